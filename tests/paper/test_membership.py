"""Who became a member, or is one no more, as the file tells it (S11)."""

import pytest

from assembly.events import (
    AdmissionRejected,
    ExclusionRejected,
    MemberAdmitted,
    MemberExcluded,
)
from tests.cast import NOON, PRESIDENT
from tests.paper.assemblies import roll_calls
from tests.paper.reading import words_of
from tests.telling import tell

ADMITTED = {
    "request_id": 1,
    "member_id": 200,
    "member": "Odemira",
    "college": "by_right",
    "country": "PT",
    "continent": "europe",
    "territory": "Odemira",
    "representative": "Helder Guerreiro",
    "charter_adhered_at": NOON,
    "charter_signatory": "Helder Guerreiro",
}
AGADIR = {"exclusion_id": 1, "member_id": 5, "member": "Agadir"}
HELD = [{"organ": "board", "post": "secretary"}]


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (
            (MemberAdmitted, ADMITTED),
            "Odemira is a member from Sunday, 1 March 2026, 12:00 (Lisbon) (member by"
            " right, Odemira, Portugal), represented by Helder Guerreiro; it adhered to"
            " the charter on 1 March 2026, signed by Helder Guerreiro (S9, S11).",
        ),
        (
            (AdmissionRejected, {"request_id": 1, "name": "Odemira"}),
            "Odemira is not admitted (S11): this is final for its request.",
        ),
        (
            (MemberExcluded, {**AGADIR, "ended_posts": HELD}),
            "Agadir is excluded from Sunday, 1 March 2026, 12:00 (Lisbon) (S11); its"
            " post ends: secretary (Board)",
        ),
        (
            (ExclusionRejected, AGADIR),
            "Agadir is not excluded (S11)",
        ),
    ],
)
def test_what_a_vote_did_to_the_membership_stands_with_its_item(
    works, sitting, printed, event, said
):
    kind, told = event
    roll_calls(works, sitting, ["Shall it be so?"])
    tell(works, PRESIDENT, kind(assembly_id=sitting, vote_id=1, **told))

    assert said in words_of(printed(sitting))
