"""A laboratory at its desk: what is signed is what stands on the screen."""

import pytest

from odop.quality.models import LabTest
from tests.access.makers import signed_in
from tests.quality import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def sheet(cast):
    test = makers.received()
    client, at = signed_in(cast.lab), f"/en/partner/samples/{test.number}/"
    said = {f"line-{line.pk}": "4" for line in makers.lines_of(test)}
    assert client.post(at + "enter/", said).status_code == 302
    return test, client, at, said


def signed(test):
    return LabTest.objects.get(pk=test.pk).signed_on is not None


def test_what_was_typed_and_not_kept_is_not_signed_over(sheet):
    test, client, at, said = sheet
    page = client.post(at + "sign/", dict.fromkeys(said, "3.5")).content.decode()
    assert "Nothing was signed" in page and 'value="3.5"' in page and not signed(test)


def test_what_another_kept_meanwhile_is_not_signed_unseen(sheet):
    test, client, at, said = sheet
    client.post(at + "enter/", dict.fromkeys(said, "1"))
    assert "Nothing was signed" in client.post(at + "sign/", said).content.decode()
    assert not signed(test)


def test_the_sheet_as_it_was_kept_is_signed(sheet):
    test, client, at, said = sheet
    assert client.post(at + "sign/", said).status_code == 302
    assert signed(test)
