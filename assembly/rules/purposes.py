"""S5, S6, S11, S12 and B5: what a point of the agenda is for, and in which assembly."""

from dataclasses import dataclass

from assembly.rules.objection import Objection
from assembly.rules.texts import length, readable
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ, Post

OF_EITHER = (ItemKind.INFORMATION, ItemKind.DECISION, ItemKind.EXCLUSION)
"""S11: an exclusion is decided by an assembly of either kind."""

OF_ORDINARY = (
    ItemKind.REPORT,
    ItemKind.ACCOUNTS,
    ItemKind.PLAN_AND_BUDGET,
    ItemKind.ADMISSION,
)
"""S6, S11: what the two assemblies of the year are held for."""

OF_EXTRAORDINARY = (
    ItemKind.ELECTION,
    ItemKind.CHANGE_OF_STATUTES,
    ItemKind.CHANGE_OF_BYLAWS,
)
"""S5, S12."""

CHANGES = (ItemKind.CHANGE_OF_STATUTES, ItemKind.CHANGE_OF_BYLAWS)

SHORTEST_TERM_YEARS, LONGEST_TERM_YEARS = 2, 4
"""S5."""

PROPOSERS = (Organ.BOARD, Organ.ASSEMBLY_TABLE)
"""S12: on whose proposal statutes and bylaws are changed."""

LONGEST_PROPOSED_TEXT = 100_000
"""Characters; statutes and bylaws of 2013 together have fewer than half."""


@dataclass(frozen=True)
class Purpose:
    """What only an election has (post and term), and only a change of the statutes or
    the bylaws: the whole text as it would be, and whose proposal it is."""

    organ: Organ | None = None
    post: Post | None = None
    term_years: int | None = None
    proposed_text: str | None = None
    proposed_by: Organ | None = None

    def of(self, kind: ItemKind) -> "Purpose":
        """As much of it as an item of this kind has. A text that is blank is none, and
        its lines end as everywhere, so that versions differ only where they differ."""
        if kind is ItemKind.ELECTION:
            return Purpose(self.organ, self.post, self.term_years)
        if kind in CHANGES:
            text = (self.proposed_text or "").replace("\r\n", "\n").strip()
            return Purpose(proposed_text=text or None, proposed_by=self.proposed_by)
        return NOTHING_MORE

    @property
    def is_whole(self) -> bool:
        """Whether all is there that an election or a change of a text needs."""
        elects = None not in (self.organ, self.post, self.term_years)
        return elects or None not in (self.proposed_text, self.proposed_by)


NOTHING_MORE = Purpose()


def kinds_offered(kind: AssemblyKind) -> tuple[ItemKind, ...]:
    """What may stand on the agenda of an assembly of this kind. S5, S6, S11, S12."""
    own = OF_ORDINARY if kind is AssemblyKind.ORDINARY else OF_EXTRAORDINARY
    return (*OF_EITHER, *own)


def objections_to_item_kind(
    kind: AssemblyKind, item_kind: ItemKind, *, title: str
) -> tuple[Objection, ...]:
    """S6, S11: report, accounts, plan, budget and admissions are of the ordinary
    assembly; S5, S12: elections and changes of statutes and bylaws of the other."""
    if item_kind in kinds_offered(kind):
        return ()
    article, reason, remedy = _ELSEWHERE[item_kind]
    return (Objection(article, reason, remedy, {"title": title}),)


def objections_to_purpose(purpose: Purpose) -> tuple[Objection, ...]:
    """S5: a term of 2 to 4 years; S12: a text of the board or the table that can be
    read. What is not there yet is asked for when the assembly is convened."""
    return (
        *_objections_to_term(purpose.term_years),
        *_objections_to_proposed_text(purpose.proposed_text or ""),
        *_objections_to_proposer(purpose.proposed_by),
    )


def objections_to_incomplete_purpose(
    item_kind: ItemKind, purpose: Purpose, *, position: int, title: str
) -> tuple[Objection, ...]:
    """S5: an election names its post and its term; S12: a change of the statutes or
    the bylaws has the whole text and says whose proposal it is."""
    if item_kind not in OF_EXTRAORDINARY or purpose.of(item_kind).is_whole:
        return ()
    told = {"position": position, "title": title}
    if item_kind is ItemKind.ELECTION:
        return (
            Objection(
                "S5",
                "Item %(position)s, “%(title)s”, does not say which post is filled,"
                " and for how long.",
                "State the organ, the post and a term of 2 to 4 years.",
                told,
            ),
        )
    return (
        Objection(
            "S12",
            "Item %(position)s, “%(title)s”, lacks its proposed text or does not say"
            " whose proposal it is.",
            "Add the whole text as it would be, proposed by the board or the assembly"
            " table.",
            told,
        ),
    )


def _objections_to_term(years: int | None) -> tuple[Objection, ...]:
    if years is None or SHORTEST_TERM_YEARS <= years <= LONGEST_TERM_YEARS:
        return ()
    return (
        Objection(
            "S5",
            "The organs are elected for 2 to 4 years, not for %(years)s.",
            "Choose a term of 2, 3 or 4 years.",
            {"years": years},
        ),
    )


def _objections_to_proposed_text(text: str) -> tuple[Objection, ...]:
    if length(text) <= LONGEST_PROPOSED_TEXT and readable(text):
        return ()
    return (
        Objection(
            "S12",
            "The proposed text is longer than %(longest)s characters, or holds"
            " characters that cannot be shown.",
            "Shorten it, or take those characters out.",
            {"longest": LONGEST_PROPOSED_TEXT},
        ),
    )


def _objections_to_proposer(proposed_by: Organ | None) -> tuple[Objection, ...]:
    if proposed_by is None or proposed_by in PROPOSERS:
        return ()
    return (
        Objection(
            "S12",
            "Statutes and bylaws are changed on the proposal of the board or of the"
            " assembly table.",
            "Say which of the two proposes the text.",
        ),
    )


_BELONGS_TO_ORDINARY = (
    "S6",
    "“%(title)s”: the report, the accounts, the action plan and the budget are"
    " approved by ordinary assemblies.",
    "Give the item another kind, or leave it to an ordinary assembly.",
)
_CHANGES_A_TEXT = (
    "S12",
    "“%(title)s”: the statutes and the bylaws are changed by extraordinary assemblies"
    " only.",
    "Leave the change to an extraordinary assembly.",
)
_ELSEWHERE: dict[ItemKind, tuple[str, str, str]] = {
    **dict.fromkeys(OF_ORDINARY, _BELONGS_TO_ORDINARY),
    ItemKind.ADMISSION: (
        "S11",
        "“%(title)s”: the admission of a member is validated by an ordinary assembly.",
        "Leave it to the next ordinary assembly.",
    ),
    **dict.fromkeys(CHANGES, _CHANGES_A_TEXT),
    ItemKind.ELECTION: (
        "S5",
        "“%(title)s”: the organs are elected by extraordinary assemblies only.",
        "Leave the election to an extraordinary assembly.",
    ),
}
