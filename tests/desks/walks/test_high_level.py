"""The deciding day of the State's committees, walked by hand in a browser: a centre at the High Level Committee until
its financial sanction, a council's claim at the State Screening Committee until its letter."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of
from odop.basics.money import CRORE, rupees
from odop.casework.models import CouncilClaim, Meeting
from odop.casework.rules.committees import Body
from odop.facilities import services as facilities
from odop.facilities.models import Sanction
from odop.facilities.rules import CentreState as S
from odop.facilities.services import Part
from tests.access.makers import OPERATOR
from tests.casework.committees.makers import decided, member
from tests.casework.councils import makers as councils
from tests.desks.walks.by_words import walker
from tests.facilities import makers as centres

pytestmark = pytest.mark.django_db(transaction=True)
AT = centres.AT
BOTH = pytest.mark.parametrize(("language", "width"), [("hi", 320), ("en", 1280)])


@pytest.fixture
def opens(reader, signed_in):
    """A window for anybody."""
    return lambda user, address, language, width: walker(
        reader, signed_in, user, address, width=width, language=language
    )


def seated(cast, body: Body) -> None:
    """The chair, the member secretary, and a member who signs in."""
    member(1, "Anita Rao", code=body, district=None)
    member(2, cast.cell.name, code=body, district=None, user=cast.cell)
    member(3, cast.state_member.name, code=body, district=None, user=cast.state_member)


def large_centre() -> str:
    """A research centre of fifteen crore, before the High Level Committee for its final approval."""
    centre = centres.centre_in(S.FORMED)
    asks = centres.report(parts=[Part("Laboratory", 15 * CRORE)], special="RESEARCH")
    told = {"number": centre.number, "by": OPERATOR, "at": AT}
    facilities.file_report(stage="FEASIBILITY", report=asks, paper=centres.PDF, **told)
    facilities.put_before(**told)
    centres.said(centre.number)
    facilities.put_before(**told)
    decided(centre.number, "centre_in_principle", body=Body.HLC, at=AT)
    facilities.note_decision(**told)
    facilities.file_report(stage="PROJECT", report=asks, paper=centres.PDF, **told)
    centres.appraised(centre.number, cost=15 * CRORE)
    facilities.put_before(**told)
    return centre.number


@BOTH
def test_a_large_centre_at_the_high_level_committee(cast, opens, clock, language, width):
    seated(cast, Body.HLC)
    centre = large_centre()
    clock(AT)
    cell = opens(cast.cell, "state/", language, width)
    cell.follow("/state/meetings/")
    meeting = _call(cell, "HLC")
    hers = opens(cast.state_member, "state/meetings/", language, width)
    _step_aside(hers, "HLC", meeting)
    _too_few_decide_nothing(cell)
    _present(cell, 3)
    _approve(cell, "need_shown", sum_="8,00,00,000", words="दूसरी मशीन अभी आवश्यक नहीं है।")
    assert rupees(8 * CRORE) in cell.read()
    _sign(cell)
    anil = opens(cast.anil, "district/", language, width)
    anil.follow("/district/centres/")
    anil.follow(centre)
    anil.press("Write the committee's decision into the file")
    anil.sees("The decision stands in the file.")
    cell.follow(centre)
    cell.write("order", "MSME/77/2026")
    cell.write("sanctioned_on", day_of(AT).isoformat())
    cell.press("Write the financial sanction")
    cell.sees("The sanction is written. The day by which it is to be finished stands for ever.")
    assert Sanction.objects.get().state_share == 8 * CRORE
    stranger = opens(None, "", language, width)
    stranger.follow("/decisions/")
    stranger.page.locator("#body").select_option("HLC")
    stranger.press("Show")
    stranger.follow(meeting)
    assert rupees(8 * CRORE) in stranger.read() and "दूसरी मशीन" not in stranger.read()
    stranger.follow(centre)


@BOTH
def test_a_councils_claim_at_the_state_screening_committee(cast, opens, clock, language, width):
    seated(cast, Body.SLSC)
    claim = councils.recommended(at=AT - timedelta(days=300))
    clock(AT)
    cell = opens(cast.cell, "state/", language, width)
    cell.follow("/state/meetings/")
    first = _call(cell, "SLSC")
    cell.unfold("Call the meeting off")
    cell.write("why", "अध्यक्ष बाहर हैं")
    cell.press("Call it off")
    cell.sees("The meeting is called off; its items wait for the next.")
    cell.follow("/state/meetings/?body=SLSC")
    meeting = _call(cell, "SLSC")
    assert meeting != first
    cell.follow("/present/")
    _present(cell, 2, arrived=True)
    _approve(cell, "meets_the_order", words="", sum_="")
    _sign(cell)
    rekha = opens(cast.rekha, "district/", language, width)
    rekha.follow("/district/councils/")
    rekha.press("Bring the decisions into force")
    found = CouncilClaim.objects.get()
    assert (found.state, found.meeting, found.given) == ("SANCTIONED", meeting, claim.given)
    rekha.follow(claim.number)
    assert meeting in rekha.read() and rupees(claim.given or 0) in rekha.read()
    stranger = opens(None, "", language, width)
    stranger.follow("/decisions/")
    stranger.write("number", claim.number)
    stranger.press("Find")
    stranger.sees("approved")
    assert rupees(claim.given or 0) in stranger.read()


def _call(cell, body: str) -> str:
    cell.follow(f"/state/meetings/?body={body}")
    cell.write("held_on", day_of(AT).isoformat())
    cell.press("Call the meeting")
    return Meeting.objects.latest("called_at", "number").number


def _step_aside(hers, body: str, meeting: str) -> None:
    hers.follow(f"/state/meetings/?body={body}")
    hers.follow(meeting)
    hers.tick("input[name=items]")
    hers.press("I step aside from these items")
    hers.write("why", "मेरे भाई इस कंपनी के सदस्य हैं")
    hers.press("Note it")
    hers.sees("It is recorded. On these items the member does not decide and is not counted.")


def _too_few_decide_nothing(cell) -> None:
    cell.follow("/present/")
    _present(cell, 1, arrived=True)
    _approve(cell, "need_shown", words="", sum_="")
    cell.sees(
        "Item %(place)s: %(deciding)s members present could decide, %(quorum)s must. It can only be put off.",
        place=1, deciding=1, quorum=2,
    )  # fmt: skip
    cell.follow("/state/meetings/M/")


def _present(cell, members: int, *, arrived: bool = False) -> None:
    if not arrived:
        cell.follow("/present/")
    for seat in range(members):
        cell.tick("input[type=checkbox]", seat)
    cell.tick("input[type=radio]")
    cell.press("Keep")
    cell.sees("Those present are noted.")


def _approve(cell, reason: str, *, words: str, sum_: str) -> None:
    cell.tick("input[name=items]")
    cell.press_at("button[value=APPROVED]")
    cell.tick(f"input[value={reason}]")
    if sum_:
        cell.write("amount", sum_)
        cell.write("words", words)
    cell.press("Note it")


def _sign(cell) -> None:
    cell.press("Sign the minutes")
    cell.sees("The minutes are signed: what was decided stands, and can be found by the number.")
