"""Centres as lines of a list, each with what was first promised of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from odop.basics.money import Paise
from odop.basics.names import Named
from odop.facilities.models import Centre, Milestone, NewDay, Report, Sanction
from odop.facilities.rules import HOLDER, HOLDER_WORDS, OVER, CentreKind, CentreState, Promise


@dataclass(frozen=True)
class Word:
    """A later word on a day promised."""

    expected_on: date
    reason: str
    said_at: datetime
    said_by: str


@dataclass(frozen=True)
class Promised:
    """A thing promised: the first day, every later word, and the day it was there."""

    what: Promise
    promised_on: date
    promised_by: str
    promised_at: datetime
    words: tuple[Word, ...]
    met_on: date | None
    met_by: str
    on: date

    @property
    def label(self) -> object:
        return self.what.label

    @property
    def expected_on(self) -> date:
        """The last word; the first promise where there was no other."""
        return self.words[-1].expected_on if self.words else self.promised_on

    @property
    def late_days(self) -> int:
        """How many days after the first promise it was there, or has been missing until today."""
        return max(((self.met_on or self.on) - self.promised_on).days, 0)

    @property
    def missed(self) -> bool:
        return self.late_days > 0

    @property
    def open(self) -> bool:
        return self.met_on is None


@dataclass(frozen=True)
class CentreLine:
    """A centre in a list."""

    key: UUID
    number: str
    name: Named
    district: Named
    district_code: str
    product: Named
    product_code: str
    kinds: tuple[object, ...]
    place: str
    state: CentreState
    since: datetime
    cost: Paise | None
    state_share: Paise | None
    sanctioned: bool
    finish_by: date | None
    built_on: date | None
    open_on: date | None
    promises: tuple[Promised, ...]
    synthetic: bool

    @property
    def holder(self) -> str:
        return HOLDER[self.state]

    @property
    def holder_words(self) -> object:
        """Who must act next, in words."""
        return HOLDER_WORDS[self.holder]

    @property
    def tone(self) -> str:
        """A state of another life with the same colour: the pages know those."""
        if self.state is CentreState.OPEN:
            return "DONE"
        return "REJECTED" if self.state in OVER else "SUBMITTED" if self.sanctioned else "WAITING"

    def promised(self, what: Promise) -> Promised | None:
        return next((one for one in self.promises if one.what is what), None)

    @property
    def built(self) -> Promised | None:
        return self.promised(Promise.BUILT)

    @property
    def opening(self) -> Promised | None:
        return self.promised(Promise.OPEN)

    @property
    def missed(self) -> tuple[Promised, ...]:
        """Every promise that was not kept on its day."""
        return tuple(one for one in self.promises if one.missed)


def centres(
    *,
    on: date,
    district: str | None = None,
    offices: Iterable[str] | None = None,
    states: Iterable[str] | None = None,
) -> tuple[CentreLine, ...]:
    """Centres by State of life and place; a fixed number of queries, whoever asks."""
    rows = Centre.objects.all()
    if district is not None:
        rows = rows.filter(district=district)
    if offices is not None:
        rows = rows.filter(office__in=list(offices))
    if states is not None:
        rows = rows.filter(state__in=list(states))
    return lines_of(rows, on=on)


def lines_of(rows: "QuerySet[Centre]", *, on: date) -> tuple[CentreLine, ...]:
    """These centres as lines, in the order of their districts. Five queries."""
    found = list(rows.select_related("district", "product").order_by("district__name_en", "number"))
    keys = [row.pk for row in found]
    sums = {row.centre_id: row for row in Report.objects.filter(centre__in=keys).order_by("filed_on", "pk")}
    sanctions = {row.centre_id: row for row in Sanction.objects.filter(centre__in=keys)}
    promises = promises_of(keys, on=on)
    return tuple(_line(row, sums.get(row.pk), sanctions.get(row.pk), promises[row.pk]) for row in found)


def promises_of(keys: Iterable[UUID], *, on: date) -> dict[UUID, tuple[Promised, ...]]:
    """What was promised of each of these centres, with every later word. Two queries."""
    rows = list(Milestone.objects.filter(centre__in=list(keys)).order_by("promised_on", "pk"))
    words: dict[UUID, list[Word]] = defaultdict(list)
    for word in NewDay.objects.filter(milestone__in=[row.pk for row in rows]).order_by("said_at", "pk"):
        words[word.milestone_id].append(Word(word.expected_on, word.reason, word.said_at, word.said_by))
    found: dict[UUID, tuple[Promised, ...]] = defaultdict(tuple)
    for row in rows:
        found[row.centre_id] += (
            Promised(
                Promise(row.what), row.promised_on, row.promised_by, row.promised_at, tuple(words[row.pk]),
                row.met_on, row.met_by, on,
            ),
        )  # fmt: skip
    return found


def counted(lines: Iterable[CentreLine]) -> dict[str, int]:
    """How many are open, in work, on the way, and how many promises were missed."""
    found = {"open": 0, "work": 0, "way": 0, "over": 0, "late": 0, "built": 0}
    for line in lines:
        found[_group(line.state)] += 1
        found["late"] += bool(line.missed)
        found["built"] += line.state is CentreState.BUILT
    return found


def _group(state: CentreState) -> str:
    if state is CentreState.OPEN:
        return "open"
    if state in (CentreState.SANCTIONED, CentreState.AGREED, CentreState.BUILT):
        return "work"
    return "over" if state in (CentreState.REJECTED, CentreState.WITHDRAWN) else "way"


def _line(
    row: Centre, report: Report | None, sanction: Sanction | None, promises: tuple[Promised, ...]
) -> CentreLine:
    return CentreLine(
        key=row.pk,
        number=row.number,
        name=row.named,
        district=Named(row.district.name_en, row.district.name_hi),
        district_code=row.district_id,
        product=Named(row.product.name_en, row.product.name_hi),
        product_code=row.product_id,
        kinds=tuple(CentreKind(kind).label for kind in row.kinds),
        place=row.place,
        state=CentreState(row.state),
        since=row.since,
        cost=sanction.cost if sanction else report.cost if report else None,
        state_share=sanction.state_share if sanction else report.state_share if report else None,
        sanctioned=sanction is not None,
        finish_by=sanction.finish_by if sanction else None,
        built_on=row.built_on,
        open_on=row.open_on,
        promises=promises,
        synthetic=row.synthetic,
    )
