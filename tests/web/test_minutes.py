"""Minutes and record, as pages: what they show, and what a stranger does with it."""

from datetime import timedelta

from click.testing import CliRunner

from assembly.commands import main
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, open_sitting
from tests.voting import AGAINST, cast_all, close, open_vote


def test_before_the_closing_the_page_says_when_minutes_stand(works, sign_in):
    sitting = open_sitting(works)

    answer = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/minutes")

    assert answer.status_code == 200
    assert "when the assembly closes" in answer.text


def test_an_entry_of_an_open_vote_shows_its_fingerprint_only(works, sign_in):
    vote = open_vote(works)
    cast_all(works, vote, ONE_MEMBER, AGAINST, "key-one")

    text = sign_in(PRESIDENT).get("/assemblies/1/record").text

    assert "sealed" in text
    assert "&#34;choice&#34;" not in text


def test_the_downloaded_file_is_verified_without_the_database(
    works, sign_in, clock, tmp_path
):
    vote = open_vote(works)
    cast_all(works, vote, ONE_MEMBER, AGAINST, "key-one")
    close(works, vote, confirmed=103)
    clock.set(NOON + timedelta(days=1))
    with works.begin(CLOCK) as work:
        close_assembly(work, assembly_id=1)
    file = tmp_path / "entries.jsonl"
    file.write_bytes(sign_in(ONE_MEMBER).get("/assemblies/1/record/entries.jsonl").data)

    verify = CliRunner().invoke
    assert verify(main, ["record", "verify", str(file)], env={}).exit_code == 0
    file.write_text(file.read_text().replace('\\"against\\",', '\\"for\\",', 1))
    changed = verify(main, ["record", "verify", str(file)], env={})
    assert changed.exit_code == 1


def test_minutes_of_an_assembly_that_is_not_there_are_a_miss(sign_in):
    assert sign_in(ONE_MEMBER).get("/assemblies/99/minutes").status_code == 404
    assert sign_in(ONE_MEMBER).get("/assemblies/99/record").status_code == 404
