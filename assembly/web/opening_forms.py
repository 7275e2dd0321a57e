"""When an assembly opens and, of an extraordinary one, when it closes and where."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateTimeLocalField, SelectField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

from assembly.rules.notice import STATUTORY_ZONE
from assembly.rules.places import LONGEST_PLACE, NOWHERE, Place
from assembly.rules.vocabulary import AssemblyKind
from assembly.web.zones import moments_at, zones_of_the_world, zones_offered

TO_THE_MINUTE = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]  # as browsers send it
_ANY_ZONE = _("Choose another, or state it in UTC.")
_AT_THE_PLACE = _("Choose another.")  # the zone is the place's, not one to choose
_A_DAY = [InputRequired(_("Choose a day and an hour."))]


class OpeningForm(FlaskForm):
    """A time on the wall clock of a zone; `moment` is what it comes to."""

    opens_at = DateTimeLocalField(_("Opens on"), _A_DAY, format=TO_THE_MINUTE)
    zone = SelectField(
        _("Time zone"), choices=lambda: {zone: zone for zone in zones_offered()}
    )
    moment: datetime
    closing: datetime | None = None  # an ordinary assembly's is computed
    place = NOWHERE

    def validate_zone(self, field: SelectField) -> None:
        wall, zone = self.opens_at.data, _zone(field)
        if wall is not None and zone is not None:  # else it is told beside its field
            self.moment = _moment(wall, zone)


class SittingForm(FlaskForm):
    """Opening and closing on the wall clock of the place of the meeting."""

    opens_at = DateTimeLocalField(_("Opens on"), _A_DAY, format=TO_THE_MINUTE)
    closes_at = DateTimeLocalField(_("Closes on"), _A_DAY, format=TO_THE_MINUTE)
    place_name = StringField(
        _("Place"),
        [InputRequired(_("Write where it is held.")), Length(max=LONGEST_PLACE)],
    )
    zone = SelectField(_("Time zone of the place"), choices=lambda: _zones())
    moment: datetime
    closing: datetime

    def validate_opens_at(self, field: DateTimeLocalField) -> None:
        zone = _zone(self.zone)
        if field.data is not None and zone is not None:
            self.moment = _moment(field.data, zone, remedy=_AT_THE_PLACE)

    def validate_closes_at(self, field: DateTimeLocalField) -> None:
        zone = _zone(self.zone)
        if field.data is not None and zone is not None:
            self.closing = _moment(field.data, zone, remedy=_AT_THE_PLACE)

    @property
    def place(self) -> Place:
        return Place((self.place_name.data or "").strip(), self.zone.data)


def opening_form(kind: AssemblyKind) -> OpeningForm | SittingForm:
    """The form as it was sent."""
    return OpeningForm() if kind is AssemblyKind.ORDINARY else SittingForm()


def opening_form_showing(
    kind: AssemblyKind,
    *,
    opens_at: datetime | None,
    closes_at: datetime | None,
    place: Place,
) -> OpeningForm | SittingForm:
    """The form with this in it: on the clock of the place or, of an ordinary
    assembly, on the statutory one."""
    if kind is AssemblyKind.ORDINARY:
        zone = STATUTORY_ZONE
        return OpeningForm(formdata=None, opens_at=_wall(opens_at, zone), zone=zone.key)
    zone = STATUTORY_ZONE if place.time_zone is None else ZoneInfo(place.time_zone)
    return SittingForm(
        formdata=None,
        opens_at=_wall(opens_at, zone),
        closes_at=_wall(closes_at, zone),
        place_name=place.name,
        zone=zone.key,
    )


def _wall(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    return None if moment is None else moment.astimezone(zone)


def _zones() -> dict[str, list[tuple[str, str]]]:
    """Where members live first, then the whole world."""
    return {
        gettext("Where members live"): [(zone, zone) for zone in zones_offered()],
        gettext("The world"): [(zone, zone) for zone in zones_of_the_world()],
    }


def _zone(field: SelectField) -> ZoneInfo | None:
    offered = {choice[0] for choice in field.iter_choices()}
    return ZoneInfo(field.data) if field.data in offered else None


def _moment(wall: datetime, zone: ZoneInfo, *, remedy: object = _ANY_ZONE) -> datetime:
    found = _moments(wall, zone)
    if not found:
        raise ValidationError(
            gettext(
                "This time does not exist there: the clocks go forward over it."
                " Choose another."
            )
        )
    if len(found) > 1:
        twice = gettext("This time comes twice there: the clocks go back over it.")
        raise ValidationError(f"{twice} {remedy}")
    return found[0]


def _moments(wall: datetime, zone: ZoneInfo) -> list[datetime]:
    try:
        return moments_at(wall, zone)
    except OverflowError:  # the first or the last day that there is
        return [wall.replace(tzinfo=UTC)]
