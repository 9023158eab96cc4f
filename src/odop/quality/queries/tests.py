"""Tests: of a maker, of a district, of a laboratory, and one whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count

from odop.basics.names import Named
from odop.documents.queries import LetterLine, letters_about
from odop.notices.queries import Asked, questions_about
from odop.quality.models import LabTest, Line, Sample
from odop.quality.queries.certificates import CertificateLine, certificate_of
from odop.quality.queries.labs import LabLine, lab
from odop.quality.queries.lines import TestLine, line_of, lines_of, rows
from odop.quality.rules import (
    ENDED_WITHOUT,
    OPEN,
    Bounds,
    Said,
    Seal,
    TestState,
    Verdict,
    days,
    labelled,
    plainly,
    verdict,
)
from odop.quality.rules.wording import bounds_in_words, said_in_words, unit_in_words

ROWS = 50
LAB_ROWS = 20


@dataclass(frozen=True)
class LineFound:
    """One line of a result, beside what is allowed."""

    key: UUID
    code: str  # of the standard's limit
    named: Named
    unit: str
    unit_words: Named
    allowed: Named
    said: str
    said_words: Named
    typed: str  # the value or the detection limit, as it would be typed
    why: str
    verdict: str
    remedy: Named

    @property
    def outside(self) -> bool:
        return self.verdict == Verdict.OUTSIDE


@dataclass(frozen=True)
class SampleSeen:
    number: str
    label: str
    drawn_on: date
    drawn_by: str
    seal: str
    sent_on: date | None
    sent_by: str
    carrier: str
    found: str
    found_label: str
    seal_found: str
    found_words: str
    received_at: datetime | None
    received_by: str
    set_aside: bool
    set_aside_why: str

    @property
    def doubted(self) -> bool:
        return self.found in (Seal.OTHER, Seal.BROKEN)


@dataclass(frozen=True)
class TestPage:
    """One test whole."""

    __test__ = False

    line: TestLine
    words: str
    asked_by: str
    user: UUID | None  # of the maker
    sample_to_send: Named
    samples: tuple[SampleSeen, ...]
    lines: tuple[LineFound, ...]
    lab: LabLine
    certificate: CertificateLine | None
    letters: tuple[LetterLine, ...]
    questions: tuple[Asked, ...]
    again_of: str
    again: str  # the number of the test asked for again
    clocks: dict[str, int]

    @property
    def sample(self) -> SampleSeen | None:
        """The sample that stands."""
        return next((one for one in self.samples if not one.set_aside), None)

    @property
    def may_ask_again(self) -> bool:
        return self.line.state.code in ENDED_WITHOUT and not self.again

    @property
    def may_withdraw(self) -> bool:
        return self.line.state.code in (TestState.ASKED, TestState.PREPARED)

    @property
    def empty(self) -> int:
        """Lines nothing has been entered on."""
        return sum(not line.said for line in self.lines)

    @property
    def failed(self) -> tuple[LineFound, ...]:
        return tuple(line for line in self.lines if line.outside)


@dataclass(frozen=True)
class Doors:
    """What decides who may open a test: its district, its laboratory, its maker."""

    district: str
    lab: str
    user: UUID | None


@dataclass(frozen=True)
class Pile:
    code: str
    label: str
    count: int


@dataclass(frozen=True)
class TestsPage:
    """A district's tests in one state, or those that wait for somebody."""

    __test__ = False

    lines: tuple[TestLine, ...]
    pager: Page
    piles: tuple[Pile, ...]
    state: str


def doors(number: str) -> Doors | None:
    """Who may open a test."""
    row = (
        LabTest.objects.filter(number=number).values_list("district_id", "lab_id", "artisan__user_id").first()
    )
    return Doors(*row) if row else None


def test_page(number: str, on: date) -> TestPage | None:
    """One test whole; a fixed number of queries."""
    test = rows().select_related("again_of", "again").filter(number=number).first()
    if test is None:
        return None
    place = lab(test.lab_id, on)
    assert place is not None  # a test is asked of a laboratory
    again = getattr(test, "again", None)
    return TestPage(
        line=line_of(test, on),
        words=test.words,
        asked_by=test.asked_by,
        user=test.artisan.user_id,
        sample_to_send=Named(test.standard.sample_en, test.standard.sample_hi),
        samples=tuple(_sample(s) for s in Sample.objects.filter(test=test).order_by("-id")),
        lines=_lines(test),
        lab=place,
        certificate=certificate_of(test.number, on),
        letters=letters_about(test.number),
        questions=questions_about(test.number),
        again_of=test.again_of.number if test.again_of else "",
        again=again.number if again else "",
        clocks=days(),
    )


