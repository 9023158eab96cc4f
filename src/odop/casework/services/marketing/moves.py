"""What the acts on claims for help to reach a market share: by numbers, by their own states, in their own words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from uuid import UUID

from django.db.models import Q

from odop.access.services import Actor, Permission, User, require
from odop.basics.dates import day_of
from odop.casework.models import MARKETING, Application, Bar, MarketClaim, for_markets
from odop.casework.rules.marketing.reasons import in_words
from odop.casework.rules.marketing.refusals import Barred, ReasonNotGiven
from odop.casework.rules.marketing.states import ClaimState, decides, require_move
from odop.casework.services import moves

by_numbers = partial(moves.by_numbers, among=for_markets)
sort_out = partial(moves.sort_out, decides=decides, require_move=require_move)


def move(
    rows: Sequence[Application],
    to: ClaimState,
    *,
    by: Actor,
    at: datetime,
    act: str,
    reasons: Sequence[str] = (),
    words: str = "",
    letter: str = "",
    values: Mapping[str, Mapping[str, object]] | None = None,
) -> None:
    """Move claims to a state: change, step, journal, letter. `values` are named by the letter, by number."""
    moves.move(rows, to, by=by, at=at, act=act, reasons=reasons, words=words)
    if letter:
        said = in_words(reasons, returned=to is ClaimState.RETURNED)
        moves.tell(rows, letter, at=at, words=words, said=said, values=values)


def claims_of(rows: Iterable[Application]) -> dict[UUID, MarketClaim]:
    """What is claimed, by the application; locked with it."""
    found = MarketClaim.objects.select_for_update(of=("self",)).filter(application__in=list(rows))
    return {one.application_id: one for one in found.order_by("pk")}


def one_claim(application: UUID) -> Application:
    """A claim by its key, locked."""
    for row in moves.locked(for_markets().filter(pk=application)):
        return row
    raise Application.DoesNotExist


def require_applicant(row: Application, *, by: Actor, at: datetime) -> str:
    """The applicant herself, or an officer who helps her; his name is kept."""
    if isinstance(by, User) and row.artisan.user_id == by.pk:
        return ""
    require(by, Permission.ENROL_FOR_ANOTHER, district=row.district_id, on=day_of(at))
    return by.name


def require_not_barred(artisan: UUID, *, on: date) -> None:
    """Refuse whom an order shuts out of this help on the day. Raises Barred, with the order's words."""
    bar = bars_in_force(on).filter(artisan=artisan).order_by("from_on").first()
    if bar:
        raise Barred(bar.order, bar.words, bar.from_on, bar.until_on)


def bars_in_force(on: date) -> "moves.QuerySet[Bar]":
    """The bars that hold on a day."""
    return Bar.objects.filter(
        Q(until_on=None) | Q(until_on__gte=on), Q(lifted_on=None) | Q(lifted_on__gt=on), scheme=MARKETING,
        from_on__lte=on,
    )  # fmt: skip


def require_words(words: str, field: str = "words") -> str:
    """Plain words, which every no and every order has."""
    if not words.strip():
        raise ReasonNotGiven(field)
    return words.strip()
