"""A centre proposed by hand: from the notice over two committees and the appraisal to the State's last word."""

import pytest

from odop.casework.services.committees import Body
from odop.facilities.models import Centre
from tests.access.makers import signed_in
from tests.casework.committees import makers as committees
from tests.desks.walks.clicks import go, hand_in, press
from tests.desks.walks.test_centre import approved, at_centre, met
from tests.facilities import makers
from tests.facilities.makers import AT, TODAY

pytestmark = pytest.mark.django_db(transaction=True)
PAPER = {"name": "report.pdf", "mimeType": "application/pdf", "buffer": makers.PDF[1]}
BODIES = {Body.DLC: makers.BHADOHI, Body.SLSC: None}


@pytest.fixture
def people(cast, reader, clock):
    """Everybody in a window of their own; both committees have two members."""
    clock(AT)
    makers.grounds()
    for body, district in BODIES.items():
        for seat, name in ((1, "Alok Ranjan"), (2, "Sudha Pant")):
            committees.member(seat, name, code=body, district=district)

    def at(who, address, language, width=1280):
        return reader.opens(
            f"/{language}/{address}", signed_in=signed_in(who), width=width, language=language
        )

    return at


@pytest.mark.parametrize(("language", "width"), [("hi", 320), ("en", 1280)])
def test_from_the_notice_to_the_states_last_word(cast, people, language, width):
    officer = people(cast.anil, "district/", language, width)
    deputy = people(cast.rekha, "district/", language)
    cell = people(cast.cell, "state/", language)
    noted(go(officer, "/district/centres/"))
    hand_in(officer, "promoter", "interest", kinds="PRODUCTION", name_en="Carpet washing", name_hi="कालीन धुलाई",
            place="Gyanpur Road", promoter="Haji Jalil", phone="9415000777")  # fmt: skip
    centre = Centre.objects.get()
    formed(officer)
    reported(officer)
    put_and_decided(officer, centre, lambda: met(go(deputy, "/district/meetings/")))
    put_and_decided(officer, centre, lambda: approved(cell))
    reported(officer)
    appraised(cell, centre)
    press(at_centre(officer, centre), "/do/put/", "before-the-last")
    centre.refresh_from_db()
    assert centre.state == "AT_FINAL"


def noted(officer):
    """The notice in the newspaper."""
    hand_in(officer, "newspaper", "notice", newspaper="Aaj, 10 November 2026", address="https://odop.example/eoi",
            opens_on=TODAY.isoformat(), closes_on=TODAY.replace(day=30).isoformat())  # fmt: skip


def formed(officer):
    """The company, its land and its members."""
    go(officer, "/company/")
    members = "\n".join(f"Member {n}; 100" for n in range(20))
    typed = {
        "form": "PRODUCER_COMPANY", "name": "Bhadohi Carpet Producer Company", "registered_on": "2026-10-01",
        "shares": 2000, "admits_state": "yes", "state_representative": "Anil Pal", "land": "OWNED",
        "in_government_area": "no", "land_of_a_member": "no", "near_cluster": "yes", "members_use_percent": 60,
    }  # fmt: skip
    hand_in(officer, "members", "company", registration="U17200UP2026PTC1", members=members, **typed)


def reported(officer):
    """The report whose turn it is: the first, then the whole one."""
    go(officer, "/report/")
    typed = {"name_1": "Building", "cost_1": "1,00,00,000", "civil_1": True,
             "name_2": "Carpet washing line", "cost_2": "3,40,00,000"}  # fmt: skip
    hand_in(officer, "need", "report", need="Washing is done in Delhi", makers=400, file=PAPER, **typed)
    assert "3.52" in officer.inner_text("main") or "3,52" in officer.inner_text("main")


def put_and_decided(officer, centre, meeting):
    """Put before the committee whose turn it is, decided there, and its word written into the file."""
    press(at_centre(officer, centre), "/do/put/", "put")
    meeting()
    press(at_centre(officer, centre), "/do/decision/", "decision")


def appraised(cell, centre):
    """The experts' appraisal, written by the Cell."""
    go(go(cell, "/state/centres/"), f"/{centre.number}/")
    hand_in(cell, "experts", "appraised", experts="Institute of Carpet Technology", held_on=TODAY.isoformat(),
            cost="4,40,00,000", civil_vetted_by="PWD", civil_vetted_on=TODAY.isoformat(), words="Sound.")  # fmt: skip
