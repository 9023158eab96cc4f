"""Opening a survey: the register of the day is listed, drawn from by a public seed, and given to surveyors."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import cycle

from odop.access import queries as access
from odop.access.services import Actor, Permission, Role, User, require
from odop.artisans import queries as artisans
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.plans.models import Drawn, FormVersion, Survey
from odop.plans.rules.surveys.refusals import (
    ClosesTooEarly,
    NobodyToAsk,
    NoForm,
    NoSeed,
    NotASurveyor,
    NotSoMany,
    SurveyClosed,
    SurveyOpen,
)
from odop.plans.rules.surveys.sampling import LONGEST_SEED, Listed, draw, lines_of, list_hash, mark
from odop.plans.services.surveys.telling import tell_drawn
from odop.programme import queries as programme
from odop.programme.services import hold, next_numbers

MOST_IN_A_PLACE = 200


@act("plans.opened_survey")
def open_survey(
    *, district: str, form: str, each_place: int, seed: str, closes_on: date, by: Actor, at: datetime
) -> Survey:
    """Open a survey of a district: draw whom to ask, and share the places among its surveyors.

    Raises NotPermitted, NoForm, NoSeed, NotSoMany, ClosesTooEarly, SurveyOpen or NobodyToAsk.
    """
    on = day_of(at)
    require(by, Permission.PLAN, district=district, on=on)
    seed = seed.strip()
    if not FormVersion.objects.filter(form=form).exists():
        raise NoForm
    if not 0 < len(seed) <= LONGEST_SEED:
        raise NoSeed
    if not 1 <= each_place <= MOST_IN_A_PLACE:
        raise NotSoMany(MOST_IN_A_PLACE)
    if closes_on <= on:
        raise ClosesTooEarly(on)
    hold(f"survey {district} {form}")
    standing = Survey.objects.filter(district_id=district, form=form, closed_at=None).first()
    if standing is not None:
        raise SurveyOpen(standing.number)
    frame = {mark(one.key): one for one in artisans.frame(district)}
    of = programme.district(district)
    if not frame or of is None:
        raise NobodyToAsk
    listed = [Listed(name, one.place, stratum(one)) for name, one in frame.items()]
    lines, chosen = lines_of(listed), draw(listed, seed, each_place)
    stem = f"{programme.letters('survey')}/{financial_year(on)}/{of.short}/"
    survey = Survey.objects.create(
        number=next_numbers(Survey, "number", stem)[0], district_id=district, form=form, seed=seed,
        each_place=each_place, of=len(frame), drawn=sum(not one.reserve for one in chosen),
        list_hash=list_hash(lines), listed=lines, opened_at=at, opened_by=by.name, closes_on=closes_on,
        synthetic=any(one.synthetic for one in frame.values()),
    )  # fmt: skip
    given = _given(district, [one.place for one in chosen], on)
    Drawn.objects.bulk_create(
        (
            Drawn(
                survey=survey, district_id=district, artisan_id=frame[one.mark].key, place_id=one.place or None,
                stratum=one.stratum, order=one.order, surveyor=given.get(one.place),
                state=Drawn.State.RESERVE if one.reserve else Drawn.State.TO_ASK,
                synthetic=frame[one.mark].synthetic,
            )
            for one in chosen
        ),
        batch_size=2000,
    )  # fmt: skip
    tell_drawn(survey.people.filter(state=Drawn.State.TO_ASK), survey, at=at)
    audit.record(
        "plans.opened_survey", on=survey, by=by, at=at, seed=seed, of=survey.of, drawn=survey.drawn,
        list_hash=survey.list_hash,
    )  # fmt: skip
    return survey


def stratum(one: artisans.Framed) -> str:
    """What a maker is stratified by: her product and her sex, as far as the register knows them."""
    return f"{one.product or '-'} {one.sex or '-'}"


def _given(district: str, places: list[str], on: date) -> dict[str, User]:
    """The places shared among the district's surveyors, turn by turn."""
    surveyors = sorted(
        access.holders(Role.SURVEYOR, district=district, on=on), key=lambda user: user.username
    )
    turns: Iterator[User] = cycle(surveyors)
    return {place: next(turns) for place in sorted(set(places))} if surveyors else {}


@act("plans.gave_place")
def give_place(*, number: str, place: str, surveyor: User, by: Actor, at: datetime) -> int:
    """Give everybody of one tehsil or block who is still to be asked to another surveyor; returns how many.

    Raises NotPermitted, SurveyClosed or NotASurveyor.
    """
    survey = open_one(number)
    on = day_of(at)
    require(by, Permission.PLAN, district=survey.district_id, on=on)
    if not access.may(surveyor, Permission.SURVEY, district=survey.district_id, on=on):
        raise NotASurveyor
    waiting = [Drawn.State.TO_ASK, Drawn.State.RESERVE]
    rows = Drawn.objects.filter(survey=survey, place_id=place or None, state__in=waiting)
    count = rows.update(surveyor=surveyor)
    audit.record(
        "plans.gave_place", on=survey, by=by, at=at, place=place, surveyor=surveyor.name, count=count
    )
    return count


@act("plans.closed_survey")
def close_survey(*, number: str, by: Actor, at: datetime) -> Survey:
    """Close a survey. What comes afterwards is still kept, and questioned. Raises NotPermitted or SurveyClosed."""
    survey = open_one(number)
    require(by, Permission.PLAN, district=survey.district_id, on=day_of(at))
    survey.closed_at, survey.closed_by = at, by.name
    survey.save(update_fields=["closed_at", "closed_by"])
    audit.record("plans.closed_survey", on=survey, by=by, at=at)
    return survey


def open_one(number: str) -> Survey:
    """An open survey, held until the act ends. Raises SurveyClosed."""
    survey = Survey.objects.select_for_update(of=("self",)).get(number=number)
    if survey.closed_at is not None:
        raise SurveyClosed
    return survey
