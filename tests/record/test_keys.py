"""The keys of the record in their files."""

import stat

import pytest

from assembly.record.keys import BadKey, make_keys, read_signer, read_verifier

NAME = "together.example.org"


@pytest.fixture
def files(tmp_path):
    return tmp_path / "record.key", tmp_path / "record.pub"


def made(files, name=NAME):
    key, verifier = files
    return make_keys(name=name, key=key, verifier=verifier)


def test_both_files_are_read_back_and_the_secret_one_is_its_owner_s_alone(files):
    verifier = made(files)

    assert verifier.name == NAME
    assert read_verifier(files[1]) == verifier
    assert read_signer(files[0], known_as=verifier).verifier == verifier
    assert stat.S_IMODE(files[0].stat().st_mode) == 0o600


@pytest.mark.parametrize("there", [0, 1])
def test_what_is_there_is_never_overwritten_and_nothing_is_made(files, there):
    files[there].write_text("ours")

    with pytest.raises(FileExistsError):
        made(files)

    assert files[there].read_text() == "ours"
    assert not files[1 - there].exists()


@pytest.mark.parametrize("text", ["", "nothing", "a+b+c", "é+00000000+AQ==", "\x00"])
def test_what_is_no_key_is_told_with_its_file(files, text):
    files[0].write_text(text)

    for read in (read_verifier, lambda file: read_signer(file, known_as=None)):
        with pytest.raises(BadKey, match=r"record\.key"):
            read(files[0])


def test_bytes_that_are_no_text_are_no_key(files):
    files[1].write_bytes(b"\xff\xfe")

    with pytest.raises(BadKey, match=r"record\.pub"):
        read_verifier(files[1])


def test_a_file_that_is_missing_is_told_with_what_makes_it(files):
    with pytest.raises(BadKey, match="keygen"):
        read_verifier(files[1])


def test_a_secret_key_that_is_known_by_another_signs_nothing(files, tmp_path):
    made(files)
    other = made((tmp_path / "other.key", tmp_path / "other.pub"))

    for known_as in (other, None):
        with pytest.raises(BadKey, match="RECORD_VERIFIER"):
            read_signer(files[0], known_as=known_as)
