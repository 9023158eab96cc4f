"""A test in one line, for every list it stands in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from odop.basics.names import Named
from odop.quality.models import LabTest
from odop.quality.rules import TestState, due_on, holder_of, is_late


@dataclass(frozen=True)
class StateOf:
    code: str
    label: str
    holder: str
    since: datetime
    due: date | None
    late: bool


@dataclass(frozen=True)
class TestLine:
    """One test: whose, of what, by whom, and who must act next."""

    __test__ = False

    number: str
    artisan_number: str
    named: Named
    product: Named
    product_code: str
    standard: Named
    standard_number: str
    standard_code: str
    lab: Named
    lab_code: str
    district: str
    district_name: Named
    state: StateOf
    asked_on: date
    received_on: date | None
    promised_on: date | None
    signed_on: date | None
    signed_by: str
    synthetic: bool


def rows() -> QuerySet[LabTest]:
    """Tests with all that a line of theirs says."""
    return LabTest.objects.select_related("artisan", "product", "standard", "lab", "district")


def line_of(test: LabTest, on: date) -> TestLine:
    due = due_on(test.state, test.since, test.promised_on)
    person, standard = test.artisan, test.standard
    return TestLine(
        number=test.number,
        artisan_number=person.number,
        named=Named(person.name, person.name_hi or person.name),
        product=test.product.named,
        product_code=test.product_id,
        standard=Named(standard.name_en, standard.name_hi),
        standard_number=standard.number,
        standard_code=standard.code,
        lab=test.lab.named,
        lab_code=test.lab_id,
        district=test.district_id,
        district_name=test.district.named,
        state=StateOf(
            test.state,
            str(TestState(test.state).label),
            holder_of(test.state),
            test.since,
            due,
            is_late(due, on),
        ),
        asked_on=test.asked_on,
        received_on=test.received_on,
        promised_on=test.promised_on,
        signed_on=test.signed_on,
        signed_by=test.signed_by,
        synthetic=test.synthetic,
    )


def lines_of(tests: Iterable[LabTest], on: date) -> tuple[TestLine, ...]:
    return tuple(line_of(test, on) for test in tests)
