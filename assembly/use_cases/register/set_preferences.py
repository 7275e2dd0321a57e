"""A person says in which language they read, and in which time zone they live."""

from assembly.models.person import Person
from assembly.rules.objection import refuse
from assembly.rules.preferences import objections_to_preferences
from assembly.work import Work


def set_preferences(work: Work, *, language: str, time_zone: str) -> None:
    """Pages and letters follow from now on. Refuses an unknown language or zone."""
    who = work.viewer
    refuse(objections_to_preferences(language=language, time_zone=time_zone))
    person = work.db.get_one(Person, who.person_id)
    person.language = language
    person.time_zone = time_zone
