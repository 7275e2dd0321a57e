"""B5: the same text is put to the vote once at a time."""

import pytest

from assembly.rules.questions import objections_to_asking_twice

OPEN = ["The accounts are approved.", "The report is approved."]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("The accounts are approved.", True),
        ("  the accounts\r\nare   approved. ", True),
        ("The accounts are approved, with thanks.", False),
        ("", False),
    ],
)
def test_the_same_text_is_not_open_twice_on_an_item(text, refused):
    assert bool(objections_to_asking_twice(text, open_texts=OPEN)) is refused
