"""All that can happen. Each is a fact, in the past tense, and is kept in the record.

An event of an assembly names it in `assembly_id` and goes to that assembly's
stream; any other goes to the register's. Particulars are what a stranger needs to
understand the fact without our database: names stand beside numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, get_type_hints

from assembly.record.entry import moment_text

REGISTER = "register"


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact about the association."""

    @property
    def stream(self) -> str:
        return REGISTER

    def particulars(self) -> dict[str, Any]:
        """The fact as JSON of strings, integers, nulls, objects and arrays only."""
        return {
            f.name.removesuffix("_"): _plain(getattr(self, f.name))
            for f in fields(self)
        }


@dataclass(frozen=True, kw_only=True)
class AssemblyEvent(Event):
    """A fact about one assembly."""

    assembly_id: int

    @property
    def stream(self) -> str:
        return f"assembly:{self.assembly_id}"


# The register


@dataclass(frozen=True, kw_only=True)
class RegisterImported(Event):
    members: int
    associates: int
    persons: int
    officers: int
    files: Mapping[str, str]  # file name: SHA-256


@dataclass(frozen=True, kw_only=True)
class RepresentativeChanged(Event):
    member_id: int
    member: str
    person_id: int
    person: str
    previous_person_id: int | None
    previous_person: str | None
    by_secretariat: int  # 1 when the secretariat did it for the member


@dataclass(frozen=True, kw_only=True)
class PersonEntered(Event):
    """A person was added to the register."""

    person_id: int
    person: str


@dataclass(frozen=True, kw_only=True)
class SecretariatPostGiven(Event):
    """A person works for the secretariat from now on (S8)."""

    person_id: int
    person: str


@dataclass(frozen=True, kw_only=True)
class PersonDisabled(Event):
    person_id: int
    person: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class TextImported(Event):
    """A version approved before this program was there; the founding text is 0."""

    version_id: int
    governs: str
    number: int
    sha256: str
    approved_at: datetime


@dataclass(frozen=True, kw_only=True)
class TextMadeProvisional(Event):
    """By the board in urgency, until the next extraordinary assembly (B12)."""

    version_id: int
    governs: str
    body: str
    sha256: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ChangeSuggested(Event):
    """A member proposes a change of the bylaws to the secretariat (B12)."""

    suggestion_id: int
    member_id: int
    member: str
    article: str
    body: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ChangeSubmitted(Event):
    """The board or the table submits a text to the next extraordinary assembly
    (S12, B12)."""

    submission_id: int
    governs: str
    in_name_of: str
    title: str
    body: str
    reason: str
    merges: Sequence[int]  # the suggestions it takes up


@dataclass(frozen=True, kw_only=True)
class SuggestionAnswered(Event):
    """The board does not take up a suggestion, and says why."""

    suggestion_id: int
    answer: str


# Members come and go


@dataclass(frozen=True, kw_only=True)
class AdmissionAsked(Event):
    """By the body itself, its address confirmed, or on the proposal of a member (S11).

    Its presentation and charter adherence are told; its address never is.
    """

    request_id: int
    name: str
    kind: str
    college: str
    territory: str | None
    country: str
    representative: str
    proposer_id: int | None
    proposer: str | None
    presentation: str
    charter_adhered_at: datetime
    charter_signatory: str


@dataclass(frozen=True, kw_only=True)
class ExclusionBegun(Event):
    """A member of the board brings it before the board: nothing is proposed yet."""

    exclusion_id: int
    member_id: int
    member: str
    ground: str
    unmet_since: str | None  # a day
    facts: str
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class BoardDecisionOpened(Event):
    decision_id: int
    subject: str
    admission_id: int | None
    exclusion_id: int | None
    about: str  # the body's or the member's name
    posts: Sequence[Mapping[str, Any]]  # post, member_id, member


@dataclass(frozen=True, kw_only=True)
class BoardBallotCast(Event):
    decision_id: int
    post: str
    member_id: int
    member: str
    choice: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class BoardDecisionTaken(Event):
    """By the majority of the three."""

    decision_id: int
    subject: str
    admission_id: int | None
    exclusion_id: int | None
    about: str
    for_: int
    against: int
    abstained: int
    adopted: int


@dataclass(frozen=True, kw_only=True)
class ExclusionProposed(Event):
    """By the board, which informs the member; no assembly that opens before
    `earliest_opening` may decide it."""

    exclusion_id: int
    member_id: int
    member: str
    ground: str
    facts: str
    earliest_opening: datetime


