"""The statutes' own words, as values."""

import enum


class Continent(enum.StrEnum):
    AFRICA = "AF"
    AMERICA = "AM"
    ASIA = "AS"
    EUROPE = "EU"
    OCEANIA = "OC"


class College(enum.StrEnum):
    """S2. Only effective and by-right members vote."""

    EFFECTIVE = "effective"
    BY_RIGHT = "by_right"
    ASSOCIATE = "associate"


VOTING_COLLEGES = frozenset({College.EFFECTIVE, College.BY_RIGHT})


class Organ(enum.StrEnum):
    """S5."""

    BOARD = "board"
    ASSEMBLY_TABLE = "assembly_table"
    AUDIT_BOARD = "audit_board"


class Post(enum.StrEnum):
    PRESIDENT = "president"
    VICE_PRESIDENT = "vice_president"
    SECRETARY = "secretary"


class AssemblyKind(enum.StrEnum):
    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"


class ItemKind(enum.StrEnum):
    """What a point of the agenda is for."""

    INFORMATION = "information"
    DECISION = "decision"
    REPORT = "report"
    ACCOUNTS = "accounts"
    PLAN_AND_BUDGET = "plan_and_budget"
    ADMISSION = "admission"
    EXCLUSION = "exclusion"
    CHANGE_OF_STATUTES = "change_of_statutes"
    CHANGE_OF_BYLAWS = "change_of_bylaws"
    ELECTION = "election"


class DocumentRole(enum.StrEnum):
    """What a document is to its agenda item."""

    SUBJECT = "subject"
    AUDIT_OPINION = "audit_opinion"
    DEFENCE = "defence"


class Choice(enum.StrEnum):
    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


class VoteKind(enum.StrEnum):
    """B5: elections are secret; everything else is a roll-call."""

    OPEN = "open"
    SECRET = "secret"  # noqa: S105


class MotionKind(enum.StrEnum):
    """B7: how an agenda may be amended on the day."""

    ADD = "add"
    WITHDRAW = "withdraw"
    REWORD = "reword"
    REORDER = "reorder"


class GoverningText(enum.StrEnum):
    """S12, B12: the two texts that govern the network."""

    STATUTES = "statutes"
    BYLAWS = "bylaws"


class TerritoryLevel(enum.StrEnum):
    """B9: only local territories owe dues."""

    LOCAL = "local"
    REGIONAL = "regional"
    NATIONAL = "national"
    INTERNATIONAL = "international"


class BodyKind(enum.StrEnum):
    """S2: what a body is that may become a member; each belongs to one college."""

    PLATFORM = "platform"  # multi-actor platform of a territory
    FEDERATION = "federation"  # of platforms of neighbouring territories
    NETWORK = "network"  # of territories
    MUNICIPALITY = "municipality"
    AUTHORITY = "authority"  # regional, national or international
    ORGANISATION = "organisation"  # national or international
    ASSOCIATE_BODY = "associate_body"
    ASSOCIATE_PERSON = "associate_person"


class ExclusionGround(enum.StrEnum):
    """S11: the only two."""

    HARM = "harm"  # done deliberately and without justification
    OBLIGATIONS = "obligations"  # unmet for at least three years


class BoardSubject(enum.StrEnum):
    """What the board decides among its three members (S11)."""

    ADMISSION = "admission"
    EXCLUSION = "exclusion"
