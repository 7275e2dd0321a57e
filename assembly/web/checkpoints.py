"""/…/record/checkpoint: what is signed of the record, for anybody who checks it.

Plain text and JSON for programs, and nothing that a person said: sizes, roots, hashes.
"""

from http import HTTPStatus

from flask import Blueprint, Response, jsonify, request
from flask_babel import gettext as _

from assembly.events import REGISTER
from assembly.queries import admission, checkpoints, proofs
from assembly.queries.proofs import Consistency, NeverSoLong
from assembly.web.limits import PROOFS_PER_NETWORK_ADDRESS, limiter
from assembly.web.parts import look, public, verifier

RECORD = "/assemblies/<int:assembly_id>/record"
LARGEST_SIZE = 2**31 - 1

pages = Blueprint("checkpoints", __name__)


@pages.app_context_processor
def _signing() -> dict[str, object]:
    """Every page may say whether this installation signs its record."""
    return {"signs": lambda: verifier() is not None}


@pages.get("/record/key")
@public
def key() -> Response:
    """The public key: whoever has it can tell our signature from any other."""
    found = verifier()
    if found is None:
        return _missing(_not_signed())
    return _plain(found.encode() + "\n")


@pages.get("/record/checkpoint")
@public
def register() -> Response:
    """The latest signed checkpoint of the register's record."""
    return _latest(REGISTER)


@pages.get(f"{RECORD}/checkpoint")
@public
def latest(assembly_id: int) -> Response:
    """The latest signed checkpoint of an assembly's record."""
    return _latest(_stream(assembly_id))


@pages.get(f"{RECORD}/checkpoints/<int:size>")
@public
def show(assembly_id: int, size: int) -> Response:
    """The signed checkpoint of this many entries."""
    with look() as db:
        found = checkpoints.sized(db, _stream(assembly_id), size)
    if found is None or found.note is None:
        return _missing(_("There is no signed checkpoint of this size."))
    return _plain(found.note)


@pages.get(f"{RECORD}/consistency")
@public
@limiter.limit(PROOFS_PER_NETWORK_ADDRESS)
def consistency(assembly_id: int) -> Response:
    """A proof that the first `from` entries begin what is signed by now."""
    since = _size(request.args.get("from", ""))
    stream = _stream(assembly_id)
    if since is None:
        return _fault(_("“from” is how many entries the older checkpoint covers."))
    try:
        with look() as db:
            found = proofs.consistency(db, stream, since)
    except NeverSoLong:
        return _fault(_("The signed record is not that long."))
    if found is None:
        return _fault(_not_signed(), HTTPStatus.NOT_FOUND)
    return jsonify(_told(found))


def _stream(assembly_id: int) -> str:
    """Of an assembly that is convened; any other is a miss."""
    with look() as db:
        return admission.convened(db, assembly_id).stream


def _latest(stream: str) -> Response:
    with look() as db:
        found = checkpoints.latest(db, stream)
    if found is None or found.note is None:
        return _missing(_not_signed())
    return _plain(found.note)


def _told(found: Consistency) -> dict[str, object]:
    return {
        "format": "together-consistency/1",
        "stream": found.stream,
        "from": found.since,
        "size": found.size,
        "proof": [step.hex() for step in found.proof],
        "checkpoint": found.checkpoint,
    }


def _size(text: str) -> int | None:
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(LARGEST_SIZE))):
        return None
    return int(text)


def _not_signed() -> str:
    if verifier() is None:
        return str(_("This installation does not sign its record: it has no key."))
    return str(_("Nothing is signed here yet. Look again in a few seconds."))


def _plain(text: str, status: int = HTTPStatus.OK) -> Response:
    return Response(text, status, mimetype="text/plain")


def _missing(sentence: str) -> Response:
    return _plain(f"{sentence}\n", HTTPStatus.NOT_FOUND)


def _fault(sentence: str, status: int = HTTPStatus.UNPROCESSABLE_ENTITY) -> Response:
    answer = jsonify({"error": sentence})
    answer.status_code = status
    return answer
