"""A checkpoint says how long a stream is and what its root is, signed."""

import pytest

from assembly.record.checkpoint import Checkpoint, open_checkpoint, sign_checkpoint
from assembly.record.note import BadNote, Signer
from assembly.record.tree import EMPTY_ROOT

SIGNER = Signer("together.example.org", b"\x07" * 32)
ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="


def test_a_signed_checkpoint_is_opened_with_the_key_of_its_signer():
    note = sign_checkpoint(SIGNER, stream="assembly:7", size=0, root=EMPTY_ROOT)

    assert note.startswith(f"together.example.org/assembly:7\n0\n{ROOT}\n\n— ")
    opened = open_checkpoint(note, SIGNER.verifier)
    assert (opened.stream, opened.size, opened.root) == ("assembly:7", 0, EMPTY_ROOT)


def test_a_checkpoint_of_another_key_is_none_of_ours():
    other = Signer.generate("together.example.org")
    note = sign_checkpoint(other, stream="assembly:7", size=0, root=EMPTY_ROOT)

    with pytest.raises(BadNote, match="not signed by"):
        open_checkpoint(note, SIGNER.verifier)


def test_our_key_under_the_origin_of_somebody_else_is_refused():
    text = Checkpoint("else.example.org/assembly:7", 0, EMPTY_ROOT).text()

    with pytest.raises(BadNote, match="origin"):
        open_checkpoint(SIGNER.sign(text), SIGNER.verifier)


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"\n0\n{ROOT}\n",
        f"a/b\n-1\n{ROOT}\n",
        f"a/b\n01\n{ROOT}\n",
        f"a/b\n²\n{ROOT}\n",
        "a/b\n0\nAAAA\n",
        "a/b\n0\n*\n",
        "a/b\n0\n",
    ],
)
def test_a_checkpoint_has_three_lines_of_their_form(text):
    with pytest.raises(BadNote):
        Checkpoint.of(text)