@dataclass(frozen=True, kw_only=True)
class DefenceGiven(Event):
    exclusion_id: int
    member_id: int
    member: str
    defence: str
    documents: Sequence[Mapping[str, Any]]  # filename, sha256


# Dues


@dataclass(frozen=True, kw_only=True)
class PopulationEntered(Event):
    territory_id: int
    territory: str
    inhabitants: int
    source: str
    year: int


@dataclass(frozen=True, kw_only=True)
class TerritoryLevelSet(Event):
    territory_id: int
    territory: str
    level: str


@dataclass(frozen=True, kw_only=True)
class DuesPaid(Event):
    payment_id: int
    territory_id: int
    territory: str
    year: int
    cents: int
    payer: str
    paid_on: str  # a day


@dataclass(frozen=True, kw_only=True)
class DuesPaymentTakenBack(Event):
    payment_id: int
    territory_id: int
    territory: str
    year: int
    cents: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class DuesAsked(Event):
    """Letters were written to the members of the territories that owe (B9)."""

    year: int
    territories: int
    letters: int


@dataclass(frozen=True, kw_only=True)
class NewsletterSent(Event):
    """The secretariat enters that a newsletter went out (B10)."""

    newsletter_id: int
    sent_on: str  # a day
    title: str


# Convening


@dataclass(frozen=True, kw_only=True)
class AssemblyDrafted(AssemblyEvent):
    kind: str
    title: str


@dataclass(frozen=True, kw_only=True)
class OtherDispatchRecorded(AssemblyEvent):
    """A member without an address was told in another way."""

    convocation_id: int
    member_id: int
    member: str
    how: str


@dataclass(frozen=True, kw_only=True)
class AssemblyConvened(AssemblyEvent):
    """`agenda` holds each item with its texts and its documents' SHA-256."""

    convocation_id: int
    number: int
    kind: str
    title: str
    opens_at: datetime
    closes_at: datetime
    agenda: Sequence[Mapping[str, Any]]
    agenda_hash: str
    addressed: int  # how many members a letter was written to
    told_otherwise: Sequence[Mapping[str, Any]]
    acting_post: str
    place: str | None = None  # of the international meeting (B7)
    time_zone: str | None = None


@dataclass(frozen=True, kw_only=True)
class AssemblyCancelled(AssemblyEvent):
    reason: str
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class DraftLapsed(AssemblyEvent):
    """The latest moment to convene passed while it was a draft."""

    convocation_id: int
    opens_at: datetime
    latest_convening: datetime


@dataclass(frozen=True, kw_only=True)
class LetterSent(AssemblyEvent):
    letter_id: int
    kind: str
    occasion: str
    member_id: int | None
    member: str | None
    message_id: str
    message_sha256: str


@dataclass(frozen=True, kw_only=True)
class LetterFailed(AssemblyEvent):
    letter_id: int
    kind: str
    occasion: str
    member_id: int | None
    member: str | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class LetterRequeued(AssemblyEvent):
    """Somebody sends a failed letter again; `reason` is why it had failed."""

    letter_id: int
    kind: str
    occasion: str
    member_id: int | None
    member: str | None
    reason: str


# The room


@dataclass(frozen=True, kw_only=True)
class AssemblyOpened(AssemblyEvent):
    """`roll` holds each voting member: id, name, college, continent, country."""

    opens_at: datetime
    closes_at: datetime
    roll: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, kw_only=True)
class MembersPresent(AssemblyEvent):
    """Members became present through one person: entered, spoke or voted."""

    person_id: int
    person: str
    members: Sequence[Mapping[str, Any]]  # id, name
    how: str  # entered, spoke, voted; door: marked by the table


@dataclass(frozen=True, kw_only=True)
class PresenceTakenBack(AssemblyEvent):
    """A mark at the door was a mistake."""

    member_id: int
    member: str
    reason: str
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class MessagePosted(AssemblyEvent):
    message_id: int
    item_id: int
    parent_id: int | None
    person_id: int
    person: str
    member_id: int | None
    member: str | None
    body: str
    language: str


@dataclass(frozen=True, kw_only=True)
class MessageCorrected(AssemblyEvent):
    message_id: int
    item_id: int
    body: str


@dataclass(frozen=True, kw_only=True)
class MessageWithdrawn(AssemblyEvent):
    message_id: int
    item_id: int
    entries: Sequence[int]  # those sealed by it