test_page.__test__ = False  # type: ignore[attr-defined]


def tests_of(artisan: UUID, on: date) -> tuple[TestLine, ...]:
    """A maker's tests, the newest first."""
    return lines_of(rows().filter(artisan=artisan).order_by("-asked_on", "-number"), on)


def district_tests(district: str, on: date, *, state: str = "", page: str = "1") -> TestsPage:
    """A district's tests: those waiting for the district, or those in a state; longest waiting first."""
    here = LabTest.objects.filter(district_id=district)
    counts = dict(here.values_list("state").annotate(Count("pk")).order_by())
    state = state if state in TestState.values else _first(counts)
    chosen = rows().filter(district_id=district, state=state)
    ordered = chosen.order_by("since") if state in OPEN else chosen.order_by("-since")
    pager = Paginator(ordered, ROWS).get_page(page)
    piles = tuple(Pile(s.value, str(s.label), counts.get(s, 0)) for s in TestState)
    return TestsPage(lines_of(pager.object_list, on), pager, piles, state)


def lab_tests(
    labs: Iterable[str], on: date, page: str = "1", rows_of_page: int = LAB_ROWS
) -> tuple[tuple[TestLine, ...], "Page[LabTest]"]:
    """What waits at a laboratory: samples on the way and samples to be tested, the earliest promise first."""
    chosen = rows().filter(lab__in=list(labs), state__in=[TestState.ON_THE_WAY, TestState.IN_LAB])
    pager = Paginator(chosen.order_by("promised_on", "since", "pk"), rows_of_page).get_page(page)
    return lines_of(pager.object_list, on), pager


def lab_done(labs: Iterable[str], on: date, page: str = "1") -> tuple[tuple[TestLine, ...], "Page[LabTest]"]:
    """What a laboratory signed, the newest first."""
    chosen = rows().filter(lab__in=list(labs), signed_on__isnull=False)
    pager = Paginator(chosen.order_by("-signed_on", "-number"), LAB_ROWS).get_page(page)
    return lines_of(pager.object_list, on), pager


def _first(counts: dict[str, int]) -> str:
    """The pile an officer opens on: whatever waits for the district first."""
    order = (
        TestState.SEAL_DOUBT,
        TestState.ASKED,
        TestState.PREPARED,
        TestState.ON_THE_WAY,
        TestState.IN_LAB,
    )
    return next((s.value for s in order if counts.get(s)), TestState.ASKED.value)


def _lines(test: LabTest) -> tuple[LineFound, ...]:
    found = Line.objects.filter(test=test).select_related("limit").order_by("limit__place")
    return tuple(_line(line) for line in found)


def _line(line: Line) -> LineFound:
    limit = line.limit
    bounds = Bounds(limit.least, limit.most, limit.below)
    unit = unit_in_words(limit.unit)
    said = verdict(bounds, line.said, line.value, line.detection)
    return LineFound(
        key=line.pk,
        code=limit.code,
        named=Named(limit.name_en, limit.name_hi),
        unit=unit.en,
        unit_words=unit,
        allowed=bounds_in_words(bounds, limit.unit),
        said=line.said,
        said_words=said_in_words(line.said, line.value, line.detection, limit.unit),
        typed=plainly(line.value if line.said == Said.VALUE else line.detection),
        why=line.why,
        verdict=said.value if said else "",
        remedy=Named(limit.remedy_en, limit.remedy_hi),
    )


def _sample(s: Sample) -> SampleSeen:
    return SampleSeen(
        s.number, labelled(s.number), s.drawn_on, s.drawn_by, s.seal, s.sent_on, s.sent_by, s.carrier, s.found,
        str(Seal(s.found).label), s.seal_found, s.found_words, s.received_at, s.received_by, s.set_aside,
        s.set_aside_why,
    )  # fmt: skip


def numbers_of(artisan: UUID) -> tuple[str, ...]:
    """The numbers of a maker's tests, under which her letters stand."""
    return tuple(LabTest.objects.filter(artisan=artisan).values_list("number", flat=True))


def test_of_label(number: str) -> str | None:
    """The number of the test a sample belongs to."""
    return Sample.objects.filter(number=number).values_list("test__number", flat=True).first()


test_of_label.__test__ = False  # type: ignore[attr-defined]
