"""What stands of stalls, out of the makers' words and the officers'; and what nobody knows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import QuerySet

from odop.mart.models import Told
from odop.mart.queries.lines import Word
from odop.mart.rules import Enquiries, Orders, Result, Said, Sales, Standing, of_voice, standing

PARTS = ("stall_id", "said_as", "day", "sales", "orders", "orders_worth", "enquiries")


def standing_of(stall: UUID) -> Standing:
    """What stands of one stall."""
    return standings(Told.objects.filter(stall=stall)).get(stall, standing(Result(), Result()))


def standings(told: "QuerySet[Told]") -> Mapping[UUID, Standing]:
    """What stands of each stall these words are about, in one reading."""
    wholes: dict[tuple[UUID, str], Result] = {}
    days: dict[tuple[UUID, str], list[Result]] = defaultdict(list)
    for stall, said_as, day, *parts in told.values_list(*PARTS):
        if day is None:
            wholes[stall, said_as] = result(*parts)
        else:
            days[stall, said_as].append(result(*parts))

    def voice(stall: UUID, said_as: str) -> Result:
        return of_voice(wholes.get((stall, said_as), Result()), days[stall, said_as])

    return {
        stall: standing(voice(stall, Said.MAKER), voice(stall, Said.OFFICER))
        for stall in {key for key, _voice in (*wholes, *days)}
    }


def result(sales: int | None, orders: int | None, worth: int | None, enquiries: int | None) -> Result:
    """The columns of one word as what they are."""
    return Result(
        None if sales is None else Sales(sales),
        None if orders is None else Orders(orders, worth),
        None if enquiries is None else Enquiries(enquiries),
    )


def told_words(stalls: Iterable[UUID]) -> Mapping[UUID, tuple[Word, ...]]:
    """Every word on these stalls, the days in order and the whole fair last."""
    found: dict[UUID, list[Word]] = defaultdict(list)
    for told in Told.objects.filter(stall__in=list(stalls)).order_by("day", "said_as"):
        parts = result(told.sales, told.orders, told.orders_worth, told.enquiries)
        voice = Said(told.said_as)
        found[told.stall_id].append(
            Word(told.day, voice.value, voice.label, parts, told.said_by, told.said_at)
        )
    return {stall: tuple(rows) for stall, rows in found.items()}