@dataclass(frozen=True, kw_only=True)
class MessageHidden(AssemblyEvent):
    message_id: int
    item_id: int
    reason: str
    entries: Sequence[int]  # those sealed by it
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class VotePut(AssemblyEvent):
    """On an item or on an agenda motion. A vote on an election is secret, and names
    its candidates; one on a change of a text names the version it is compared with."""

    vote_id: int
    item_id: int | None
    text: str
    acting_post: str
    motion_id: int | None = None
    kind: str = "open"
    round: int = 1
    candidates: Sequence[Mapping[str, Any]] = ()  # candidacy_id, member_id, member
    base: Mapping[str, Any] | None = None  # governs, number, sha256


@dataclass(frozen=True, kw_only=True)
class BallotCast(AssemblyEvent):
    vote_id: int
    member_id: int
    member: str
    choice: str
    replaces: int | None  # the entry of the ballot that it takes the place of
    proxy_id: int | None = None  # none: the member's own ballot
    holder_id: int | None = None
    holder: str | None = None


@dataclass(frozen=True, kw_only=True)
class VoteClosed(AssemblyEvent):
    """`counted` names the entry of each ballot counted: the recount needs no more."""

    vote_id: int
    item_id: int | None
    for_: int
    against: int
    abstained: int
    roll: int
    adopted: int
    article: str
    counted: Sequence[int]
    acting_post: str | None  # none: closed with the assembly
    motion_id: int | None = None
    present: int | None = None  # of the roll, at the closing (S7, B7)
    represented: int | None = None
    quorum_needed: int | None = None  # members; only for a change of the statutes


@dataclass(frozen=True, kw_only=True)
class SecretBallotCast(AssemblyEvent):
    """Who took part in a secret vote; never what was said (B5)."""

    vote_id: int
    member_id: int
    member: str
    proxy_id: int | None
    holder_id: int | None
    holder: str | None


@dataclass(frozen=True, kw_only=True)
class ElectionClosed(AssemblyEvent):
    """`expressed` and `counts` are empty when fewer than three ballots were given;
    counts: candidacy_id, member_id, member, ballots."""

    vote_id: int
    item_id: int
    organ: str
    post: str
    round: int
    participated: int
    expressed: int | None
    counts: Sequence[Mapping[str, Any]] | None
    roll: int
    present: int
    represented: int
    elected: Mapping[str, Any] | None  # candidacy_id, member_id, member
    second_round: Sequence[int]  # candidacies it would be between; none needed: empty
    article: str
    took_part: Sequence[int]  # the entry of each `SecretBallotCast`
    acting_post: str | None


# Extraordinary assemblies


@dataclass(frozen=True, kw_only=True)
class ProxyGiven(AssemblyEvent):
    proxy_id: int
    giver_id: int
    giver: str
    holder_id: int
    holder: str


@dataclass(frozen=True, kw_only=True)
class ProxyRevoked(AssemblyEvent):
    """By its giver."""

    proxy_id: int
    giver_id: int
    giver: str
    holder_id: int
    holder: str


@dataclass(frozen=True, kw_only=True)
class ProxyReturned(AssemblyEvent):
    """By its holder."""

    proxy_id: int
    giver_id: int
    giver: str
    holder_id: int
    holder: str


@dataclass(frozen=True, kw_only=True)
class MotionMoved(AssemblyEvent):
    """`proposal` is the change; `agenda_hash` tells the agenda it was moved against."""

    motion_id: int
    kind: str
    item_id: int | None
    item: str | None  # its title then
    proposal: Mapping[str, Any]
    reason: str
    mover_id: int
    mover: str
    in_name_of: str | None
    agenda_hash: str


@dataclass(frozen=True, kw_only=True)
class MotionTakenBack(AssemblyEvent):
    motion_id: int
    mover_id: int
    mover: str


@dataclass(frozen=True, kw_only=True)
class MotionSetAside(AssemblyEvent):
    motion_id: int
    reason: str
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class AgendaAmended(AssemblyEvent):
    """`agenda` is the whole agenda from now on, as `AssemblyConvened` holds it."""

    motion_id: int
    vote_id: int
    agenda: Sequence[Mapping[str, Any]]
    agenda_hash: str


