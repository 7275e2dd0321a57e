"""The figures of the face: a bound that is broken is marked, and counted."""

from config.face.weights import LATER_PAGE
from config.face.wire import KB, Verdicts


def test_a_bound_holds_up_to_itself_and_is_broken_above_it(capsys):
    verdicts = Verdicts()
    verdicts.tell("/members", LATER_PAGE / KB, LATER_PAGE / KB, "kB")
    verdicts.tell("/organs", LATER_PAGE / KB + 0.1, LATER_PAGE / KB, "kB")

    kept, broken = capsys.readouterr().out.splitlines()
    assert verdicts.broken == 1
    assert not kept.startswith("✗")
    assert broken.startswith("✗ /organs")
