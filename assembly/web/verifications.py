"""/verify: how anybody checks an archive or a receipt, and our program that does it."""

from http import HTTPStatus

from flask import Blueprint, render_template
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_limiter import RateLimitExceeded
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileRequired
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge

from assembly.queries import admission, checkpoints
from assembly.record.apart import Busy, Judged, judge_apart
from assembly.record.receipt import LARGEST_RECEIPT
from assembly.rules.objection import Objection
from assembly.web.limits import VERIFICATIONS_PER_NETWORK_ADDRESS, limiter
from assembly.web.parts import look, public, verifier
from assembly.web.refusals import MALFORMED

pages = Blueprint("verifications", __name__, url_prefix="/verify")

MOST_SAID = 100
TOO_MANY, BUSY = HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE
TOO_LARGE = HTTPStatus.REQUEST_ENTITY_TOO_LARGE

Page = tuple[str, int]


class VerificationForm(FlaskForm):
    file = FileField(
        lazy_gettext("Archive or receipt"),
        [FileRequired(lazy_gettext("Choose a file."))],
    )
    receipt = FileField(lazy_gettext("A receipt to be checked against it"))


@pages.get("")
@public
def show() -> Page:
    return _page(VerificationForm())


@pages.get("/<int:assembly_id>")
@public
def of_assembly(assembly_id: int) -> str:
    """What the minutes' QR code names: the latest checkpoint of an assembly."""
    with look() as db:
        stream = admission.convened(db, assembly_id).stream
        latest = checkpoints.latest(db, stream)
    return render_template(
        "verifications/show.html",
        form=VerificationForm(),
        key=_key(),
        assembly_id=assembly_id,
        latest=latest,
    )


@pages.post("")
@public
@limiter.limit(VERIFICATIONS_PER_NETWORK_ADDRESS)
def verify() -> Page:
    """Judge what is sent, and keep nothing of it; no act, so no redirection."""
    form = VerificationForm()
    if not form.validate_on_submit():
        return _page(form, MALFORMED)
    receipt = form.receipt.data
    try:
        judged = judge_apart(
            form.file.data.read(),
            key=_key(),
            receipt=receipt.read(LARGEST_RECEIPT + 1) if _is_sent(receipt) else None,
        )
    except Busy:
        return _refused(_("Others are verifying just now."), _("Wait a while."), BUSY)
    return _judged(judged, form.file.data.filename or "")


@pages.errorhandler(RateLimitExceeded)
def too_often(_error: RateLimitExceeded) -> Page:
    return _refused(_("This was tried too often."), _("Wait a while."), TOO_MANY)


@pages.errorhandler(RequestEntityTooLarge)
def too_large(_error: RequestEntityTooLarge) -> Page:
    reason = _("This file is larger than the 20 MiB that this page takes.")
    remedy = _("Verify it with the program on a computer of your own.")
    return _refused(reason, remedy, TOO_LARGE)


def _judged(judged: Judged, filename: str) -> Page:
    page = render_template(
        "verifications/judged.html",
        judged=judged,
        filename=filename,
        said=judged.said[:-1][:MOST_SAID],
        more=max(0, len(judged.said) - 1 - MOST_SAID),
        key=_key(),
    )
    return page, HTTPStatus.OK


def _refused(reason: str, remedy: str, status: int) -> Page:
    said = Objection("", reason, remedy)
    page = render_template("errors/refusal.html", title=_("Verify"), objections=[said])
    return page, status


def _page(form: VerificationForm, status: int = HTTPStatus.OK) -> Page:
    return render_template("verifications/show.html", form=form, key=_key()), status


def _key() -> str | None:
    found = verifier()
    return None if found is None else found.encode()


def _is_sent(file: FileStorage | None) -> bool:
    return file is not None and bool(file.filename)
