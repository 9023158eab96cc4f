"""Every address of the interface, asked by a machine that means no good: no fault of ours, no broken shape.

The cases are drawn from the interface's own description, with a fixed seed.
"""

import hypothesis
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase
from schemathesis.checks import not_a_server_error
from schemathesis.generation.hypothesis.builder import (
    HypothesisTestConfig,
    HypothesisTestMode,
    create_test,
)
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from config.wsgi import application
from odop.desks.api.limits import READERS, WRITERS
from tests.access.makers import signed_in
from tests.programme.makers import load_up_pack

pytestmark = pytest.mark.django_db
SEED = 20180124
CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
)
SETTINGS = hypothesis.settings(
    max_examples=25,
    deadline=None,
    database=None,
    derandomize=False,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(autouse=True)
def one_connection():
    """The server would put the test's own connection away between requests."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture(autouse=True)
def no_limit(monkeypatch):
    """The limit on requests has a test of its own."""
    for throttle in (READERS, WRITERS):
        monkeypatch.setattr(throttle, "num_requests", 10**9)


def described():
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


def operations():
    return [result.ok() for result in described().get_all_operations()]


def walk(operation, **headers: str) -> int:
    """Ask one address everything its description allows, and much that it forbids."""
    asked = 0

    def ask(case):
        nonlocal asked
        asked += 1
        case.call_and_validate(headers=headers, checks=CHECKS)

    config = HypothesisTestConfig(
        project=operation.schema.config,
        modes=[HypothesisTestMode.EXAMPLES, HypothesisTestMode.COVERAGE, HypothesisTestMode.FUZZING],
        settings=SETTINGS,
        seed=SEED,
    )
    create_test(operation=operation, test_func=ask, config=config)()
    return asked


@pytest.mark.parametrize("name", ["GET /api/v1/districts/{code}"])
def test_an_address_is_described(name, db):
    assert name in {f"{o.method.upper()} {o.full_path}" for o in operations()}


def test_no_question_of_a_stranger_finds_a_fault_of_ours(db):
    load_up_pack()
    asked = {operation.label: walk(operation) for operation in operations()}
    assert min(asked.values()) > 0
    assert sum(asked.values()) > 100


def test_no_question_of_an_officer_finds_a_fault_of_ours(cast):
    client = signed_in(cast.rekha)
    cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
    for operation in operations():
        walk(operation, Cookie=cookie)
