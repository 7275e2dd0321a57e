"""Every operation of /api/v1, asked for all that its description allows, and for what
it does not: the answers are as described, and nothing is a fault of the server."""

import pytest
import schemathesis
from schemathesis.config import (
    GenerationConfig,
    ProjectConfig,
    ProjectsConfig,
    SchemathesisConfig,
)

from assembly.web.api_operations import description
from assembly.web.limits import limiter
from tests.resolved import held, program

THE_SAME_EACH_TIME = GenerationConfig(max_examples=30, deterministic=True)
DESCRIBED = schemathesis.openapi.from_dict(
    description(),
    config=SchemathesisConfig(
        projects=ProjectsConfig(default=ProjectConfig(generation=THE_SAME_EACH_TIME))
    ),
)


@pytest.fixture(scope="module")
def decided(tmp_path_factory, founders_db):
    """The program, after two assemblies were held and closed."""
    with program(tmp_path_factory.mktemp("described"), founders_db) as app:
        held(app.extensions["works"])
        yield app


def test_the_program_serves_this_description(decided):
    assert decided.test_client().get("/api/v1/openapi.json").json == description()


@DESCRIBED.parametrize()
def test_each_answer_is_as_described(case, decided):
    limiter.reset()  # how often one may ask has its own test
    case.call_and_validate(app=decided)
