"""What a decision is about, in one word."""

import enum

from assembly.models.vote import Vote


class Subject(enum.StrEnum):
    """The kinds of an item that is voted on, and the agenda itself (B7)."""

    DECISION = "decision"
    REPORT = "report"
    ACCOUNTS = "accounts"
    PLAN_AND_BUDGET = "plan_and_budget"
    ADMISSION = "admission"
    EXCLUSION = "exclusion"
    CHANGE_OF_STATUTES = "change_of_statutes"
    CHANGE_OF_BYLAWS = "change_of_bylaws"
    ELECTION = "election"
    AGENDA = "agenda"


def subject_of(vote: Vote) -> Subject:
    """A vote is on an item, or on a motion to amend the agenda."""
    return Subject.AGENDA if vote.item is None else Subject(vote.item.kind.value)
