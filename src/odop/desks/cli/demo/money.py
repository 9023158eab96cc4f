"""The money of the synthetic State: the year's allotments, then each district's payments, through the ledger alone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from odop.audit.services import Machine, acting
from odop.basics.dates import day_of, financial_year, first_day_of
from odop.desks.cli.demo.lives.life import Setting, moment
from odop.desks.cli.demo.lives.loans.lived import BEGAN_ON, PAID_AFTER
from odop.desks.cli.demo.lives.loans.paying import LAKH, Plan, Run
from odop.desks.cli.demo.lives.loans.rows import Due, Loans
from odop.finance import services as finance
from odop.finance.rules import Allotting, Kind, OrderState, Owing, Said, key_of
from odop.finance.services import Answer, InDeposit, Owed
from odop.finance.services.files import answer_causes
from odop.schemes.margin_money import SCHEME

BANK = Machine("bank")
ORDER = "आवंटन आदेश, वित्तीय वर्ष {year}"
SET_RIGHT = "शाखा ने खाता ठीक होने की लिखित सूचना दी।"
FOR_ADMINISTRATION = (
    2  # per cent of what the district shown is allotted; the order allows three of the budget
)


@dataclass(frozen=True)
class Treasurers:
    """Who allots the year's money, and who confirms it."""

    cell: str
    accounts: str


@dataclass(frozen=True)
class YearsMoney:
    """What every district is allotted in one year."""

    year: str
    districts: Mapping[str, int]
    featured: str
    by: Treasurers
    today: date
    scheme: str = SCHEME


