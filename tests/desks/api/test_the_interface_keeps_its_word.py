"""Every address of the interface, asked by a machine that means no good: no fault of ours, no broken shape.

The cases are drawn from the interface's own description, with a fixed seed.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle

import hypothesis
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase
from schemathesis import GenerationMode
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
from odop.access import services as access
from odop.artisans import services
from odop.artisans.rules.questions import QUESTIONS, Question
from odop.basics.dates import LUCKNOW, day_of
from odop.desks.api.limits import READERS, WRITERS
from tests.access.makers import AT, BHADOHI, signed_in
from tests.casework.margin_money import files
from tests.figures.makers import closed, made_up
from tests.programme.makers import load_up_pack
from tests.quality import makers as labs

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


@dataclass
class Visitor:
    """Who asks: with which cookies and headers, and with words that lead somewhere."""

    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)  # of the address
    questions: Iterator[Question] | None = None  # whose boxes are filled, one after the other
    said: dict[str, str] = field(default_factory=dict)  # in the body, where that is well made
    checks: tuple[object, ...] = CHECKS


def person(user) -> Visitor:
    """What a browser of this person sends: her session, and the cross-site token."""
    token = "a" * 32
    cookies = {name: morsel.value for name, morsel in signed_in(user).cookies.items()}
    return Visitor(cookies | {"csrftoken": token}, {"X-CSRFToken": token})


def walk(operation, visitor: Visitor, examples: int = 10) -> Counter[int]:
    """Ask one address everything its description allows, and much that it forbids; count the answers."""
    answers: Counter[int] = Counter()

    def ask(case):
        case.path_parameters.update({k: v for k, v in visitor.words.items() if k in case.path_parameters})
        if visitor.questions:
            question = next(visitor.questions)
            case.path_parameters["question"] = question.code
            if case.meta.generation.mode is GenerationMode.POSITIVE:
                given = case.body["given"]
                case.body["given"] = dict(zip(question.boxes, [*given.values(), *given], strict=False))
        if (
            visitor.said
            and case.meta.generation.mode is GenerationMode.POSITIVE
            and isinstance(case.body, dict)
        ):
            case.body.update(visitor.said)
        answer = case.call_and_validate(
            headers=visitor.headers, cookies=visitor.cookies, checks=visitor.checks
        )
        answers[answer.status_code] += 1

    config = HypothesisTestConfig(
        project=operation.schema.config,
        modes=[HypothesisTestMode.EXAMPLES, HypothesisTestMode.COVERAGE, HypothesisTestMode.FUZZING],
        settings=hypothesis.settings(SETTINGS, max_examples=examples),
        seed=SEED,
    )
    create_test(operation=operation, test_func=ask, config=config)()
    return answers


def reads_and_writes(method: str):
    return [o for o in operations() if (o.method.upper() == "GET") is (method == "GET")]


def test_no_question_of_a_stranger_finds_a_fault_of_ours(db):
    load_up_pack()
    for operation in operations():
        assert not {200, 201} & set(walk(operation, Visitor())) or operation.method.upper() == "GET"


@pytest.mark.parametrize(
    ("part", "word"),
    [("/districts/", "SRE"), ("/products/", "petha"), ("/orders/", "GO-7"), ("/figures/", "trained")],
)
def test_a_read_of_what_is_there_is_answered_whatever_else_is_asked(part, word, cast):
    load_up_pack()
    made_up(cast)
    closed()
    (operation,) = [o for o in operations() if o.path.startswith(f"/api/v1{part}")]
    answers = walk(operation, Visitor(words={"code": word, "key": word}))
    assert answers[200] > 0
    assert not answers[404]


def test_no_write_of_an_officer_finds_a_fault_of_ours(cast):
    load_up_pack()
    visitor = person(cast.rekha)
    for operation in reads_and_writes("POST"):
        if "/branch/" in operation.path or "/laboratory/" in operation.path:
            continue
        answers = walk(operation, visitor)
        assert answers[422] + answers[404] > 0, operation.label


def test_no_answer_to_any_question_finds_a_fault_of_ours(cast):
    """The machine guesses no key and no box; here it is given them, one question after the other."""
    load_up_pack()
    visitor = person(cast.rekha)
    visitor.words["key"] = str(services.begin_draft(helped=True, district=BHADOHI, by=cast.rekha, at=AT))
    visitor.questions = cycle(QUESTIONS)
    (operation,) = [o for o in operations() if "{question}" in o.path]
    answers = walk(operation, visitor, examples=150)
    print(answers)
    assert answers[422] > 0
    assert not answers[401]
    assert not answers[404]


def test_no_call_of_a_branchs_program_finds_a_fault_of_ours(cast):
    """The machine guesses no number; here it is given that of a file the branch has received."""
    load_up_pack()
    row, now = files.received(), datetime.now(LUCKNOW)  # noqa: TID251 - the interface reads the clock
    _key, secret = access.give_key(
        office="SBIN0000001", name="Core", last_day=day_of(now) + timedelta(days=9), by=cast.cell, at=now
    )
    visitor = Visitor(
        headers={"Authorization": f"Bearer {secret}"},
        said={"number": row.number},
        checks=CHECKS[:-1],  # a call drawn without its key is ill made, and gets the key here
    )
    for operation in [o for o in operations() if "/branch/" in o.path]:
        answers = walk(operation, visitor, examples=40)
        assert answers[200] + answers[409] + answers[422] > 0, operation.label


def test_no_call_of_a_laboratorys_program_finds_a_fault_of_ours(cast):
    """The machine guesses no number; here it is given that of a test in the laboratory."""
    load_up_pack()
    test, now = labs.received(), datetime.now(LUCKNOW)  # noqa: TID251 - the interface reads the clock
    _key, secret = access.give_key(
        office="carpet-lab", name="LIMS", last_day=day_of(now) + timedelta(days=9), by=cast.cell, at=now
    )
    visitor = Visitor(
        headers={"Authorization": f"Bearer {secret}"}, said={"number": test.number}, checks=CHECKS[:-1]
    )
    for operation in [o for o in operations() if "/laboratory/" in o.path]:
        answers = walk(operation, visitor, examples=40)
        assert answers[200] + answers[404] + answers[409] + answers[422] > 0, operation.label
