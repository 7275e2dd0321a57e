"""B5: standing for a post, from when until when, and with whose consent."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.wall_clock import STATUTORY_ZONE, first_moment

LONGEST_STATEMENT = 5000
"""Characters of what a candidate says of itself."""


@dataclass(frozen=True)
class Call:
    """When an assembly calls for candidacies: it is convened, and opens then."""

    convened_at: datetime | None
    opens_at: datetime | None
    cancelled: bool
    moment: datetime
    on_agenda: bool  # its agenda in force has an election to this post


def deadline(opens_at: datetime) -> datetime:
    """The end (UTC) of the eve: 00:00 in the statutory zone of the opening day. B5."""
    day = opens_at.astimezone(STATUTORY_ZONE).date()
    return first_moment(datetime.combine(day, time.min))


def objections_to_calling(call: Call) -> tuple[Objection, ...]:
    """B5: candidates come forward from the convocation until the eve, for a post that
    is on the agenda."""
    if call.cancelled or call.convened_at is None or call.opens_at is None:
        return (
            Objection(
                "B5",
                "Candidates declare themselves to an assembly that is convened.",
                "Wait for its convocation.",
            ),
        )
    found = []
    until = deadline(call.opens_at)
    if call.moment.astimezone(UTC) >= until:
        found.append(
            Objection(
                "B5",
                "Candidates declared themselves until the eve of the assembly:"
                " before %(until)s.",
                "The vote is between those who did.",
                {"until": until},
            )
        )
    if not call.on_agenda:
        found.append(
            Objection(
                "B5",
                "The agenda has no election to this post.",
                "Choose a post that is on the agenda.",
            )
        )
    return tuple(found)


def objections_to_declaring(
    *, statement: str, own: bool, proposer_votes: bool, consents: bool, stands: bool
) -> tuple[Objection, ...]:
    """B5: a member declares itself, consenting, or another voting member proposes it.

    `own`: whoever declares represents the candidate; `proposer_votes`: represents a
    member that votes; `stands`: the member is a candidate for this post already.
    """
    found = [*_objections_to_consent(own, consents)]
    if not (own or proposer_votes):
        found.append(
            Objection(
                "B5",
                "Only members that vote propose candidates.",
                "Ask an effective member or one by right to do it.",
            )
        )
    if stands:
        found.append(
            Objection(
                "B5",
                "This member is proposed for this post already.",
                "Propose another member, or another post.",
            )
        )
    text = objections_to_text(statement, longest=LONGEST_STATEMENT, article="B5")
    return (*found, *text)


def objections_to_consenting(
    *, own: bool, consented: bool, withdrawn: bool
) -> tuple[Objection, ...]:
    """B5: consented to once, by the candidate's own representative."""
    found = [*_objections_to_another(own)]
    if withdrawn:
        found.append(_withdrawn("Declare it anew: it counts from then on."))
    elif consented:
        found.append(Objection("B5", "This member has consented already."))
    return tuple(found)


def objections_to_withdrawing_candidacy(
    *, own: bool, withdrawn: bool, put: bool, closed: bool
) -> tuple[Objection, ...]:
    """B5: its own representative withdraws it until its post is put to the vote.

    `closed` is the assembly's: closed, or cancelled.
    """
    found = [*_objections_to_another(own)]
    if withdrawn:
        found.append(_withdrawn())
    if put:
        found.append(
            Objection(
                "B5",
                "This post has been put to the vote with its candidates.",
                "The vote goes on with them.",
            )
        )
    elif closed:
        found.append(Objection("B5", "This assembly is over."))
    return tuple(found)


def _objections_to_consent(own: bool, consents: bool) -> tuple[Objection, ...]:
    if own and not consents:
        return (
            Objection(
                "B5",
                "Nobody stands without consent.",
                "Tick that the member consents.",
            ),
        )
    if consents and not own:
        return (
            Objection(
                "B5",
                "You do not represent this member: it consents by itself.",
                "Propose it without the tick; it gets a letter.",
            ),
        )
    return ()


def _objections_to_another(own: bool) -> tuple[Objection, ...]:
    if own:
        return ()
    return (
        Objection(
            "S2",
            "Only the candidate's own representative does this.",
            "Ask the person who represents it.",
        ),
    )


def _withdrawn(remedy: str = "") -> Objection:
    return Objection("B5", "This candidacy is withdrawn.", remedy)
