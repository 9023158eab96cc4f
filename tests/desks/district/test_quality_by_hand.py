"""Quality at the desks: what was typed for a step that is refused comes back."""

import pytest

from odop.basics.dates import day_of
from odop.quality.models import LabTest, PackagingRequest, Suspension
from odop.quality.services import gi
from odop.quality.services.library import ask_for_packaging
from tests.access.makers import signed_in
from tests.casework.makers import AT, CARPETS, artisan, product_of_district
from tests.quality import makers

pytestmark = pytest.mark.django_db


def said(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_seal_typed_without_who_carries_it_comes_back(cast):
    test = makers.prepared()
    address = f"/en/district/tests/{test.number}/"
    page = said(
        signed_in(cast.anil).post(f"{address}do/send/", {"seal": "UP 77"}, headers={"referer": address})
    )
    assert 'value="UP 77"' in page and f'href="/hi{address[3:]}"' in page
    assert LabTest.objects.get(pk=test.pk).state == "PREPARED"


def test_what_the_laboratory_typed_of_a_parcel_comes_back(cast):
    test = makers.sent()
    typed = {"label": "SM/2025-26/BHD/001-A", "seal": makers.SEAL, "whole": "yes", "words": "box dented"}
    page = said(signed_in(cast.lab).post(f"/en/partner/samples/{test.number}/receive/", typed))
    assert all(f'value="{typed[name]}"' in page for name in ("label", "seal", "words")) and " checked" in page


def test_what_was_typed_of_a_suspension_comes_back(cast, monkeypatch):
    made = makers.certificate()
    monkeypatch.setattr("django.utils.timezone.now", lambda: makers.at(30))  # it has not expired yet
    client, address = signed_in(cast.anil), f"/en/district/certificates/{made.number}/do/"
    assert "Write in a few words why." in said(client.post(address + "suspend/", {"why": " "}))
    assert client.post(address + "suspend/", {"why": "colour ran"}).status_code == 302
    assert "has not been heard yet" in client.get(address.removesuffix("do/")).content.decode()
    assert "colour ran again" in said(client.post(address + "lift/", {"why": "colour ran again"}))
    assert Suspension.objects.get().confirmed_at is None


def test_a_day_before_the_filing_comes_back_with_the_number_of_the_certificate(cast):
    weaver = artisan(user=cast.saleem)
    user = gi.wish_for_gi(
        artisan=weaver.number, good=makers.good().pk, makes_it="Her loom.", by=cast.anil, at=AT
    )
    gi.file_gi(user=user.pk, filed_on=day_of(AT), reference="GI3A-1", by=cast.anil, at=AT)
    typed = {"registered_on": "2020-01-01", "number": "AU-77"}
    page = said(signed_in(cast.anil).post(f"/en/district/gi/{user.pk}/entered/", typed))
    assert "before it was filed" in page and 'value="AU-77"' in page


def test_an_answer_about_packaging_comes_back(cast):
    product_of_district()
    weaver = artisan(user=cast.saleem)
    row = ask_for_packaging(artisan=weaver.number, product=CARPETS, wants=["water"], by=cast.saleem, at=AT)
    page = said(
        signed_in(cast.anil).post(f"/en/district/packaging/{row.number}/do/decline/", {"answer": " "})
    )
    assert "Write an answer" in page and row.number in page
    assert PackagingRequest.objects.get(pk=row.pk).state == "ASKED"
