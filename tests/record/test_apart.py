"""What a stranger sends is judged in a process of its own, within bounds."""

import pytest

from assembly.record import __main__ as program
from assembly.record import apart
from assembly.record.__main__ import TOO_LARGE
from assembly.record.apart import Busy, Judged, judge_apart
from tests.record.signed import KEY, RECEIPT, archived, lines, packed

LEAF = b'{"leaf":"%s","seq":%%d}\n' % (b"0" * 64)


def test_it_says_what_the_program_says_anywhere():
    judged = judge_apart(archived(), key=KEY, receipt=RECEIPT.text())

    assert judged.stands
    assert judged.said[1] == "The receipt receipt holds entry 3."
    assert judged.said[-1].startswith("The record stands: 8 entries")


@pytest.mark.parametrize(
    ("content", "status"),
    [(b"", 1), (archived(lines()[:-1]), 1), (RECEIPT.text(), 2)],
)
def test_what_does_not_stand_is_told(content, status):
    judged = judge_apart(content)

    assert (judged.stands, judged.status) == (False, status)


def test_it_knows_no_secret_of_this_installation(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "secret")

    assert "SECRET_KEY" not in apart._environment()


def test_a_bomb_meets_the_bound_and_leaves_one_sentence():
    everything = b"".join([lines()[0], *(LEAF % n for n in range(500_000))])

    judged = judge_apart(packed(("entries.jsonl", everything)), seconds=1)

    assert judged == Judged(2, (TOO_LARGE,))


def test_only_so_many_are_judged_at_once(monkeypatch):
    monkeypatch.setattr(apart._places, "acquire", lambda blocking: False)

    with pytest.raises(Busy):
        judge_apart(archived())


def test_memory_that_is_not_there_is_a_sentence(monkeypatch, capsys):
    def exhausted(*_):
        raise MemoryError

    monkeypatch.setattr(program, "judge", exhausted)

    assert program.main(["file"]) == 2
    assert capsys.readouterr().out == f"{TOO_LARGE}\n"
