"""Every kind of letter with the facts of the cast, in any language, without a post.

What people wrote is French, so that no sentence of the program hides among it.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from assembly.mail.wording import Wording, worded
from assembly.models.checkpoint import Checkpoint
from assembly.queries.candidacy_letters import ProposedFor
from assembly.queries.letters import Question, Reader
from assembly.queries.minutes_letters import SignatureTold
from assembly.queries.sittings import Paper, Point, Sitting
from assembly.queries.terms import Term
from assembly.rules.purposes import Purpose
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ, Post
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, TABLE_SECRETARY

SITE = "https://assembly.example.org"
ZONE = "Asia/Tokyo"  # at another hour, of another day
TITLE = "Assemblée de printemps"
DAY = timedelta(days=1)
ROOT = bytes(range(32))
PAPER = Paper(1, "comptes 2025.pdf", "application/pdf", 999, "ab" * 32)
NOTHING_ASKED = Purpose()
FILLS = Purpose(organ=Organ.BOARD, post=Post.PRESIDENT, term_years=3)
REWORDS = Purpose(proposed_text="Le réseau se nomme Ensemble.", proposed_by=Organ.BOARD)
MOMENT = NOON.isoformat()


def sitting(kind: str = AssemblyKind.ORDINARY, **changed: Any) -> Sitting:
    extraordinary = kind == AssemblyKind.EXTRAORDINARY
    purposes = (FILLS, REWORDS) if extraordinary else (NOTHING_ASKED, NOTHING_ASKED)
    told = {
        "assembly_id": 1,
        "kind": kind,
        "title": TITLE,
        "number": 1,
        "opens_at": NOON,
        "closes_at": NOON + DAY,
        "place": "Praia" if extraordinary else None,
        "time_zone": "Atlantic/Cape_Verde" if extraordinary else None,
        "latest_convening": NOON - 15 * DAY,
        "agenda": [
            Point(1, ItemKind.REPORT, "Rapport moral", "À lire.", purposes[0], []),
            Point(2, ItemKind.ACCOUNTS, "Comptes 2025", "", purposes[1], [PAPER]),
        ],
    }
    return Sitting(**{**told, **changed})


def _term(*, stated: bool) -> Term:
    held = (1, Organ.ASSEMBLY_TABLE, Post.PRESIDENT, 9, "Mulhouse")
    return Term(*held, ends_at=NOON, stated=stated)


def _about(**about: object) -> dict[str, Any]:
    return {"about": about}


ORDINARY = {"sitting": sitting()}
EXTRAORDINARY = {"sitting": sitting(AssemblyKind.EXTRAORDINARY)}
SIGNED = [
    SignatureTold(Post.PRESIDENT, PRESIDENT, NOON + 2 * DAY),
    SignatureTold(Post.SECRETARY, TABLE_SECRETARY, NOON + 3 * DAY),
]
PROXY = _about(giver="Zarqat", holder="Novellara")
EXCLUSION = {"exclusion_id": 4, "member": "Agadir", "title": TITLE, "decided": MOMENT}
CHARGE = {"facts": "Les faits.\nEt leur date.", "earliest": MOMENT}
DUES = {
    "territory_id": 9,
    "territory": "Novellara",
    "country_code": "IT",
    "year": 2027,
    "inhabitants": 50_000,
    "source": "ISTAT",
    "source_year": 2021,
    "factor": 7528,
    "minimum": 37_640,
    "paid": 10_000,
    "owing": 27_640,
}
DAYS = {"last_day": "2027-03-31", "act_by": "2027-03-16", "days": 14}
ASKED = {"name": "Évora", "college": "by_right", "proposer": "Novellara"}

LETTERS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "convocation": ("convocation", ORDINARY),
    "convocation anew": ("convocation", {"sitting": sitting(number=2)}),
    "convocation, extraordinary": ("convocation", EXTRAORDINARY),
    "cancellation": ("cancellation", {**ORDINARY, **_about(reason="Une tempête.")}),
    "reminder": ("opening_reminder", EXTRAORDINARY),
    "latest moment": ("latest_moment", ORDINARY),
    "one vote": (
        "votes_open",
        {**ORDINARY, "questions": [Question("Nous approuvons.", ["Novellara"])]},
    ),
    "votes": (
        "votes_open",
        {
            **ORDINARY,
            "questions": [
                Question("Nous approuvons.", ["Novellara", "Zarqat", "Agadir"]),
                Question("Nous élisons.", []),
            ],
        },
    ),
    "proxy given": ("proxy_given", {**ORDINARY, **PROXY}),
    "proxy returned": ("proxy_returned", {**ORDINARY, **PROXY}),
    "proxy revoked": ("proxy_revoked", {**ORDINARY, **PROXY}),
    "minutes": (
        "minutes",
        {**ORDINARY, **_about(sha256="cd" * 32), "signatures": SIGNED},
    ),
    "candidacy": (
        "candidacy_proposed",
        {
            **EXTRAORDINARY,
            **_about(proposer=PRESIDENT),
            "proposal": ProposedFor(
                Organ.BOARD, Post.SECRETARY, "Il écoute.", NOON - DAY
            ),
        },
    ),
    "sign-in": (
        "sign_in",
        {"sign_in": {"link": f"{SITE}/sign-in/links/abc", "code": "482 913"}},
    ),
    "term ends": ("term_ends", {**_about(months=6), "terms": [_term(stated=True)]}),
    "term ended": ("term_ends", {**_about(months=0), "terms": [_term(stated=False)]}),
    "dues": ("dues_asked", _about(**DUES)),
    "dues of how many": ("dues_asked", _about(**{**DUES, "minimum": None})),
    "dues again": ("dues_reminder", _about(**DUES)),
    "exclusion for harm": (
        "exclusion_proposed",
        _about(**EXCLUSION, **CHARGE, ground="harm"),
    ),
    "exclusion for obligations": (
        "exclusion_proposed",
        _about(**EXCLUSION, **CHARGE, ground="obligations", unmet_since="2022-01-01"),
    ),
    "excluded": ("exclusion_decided", _about(**EXCLUSION, excluded=True)),
    "not excluded": ("exclusion_decided", _about(**EXCLUSION, excluded=False)),
    "board on an admission": (
        "board_decision",
        _about(subject="admission", name="Évora"),
    ),
    "board on an exclusion": (
        "board_decision",
        _about(subject="exclusion", name="Agadir"),
    ),
    "confirmation": ("admission_confirmation", {"confirmation": f"{SITE}/join/x"}),
    **{
        f"admission {told}": ("admission", _about(**ASKED, told=told))
        for told in ("asked", "proposed", "approved", "refused", "admitted", "rejected")
    },
    **{
        f"duty: {duty}": ("duty_near", _about(**DAYS, duty=duty))
        for duty in (
            "spring_assembly",
            "audit_opinion",
            "autumn_assembly",
            "extraordinary_assembly",
            "newsletter",
        )
    },
    **{
        f"cycle of {years} years": (
            "extraordinary_due",
            _about(years=years, last="2022-11-04", latest="2026-11-04"),
        )
        for years in (3, 4)
    },
}
"""What each is called here: its kind, and what it is about."""


def letter(name: str, language: str) -> Wording:
    """This letter to Novellara's representative, as it leaves."""
    kind, about = LETTERS[name]
    page = f"{SITE}/assemblies/1"
    told = {
        "about": {},
        "reader": Reader("Novellara", ONE_MEMBER, "", language, ZONE),
        "links": {
            "assembly": page,
            "room": f"{page}/room",
            "minutes": f"{page}/minutes",
            "record": f"{page}/record",
            "candidacies": f"{page}/candidacies",
        },
        "attached": {PAPER.sha256},
        "checkpoint": Checkpoint(stream="assembly:1", size=7, root=ROOT, note="— x y"),
        "public_url": SITE,
        **about,
    }
    return worded(kind, language=language, time_zone=ZONE, about=told)
