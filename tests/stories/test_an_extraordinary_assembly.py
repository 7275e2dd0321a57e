"""An extraordinary assembly, told once, from its draft to its minutes (S7, B7).

Time is the clock's argument; letters go to a real mail server; each step is taken
through the pages, by the people who would take it.
"""

import re
from datetime import UTC, datetime, timedelta

import pytest

from assembly.record.verification import verify
from assembly.rules.vocabulary import College
from tests.cast import (
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    item_ids,
    member_id,
)
from tests.proxies import AFRICAN, OTHER_EUROPEAN
from tests.texts import STATUTES, import_texts, reworded
from tests.voting import members_of

DRAFTED = datetime(2026, 3, 1, 12, tzinfo=UTC)
TOO_SOON = "2026-03-31T10:00"  # a month back is 28 February
CHOSEN, UNTIL = "2026-04-10T10:00", "2026-04-11T18:00"  # in Brussels
OPENS = datetime(2026, 4, 10, 8, tzinfo=UTC)
CLOSES = datetime(2026, 4, 11, 16, tzinfo=UTC)
THE_EVE = datetime(2026, 4, 9, 23, tzinfo=UTC)  # 00:00 in Lisbon
HELDER, SAMUEL, MANUELA = "Helder Guerreiro", "Samuel Thirion", "Manuela Coutinho"
WITHOUT_ADDRESS = ("Salaspils", "Ulianosk region")
MINUTE = timedelta(minutes=1)
FAILED = (
    "The majority was for; present 45, represented 5, of 104:"
    " two thirds = 70 not reached."
)


class Meeting:
    """The story's assembly, and keys that are never the same."""

    def __init__(self, story):
        self.story, self.page, self.sent = story, "/assemblies/1", 0

    def send(self, name, path, **form):
        self.sent += 1
        form.setdefault("key", f"story-{self.sent:>010}")
        return self.story.send(name, path, **form)

    def done(self, name, path, **form):
        answer = self.send(name, path, **form)
        assert answer.status_code == 303, (path, re.sub(r"\s+", " ", answer.text))
        return answer.location

    def refused(self, name, path, article, **form):
        answer = self.send(name, path, **form)
        assert answer.status_code == 409, path
        assert f'<span class="article">{article}</span>' in answer.text

    def vote(self, number, choices, ballots="ballots", **more):
        """One choice of each person, for all whom their page offers."""
        for name, choice in choices.items():
            page = self.story.read(name, f"/votes/{number}")
            sheet = dict.fromkeys(re.findall(r'name="(member-\d+)"', page), choice)
            form = {**sheet, **more}
            self.done(name, f"/votes/{number}/{ballots}", **form)

    def elect(self, number, choices):
        self.vote(number, choices, ballots="participations", step="send")

    def close(self, number):
        self.done(PRESIDENT, f"/votes/{number}/closure")
        return self.story.read(ONE_MEMBER, f"/votes/{number}")


@pytest.fixture
def meeting(story):
    import_texts(story.works)
    return Meeting(story)


def test_an_extraordinary_assembly_from_convocation_to_minutes(meeting):
    convene(meeting)
    stand(meeting)
    represent(meeting)
    meeting.story.sweep(OPENS)
    amend(meeting)
    change_the_statutes(meeting)
    elect(meeting)
    meeting.story.sweep(CLOSES)
    it_is_all_in_the_minutes(meeting)


def convene(meeting):
    """A month before, at a place; then every member has its letter."""
    story, draft = meeting.story, "/convocations/1"
    story.clock.set(DRAFTED)
    meeting.done(PRESIDENT, "/assemblies/new", kind="extraordinary", title="Meeting")
    place = {"zone": "Europe/Brussels", "place_name": "Braine-l'Alleud"}
    for item in (
        {"kind": "change_of_statutes", "title": "Statutes", "proposed_by": "board"}
        | {"proposed_text": reworded(STATUTES)},
        {"kind": "election", "title": "Who presides", "organ": "board"}
        | {"post": "president", "term_years": 3},
    ):
        meeting.done(PRESIDENT, f"{draft}/items", text="", **item)
    for name in WITHOUT_ADDRESS:
        member = member_id(story.works, name, College.EFFECTIVE)
        form = {"member": member, "how": "Registered letter of 2 March"}
        meeting.done(SECRETARIAT, f"{draft}/dispatches", **form)

    hours = {"opens_at": TOO_SOON, "closes_at": "2026-03-31T18:00", **place}
    meeting.done(PRESIDENT, f"{draft}/opening", **hours)
    meeting.refused(PRESIDENT, f"{draft}/issuance", "B7")
    hours = {"opens_at": CHOSEN, "closes_at": UNTIL, **place}
    meeting.done(PRESIDENT, f"{draft}/opening", **hours)
    meeting.done(PRESIDENT, f"{draft}/issuance")
    story.sweep(DRAFTED + MINUTE)
    told = [one.get_body(("plain",)).get_content() for one in story.server.letters]
    assert sum("Place: Braine-l'Alleud, and online" in text for text in told) == 104
    # To members of whom no person is known.
    assert sum("Braine-l'Alleud, et en ligne" in text for text in told) == 2


