"""What a body may be that asks to become a member, and what S2 asks of it."""

from flask_babel import lazy_gettext as _

from assembly.queries.admissions.requests import AdmissionState
from assembly.rules.vocabulary import BoardSubject, BodyKind, TerritoryLevel

BODY_KINDS = {
    BodyKind.PLATFORM: _("multi-actor platform of a territory"),
    BodyKind.FEDERATION: _("federation of platforms of neighbouring territories"),
    BodyKind.NETWORK: _("network of territories"),
    BodyKind.MUNICIPALITY: _("municipality"),
    BodyKind.AUTHORITY: _("regional, national or international authority"),
    BodyKind.ORGANISATION: _("national or international organisation"),
    BodyKind.ASSOCIATE_BODY: _("body that takes part as an associate"),
    BodyKind.ASSOCIATE_PERSON: _("person who takes part as an associate"),
}
CRITERIA = {
    BodyKind.PLATFORM: _(
        "It is the multi-actor platform of a territory of coresponsibility, informal or"
        " legally constituted."
    ),
    BodyKind.FEDERATION: _(
        "It federates the multi-actor platforms of several neighbouring territories of"
        " coresponsibility."
    ),
    BodyKind.NETWORK: _(
        "It is a network of territories that recognises itself in the principle of"
        " coresponsibility for the well-being of all."
    ),
    BodyKind.MUNICIPALITY: _(
        "It is the municipality of a territory of coresponsibility."
    ),
    BodyKind.AUTHORITY: _(
        "It is a regional, national or international public authority that takes part"
        " in promoting a political framework for coresponsibility and in supporting its"
        " territories."
    ),
    BodyKind.ORGANISATION: _(
        "It is a national or international organisation that takes part in promoting a"
        " political framework for coresponsibility and in supporting its territories."
    ),
    BodyKind.ASSOCIATE_BODY: _(
        "It adheres to the principles of coresponsibility and wishes to take part in"
        " the development of the network."
    ),
    BodyKind.ASSOCIATE_PERSON: _(
        "The person adheres to the principles of coresponsibility and wishes to take"
        " part in the development of the network."
    ),
}
TERRITORY_LEVELS = {
    TerritoryLevel.LOCAL: _("local"),
    TerritoryLevel.REGIONAL: _("regional"),
    TerritoryLevel.NATIONAL: _("national"),
    TerritoryLevel.INTERNATIONAL: _("international"),
}
BOARD_SUBJECTS = {
    BoardSubject.ADMISSION: _("admission"),
    BoardSubject.EXCLUSION: _("exclusion"),
}
ADMISSION_STATES = {
    AdmissionState.BEFORE_BOARD: _("before the board"),
    AdmissionState.APPROVED: _("approved, waits for an assembly"),
    AdmissionState.CONVENED: _("on the agenda of an assembly"),
    AdmissionState.REFUSED: _("not approved by the board"),
    AdmissionState.REJECTED: _("not admitted by the assembly"),
    AdmissionState.ADMITTED: _("admitted"),
}
