"""Telling what a stall sold, day by day or at the end: the maker's word and an officer's, of equal weight."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, Permission, User, require, require_machine
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.mart.models import Fair, Stall, Told
from odop.mart.queries.results import standing_of
from odop.mart.rules import GOING, Said
from odop.mart.rules.refusals import NotADayOfTheFair, NotANumber, NotGoing, NothingSaid, NothingToTick
from odop.mart.services.stalls import held, require_of
from odop.mart.services.telling import tell
from odop.notices import services as notices


@dataclass(frozen=True)
class Answers:
    """The three questions. None: she does not know, or nobody asked."""

    sales: Paise | None = None
    orders: int | None = None
    orders_worth: Paise | None = None
    enquiries: int | None = None


@act("mart.told_results")
def tell_results(*, stall: UUID, answers: Answers, day: date | None = None, by: Actor, at: datetime) -> Told:
    """Say what was sold on a day of the fair, or (without a day) on the whole of it; saying it again corrects it.

    Raises NotPermitted, NotGoing, NotADayOfTheFair, NothingSaid or NotANumber.
    """
    row = held(stall)
    require_of(by, row.artisan.user_id, row.district_id, at=at)
    _require_day(row, day, on=day_of(at))
    _require_numbers(answers)
    herself = isinstance(by, User) and by.pk == row.artisan.user_id
    told = _write(row, Said.MAKER if herself else Said.OFFICER, answers, day, by=by, at=at)
    audit.record("mart.told_results", on=row, by=by, at=at, said_as=told.said_as, day=str(day or ""))
    _ask_where_they_differ(row, by=by, at=at)
    return told


@act("mart.ticked_results")
def tick_results(*, stall: UUID, by: Actor, at: datetime) -> int:
    """An officer's tick beside what the maker told: he was there, or saw her book, and says the same.

    Returns how many of her words were ticked. Raises NotPermitted, NotGoing or NothingToTick.
    """
    row = held(stall)
    require(by, Permission.HOLD_FAIR, district=row.district_id, on=day_of(at))
    if row.state not in GOING:
        raise NotGoing
    hers = list(row.told.filter(said_as=Said.MAKER))
    if not hers:
        raise NothingToTick
    row.told.filter(said_as=Said.OFFICER).delete()  # what was ticked takes the place of what was said before
    for word in hers:
        answers = Answers(word.sales, word.orders, word.orders_worth, word.enquiries)
        _write(row, Said.OFFICER, answers, word.day, by=by, at=at)
    audit.record("mart.ticked_results", on=row, by=by, at=at, words=len(hers))
    return len(hers)


@act("mart.asked_results")
def ask_results(*, by: Actor, at: datetime) -> int:
    """Ask everybody who stood at a fair that is over what she sold, each once; returns how many were asked."""
    require_machine(by)
    over = Fair.objects.select_for_update(no_key=True).filter(
        ends_on__lt=day_of(at), results_asked_at=None, called_off_on=None
    )
    keys = [fair.pk for fair in over]
    stalls = list(
        Stall.objects.filter(fair__in=keys, state__in=GOING, told=None).select_related(
            "fair", "artisan__user"
        )
    )
    tell(stalls, "stall_tell_results", at=at)
    Fair.objects.filter(pk__in=keys).update(results_asked_at=at)
    return len(stalls)


def _write(row: Stall, said_as: str, answers: Answers, day: date | None, *, by: Actor, at: datetime) -> Told:
    told, _new = Told.objects.update_or_create(
        stall=row,
        said_as=said_as,
        day=day,
        defaults={
            "district_id": row.district_id,
            "sales": answers.sales,
            "orders": answers.orders,
            "orders_worth": answers.orders_worth,
            "enquiries": answers.enquiries,
            "said_by": by.name,
            "said_at": at,
            "synthetic": row.synthetic,
        },
    )
    return told


def _ask_where_they_differ(row: Stall, *, by: Actor, at: datetime) -> None:
    """Two words that differ are a question to the Deputy Commissioner; neither is taken before they agree."""
    if standing_of(row.pk).differ:
        notices.put_question(
            kind="fair_two_accounts",
            key=str(row.pk),
            district=row.district_id,
            about=(row.number, str(row.artisan_id)),
            facts={"name": row.artisan.name, "fair": row.fair.name_en, "fair_hi": row.fair.name_hi},
            at=at,
            by=by,
        )


def _require_day(row: Stall, day: date | None, *, on: date) -> None:
    if row.state not in GOING or row.fair.called_off_on:
        raise NotGoing
    first, last = row.fair.begins_on, row.fair.ends_on
    if not (on >= last if day is None else first <= day <= min(last, on)):
        raise NotADayOfTheFair


def _require_numbers(answers: Answers) -> None:
    told = {
        "sales": answers.sales,
        "orders": answers.orders,
        "orders_worth": answers.orders_worth,
        "enquiries": answers.enquiries,
    }
    for field, number in told.items():
        most = 10**15 if field in ("sales", "orders_worth") else 10**6  # paise; people or pieces
        if number is not None and not 0 <= number < most:
            raise NotANumber(field)
    if answers.orders_worth is not None and answers.orders is None:
        raise NotANumber("orders")
    if all(number is None for number in told.values()):
        raise NothingSaid
