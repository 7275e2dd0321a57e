"""The statutes' words as paper writes them, before they are translated.

The pages say the same: `tests/paper/test_words.py` compares.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from assembly.rules.vocabulary import (
    AssemblyKind,
    Choice,
    College,
    GoverningText,
    ItemKind,
    Organ,
    Post,
)

N_ = str  # marks what is to be translated where it is used


class Table(StrEnum):
    """Which words: those of colleges, of organs…"""

    COLLEGE = "college"
    ORGAN = "organ"
    POST = "post"
    ASSEMBLY_KIND = "assembly_kind"
    ITEM_KIND = "item_kind"
    TEXT = "text"
    CHOICE = "choice"
    PRESENCE = "presence"


WORDS: Mapping[Table, Mapping[Any, str]] = {
    Table.COLLEGE: {
        College.EFFECTIVE: N_("effective member"),
        College.BY_RIGHT: N_("member by right"),
        College.ASSOCIATE: N_("associate"),
    },
    Table.ORGAN: {
        Organ.BOARD: N_("Board"),
        Organ.ASSEMBLY_TABLE: N_("Assembly table"),
        Organ.AUDIT_BOARD: N_("Audit board"),
    },
    Table.POST: {
        Post.PRESIDENT: N_("president"),
        Post.VICE_PRESIDENT: N_("vice-president"),
        Post.SECRETARY: N_("secretary"),
    },
    Table.ASSEMBLY_KIND: {
        AssemblyKind.ORDINARY: N_("ordinary assembly"),
        AssemblyKind.EXTRAORDINARY: N_("extraordinary assembly"),
    },
    Table.ITEM_KIND: {
        ItemKind.INFORMATION: N_("information"),
        ItemKind.DECISION: N_("decision"),
        ItemKind.REPORT: N_("report"),
        ItemKind.ACCOUNTS: N_("accounts"),
        ItemKind.PLAN_AND_BUDGET: N_("plan and budget"),
        ItemKind.ADMISSION: N_("admission"),
        ItemKind.EXCLUSION: N_("exclusion"),
        ItemKind.ELECTION: N_("election"),
        ItemKind.CHANGE_OF_STATUTES: N_("change of the statutes"),
        ItemKind.CHANGE_OF_BYLAWS: N_("change of the bylaws"),
    },
    Table.TEXT: {
        GoverningText.STATUTES: N_("statutes"),
        GoverningText.BYLAWS: N_("bylaws"),
    },
    Table.CHOICE: {
        Choice.FOR: N_("For"),
        Choice.AGAINST: N_("Against"),
        Choice.ABSTAIN: N_("Abstention"),
    },
    Table.PRESENCE: {
        "entered": N_("entered"),
        "spoke": N_("spoke"),
        "voted": N_("voted"),
        "door": N_("marked at the door"),
    },
}
