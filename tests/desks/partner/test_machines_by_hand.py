"""A manager writes down what was used: numbers as people write them, and what is refused stands as it was typed."""

import pytest

from odop.facilities.models import MachineUse
from odop.facilities.services import machines as services
from tests.access.makers import signed_in
from tests.facilities.machines import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def machine(cast):
    return makers.machine(makers.centre())


def walk_in(cast, machine, **said):
    values = {"machine": str(machine.pk), "on": "06/07/2026", "hours": "2", "what": "Two carpets"}
    address = f"/en/partner/machines/{machine.centre.number}/do/walk-in/"
    return signed_in(cast.manager).post(address, values | said, follow=True)


def test_a_makers_number_is_read_as_anybody_writes_it(cast, machine):
    maker = makers.maker()
    page = walk_in(cast, machine, artisan=f" {maker.number.lower()} ", hours="२")
    assert page.status_code == 200
    assert MachineUse.objects.get().artisan_id == maker.pk


def test_a_number_that_is_nobodys_is_said_and_what_was_typed_stands(cast, machine):
    page = walk_in(cast, machine, artisan="A/BHD/9999999").content.decode()
    assert "No maker has this number" in page and "Two carpets" in page
    assert not MachineUse.objects.exists()


def test_a_day_of_the_week_half_filled_is_not_closed_in_silence(cast, machine):
    weeks = machine.centre.weeks.count()
    said = {"from_on": "2026-12-01", "turn_hours": "2", "first_0": "9", "first_1": "9", "last_1": "17"}
    address = f"/en/partner/machines/{machine.centre.number}/do/week/"
    page = signed_in(cast.manager).post(address, said, follow=True).content.decode()
    assert "Write both hours of a day" in page and machine.centre.weeks.count() == weeks


def test_what_only_others_would_pay_is_not_left_out_in_silence(cast, machine):
    said = {"from_on": "2026-12-01", "two": "on", f"others_{machine.pk}": "80"}
    address = f"/en/partner/machines/{machine.centre.number}/do/tariff/"
    page = signed_in(cast.manager).post(address, said, follow=True).content.decode()
    assert "Write what members pay as well" in page


def test_charges_that_are_refused_come_back_as_they_were_typed(cast, machine):
    said = {"from_on": "2026-01-01", f"basis_{machine.pk}": "PIECE", f"members_{machine.pk}": "45"}
    address = f"/en/partner/machines/{machine.centre.number}/do/tariff/"
    page = signed_in(cast.manager).post(address, said, follow=True).content.decode()
    assert 'value="45"' in page and 'value="PIECE" selected' in page and 'value="2026-01-01"' in page


def test_hours_that_are_refused_come_back_and_those_that_stand_are_there_to_change(cast, machine):
    address = f"/en/partner/machines/{machine.centre.number}/"
    desk = signed_in(cast.manager)
    assert 'name="first_0" inputmode="numeric" value="9"' in desk.get(f"{address}register/").content.decode()
    said = {"from_on": "2030-12-01", "turn_hours": "2", "first_0": "7", "first_1": "9", "last_1": "17"}
    page = desk.post(f"{address}do/week/", said, follow=True).content.decode()
    assert 'name="first_0" inputmode="numeric" value="7"' in page and 'value="2030-12-01"' in page


def test_what_an_officer_found_comes_back_where_it_is_refused(cast, machine):
    use = makers.used(machine, makers.MONDAY, who=makers.maker("Saleem", user=cast.saleem))
    services.say_use(use=use.pk, hours=1, words="One hour.", by=cast.saleem, at=makers.at(makers.days(1)))
    address = f"/en/district/machines/{machine.centre.number}/do/settle/"
    said = {"key": str(use.pk), "hours": "30", "words": "The meter says so."}
    page = signed_in(cast.anil).post(address, said).content.decode()
    assert "The meter says so.</textarea>" in page and 'value="30"' in page
