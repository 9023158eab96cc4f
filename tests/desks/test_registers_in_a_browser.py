"""The register of postings, the questions and the history in a real browser."""

import pytest

from odop.notices.services import put_question
from tests.access.makers import AT, BHADOHI, OPERATOR
from tests.browser import faults_of, too_wide


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_they_can_be_read_by_everyone(reader, cast, signed_in, language, width, dark):
    put_question(
        kind="shared_phone",
        key="k",
        district=BHADOHI,
        about=["A/BHD/1"],
        facts={"count": 7, "phone": "+919415000001"},
        by=OPERATOR,
        at=AT,
    )
    cell, rekha, found = signed_in(cast.cell), signed_in(cast.rekha), {}
    pages = [
        (cell, "state/postings/"),
        (cell, f"state/officers/{cast.anil.pk}/"),
        (cell, "state/officers/new/"),
    ]
    pages += [(cell, f"district/history/?key={cast.anil.pk}"), (rekha, "district/questions/")]
    for client, address in pages:
        page = reader.opens(
            f"/{language}/{address}", signed_in=client, width=width, language=language, dark=dark
        )
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        found[address] = faults_of(page) + too_wide(page)
        if address == "district/questions/":
            page.click("tbody a")
            found["question"] = faults_of(page) + too_wide(page)
        page.context.close()
    assert {address: faults for address, faults in found.items() if faults} == {}
