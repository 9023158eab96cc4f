"""A centre walked through the desks: by whoever runs it, the officer, the Cell, and the public who look on."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from odop.access import services as access
from odop.access.rules import Role
from odop.basics.dates import day_of
from odop.basics.money import LAKH
from odop.facilities import queries, services
from odop.facilities.models import Centre
from odop.facilities.rules import CentreState
from odop.programme.models import Office
from tests.access.makers import AT, BHADOHI, LONG_AGO, OPERATOR
from tests.facilities import makers
from tests.programme import places

S = CentreState


@pytest.fixture
def desks(cast, signed_in):
    makers.grounds()
    return {name: signed_in(getattr(cast, name)) for name in ("manager", "anil", "rekha", "cell", "vikram")}


def now():
    return timezone.now()  # noqa: TID251 - the desk reads the clock too


def today():
    return day_of(now())


def do(client, desk, number, act, **said):
    answer = client.post(reverse(f"{desk}:centre_do", args=[number, act]), said, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def page(client, desk, number):
    return client.get(reverse(f"{desk}:centre", args=[number])).content.decode()


def company(**changes):
    lines = [f"Member {n}; 100" for n in range(1, 20)]
    said = {
        "form": "PRODUCER_COMPANY", "name": "Bhadohi Carpet Company", "registration": "U1",
        "registered_on": "2026-10-01", "shares": "2000", "admits_state": "yes", "state_representative": "Anil Pal",
        "land": "OWNED",
        "land_of_a_member": "no", "near_cluster": "yes", "in_government_area": "no", "members_use_percent": "60",
        "members": "\n".join([*lines, "*Outsider; 100"]),
    }  # fmt: skip
    return said | changes


def report(**changes):
    said = {
        "name_1": "Building", "cost_1": "1,00,00,000", "civil_1": "on", "name_2": "Washing line",
        "cost_2": "3,40,00,000", "need": "Washing is done in Delhi", "makers": "400",
    }  # fmt: skip
    return said | changes


def test_a_centre_is_proposed_and_put_before_the_committee(cast, desks):
    manager = desks["manager"]
    under = makers.invitation(at=now(), opens_on=today(), closes_on=today() + timedelta(days=5))
    said = {
        "invitation": str(under.pk), "name_en": "Carpet washing", "name_hi": "कालीन धुलाई", "kinds": ["PRODUCTION"],
        "place": "Gyanpur", "promoter": "Haji Jalil",
    }  # fmt: skip
    assert manager.post(reverse("partner:centres"), said).status_code == 302
    number = Centre.objects.get().number
    wrong = manager.post(
        reverse("partner:centre_company", args=[number]), company(members="Rani without shares")
    )
    assert "पंक्ति 1" in wrong.content.decode()
    short = manager.post(reverse("partner:centre_company", args=[number]), company(shares="1900"))
    assert "2000" in short.content.decode()
    assert manager.post(reverse("partner:centre_company", args=[number]), company()).status_code == 302
    assert "Member 7" in page(manager, "partner", number)
    twice = manager.post(
        reverse("partner:centre_report", args=[number]), report(funded_2="MSE-CDP")
    ).content.decode()
    assert "MSE-CDP" in twice and Centre.objects.get().state == "FORMED"
    filed = report(file=SimpleUploadedFile("report.pdf", b"%PDF-1.7 the report"))
    assert manager.post(reverse("partner:centre_report", args=[number]), filed).status_code == 302
    shown = page(manager, "partner", number)
    assert "₹4.40 करोड़" in shown and "₹3.52 करोड़" in shown and "₹4.00 करोड़" in shown  # less than one of four
    do(desks["anil"], "district", number, "put")
    assert Centre.objects.get().state == "AT_SCREENING"
    assert "अभी किसी हस्ताक्षरित कार्यवृत्त" in page(desks["anil"], "district", number)
    makers.minutes(number, at=now())
    do(desks["anil"], "district", number, "decision")
    assert Centre.objects.get().state == "SCREENED"


def test_the_cell_appraises_and_sanctions_and_the_deputy_commissioner_agrees(cast, desks):
    number = makers.centre_in(S.REPORTED, at=now()).number
    said = {
        "experts": "IICT", "held_on": str(today()), "cost": "4,00,00,000", "words": "Sound.",
        "civil_vetted_by": "PWD", "civil_vetted_on": str(today()),
    }  # fmt: skip
    do(desks["cell"], "district", number, "appraise", **said)
    do(desks["rekha"], "district", number, "put")
    makers.said(number, at=now())
    do(desks["cell"], "district", number, "sanction", order="MSME/1", sanctioned_on=str(today()))
    first = {
        "agreed_on": str(today()),
        "agreed_for": "Haji Jalil",
        "built": "2028-01-01",
        "open": "2028-03-01",
    }
    refused = do(desks["rekha"], "district", number, "agree", **first)
    assert "पहले परियोजना का अलग बैंक खाता बताएँ" in refused
    makers.account(at=now())
    do(desks["rekha"], "district", number, "agree", **first)
    do(
        desks["manager"],
        "partner",
        number,
        "later",
        what="BUILT",
        expected_on="2028-05-01",
        reason="No roof.",
    )
    told = desks["vikram"].get(reverse("public:centre", args=[number])).content.decode()
    assert "1 जनवरी 2028" in told and "1 मई 2028" in told and "No roof." in told


def test_a_proof_is_filed_taken_and_brings_the_instalment(cast, desks):
    makers.allotted()
    number = makers.centre_in(S.AGREED, at=now()).number
    bill = SimpleUploadedFile("bill.pdf", b"%PDF-1.7 bill")
    do(desks["manager"], "partner", number, "use", source="OWN", what="Advance", amount="40,00,000",
       used_on=str(today()), file=bill)  # fmt: skip
    (use,) = queries.centre_page(number, on=today()).uses
    early = do(desks["rekha"], "district", number, "claim")
    assert "₹40,00,000" in early and "₹0" in early
    do(desks["anil"], "district", number, "look", use=str(use.key), taken="yes")
    do(desks["rekha"], "district", number, "claim")
    money = queries.centre_page(number, on=today()).money
    assert [one.amount for one in money.instalments] == [1_44_00_000_00]


def test_nobody_acts_at_another_desk(cast, desks):
    number = makers.centre_in(S.FORMED, at=now()).number
    for desk, who in (("district", "manager"), ("district", "vikram"), ("partner", "anil")):
        answer = desks[who].post(reverse(f"{desk}:centre_do", args=[number, "withdraw"]), {"words": "x"})
        assert answer.status_code == 403
    assert Centre.objects.get().state == "FORMED"


def test_the_reckoner_says_that_4_4_crore_gets_less_than_4_before_anyone_files(client, db):
    said = client.get("/en/centres/reckoner/", {"cost": "4,40,00,000"}).content.decode()
    assert "A project of ₹4.40 crore gets ₹3.52 crore. One of ₹4.00 crore gets more: ₹3.60 crore." in said
    quiet = client.get("/en/centres/reckoner/", {"cost": "4,00,00,000"}).content.decode()
    assert "₹3,60,00,000" in quiet and "gets more" not in quiet
    no = client.get("/en/centres/reckoner/", {"cost": "12,00,00,000"}).content.decode()
    assert "Not eligible" in no
    assert "₹9,00,00,000" in client.get(
        "/en/centres/reckoner/", {"cost": "20,00,00,000", "special": "on"}
    ).content.decode()  # fmt: skip
    assert (
        "Something must be corrected"
        in client.get("/en/centres/reckoner/", {"cost": "much"}).content.decode()
    )


def test_lists_are_read_in_as_many_queries_however_many_centres(cast, django_assert_max_num_queries):
    makers.centre_in(S.AGREED)
    for _ in range(3):
        makers.centre_in(S.FORMED)
    with django_assert_max_num_queries(14):
        queries.state_centres(on=today())
    with django_assert_max_num_queries(12):
        queries.public_centres(on=today())
    with django_assert_max_num_queries(10):
        queries.district_centres("179", on=today())


def test_a_centre_with_everything_is_read_in_few_queries(cast, django_assert_max_num_queries):
    makers.allotted()
    number = makers.centre_in(S.AGREED).number
    makers.used(number, 40 * LAKH)
    makers.paid(services.claim_instalment(number=number, by=OPERATOR, at=makers.AT))
    with django_assert_max_num_queries(32):
        queries.centre_page(number, on=today(), user=cast.rekha)


def test_the_project_report_begins_with_what_the_first_report_said(cast, desks):
    centre = makers.centre_in(S.IN_PRINCIPLE)
    form = desks["manager"].get(reverse("partner:centre_report", args=[centre.number])).content.decode()
    assert 'value="Carpet washing line"' in form and 'value="30000000"' in form
    assert "Washing is done in Delhi" in form


def test_an_agreement_that_is_refused_comes_back_as_it_was_typed(cast, desks):
    centre = makers.centre_in(S.SANCTIONED)
    makers.account()
    said = {
        "agreed_on": "2026-11-22",
        "agreed_for": "Haji Jalil",
        "built": "2028-01-01",
        "open": "2027-11-01",
    }
    answer = do(desks["rekha"], "district", centre.number, "agree", **said)
    assert 'value="Haji Jalil"' in answer and 'value="2028-01-01"' in answer
    assert "पहले बनना, फिर" in answer
    assert Centre.objects.get(pk=centre.pk).state == S.SANCTIONED


def test_the_claim_is_offered_once_it_can_be_made_and_till_then_the_page_says_why(cast, desks):
    centre = makers.centre_in(S.AGREED)
    before = page(desks["rekha"], "district", centre.number)
    assert "/do/claim/" not in before and "₹40,00,000" in before
    makers.used(centre.number, 40 * LAKH)
    assert "/do/claim/" in page(desks["rekha"], "district", centre.number)


def test_what_would_make_the_report_be_refused_is_said_before_it_is_written(cast, desks):
    centre = makers.centre_in(S.FORMED, form="SHG", near_cluster=None)
    for address in ("partner:centre", "partner:centre_report"):
        found = desks["manager"].get(reverse(address, args=[centre.number])).content.decode()
        assert "रिपोर्ट नहीं ली जाएगी" in found
    makers.services.enter_company(
        number=centre.number, company=makers.company(), members=makers.members(), by=OPERATOR, at=makers.AT
    )
    assert "रिपोर्ट नहीं ली जाएगी" not in page(desks["manager"], "partner", centre.number)


@pytest.mark.parametrize("address", ["partner:centres", "partner:account"])
def test_who_runs_three_centres_is_answered_in_as_many_queries_as_who_runs_one(cast, signed_in, address):
    makers.grounds()
    manager = signed_in(cast.manager)
    with CaptureQueriesContext(connection) as one:
        assert manager.get(reverse(address)).status_code == 200
    more = ("institute-bhadohi", "institute-lucknow")
    Office.objects.filter(code__in=more).update(kind="CENTRE")
    for office in more:
        access.post(
            user=cast.manager, role=Role.CENTRE, from_date=date(2018, 4, 1), office=office, by=OPERATOR, at=now()
        )  # fmt: skip
    with CaptureQueriesContext(connection) as three:
        html = manager.get(reverse(address)).content.decode()
    assert len(three) <= len(one)
    assert address == "partner:centres" or all(office in html for office in more)


def test_a_manager_of_two_offices_says_for_which_interest_is_expressed(cast, desks):
    places.office("brass-centre", "CENTRE", of=places.district(BHADOHI))
    access.post(
        user=cast.manager, role=Role.CENTRE, district=None, office="brass-centre", from_date=LONG_AGO, by=OPERATOR,
        at=AT,
    )  # fmt: skip
    notice = makers.invitation(opens_on=today(), closes_on=today() + timedelta(days=9))
    said = {"invitation": str(notice.pk), "name_en": "Weaving centre", "name_hi": "बुनाई केन्द्र", "kinds": ["TESTING"],
            "place": "Gyanpur Road", "promoter": "Haji Jalil"}  # fmt: skip
    manager, address = desks["manager"], reverse("partner:centres")
    manager.post(address, said)
    assert not Centre.objects.exists()
    manager.post(address, {**said, "office": "carpet-centre"})
    assert Centre.objects.get().office_id == "carpet-centre"
