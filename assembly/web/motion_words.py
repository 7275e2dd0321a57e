"""What a motion is, how far it has come and what it does, in the reader's language."""

from flask_babel import lazy_gettext as _

from assembly.queries.agenda_differences import Happens
from assembly.queries.motions import MotionState
from assembly.rules.vocabulary import MotionKind

STATES = {
    MotionState.WAITING: _("waits for the chair"),
    MotionState.VOTING: _("vote open"),
    MotionState.ADOPTED: _("adopted"),
    MotionState.WITHOUT_EFFECT: _("adopted, without effect"),
    MotionState.REJECTED: _("not adopted"),
    MotionState.SET_ASIDE: _("set aside by the chair"),
    MotionState.TAKEN_BACK: _("taken back"),
    MotionState.NEVER_PUT: _("never put to the vote"),
}
KINDS = {
    MotionKind.ADD: _("Add an item"),
    MotionKind.WITHDRAW: _("Withdraw an item"),
    MotionKind.REWORD: _("Reword an item"),
    MotionKind.REORDER: _("Change the order"),
}
HAPPENS = {
    Happens.ADDED: _("Added"),
    Happens.WITHDRAWN: _("Withdrawn"),
    Happens.REWORDED: _("Reworded"),
    Happens.MOVED: _("Moved"),
    Happens.STAYS: "",
}
