"""Who sends letters again, and which (B8)."""

import pytest

from assembly.rules.mailing import objections_to_resending

OPENED = "Not sent: the assembly has opened."


@pytest.mark.parametrize(
    ("is_secretariat", "of_table", "failed", "withheld", "refused"),
    [
        (True, False, True, None, []),
        (False, True, True, None, []),
        (False, False, True, None, ["Letters are sent by the secretariat"]),
        (True, False, False, None, ["This letter has been sent"]),
        (True, False, True, OPENED, [OPENED]),
        (False, False, False, None, ["Letters are sent", "This letter has been"]),
    ],
)
def test_only_what_failed_is_sent_again_by_those_who_send(
    is_secretariat, of_table, failed, withheld, refused
):
    objections = objections_to_resending(
        is_secretariat=is_secretariat,
        of_table=of_table,
        failed=failed,
        withheld=withheld,
    )

    assert len(objections) == len(refused)
    for objection, beginning in zip(objections, refused, strict=True):
        assert objection.article == "B8"
        assert objection.reason.startswith(beginning)
