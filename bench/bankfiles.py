"""Ten thousand transfers to a bank that times out, repeats itself, answers late and alters lines; and how fast.

The loop is the real one: orders become files, the files are answered, the answers taken in (twice), doubts answered by
a person who has asked the branch, failures answered and ordered again. At the end everything is counted against what
the bank truly did: nobody paid twice, nothing lost, every failure told to the payee, every altered line found.
"""

import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bench import starts
from bench.approvals import row
from bench.starts import Rows

MANY = 10_000
ROUNDS = 3
LAKH = 1_00_000_00
AT = datetime(2026, 5, 4, 6, 0, tzinfo=UTC)
SCHEME, YEAR, DISTRICT = "margin_money", "2026-27", "179"


@dataclass
class Loop:
    """What the loop came to."""

    entitled: int
    seconds: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    sent: int = 0  # payments, those ordered again included
    verdicts: Counter[str] = field(default_factory=Counter)
    second_debits: int = 0  # the bank took the same money twice
    altered: int = 0
    altered_found: int = 0
    doubts: int = 0
    truly_paid: Counter[str] = field(default_factory=Counter)  # by what is owed
    credited: int = 0
    failed: int = 0


def a_second() -> Rows:
    """Measure in a folder of its own, as the application's role."""
    with starts.folder_for("bankfiles") as folder:
        return starts.run("bankfiles", folder)


def measure() -> Rows:
    """Run the loop and hold it to its marks."""
    done = run(MANY)
    prove(done)
    taking = done.seconds["take in"]
    paid, asked = f"{done.credited:,} credited, {done.failed:,} wait with a reason", f"{done.doubts:,} doubts"
    return [
        row(f"bank file of {MANY:,} payments written and kept", done.sent, done.seconds["send"]),
        row(f"lines of banks' files taken in ({paid}; {asked})", done.lines, taking),
        {"what": "paid twice / lost / failures not told", "value": 0, "unit": "", "said": "0 / 0 / 0",
         "budget": "0 / 0 / 0", "over": False},
        {"what": "altered lines found", "value": done.altered_found, "unit": "",
         "said": f"{done.altered_found} of {done.altered}", "budget": "all", "over": False},
        {"what": "the bank's own second debits found", "value": done.verdicts["TWICE"], "unit": "",
         "said": f"{done.verdicts['TWICE']} of {done.second_debits}", "budget": "all", "over": False},
    ]  # fmt: skip


def run(many: int, *, seed: int = 2026, rounds: int = ROUNDS) -> Loop:
    """The whole loop, over whichever database is set up."""
    from odop.desks.cli.bank.habits import Habits
    from odop.desks.cli.bank.simulator import answer
    from odop.finance.rules.files import read_order
    from odop.finance.services.files import send_to_bank, take_in_bank_file

    habits = Habits(
        failing=0.08, silent=0.02, late=0.01, returned=0.01, repeated=0.02, altered=0.01, unknown=0.001
    )
    loop = Loop(many)
    owe(many)
    at = AT
    for n in range(rounds):
        number = order(at)
        if not number:
            break
        with timed(loop, "send"):
            filed = send_to_bank(number=number, by=hand("one"), at=at)
        day = answer(read_order(content_of(filed.key)), seed=seed + n, habits=habits)
        loop.sent += len(day.order.payments)
        for name, content in (("status.xml", day.status_file()), ("statement.xml", day.statement_file())):
            with timed(loop, "take in"):
                taken = take_in_bank_file(
                    content=content, name=name, by=hand("clerk"), at=at + timedelta(hours=20)
                )
            again = take_in_bank_file(
                content=content, name=name, by=hand("clerk"), at=at + timedelta(hours=21)
            )
            assert again.again, "the same file was taken in twice"
            loop.lines += taken.lines
            loop.verdicts.update(taken.verdicts)
        settle(loop, day, at + timedelta(days=1))
        count(loop, day)
        at += timedelta(days=2)
        release(at)
    return loop


def prove(loop: Loop) -> None:
    """Everything counted against what the bank truly did."""
    from odop.finance.models import Account, Entitlement, Payment
    from odop.finance.queries import verified
    from odop.notices.models import Notice

    ledger = verified()
    assert ledger.holds, ledger.breaks
    assert max(loop.truly_paid.values()) == 1, "somebody was paid twice"
    owed = dict(Entitlement.objects.values_list("key", "state"))
    credited = {key for key, state in owed.items() if state == "CREDITED"}
    failed = {key for key, state in owed.items() if state == "FAILED"}
    assert credited == set(loop.truly_paid), "the ledger and the bank differ on who has her money"
    assert credited | failed == set(owed), "somebody's money is neither credited nor failed"
    assert len(owed) == loop.entitled
    balances = dict(Account.objects.values_list("head", "balance"))
    assert balances["HELD"] == LAKH * len(credited)
    assert balances.get("RETURNED", 0) == LAKH * len(failed)
    assert balances["IN_TRANSIT"] == 0
    assert not Payment.objects.filter(state="SENT").exists()
    told = set(Notice.objects.filter(template="money_failed").values_list("about", flat=True))
    assert {key.partition(":")[2] for key in failed} <= told, "a failure was not explained"
    assert loop.verdicts["TWICE"] == loop.second_debits, "a second debit of the bank was not found"
    assert loop.altered_found == loop.altered, (loop.altered_found, loop.altered)
    loop.credited, loop.failed = len(credited), len(failed)


