"""The example is made once, by the program's own acts, and never in production."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import create_engine, text

from assembly.commands import main


@pytest.fixture
def installation(tmp_path):
    return {
        "SECRET_KEY": "a secret for the tests, long enough",
        "DATABASE_URL": f"sqlite:///{tmp_path}/example.db",
        "PUBLIC_URL": "http://127.0.0.1:8000",
        "DOCUMENTS_DIR": f"{tmp_path}/documents",
        "OUTBOX_DIR": f"{tmp_path}/outbox",
        "MAIL_FROM": "assembly@example.org",
        "RECORD_KEY": f"{tmp_path}/record.key",
        "RECORD_VERIFIER": f"{tmp_path}/record.pub",
        "ENVIRONMENT": "development",
    }


def prepare(installation):
    return CliRunner().invoke(main, ["development", "prepare"], env=installation)


def count(installation, what):
    engine = create_engine(installation["DATABASE_URL"])
    with engine.connect() as connection:
        found = connection.execute(text(f"SELECT count(*) FROM {what}")).scalar()  # noqa: S608
    engine.dispose()
    return found


def test_the_example_shows_every_state_of_an_assembly_and_is_made_once(installation):
    first = prepare(installation)
    key = Path(installation["RECORD_KEY"]).read_text()
    second = prepare(installation)

    assert first.exit_code == second.exit_code == 0, first.output
    assert second.output.count("/development/sign-in/") == 5
    assert count(installation, "assemblies") == 6
    assert count(installation, "assemblies WHERE opened_at IS NOT NULL") == 3
    assert count(installation, "assemblies WHERE closed_at IS NOT NULL") == 1
    assert count(installation, "votes WHERE closed_at IS NULL") == 3
    assert Path(installation["RECORD_KEY"]).read_text() == key
    assert Path(installation["RECORD_VERIFIER"]).read_text().startswith("127.0.0.1+")


def test_production_has_no_example(installation):
    refused = prepare({**installation, "ENVIRONMENT": "production"})

    assert refused.exit_code == 2
    assert "production" in refused.output
