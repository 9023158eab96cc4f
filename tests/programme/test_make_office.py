"""Making an office that no pack holds."""

import pytest
from django.db import IntegrityError

from odop.audit.models import Entry
from odop.programme import queries
from odop.programme.services import NewOffice, make_office, make_offices
from tests.programme.makers import LOADER, THE_DAY, load_tiny_pack

pytestmark = pytest.mark.django_db
TRAINER = NewOffice(
    "TRAINER-NEL-1", "TRAINER", "Neelgarh Training House", "नीलगढ़ प्रशिक्षण गृह", "901", synthetic=True
)


def test_an_office_is_made_marked_and_journalled():
    load_tiny_pack()
    make_office(office=TRAINER, by=LOADER, at=THE_DAY)
    made = queries.office("TRAINER-NEL-1")
    assert (made.kind, made.district, made.synthetic) == ("TRAINER", "901", True)
    assert Entry.objects.get(act="programme.made_office").about_key == "TRAINER-NEL-1"


def test_the_same_code_twice_is_refused():
    load_tiny_pack()
    make_office(office=TRAINER, by=LOADER, at=THE_DAY)
    with pytest.raises(IntegrityError):
        make_office(office=TRAINER, by=LOADER, at=THE_DAY)


def test_many_are_made_at_once_and_those_that_stand_are_left():
    load_tiny_pack()
    make_office(office=TRAINER, by=LOADER, at=THE_DAY)
    more = [TRAINER, NewOffice("SUPPLIER-1", "SUPPLIER", "Kit Works", "किट वर्क्स")]
    assert make_offices(offices=more, by=LOADER, at=THE_DAY) == 1
    assert make_offices(offices=more, by=LOADER, at=THE_DAY) == 0


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="BAZAAR"):
        make_office(office=NewOffice("X", "BAZAAR", "X", "क"), by=LOADER, at=THE_DAY)
