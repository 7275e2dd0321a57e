"""An agenda has one hash, which any change of it changes (B6)."""

from assembly.record.agenda import agenda_hash

ITEM = {"position": 1, "title": "Accounts", "documents": [{"sha256": "ab" * 32}]}


def test_an_agenda_has_one_hash_however_its_parts_are_ordered():
    assert agenda_hash([ITEM]) == agenda_hash([dict(reversed(ITEM.items()))])


def test_another_document_is_another_agenda():
    other = {**ITEM, "documents": [{"sha256": "cd" * 32}]}
    assert agenda_hash([ITEM]) != agenda_hash([other])
