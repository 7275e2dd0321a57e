"""The statutes' words as a page writes them, in the reader's language."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask
from flask_babel import lazy_gettext as _

from assembly.rules.cycle import CycleState
from assembly.rules.duties import Duty, DutyState
from assembly.rules.vocabulary import (
    AssemblyKind,
    Choice,
    College,
    Continent,
    DocumentRole,
    GoverningText,
    ItemKind,
    Organ,
    Post,
)
from assembly.web import body_words, dues_words, exclusion_words, motion_words
from assembly.web.writing import ours

COLLEGES = {
    College.EFFECTIVE: _("effective member"),
    College.BY_RIGHT: _("member by right"),
    College.ASSOCIATE: _("associate"),
}
CONTINENTS = {
    Continent.AFRICA: _("Africa"),
    Continent.AMERICA: _("America"),
    Continent.ASIA: _("Asia"),
    Continent.EUROPE: _("Europe"),
    Continent.OCEANIA: _("Oceania"),
}
ORGANS = {
    Organ.BOARD: _("Board"),
    Organ.ASSEMBLY_TABLE: _("Assembly table"),
    Organ.AUDIT_BOARD: _("Audit board"),
}
POSTS = {
    Post.PRESIDENT: _("president"),
    Post.VICE_PRESIDENT: _("vice-president"),
    Post.SECRETARY: _("secretary"),
}
ASSEMBLY_KINDS = {
    AssemblyKind.ORDINARY: _("ordinary assembly"),
    AssemblyKind.EXTRAORDINARY: _("extraordinary assembly"),
}
ITEM_KINDS = {
    ItemKind.INFORMATION: _("information"),
    ItemKind.DECISION: _("decision"),
    ItemKind.REPORT: _("report"),
    ItemKind.ACCOUNTS: _("accounts"),
    ItemKind.PLAN_AND_BUDGET: _("plan and budget"),
    ItemKind.ADMISSION: _("admission"),
    ItemKind.EXCLUSION: _("exclusion"),
    ItemKind.ELECTION: _("election"),
    ItemKind.CHANGE_OF_STATUTES: _("change of the statutes"),
    ItemKind.CHANGE_OF_BYLAWS: _("change of the bylaws"),
}
DOCUMENT_ROLES = {
    DocumentRole.SUBJECT: _("document"),
    DocumentRole.AUDIT_OPINION: _("audit board's opinion"),
    DocumentRole.DEFENCE: _("defence"),
}
GOVERNING_TEXTS = {
    GoverningText.STATUTES: _("statutes"),
    GoverningText.BYLAWS: _("bylaws"),
}
CHOICES = {
    None: _("Not voting"),
    Choice.FOR: _("For"),
    Choice.AGAINST: _("Against"),
    Choice.ABSTAIN: _("Abstention"),
}
PRESENCES = {
    "entered": _("entered"),
    "spoke": _("spoke"),
    "voted": _("voted"),
    "door": _("marked at the door"),
}
CYCLE_STATES = {
    CycleState.EARLY: _("nothing due yet"),
    CycleState.ALLOWED: _("may be held"),
    CycleState.DUE: _("due"),
    CycleState.OVERDUE: _("overdue"),
}
DUTIES = {
    Duty.SPRING_ASSEMBLY: _("Ordinary assembly: report and accounts"),
    Duty.AUDIT_OPINION: _("Audit board's opinion on the accounts"),
    Duty.AUTUMN_ASSEMBLY: _("Ordinary assembly: plan and budget"),
    Duty.EXTRAORDINARY_ASSEMBLY: _("Extraordinary assembly"),
    Duty.ELECTION: _("Election: terms end"),
    Duty.NEWSLETTER: _("Newsletter"),
}
DUTY_STATES = {
    DutyState.AHEAD: _("ahead"),
    DutyState.NEAR: _("near"),
    DutyState.DRAFTED: _("drafted"),
    DutyState.CONVENED: _("convened"),
    DutyState.CONVENED_LATE: _("convened, late"),
    DutyState.LATE: _("the day has passed"),
    DutyState.DONE: _("done"),
    DutyState.DONE_LATE: _("done, late"),
}
WORDS: dict[str, Mapping[Any, object]] = {
    "college_word": COLLEGES,
    "continent_word": CONTINENTS,
    "organ_word": ORGANS,
    "post_word": POSTS,
    "assembly_kind_word": ASSEMBLY_KINDS,
    "item_kind_word": ITEM_KINDS,
    "role_word": DOCUMENT_ROLES,
    "text_word": GOVERNING_TEXTS,
    "choice_word": CHOICES,
    "presence_word": PRESENCES,
    "cycle_word": CYCLE_STATES,
    "duty_word": DUTIES,
    "duty_state_word": DUTY_STATES,
    "body_word": body_words.BODY_KINDS,
    "criteria_word": body_words.CRITERIA,
    "level_word": body_words.TERRITORY_LEVELS,
    "admission_word": body_words.ADMISSION_STATES,
    "board_subject_word": body_words.BOARD_SUBJECTS,
    "dues_word": dues_words.STATES,
    "dues_reason": dues_words.REASONS,
    "ground_word": exclusion_words.GROUNDS,
    "file_state_word": exclusion_words.STATES,
    "motion_kind_word": motion_words.KINDS,
    "motion_state_word": motion_words.STATES,
    "happens_word": motion_words.HAPPENS,
}


def register(app: Flask) -> None:
    """Each table becomes a filter: {{ vote.choice|choice_word }}."""
    for name, words in WORDS.items():
        app.jinja_env.filters[name] = _writer(words)
    app.jinja_env.filters["country"] = country


def country(code: str) -> str:
    """The country's name in the reader's language; a code without a name stays."""
    return ours().country(code)


def _writer(words: Mapping[Any, object]) -> Callable[[str], str]:
    return lambda value: str(words.get(value, value))
