"""The founding assembly is held again from the console, once in each folder."""

import pytest
from click.testing import CliRunner

from assembly.commands import main
from tests.commands.test_development import installation as installation


@pytest.fixture
def founding(installation, tmp_path):
    def run(**env):
        folder = str(tmp_path / "founding")
        asked = ["demo", "founding", "--folder", folder]
        return CliRunner().invoke(main, asked, env={**installation, **env})

    return run


def test_the_day_is_told_in_the_acts_own_numbers_and_held_once(founding):
    first, second = founding(), founding()

    assert first.exit_code == 0, first.output
    for told in (
        "Members: 104; present 100 through 21 persons; represented 2; absent 2.",
        "  Libreville, represented by Kairouan ville",
        "  Statuts: for 102, against 0, abstained 0",
        "    bylaws, version 0",
        "  board, president: Kavala (as history)",
        "  audit_board, secretary: Al Hoceima (elected)",
    ):
        assert told in first.output.splitlines(), told
    assert second.exit_code == 1
    assert "was held there already" in second.output


def test_production_replays_no_history(founding):
    refused = founding(ENVIRONMENT="production")

    assert refused.exit_code == 2
    assert "production" in refused.output
