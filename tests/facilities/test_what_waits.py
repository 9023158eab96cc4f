"""What of centres waits for the district's own hand, and since when."""

import pytest

from odop.basics.money import CRORE
from odop.facilities import services
from odop.facilities.queries.waiting import waits
from odop.facilities.rules import CentreState
from tests.access.makers import BHADOHI, OPERATOR, signed_in
from tests.facilities import makers
from tests.facilities.makers import AT

pytestmark = pytest.mark.django_db


def test_a_proof_nobody_looked_at_waits_and_then_the_instalment_it_releases(cast):
    makers.allotted()
    number = makers.centre_in(CentreState.AGREED).number
    assert waits(BHADOHI)["instalments"] == (0, None)
    proof = makers.used(number, CRORE, taken=None)
    assert waits(BHADOHI)["proofs"] == (1, AT)
    page = signed_in(cast.rekha).get("/en/district/").content.decode()
    assert "proofs of spending to look at" in page
    services.look_at_use(use=proof.pk, taken=True, by=cast.anil, at=AT)
    assert waits(BHADOHI)["proofs"] == (0, None) and waits(BHADOHI)["instalments"] == (1, None)
    services.claim_instalment(number=number, by=OPERATOR, at=AT)
    assert waits(BHADOHI)["instalments"] == (0, None)
