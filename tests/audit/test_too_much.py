"""A text or a number that no column holds is refused in words, and nothing is half written."""

import pytest

from odop.audit.services import TooMuch
from odop.quality import services
from odop.quality.models import LabTest
from odop.quality.rules import TestState
from tests.access.makers import signed_in
from tests.quality import makers
from tests.quality.makers import at

pytestmark = pytest.mark.django_db


def test_a_text_longer_than_its_column_is_refused_and_nothing_is_changed(cast):
    test = makers.prepared(cast.saleem)
    with pytest.raises(TooMuch):
        services.send_sample(number=test.number, seal="S" * 41, carrier="post", by=makers.OPERATOR, at=at(2))
    assert LabTest.objects.get().state == TestState.PREPARED


def test_the_page_says_so_instead_of_breaking(cast):
    test = makers.prepared(cast.saleem)
    address = f"/en/district/tests/{test.number}/do/send/"
    answer = signed_in(cast.rekha).post(address, {"seal": "S-1", "carrier": "x" * 300}, follow=True)
    assert answer.status_code == 200 and "than can be kept" in answer.content.decode()
