"""The link that confirms a request: derived when needed, kept nowhere.

It follows from the request's number and nonce with the installation's secret key, as
the links of signing in do (queries/sign_in_secrets.py).
"""

import hashlib

from itsdangerous import BadSignature, URLSafeSerializer

PURPOSE = "admission-confirmation"


def token_of(request_id: int, nonce: str, *, secret_key: str) -> str:
    """The last part of the link's path."""
    signed = _signer(secret_key).dumps([request_id, nonce])
    return signed if isinstance(signed, str) else signed.decode()


def confirm_path(token: str) -> str:
    """Where the link leads on this site."""
    return f"/join/confirmations/{token}"


def confirmed_by(token: str, *, secret_key: str) -> tuple[int, str] | None:
    """Number and nonce of the request that this link belongs to; none if not ours."""
    try:
        request_id, nonce = _signer(secret_key).loads(token)
    except BadSignature:
        return None
    return int(request_id), str(nonce)


def _signer(secret_key: str) -> URLSafeSerializer:
    return URLSafeSerializer(
        secret_key, salt=PURPOSE, signer_kwargs={"digest_method": hashlib.sha256}
    )
