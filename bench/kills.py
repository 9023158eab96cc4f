"""The server killed with -9 at random points while paying: nothing acknowledged is lost, doubled or half done.

A payer of its own works through acts of money, a group of people at a time, and says of each act when it begins and
when it is acknowledged. It, the database, or both are killed at a moment nobody chose. After the next start every
acknowledged act must stand whole; the one under way wholly or not at all; then it is tried again, as a client would.
"""

import contextlib
import os
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import psutil

from bench.starts import ROOT, Rows, as_application, beside_the_tests, folder_for, odop
from odop.basics.dates import day_of

TIMES = 200
GROUP = 30
AT = datetime(2026, 5, 4, 6, 0, tzinfo=UTC)
SCHEME, YEAR, DISTRICT = "margin_money", "2026-27", "179"
ACTS = ("entitle", "approve", "prepare", "check", "send", "answer")
# How many of a group's people an act has reached: all of them, or nobody.
REACHED = {
    "entitle": "SELECT count(*) FROM finance_entitlement WHERE key = ANY(%s)",
    "approve": "SELECT count(*) FROM finance_entry WHERE kind = 'SET_ASIDE' AND about = ANY(%s)",
    "prepare": "SELECT count(*) FROM finance_payment p JOIN finance_entitlement e ON e.id = p.entitlement_id"
    " WHERE e.key = ANY(%s)",
    "check": "SELECT count(*) FROM finance_payment p JOIN finance_entitlement e ON e.id = p.entitlement_id"
    " JOIN finance_paymentorder o ON o.id = p.order_id WHERE o.checked_by <> '' AND e.key = ANY(%s)",
    "send": "SELECT count(*) FROM finance_entry WHERE kind = 'SEND' AND about = ANY(%s)",
    "answer": "SELECT count(*) FROM finance_entry WHERE kind = 'CREDIT' AND about = ANY(%s)",
}
WRONG = {
    "entries out of balance": "SELECT count(*) FROM (SELECT e.id FROM finance_entry e LEFT JOIN finance_line l"
    " ON l.entry_id = e.id GROUP BY e.id HAVING count(l.id) < 2 OR sum(l.paise) <> 0) x",
    "balances that are not the sum of their lines": "SELECT count(*) FROM (SELECT a.id FROM finance_account a"
    " LEFT JOIN finance_line l ON l.account_id = a.id GROUP BY a.id"
    " HAVING a.balance <> coalesce(sum(l.paise), 0)) x",
    "people credited twice": "SELECT count(*) FROM (SELECT about FROM finance_entry WHERE kind = 'CREDIT'"
    " GROUP BY about HAVING count(*) > 1) x",
    "people whose state and money part ways": "SELECT count(*) FROM finance_entitlement e WHERE (e.state ="
    " 'CREDITED') <> EXISTS (SELECT FROM finance_entry n WHERE n.kind = 'CREDIT' AND n.about = e.key)",
    "rows without history": "SELECT (SELECT count(*) FROM finance_entry) - (SELECT count(*) FROM audit_change"
    " WHERE \"table\" = 'finance_entry')",
}


def a_second() -> Rows:
    """Kill two hundred times in a folder of its own."""
    with folder_for("kills") as folder:
        began = time.monotonic()
        acknowledged, kills = kill_often(folder, TIMES, seed=2026)
        seconds = time.monotonic() - began
        return [{
            "what": f"acts acknowledged over {kills} kills with -9 while paying", "value": acknowledged, "unit": "",
            "said": f"{acknowledged:,}: 0 lost, 0 doubled, 0 half done ({seconds:.0f} s)", "budget": "0 / 0 / 0",
            "over": False,
        }]  # fmt: skip


def kill_often(folder: Path, times: int, seed: int) -> tuple[int, int]:
    """Start, pay, kill, look; so many times. Returns the acts acknowledged and the kills."""
    random, said = Random(seed), folder / "said"
    for _ in range(times):
        said.touch()
        words = len(said.read_text().splitlines()) + random.randint(1, 12)
        payer = subprocess.Popen(
            [sys.executable, "-m", "bench.kills"], cwd=ROOT,
            env=beside_the_tests(folder), stderr=(folder / "last-words").open("wb"),
        )  # fmt: skip
        until = time.monotonic() + 120
        while len(said.read_text().splitlines()) < words:  # it looks at what stands before its first word
            if payer.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"not whole after a kill: {(folder / 'last-words').read_text()[-2000:]}")
            time.sleep(0.002)
        time.sleep(random.uniform(0.0, 0.06))
        _kill(folder, payer, random.choice(("both", "payer", "database")))
    odop(folder, "ledger", "verify", "--alone")
    return len(_acknowledged(said)), times


def _kill(folder: Path, payer: subprocess.Popen[bytes], which: str) -> None:
    """Kill with -9: the payer, every process of the database, or both; the payer in any case ends."""
    if which != "database":
        payer.kill()
    if which != "payer":
        with contextlib.suppress(OSError, ValueError, psutil.Error):
            database = psutil.Process(int((folder / "pg" / "postmaster.pid").read_text().split()[0]))
            for process in (database, *database.children(recursive=True)):
                with contextlib.suppress(psutil.Error):
                    process.kill()
    with contextlib.suppress(subprocess.TimeoutExpired):
        payer.wait(5)
    payer.kill()
    payer.wait()


