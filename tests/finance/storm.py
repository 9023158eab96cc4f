"""A storm of random acts on money, and a reckoning of its own beside it that shares no code with the ledger.

The reckoning is a pocket book: what was given, what is owed and where each sum stands, kept in plain dictionaries.
After every gust the ledger's lines are summed by SQL alone and held against it.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from django.db import connection

from odop.access.services import Machine
from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.finance import services
from odop.finance.rules import Allotting
from odop.finance.services import Answer, Owed

SCHEME = "margin_money"
ONE, OTHER, THIRD = Machine("storm.one"), Machine("storm.other"), Machine("storm.third")
RUPEE = 100
CAUSES = ("AC01", "AC04", "AC06", "BE01", "MS03")


@dataclass(slots=True)
class Sum:
    """One thing owed, as the pocket book has it."""

    place: tuple[str, str]  # district, year
    kind: str
    paise: int
    at: str = "due"  # due, aside, sent, returned, held, paid, granted, recovered, set_off, cancelled
    sent_as: str = ""


@dataclass
class PocketBook:
    """Where every sum stands: by heap and place, in paise."""

    heaps: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)  # budget, by year
    sums: dict[str, Sum] = field(default_factory=dict)
    there: defaultdict[tuple[str, tuple[str, str]], dict[str, None]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def add(self, key: str, one: Sum) -> None:
        self.sums[key] = one
        self.there[(one.at, one.place)][key] = None

    def put(self, key: str, state: str) -> None:
        one = self.sums[key]
        del self.there[(one.at, one.place)][key]
        one.at = state
        self.there[(state, one.place)][key] = None

    def shift(self, key: str, source: str, target: str, state: str) -> None:
        one = self.sums[key]
        self.heaps[(source, *one.place)] -= one.paise
        self.heaps[(target, *one.place)] += one.paise
        self.put(key, state)

    def left(self, place: tuple[str, str]) -> int:
        return self.heaps[("ALLOTTED", *place)]


@dataclass
class Storm:
    """Random acts until so many operations are done; a refused or repeated one is an operation too."""

    districts: tuple[str, ...]
    seed: int
    gust: int = 400  # how many at once, at most
    years: tuple[str, ...] = ("2025-26", "2026-27")
    operations: int = 0
    replays: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    book: PocketBook = field(default_factory=PocketBook)
    at: datetime = datetime(2026, 5, 4, 6, 0, tzinfo=UTC)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.serial = 0
        self.acts = (
            (self.allot, 6), (self.transfer, 4), (self.owe, 14), (self.approve, 22), (self.pay, 18),
            (self.answer, 26), (self.repeat, 8), (self.cancel, 3), (self.end, 9),
        )  # fmt: skip

    def blow(self, operations: int) -> None:
        """Act at random until so many operations are done."""
        names, weights = zip(*self.acts, strict=True)
        while self.operations < operations:
            self.at += timedelta(minutes=7)
            self.random.choices(names, weights)[0]()

    def _place(self) -> tuple[str, str]:
        return self.random.choice(self.districts), self.random.choice(self.years)

    def _count(self, what: str, many: int = 1) -> None:
        self.operations += many
        self.done[what] += many

    def _some(self, state: str, place: tuple[str, str]) -> list[str]:
        keys = list(self.book.there[(state, place)])
        return self.random.sample(keys, min(len(keys), self.random.randint(1, self.gust)))

    # --- the year's money ---------------------------------------------------------------
    def allot(self) -> None:
        """A budget or an allotment; now and then more than the budget has."""
        district, year = self._place()
        kind = self.random.choice(("BUDGET", "DISTRICT", "DISTRICT"))
        most = self.gust * (90_000 if kind == "BUDGET" else 30_000)
        paise = self.random.randint(1, most) * RUPEE
        row = services.propose_allotment(
            kind=kind, scheme=SCHEME, year=year, amount=paise, district=district if kind == "DISTRICT" else None,
            by=ONE, at=self.at,
        )  # fmt: skip
        enough = kind == "BUDGET" or self.book.heaps[("BUDGET", "", year)] >= paise
        if self._try(
            "allot", enough, lambda: services.confirm_allotment(number=row.number, by=OTHER, at=self.at)
        ):
            if kind == "BUDGET":
                self.book.given[year] += paise
                self.book.heaps[("BUDGET", "", year)] += paise
            else:
                self.book.heaps[("BUDGET", "", year)] -= paise
                self.book.heaps[("ALLOTTED", district, year)] += paise

    def transfer(self) -> None:
        """From one district to another; sometimes more than it has."""
        source, year = self._place()
        target = self.random.choice([d for d in self.districts if d != source])
        left = self.book.left((source, year))
        paise = max(1, self.random.randint(0, left + left // 5 + RUPEE))
        row = services.propose_allotment(
            kind=Allotting.TRANSFER, scheme=SCHEME, year=year, amount=paise, from_district=source, district=target,
            words="storm", by=ONE, at=self.at,
        )  # fmt: skip
        enough = left >= paise
        if self._try(
            "transfer", enough, lambda: services.confirm_allotment(number=row.number, by=OTHER, at=self.at)
        ):
            self.book.heaps[("ALLOTTED", source, year)] -= paise
            self.book.heaps[("ALLOTTED", target, year)] += paise

    # --- what is owed ---------------------------------------------------------------------
    def owe(self) -> None:
        """Something owed to many, some of it said a second time."""
        place = self._place()
        fresh = []
        for _ in range(self.random.randint(1, self.gust)):
            self.serial += 1
            kind = self.random.choice(("MARGIN", "HONORARIUM"))
            fresh.append(
                (
                    f"X{self.serial:08d}",
                    kind,
                    self.random.randint(1, 9_000) * RUPEE + self.random.randint(0, 99),
                )
            )
        services.entitle([self._owed(*one, place) for one in fresh], by=ONE, at=self.at)
        for about, kind, paise in fresh:
            self.book.add(f"{kind}:{about}", Sum(place, kind, paise))
        again = self.random.sample(fresh, len(fresh) // 10)
        if again:
            said = services.entitle([self._owed(*one, place) for one in again], by=ONE, at=self.at)
            assert (said.done, said.before) == (0, len(again))
            self.replays += len(again)
        self._count("owe", len(fresh) + len(again))

    def _owed(self, about: str, kind: str, paise: int, place: tuple[str, str]) -> Owed:
        return Owed(
            kind=kind, about=about, scheme=SCHEME, district=place[0], year=place[1], amount=paise,
            payee="Storm Payee", account=f"3021{about[1:]}", ifsc="SBIN0000001",
            branch_ifsc="SBIN0000001" if kind == "MARGIN" else "",
        )  # fmt: skip

    def approve(self) -> None:
        """Many at once, all or none; those approved before among them."""
        place = self._place()
        due, before = self._some("due", place), self._some("aside", place)[:20]
        if not due:
            return
        asked = sum(self.book.sums[k].paise for k in due)
        enough = self.book.left(place) >= asked
        if self._try(
            "approve", enough, lambda: services.approve(due + before, by=OTHER, at=self.at), len(due)
        ):
            for key in due:
                self.book.shift(key, "ALLOTTED", "SET_ASIDE", "aside")
            self.replays += len(before)

    def cancel(self) -> None:
        for state, heap in (("aside", "SET_ASIDE"), ("returned", "RETURNED"), ("due", "")):
            for key in self._some(state, self._place())[:1]:
                services.cancel(key=key, reason="storm", by=OTHER, at=self.at)
                if heap:
                    self.book.shift(key, heap, "ALLOTTED", "cancelled")
                else:
                    self.book.put(key, "cancelled")
                self._count("cancel")

    # --- to the bank and back -----------------------------------------------------------------
    def pay(self) -> None:
        """An order of what can be paid; now and then it is withdrawn instead of sent."""
        district, year = place = self._place()
        self._answer_causes()
        keys = self._some("aside", place) + self._some("returned", place)
        if not keys:
            return
        made = services.prepare_order(
            district=district, scheme=SCHEME, year=year, keys=keys, by=ONE, at=self.at
        )
        if not made.number:
            return
        if self.random.random() < 0.05:
            services.withdraw_order(number=made.number, words="storm", by=ONE, at=self.at)
            self._count("withdraw", made.payments)
            return
        services.check_order(number=made.number, by=OTHER, at=self.at)
        if made.total > 10_00_000 * RUPEE:
            services.check_order(number=made.number, by=THIRD, at=self.at)
        services.send_order(number=made.number, by=ONE, at=self.at)
        lines = _rows(
            "SELECT p.end_to_end, e.key, p.amount FROM finance_payment p JOIN finance_entitlement e "
            "ON e.id = p.entitlement_id JOIN finance_paymentorder o ON o.id = p.order_id WHERE o.number = %s",
            made.number,
        )
        assert sum(paise for *_, paise in lines) == made.total
        for number, key, paise in lines:
            one = self.book.sums[key]
            assert one.at in ("aside", "returned") and one.paise == paise, "paid what was not to be paid"
            self.book.shift(key, "SET_ASIDE" if one.at == "aside" else "RETURNED", "IN_TRANSIT", "sent")
            one.sent_as = number
        self._count("send", len(lines))

    def answer(self) -> None:
        """The bank answers: credited or failed, some twice in one message, some of other sums, some of nobody."""
        keys = self._some("sent", self._place())
        if not keys:
            return
        lines, credited, failed = [], [], []
        for key in keys:
            one = self.book.sums[key]
            chance = self.random.random()
            if chance < 0.02:
                lines.append(self._line(one, "CREDITED", one.paise + 1))
            elif chance < 0.14:
                lines.append(self._line(one, "FAILED", one.paise))
                failed.append(key)
            else:
                lines.append(self._line(one, "CREDITED", one.paise))
                credited.append(key)
        twice = self.random.sample(lines, len(lines) // 8)
        stray = [Answer("NOBODY-1", "CREDITED", 1, day_of(self.at))]
        said = services.record_answers([*lines, *twice, *stray], tell=False, by=ONE, at=self.at)
        assert len(said.credited) == len(credited) and len(said.failed) == len(failed)
        assert len(said.unknown) == 1
        for key in credited:
            one = self.book.sums[key]
            held = one.kind == "MARGIN"
            self.book.shift(key, "IN_TRANSIT", "HELD" if held else "PAID", "held" if held else "paid")
        for key in failed:
            self.book.shift(key, "IN_TRANSIT", "RETURNED", "returned")
        self.replays += len(twice)
        self._count("answer", len(lines) + len(twice) + 1)

    def repeat(self) -> None:
        """Old answers once more, and late ones that say the contrary: no line is added."""
        old = [
            s
            for s in self.book.sums.values()
            if s.at in ("held", "paid", "granted", "recovered") and s.sent_as
        ]
        old = self.random.sample(old, min(len(old), self.gust))
        if not old:
            return
        lines = [
            self._line(one, "FAILED" if self.random.random() < 0.03 else "CREDITED", one.paise) for one in old
        ]
        before = _rows("SELECT count(*) FROM finance_line")
        said = services.record_answers(lines, tell=False, by=ONE, at=self.at)
        assert not said.credited and not said.failed, "an answer was taken twice"
        assert _rows("SELECT count(*) FROM finance_line") == before, "a replay added a line"
        self.replays += len(lines)
        self._count("repeat", len(lines))

    def end(self) -> None:
        """What is held becomes a grant, is recovered or set off; and not a second time."""
        for key in self._some("held", self._place())[:12]:
            act, heap = self.random.choice((
                (services.grant_held, "GRANTED"), (services.recover_held, "RECOVERED"),
                (services.set_off_held, "SET_OFF"),
            ))  # fmt: skip
            about = key.partition(":")[2]
            act(about=about, on=day_of(self.at), by=ONE, at=self.at)
            self.book.shift(key, "HELD", heap, heap.lower())
            try:
                act(about=about, on=day_of(self.at), by=ONE, at=self.at)
            except Refusal:
                self.refused["end twice"] += 1
            else:
                raise AssertionError("ended twice")
            self._count("end", 2)

    def _line(self, one: Sum, said: str, paise: int) -> Answer:
        cause = self.random.choice(CAUSES) if said == "FAILED" else ""
        return Answer(one.sent_as, said, paise, day_of(self.at), cause, "", f"storm {self.at}")

    def _answer_causes(self) -> None:
        """Somebody has set right what made credits fail; contrary answers stay for a person's word."""
        with acting(by=ONE, act="tests.storm", at=self.at), connection.cursor() as cursor:
            cursor.execute(
                "UPDATE finance_holdup SET lifted_at = %s, lifted_by = 'storm', words = 'set right' "
                "WHERE lifted_at IS NULL AND reason = 'FAILED'",
                [self.at],
            )

    def _try(self, what: str, enough: bool, act, many: int = 1) -> bool:
        """An act that goes through where the pocket book has enough, and is refused where not."""
        before = None if enough else _rows("SELECT count(*) FROM finance_line")
        self._count(what, many)
        try:
            act()
        except Refusal as refusal:
            assert not enough, f"{what} was refused though there was enough: {refusal}"
            assert _rows("SELECT count(*) FROM finance_line") == before, "a refused act left a line"
            self.refused[what] += 1
            return False
        assert enough, f"{what} went through with too little left"
        return True

    # --- the reckoning ---------------------------------------------------------------------------
    def reckon(self) -> None:
        """Sum the lines by SQL alone and hold them against the pocket book and the identities."""
        assert _rows(
            "SELECT count(*) FROM (SELECT entry_id FROM finance_line GROUP BY 1 HAVING sum(paise) <> 0) x"
        ) == [(0,)]
        found = {}
        for code, balance, lines in _rows(
            "SELECT a.code, a.balance, coalesce(sum(l.paise), 0)::bigint FROM finance_account a "
            "LEFT JOIN finance_line l ON l.account_id = a.id GROUP BY a.id"
        ):
            assert balance == lines, f"{code}: its balance is not the sum of its lines"
            head, _scheme, year, *district = code.split("/")
            if head != "TREASURY":
                assert balance >= 0, f"{code} is below nought"
                found[(head, district[0] if district else "", year)] = balance
        kept = {key: paise for key, paise in self.book.heaps.items() if paise}
        assert {key: paise for key, paise in found.items() if paise} == kept
        for year in self.years:
            heaps = Counter({h: 0 for h, *_ in kept})
            for (head, _district, y), paise in found.items():
                heaps[head] += paise if y == year else 0
            assert sum(heaps.values()) == self.book.given[year], "a paisa is somewhere else"
            released = sum(
                heaps[h]
                for h in ("IN_TRANSIT", "RETURNED", "PAID", "HELD", "GRANTED", "RECOVERED", "SET_OFF")
            )
            allotted = self.book.given[year] - heaps["BUDGET"]
            assert allotted == released + heaps["ALLOTTED"] + heaps["SET_ASIDE"]


def _rows(sql: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values or None)
        return cursor.fetchall()