def stand(meeting):
    """Members stand until the eve, and not a second later; cities not for the board."""
    works, candidacies = meeting.story.works, f"{meeting.page}/candidacies"
    post = {"organ": "board", "post": "president", "statement": "We are ready."}
    members = {
        HELDER: member_id(works, "Odemira", College.EFFECTIVE),
        SAMUEL: members_of(works, SAMUEL)[0],
        MANUELA: members_of(works, MANUELA)[0],
    }
    meeting.story.clock.set(THE_EVE - MINUTE)
    for name, member in members.items():
        meeting.done(name, candidacies, member_id=member, consents="y", **post)
    city = member_id(works, "Mulhouse")
    form = {"member_id": city, "consents": "y", **post}
    meeting.refused(PRESIDENT, candidacies, "S5", **form)
    meeting.story.clock.set(THE_EVE)
    late = members_of(works, TABLE_SECRETARY)[0]
    form = {"member_id": late, "consents": "y", **post}
    meeting.refused(TABLE_SECRETARY, candidacies, "B5", **form)


def represent(meeting):
    """Within a continent, without limit; beyond it, nobody."""
    works, proxies = meeting.story.works, f"{meeting.page}/proxies"
    novellara = member_id(works, "Novellara")
    trento = members_of(works, OTHER_EUROPEAN)[0]
    agadir = members_of(works, TABLE_SECRETARY)[0]
    form = {"giver_id": novellara, "holder_id": agadir}
    meeting.refused(ONE_MEMBER, proxies, "B7", **form)
    form = {"giver_id": novellara, "holder_id": trento}
    meeting.done(ONE_MEMBER, proxies, **form)
    for giver in members_of(works, AFRICAN)[:5]:
        meeting.done(AFRICAN, proxies, giver_id=giver, holder_id=agadir)
    meeting.story.sweep(THE_EVE + MINUTE)
    told = [one["Subject"] for one in meeting.story.server.letters]
    assert sum("gives you its proxy" in subject for subject in told) == 6


def amend(meeting):
    """Helder moves, the chair puts it, and the agenda has one item more."""
    story, motions = meeting.story, f"{meeting.page}/motions"
    story.clock.set(OPENS + 10 * MINUTE)
    form = {
        "kind": "add",
        "mover_id": members_of(story.works, HELDER)[0],
        "reason": "The ports asked for it.",
        "title": "The ports",
        "text": "What ports may share.",
    }
    change = {"item_kind": "change_of_statutes", "proposed_text": "Another text."}
    meeting.refused(HELDER, motions, "S12", **form, **change)
    moved = meeting.done(HELDER, motions, item_kind="decision", **form)
    meeting.done(PRESIDENT, f"{moved}/vote")
    meeting.vote(1, {HELDER: "for", VICE_PRESIDENT: "for", TABLE_SECRETARY: "against"})
    assert "Adopted" in meeting.close(1)
    assert "The ports" in story.read(ONE_MEMBER, f"{meeting.page}/room")


def change_the_statutes(meeting):
    """Not by fifty members present or represented; then by seventy-six."""
    story = meeting.story
    statutes = item_ids(story.works, 1)[0]
    meeting.done(PRESIDENT, f"/items/{statutes}/votes")
    meeting.vote(2, {VICE_PRESIDENT: "for", TABLE_SECRETARY: "for"})
    told = meeting.close(2)
    assert "Not adopted" in told
    assert FAILED in told
    assert "version 1" not in story.read(ONE_MEMBER, "/texts/statutes")

    for name in (SAMUEL, MANUELA, "Abdeloualab Oualiti"):
        meeting.done(name, f"{meeting.page}/room/attendance")
    meeting.done(PRESIDENT, f"/items/{statutes}/votes")
    meeting.vote(3, {VICE_PRESIDENT: "for", TABLE_SECRETARY: "for", MANUELA: "against"})
    assert "Adopted" in meeting.close(3)
    assert "ersion 1" in story.read(ONE_MEMBER, "/texts/statutes")


def elect(meeting):
    """Nobody has more than half; between the two who led, Odemira is elected."""
    story = meeting.story
    post = item_ids(story.works, 1)[1]
    meeting.done(PRESIDENT, f"/items/{post}/election")
    odemira, brava, arcos = 1, 2, 3
    meeting.elect(4, {VICE_PRESIDENT: odemira, TABLE_SECRETARY: brava, SAMUEL: brava})
    meeting.elect(4, {MANUELA: arcos, HELDER: arcos})
    assert "cond round" in meeting.close(4)
    meeting.done(PRESIDENT, "/votes/4/second-round")
    meeting.elect(5, {VICE_PRESIDENT: odemira, HELDER: odemira, SAMUEL: "blank"})
    meeting.elect(5, {TABLE_SECRETARY: brava})
    assert "Odemira" in meeting.close(5)


def it_is_all_in_the_minutes(meeting):
    """What was convened and amended, who was represented, what failed and why."""
    story = meeting.story
    text = story.read(ONE_MEMBER, f"{meeting.page}/minutes")
    for told in (
        "Braine-l&#39;Alleud, and online",
        "present 71, represented 5, absent 28, of the 104 members on the roll",
        ">The ports asked for it.</span>",
        FAILED,
        "(Agadir), holder of Sousse's proxy",
        "a second round is between Odemira, CRP Brava",
    ):
        assert told in text, told
    export = story.export(ONE_MEMBER, 1).splitlines(keepends=True)
    assert verify(export).ok
    assert "Odemira" in story.read(ONE_MEMBER, "/organs")
