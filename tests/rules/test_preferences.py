import pytest

from assembly.rules.preferences import objections_to_preferences


@pytest.mark.parametrize(
    ("language", "time_zone", "objections"),
    [
        ("fr", "Europe/Lisbon", 0),
        ("ar", "Africa/Tunis", 0),
        ("de", "Europe/Lisbon", 1),
        ("fr", "Europe/Atlantis", 1),
        ("", "", 2),
    ],
)
def test_language_and_zone_are_known_ones(language, time_zone, objections):
    found = objections_to_preferences(language=language, time_zone=time_zone)
    assert len(found) == objections
