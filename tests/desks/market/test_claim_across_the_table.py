"""A maker without a phone sits before the officer: he asks, writes, reads back, and files with her consent."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from odop.access.services import NotPermitted
from odop.audit.models import Entry
from odop.casework.models import Application
from odop.casework.rules.marketing.refusals import NotAgreed
from odop.casework.services import marketing
from tests.access.makers import signed_in
from tests.casework.makers import now
from tests.casework.marketing import makers

pytestmark = pytest.mark.django_db


def test_an_officer_files_it_for_her_and_both_are_named(cast, fair):
    maker, client = makers.artisan(), signed_in(cast.anil)
    choose = f"/en/district/market/for/{maker.number}/"
    assert "Carpet fair" in client.get(choose).content.decode()
    at = client.post(choose, {"fair": fair.number}).headers["Location"]
    bill = {"item": "stall", "amount": "1,00,000", "paid_by": "BANK", "billed_on": str(fair.ends_on)}
    wrong = client.post(at + "bill/", {**bill, "amount": "a lakh"})
    assert wrong.status_code == 200 and "Write the rupees in figures" in wrong.content.decode()
    client.post(at + "bill/", bill)
    client.post(at + "bill/", {**bill, "item": "freight", "amount": "9000"})
    row = Application.objects.get()
    client.post(at + "out/", {"bill": str(makers.claim(row).lines.last().pk)})
    assert makers.claim(row).lines.count() == 1
    client.post(at + "answers/", {"card": "weaver_card", "elsewhere": "no", "declaration": "yes"})
    for kind in ("identity", "bill", "bank_proof"):
        client.post(at + "paper/", {"kind": kind, "file": SimpleUploadedFile(f"{kind}.pdf", makers.PDF)})
    page = client.get(at).content.decode()
    assert "₹75,000" in page and "Still wanted" not in page
    client.post(at + "file/")  # without her yes
    assert makers.again(row).state == "DRAFT"
    client.post(at + "file/", {"agree": "on"})
    row = makers.again(row)
    assert (row.state, row.filed_by, row.declared["read_back"]) == ("SUBMITTED", cast.anil.name, "yes")
    assert Entry.objects.filter(act="casework.filed_market_claim", by_name=cast.anil.name).exists()
    assert (
        f"for the maker, by {cast.anil.name}"
        in client.get(f"/en/district/market/{row.number}/").content.decode()
    )
    assert client.get(at).status_code == 404  # it is no draft any more


def test_nothing_is_filed_for_her_without_her_yes(cast, fair):
    row = makers.draft(fair, by=cast.anil, at=now())
    with pytest.raises(NotAgreed):
        marketing.file_claim(application=row.pk, by=cast.anil, at=now())
    with pytest.raises(NotPermitted):
        marketing.file_claim(application=row.pk, agreed=True, by=cast.vikram, at=now())
    assert makers.again(row).number is None


def test_she_who_signs_in_files_her_own_and_no_officer_is_named(cast, fair):
    row = makers.draft(fair, of=makers.artisan(user=cast.saleem), by=cast.anil, at=now())
    filed = marketing.file_claim(application=row.pk, by=cast.saleem, at=now())
    assert (filed.state, filed.filed_by) == ("SUBMITTED", "")


def test_what_was_filed_across_the_table_is_told_to_her_when_she_signs_in(cast, fair):
    row = makers.draft(fair, of=makers.artisan(user=cast.saleem), by=cast.anil, at=now())
    marketing.file_claim(application=row.pk, agreed=True, by=cast.anil, at=now())
    page = signed_in(cast.saleem).get(f"/en/me/market/{row.pk}/").content.decode()
    assert f"{cast.anil.name} of the office filed it for you." in page


def test_what_came_back_is_put_right_across_the_table(cast, fair):
    row = makers.filed(fair, at=now())
    marketing.return_claims(
        numbers=[row.number], reasons=["bill_differs"], words="Bill 7.", by=cast.rekha, at=now()
    )
    client, at = signed_in(cast.anil), f"/en/district/market/table/{row.pk}/"
    assert at in client.get(f"/en/district/market/{row.number}/").content.decode()
    assert "Bill 7." in client.get(at).content.decode()
    client.post(at + "file/", {"agree": "on"})
    assert makers.again(row).state == "SUBMITTED" and makers.again(row).number == row.number


def test_a_claim_of_another_district_is_not_open(cast, fair):
    row = makers.draft(fair, at=now())
    client = signed_in(cast.vikram)
    assert client.get(f"/en/district/market/table/{row.pk}/").status_code == 403
    assert client.get(f"/en/district/market/for/{row.artisan.number}/").status_code == 403
