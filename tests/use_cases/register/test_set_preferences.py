import pytest

from assembly.rules.objection import Refused
from assembly.use_cases.register.set_preferences import set_preferences
from tests.cast import VICE_PRESIDENT, actor


def test_a_person_reads_in_their_own_language_and_zone(works):
    with works.begin(actor(works, VICE_PRESIDENT)) as work:
        set_preferences(work, language="ru", time_zone="Europe/Ulyanovsk")
    with works.begin(actor(works, VICE_PRESIDENT)) as work:
        who = work.viewer

    assert (who.language, who.time_zone) == ("ru", "Europe/Ulyanovsk")


def test_an_unknown_zone_changes_nothing(works):
    ekaterina = actor(works, VICE_PRESIDENT)
    with pytest.raises(Refused), works.begin(ekaterina) as work:
        set_preferences(work, language="ru", time_zone="Europe/Atlantis")
    with works.begin(ekaterina) as work:
        assert work.viewer.language == "en"
