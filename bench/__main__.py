"""python -m bench: measure, and print one table."""

import json
import os
import platform
import shutil
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bench import (
    approvals,
    bankfiles,
    bundles,
    decisions,
    imports,
    kills,
    ledger,
    letters,
    pages,
    starts,
    surveys,
    trials,
    turns,
)

Rows = list[dict[str, Any]]
# What can be measured by itself, without a State: --only NAME.
ALONE: dict[str, Callable[[], Rows]] = {
    "approvals": approvals.a_second,
    "bankfiles": bankfiles.a_second,
    "bundle": bundles.seconds,
    "decisions": decisions.a_second,
    "kills": kills.a_second,
    "ledger": ledger.a_second,
    "letters": letters.a_second,
    "surveys": surveys.a_second,
    "trials": trials.seconds,
    "turns": turns.a_second,
}
told = Console(stderr=True, highlight=False)


def main() -> None:
    words = ArgumentParser(prog="./odop bench", description="How fast this machine is at it.")
    words.add_argument(
        "--people", type=int, default=131_000, help="how many trained people the pages are read with"
    )
    words.add_argument(
        "--imports", type=int, nargs="*", default=[10_000, 100_000], help="rows of each import"
    )
    words.add_argument("--port", type=int, default=8119)
    words.add_argument("--json", action="store_true", help="print what a program would read")
    words.add_argument(
        "--keep", type=Path, help="a folder to keep the measured State in, and to take it from"
    )
    words.add_argument("--only", nargs="*", choices=sorted(ALONE), help="measure these alone")
    given = words.parse_args()
    if given.only:
        rows = [row for name in given.only for row in ALONE[name]()]
    else:
        rows = measure(given.people, given.imports, given.port, given.keep)
    machine = {"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version(),
               "people": given.people}  # fmt: skip
    if given.json:
        sys.stdout.write(json.dumps({**machine, "measured": rows}, ensure_ascii=False) + "\n")
        return
    of = "" if given.only else f", {given.people:,} people trained"
    table = Table(title=f"odop on {machine['cores']} cores{of}")
    for name in ("what", "measured", "budget"):
        table.add_column(name, overflow="fold")
    for row in rows:
        over = row.get("over")
        table.add_row(row["what"], row["said"], row.get("budget", ""), style="bold red" if over else "")
    Console().print(table)


def measure(people: int, sizes: list[int], port: int, keep: Path | None) -> Rows:
    folder = Path(tempfile.mkdtemp(prefix="odop-bench-"))
    rows: Rows = []
    try:
        told.print("Starting from nothing, and again ...")
        rows += starts.cold_and_warm(folder / "empty", port)
        for size in sizes:
            told.print(f"Taking in {size:,} rows ...")
            rows += imports.rows_a_second(folder / "empty", folder, size)
        rows += imports.straightness(rows)
        state = keep or folder / "state"
        told.print(f"Making the State with {people:,} people trained ...")
        rows += starts.load(state, people)
        told.print("Reading pages ...")
        with starts.Served(state, port) as served:
            rows += pages.read(served)
        for name, measured in ALONE.items():
            told.print(f"Measuring {name} ...")
            rows += measured()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return rows


if __name__ == "__main__":
    main()
