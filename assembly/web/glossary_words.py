"""The words of the statutes for who takes part, for whoever meets them first."""

from dataclasses import dataclass

from flask_babel import lazy_gettext as _


@dataclass(frozen=True)
class Term:
    """A word, what it means in plain words, and the article that says so."""

    name: str  # of its place on the page, the same in every language
    word: object
    meaning: object
    article: str


WHO = (
    Term(
        "member",
        _("Member"),
        _(
            "A body that belongs to the network, never a person. Effective members"
            " and members by right have one vote each; associates speak and do not"
            " vote."
        ),
        "S2",
    ),
    Term(
        "effective-member",
        _("Effective member"),
        _(
            "The platform in which public bodies, private bodies and citizens of a"
            " territory work together, or a network of such territories."
        ),
        "S2",
    ),
    Term(
        "member-by-right",
        _("Member by right"),
        _(
            "The municipality of a territory, or a regional, national or"
            " international authority or organisation."
        ),
        "S2",
    ),
    Term(
        "associate",
        _("Associate"),
        _(
            "A person or body that shares the principles of the network and helps it."
            " It is convened to every assembly and speaks there, without a vote."
        ),
        "S2",
    ),
    Term(
        "representative",
        _("Representative"),
        _(
            "The person whom a member names to act for it. One person may represent"
            " several members, and casts one ballot for each of them."
        ),
        "S2",
    ),
    Term(
        "board",
        _("Board"),
        _(
            "Three effective members that direct the network between the assemblies."
            " It approves admissions and proposes changes of the statutes."
        ),
        "S5",
    ),
    Term(
        "assembly-table",
        _("Assembly table"),
        _(
            "Three members that convene the assemblies and run them. Its president"
            " chairs, or else its vice-president; its secretary assists."
        ),
        "B5",
    ),
    Term(
        "audit-board",
        _("Audit board"),
        _(
            "Three members that examine the accounts. Without their opinion no"
            " assembly is convened to approve accounts."
        ),
        "B5",
    ),
)
