"""What keeps robots from a form that is open to everybody.

The form carries the signed moment at which it was shown: nobody fills it in within
seconds. And it has a field that people do not see, and leave empty.
"""

import hashlib
from datetime import datetime, timedelta

from flask_babel import gettext as _
from itsdangerous import BadSignature, URLSafeSerializer

from assembly.rules.objection import Objection

QUICKEST = timedelta(seconds=3)
LONGEST = timedelta(hours=12)
PURPOSE = "moment-of-showing"


def shown_at(moment: datetime, *, secret_key: str) -> str:
    """The moment, as the form carries it."""
    return str(_signer(secret_key).dumps(moment.isoformat()))


def objections_to_robots(
    shown: str, *, trap: str, moment: datetime, secret_key: str
) -> list[Objection]:
    """Against a form sent too fast, too late, or with the unseen field filled in."""
    if trap:
        return [Objection("", _("Leave the field empty that is not for people."))]
    since = _read(shown, secret_key)
    if since is None or moment - since > LONGEST:
        return [
            Objection("", _("The form was open for too long. Please send it again."))
        ]
    if moment - since < QUICKEST:
        return [Objection("", _("That was very fast. Read it again, and send it."))]
    return []


def _read(shown: str, secret_key: str) -> datetime | None:
    try:
        return datetime.fromisoformat(_signer(secret_key).loads(shown))
    except (BadSignature, TypeError, ValueError):
        return None


def _signer(secret_key: str) -> URLSafeSerializer:
    return URLSafeSerializer(
        secret_key, salt=PURPOSE, signer_kwargs={"digest_method": hashlib.sha256}
    )
