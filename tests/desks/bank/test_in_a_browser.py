"""The bank desk in a real browser: a file is signed for and refused, axe finds nothing, nothing sticks out."""

import os
from pathlib import Path

import pytest

from odop.basics.dates import day_of
from odop.casework.services import margin_money as branch
from tests.browser import faults_of, picture, too_wide
from tests.casework.margin_money import files
from tests.casework.margin_money.files import DAY, SENT_AT, again, file_of

pytestmark = pytest.mark.django_db(transaction=True)
PICTURES = os.environ.get("ODOP_PICTURES")
SHEET = "Application number,Answer\n{number},sign\nMM/1,approve\n"


def pages_of(cast):
    """Each page of the desk, with files in every state a branch meets."""
    new, received, refused = files.sent(), files.received(), files.refused()
    branch.ask_second_look(
        number=refused.number, words="The loan was repaid in April, here is the paper", by=cast.rekha,
        at=SENT_AT + 8 * DAY,
    )  # fmt: skip
    trained, held = files.trained(total=6 * files.LAKH), files.held()
    branch.inspect_unit(
        number=held.number, held_on=day_of(SENT_AT + 400 * DAY), found="RUNNING",
        words="Two looms run and four people work there", by=cast.anil, at=SENT_AT + 400 * DAY,
    )  # fmt: skip
    sheet = branch.take_branch_sheet(
        branch="SBIN0000001", name="june.csv", content=SHEET.format(number=files.sent().number).encode(),
        by=cast.banker, at=SENT_AT + 3 * DAY,
    )  # fmt: skip
    rows = {"new": new, "received": received, "second": refused, "trained": trained, "held": held}
    return {
        "home": "bank/",
        **{name: f"bank/files/{row.number}/" for name, row in rows.items()},
        "receipts": f"bank/receipts/?number={received.number}&number={trained.number}",
        "sheets": "bank/by-file/",
        "sheet": f"bank/by-file/{sheet.key}/",
    }


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_every_page_of_the_desk_can_be_read_by_everyone(cast, reader, signed_in, language, width, dark):
    found = {}
    for name, address in pages_of(cast).items():
        page = reader.opens(
            f"/{language}/{address}",
            signed_in=signed_in(cast.banker),
            width=width,
            language=language,
            dark=dark,
        )
        found[name] = faults_of(page) + too_wide(page)
        if PICTURES:
            picture(page, f"{name}-{width}-{language}", Path(PICTURES))
        page.context.close()
    for name, address, who in (
        ("public", "banks/?district=bhadohi", None),
        ("keys", "state/keys/", cast.cell),
    ):
        page = reader.opens(
            f"/{language}/{address}", signed_in=signed_in(who) if who else None, width=width, dark=dark
        )
        found[name] = faults_of(page) + too_wide(page)
        if PICTURES:
            picture(page, f"{name}-{width}-{language}", Path(PICTURES))
        page.context.close()
    assert not {name: faults for name, faults in found.items() if faults}


def test_a_file_is_signed_for_and_refused_with_its_reason(cast, reader, signed_in):
    row = files.sent()
    page = reader.opens("/en/bank/", signed_in=signed_in(cast.banker), width=320, language="en")
    page.get_by_label(row.number).check()
    page.get_by_role("button", name="Sign for the files ticked").click()
    page.get_by_text("R/").first.wait_for()
    assert file_of(row).receipt in page.content()
    page.get_by_role("link", name=row.number).click()
    page.get_by_text("Refuse the loan").click()
    form = page.locator("form[action$='/refuse/']")
    form.get_by_role("button", name="Refuse").click()
    page.get_by_text("Something must be corrected").wait_for()
    assert again(row).state == "RECEIVED"
    form.get_by_label("Reason").select_option("default_to_bank")
    form.get_by_label("In plain words").fill(files.WORDS)
    form.get_by_role("button", name="Refuse").click()
    page.get_by_text("The applicant is told why").wait_for()
    assert (again(row).state, file_of(row).reason) == ("REFUSED", "default_to_bank")