# --- the steps ------------------------------------------------------------------------
def owe(many: int) -> None:
    """Makers with phones, and margin money approved for each."""
    from odop.artisans.models import Artisan
    from odop.audit.services import acting
    from odop.finance.services import Owed, approve, confirm_allotment, entitle, propose_allotment

    with acting(by=hand("register"), act="bench.made", at=AT):
        people = Artisan.objects.bulk_create(
            Artisan(district_id=DISTRICT, number=f"A/BHD/{n:07d}", name=letters(n), enrolled_at=AT, came_by="SELF",
                    phone=f"+91{9_000_000_000 + n}", row_hash=f"{n}", synthetic=True)
            for n in range(many)
        )  # fmt: skip
    for kind, place in (("BUDGET", None), ("DISTRICT", DISTRICT)):
        made = propose_allotment(
            kind=kind, scheme=SCHEME, year=YEAR, amount=many * LAKH, district=place, by=hand("cell"), at=AT
        )
        confirm_allotment(number=made.number, by=hand("accounts"), at=AT)
    items = [
        Owed(
            kind="MARGIN", about=f"MM/{YEAR}/BHD/{n:07d}", scheme=SCHEME, district=DISTRICT, year=YEAR, amount=LAKH,
            payee=one.name, account=f"30{n:09d}", ifsc="SBIN0000001", branch_ifsc="SBIN0000001", artisan=one.pk,
            sanctioned_at=AT, synthetic=True,
        )
        for n, one in enumerate(people)
    ]  # fmt: skip
    entitle(items, by=hand("casework"), at=AT)
    approve([item.key for item in items], by=hand("commissioner"), at=AT)


def order(at: datetime) -> str:
    """Whatever can be paid now, in an order checked by two; blank where nothing can."""
    from odop.finance.services import check_order, prepare_order

    made = prepare_order(district=DISTRICT, scheme=SCHEME, year=YEAR, by=hand("one"), at=at)
    if made.number:
        check_order(number=made.number, by=hand("other"), at=at)
        if made.total > 10 * LAKH:
            check_order(number=made.number, by=hand("third"), at=at)
    return made.number


def settle(loop: Loop, day, at: datetime) -> None:
    """A checker asks the branch about every doubt, and answers as the branch truly did."""
    from odop.finance.models import BankLine
    from odop.finance.rules.files.judging import ASKED, may_follow
    from odop.finance.services.files import answer_line

    open_ones = BankLine.objects.filter(verdict__in=ASKED, answered_at=None).select_related("payment")
    for line in list(open_ones):
        loop.doubts += 1
        paid = line.end_to_end in day.paid
        state = line.payment.state if line.payment else ""
        right = (line.fate == "PAID") == paid
        follow = right and may_follow(line.verdict, line.fate, state)
        answer_line(key=line.pk, follow=follow, words="The branch was asked.", by=hand("checker"), at=at)


def count(loop: Loop, day) -> None:
    """What the bank truly paid, and whether every altered line was found."""
    from odop.finance.models import BankLine, Payment

    of = dict(Payment.objects.filter(end_to_end__in=day.paid).values_list("end_to_end", "entitlement__key"))
    loop.truly_paid.update(of[number] for number in day.paid)
    found = {
        (number, what)
        for number, differs in BankLine.objects.exclude(differs=[]).values_list("end_to_end", "differs")
        for what in differs
    }
    debits = Counter(line.end_to_end for line in day.statement if line.fate == "PAID")
    loop.second_debits += sum(times - 1 for times in debits.values())
    loop.altered += len(day.altered)
    loop.altered_found += len(day.altered & found)


def release(at: datetime) -> None:
    """The causes that are only to be answered are answered; a wrong account waits for two officers."""
    from odop.finance.models import Entitlement
    from odop.finance.rules.files import Before, cause_of
    from odop.finance.services.files import answer_causes

    failed = Entitlement.objects.filter(state="FAILED").values_list("key", "failure")
    keys = [key for key, code in failed if cause_of(code).before == Before.ANSWER]
    if keys:
        answer_causes(keys, words="Done, she says.", by=hand("one"), at=at)


class timed:  # noqa: N801 - reads as a word
    """Add the time of a block to a name."""

    def __init__(self, loop: Loop, name: str) -> None:
        self.loop, self.name = loop, name

    def __enter__(self) -> None:
        self.began = time.monotonic()

    def __exit__(self, *_: object) -> None:
        self.loop.seconds[self.name] += time.monotonic() - self.began  # type: ignore[assignment]


def content_of(key) -> bytes:
    from odop.documents.queries import content_of

    return content_of(key)


def hand(name: str):
    from odop.access.services import Machine

    return Machine(name)


def letters(n: int) -> str:
    """A name of its own for every number: letters only."""
    return "Maker " + "".join("abcdefghij"[int(d)] for d in str(n)).title()


if __name__ == "__main__":
    starts.as_application()
    sys.stdout.write(json.dumps(measure()))
