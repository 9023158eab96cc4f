"""A machine by hand: from a turn asked for on a phone, over two words on its use, to the month and the figure."""

from datetime import date, timedelta

import pytest

from odop.facilities.services import machines as services
from odop.figures.services import close_day
from tests.access.makers import OPERATOR, signed_in
from tests.desks.walks.clicks import go, hand_in, press
from tests.facilities.machines import makers
from tests.facilities.machines.makers import MONDAY, at
from tests.finance.files import makers as bank

pytestmark = pytest.mark.django_db(transaction=True)
TUESDAY, SATURDAY, IN_DECEMBER = MONDAY + timedelta(days=1), MONDAY + timedelta(days=5), date(2026, 12, 2)
FLAG = ".note.bad"


@pytest.fixture
def people(cast, reader):
    def opens(who, address, language, width=320):
        client = signed_in(who) if who else None
        return reader.opens(f"/{language}/{address}", signed_in=client, width=width, language=language)

    return opens


@pytest.fixture
def machine(cast):
    """A machine that nobody used since it came, under its flag; Saleem is in the register."""
    bank.paying_account()
    made = makers.machine(makers.centre())
    makers.maker("Saleem Ansari", user=cast.saleem)
    services.look_over_machines(by=OPERATOR, at=at(MONDAY, 1))
    return made


@pytest.mark.parametrize("language", ["hi", "en"])
def test_from_a_turn_on_a_phone_to_the_month_and_the_figure(cast, people, machine, clock, language):
    clock(at(MONDAY))
    anybody = people(None, "", language)
    at_the_centre(anybody, machine)
    assert anybody.locator(FLAG).count() == 1
    saleem = people(cast.saleem, "me/", language)
    go(saleem, "/me/machines/", "machines")
    asks(saleem, machine, TUESDAY, "turn")
    asks(saleem, machine, SATURDAY, "second-turn")
    press(saleem, "/back/", "given-back")
    clock(at(TUESDAY, 18))
    manager = people(cast.manager, "partner/", language)
    writes_down(manager)
    at_the_centre(anybody, machine, "the-centres-word")
    assert anybody.locator(FLAG).count() == 1  # the centre's word alone
    saleem = people(cast.saleem, "me/", language)
    says(saleem)
    at_the_centre(anybody, machine)
    assert anybody.locator(FLAG).count() == 0
    settles(people(cast.anil, "district/", language, 1280), machine)
    clock(at(IN_DECEMBER))
    files_the_month(people(cast.manager, "partner/", language))
    close_day(on=IN_DECEMBER, by=OPERATOR, at=at(IN_DECEMBER))
    go(go(anybody, "/figures/"), "/figures/centre_hours/", "hours")
    assert "3" in anybody.inner_text("main")
    at_the_centre(anybody, machine, "month")
    assert "₹180" not in anybody.inner_text("main")  # what fewer than ten paid is told to nobody


def at_the_centre(page, machine, name=""):
    go(page, "/centres/")
    return go(page, f"/{machine.centre.number}/", name)


def asks(saleem, machine, on, name):
    """A maker chooses a machine and a day, and asks for the first turn; the price is said before."""
    go(saleem, f"/{machine.pk}/", f"{name}-day")
    go(saleem, f"?on={on.isoformat()}")
    assert "₹120" in saleem.inner_text("main")
    press(saleem, "/ask/", name)


def writes_down(manager):
    """The manager writes down the turn as used, and somebody who came without one."""
    go(manager, "/partner/machines/", "day")
    press(manager, "/do/used/", "used", hours="2", what="Two carpets")
    typed = {"on": TUESDAY.isoformat(), "name": "A trader", "hours": "२"}
    press(manager, "/do/walk-in/", "walk-in", **typed)


def says(saleem):
    """She says it was one hour, and why; her word weighs as much as the centre's."""
    link = saleem.locator('main a[href*="/me/machines/turns/"]').first.get_attribute(
        "href"
    )  # asked on her first page
    go(saleem, link, "said-of-her")
    hand_in(saleem, "hours", "her-word", hours="1", words="The power failed at ten.")


def settles(officer, machine):
    """Where two words part, an officer of the district looks and settles it."""
    go(go(officer, "/district/centres/"), "/district/machines/")
    go(officer, f"/{machine.centre.number}/", "two-words")
    press(officer, "/do/settle/", "settled", hours="1", words="The book of the meter says one hour.")


def files_the_month(manager):
    go(manager, "/partner/machines/", "month-open")
    press(manager, "/do/month/", "month-filed", banked="180")
