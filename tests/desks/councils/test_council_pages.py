"""A council's claim through the pages: filed from its letter, decided in the State; and what anybody reads."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict  # noqa: TID251 - stands for what a browser sends
from django.template.loader import render_to_string
from django.utils.translation import override

from odop.basics.dates import day_of
from odop.casework.models import CouncilClaim
from odop.casework.services import councils
from odop.casework.services.committees import Body
from odop.desks.public.market import market_part
from odop.notices.models import Notice
from tests.access.makers import BHADOHI, OPERATOR, signed_in
from tests.casework.committees import makers as committees
from tests.casework.councils import makers
from tests.casework.makers import CARPETS, now
from tests.casework.marketing.makers import heard

pytestmark = pytest.mark.django_db
LIST = "/en/district/councils/"


def letter(**changed):
    ended = day_of(now()) - timedelta(days=10)
    return {
        "office": makers.COUNCIL, "registration": "Societies Act 114/1998", "phone": "94150 00001",
        "product": CARPETS, "occasion": "FAIR_ABROAD", "event_en": "Home fair", "event_hi": "गृह मेला",
        "place": "Frankfurt", "ended_on": str(ended), "cost": "40,00,000", "units": "24", "elsewhere": "no", **changed,
    }  # fmt: skip


def public() -> str:
    """The scheme's page, as anybody reads it, below its heading."""
    with override("en"):
        return render_to_string("public/parts/market.html", market_part(QueryDict()))


def filed(client) -> CouncilClaim:
    makers.council()
    assert client.post(LIST + "new/", letter()).status_code == 302
    return CouncilClaim.objects.get()


def test_an_officer_files_it_with_its_papers(cast):
    client = signed_in(cast.anil)
    made = filed(client)
    assert (made.cost, made.units, made.phone, made.filed_by) == (
        40_00_000_00,
        24,
        "+919415000001",
        cast.anil.name,
    )
    at = f"{LIST}{made.number}/"
    for kind in ("request", "registration", "bill", "bank_proof", "units"):
        client.post(at + "papers/", {"kind": kind, "file": SimpleUploadedFile(f"{kind}.pdf", makers.PDF)})
    page = client.get(at).content.decode()
    assert "Still wanted" not in page and "₹30,00,000" in page
    assert made.number in client.get(LIST).content.decode()
    assert "Put it before" not in page  # that is the Deputy Commissioner's


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"units": ""}, "This is asked of a fair."),
        ({"units": "19"}, "At least twenty units"),
        ({"cost": "forty lakh"}, "Write a sum in rupees"),
        ({"phone": "12"}, "ten digits"),
        ({"office": ""}, "required"),
    ],
)
def test_what_is_wrong_is_said_on_the_page(cast, changed, words):
    makers.council()
    page = signed_in(cast.anil).post(LIST + "new/", letter(**changed))
    assert page.status_code == 200 and words in page.content.decode()
    assert not CouncilClaim.objects.exists()


def test_the_deputy_commissioner_puts_it_before_the_state_and_brings_its_decision_into_force(cast):
    made = filed(signed_in(cast.anil))
    makers.papers(made, at=now())
    client, at = signed_in(cast.rekha), f"{LIST}{made.number}/"
    client.post(at + "do/recommend/", {"admitted": "32,00,000", "why": "Two bills are of another event."})
    made.refresh_from_db()
    assert (made.state, made.given) == ("RECOMMENDED", 24_00_000_00)
    assert "Bring the decisions into force" not in client.get(at).content.decode()
    committees.decided(made.number, "mda_council", body=Body.SLSC, at=now())
    assert (
        "decisions of the State committee to bring into force" in client.get("/en/district/").content.decode()
    )
    assert "Bring the decisions into force" in client.get(at).content.decode()
    client.post(LIST + "decided/")
    made.refresh_from_db()
    assert made.state == "SANCTIONED"
    assert "to bring into force" not in client.get("/en/district/").content.decode()
    assert "No confirmed bank account" in client.post(at + "do/pass/").content.decode()


def test_it_goes_back_is_put_right_and_filed_again(cast):
    made = filed(signed_in(cast.anil))
    at = f"{LIST}{made.number}/"
    signed_in(cast.rekha).post(at + "do/return/", {"reasons": ["bill_differs"], "words": "Bill 7."})
    client = signed_in(cast.anil)
    form = client.get(at + "correct/").content.decode()
    assert 'value="4000000"' in form and "Home fair" in form
    said = {name: value for name, value in letter(cost="30,00,000").items() if name != "office"}
    assert client.post(at + "correct/", said).status_code == 302
    made.refresh_from_db()
    assert (made.state, made.cost) == ("SUBMITTED", 30_00_000_00)


def test_the_state_and_anybody_read_what_was_paid(cast):
    made = makers.paid(makers.meet(event_en="Buyers' day"))
    assert made.number in signed_in(cast.cell).get("/en/state/market/").content.decode()
    listed = signed_in(cast.cell).get("/en/state/market/passed.csv?year=2025-26").content.decode()
    assert f"{made.number}," in listed and "Buyers' day" in listed and "council_branding" in listed
    assert "Buyers&#x27; day" in public() and "₹30,00,000" in public()
    heard(made.number, at=now())
    councils.find_council_claim_false(number=made.number, order="7", words="x", by=OPERATOR, at=now())
    assert "No council has been paid yet." in public()


def test_whoever_signs_tells_the_deputy_commissioner_that_decisions_wait(cast):
    put = committees.put()
    made = committees.meeting()
    there = committees.attended(made, committees.member(1, "Magistrate"), committees.member(2, "Secretary"))
    committees.say(there)
    committees.signed(made)
    (told,) = Notice.objects.filter(template="minutes_signed")
    assert (told.user, told.district_id) == (cast.rekha, BHADOHI)
    assert made.number in told.text and put


def test_what_still_waits_for_the_committee_is_not_told_as_a_fault(cast):
    makers.recommended(makers.told(ended_on=day_of(now())), at=now())
    other = makers.recommended(makers.meet(ended_on=day_of(now())), at=now())
    committees.decided(other.number, "mda_council", body=Body.SLSC, at=now())
    page = signed_in(cast.rekha).post(LIST + "decided/", follow=True).content.decode()
    assert "No signed minutes" not in page and makers.again(other).state == "SANCTIONED"
    page = signed_in(cast.rekha).post(LIST + "decided/", follow=True).content.decode()
    assert "No signed minutes" in page
