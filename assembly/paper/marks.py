"""What the paper says again and again."""

from assembly.paper.tongue import Tongue
from assembly.paper.writing import Written


def entry(t: Tongue, seq: int) -> Written:
    """The entry of the record that says so."""
    return t.gettext("(entry %(seq)s)", seq=seq)
