"""The honoraria of the latest batches in the district that is shown: claimed, approved, and the older ones paid."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from odop.audit.services import Machine
from odop.basics.dates import day_of, financial_year
from odop.desks.cli.demo.lives import columns
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.money import BANK, ORDER, Treasurers
from odop.finance import services as finance
from odop.finance.rules import Allotting, Kind, OrderState, Said, key_of
from odop.finance.services import Answer
from odop.schemes.skill_development import SCHEME
from odop.training import services as training

CLAIMED_DAYS, APPROVED_DAYS = 260, 30  # how long ago a batch was certified
AFTER = timedelta(days=5)
A_PERSON = 12_000_00  # allotted for each trainee, more than she and her trainer are due


def pay_honoraria(life: Life, treasurers: Treasurers) -> None:
    """Claim what the latest batches are due; approve and pay what is older than a month."""
    at = columns.BATCH.index
    latest = sorted(
        (day_of(b[at("since")]), str(b[at("id")]))  # type: ignore[arg-type]
        for b in life.batches
        if b[at("state")] == "CERTIFIED"
        and life.today - timedelta(days=CLAIMED_DAYS) < day_of(b[at("since")]) < life.today - AFTER  # type: ignore[arg-type]
    )
    years: dict[str, list[tuple[date, str]]] = {}
    for on, batch in latest:
        years.setdefault(financial_year(on + AFTER), []).append((on + AFTER, batch))
    for year, batches in years.items():
        _allot(life, treasurers, year, 25 * len(batches) * A_PERSON)
        for on, batch in batches:
            commissioner = Machine(life.setting.commissioner)
            training.claim_honoraria(batch=UUID(batch), by=commissioner, at=moment(on))
        old = [one for one in batches if one[0] < life.today - timedelta(days=APPROVED_DAYS)]
        if old:
            _pay(life, treasurers, year, old)


def _allot(life: Life, treasurers: Treasurers, year: str, amount: int) -> None:
    at = moment(min(date(int(year[:4]), 4, 14), life.today - timedelta(days=1)))
    for kind, district in ((Allotting.BUDGET, None), (Allotting.DISTRICT, life.setting.code)):
        row = finance.propose_allotment(
            kind=kind, scheme=SCHEME, year=year, amount=amount, district=district, words=ORDER.format(year=year),
            synthetic=True, by=Machine(treasurers.cell), at=at,
        )  # fmt: skip
        finance.confirm_allotment(
            number=row.number, by=Machine(treasurers.accounts), at=at + timedelta(hours=3)
        )


def _pay(life: Life, treasurers: Treasurers, year: str, batches: list[tuple[date, str]]) -> None:
    officer, commissioner = Machine(life.setting.officer), Machine(life.setting.commissioner)
    due = _due(life, {batch: on for on, batch in batches})
    on = max(day for day, _ in batches) + timedelta(days=2)
    keys = [key_of(Kind.HONORARIUM, number) for _, number, _ in due]
    finance.approve(keys, by=commissioner, at=moment(on))
    order = finance.prepare_order(
        district=life.setting.code, scheme=SCHEME, year=year, keys=keys, by=officer,
        at=moment(on) + timedelta(hours=2),
    )  # fmt: skip
    if not order.number or order.held:  # somebody's account waits for a person's word
        return
    at = moment(on + timedelta(days=1))
    checked = finance.check_order(number=order.number, by=commissioner, at=at)
    if checked.state == OrderState.CHECKED_ONCE:
        finance.check_order(number=order.number, by=Machine(treasurers.accounts), at=at + timedelta(hours=1))
    finance.send_order(number=order.number, by=officer, at=at + timedelta(hours=3))
    answered_on = on + timedelta(days=4)
    answers = []
    for place, (_, _, amount) in enumerate(sorted(due), 1):
        fails = life.random.choices(("", "UNSEEDED", "DORMANT", "KYC", "RC04"), (93, 3, 2, 1, 1))[0]
        answers.append(
            Answer(
                f"{order.number}-{place:05d}",
                Said.FAILED if fails else Said.CREDITED,
                amount,
                answered_on,
                fails,
            )
        )
    finance.record_answers(answers, tell=False, by=BANK, at=moment(answered_on))


def _due(life: Life, claimed_on: dict[str, date]) -> list[tuple[date, str, int]]:
    """What is owed of these batches: since when, under which number, how much."""
    with_account = {row[2] for row in life.people.accounts}
    numbers = {row[0]: str(row[1]) for row in life.applications}
    found = []
    for row in life.seats:
        seat: dict[str, Any] = dict(zip(columns.SEAT, row, strict=True))
        on = claimed_on.get(seat["batch_id"])
        if (
            on
            and seat["result"] == "PASSED"
            and seat["honorarium_due"]
            and seat["artisan_id"] in with_account
        ):
            found.append((on, numbers[seat["application_id"]], seat["honorarium_due"]))
    return found
