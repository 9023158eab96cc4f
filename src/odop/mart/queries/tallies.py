"""Stalls together: three sums apart, each with how many stalls it is known of, and what nobody knows."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from odop.basics.cells import in_public
from odop.mart.models import Stall, Told
from odop.mart.queries.results import standings
from odop.mart.rules import GOING, FollowUpState, Result, Standing, total

NOT_YET_DUE = _("not yet due")


@dataclass(frozen=True)
class Tally:
    """Many stalls together: three sums that stand apart, each with how many stalls it is known of."""

    going: int = 0
    answered: int = 0
    differ: int = 0
    result: Result = field(default_factory=Result)
    sales_of: int = 0
    orders_of: int = 0
    worth_of: int = 0
    enquiries_of: int = 0
    follow: tuple[tuple[Any, int], ...] = ()
    delivered: int | None = None
    became: int | None = None
    delivered_of: int = 0
    became_of: int = 0
    followed: int = 0

    @property
    def few(self) -> frozenset[str]:
        """The sums that may not stand on a public page: known of few stalls, they would tell a maker's takings."""
        known_of = {
            "sales": self.sales_of, "orders": self.orders_of, "worth": self.worth_of,
            "enquiries": self.enquiries_of, "delivered": self.delivered_of, "became": self.became_of,
        }  # fmt: skip
        return frozenset(name for name, count in known_of.items() if in_public(count) is None)

    @property
    def sales_unknown(self) -> int:
        return self.going - self.sales_of

    @property
    def orders_unknown(self) -> int:
        return self.going - self.orders_of

    @property
    def enquiries_unknown(self) -> int:
        return self.going - self.enquiries_of


def tallies(
    rows: "QuerySet[Stall]", *, by: Callable[[Stall], str] = lambda stall: stall.fair.number
) -> dict[str, Tally]:
    """Stalls together, by fair or by whatever else: three sums apart, and what nobody knows."""
    stalls = list(rows.filter(state__in=GOING, fair__called_off_on=None).select_related("fair", "follow_up"))
    stands = standings(Told.objects.filter(stall__in=[stall.pk for stall in stalls]))
    groups: dict[str, list[Stall]] = {}
    for stall in stalls:
        groups.setdefault(by(stall), []).append(stall)
    return {key: _tally(group, stands) for key, group in groups.items()}


def together(parts: Iterable[Tally]) -> Tally:
    """Tallies of fairs as one of them all, kind by kind."""
    kept = list(parts)
    delivered = [one.delivered for one in kept if one.delivered is not None]
    became = [one.became for one in kept if one.became is not None]
    follow = Counter[str]()
    for one in kept:
        follow.update({str(label): count for label, count in one.follow})
    return Tally(
        going=sum(one.going for one in kept),
        answered=sum(one.answered for one in kept),
        differ=sum(one.differ for one in kept),
        result=total(one.result for one in kept),
        sales_of=sum(one.sales_of for one in kept),
        orders_of=sum(one.orders_of for one in kept),
        worth_of=sum(one.worth_of for one in kept),
        enquiries_of=sum(one.enquiries_of for one in kept),
        follow=tuple(follow.items()),
        delivered=sum(delivered) if delivered else None,
        became=sum(became) if became else None,
        delivered_of=sum(one.delivered_of for one in kept),
        became_of=sum(one.became_of for one in kept),
        followed=sum(one.followed for one in kept),
    )


def _tally(stalls: list[Stall], stands: Mapping[UUID, Standing]) -> Tally:
    found = [stands[stall.pk] for stall in stalls if stall.pk in stands]
    asked = [stall.follow_up for stall in stalls if hasattr(stall, "follow_up")]
    states = Counter(one.state for one in asked)
    answered = [one for one in asked if one.state == FollowUpState.ANSWERED]
    delivered = [one.orders_delivered for one in answered if one.orders_delivered is not None]
    became = [one.enquiries_became_orders for one in answered if one.enquiries_became_orders is not None]
    return Tally(
        going=len(stalls),
        answered=sum(one.answered for one in found),
        differ=sum(one.differ for one in found),
        result=total(one.result for one in found),
        sales_of=sum(one.result.sales is not None for one in found),
        orders_of=sum(one.result.orders is not None for one in found),
        worth_of=sum(one.result.orders_worth is not None for one in found),
        enquiries_of=sum(one.result.enquiries is not None for one in found),
        follow=(
            *((state.label, states[state]) for state in FollowUpState),
            (NOT_YET_DUE, len(stalls) - len(asked)),
        ),
        delivered=sum(delivered) if delivered else None,
        became=sum(became) if became else None,
        delivered_of=len(delivered),
        became_of=len(became),
        followed=len(answered),
    )
