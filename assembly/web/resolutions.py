"""/resolutions: every decision that an assembly ever adopted."""

from collections.abc import Mapping
from urllib.parse import urlencode

from flask import Blueprint, render_template, request
from flask_babel import lazy_gettext as _

from assembly.queries.published.resolutions import resolutions
from assembly.queries.published.subjects import Subject
from assembly.web.parts import look, now
from assembly.web.resolution_filters import LARGEST_NUMBER, number, search_of
from assembly.web.words import ITEM_KINDS

pages = Blueprint("resolutions", __name__, url_prefix="/resolutions")

ON_A_PAGE = 20
FILTERS = ("q", "assembly", "subject", "year")
SUBJECTS: Mapping[str, object] = {
    **{str(kind): word for kind, word in ITEM_KINDS.items()},
    str(Subject.AGENDA): _("amendment of the agenda"),
}


@pages.app_template_filter("subject_word")
def subject_word(subject: Subject) -> str:
    return str(SUBJECTS[subject])


@pages.get("")
def index() -> str:
    """A form leaves empty what it does not ask for."""
    asked = {
        name: [value for value in values if value]
        for name, values in request.args.lists()
    }
    search = search_of(asked)
    page = number(asked, "page", least=1, most=LARGEST_NUMBER) or 1
    with look() as db:
        found = resolutions(
            db, now(), search, limit=ON_A_PAGE, offset=(page - 1) * ON_A_PAGE
        )
    kept = {name: asked[name][0] for name in FILTERS if asked.get(name)}
    return render_template(
        "resolutions/index.html",
        resolutions=found,
        search=search,
        subjects=[subject for subject in Subject if subject in found.subjects],
        page=page,
        pages=-(-found.matching // ON_A_PAGE),
        filtered=bool(kept),
        page_address=lambda other: f"/resolutions?{_query(kept, other)}",
    )


def _query(kept: Mapping[str, str], page: int) -> str:
    return urlencode({**kept, "page": page} if page > 1 else kept)
