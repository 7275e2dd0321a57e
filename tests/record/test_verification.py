import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.record.export import Header
from assembly.record.judging import NOBODY_SIGNED, Asked, judge
from assembly.record.tree import EMPTY_ROOT, root_of
from assembly.record.verification import Fault, verify
from tests.record import samples

ROOT = Path(__file__).parents[2]
WHOLE = samples.exported()
BYTES = b"".join(WHOLE)
PLACES = st.integers(0, len(BYTES) - 1)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("export") / "entries.jsonl"


def numbers(lines, **receipts):
    """The entries that a verdict names, in the order it names them."""
    found = [fault.seq for fault in verify(lines, **receipts).faults]
    return [seq for seq in dict.fromkeys(found) if seq is not None]


def judged(file, content):
    file.write_bytes(content)
    out = io.StringIO()
    return judge(Asked(str(file)), out), out.getvalue()


def test_an_honest_export_stands():
    verdict = verify(WHOLE)

    assert verdict.ok
    assert verdict.size == len(samples.ACTS)
    assert (
        verdict.root == root_of(x.leaf for x in samples.lines_of(samples.told())).hex()
    )


def test_an_empty_record_stands():
    verdict = verify(samples.exported([]))

    assert (verdict.ok, verdict.size, verdict.root) == (True, 0, EMPTY_ROOT.hex())


def test_sealing_changes_neither_the_verdict_nor_the_root():
    sealed = verify(samples.exported(sealed=range(8)))

    assert sealed == verify(WHOLE)


@pytest.mark.parametrize("seq", range(8))
def test_a_missing_entry_is_named(seq):
    assert seq in numbers([*WHOLE[: seq + 1], *WHOLE[seq + 2 :]])


@pytest.mark.parametrize("seq", range(8))
def test_a_duplicated_entry_is_named(seq):
    assert numbers([*WHOLE[: seq + 2], *WHOLE[seq + 1 :]]) == [seq]


@pytest.mark.parametrize("seq", range(7))
def test_a_swapped_entry_is_named(seq):
    header, *rest = WHOLE
    rest[seq], rest[seq + 1] = rest[seq + 1], rest[seq]

    assert numbers([header, *rest]) == [seq]


@pytest.mark.parametrize("seq", [0, 1, 3, 4, 5, 6, 7])
def test_a_changed_text_is_named(seq):
    forged = [line.replace(b"2026-03-28", b"2026-03-29") for line in WHOLE]

    assert seq in numbers([*WHOLE[: seq + 1], forged[seq + 1], *WHOLE[seq + 2 :]])


def test_a_tail_cut_off_is_named():
    assert numbers(WHOLE[:-2]) == [6]
    assert Fault(None, "8 entries stated, 6 found") in verify(WHOLE[:-2]).faults


def test_an_immense_gap_is_one_fault():
    lines = samples.exported(header=Header(samples.STREAM, 2**53 - 1, bytes(32)))

    assert Fault(8, f"it is missing, and so are all up to {2**53 - 2}") in (
        verify(lines).faults
    )


def test_an_entry_too_many_is_named():
    lines = samples.exported(header=Header(samples.STREAM, 7, bytes(32)))

    assert numbers(lines) == [7]


def test_a_foreign_stream_is_named_entry_by_entry():
    lines = samples.exported(samples.told(stream="assembly/2"))

    assert numbers(lines) == [0, 1, 3, 4, 5, 6, 7]


def test_an_entry_at_anothers_place_is_named():
    entries = samples.told()
    entries[1] = entries[0]

    assert numbers(samples.exported(entries)) == [1]


def test_an_entry_dated_before_its_elder_is_named():
    assert numbers(
        samples.exported(samples.told(minutes=[1, 0, 2, 3, 4, 5, 6, 7]))
    ) == [1]


@pytest.mark.parametrize("text", [b"{}", b'{ "v":1}', b"[]", b"true", b"\n"])
def test_a_text_that_is_not_an_entry_is_named(text):
    entries = samples.told()
    entries[4] = text

    assert 4 in numbers(samples.exported(entries))


def test_an_entry_rewritten_with_its_leaf_and_the_root_is_caught_by_a_receipt():
    receipts = {x.seq: x.leaf.hex() for x in samples.lines_of(samples.told())}
    forged = samples.exported(
        samples.told_with(0, "AssemblyOpened", {"assembly_id": 9})
    )

    assert verify(forged).ok
    assert numbers(forged, known=receipts) == [0]
    assert numbers(WHOLE, known=receipts | {8: "00" * 32}) == [8]


def test_an_entry_rewritten_with_its_leaf_alone_shows_in_the_root():
    forged = samples.exported(
        samples.told_with(0, "AssemblyOpened", {"assembly_id": 9})
    )

    (fault,) = verify([WHOLE[0], *forged[1:]]).faults

    assert fault.what.startswith("root ")


@pytest.mark.parametrize("lines", [[], [b""], ["\ud800"], WHOLE[1:], [*WHOLE, b"\n"]])
def test_a_file_of_another_form_does_not_stand(lines):
    assert not verify(lines).ok


def test_every_fault_has_a_sentence(file):
    status, said = judged(file, b"".join(WHOLE[:-1]))

    assert status == 1
    assert "entry 7: it is missing.\n" in said
    assert said.endswith("The record does not stand: 3 fault(s) found.\n")


def test_a_whole_file_is_said_to_stand(file):
    status, said = judged(file, BYTES)

    assert status == 0
    assert said.splitlines() == [
        NOBODY_SIGNED,
        f"The record stands: 8 entries, root {verify(WHOLE).root}.",
    ]


def test_a_file_that_is_not_there_is_no_crash(tmp_path):
    out = io.StringIO()

    assert judge(Asked(f"{tmp_path}/none.jsonl"), out) == 2
    assert "cannot be read: No such file" in out.getvalue()


@given(PLACES, st.integers(1, 255))
def test_no_byte_may_be_changed(file, place, change):
    changed = bytes([BYTES[place] ^ change])

    status, _ = judged(file, BYTES[:place] + changed + BYTES[place + 1 :])

    assert status == 1


@given(PLACES)
def test_no_byte_may_be_left_out(file, place):
    assert judged(file, BYTES[:place] + BYTES[place + 1 :])[0] == 1


@given(st.integers(0, len(BYTES)), st.binary(min_size=1, max_size=1))
def test_no_byte_may_be_added(file, place, more):
    assert judged(file, BYTES[:place] + more + BYTES[place:])[0] == 1


@given(st.lists(st.sampled_from([*WHOLE, b"null", "é"]), max_size=12))
def test_whatever_the_lines_they_are_judged(lines):
    assert verify(lines).ok == (lines == WHOLE)


def test_a_stranger_verifies_with_the_folder_alone(file):
    judged(file, BYTES)

    done = subprocess.run(
        [sys.executable, "-S", "-m", "assembly.record", str(file)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("The record stands: 8 entries")
