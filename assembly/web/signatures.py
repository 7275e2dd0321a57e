"""/assemblies/N/minutes/signature: a second look at what is signed, and the act."""

from collections.abc import Sequence

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug import Response

from assembly.queries import admission
from assembly.queries.minutes import minutes
from assembly.queries.minutes_signing import Signing, signing
from assembly.rules.minutes import PARTS, objections_to_signing, signing_post
from assembly.rules.objection import Objection, Refused
from assembly.rules.vocabulary import Post
from assembly.use_cases.minutes.sign_minutes import sign_minutes
from assembly.web.minutes_forms import SignatureForm
from assembly.web.parts import begin, look, me_as_viewer
from assembly.web.refusals import CONFLICT, Malformed

SEE_OTHER = 303
SIGNATURE = "/<int:assembly_id>/minutes/signature"

Page = tuple[str, int]

pages = Blueprint("signatures", __name__, url_prefix="/assemblies")


@pages.get(SIGNATURE)
def review(assembly_id: int) -> Page:
    """The second look: what would be signed, before it is."""
    asked = request.args.get("part", "")
    if asked not in PARTS:
        raise Malformed(_("Choose whose signature it is."))
    return _review_page(assembly_id, Post(asked))


@pages.post(SIGNATURE)
def sign(assembly_id: int) -> Response | Page:
    form = SignatureForm()
    if not form.validate_on_submit():
        raise Malformed(_("Look at the minutes once more, and sign what you see."))
    part = Post(form.part.data or "")
    try:
        with begin() as work:
            sent = sign_minutes(
                work, assembly_id=assembly_id, part=part, seen=form.seen.data or ""
            )
    except Refused as refusal:
        return _review_page(assembly_id, part, CONFLICT, refusal.objections)
    flash(_("Signed, and sent to all members.") if sent else _("Signed."), "success")
    to = url_for("minutes.show", assembly_id=assembly_id) + "#signatures"
    return redirect(to, SEE_OTHER)


def _review_page(
    assembly_id: int,
    part: Post,
    status: int = 200,
    objections: Sequence[Objection] = (),
) -> Page:
    with look() as db:
        assembly = admission.assembly(db, me_as_viewer(), assembly_id)
        found = signing(db, assembly_id)
        page = render_template(
            "minutes/signature.html",
            assembly=assembly,
            minutes=minutes(db, assembly.stream),
            signing=found,
            part=part,
            post=signing_post(part, me_as_viewer().table_posts),
            against=objections_now(found, part),
            objections=objections,
        )
    return page, status


def objections_now(found: Signing | None, part: Post) -> tuple[Objection, ...]:
    """Against signing what is shown now."""
    given = None if found is None else found.signature_of(part)
    return objections_to_signing(
        part,
        me_as_viewer().table_posts,
        signed_by=None if given is None else given.by,
        seen="" if found is None else found.sha256,
        sha256=None if found is None else found.sha256,
    )
