"""How many tests passed, of how many: by standard, by laboratory and by district, with what is left out."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q

from odop.basics.cells import Cell
from odop.basics.dates import financial_year
from odop.basics.names import Named
from odop.quality.models import LabTest
from odop.quality.rules import OPEN, TestState


@dataclass(frozen=True)
class Rate:
    """Tests of one standard, laboratory or district: passed and failed together are those decided."""

    code: str
    named: Named
    passed: int
    failed: int
    not_whole: int
    waiting: int
    late: int

    @property
    def name(self) -> Named:
        return self.named

    @property
    def decided(self) -> int:
        return self.passed + self.failed

    @property
    def asked(self) -> int:
        return self.decided + self.not_whole + self.waiting


@dataclass(frozen=True)
class Rates:
    """The whole State: the sums, and the three ways of cutting them."""

    whole: Rate
    by_standard: tuple[Rate, ...]
    by_lab: tuple[Rate, ...]
    by_district: tuple[Rate, ...]


def rates(on: date) -> Rates:
    """Tests that were not taken back, counted four ways; four queries."""
    counts = {
        "passed": Count("pk", filter=Q(state=TestState.PASSED)),
        "failed": Count("pk", filter=Q(state=TestState.FAILED)),
        "not_whole": Count("pk", filter=Q(state=TestState.NOT_WHOLE)),
        "waiting": Count("pk", filter=Q(state__in=OPEN)),
        "late": Count("pk", filter=Q(state=TestState.IN_LAB, promised_on__lt=on)),
    }
    asked = LabTest.objects.exclude(state=TestState.WITHDRAWN)

    def cut(code: str, name: str) -> tuple[Rate, ...]:
        found = asked.values(code).annotate(en=Min(f"{name}_en"), hi=Min(f"{name}_hi"), **counts)
        made = (
            Rate(r[code], Named(r["en"], r["hi"]), *(r[part] for part in counts))
            for r in found.order_by("en")
        )
        return tuple(made)

    whole = asked.aggregate(**counts)
    return Rates(
        Rate("", Named("", ""), *(whole[part] for part in counts)),
        cut("standard__code", "standard__name"),
        cut("lab_id", "lab__name"),
        cut("district_id", "district__name"),
    )


def tests_decided(until: date) -> tuple[Cell, ...]:
    """Tests a laboratory signed as passed or failed by a day, by the year of the signing."""
    return _cells([TestState.PASSED, TestState.FAILED], until)


def tests_passed(until: date) -> tuple[Cell, ...]:
    """Of those, the passed."""
    return _cells([TestState.PASSED], until)


def _cells(states: list[TestState], until: date) -> tuple[Cell, ...]:
    found = LabTest.objects.filter(state__in=states, signed_on__lte=until).values_list(
        "district_id", "product_id", "artisan__sex", "artisan__social_group", "signed_on"
    )
    counts: Counter[tuple[str, str, str, str, str]] = Counter()
    for district, product, sex, group, on in found:
        assert on is not None  # what is signed has its day
        counts[district, product, sex, group, financial_year(on)] += 1
    return tuple(
        Cell(district, product, sex, group, year, count)
        for (district, product, sex, group, year), count in sorted(counts.items())
    )
