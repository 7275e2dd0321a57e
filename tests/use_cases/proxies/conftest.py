"""An extraordinary assembly, Novellara and another European member."""

import pytest

from tests.cast import ONE_MEMBER
from tests.proxies import OTHER_EUROPEAN, extraordinary_sitting, first_member


@pytest.fixture
def sitting(works):
    return extraordinary_sitting(works)


@pytest.fixture
def novellara(works):
    return first_member(works, ONE_MEMBER)


@pytest.fixture
def other(works):
    return first_member(works, OTHER_EUROPEAN)
