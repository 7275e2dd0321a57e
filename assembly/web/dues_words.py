"""The words of dues, as a page writes them."""

from flask_babel import lazy_gettext as _

from assembly.rules.dues import DuesState

STATES = {
    DuesState.OWING: _("owing"),
    DuesState.NO_POPULATION: _("not known yet"),
    DuesState.PAID: _("paid"),
    DuesState.NO_FACTOR: _("no factor"),
    DuesState.NOT_LOCAL: _("free"),
    DuesState.NO_MEMBER: _("nothing owed"),
}
REASONS = {
    DuesState.OWING: _("The minimum is not paid yet."),
    DuesState.NO_POPULATION: _(
        "The number of inhabitants is not known yet, and the sum follows from it."
    ),
    DuesState.PAID: _("The minimum is paid."),
    DuesState.NO_FACTOR: _(
        "The table of the bylaws has no factor for this country: the sum cannot be"
        " computed until an extraordinary assembly adds one."
    ),
    DuesState.NOT_LOCAL: _(
        "Only local territories owe; what this one pays is free (B9)."
    ),
    DuesState.NO_MEMBER: _("It had no voting member in that year."),
}
