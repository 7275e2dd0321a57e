"""A year of dues, told once: asked for, paid in parts, reminded; no vote lost (B9)."""

import csv
import io
from datetime import UTC, datetime, timedelta

from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, item_ids, member_id
from tests.dues import NEW_YEAR, payments, territory_id
from tests.sittings import convened_sitting

DAY = timedelta(days=1)
SPRING = datetime(2027, 3, 20, 9, tzinfo=UTC)
NOVELLARA, FOGO, MULHOUSE = "Novellara", "CRP Fogo", "Mulhouse"


def test_a_year_of_dues(story):
    populations_are_entered(story)
    the_clock_asks_at_new_year(story)
    novellara_pays_in_two_parts(story)
    a_mistake_is_taken_back(story)
    only_those_who_owe_are_reminded(story)
    the_table_tells_who_paid(story)
    whoever_owes_votes_all_the_same(story)


def page(story, name):
    return f"/territories/{territory_id(story.works, name)}"


def pay(story, name, euros, payer, key):
    form = {"euros": euros, "payer_name": payer, "key": key, "paid_on": "2027-01-02"}
    path = f"{page(story, name)}/payments"
    sent = story.send(SECRETARIAT, path, payer="", year="2027", **form)
    assert sent.status_code == 303


def letter_about(story, name):
    """What the letters about this territory's dues say, in plain text."""
    about = [one for one in story.server.letters if name in one["Subject"]]
    return [one.get_body(("plain",)).get_content() for one in about]


def populations_are_entered(story):
    census = {"inhabitants": "50 000", "source": "national census", "year": "2021"}
    for name in (NOVELLARA, FOGO):
        path = f"{page(story, name)}/population"
        assert story.send(SECRETARIAT, path, **census).status_code == 303
    text = story.read(ONE_MEMBER, "/dues/calculator?inhabitants=50000&country=CV")
    assert "€18.25" in text
    assert "18 €" in text


def the_clock_asks_at_new_year(story):
    story.sweep(NEW_YEAR - DAY)
    assert letter_about(story, "Dues of 2027") == []
    story.sweep(NEW_YEAR)
    story.sweep(NEW_YEAR + DAY)

    (to_novellara,) = letter_about(story, NOVELLARA)
    assert "for 2027: €136.40" in to_novellara
    assert "50,000 inhabitants (national census, 2021) / 1000 x 2.728" in to_novellara
    assert all("€18.25" in told for told in letter_about(story, FOGO))
    to_mulhouse = letter_about(story, MULHOUSE)
    assert len(to_mulhouse) == 2  # two members of one territory, which owes once
    assert all("how many live in Mulhouse" in told for told in to_mulhouse)
    assert len(letter_about(story, "Dues of 2027")) == 100
    # To members of whom no person is known.
    assert len(letter_about(story, "Cotisations de 2027")) == 2


def novellara_pays_in_two_parts(story):
    pay(story, NOVELLARA, "100", "Comune di Novellara", "the-first-part")
    assert "owed €36.40" in story.read(ONE_MEMBER, page(story, NOVELLARA))
    pay(story, NOVELLARA, "36,40", "Raul Daoli", "the-second-part")
    pay(story, NOVELLARA, "36,40", "Raul Daoli", "the-second-part")
    text = story.read(ONE_MEMBER, page(story, NOVELLARA))
    assert '<span class="state dues-paid">paid</span>' in text
    assert "paid €136.40" in text


def a_mistake_is_taken_back(story):
    pay(story, FOGO, "1825", "Fogo", "a-hundred-times-too-much")
    mistaken = payments(story.works)[-1].id
    path = f"/dues/payments/{mistaken}/withdrawal"
    assert story.send(SECRETARIAT, path, reason="Cents as euros.").status_code == 303
    assert "Cents as euros." in story.read(SECRETARIAT, page(story, FOGO))
    assert "owed €18.25" in story.read(SECRETARIAT, page(story, FOGO))


def only_those_who_owe_are_reminded(story):
    story.server.taken.clear()
    story.send(
        SECRETARIAT,
        f"{page(story, MULHOUSE)}/population",
        inhabitants="100 000",
        source="national census",
        year="2021",
    )
    assert story.send(SECRETARIAT, "/dues/2027/reminder").status_code == 303
    assert story.send(SECRETARIAT, "/dues/2027/reminder").status_code == 409
    story.sweep(NEW_YEAR + 2 * DAY)

    assert letter_about(story, NOVELLARA) == []
    reminders = letter_about(story, "Reminder: Dues of 2027 for Mulhouse")
    assert len(reminders) == 2
    assert all("for 2027: €297.40" in told for told in reminders)


def the_table_tells_who_paid(story):
    answer = story.browser(SECRETARIAT).get("/dues/2027.csv")
    rows = csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig")))
    owing = {row["territory"]: row["owing_eur"] for row in rows if row["minimum_eur"]}
    assert owing == {NOVELLARA: "0.00", FOGO: "18.25", MULHOUSE: "297.40"}


def whoever_owes_votes_all_the_same(story):
    assembly = convened_sitting(story.works, opens_at=SPRING)
    story.sweep(SPRING)
    item = item_ids(story.works, assembly)[-1]
    put = story.send(PRESIDENT, f"/items/{item}/votes", text="We go on.")
    assert put.status_code == 303

    mulhouse = member_id(story.works, MULHOUSE)
    choice = {"key": "mulhouse-votes", f"member-{mulhouse}": "for"}
    cast = story.send(PRESIDENT, "/votes/1/ballots", **choice)
    assert cast.status_code == 303
    assert "Mulhouse" in story.read(PRESIDENT, cast.location)
    assert "owed €297.40" in story.read(PRESIDENT, "/dues")
