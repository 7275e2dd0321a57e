"""What the tests of drafting share."""

import pytest

from assembly.rules.vocabulary import ItemKind
from tests.drafts import drafted, item


@pytest.fixture
def agenda(works):
    """Three items: A, B and C."""
    draft = drafted(works)
    return draft, {t: item(works, draft, ItemKind.INFORMATION, t) for t in "ABC"}


@pytest.fixture
def report(works):
    """An item of a draft."""
    return item(works, drafted(works), ItemKind.REPORT)