@dataclass(frozen=True, kw_only=True)
class MotionWithoutEffect(AssemblyEvent):
    """Adopted, but what it would have changed was no longer there to change."""

    motion_id: int
    vote_id: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class CandidacyDeclared(AssemblyEvent):
    """`consented`: by the candidate's own representative, as it was declared."""

    candidacy_id: int
    organ: str
    post: str
    member_id: int
    member: str
    statement: str
    consented: int


@dataclass(frozen=True, kw_only=True)
class CandidacyConsented(AssemblyEvent):
    candidacy_id: int
    organ: str
    post: str
    member_id: int
    member: str


@dataclass(frozen=True, kw_only=True)
class CandidacyWithdrawn(AssemblyEvent):
    candidacy_id: int
    organ: str
    post: str
    member_id: int
    member: str


@dataclass(frozen=True, kw_only=True)
class MandateBegun(AssemblyEvent):
    """When the assembly that elected closes; the previous holder's ends with it.

    Without a vote it is history: an act of before this program says so.
    """

    organ: str
    post: str
    member_id: int
    member: str
    term_ends_at: datetime
    vote_id: int | None
    previous_member_id: int | None
    previous_member: str | None
    left_post: str | None = None  # of the same organ, which it held until then


@dataclass(frozen=True, kw_only=True)
class TextAdopted(AssemblyEvent):
    """The next version of the statutes or bylaws is in force from this moment."""

    version_id: int
    governs: str
    number: int
    body: str
    sha256: str
    item_id: int
    vote_id: int
    validates_provisional: int  # 1: it was the board's provisional version (B12)


@dataclass(frozen=True, kw_only=True)
class ProvisionalTextDropped(AssemblyEvent):
    """The next extraordinary assembly did not validate the board's version (B12)."""

    version_id: int
    governs: str
    sha256: str
    vote_id: int | None  # none: the assembly closed without deciding


@dataclass(frozen=True, kw_only=True)
class MemberAdmitted(AssemblyEvent):
    """By the assembly's vote, from its closing on (S11)."""

    request_id: int
    vote_id: int
    member_id: int
    member: str
    college: str
    country: str
    continent: str
    territory: str | None
    representative: str
    charter_adhered_at: datetime
    charter_signatory: str


@dataclass(frozen=True, kw_only=True)
class AdmissionRejected(AssemblyEvent):
    """By the assembly's vote; final for that request."""

    request_id: int
    vote_id: int
    name: str


@dataclass(frozen=True, kw_only=True)
class MemberExcluded(AssemblyEvent):
    """By the assembly's vote, from its closing on (S11)."""

    exclusion_id: int
    vote_id: int
    member_id: int
    member: str
    ended_posts: Sequence[Mapping[str, Any]]  # organ, post


@dataclass(frozen=True, kw_only=True)
class ExclusionRejected(AssemblyEvent):
    exclusion_id: int
    vote_id: int
    member_id: int
    member: str


@dataclass(frozen=True, kw_only=True)
class AssemblyClosed(AssemblyEvent):
    closes_at: datetime
    present: int
    roll: int


# Minutes


@dataclass(frozen=True, kw_only=True)
class MinutesRemarked(AssemblyEvent):
    """The secretary adds a remark: no fact changes (B5)."""

    remark_id: int
    body: str
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class MinutesSigned(AssemblyEvent):
    """`sha256` is that of the minutes' text drawn up from the first `size` entries of
    this record, whose root is `root` (hex)."""

    part: str  # president, secretary: whose signature it is
    acting_post: str
    size: int
    root: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class MinutesSent(AssemblyEvent):
    """Signed by both, they go to all members."""

    letters: int
    sha256: str


def event_of(act: str, particulars: Mapping[str, Any]) -> Event:
    """The event that an entry of the record tells of.

    What an older entry does not say yet has its default.
    """
    kind = KINDS[act]
    hints = get_type_hints(kind)
    told = {}
    for f in fields(kind):
        name = f.name.removesuffix("_")
        if name not in particulars and f.default is not MISSING:
            continue
        value = particulars[name]
        if hints[f.name] is datetime:
            value = datetime.fromisoformat(value)
        told[f.name] = value
    return kind(**told)


def _plain(value: object) -> Any:
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(v) for v in value]
    return value


def _all_kinds(kind: type[Event]) -> list[type[Event]]:
    return [kind, *(k for sub in kind.__subclasses__() for k in _all_kinds(sub))]


KINDS = {kind.__name__: kind for kind in _all_kinds(Event)}
