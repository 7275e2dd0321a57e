"""Everything that the page of the minutes tells is read in the file (B5, B6, B7)."""

import pytest
from sqlalchemy import update

from assembly.events import (
    AgendaAmended,
    MandateBegun,
    MotionMoved,
    ProxyGiven,
    TextAdopted,
)
from assembly.models.checkpoint import Checkpoint
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, item_ids
from tests.minutes import REMARK, remark, seen, sign, sign_both
from tests.paper.assemblies import all_come, discuss, read_back, roll_calls
from tests.paper.reading import words_of
from tests.telling import agenda_of, amended, tell

QUESTION = "We meet again in Cape Verde."


def test_every_member_every_result_and_every_hash_is_read(works, sitting, printed):
    all_come(works, sitting)
    roll_calls(works, sitting, [QUESTION])

    read = words_of(printed(sitting))

    told = read_back(works, sitting)
    assert "For 42 · Against 21 · Abstained 20 · Not voting 21 · Roll 104" in read
    assert told.convened.event.agenda_hash in read
    assert seen(works, sitting).root in read
    assert seen(works, sitting).sha256 in read
    assert "https://assembly.example.org/verify/1" in read
    (vote,) = told.items[0].votes
    for line in vote.roll_call:
        answer = {None: "did not vote", "abstain": "Abstention"}.get(
            line.choice, (line.choice or "").capitalize()
        )
        assert line.member["name"] in read
        assert f"{answer} {line.cast_by or ''}".strip() in read


def test_a_proxy_is_told_with_whom_it_represents(works, sitting, printed):
    tell(
        works,
        ONE_MEMBER,
        ProxyGiven(
            assembly_id=sitting,
            proxy_id=1,
            giver_id=1,
            giver="Novellara",
            holder_id=2,
            holder="Mulhouse",
        ),
    )

    read = words_of(printed(sitting))

    assert "Novellara gave its proxy to Mulhouse (by Raul Daoli)" in read


def test_a_motion_shows_what_it_adds_and_the_agenda_as_amended(works, sitting, printed):
    wording = {"kind": "decision", "title": "Water", "text": "Dams.", "position": 4}
    moved = MotionMoved(
        assembly_id=sitting,
        motion_id=1,
        kind="add",
        mover_id=1,
        mover="Novellara",
        in_name_of=None,
        item_id=None,
        item=None,
        proposal=wording,
        reason="It rains.",
        agenda_hash="00" * 32,
    )
    agenda = [*agenda_of(works, sitting), {**wording, "item_id": 99}]
    by = AgendaAmended(assembly_id=sitting, motion_id=1, vote_id=7, **amended(agenda))
    tell(works, PRESIDENT, moved, by)

    read = words_of(printed(sitting))

    assert "To add an item" in read
    assert "Reason: It rains." in read
    assert "Agenda as amended" in read
    assert by.agenda_hash in read


def test_what_was_hidden_and_who_spoke_is_told_and_not_what_was_said(
    works, sitting, printed
):
    discuss(works, sitting, body="Agadir speaks", reason="Not in order.")

    read = words_of(printed(sitting))

    assert "1 message stands. Heard: Agadir speaks." in read
    assert "was hidden by Raul Daoli: Not in order." in read


def test_a_text_adopted_and_a_mandate_are_told_with_their_hashes(
    works, sitting, printed
):
    text = TextAdopted(
        assembly_id=sitting,
        version_id=1,
        governs="bylaws",
        number=1,
        item_id=item_ids(works, sitting)[2],
        vote_id=7,
        sha256="ab" * 32,
        body="Article 1",
        validates_provisional=0,
    )
    begun = MandateBegun(
        assembly_id=sitting,
        organ="board",
        post="secretary",
        member_id=1,
        member="Agadir",
        term_ends_at=NOON,
        vote_id=7,
        previous_member_id=2,
        previous_member="Charleroi",
    )
    tell(works, PRESIDENT, text, begun)

    read = words_of(printed(sitting))

    assert "bylaws, version 1, in force from" in read
    assert "ab" * 32 in read
    assert "Agadir is secretary (Board) until 1 March 2026, after Charleroi" in read


def test_remarks_and_signatures_are_told_and_who_has_not_signed(
    works, sitting, printed, press
):
    printed(sitting)
    remark(works, sitting)
    sign(works, sitting)

    with works.look() as db:
        read = words_of(press.minutes(db, sitting, "en").content)

    assert REMARK in read
    assert "president Sébastien Houssin president, Tuesday, 3 March 2026" in read
    assert "secretary not signed yet" in read
    assert f"SHA-256 {seen(works, sitting).sha256}" in read


def test_signed_by_both_it_says_that_it_was_sent(works, sitting, printed, press):
    printed(sitting)
    sign_both(works, sitting)

    with works.look() as db:
        read = words_of(press.minutes(db, sitting, "en").content)

    assert "secretary Lhoussaine Aitbrahim" in read
    assert "Sent to the members Tuesday, 3 March 2026" in read


def test_the_checkpoint_is_printed_as_it_is_handed_out(works, sitting, printed, press):
    printed(sitting)
    note = "example.org/assembly:1\n9\nAAAA\n\n— example.org " + "c2ln" * 23
    with works.writers.begin() as db:
        db.execute(
            update(Checkpoint)
            .where(Checkpoint.act == "AssemblyClosed")
            .values(note=note, signed_at=NOON)
        )

    with works.look() as db:
        read = words_of(press.minutes(db, sitting, "en").content)

    assert " ".join(note.split()) in read


@pytest.mark.parametrize("said", ["No checkpoint is signed yet.", "Nobody came."])
def test_what_there_is_not_is_said(sitting, printed, said):
    assert said in words_of(printed(sitting))
