"""The agenda of an extraordinary assembly, as motions find it."""

from assembly.rules.proposals import Point, Proposal, Wording
from assembly.rules.vocabulary import ItemKind, MotionKind

REPORT = Point(11, Wording(ItemKind.REPORT, "The board's report"), voted=True)
DECISION = Point(12, Wording(ItemKind.DECISION, "The seat", "We stay in Odemira."))
ELECTION = Point(13, Wording(ItemKind.ELECTION, "President of the board"))
STATUTES = Point(
    14, Wording(ItemKind.CHANGE_OF_STATUTES, "Article 7", "", "The new text.")
)
AGENDA = (REPORT, DECISION, ELECTION, STATUTES)
IN_ORDER = tuple(point.id for point in AGENDA)


def add(kind=ItemKind.DECISION, title="A new network", text="", proposed=None):
    return Proposal(MotionKind.ADD, wording=Wording(kind, title, text, proposed))


def reword(item, title="Another title", **changes):
    was = next((p.wording for p in AGENDA if p.id == item), DECISION.wording)
    said = {"kind": was.kind, "text": was.text, "proposed_text": was.proposed_text}
    wording = Wording(title=title, **{**said, **changes})
    return Proposal(MotionKind.REWORD, item, wording)


def withdraw(item):
    return Proposal(MotionKind.WITHDRAW, item)


def reorder(*order):
    return Proposal(MotionKind.REORDER, order=order)
