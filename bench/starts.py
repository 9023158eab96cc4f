"""Starting: from an empty folder, again, and with a whole State made."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
Rows = list[dict[str, Any]]


class Served:
    """A running programme in a folder of its own."""

    def __init__(self, var: Path, port: int) -> None:
        self.var, self.port = var, port
        self.address = f"http://127.0.0.1:{port}"
        self.seconds = 0.0
        self.sign_ins: list[dict[str, str]] = []

    def __enter__(self) -> "Served":
        began = time.monotonic()
        words = ["up", "--empty", "--json", "--port", str(self.port)]
        self.process = subprocess.Popen(
            command(*words), cwd=ROOT, env=environment(self.var), stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        self.seconds = time.monotonic() - began
        if not line:
            raise SystemExit(f"odop up ended before it served (code {self.process.wait()})")
        self.sign_ins = json.loads(line)["sign_ins"]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.process.kill()


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "odop.desks.cli", *words]


def environment(var: Path) -> dict[str, str]:
    kept = {
        k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "DATABASE_OWNER_URL", "ODOP_TESTING"}
    }
    return {**kept, "ODOP_VAR": str(var), "PYTHONPATH": str(ROOT / "src")}


def odop(var: Path, *words: str) -> str:
    done = subprocess.run(
        command(*words), cwd=ROOT, env=environment(var), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"./odop {' '.join(words)} failed: {done.stderr[-2000:]}")
    return done.stdout


@contextmanager
def folder_for(measure: str) -> Iterator[Path]:
    """A folder of its own with an empty programme and the State's facts; gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=f"odop-{measure}-"))
    try:
        odop(folder, "migrate")
        odop(folder, "pack", "load", str(ROOT / "packs" / "uttar_pradesh"))
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(measure: str, folder: Path) -> Rows:
    """What a measure says that runs as a process of its own; what goes wrong there it says on the screen."""
    done = subprocess.run(
        [sys.executable, "-m", f"bench.{measure}"], cwd=ROOT, env=beside_the_tests(folder), stdout=subprocess.PIPE,
        text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"bench.{measure} failed; what it said stands above")
    rows: Rows = json.loads(done.stdout)
    return rows


def beside_the_tests(folder: Path) -> dict[str, str]:
    """The surroundings of a measure's own process: quiet, and with the tests' makers at hand."""
    return {**environment(folder), "ODOP_LOG": "ERROR", "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}


def as_application() -> None:
    """Begin such a process: its database up, and the programme ready in the application's own role."""
    from config import embedded

    embedded.start()
    os.environ["DATABASE_URL"] = embedded.url(user="odop_app")
    ready()


def ready() -> None:
    """The programme ready, in this process or one it began."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()


def cold_and_warm(var: Path, port: int) -> Rows:
    """From an empty folder to the first answer, and a second time."""
    found = []
    for name, budget in (("cold start, installed, no people", 180.0), ("warm start", 5.0)):
        with Served(var, port) as served:
            found.append(row(name, served.seconds, budget))
    return found


def load(var: Path, people: int) -> Rows:
    """The synthetic State with so many trained; one kept from before is taken as it is."""
    if (var / "pg").exists():
        return []
    began = time.monotonic()
    odop(var, "demo", "--people", str(people), "--json")
    budget = 180.0 if people >= 100_000 else None
    return [row(f"synthetic State of {people:,}, figures counted", time.monotonic() - began, budget)]


def row(what: str, seconds: float, budget: float | None = None) -> dict[str, Any]:
    """A line of the table in seconds."""
    return {
        "what": what, "value": round(seconds, 2), "unit": "s", "said": f"{seconds:.1f} s",
        "budget": f"{budget:.0f} s" if budget else "", "over": bool(budget and seconds > budget),
    }  # fmt: skip
