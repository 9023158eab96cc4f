"""The toolkit committee: contents and price of a district's toolkit."""

import pytest

from odop.access.rules import NotPermitted
from odop.basics.names import Named
from odop.casework.models import Matter
from odop.casework.queries import committees as read
from odop.casework.rules.committees import refusals as no
from odop.casework.services import committees
from odop.casework.services.committees import Body
from odop.programme.models import Product
from tests.access.makers import BHADOHI
from tests.casework.committees.makers import AT, decided
from tests.casework.makers import CARPETS, product_of_district

pytestmark = pytest.mark.django_db
TOOLS = [Named("Tufting gun", "टफ़्टिंग गन"), Named("Scissors", "कैंची")]


@pytest.fixture(autouse=True)
def carpets(cast):
    product_of_district()
    from odop.audit.services import acting
    from tests.access.makers import OPERATOR

    with acting(by=OPERATOR, act="tests.made", at=AT):
        Product.objects.filter(code=CARPETS).update(family="F12")


def propose(by, **changes):
    words = {"district": BHADOHI, "trade": "F12", "items": TOOLS, "price": 12_000_00, **changes}
    return committees.propose_kit_list(by=by, at=AT, **words)


def test_the_cell_puts_a_toolkit_before_the_committee_and_its_decision_is_found(cell):
    about = propose(cell)
    row = Matter.objects.get()
    assert (row.body, row.kind, row.about, row.amount) == ("TOOLKIT", "kit_list", "KIT/BHD/F12", 12_000_00)
    assert [fact[2] for fact in row.facts] == ["Tufting gun", "Scissors"]
    decided(about, "kit_list", body=Body.TOOLKIT)
    found = read.decision_on(about, "kit_list")
    assert found is not None
    assert found.approved


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"trade": "F99"}, no.KitNotKnown),
        ({"district": "999"}, no.KitNotKnown),
        ({"items": []}, no.KitEmpty),
        ({"items": [Named("Scissors", " ")]}, no.KitEmpty),
        ({"price": 0}, no.PriceMissing),
    ],
)
def test_a_toolkit_has_a_trade_of_the_district_tools_and_a_price(cell, changes, refusal):
    with pytest.raises(refusal):
        propose(cell, **changes)
    assert not Matter.objects.exists()


@pytest.mark.parametrize("who", ["rekha", "state_member", "auditor", "saleem"])
def test_only_the_state_puts_a_toolkit_forward(cast, who):
    with pytest.raises(NotPermitted):
        propose(getattr(cast, who))
