"""A fair the State leads, walked: a pavilion, samples, buyers; another called off; and a start online, once."""

from datetime import date

import pytest

from odop.mart.models import Fair
from odop.mart.rules import Level
from tests.casework.marketing import makers as claims
from tests.desks.walks.walking import PHONE, Walk, paper
from tests.mart import makers
from tests.programme.makers import load_up_pack

pytestmark = pytest.mark.django_db(transaction=True)
NOTED, HELD, OVER = date(2025, 7, 1), date(2025, 10, 8), date(2025, 10, 20)
EXPO = {
    "name_en": "State expo", "name_hi": "प्रदेश एक्सपो", "place_en": "Greater Noida", "place_hi": "ग्रेटर नोएडा",
    "buyers": "b2b", "begins_on": "2025-10-06", "ends_on": "2025-10-10", "days_confirmed": True, "source": "Letter",
    "level": "STATE_NATIONAL", "state_led": True, "pavilion": "Hall 4", "pavilion_stalls": "75",
}  # fmt: skip
LEAD = {"buyer": "Maple & Co", "country": "Canada", "contact": "buyer@example.org", "wants": "Durries, by catalogue",
        "promise": "The catalogue with prices", "promised_by": "Anil Pal", "promised_for": "2025-10-15"}  # fmt: skip


@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_fair_of_the_state_with_samples_and_buyers(cast, reader, clock, language):
    load_up_pack()
    her = claims.artisan(user=cast.saleem)
    walk = Walk(reader, language)
    clock(makers.at(NOTED))
    cell = walk.enters(cast.cell, "state/").follows("/state/fairs/", "/state/fairs/new/")
    expo = cell.sends(**EXPO)
    expo.sends("/do/list/", from_day="2025-07-02", order="1204/ODOP/2025")
    clock(makers.at(HELD))
    desk = walk.enters(cast.anil, "district/").follows("/district/fairs/", "/district/fairs/F/")
    desk = desk.sends("/do/goes/", artisan=her.number).sends(
        "/do/sample/", artisan=her.number, what="Durries", given="3"
    )
    desk.sends("/do/lead/", **LEAD)
    clock(makers.at(OVER))
    desk = walk.enters(cast.rekha, "district/").follows("/district/fairs/", "/district/fairs/F/")
    assert walk.word("late") in desk.text
    desk = desk.sends("/returned/", returned="2", missing="One stays with the buyer")
    desk.sends("/came/", came_of_it="Ordered forty")
    walk.enters(cast.cell, "state/").follows("/state/fairs/", "/state/fairs/F/").sends(
        "/do/footfall/", footfall="5000", source="the organiser's notice"
    )
    public = walk.enters(None, "", width=PHONE).follows("/fairs/", "?kind=past", "/fairs/F/")
    assert "Maple" not in public.text and "5,000" in public.text


@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_fair_called_off_and_a_start_online(cast, reader, clock, language):
    load_up_pack()
    her = claims.artisan(user=cast.saleem)
    fair = makers.fair(level=Level.STATE_NATIONAL)
    makers.own_stall(her, fair)
    walk = Walk(reader, language)
    clock(makers.at(date(2025, 9, 2)))
    cell = walk.enters(cast.cell, "state/").follows("/state/fairs/", "/state/fairs/F/")
    off = cell.sends("/do/call-off/", reason="Floods")
    assert off.page.locator("form[action*='/do/']").count() == 0
    assert Fair.objects.get().called_off_on == date(2025, 9, 2)
    hers = walk.enters(cast.saleem, "me/", width=PHONE).follows("/me/fairs/", "/me/fairs/stalls/")
    assert hers.page.locator('form[action$="/leave/"]').count() == 0
    claim = walk.enters(cast.saleem, "me/", width=PHONE).follows("/me/help/", "/me/market/").sends("/begin/")
    claim = claim.follows("/bill/").sends(
        item="costs", amount="12000", paid_by="BANK", billed_on="2025-08-20"
    )
    claim = claim.follows("/answers/").sends(
        card="udyam", online_before="no", sites="one", declaration="yes", site="example.org"
    )
    for kind in ("identity", "bill", "bank_proof"):
        claim = claim.follows("/paper/").sends(kind=kind, file=paper(kind))
    filed = claim.sends("/file/")
    assert "MD/2025-26/" in filed.text
    again = filed.follows("/me/market/")
    assert again.page.locator('form[action$="/begin/"]').count() == 0