def allot(job: YearsMoney) -> int:
    """Give out one year's money: the budget, then each district's part. Returns how many allotments."""
    # No money is given out under an order that is not there yet.
    at = moment(max(first_day_of(job.year) + timedelta(days=9), BEGAN_ON + timedelta(days=1)))
    if day_of(at) >= job.today:
        at = moment(job.today - timedelta(days=1))
    cell, accounts = Machine(job.by.cell), Machine(job.by.accounts)
    ours = job.scheme == SCHEME
    for_work = job.districts.get(job.featured, 0) * FOR_ADMINISTRATION // 100 if ours else 0
    budget = -(-sum(job.districts.values()) * 104 // 100 // LAKH) * LAKH
    parts: list[tuple[Allotting, str | None, int]] = [(Allotting.BUDGET, None, budget)]
    parts += [(Allotting.DISTRICT, code, amount) for code, amount in sorted(job.districts.items())]
    if for_work:
        parts.append((Allotting.ADMINISTRATION, job.featured, for_work))
    words = ORDER.format(year=job.year)
    with acting(by=cell, act="finance.proposed_allotment", at=at):  # one transaction for the whole year
        for kind, district, amount in parts:
            row = finance.propose_allotment(
                kind=kind, scheme=job.scheme, year=job.year, amount=amount, district=district, words=words,
                synthetic=True, by=cell, at=at,
            )  # fmt: skip
            finance.confirm_allotment(number=row.number, by=accounts, at=at + timedelta(hours=3))
    if ours and job.year == financial_year(job.today) and budget:
        at = moment(job.today - timedelta(days=2))
        finance.propose_allotment(
            scheme=SCHEME, year=job.year, amount=10 * LAKH, district=job.featured, words=words, synthetic=True,
            by=cell, at=at,
        )  # fmt: skip
    return len(parts)


@dataclass
class Paying:
    """The payment runs of one district, one after another."""

    setting: Setting
    accounts: str
    plan: Plan
    loans: Loans
    today: date

    def __post_init__(self) -> None:
        self.officer, self.commissioner = Machine(self.setting.officer), Machine(self.setting.commissioner)
        self.treasurer = Machine(self.accounts)
        self.again: dict[int, list[Due]] = defaultdict(list)  # what came back, by the run that pays it anew
        self.owed_at: dict[str, date] = {}

    def pay(self) -> dict[str, int]:
        """Pay every run so far as it has come, note the deposits, and end those that have ended."""
        payments = sum(self._run(n, run) for n, run in enumerate(self.plan.runs) if run.on < self.today)
        deposits = [InDeposit(*one) for one in self.loans.held]
        if deposits:
            last = max(one.from_on for one in deposits)
            finance.begin_holdings(items=deposits, by=BANK, at=moment(last))
        for (on, end), abouts in sorted(self.loans.ends.items()):
            finance.end_holdings(abouts=abouts, state=Owing(end), on=on, by=BANK, at=moment(on))
        return {"Payment": payments, "Holding": len(self.loans.held)}

    def _run(self, n: int, run: Run) -> int:
        fresh, again = self.loans.due[n], self.again[n]
        passed_at = moment(run.on)
        if fresh:
            owed = [self._owed(one, run.year) for one in fresh]
            finance.entitle(owed, by=self.commissioner, at=passed_at)
            finance.approve([one.key for one in owed], by=self.commissioner, at=passed_at)
            self.owed_at |= dict.fromkeys((one.number for one in fresh), run.on)
        both = [*fresh, *again]
        day_after = run.on + timedelta(days=1)
        if not both or run.stands == "approved":
            return 0
        if again:
            answer_causes(
                [key_of(Kind.MARGIN, one.number) for one in again], words=SET_RIGHT, by=self.officer,
                at=passed_at + timedelta(hours=2),
            )  # fmt: skip
        number = self._ordered(both, run, passed_at + timedelta(hours=4))
        if run.stands == "prepared" or day_after >= self.today:
            return len(both)
        at = moment(day_after)
        order = finance.check_order(number=number, by=self.commissioner, at=at)
        if order.state == OrderState.CHECKED_ONCE:
            finance.check_order(number=number, by=self.treasurer, at=at + timedelta(hours=2))
        if run.stands == "checked":
            return len(both)
        finance.send_order(number=number, by=self.officer, at=at + timedelta(hours=5))
        if run.stands != "sent" and run.on + PAID_AFTER < self.today:
            self._answered(n, run, number, both)
        return len(both)

    def _ordered(self, both: Sequence[Due], run: Run, at: datetime) -> str:
        order = finance.prepare_order(
            district=self.setting.code, scheme=SCHEME, year=run.year,
            keys=[key_of(Kind.MARGIN, one.number) for one in both], by=self.officer, at=at,
        )  # fmt: skip
        if order.payments != len(both):
            raise AssertionError(f"{order.number}: {order.payments} of {len(both)} could be ordered")
        return order.number

    def _answered(self, n: int, run: Run, number: str, both: Sequence[Due]) -> None:
        """The bank's word on each payment, in the order's own sequence."""
        on = run.on + PAID_AFTER
        answers = []
        for place, one in enumerate(sorted(both, key=lambda due: (self.owed_at[due.number], due.number)), 1):
            first = one.way.run == n
            fails = one.way.fails if first else ""
            if not one.way.answered:
                continue
            answers.append(
                Answer(
                    f"{number}-{place:05d}", Said.FAILED if fails else Said.CREDITED, one.amount, on, fails
                )
            )
            if fails and one.way.retried_in is not None:
                self.again[one.way.retried_in].append(one)
        said = finance.record_answers(answers, tell=False, by=BANK, at=moment(on))
        if len(said.keys) != len(answers):
            raise AssertionError(f"{number}: {len(said.keys)} of {len(answers)} answers were taken")

    def _owed(self, one: Due, year: str) -> Owed:
        return Owed(
            kind=Kind.MARGIN, about=one.number, scheme=SCHEME, district=self.setting.code, year=year,
            amount=one.amount, payee=one.holder, account=one.account, ifsc=one.ifsc, artisan=UUID(one.artisan),
            branch_ifsc=one.ifsc, sanctioned_at=one.sanctioned_at, synthetic=True,
        )  # fmt: skip
