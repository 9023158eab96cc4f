"""One centre from the notice to its opening, and its money from the first proof to the third instalment."""

from datetime import timedelta

from odop.basics.money import CRORE, LAKH
from odop.facilities import services
from odop.facilities.models import Centre, CentreStep, Instalment, Milestone
from odop.facilities.queries.spending import money_of
from odop.finance.models import Entitlement
from tests.access.makers import OPERATOR
from tests.facilities import makers
from tests.facilities.makers import AT, S
from tests.finance.makers import balance


def test_a_centre_goes_from_the_notice_to_its_opening(cast):
    centre = makers.centre_in(S.OPEN)
    assert centre.number.endswith("/2026-27/BHD/001")
    steps = CentreStep.objects.filter(centre=centre).order_by("at", "pk")
    assert [step.to_state for step in steps] == makers.ORDER[1:]
    assert (centre.sanction.state_share, centre.sanction.own_share) == (3_60_00_000_00, 40 * LAKH)
    assert str(centre.sanction.finish_by) == "2028-11-22"
    assert centre.built_on == centre.open_on == makers.TODAY
    assert Milestone.objects.filter(centre=centre, met_on=None).count() == 0


def test_the_states_share_comes_in_three_parts_each_on_proof_of_use(cast):
    makers.allotted()
    number = makers.centre_in(S.AGREED).number
    makers.used(number, 40 * LAKH)

    def claim():
        return services.claim_instalment(number=number, by=OPERATOR, at=AT)

    first = claim()
    assert first.amount == 1_44_00_000_00
    makers.paid(first)
    makers.used(number, 1_08_00_000_00, "STATE")
    services.tell_interest(
        number=number,
        amount=2 * LAKH,
        up_to=makers.TODAY + timedelta(days=1),
        by=OPERATOR,
        at=AT + timedelta(days=1),
    )
    second = claim()
    assert (second.gross, second.interest, second.amount) == (1_08_00_000_00, 2 * LAKH, 1_06_00_000_00)
    makers.paid(second)
    makers.used(number, 81 * LAKH, "STATE")
    third = claim()
    assert (third.place, third.amount) == (3, 1_08_00_000_00)
    makers.paid(third)
    assert sum(one.gross for one in Instalment.objects.all()) == 3_60_00_000_00
    centre = Centre.objects.get(number=number)
    money = money_of([centre.pk])[centre.pk]
    assert money.given == 3_58_00_000_00
    assert money.next_place is None
    assert Entitlement.objects.filter(kind="CENTRE", artisan=None, state="CREDITED").count() == 3
    assert balance("PAID", scheme=makers.SCHEME, year=makers.YEAR) == 3_58_00_000_00
    assert balance("ALLOTTED", scheme=makers.SCHEME, year=makers.YEAR) == 20 * CRORE - 3_58_00_000_00
