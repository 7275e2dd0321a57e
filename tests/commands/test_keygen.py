"""`assembly record keygen`: once for an installation, and never over what is there."""

from pathlib import Path

import pytest

from assembly.record.keys import read_signer, read_verifier

NO_SETTINGS = {"SECRET_KEY": "", "PUBLIC_URL": ""}


@pytest.fixture
def files(tmp_path):
    """Where the settings say that the keys are kept."""
    return {
        "RECORD_KEY": f"{tmp_path}/record.key",
        "RECORD_VERIFIER": f"{tmp_path}/record.pub",
    }


def test_an_installation_s_key_has_the_name_of_its_host(console, files, tmp_path):
    told = console(
        "record", "keygen", PUBLIC_URL="https://assembly.example.org", **files
    )

    assert told.exit_code == 0
    verifier = read_verifier(tmp_path / "record.pub")
    assert verifier.name == "assembly.example.org"
    assert told.output.splitlines()[-1] == verifier.encode()
    assert read_signer(tmp_path / "record.key", known_as=verifier)


def test_a_key_may_be_made_apart_from_any_installation(console, tmp_path):
    told = console(
        "record",
        "keygen",
        "--name=Together",
        f"--key={tmp_path}/a",
        f"--verifier={tmp_path}/b",
        **NO_SETTINGS,
    )

    assert told.exit_code == 0
    assert read_verifier(tmp_path / "b").name == "Together"


@pytest.mark.parametrize("there", ["record.key", "record.pub"])
def test_a_key_is_never_overwritten(console, files, tmp_path, there):
    (tmp_path / there).write_text("ours")

    told = console("record", "keygen", **files)

    assert told.exit_code == 1
    assert "never overwritten" in told.output
    assert (tmp_path / there).read_text() == "ours"
    assert sum(file.name.startswith("record.") for file in tmp_path.iterdir()) == 1


@pytest.mark.parametrize(
    ("options", "changes", "sentence"),
    [
        (["--name=two words"], {}, "A key's name has neither spaces nor plus signs."),
        (["--name="], {}, "A key's name has neither spaces nor plus signs."),
        ([], {"RECORD_KEY": ""}, "RECORD_KEY is empty: it says where the key is kept."),
        ([], {"RECORD_VERIFIER": "/no/where"}, "/no/where: No such file or directory."),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_made(
    console, files, options, changes, sentence
):
    told = console("record", "keygen", *options, **{**files, **changes})

    assert told.exit_code == 1
    assert told.output.splitlines() == [sentence]
    assert not any(Path(file).exists() for file in files.values())
