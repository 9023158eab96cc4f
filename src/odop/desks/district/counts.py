"""What waits in the district, with whose hand and since when: each room's lines, with the page they lead to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from odop.access.rules import Permission
from odop.basics.dates import day_of, days_after
from odop.casework.queries import margin_money as loans
from odop.casework.queries import marketing
from odop.casework.queries.committees import committee_piles
from odop.casework.rules.committees import Body
from odop.desks.district.counts_beside import of_centres, of_fairs, of_quality
from odop.desks.district.waiting import Asking
from odop.desks.kit.waiting import Waiting
from odop.facilities.queries import centres_waiting
from odop.finance import queries as finance
from odop.notices.queries import open_since
from odop.plans.queries.piles import plan_piles
from odop.training import queries as training

HANDFUL = 6


TO_DO = {
    "SUBMITTED": (_("loan applications to scrutinise"), "district:loans"),
    "SCRUTINISED": (_("applications for the task force"), "district:task_forces"),
    "SELECTED": (_("files to send to a branch"), "district:loans"),
    "QUERIED": (_("papers a branch asks for"), "district:loans"),
    "SANCTIONED": (_("trainings to note or waive"), "district:loans"),
    "CLAIMED": (_("claims to pass"), "district:claims"),
}


def of_loans(asking: Asking) -> Iterator[Waiting]:
    """Files of margin money that wait on the office, and units to inspect."""
    for pile in loans.office_piles(asking.district, asking.on):
        label, page = TO_DO[pile.state]
        mark = f"?state={pile.state}" if page == "district:loans" else ""
        yield Waiting(label, pile.count, page, mark, pile.since, pile.late)
    count, since = loans.to_inspect(asking.district, asking.on)
    yield Waiting(
        _("units to inspect, or to ask the money back from"), count, "district:holdings", since=since
    )


MARKET = {
    "SUBMITTED": _("claims for fairs to scrutinise"),
    "SANCTIONED": _("claims for fairs to pass"),
    "RECOVERING": _("false claims to be given back"),
}


COUNCILS = {
    "SUBMITTED": _("claims of councils to scrutinise"),
    "SANCTIONED": _("claims of councils to pass"),
    "RECOVERING": _("false claims of councils to be given back"),
}
IN_FORCE_DAYS = 7  # from the signature of the minutes to the letter of sanction: a target of the house


def of_markets(asking: Asking) -> Iterator[Waiting]:
    """What committees have decided first; then claims, of makers and of councils, that wait on the office."""
    if asking.may(Permission.SCRUTINISE):
        yield _to_bring_into_force(
            _("decisions of the district committee to bring into force"),
            marketing.decided(asking.district), "district:market", asking.on,
        )  # fmt: skip
        yield _to_bring_into_force(
            _("decisions of the State committee to bring into force"),
            marketing.councils_decided(asking.district), "district:councils", asking.on,
        )  # fmt: skip
    for pile in marketing.market_piles(asking.district):
        if pile.state in MARKET:
            yield Waiting(
                MARKET[pile.state], pile.count, "district:market", f"?state={pile.state}", pile.since
            )

    heard = [one.line.asked_at for one in marketing.to_hear(asking.district, on=asking.on) if one.office]
    yield Waiting(
        _("answers and second looks of claimants to decide on"), len(heard), "district:market", "#heard",
        since=min(heard, default=None),
    )  # fmt: skip
    for state, (count, since) in marketing.councils_to_do(asking.district).items():
        yield Waiting(COUNCILS[state], count, "district:councils", since=since)


def _to_bring_into_force(label: object, signed: tuple[datetime, ...], page: str, on: date) -> Waiting:
    late = sum(day_of(at) < days_after(on, -IN_FORCE_DAYS) for at in signed)
    return Waiting(label, len(signed), page, since=min(signed, default=None), late=late)


def of_money(asking: Asking) -> Iterator[Waiting]:
    """Payments that wait for an order, orders that wait for her, and what came back."""
    orders = finance.orders(district=asking.district, unsent=True)
    mine = {line.number for line in finance.orders_to_check(by=asking.user, on=asking.on)}
    check = [line.since for line in orders if line.number in mine]
    yield Waiting(
        _("payment orders for your check"), len(check), "district:money", since=min(check, default=None)
    )
    if asking.may(Permission.PREPARE_PAYMENT):
        send = [line.since for line in orders if line.state == "CHECKED"]
        yield Waiting(
            _("checked orders to send to the bank"),
            len(send),
            "district:money",
            since=min(send, default=None),
        )
        count, since = finance.ready_since(asking.district)
        yield Waiting(_("payments to put into an order"), count, "district:money", since=since)
    if asking.may(Permission.PASS_CLAIM):
        count, since = finance.due_since(asking.district)
        yield Waiting(_("payments owed, to approve"), count, "district:money", since=since)
        bills = (training.bills_waiting(asking.district), finance.spendings_waiting(asking.district))
        oldest = min((first for _n, first in bills if first), default=None)
        yield Waiting(_("bills to pass"), sum(n for n, _first in bills), "district:money_bills", since=oldest)
    count, since = finance.failed_since(asking.district)
    yield Waiting(_("credits that failed"), count, "district:money_returned", since=since)
    count, since = finance.doubts_since(asking.district)
    yield Waiting(_("doubtful lines of banks"), count, "district:money_answers", since=since)


def of_training(asking: Asking) -> Iterator[Waiting]:
    """Batches, toolkits, and questions that were asked of the district."""
    count, certify = training.to_certify(asking.district)
    yield Waiting(_("batches to certify"), count, "district:batches", "?state=ASSESSED", certify)
    count, promised = training.late_kits_since(asking.on, district=asking.district)
    yield Waiting(_("late toolkits"), count, "district:kits", since=promised)
    count, asked = open_since(asking.district)
    yield Waiting(_("open questions"), count, "district:questions", since=asked)


def of_committees(asking: Asking) -> Iterator[Waiting]:
    """Meetings whose minutes are not signed, matters on no agenda, and what meetings gave out to be done."""
    mine, page = committee_piles(Body.DLC, asking.district, asking.on), "district:meetings"
    if asking.only_sits:
        yield Waiting(_("meetings called, their agenda to be read"), mine.called, page)
        yield Waiting(_("late actions of meetings"), mine.late, "district:actions", since=mine.late_since)
    if asking.may(Permission.CALL_MEETING):
        yield Waiting(_("minutes to sign"), mine.unsigned, page, since=mine.unsigned_since)
        yield Waiting(_("matters for the next meeting"), mine.ripe, page, since=mine.ripe_since)
        yield Waiting(
            _("late actions of meetings"),
            mine.late,
            "district:actions",
            since=mine.late_since,
            late=mine.late,
        )
    if asking.may(Permission.PLAN):
        plan = plan_piles(asking.district, asking.on)
        approved = _("approval of the action plan to take over")
        yield Waiting(approved, int(plan.decided_on is not None), "district:plan", since=plan.decided_on)
        yield Waiting(_("late steps of the plan"), plan.late, "district:plan", since=plan.late_since)
        points = _("points of meetings to answer")
        yield Waiting(points, plan.points, "district:plan", "#points", plan.points_since)
    if asking.may(Permission.SCREEN_CENTRE):
        count, since = centres_waiting(asking.district)
        yield Waiting(_("facility centres that wait for you"), count, "district:centres", since=since)


# A room adds its line here: the heading, and what counts it.
COUNTED: list[tuple[object, Callable[[Asking], Iterator[Waiting]]]] = [
    (_("Loans and margin money"), of_loans),
    (_("Fairs and online selling"), of_markets),
    (_("Fairs: draws, sales, buyers"), of_fairs),
    (_("Committee, plan, facility centres"), of_committees),
    (_("Money and machines of centres"), of_centres),
    (_("Quality and packaging"), of_quality),
    (_("Money"), of_money),
    (_("Training, toolkits, questions"), of_training),
]


@dataclass(frozen=True)
class Board:
    """What waits for an officer: the worst first, a handful; the rest by heading."""

    worst: list[Waiting]
    rest: list[tuple[object, list[Waiting]]]

    @property
    def more(self) -> int:
        return sum(len(lines) for _title, lines in self.rest)


def waiting_in(asking: Asking, opens: Callable[[str], bool]) -> Board:
    """What waits; nothing that is nought, and nothing whose page stays closed to her."""
    counted = [row for row in COUNTED if row[1] is of_committees or not asking.only_sits]
    found = [(title, [w for w in count(asking) if w.count and opens(w.page)]) for title, count in counted]
    worst = sorted((w for _title, lines in found for w in lines), key=lambda one: one.urgency(asking.on))
    first = worst[:HANDFUL]
    rest = [(title, [w for w in lines if w not in first]) for title, lines in found]
    return Board(first, [(title, lines) for title, lines in rest if lines])
