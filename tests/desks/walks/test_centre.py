"""A common facility centre by hand: from the reckoner to the instalment in its account, its opening, and the figure."""

import pytest

from odop.basics.dates import day_of
from odop.casework.services.committees import Body
from odop.figures.services import close_day
from odop.finance.models import PaymentOrder
from tests.access.makers import OPERATOR, signed_in
from tests.casework.committees import makers as committees
from tests.desks.walks.clicks import go, hand_in, press
from tests.facilities import makers
from tests.facilities.makers import AT, S
from tests.finance.files import makers as bank

pytestmark = pytest.mark.django_db(transaction=True)
PAPER = {"name": "bill.pdf", "mimeType": "application/pdf", "buffer": makers.PDF[1]}
TODAY = day_of(AT).isoformat()


@pytest.fixture
def people(cast, reader, clock):
    """Everybody in a window of their own, at the desk where they begin."""
    clock(AT)

    def at(who, address, language, width=1280):
        client = signed_in(who) if who else None
        return reader.opens(f"/{language}/{address}", signed_in=client, width=width, language=language)

    return at


@pytest.fixture
def centre(cast):
    """A centre before the State's committee, which has two members, money allotted, and a bank to pay by."""
    bank.paying_account()
    made = makers.centre_in(S.AT_FINAL)
    makers.allotted()
    for seat, name in ((1, "Alok Ranjan"), (2, "Sudha Pant")):
        committees.member(seat, name, code=Body.SLSC, district=None)
    return made


@pytest.mark.parametrize("language", ["hi", "en"])
def test_from_the_approval_to_the_account_the_opening_and_the_figure(cast, people, centre, language):
    told_before_anyone_files(people(None, "", language, 320))
    cell = people(cast.cell, "state/", language)
    approved(cell)
    officer = people(cast.anil, "district/", language)
    press(at_centre(officer, centre), "/do/decision/", "decision")
    hand_in(at_state_centre(cell, centre), "order", "sanction", order="MSME/41/2026", sanctioned_on=TODAY)
    manager = people(cast.manager, "partner/", language, 320)
    deputy = people(cast.rekha, "district/", language)
    account_of_its_own(manager, deputy)
    promised = {"built": "2027-11-01", "open": "2028-01-01"}
    press(
        at_centre(deputy, centre),
        "/do/agree/",
        "agreed",
        agreed_on=TODAY,
        agreed_for="Haji Jalil",
        **promised,
    )
    assert deputy.locator('form[action$="/do/claim/"]').count() == 0  # the members' own money comes first
    proved(manager, officer, centre, "OWN", "40,00,000")
    press(at_centre(deputy, centre), "/do/claim/", "claimed")
    ordered(officer, deputy)
    paid(officer, people(cast.accounts, "state/money/checks/", language))
    go(go(manager, "/partner/centres/"), f"/{centre.number}/", "credited")
    assert "₹1.44" in manager.inner_text("main")  # credited to the account, as the bank's file says
    proved(manager, officer, centre, "STATE", "1,08,00,000")
    press(at_centre(deputy, centre), "/do/claim/", "claimed-again")
    assert "₹1,08,00,000" in deputy.inner_text("main")
    opened(officer, centre)
    close_day(on=day_of(AT), by=OPERATOR, at=AT)
    told_in_public(people(None, "", language, 320), centre)


def told_before_anyone_files(reader):
    """4.4 crore gets less than 4.0: anybody reads so, from the first page on."""
    go(go(reader, "/centres/"), "/centres/reckoner/")
    hand_in(reader, "cost", "reckoner", cost="4,40,00,000")
    warned = reader.inner_text(".note.warn")
    assert "4.40" in warned and "3.52" in warned and "3.60" in warned


def approved(cell):
    """The State's committee meets, approves the centre and signs."""
    met(go(go(cell, "/state/meetings/"), "body=SLSC"))


def met(secretary):
    """A body is called, its members are there, its one matter is approved, the minutes are signed."""
    hand_in(secretary, "held_on", "called", held_on=TODAY, place="Vikas Bhawan")
    go(secretary, "/present/")
    for member in secretary.locator('input[name^="there "]').all():
        member.check()
    hand_in(secretary, "chair", "present")
    secretary.check("input[name=items]")
    hand_in(secretary, "items", button="[value=APPROVED]")
    secretary.check("input[name=reasons][value=meets_the_order]")
    hand_in(secretary, "reasons", "said")
    press(secretary, "/do/sign/", "signed", button='button[formaction$="/sign/"]')


def account_of_its_own(manager, deputy):
    """The company gives the separate account; another person confirms it."""
    go(manager, "/partner/account/")
    typed = {"holder": "Bhadohi Carpet Producer Company", "account": "30214500987", "ifsc": "SBIN0000001"}
    hand_in(manager, "holder", "account", words="The passbook", **typed)
    go(go(go(deputy, "/district/money/"), "/money/bills/"), "/money/offices/")
    press(deputy, f"/money/offices/{makers.OFFICE}/", "confirmed", button="[name=confirm]")


def proved(manager, officer, centre, source, amount):
    """The manager files a proof of use from her phone; an officer takes it."""
    go(go(manager, "/partner/centres/"), f"/{centre.number}/")
    typed = {"what": "Washing line", "amount": amount, "used_on": TODAY, "file": PAPER}
    press(manager, "/do/use/", "proof", source=source, **typed)
    press(at_centre(officer, centre), "/do/look/", "taken", button="[value=yes]")


def ordered(officer, deputy):
    """Approved by the Deputy Commissioner, prepared by an officer, checked by the first of two."""
    press(go(deputy, "/district/money/"), "/money/approve/", "approved")
    go(go(officer, "/district/money/"), "/money/prepare/common_facility_centre/2026-27/")
    hand_in(officer, "keys", "ordered")
    order = PaymentOrder.objects.get()
    go(go(deputy, "/district/money/"), f"/{order.number}/")
    press(deputy, "/check/", "checked")


def paid(officer, accounts):
    """Checked by the second, sent; the bank answers by its file."""
    order = PaymentOrder.objects.get()
    go(accounts, f"/{order.number}/")
    press(accounts, "/check/", "checked-again")
    go(go(officer, "/district/money/"), f"/{order.number}/")
    press(officer, "/send/", "sent")
    go(officer, "/money/answers/")
    order.refresh_from_db()
    said = bank.file_of(order, [bank.line(one, on=day_of(AT)) for one in bank.payments(order)])
    hand_in(officer, "file", "answered", file={"name": "b.xml", "mimeType": "text/xml", "buffer": said})


def opened(officer, centre):
    """Built, then open to makers: two days, each an officer's word."""
    press(at_centre(officer, centre), "/do/built/", "built", met_on=TODAY)
    press(officer, "/do/opened/", "opened", met_on=TODAY)


def told_in_public(reader, centre):
    """Anybody reads the figure, and the centre with its promises, its days and its money."""
    go(go(reader, "/figures/"), "/figures/centres_open/", "figure")
    assert "1" in reader.inner_text("main")
    go(go(reader, "/centres/"), f"/{centre.number}/", "public")
    text = reader.inner_text("main")
    assert "₹1.44" in text and "2027" in text


def at_centre(page, centre):
    go(page, "/district/centres/")
    return go(page, f"/{centre.number}/")


def at_state_centre(page, centre):
    go(page, "/state/centres/")
    return go(page, f"/{centre.number}/")
