"""Claims paid: counted twice, and a false claim given back is no help paid."""

from datetime import date, timedelta

import pytest

from odop.basics.dates import day_of
from odop.casework.models import Application
from odop.figures.services import COUNTS
from odop.finance.models import Entitlement
from tests.access.makers import OPERATOR
from tests.casework.marketing import makers
from tests.casework.marketing.makers import AT
from tests.finance import makers as money

pytestmark = pytest.mark.django_db
UNTIL = date(2026, 3, 31)
CLAIMS, RUPEES, REFUSED, RECOVERED = (
    f"casework.queries.marketing.market_claims_{end}"
    for end in ("paid", "paid_rupees", "refused", "recovered")
)


def total(name: str, until: date = UNTIL) -> int:
    return sum(cell.count for cell in COUNTS[name](until))


def test_claims_paid_are_counted_a_second_time_slowly(cast):
    one = makers.fair()
    rows = [makers.sanctioned(one) for _ in range(3)]
    money.allot(10 * makers.LAKH, scheme=makers.SCHEME, year=makers.YEAR, at=AT)
    passed = AT + timedelta(days=7)
    makers.marketing.pass_claims(numbers=[str(row) for row in rows], by=OPERATOR, at=passed)
    assert total(CLAIMS) == 0
    makers.send(at=passed + timedelta(days=1))
    paid = [
        owed for owed in Entitlement.objects.all() if owed.state == "CREDITED" and owed.kind == "MARKETING"
    ]
    assert total(CLAIMS) == len(paid) == 3
    assert total(RUPEES) == sum(owed.amount for owed in paid) // 100 == 2_25_000
    assert {cell.year for cell in COUNTS[CLAIMS](UNTIL)} == {"2025-26"}
    assert total(CLAIMS, date(2025, 11, 1)) == 0


def test_what_was_given_back_is_not_counted(cast):
    row = makers.paid()
    assert total(CLAIMS) == 1
    later = AT + timedelta(days=40)
    makers.heard(row, at=later)
    makers.marketing.find_false(
        number=str(row), order="77/DIC", words="No stall was taken", by=OPERATOR, at=later
    )
    makers.marketing.note_recovered(
        number=str(row), on=day_of(later), reference="challan 5", by=OPERATOR, at=later
    )
    assert total(CLAIMS) == total(RUPEES) == 0
    assert total(RECOVERED) == 1 and total(RECOVERED, day_of(later) - timedelta(days=1)) == 0


def test_what_was_refused_is_counted_until_a_second_look_opens_it(cast):
    one = makers.fair()
    rows = [makers.filed(one) for _ in range(3)]
    numbers = [str(row) for row in rows[:2]]
    makers.marketing.reject_claims(
        numbers=numbers, reason="not_at_the_fair", words="Nobody saw them.", by=OPERATOR, at=AT
    )
    slowly = sum(row.state == "REJECTED" for row in Application.objects.all())
    assert total(REFUSED) == slowly == 2 and total(REFUSED, day_of(AT) - timedelta(days=1)) == 0
    makers.hearing.ask_second_look(number=numbers[0], words="I was there.", by=OPERATOR, at=AT)
    makers.hearing.end_second_look(number=numbers[0], opens=True, words="She was.", by=OPERATOR, at=AT)
    assert total(REFUSED) == 1
