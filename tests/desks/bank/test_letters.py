"""A branch reads the letters of its own files, and never why another branch refused."""

import pytest

from odop.documents.models import Letter
from odop.documents.services import issue_letters
from tests.access.makers import AT, OPERATOR
from tests.casework.margin_money import files
from tests.documents.makers import letter_to

pytestmark = pytest.mark.django_db


def test_the_letter_of_sanction_stands_with_the_file_and_the_refusal_does_not(cast, signed_in):
    row = files.received()
    for kind in ("sanction", "refusal"):
        issue_letters(kind=kind, items=[letter_to(row.number)], by=OPERATOR, at=AT)
    sanction, refusal = (Letter.objects.get(kind=kind, about=row.number) for kind in ("sanction", "refusal"))
    client, address = signed_in(cast.banker), f"/en/bank/files/{row.number}/"
    page = client.get(address).content.decode()
    assert sanction.number in page
    assert refusal.number not in page
    pdf = client.get(f"{address}letters/{sanction.number}/")
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")
    assert client.get(f"{address}letters/{refusal.number}/").status_code == 404
