"""How old money is: unpaid rupees, and what lies at banks."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.finance.models import Entitlement, Holding
from odop.finance.rules import Owing

AGES = ((0, 1), (2, 7), (8, 30), (31, 90), (91, None))  # days; the last has no end
UNPAID = (Owing.DUE, Owing.APPROVED, Owing.ORDERED, Owing.SENT, Owing.FAILED)
IN_TRANSIT, RETURNED, PAST_END = "IN_TRANSIT", "RETURNED", "PAST_END"


@dataclass(frozen=True)
class Age:
    """So many payments of so much money, of one kind and age."""

    what: str  # a state of what is unpaid; or IN_TRANSIT, RETURNED, PAST_END at a bank
    bank: str  # the four letters of its IFSC; blank where it is not asked
    from_days: int
    to_days: int | None
    payments: int
    amount: Paise


def unpaid(on: date, *, district: str | None = None) -> tuple[Age, ...]:
    """Every rupee owed and not credited, by state and by its age since it was owed."""
    rows = Entitlement.objects.filter(state__in=UNPAID)
    if district is not None:
        rows = rows.filter(district_id=district)
    return _aged(
        (state, "", (on - day_of(owed_at)).days, amount)
        for state, owed_at, amount in rows.values_list("state", "owed_at", "amount").iterator(10_000)
    )


def float_at_banks(on: date, *, district: str | None = None) -> tuple[Age, ...]:
    """Money lying at banks, by bank and age: in transit, returned and not sent anew, held past the holding's end."""
    lying = Entitlement.objects.filter(state__in=[Owing.SENT, Owing.FAILED])
    held = Holding.objects.filter(ended_on=None, ends_on__lt=on)
    if district is not None:
        lying, held = lying.filter(district_id=district), held.filter(district_id=district)
    return _aged(
        [
            *(
                (IN_TRANSIT if state == Owing.SENT else RETURNED, ifsc[:4], (on - day_of(since)).days, amount)
                for state, ifsc, since, amount in lying.values_list(
                    "state", "ifsc", "since", "amount"
                ).iterator(10_000)
            ),
            *(
                (PAST_END, ifsc[:4], (on - ends_on).days, amount)
                for ifsc, ends_on, amount in held.values_list(
                    "entitlement__ifsc", "ends_on", "entitlement__amount"
                ).iterator(10_000)
            ),
        ]
    )


def oldest_unpaid(*, district: str | None = None) -> datetime | None:
    """Since when the oldest unpaid rupee has been owed."""
    rows = Entitlement.objects.filter(state__in=UNPAID)
    if district is not None:
        rows = rows.filter(district_id=district)
    return rows.order_by("owed_at").values_list("owed_at", flat=True).first()


def _aged(rows: Iterable[tuple[str, str, int, Paise]]) -> tuple[Age, ...]:
    cells: dict[tuple[str, str, int], list[int]] = defaultdict(lambda: [0, 0])
    for what, bank, days, amount in rows:
        place = next(n for n, (_, end) in enumerate(AGES) if end is None or days <= end)
        cell = cells[what, bank, place]
        cell[0] += 1
        cell[1] += amount
    return tuple(
        Age(what, bank, AGES[place][0], AGES[place][1], payments, amount)
        for (what, bank, place), (payments, amount) in sorted(cells.items())
    )
