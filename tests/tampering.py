"""Ways of tampering with an archive, each with the sentence that our verifier says.

Each changes the honest parts as a forger would; `good` makes size, root and numbers
fit, all but the signatures.
"""

import json
from collections.abc import Callable

from assembly.record.note import Signer
from tests.archives import Parts

FOREIGN = Signer("assembly.example.org", b"\x08" * 32)
"""Somebody else's key under the network's own name."""


def changed(parts):
    parts.say(1, leaf=False, title="Another")


def changed_with_its_leaf(parts):
    parts.say(1, title="Another")


def changed_and_made_good(parts):
    parts.say(1, title="Another")
    parts.good()


def removed(parts):
    del parts.lines[2]


def removed_and_made_good(parts):
    del parts.lines[2]
    parts.good()


def swapped(parts):
    parts.lines[1:3] = reversed(parts.lines[1:3])


def swapped_and_made_good(parts):
    parts.lines[1:3] = reversed(parts.lines[1:3])
    parts.good()


def doubled(parts):
    parts.lines.insert(2, dict(parts.lines[1]))


def appended(parts):
    told = json.loads(parts.lines[parts.index_of("BallotCast")]["entry"])
    parts.lines.append({"seq": 0})
    parts.put(-1, told | {"seq": len(parts.lines) - 1})
    parts.good()


def appended_by_the_signer(parts):
    """Even the network's own key cannot make a ballot come after the closing."""
    told = json.loads(parts.lines[parts.index_of("BallotCast")]["entry"])
    closed = json.loads(parts.lines[parts.index_of("AssemblyClosed")]["entry"])
    parts.lines.append({"seq": 0})
    late = {"seq": len(parts.lines) - 1, "at": max(told["at"], closed["at"])}
    parts.put(-1, told | late)
    parts.good()
    parts.notes[len(parts.lines)] = parts.sign(len(parts.lines), parts.signer)


def truncated(parts):
    del parts.lines[-2:]


def truncated_and_made_good(parts):
    del parts.lines[-2:]
    parts.good()


def signed_by_another(parts):
    parts.sign_all(FOREIGN)


def one_signed_by_another(parts):
    parts.notes[min(parts.notes)] = parts.sign(min(parts.notes), FOREIGN)


def signature_of_another_text(parts):
    first, last = parts.notes[min(parts.notes)], parts.notes[max(parts.notes)]
    text = first.rpartition("\n\n")[0]
    parts.notes[min(parts.notes)] = text + "\n\n" + last.rpartition("\n\n")[2]


def of_another_stream(parts):
    size = max(parts.notes)
    parts.notes[size] = parts.sign(size, parts.signer, stream="assembly:999")


def of_another_size(parts):
    parts.notes[min(parts.notes)] = parts.notes[max(parts.notes)]


def without_checkpoints(parts):
    parts.notes = {}


def sealed_leaf_changed(parts):
    parts.lines[parts.sealed()]["leaf"] = "00" * 32


def sealed_leaf_changed_and_made_good(parts):
    parts.lines[parts.sealed()]["leaf"] = "00" * 32
    parts.good()


def counted_otherwise(parts):
    parts.say(parts.index_of("VoteClosed"), against=0, leaf=False)


def counted_otherwise_and_made_good(parts):
    parts.say(parts.index_of("VoteClosed"), against=0)
    parts.good()


def counted_otherwise_by_the_signer(parts):
    """Even the network's own key cannot make a wrong count right."""
    counted_otherwise_and_made_good(parts)
    parts.sign_all(parts.signer)


def a_ballot_left_out_by_the_signer(parts):
    closing = parts.index_of("VoteClosed")
    counted = json.loads(parts.lines[closing]["entry"])["particulars"]["counted"]
    parts.say(closing, counted=counted[1:])
    parts.good()
    parts.sign_all(parts.signer)


def with_another_file(parts):
    parts.more["../key.txt"] = b"another"


TABLE: tuple[tuple[Callable[[Parts], None], str], ...] = (
    (changed, "its text was changed: it does not give its leaf hash"),
    (changed_with_its_leaf, "root "),
    (changed_and_made_good, "its root of "),
    (removed, "entry 2: it is missing"),
    (removed_and_made_good, "its text says that it is entry"),
    (swapped, "it stands out of order"),
    (swapped_and_made_good, "its text says that it is entry"),
    (doubled, "entry 1: it stands twice"),
    (appended, "its newest checkpoint is of"),
    (appended_by_the_signer, "BallotCast after entry"),
    (truncated, "entries stated"),
    (truncated_and_made_good, "its newest checkpoint is of"),
    (signed_by_another, "it is not signed by assembly.example.org, with this key"),
    (one_signed_by_another, "it is not signed by assembly.example.org, with this key"),
    (signature_of_another_text, "is not of this text"),
    (of_another_stream, "it is a checkpoint of 'assembly:999'"),
    (of_another_size, "it is a checkpoint of"),
    (without_checkpoints, "no checkpoint of it is signed with this key"),
    (sealed_leaf_changed, "root "),
    (sealed_leaf_changed_and_made_good, "its root of "),
    (counted_otherwise, "it states against 0, a recount gives"),
    (counted_otherwise_and_made_good, "it states against 0, a recount gives"),
    (counted_otherwise_by_the_signer, "it states against 0, a recount gives"),
    (a_ballot_left_out_by_the_signer, "a recount gives"),
    (with_another_file, "it has a part that we do not know, '../key.txt'"),
)


def name_of(case: object) -> str:
    """How a row of the table is called: by what the forger did."""
    return case.__name__ if callable(case) else "says why"
