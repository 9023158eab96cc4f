"""A laboratory's own program: what is on its way, taking samples in, and sending what was found.

It is let in by a key the Cell has given to that laboratory, sent as `Authorization: Bearer ...`. Makers are not named
to it. What it sends is kept as on the laboratory's page; the result is signed there, in person.
"""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from odop.basics.dates import day_of
from odop.desks.api.keyed import KEYED, OfficeKey, machine
from odop.desks.api.problems import WRITING, both, nothing_here
from odop.desks.api.shapes import Name, Problem
from odop.programme import queries as programme
from odop.quality import queries, services
from odop.quality.queries import LineFound, TestLine, TestPage
from odop.quality.rules import Said, TestState
from odop.quality.rules.refusals import NotThatLine
from odop.quality.services import Entry

router = Router(tags=["laboratory"], auth=OfficeKey())
DOING: dict[Any, Any] = {409: Problem, **WRITING}
NUMBER = r"^[A-Z]{1,3}/[0-9]{4}-[0-9]{2}/[A-Z]{2,4}/[0-9]{1,9}$"
Number = Annotated[str, Field(pattern=NUMBER, description="Of the test.")]
Words = Annotated[str, Field(max_length=500)]
SAID = {
    "value": Said.VALUE, "below_detection": Said.BELOW_DETECTION, "not_tested": Said.NOT_TESTED, "": Said.NOTHING,
}  # fmt: skip
FOUND = {said: word for word, said in SAID.items()}


class SampleOut(Schema):
    """One test as the laboratory's list has it."""

    number: str
    product: Name
    standard: Name
    standard_number: str
    state: str
    state_name: Name
    received: date | None
    promised: date | None
    late: bool
    synthetic: bool


class SamplesOut(Schema):
    """What waits at a laboratory: on its way, and to be tested; the earliest promise first."""

    laboratory: str
    name: Name
    samples: list[SampleOut]


class LineOut(Schema):
    """One line of a test: what is allowed, and what has been entered."""

    line: str
    name: Name
    unit: str
    allowed: Name
    said: Literal["value", "below_detection", "not_tested", ""]
    number: str
    why: str


class TestOut(SampleOut):
    """One test with its lines, by the names under which results are sent."""

    lines: list[LineOut]


class Receiving(Schema):
    """A sample is on the laboratory's table: its label with the last letter, and the seal as it was found."""

    number: Number
    label: Annotated[str, Field(max_length=60)]
    seal: Annotated[str, Field(max_length=60)] = ""
    whole: bool
    words: Words = ""


class Found(Schema):
    """What was found of one line: a value, the least that can be seen, or why it was not tested."""

    said: Literal["value", "below_detection", "not_tested", ""]
    number: Annotated[str, Field(max_length=20, description="Plain figures, such as 0.25.")] = ""
    why: Annotated[str, Field(max_length=200)] = ""


class Sending(Schema):
    """What was found, of some lines or of all, each under its name. Until the result is signed it can be corrected."""

    number: Number
    lines: Annotated[dict[str, Found], Field(min_length=1, max_length=200)]


SAMPLES = 200  # told at once, the earliest promise first


@router.get("/laboratory/samples", response={200: SamplesOut, **KEYED})
def lab_samples(request: HttpRequest) -> Any:
    """What waits at the laboratory."""
    code = machine(request).office
    place = programme.office(code)
    if place is None or place.kind != "LAB":
        raise nothing_here()
    found, _pager = queries.lab_tests([code], day_of(timezone.now()), rows_of_page=SAMPLES)
    return {"laboratory": code, "name": place.named, "samples": [_out(line) for line in found]}


@router.get("/laboratory/test", response={200: TestOut, 404: Problem, **KEYED})
def lab_test(request: HttpRequest, number: Annotated[str, Query(pattern=NUMBER)]) -> Any:
    """One test of the laboratory with its lines."""
    return _whole(_mine(request, number))


@router.post("/laboratory/receipts", response={200: TestOut, **DOING})
def take_sample(request: HttpRequest, said: Receiving) -> Any:
    """Take a sample in. A broken or another seal stops the test until the Deputy Commissioner has said."""
    words = {"label": said.label, "seal": said.seal, "whole": said.whole, "words": said.words}
    return _done(request, said.number, services.receive_sample, **words)


@router.post("/laboratory/results", response={200: TestOut, **DOING})
def send_results(request: HttpRequest, said: Sending) -> Any:
    """Send what was found. All of it is kept, or, where one line cannot be read, nothing."""
    keys = {line.code: line.key for line in _mine(request, said.number).lines}
    if not said.lines.keys() <= keys.keys():
        raise NotThatLine
    lines = {keys[name]: Entry(SAID[one.said], one.number, one.why) for name, one in said.lines.items()}
    return _done(request, said.number, services.enter_results, lines=lines)


# --- the parts ------------------------------------------------------------------------
def _mine(request: HttpRequest, number: str) -> TestPage:
    """A test whose sample was sent to this laboratory; of another's nothing is said."""
    doors = queries.doors(number)
    page = queries.test_page(number, day_of(timezone.now())) if doors else None
    if doors is None or page is None or doors.lab != machine(request).office:
        raise nothing_here()
    return page


def _done(request: HttpRequest, number: str, act: Callable[..., object], **said: Any) -> dict[str, Any]:
    _mine(request, number)
    act(number=number, **said, by=machine(request), at=timezone.now())
    return _whole(_mine(request, number))


def _whole(page: TestPage) -> dict[str, Any]:
    return {**_out(page.line), "lines": [_line(one) for one in page.lines]}


def _out(line: TestLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "product": line.product,
        "standard": line.standard,
        "standard_number": line.standard_number,
        "state": line.state.code,
        "state_name": both(TestState(line.state.code).label),
        "received": line.received_on,
        "promised": line.promised_on,
        "late": line.state.late,
        "synthetic": line.synthetic,
    }


def _line(one: LineFound) -> dict[str, Any]:
    return {
        "line": one.code,
        "name": one.named,
        "unit": one.unit,
        "allowed": one.allowed,
        "said": FOUND[Said(one.said)],
        "number": one.typed,
        "why": one.why,
    }
