"""Targets on the State's pages: by hand, by a CSV, shifted; beside the funnel."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from odop.casework.models import Target
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT, signed_in

pytestmark = pytest.mark.django_db
PAGE = "/en/state/money/targets/?scheme=margin_money"


def post(client, path=PAGE, **said):
    return client.post(path, {"words": "Letter of April", **said}, follow=True)


def sent(text: str):
    return SimpleUploadedFile("targets.csv", text.encode())


def test_the_cell_sets_one_by_hand_and_many_by_a_file(cast):
    client = signed_in(cast.cell)
    assert "Targets set: 1." in post(client, district=BHADOHI, number=40).content.decode()
    said = post(client, file=sent("district,target\nLucknow,६०\n")).content.decode()
    assert "Targets set: 1." in said
    assert dict(Target.objects.values_list("district", "number")) == {BHADOHI: 40, LUCKNOW_DISTRICT: 60}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("district,target\nNowhere,5\n", "No such district: Nowhere."),
        ("district,target\nBhadohi,many\n", "A target is a whole number"),
        ("district,target\nBhadohi,1\n179,2\n", "A target is a whole number"),
        ("a,b\n1,2\n", "No such district: ?."),
        ("district,target\n", "A target is a whole number"),
    ],
)
def test_a_file_that_cannot_be_true_sets_nothing(cast, text, words):
    assert words in post(signed_in(cast.cell), file=sent(text)).content.decode()
    assert not Target.objects.exists()


def test_a_shift_shows_first_and_now_and_the_sheet_gives_both(cast):
    client = signed_in(cast.cell)
    post(client, file=sent("district,target\n179,40\n162,60\n"))
    path = "/en/state/money/targets/shift/?scheme=margin_money"
    said = post(client, path, from_district=BHADOHI, to_district=LUCKNOW_DISTRICT, number=15).content.decode()
    assert "15 from Bhadohi" in said
    sheet = client.get("/en/state/money/targets.csv?scheme=margin_money").content.decode()
    assert "179,Bhadohi,40,25,0" in sheet
    assert "More" not in sheet
    too_many = post(client, path, from_district=BHADOHI, to_district=LUCKNOW_DISTRICT, number=26)
    assert "No more can be shifted than the target is now: 25." in too_many.content.decode()


def test_the_auditor_reads_and_nobody_but_the_cell_writes(cast):
    post(signed_in(cast.cell), district=BHADOHI, number=40)
    page = signed_in(cast.auditor).get(PAGE).content.decode()
    assert "Set first targets" not in page
    assert "first target 40, now 40" in page
    assert signed_in(cast.accounts).post(PAGE, {"words": "x"}).status_code == 403
