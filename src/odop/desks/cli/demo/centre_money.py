"""The State's instalments to centres of the synthetic State, through the acts alone."""

from datetime import date, timedelta

from odop.audit.services import Machine
from odop.basics.dates import financial_year
from odop.basics.money import LAKH
from odop.desks.cli.demo.centres import Made
from odop.desks.cli.demo.lives.life import Setting, moment
from odop.desks.cli.demo.money import BANK, ORDER, Treasurers
from odop.facilities import services
from odop.finance import services as finance
from odop.finance.rules import Allotting, Kind, OrderState, Said, key_of
from odop.finance.services import Answer
from odop.programme import queries as programme
from odop.schemes.common_facility_centre import SCHEME

IFSC, SEEN = "SBIN0000125", "पासबुक देखी गई"
EVERY = 150  # days between two instalments


def pay_centres(setting: Setting, treasurers: Treasurers, centres: list[Made], today: date) -> None:
    """Give each centre its account, then claim, approve and pay its instalments."""
    officer, commissioner = Machine(setting.officer), Machine(setting.commissioner)
    for place, centre in enumerate(centres):
        opened = moment(centre.agreed_on - timedelta(days=3))
        named = programme.office(centre.office)
        finance.propose_office_account(
            office=centre.office, holder=named.name_en if named else centre.office,
            account=f"4021{int(setting.code):04d}{place:04d}", ifsc=IFSC, words=SEEN, synthetic=True,
            by=Machine("Manager of the centre"), at=opened,
        )  # fmt: skip
        finance.confirm_office_account(office=centre.office, by=officer, at=opened + timedelta(hours=3))
        for n in range(centre.instalments):
            on = min(centre.agreed_on + timedelta(days=40 + EVERY * n), today - timedelta(days=12))
            made = services.claim_instalment(number=centre.number, by=commissioner, at=moment(on))
            _pay(setting, treasurers, made.number, made.amount, on)


def _pay(setting: Setting, treasurers: Treasurers, number: str, amount: int, on: date) -> None:
    officer, commissioner = Machine(setting.officer), Machine(setting.commissioner)
    accounts, cell = Machine(treasurers.accounts), Machine(treasurers.cell)
    year, key, at = financial_year(on), key_of(Kind.CENTRE, number), moment(on)
    rounded = -(-amount // LAKH) * LAKH
    for kind, district in ((Allotting.BUDGET, None), (Allotting.DISTRICT, setting.code)):
        row = finance.propose_allotment(
            kind=kind, scheme=SCHEME, year=year, amount=rounded, district=district, words=ORDER.format(year=year),
            synthetic=True, by=cell, at=at,
        )  # fmt: skip
        finance.confirm_allotment(number=row.number, by=accounts, at=at)
    finance.approve([key], by=commissioner, at=at)
    order = finance.prepare_order(
        district=setting.code, scheme=SCHEME, year=year, keys=[key], by=officer, at=at
    )
    if not order.number or order.held:
        return
    checked = finance.check_order(number=order.number, by=commissioner, at=at)
    if checked.state == OrderState.CHECKED_ONCE:
        finance.check_order(number=order.number, by=accounts, at=at)
    finance.send_order(number=order.number, by=officer, at=at)
    answer = Answer(
        f"{order.number}-00001", Said.CREDITED, amount, on + timedelta(days=2), "", "", "statement"
    )
    finance.record_answers([answer], by=BANK, at=at + timedelta(days=2))
