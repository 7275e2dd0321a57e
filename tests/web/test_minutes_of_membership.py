"""Who was admitted, excluded or neither stands under the item that was voted (S11)."""

import pytest

from assembly.events import (
    AdmissionRejected,
    ExclusionRejected,
    MemberAdmitted,
    MemberExcluded,
)
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, item_ids
from tests.extraordinary import decision, open_extraordinary
from tests.telling import closed, closed_minutes, put, tell

pytestmark = pytest.mark.usefixtures("in_english")

ADMITTED = {
    "request_id": 1,
    "member_id": 109,
    "member": "Setúbal",
    "college": "by_right",
    "country": "PT",
    "continent": "europe",
    "territory": "Setúbal",
    "representative": "Helder Guerreiro",
    "charter_adhered_at": NOON,
    "charter_signatory": "Helder Guerreiro",
}
EXCLUDED = {
    "exclusion_id": 1,
    "member_id": 1,
    "member": "Novellara",
    "ended_posts": [{"organ": "audit_board", "post": "secretary"}],
}


@pytest.mark.parametrize(
    ("happened", "said"),
    [
        (
            (MemberAdmitted, ADMITTED),
            "Setúbal is a member from Sunday, 1 March 2026, 12:00 (Lisbon)"
            " (member by right, Setúbal , Portugal), represented by Helder Guerreiro",
        ),
        (
            (AdmissionRejected, {"request_id": 1, "name": "Setúbal"}),
            "Setúbal is not admitted (S11): this is final for its request.",
        ),
        (
            (MemberExcluded, EXCLUDED),
            "Novellara is excluded from Sunday, 1 March 2026, 12:00 (Lisbon) (S11);"
            " its post ends: secretary (Audit board).",
        ),
        (
            (
                ExclusionRejected,
                {"exclusion_id": 1, "member_id": 1, "member": "Novellara"},
            ),
            "Novellara is not excluded (S11).",
        ),
    ],
)
def test_what_became_of_a_member_stands_under_its_item(
    works, clock, sign_in, happened, said
):
    kind, facts = happened
    sitting = open_extraordinary(works, items=(decision(), decision(title="After")))
    item = item_ids(works, sitting)[0]
    tell(works, ONE_MEMBER, put(sitting, item_id=item))
    tell(
        works,
        PRESIDENT,
        closed(sitting, item_id=item),
        kind(assembly_id=sitting, vote_id=7, **facts),
        kind(assembly_id=sitting, vote_id=8, **facts),
    )

    read = closed_minutes(works, clock, sign_in(ONE_MEMBER), sitting)

    assert read.count(said) == 1
