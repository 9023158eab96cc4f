"""A handful of councils in the synthetic State: claims filed, put before the State committee, and one that was paid."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from odop.audit.services import Machine
from odop.basics.dates import days_after, financial_year
from odop.basics.money import from_rupees
from odop.basics.refusals import Refusal
from odop.casework.rules.marketing.councils import papers_needed
from odop.casework.services import councils
from odop.desks.cli.demo.lives.life import Setting, moment
from odop.desks.cli.demo.markets import SCHEME
from odop.desks.cli.demo.money import BANK, Treasurers
from odop.desks.cli.demo.papers import page
from odop.finance import services as finance
from odop.finance.rules import Kind, OrderState, Said, key_of
from odop.finance.services import Answer

IFSC, SEEN = "SBIN0000125", "पासबुक देखी गई"
PUT, TAKEN_UP, PASSED, PAID = 36, 9, 8, 4  # days ago; the State committee met twelve days ago
CLAIMS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["claim"]
NOT_PUT = 6  # days: what was filed later is still at the centre


@dataclass(frozen=True)
class Filed:
    """A claim of the demonstration, and where it was filed."""

    number: str
    office: str
    setting: Setting
    n: int


def claim_for_councils(settings: list[Setting], today: date) -> list[Filed]:
    """File the claims, those of the district shown first; all but the newest are put before the State committee."""
    found = []
    for n, said in enumerate(CLAIMS):
        where, ago = said["where"], said["filed"]
        if where < len(settings) and settings[where].products:
            one = _file(n, settings[where], today)
            if ago > NOT_PUT:
                commissioner = Machine(one.setting.commissioner)
                at = moment(days_after(today, -min(PUT, ago - 2)))
                councils.recommend_council_claim(
                    number=one.number, admitted=from_rupees(said["rupees"]), by=commissioner, at=at
                )
            found.append(one)
    return found


def follow_the_state(filed: list[Filed], treasurers: Treasurers, today: date) -> None:
    """Where the minutes are taken up, and paid: the first; one more of the district shown waits to be taken up."""
    shown = filed[0].setting.code if filed else ""
    for one in filed:
        by = Machine(one.setting.commissioner)
        if one.setting.code != shown:
            councils.take_up_council_decisions(
                district=one.setting.code, by=by, at=moment(days_after(today, -TAKEN_UP))
            )
    for one in filed[4:5]:
        _pay(one, treasurers, today)


def _file(n: int, setting: Setting, today: date) -> Filed:
    said = CLAIMS[n]
    council, event, ago = said["council"], said["event"], said["filed"]
    officer, long_ago = Machine(setting.officer), moment(days_after(today, -400))
    office = finance.make_payee(
        district=setting.code,
        name_en=f"{council['en']}, {setting.name}",
        name_hi=council["hi"],
        synthetic=True,
        by=officer,
        at=long_ago,
    )
    finance.propose_office_account(
        office=office, holder=f"{council['en']} {setting.name}", account=f"4021880{n:04d}", ifsc=IFSC, words=SEEN,
        synthetic=True, by=officer, at=long_ago,
    )  # fmt: skip
    finance.confirm_office_account(
        office=office, by=Machine(setting.commissioner), at=long_ago + timedelta(hours=5)
    )
    at, units = moment(days_after(today, -ago)), said.get("units")
    made = councils.file_council_claim(
        office=office,
        told=councils.Told(
            product=setting.products[0][0], registration=f"सोसाइटी पंजीकरण {1100 + n}/2009",
            occasion=said["occasion"],
            event_en=event["en"], event_hi=event["hi"], place=said["place"], ended_on=days_after(today, -ago - 6),
            cost=from_rupees(said["rupees"]), units=units, elsewhere="no" if units else "",
        ),
        by=officer, at=at,
    )  # fmt: skip
    for kind in papers_needed(said["occasion"])[: None if ago > NOT_PUT else 3]:
        councils.file_council_paper(
            number=made.number, kind=kind, name=f"{kind}.pdf", content=page(f"{kind} of {made.number} - synthetic"),
            by=officer, at=at,
        )  # fmt: skip
    return Filed(made.number, office, setting, n)


def _pay(one: Filed, treasurers: Treasurers, today: date) -> None:
    """Into the council's account, where its turn has come and the district's money is enough."""
    setting, officer, by = one.setting, Machine(one.setting.officer), Machine(one.setting.commissioner)
    at = moment(days_after(today, -PASSED))
    try:
        councils.pass_council_claim(number=one.number, by=by, at=at)
    except Refusal:
        return  # makers who filed earlier come first, or there is not enough: it waits
    order = finance.prepare_order(
        district=setting.code, scheme=SCHEME, year=financial_year(days_after(today, -PASSED)),
        keys=[key_of(Kind.MARKETING, one.number)], by=officer, at=at + timedelta(hours=2),
    )  # fmt: skip
    if not order.number or order.held:
        return
    if (
        finance.check_order(number=order.number, by=by, at=at + timedelta(hours=3)).state
        == OrderState.CHECKED_ONCE
    ):
        finance.check_order(number=order.number, by=Machine(treasurers.accounts), at=at + timedelta(hours=4))
    finance.send_order(number=order.number, by=officer, at=at + timedelta(hours=5))
    paid_on = days_after(today, -PAID)
    answer = Answer(f"{order.number}-00001", Said.CREDITED, _given(one), paid_on, "")
    finance.record_answers([answer], tell=False, by=BANK, at=moment(paid_on))


def _given(one: Filed) -> int:
    return from_rupees(CLAIMS[one.n]["rupees"]) * 75 // 100
