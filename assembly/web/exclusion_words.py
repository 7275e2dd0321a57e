"""On what ground a member is excluded, and how far its file is, in words."""

from flask_babel import lazy_gettext as _

from assembly.queries.exclusions.files import FileState
from assembly.rules.vocabulary import ExclusionGround

GROUNDS = {
    ExclusionGround.HARM: _(
        "harm done deliberately and without justification to the network or to one of"
        " its members"
    ),
    ExclusionGround.OBLIGATIONS: _("obligations unmet for at least three years"),
}
STATES = {
    FileState.BEFORE_BOARD: _("before the board"),
    FileState.DROPPED: _("dropped by the board"),
    FileState.PROPOSED: _("proposed by the board"),
    FileState.CONVENED: _("before an assembly"),
    FileState.EXCLUDED: _("excluded"),
    FileState.REJECTED: _("not excluded"),
}