# --- the payer: a process of its own ---------------------------------------------------------
def pay(said: Path) -> None:
    """Look at what stands, try again what was under way, then go on paying until killed."""
    done = _acknowledged(said)
    look(done)
    steps = [(act, group) for group in range(len(done) // len(ACTS) + 100_000) for act in ACTS]
    for n, (act, group) in enumerate(steps[len(done) :]):
        _say(said, "begun", act, group)
        try:
            _act(act, group)
        except Exception as error:
            # Only what was under way at the kill can have been done already.
            if n or not _was_done(act, group):
                raise SystemExit(f"{act} of group {group}: {error}") from error
        _say(said, "done", act, group)


def look(done: list[tuple[str, int]]) -> None:
    """Every acknowledged act stands whole; what was under way, wholly or not at all; and nothing is wrong."""
    from django.db import connection

    with connection.cursor() as cursor:
        for name, sql in WRONG.items():
            cursor.execute(sql)
            if found := cursor.fetchone()[0]:
                raise SystemExit(f"{found} {name}")
        for act, group in done[-3 * len(ACTS) :]:
            if _reached(act, group) != GROUP:
                raise SystemExit(f"{act} of group {group} was acknowledged and is lost")
        group, step = divmod(len(done), len(ACTS))
        if _reached(ACTS[step], group) not in (0, GROUP):
            raise SystemExit(f"{ACTS[step]} of group {group} is half done")
        for act, sql in REACHED.items():  # of the earlier ones the sums tell
            groups = Counter(of for name, of in done if name == act)
            cursor.execute(sql, [[key for of in groups for key in _keys(of)]])
            if (found := cursor.fetchone()[0]) != GROUP * len(groups):
                raise SystemExit(
                    f"{act}: {found} people were reached, {GROUP * len(groups)} were acknowledged"
                )


def _act(act: str, group: int) -> None:
    from odop.access.services import Machine
    from odop.finance import services
    from odop.finance.models import Payment

    one, other = Machine("payer"), Machine("checker")
    keys = _keys(group)
    if act == "entitle":
        services.entitle([_owed(group, n) for n in range(GROUP)], by=one, at=AT)
    elif act == "approve":
        _allot_once()
        services.approve(keys, by=other, at=AT)
    elif act == "prepare":
        services.prepare_order(district=DISTRICT, scheme=SCHEME, year=YEAR, keys=keys, by=one, at=AT)
    else:
        payments = list(Payment.objects.filter(entitlement__key__in=keys).select_related("order"))
        number = payments[0].order.number
        if act == "check":
            services.check_order(number=number, by=other, at=AT)
        elif act == "send":
            services.send_order(number=number, by=one, at=AT)
        else:
            lines = [services.Answer(p.end_to_end, "CREDITED", p.amount, day_of(AT)) for p in payments]
            services.record_answers([*lines, *lines[:3]], by=one, at=AT)


def _allot_once() -> None:
    """A budget, and all of it to the district; in one act, once."""
    from odop.access.services import Machine
    from odop.audit.services import acting
    from odop.finance import services
    from odop.finance.models import Allotment

    if Allotment.objects.filter(kind="DISTRICT", confirmed=True).exists():
        return
    with acting(by=Machine("cell"), act="bench.allotted", at=AT):
        for kind, place in (("BUDGET", None), ("DISTRICT", DISTRICT)):
            made = services.propose_allotment(
                kind=kind, scheme=SCHEME, year=YEAR, amount=10**13, district=place, by=Machine("cell"), at=AT
            )
            services.confirm_allotment(number=made.number, by=Machine("accounts"), at=AT)


def _owed(group: int, n: int) -> object:
    from odop.finance.services import Owed

    return Owed(
        kind="MARGIN", about=_about(group, n), scheme=SCHEME, district=DISTRICT, year=YEAR, amount=25_000_00 + n,
        payee="Payee", account=f"3021{group:06d}{n:03d}", ifsc="SBIN0000001", branch_ifsc="SBIN0000001",
    )  # fmt: skip


def _about(group: int, n: int) -> str:
    return f"K{group:06d}-{n:03d}"


def _keys(group: int) -> list[str]:
    return [f"MARGIN:{_about(group, n)}" for n in range(GROUP)]


def _reached(act: str, group: int) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(REACHED[act], [_keys(group)])
        return int(cursor.fetchone()[0])


def _was_done(act: str, group: int) -> bool:
    return _reached(act, group) == GROUP


def _say(said: Path, word: str, act: str, group: int) -> None:
    with said.open("a") as file:
        file.write(f"{word} {act} {group}\n")


def _acknowledged(said: Path) -> list[tuple[str, int]]:
    """What has been acknowledged, in order; a line cut short by a kill was not."""
    lines = said.read_text().splitlines(keepends=True)
    words = [line.split() for line in lines if line.endswith("\n")]
    return [(act, int(group)) for word, act, group in words if word == "done"]


if __name__ == "__main__":
    as_application()
    pay(Path(os.environ["ODOP_VAR"]) / "said")
