"""Ways of applications for margin money, written down as rows of their tables up to today."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from odop.basics.dates import age_on, days_after, financial_year
from odop.casework.facts.margin_money import kept
from odop.casework.rules.margin_money.sums import cost_sanctioned
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.lives.loans import words
from odop.desks.cli.demo.lives.loans.people import Applicant
from odop.desks.cli.demo.lives.loans.ways import BRANCH, COMMISSIONER, MAKER, OFFICER, RULES, Turn, Way
from odop.schemes import margin_money as scheme
from odop.schemes.engine import Met

RECENT_DAYS = 400  # applications so young carry their finding; the older ones' is in their facts


@dataclass
class Due:
    """A margin whose claim was passed: what is owed, into which account."""

    number: str
    amount: int
    artisan: str
    holder: str
    account: str
    ifsc: str
    sanctioned_at: datetime
    way: Way


@dataclass
class Loans:
    """Rows of one district's applications for margin money, table by table, and what they say of its money."""

    life: Life
    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=lambda: defaultdict(list))
    before: dict[date, list[tuple[str, date, str, str, str, int | None]]] = field(
        default_factory=lambda: defaultdict(list)
    )  # of each sitting: application, applied, what was said, reason, words, marks
    waiting: list[tuple[str, date]] = field(default_factory=list)  # for the next sitting
    due: dict[int, list[Due]] = field(default_factory=lambda: defaultdict(list))  # by payment run
    ends: dict[tuple[date, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    held: list[tuple[str, date, date]] = field(default_factory=list)
    counters: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def _next(self, stem: str, width: int) -> str:
        self.counters[stem] += 1
        return f"{stem}{self.counters[stem]:0{width}d}"

    def write(self, way: Way, who: Applicant) -> str:
        """One application up to today. Returns its key."""
        life, today = self.life, self.life.today
        moves = [move for move in way.moves if move.on < today]
        times = [moment(m.on, None if m.to in ("PASSED", way.end) else life.random) for m in moves]
        key, code = life.keys.at(times[0]), life.setting.code
        number = life.number(scheme.SCHEME, financial_year(way.applied_on), 5)
        at = {move.to: time for move, time in zip(moves, times, strict=True)}
        turns = [turn for turn in way.turns if turn.sent_on < today]
        names = {MAKER: who.name, COMMISSIONER: life.setting.commissioner, OFFICER: life.setting.officer}
        before, nth = "DRAFT", -1
        for move, time in zip(moves, times, strict=True):
            nth += move.to == "SENT"
            by = life.setting.branches[turns[nth].branch].officer if move.who == BRANCH else names[move.who]
            self.rows["Step"].append(
                (
                    life.keys.at(time),
                    code,
                    key,
                    before,
                    move.to,
                    time,
                    by,
                    json.dumps(move.reasons),
                    move.words,
                )
            )
            before = move.to
        facts, reduced = _facts(way, who)
        finding = scheme.find_under(facts, RULES)
        young = way.applied_on > days_after(today, -RECENT_DAYS) and len(moves) > 1
        seen = any(m.to in ("SELECTED", "REJECTED") for m in moves) and not way.failing
        self.rows["Application"].append(
            (key, number, scheme.SCHEME, code, None, who.key, who.product, before, times[-1], way.applied_on,
             json.dumps(_declared(way)), way.marks if seen else None, None, True,
             json.dumps(kept(finding)) if young else None)
        )  # fmt: skip
        own = int(scheme.own_share(way.cost, Met.NOT_KNOWN if reduced is None else Met(int(reduced)), RULES))
        self._project(way, who, key, own, int(finding.amount))
        self.rows["Facts"].append(
            (life.keys.at(times[0]), code, key, times[0], way.applied_on, facts.age, 1,
             int(bool(facts.free_of_default)), int(bool(facts.helped_by_no_other_scheme)),
             int(bool(facts.family_first_help)), None if reduced is None else int(reduced), way.cost, who.product,
             who.sex, who.group, True)
        )  # fmt: skip
        self._sat(way, key, moves)
        files = [self._file(way, turn, n, key, own, at, who) for n, turn in enumerate(turns, 1)]
        if "CLAIMED" in at:
            self._margin(way, who, key, number, files[-1], at, facts)
        if way.inspection and way.inspection[0] < today:
            self._inspection(way, key, turns[-1])
        return key

    def _project(self, way: Way, who: Applicant, key: str, own: int, margin: int) -> None:
        life = self.life
        capital = way.cost * life.random.randrange(55, 86) // 100 // 100_000 * 100_000
        branch = life.setting.branches[way.turns[0].branch if way.turns else 0].code
        self.rows["Project"].append(
            (life.keys.at(moment(way.applied_on)), life.setting.code, key, way.sector, f"{who.name} Works",
             words.ABOUT, who.address, capital, way.cost - capital,
             1 + min(60, way.cost // 3_00_000_00) + life.random.randrange(2), branch, way.cost, own, margin)
        )  # fmt: skip

    def _sat(self, way: Way, key: str, moves: list[Any]) -> None:
        """Note what sittings said of it, or that it waits for the next."""
        if way.sat_before and way.sat_before[0] < self.life.today:
            day, said = way.sat_before
            self.before[day].append(
                (key, way.applied_on, said, "", words.ABOUT if said == "PUT_OFF" else "", None)
            )
        for before, move in zip([None, *moves], moves, strict=False):
            if before is not None and before.to == "SCRUTINISED" and move.to in ("SELECTED", "REJECTED"):
                reason = move.reasons[0] if move.to == "REJECTED" else ""
                self.before[move.on].append((key, way.applied_on, move.to, reason, move.words, way.marks))
        if moves[-1].to == "SCRUTINISED":
            self.waiting.append((key, way.applied_on))

    def _file(self, way: Way, turn: Turn, n: int, key: str, own: int, at: dict[str, datetime],
              who: Applicant) -> tuple[object, ...]:  # fmt: skip
        life, today = self.life, self.life.today
        branch = life.setting.branches[turn.branch]
        sent_at, asked = moment(turn.sent_on), way.cost - own
        received = turn.received_on if turn.received_on and turn.received_on < today else None
        year = financial_year(received or today)
        receipt = (
            self._next(f"{life.setting.letters['receipt']}/{year}/{branch.ifsc}/", 5) if received else None
        )
        looked = turn.second_look_on is not None and turn.second_look_on < today
        decision, decided, reason, said = turn.decision, turn.decided_on, turn.reason, turn.words
        if decided and decided >= today and turn.first:
            (decided, reason), decision = turn.first, "REFUSED"
            said = words.REFUSED[reason]
        if decided is None or decided >= today:
            decision, decided, reason, said = "", None, "", ""
        sanctioned = None
        if decision == "SANCTIONED":
            sanctioned = (
                asked if way.part == 1.0 else max(1_000_00, int(asked * way.part) // 1_000_00 * 1_000_00)
            )
        first = None
        if looked and turn.first:
            first = json.dumps({
                "decision": "REFUSED", "reason": turn.first[1], "words": words.REFUSED[turn.first[1]],
                "decided_at": moment(turn.first[0]).isoformat(), "decided_by": branch.officer,
            })  # fmt: skip
        last = turn is way.turns[-1]
        trained = at.get("TRAINED") if last else None
        paid = way.on("DISBURSED") if last and "DISBURSED" in at else None
        row = (
            life.keys.at(sent_at), life.setting.code, key, branch.code, n, asked, sent_at, life.setting.officer,
            receipt, moment(received) + timedelta(hours=1) if received else None, branch.officer if received else "",
            decision, at.get(decision, moment(decided)) if decided and last else moment(decided) if decided else None,
            branch.officer if decided else "", sanctioned, reason, said,
            who.name if looked else "", words.SECOND_LOOK if looked else "",
            moment(turn.second_look_on) if looked and turn.second_look_on else None, first,
            way.on("TRAINED") if trained else None, words.TRAINED if trained and way.trained_before else "", paid,
            int((sanctioned or 0) * 4 // 10) // 100 * 100 if paid else None, True,
        )  # fmt: skip
        self.rows["LoanFile"].append(row)
        return row

    def _margin(self, way: Way, who: Applicant, key: str, number: str, file: tuple[Any, ...],
                at: dict[str, datetime], facts: scheme.Facts) -> None:  # fmt: skip
        life, today = self.life, self.life.today
        branch = life.setting.branches[way.turns[-1].branch]
        cost = cost_sanctioned(way.cost, file[5], file[14])
        known = scheme.Facts(
            facts.age, facts.product_is_of_district, facts.free_of_default, facts.helped_by_no_other_scheme,
            facts.family_first_help, cost,
        )  # fmt: skip
        finding = scheme.find_under(known, RULES)
        account = self._next(f"98{life.setting.code:0>3}", 8)
        held = way.deposit_on if "HELD" in at else None
        ended = way.on(way.end) if way.end in at else None
        amount = int(finding.amount)
        self.rows["Margin"].append(
            (life.keys.at(at["CLAIMED"]), life.setting.code, key, file[0], amount, json.dumps(kept(finding)),
             at["CLAIMED"], branch.officer, who.name, account, branch.ifsc, at.get("PASSED"),
             life.setting.commissioner if "PASSED" in at else "",
             self._next(f"TD{branch.code[-5:]}-", 5) if held else "", held, way.held_until if held else None,
             way.end if ended else "", ended, way.moves[-1].words if ended else "", True)
        )  # fmt: skip
        if "PASSED" in at and way.run is not None:
            self.due[way.run].append(
                Due(number, amount, who.key, who.name, account, branch.ifsc, at["SANCTIONED"], way)
            )
        if held and way.held_until:
            self.held.append((number, held, way.held_until))
        if ended and ended < today:
            self.ends[ended, way.end].append(number)

    def _inspection(self, way: Way, key: str, turn: Turn) -> None:
        life = self.life
        assert way.inspection is not None
        on, found = way.inspection
        signed = next(
            (m.on for m in way.moves if m.to in ("INSPECTED", "RECOVERING", "SET_OFF") and m.on < life.today),
            None,
        )
        if signed and found != "RUNNING":
            signed = days_after(on, 2)
        officer = life.setting.branches[turn.branch].officer
        self.rows["Inspection"].append(
            (life.keys.at(moment(on)), life.setting.code, key, on, found,
             words.RUNNING if found == "RUNNING" else words.FOUND[found], life.setting.officer, moment(on),
             officer if signed else "", moment(signed) if signed else None, True if signed else None, "")
        )  # fmt: skip


def _facts(way: Way, who: Applicant) -> tuple[scheme.Facts, bool | None]:
    groups = scheme.reduced_share(
        who.sex == "F", who.group in ("SC", "ST", "OBC") if who.group else None, who.minority, who.divyang
    )
    reduced = None if groups is Met.NOT_KNOWN else groups is Met.MET and who.sex == "F"
    facts = scheme.Facts(
        age=age_on(who.born_on, way.applied_on),
        product_is_of_district=True,
        free_of_default=way.failing != "not_in_default",
        helped_by_no_other_scheme=way.failing != "no_other_scheme",
        family_first_help=way.failing != "first_help_to_family",
        project_cost=way.cost,
    )
    return facts, reduced


def _declared(way: Way) -> dict[str, str]:
    return {
        "in_default": "yes" if way.failing == "not_in_default" else "no",
        "other_scheme": "pmegp"
        if way.failing == "no_other_scheme"
        else "training_only"
        if way.trained_before
        else "no",
        "family_helped": "yes" if way.failing == "first_help_to_family" else "no",
        "affidavit": "yes",
    }
