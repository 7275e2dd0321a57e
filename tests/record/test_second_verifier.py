"""A verifier in Go, which shares no code with ours, agrees with it on every archive.

It is tests/verifier_go, built against Debian's golang-golang-x-mod-dev.
"""

import json
from collections import Counter
from dataclasses import replace

import pytest

from assembly.record.receipt import Receipt
from assembly.record.tree import inclusion_proof
from tests import second_verifier
from tests.archives import parts_of, put_together
from tests.second_verifier import Both
from tests.signing import SIGNER
from tests.tampering import FOREIGN, TABLE, name_of

TOLD = {
    "ordinary": second_verifier.ordinary,
    "extraordinary": second_verifier.extraordinary,
}
HONEST: dict[str, bytes] = {}  # told once for the whole table


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    return second_verifier.build(tmp_path_factory.mktemp("go"))


@pytest.fixture
def both(program, tmp_path):
    return Both(program, tmp_path)


@pytest.fixture(params=TOLD)
def honest(request):
    """The archive of an assembly, as this program hands it out."""
    kind = request.param
    if kind not in HONEST:
        told = TOLD[kind]
        works, clock = map(request.getfixturevalue, ("works", "clock"))
        HONEST[kind] = told(works, clock)
    return HONEST[kind]


def receipt_of(content, index):
    parts = parts_of(content, SIGNER)
    size = max(parts.notes)
    leaves = [bytes.fromhex(line["leaf"]) for line in parts.lines]
    text = parts.lines[index].get("entry")
    return Receipt(
        stream=parts.stream,
        index=index,
        leaf=leaves[index],
        entry=None if text is None else text.encode(),
        size=size,
        proof=inclusion_proof(leaves[:size], index),
        checkpoint=parts.notes[size],
    )


def test_both_agree_on_an_honest_archive(both, honest):
    ours, other, said = both.ask(honest)

    assert (ours, other) == (0, 0), said


def test_the_honest_archives_hold_what_there_is_to_verify(honest):
    parts = parts_of(honest, SIGNER)
    acts = Counter(map(parts.act, range(len(parts.lines))))

    assert acts["VoteClosed"] == acts["AssemblyClosed"] == 1
    assert acts["BallotCast"] > 20
    assert acts["sealed"] in {2, 24}
    assert len(parts.notes) > 1
    assert acts["ElectionClosed"] == (acts["sealed"] == 2)


@pytest.mark.parametrize(("tamper", "sentence"), TABLE, ids=name_of)
def test_both_refuse_an_archive_tampered_with(both, honest, tamper, sentence):
    parts = parts_of(honest, SIGNER)
    tamper(parts)

    ours, other, said = both.ask(put_together(parts))

    assert (ours, other) == (1, 1), said
    assert sentence in said


def test_an_archive_cut_off_is_refused_by_both(both, honest):
    for cut in (1, 30, len(honest) // 2):
        ours, other, said = both.ask(honest[:-cut])
        assert (ours, other) == (1, 1), said


def test_another_key_is_refused_by_both(both, honest):
    ours, other, said = both.ask(honest, key=FOREIGN.verifier.encode())

    assert (ours, other) == (1, 1), said


@pytest.mark.parametrize("size", [0, 1, 2, 7])
def test_both_find_an_older_checkpoint_continued(both, honest, size):
    older = parts_of(honest, SIGNER).sign(size, SIGNER)

    ours, other, said = both.ask(honest, older=older)

    assert (ours, other) == (0, 0), said


def rewritten(parts):
    parts.say(1, title="Another")
    parts.good()


@pytest.mark.parametrize(
    ("change", "signer", "stream"),
    [
        (rewritten, SIGNER, None),
        (lambda parts: None, FOREIGN, None),
        (lambda parts: None, SIGNER, "assembly:999"),
    ],
    ids=["of another history", "of another signer", "of another stream"],
)
def test_both_refuse_an_older_checkpoint(both, honest, change, signer, stream):
    parts = parts_of(honest, SIGNER)
    change(parts)

    ours, other, said = both.ask(honest, older=parts.sign(5, signer, stream))

    assert (ours, other) == (1, 1), said


def test_both_accept_the_receipt_of_every_entry(both, honest):
    count = len(parts_of(honest, SIGNER).lines)
    for index in (0, 1, count // 2, count - 1):
        receipt = receipt_of(honest, index).text()
        ours, other, said = both.ask(honest, receipt=receipt)
        assert (ours, other) == (0, 0), said


def of_the_next(receipt):
    return replace(receipt, index=receipt.index + 1)


def with_another_text(receipt):
    told = json.loads(receipt.entry)
    return replace(receipt, entry=json.dumps(told).encode())


def without_a_step(receipt):
    return replace(receipt, proof=receipt.proof[1:])


def under_another_signature(receipt):
    return replace(receipt, checkpoint=receipt.checkpoint.replace("\n— ", "\n— x"))


@pytest.mark.parametrize(
    "tamper", [of_the_next, with_another_text, without_a_step, under_another_signature]
)
def test_both_refuse_a_receipt_tampered_with(both, honest, tamper):
    receipt = tamper(receipt_of(honest, 1))

    ours, other, said = both.ask(honest, receipt=receipt.text())

    assert (ours, other) == (1, 1), said


def test_both_refuse_the_receipt_of_a_record_that_was_rewritten(both, honest):
    receipt = receipt_of(honest, 1)
    parts = parts_of(honest, SIGNER)
    rewritten(parts)
    parts.sign_all(SIGNER)

    ours, other, said = both.ask(put_together(parts), receipt=receipt.text())

    assert (ours, other) == (1, 1), said
