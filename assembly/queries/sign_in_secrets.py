"""Link and code of a sign-in letter: derived when needed, kept nowhere.

Both follow from the request's number and nonce with the installation's secret key. A
stolen database without that key opens no door, and the letters need no copy of them.
How long they work is judged by the request's row, not by a date inside the token.
"""

import hashlib
import hmac
from dataclasses import dataclass

from itsdangerous import BadSignature, URLSafeSerializer

LINK = "sign-in-link"
CODE = "sign-in-code"
DEVELOPMENT = "development-sign-in"
CODE_DIGITS = 8


@dataclass(frozen=True)
class SignInSecrets:
    token: str  # the last part of the path: PUBLIC_URL/sign-in/links/TOKEN
    code: str  # eight digits


def secrets_of(request_id: int, nonce: str, *, secret_key: str) -> SignInSecrets:
    """Link token and code of this request; the same ones each time they are asked."""
    return SignInSecrets(
        token=_text(_signer(secret_key, LINK).dumps([request_id, nonce])),
        code=_code(request_id, nonce, secret_key),
    )


def link_path(token: str) -> str:
    """Where the link leads on this site."""
    return f"/sign-in/links/{token}"


def request_of(token: str, *, secret_key: str) -> tuple[int, str] | None:
    """Number and nonce of the request that this link belongs to; none if not ours."""
    try:
        request_id, nonce = _signer(secret_key, LINK).loads(token)
    except BadSignature:
        return None
    return int(request_id), str(nonce)


def is_code(typed: str, request_id: int, nonce: str, *, secret_key: str) -> bool:
    """Whether this is the request's code; takes as long when it is nearly right."""
    right = _code(request_id, nonce, secret_key)
    return hmac.compare_digest(typed.encode(), right.encode())


def development_token(person_id: int, *, secret_key: str) -> str:
    """A one-click link's token: only a development installation has a page for it."""
    return _text(_signer(secret_key, DEVELOPMENT).dumps(person_id))


def development_person(token: str, *, secret_key: str) -> int | None:
    """Whom a one-click link is for; none if it is not ours."""
    try:
        return int(_signer(secret_key, DEVELOPMENT).loads(token))
    except BadSignature:
        return None


def _code(request_id: int, nonce: str, secret_key: str) -> str:
    about = f"{CODE}:{request_id}:{nonce}".encode()
    digest = hmac.new(secret_key.encode(), about, hashlib.sha256).digest()
    return f"{int.from_bytes(digest) % 10**CODE_DIGITS:0{CODE_DIGITS}d}"


def _signer(secret_key: str, purpose: str) -> URLSafeSerializer:
    return URLSafeSerializer(
        secret_key, salt=purpose, signer_kwargs={"digest_method": hashlib.sha256}
    )


def _text(token: str | bytes) -> str:
    return token if isinstance(token, str) else token.decode()
