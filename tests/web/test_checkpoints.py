"""What is signed of the record is for everybody, once the assembly is convened."""

import pytest

from assembly.queries.proofs import leaves
from assembly.record.checkpoint import open_checkpoint
from assembly.record.tree import root_of, verify_consistency
from assembly.use_cases.clockwork.open_assembly import open_assembly
from tests.cast import ASSOCIATE, ONE_MEMBER, PRESIDENT
from tests.signing import VERIFIER, sign, signed, stream_of
from tests.sittings import change, convened_sitting
from tests.use_cases.clockwork.acts import act
from tests.voting import put

NO_KEY = "This installation does not sign its record: it has no key."


@pytest.fixture
def key(app):
    app.extensions["verifier"] = VERIFIER


@pytest.fixture
def opened(works):
    """Its opening is signed, and so is what came since."""
    sitting = convened_sitting(works)
    act(works, open_assembly, assembly_id=sitting)
    sign(works)
    for number in range(5):
        put(works, sitting, f"Text {number}")
    sign(works)
    return sitting


def record(sitting, *more):
    return "/".join([f"/assemblies/{sitting}/record", *more])


def test_a_stranger_gets_the_latest_note_and_each_that_is_kept(works, stranger, opened):
    of_act, rolling = signed(works, stream_of(opened))
    latest = stranger.get(record(opened, "checkpoint"))

    assert latest.mimetype == "text/plain"
    assert latest.text == rolling.note
    assert open_checkpoint(latest.text, VERIFIER).size == 6
    for checkpoint in (of_act, rolling):
        said = stranger.get(record(opened, "checkpoints", str(checkpoint.size)))
        assert said.text == checkpoint.note
    assert stranger.get("/record/checkpoint").text.startswith(
        "assembly.example.org/reg"
    )


@pytest.mark.usefixtures("key")
def test_a_stranger_gets_the_public_key(stranger):
    answer = stranger.get("/record/key")

    assert (answer.status_code, answer.mimetype) == (200, "text/plain")
    assert answer.text == VERIFIER.encode() + "\n"


@pytest.mark.parametrize("since", [0, 1, 3, 6])
def test_the_signed_record_is_proven_to_continue_an_older_one(
    works, stranger, opened, since
):
    told = stranger.get(record(opened, f"consistency?from={since}")).json
    newest = open_checkpoint(told["checkpoint"], VERIFIER)
    old_root = root_at(works, opened, since)

    assert (told["from"], told["size"]) == (since, newest.size)
    assert verify_consistency(
        old_size=since,
        old_root=old_root,
        size=newest.size,
        root=newest.root,
        proof=[bytes.fromhex(step) for step in told["proof"]],
    )


def root_at(works, sitting, size):
    with works.look() as db:
        return root_of(leaves(db, stream_of(sitting), size))


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("consistency", 422),
        ("consistency?from=", 422),
        ("consistency?from=-1", 422),
        ("consistency?from=three", 422),
        ("consistency?from=²", 422),
        (f"consistency?from={'9' * 5000}", 422),
        ("consistency?from=7", 422),
        ("checkpoints/5", 404),
        ("checkpoints/0", 404),
        ("checkpoints/99999999999", 404),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(stranger, opened, asked, status):
    answer = stranger.get(record(opened, asked))

    assert answer.status_code == status
    assert "." in answer.text


@pytest.mark.parametrize("asked", ["checkpoint", "checkpoints/1", "consistency?from=0"])
def test_nothing_of_a_draft_is_public(works, stranger, opened, asked):
    change(works, opened, convened_at=None)

    assert stranger.get(record(opened, asked)).status_code == 404
    assert stranger.get(record(999, asked)).status_code == 404


@pytest.mark.parametrize("asked", ["checkpoint", "consistency?from=0"])
def test_before_anything_is_signed_it_says_so(works, app, stranger, asked):
    sitting = convened_sitting(works)

    assert NO_KEY in stranger.get(record(sitting, asked)).text
    app.extensions["verifier"] = VERIFIER
    answer = stranger.get(record(sitting, asked))
    assert answer.status_code == 404
    assert "in a few seconds" in answer.text


def test_without_a_key_the_pages_say_so(stranger, sign_in, works):
    sitting = convened_sitting(works)

    answer = stranger.get("/record/key")
    assert (answer.status_code, answer.text) == (404, f"{NO_KEY}\n")
    assert NO_KEY in sign_in(ASSOCIATE).get(record(sitting)).text


@pytest.mark.usefixtures("key", "in_english")
def test_the_page_of_the_record_lists_what_is_signed(works, sign_in, opened):
    page = sign_in(ONE_MEMBER).get(record(opened)).text

    assert "The assembly opened" in page
    assert "Latest entries" in page
    for checkpoint in signed(works, stream_of(opened)):
        assert f'href="{record(opened, "checkpoints", str(checkpoint.size))}"' in page
        assert checkpoint.root.hex() in page
    assert 'href="/record/key"' in page


@pytest.mark.usefixtures("key", "in_english")
def test_what_waits_for_its_signature_is_listed_as_such(works, sign_in):
    sitting = convened_sitting(works)
    act(works, open_assembly, assembly_id=sitting)

    assert "not signed yet" in sign_in(PRESIDENT).get(record(sitting)).text
