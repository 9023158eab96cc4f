"""The Cell's first page says what waits for the Cell: what is late first, each pile with its page; for her alone."""

from datetime import timedelta

import pytest

from odop.basics.names import Named
from odop.casework.rules.committees import Body
from odop.quality.services.dishes import propose_dish
from tests.access.makers import BHADOHI
from tests.casework.committees import makers
from tests.casework.makers import AT

pytestmark = pytest.mark.django_db


@pytest.fixture
def waits(cast):
    """A dish to decide, and a matter that has ripened for the High Level Committee."""
    makers.body(Body.HLC)
    makers.put("CF/1", "centre_final", body=Body.HLC, at=AT - timedelta(days=9))
    propose_dish(
        district=BHADOHI, name=Named("Dal", "दाल"), story="Made here for a century.", by=cast.rekha, at=AT
    )


def piles(client) -> list[tuple[str, int, str]]:
    page = client.get("/en/state/")
    assert page.status_code == 200
    return [(str(one.label), one.count, one.href) for one in page.context["page"]["waiting"]]


def test_the_oldest_stands_first_and_leads_to_its_page(cast, signed_in, waits):
    assert piles(signed_in(cast.cell)) == [
        ("High Level Committee: matters for the next meeting", 1, "/en/state/meetings/?body=HLC"),
        ("dishes to decide", 1, "/en/state/dishes/"),
    ]
    for _label, _count, href in piles(signed_in(cast.cell)):
        assert signed_in(cast.cell).get(href).status_code == 200


def test_nothing_waits_where_there_is_nothing_to_do(cast, signed_in):
    assert piles(signed_in(cast.cell)) == []


def test_an_auditor_is_shown_no_work_that_is_not_hers(cast, signed_in, waits):
    assert piles(signed_in(cast.auditor)) == []
