"""How far a survey has come, place by place, and the surveys of a district or of the whole State."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from odop.access import queries as access
from odop.access.rules import Permission, Role
from odop.access.services import User
from odop.basics.names import Named
from odop.plans.models import Drawn, FormVersion, Submission, Survey
from odop.plans.queries.surveys.forms import VersionLine, current_versions
from odop.programme import queries as programme

OF_DRAW = ~Q(state="RESERVE") & Q(replaces=None)
COUNTS = {
    "drawn": Count("pk", filter=OF_DRAW),
    "taken_up": Count("pk", filter=~Q(state="RESERVE") & Q(replaces__isnull=False)),
    "reached": Count("pk", filter=Q(state="REACHED")),
    "declined": Count("pk", filter=Q(state="DECLINED")),
    "not_found": Count("pk", filter=Q(state="NOT_FOUND")),
    "left": Count("pk", filter=Q(state="TO_ASK")),
    "reserve": Count("pk", filter=Q(state="RESERVE")),
}


@dataclass(frozen=True)
class Progress:
    """How many were drawn and what came of them: drawn and taken up from reserve are the four others together."""

    drawn: int = 0
    taken_up: int = 0
    reached: int = 0
    declined: int = 0
    not_found: int = 0
    left: int = 0
    reserve: int = 0

    @property
    def asked(self) -> int:
        return self.drawn + self.taken_up

    @property
    def part(self) -> Fraction:
        """Which part of those to ask was reached."""
        return Fraction(self.reached, self.asked) if self.asked else Fraction(0)


@dataclass(frozen=True)
class PlaceLine:
    """One tehsil or block, or those whose place is not known."""

    place: str
    named: Named | None
    progress: Progress
    surveyors: tuple[tuple[str, bool], ...]  # to whom it is given, and whether they still ask here


@dataclass(frozen=True)
class SurveyLine:
    """One survey in a list."""

    number: str
    district: str
    district_named: Named
    form: str
    title: Named
    opened_at: datetime
    closes_on: date
    closed_at: datetime | None
    progress: Progress
    answers: int
    questioned: int
    synthetic: bool


@dataclass(frozen=True)
class DistrictSurveys:
    """The surveys of a district, and what may be done."""

    district: str
    named: Named
    lines: tuple[SurveyLine, ...]
    forms: tuple[VersionLine, ...]
    may_open: bool
    on: date


@dataclass(frozen=True)
class SurveyPage:
    """One survey whole."""

    line: SurveyLine
    seed: str
    each_place: int
    of: int
    list_hash: str
    opened_by: str
    closed_by: str
    places: tuple[PlaceLine, ...]
    surveyors: tuple[tuple[UUID, str], ...]  # to whom a place can be given
    may_plan: bool


@dataclass(frozen=True)
class StateSurveys:
    """The latest survey of every district by one form."""

    form: VersionLine | None
    others: tuple[VersionLine, ...]  # forms that are not shown
    lines: tuple[tuple[str, str, Named, SurveyLine | None], ...]  # code, slug, name, survey
    whole: Progress
    answers: int
    questioned: int

    @property
    def worst_first(self) -> list[tuple[str, str, Named, SurveyLine | None]]:
        """Those without a survey, then those that have reached the smallest part of whom they ask."""
        return sorted(self.lines, key=lambda line: line[3].progress.part if line[3] else Fraction(-1))


def district_surveys(district: str, *, by: User, on: date) -> DistrictSurveys | None:
    """Every survey of a district, the newest first."""
    there = programme.district(district)
    if there is None:
        return None
    rows = Survey.objects.filter(district_id=district).defer("listed").order_by("-opened_at")
    return DistrictSurveys(
        district, there.named, _lines(rows), current_versions(),
        access.may(by, Permission.PLAN, district=district, on=on), on,
    )  # fmt: skip


def listed(number: str) -> str:
    """The list a survey was drawn from."""
    return Survey.objects.filter(number=number).values_list("listed", flat=True).first() or ""


def survey_page(number: str, *, by: User, on: date) -> SurveyPage | None:
    """One survey, place by place."""
    row = Survey.objects.filter(number=number).defer("listed").first()
    if row is None:
        return None
    holders = [
        user
        for role in (Role.SURVEYOR, Role.DISTRICT_OFFICER)
        for user in access.holders(role, district=row.district_id, on=on)
    ]
    return SurveyPage(
        line=_lines([row])[0],
        seed=row.seed,
        each_place=row.each_place,
        of=row.of,
        list_hash=row.list_hash,
        opened_by=row.opened_by,
        closed_by=row.closed_by,
        places=_places(row, {user.pk for user in holders}),
        surveyors=tuple((user.pk, user.name) for user in holders),
        may_plan=row.closed_at is None and access.may(by, Permission.PLAN, district=row.district_id, on=on),
    )


def state_surveys(form: str = "") -> StateSurveys:
    """The latest survey of each district by a form; by the one most surveys ask by where none is named."""
    forms = current_versions()
    used = Counter(Survey.objects.values_list("form", flat=True))
    most = max(forms, key=lambda one: used[one.form], default=None)
    chosen = next((one for one in forms if one.form == form), most)
    rows = Survey.objects.filter(form=chosen.form if chosen else "").defer("listed").order_by("opened_at")
    latest = {line.district: line for line in _lines(rows)}
    lines = tuple((d.code, d.slug, d.named, latest.get(d.code)) for d in programme.districts())
    held = latest.values()
    names = Progress.__dataclass_fields__
    whole = Progress(**{name: sum(getattr(line.progress, name) for line in held) for name in names})
    return StateSurveys(
        chosen,
        tuple(one for one in forms if one is not chosen),
        lines,
        whole,
        sum(line.answers for line in held),
        sum(line.questioned for line in held),
    )


def _lines(rows: Iterable[Survey]) -> tuple[SurveyLine, ...]:
    """Surveys with their counts: four queries, however many surveys."""
    rows = list(rows)
    keys = [row.pk for row in rows]
    counts = {
        one["survey"]: _progress(one)
        for one in Drawn.objects.filter(survey__in=keys).values("survey").annotate(**COUNTS).order_by()
    }
    came = {
        one["survey"]: (one["answers"], one["questioned"])
        for one in Submission.objects.filter(survey__in=keys)
        .values("survey")
        .annotate(answers=Count("pk"), questioned=Count("pk", filter=~Q(faults=[])))
        .order_by()
    }
    titles = {
        form: Named(en, hi)
        for form, en, hi in FormVersion.objects.order_by("published_at").values_list(
            "form", "title_en", "title_hi"
        )
    }
    districts = {d.code: d.named for d in programme.districts()}
    return tuple(
        SurveyLine(
            row.number, row.district_id, districts[row.district_id], row.form,
            titles.get(row.form, Named(row.form, row.form)), row.opened_at, row.closes_on, row.closed_at,
            counts.get(row.pk, Progress()), *came.get(row.pk, (0, 0)), row.synthetic,
        )
        for row in rows
    )  # fmt: skip


def _progress(counted: Mapping[str, Any]) -> Progress:
    return Progress(**{name: counted[name] for name in COUNTS})


def _places(survey: Survey, asking: set[UUID]) -> tuple[PlaceLine, ...]:
    counted = Drawn.objects.filter(survey=survey).values("place").annotate(**COUNTS).order_by()
    counts = {one["place"] or "": _progress(one) for one in counted}
    named = {p.code: p.named for p in programme.places_of(survey.district_id)}
    givens = (
        Drawn.objects.filter(survey=survey, surveyor__isnull=False)
        .values_list("place_id", "surveyor__name", "surveyor_id")
        .order_by("place_id", "surveyor__name")
        .distinct()
    )
    names: dict[str, list[tuple[str, bool]]] = {}
    for place, name, key in givens:
        names.setdefault(place or "", []).append((name, key in asking))
    lines = (
        PlaceLine(place, named.get(place), progress, tuple(names.get(place, ())))
        for place, progress in counts.items()
    )
    return tuple(sorted(lines, key=lambda line: (line.named is None, line.named.en if line.named else "")))
