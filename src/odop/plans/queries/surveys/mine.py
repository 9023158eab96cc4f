"""What a surveyor has before her: the makers given to her, and how each is found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.access import queries as access
from odop.access.queries import OwnKeyLine
from odop.access.rules import Permission
from odop.access.services import User
from odop.artisans import queries as artisans
from odop.artisans.queries import Called
from odop.basics.names import Named
from odop.plans.models import Drawn, Submission, Survey
from odop.plans.queries.surveys.forms import newest_of
from odop.plans.rules.surveys.sampling import VISITS

STATES = ("TO_ASK", "REACHED", "DECLINED", "NOT_FOUND")


@dataclass(frozen=True)
class Asked:
    """One maker given to a surveyor."""

    key: UUID
    survey: str
    who: Called
    state: str
    visits: int
    visited_on: date | None
    said_at: datetime | None
    words: str
    instead: bool  # taken up from the reserve
    synthetic: bool

    @property
    def visits_left(self) -> int:
        return VISITS - self.visits


@dataclass(frozen=True)
class MySurvey:
    """One open survey of hers: whom she has still to ask, by place, and what came of the others."""

    number: str
    title: Named
    district: Named
    closes_on: date
    to_ask: tuple[tuple[Named | None, tuple[Asked, ...]], ...]
    done: tuple[Asked, ...]
    awaited: int  # pictures not yet sent from her phone

    @property
    def left(self) -> int:
        return sum(len(several) for _place, several in self.to_ask)


@dataclass(frozen=True)
class MySurveys:
    surveys: tuple[MySurvey, ...]
    key: OwnKeyLine | None

    def one(self, key: str) -> Asked | None:
        """One of hers by its key, asked by now or not."""
        hers = (
            one
            for of in self.surveys
            for one in (*of.done, *(p for _place, several in of.to_ask for p in several))
        )
        return next((one for one in hers if str(one.key) == key), None)


def my_surveys(by: User, *, on: date) -> MySurveys:
    """The open surveys of a surveyor's districts, with the makers given to her."""
    reach = access.districts_of(by, Permission.SURVEY, on=on)
    rows = Survey.objects.filter(closed_at=None, district_id__in=reach or ()).defer("listed")
    surveys = list(rows.select_related("district").order_by("number"))
    drawn = Drawn.objects.filter(survey__in=surveys, surveyor=by, state__in=STATES).select_related("survey")
    people = _asked(drawn.defer("survey__listed").order_by("place_id", "order"))
    waits = Submission.objects.filter(survey__in=surveys, received_from=by, awaited__gt=0)
    awaited = list(waits.values_list("survey__number", flat=True))
    return MySurveys(
        tuple(_mine(row, people, awaited.count(row.number)) for row in surveys), access.own_key(by, on=on)
    )


def person(key: UUID) -> tuple[Asked, str, str] | None:
    """One maker drawn, with her district and the form she is asked by."""
    rows = Drawn.objects.filter(pk=key).select_related("survey").defer("survey__listed")
    row = rows.first()
    return (_asked([row])[0], row.district_id, row.survey.form) if row else None


def makers_for(by: User, form: str, *, on: date) -> tuple[tuple[str, str], ...]:
    """The list a phone chooses from: number and name of everybody given to her in the open surveys by a form."""
    reach = access.districts_of(by, Permission.SURVEY, on=on)
    rows = Drawn.objects.filter(
        survey__closed_at=None, survey__form=form, district_id__in=reach or (), surveyor=by, state="TO_ASK"
    )
    people = _asked(rows.select_related("survey").defer("survey__listed").order_by("place_id", "order"))
    return tuple((one.who.number, _label(one.who)) for one in people)


def _label(who: Called) -> str:
    place = f", {who.place.hi}" if who.place else ""
    return f"{who.called.hi} · {who.called.en}{place} ({who.number})"


def _mine(row: Survey, people: Iterable[Asked], awaited: int) -> MySurvey:
    version = newest_of(row.form)
    title = Named(version.title_en, version.title_hi) if version else Named(row.form, row.form)
    hers = [one for one in people if one.survey == row.number]
    places: dict[Named | None, list[Asked]] = {}
    for one in hers:
        if one.state == "TO_ASK":
            places.setdefault(one.who.place, []).append(one)
    return MySurvey(
        row.number, title, row.district.named, row.closes_on,
        tuple((place, tuple(several)) for place, several in places.items()),
        tuple(one for one in hers if one.state != "TO_ASK"), awaited,
    )  # fmt: skip


def _asked(rows: Iterable[Drawn]) -> tuple[Asked, ...]:
    rows = list(rows)
    found = artisans.to_be_found(row.artisan_id for row in rows)
    return tuple(
        Asked(
            row.pk, row.survey.number, found[row.artisan_id], row.state, row.visits, row.visited_on, row.said_at,
            row.words, row.replaces_id is not None, row.synthetic,
        )
        for row in rows
    )  # fmt: skip
