"""The programs beside the launcher: started together, ended together, found again if cut short."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from types import TracebackType

import psutil

from odop.desks.cli.ground import ROOT, VAR, fail, told

BOOK = VAR / "up.json"  # who runs: looked at by the next start
GRACE = 12  # seconds a program has to finish what it has begun


class Family:
    """The server and the worker, each in a process group of its own: Ctrl-C reaches only the launcher."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = {**os.environ, **environment}
        self.words: dict[str, list[str]] = {}
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.again: dict[str, int] = {}  # how often a program that may be started again has been

    def __enter__(self) -> Family:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind in {None, KeyboardInterrupt}:
            told.print("\nStopping; what has been saved stays saved.")
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        for process in self.running.values():
            process.terminate()
        _end([psutil.Process(p.pid) for p in self.running.values() if p.poll() is None])
        BOOK.unlink(missing_ok=True)

    def start(self, name: str, words: list[str], *, again: bool = False) -> None:
        """Start a program; if it may be started again, it is whenever it ends."""
        self.words[name] = words
        if again:
            self.again.setdefault(name, 0)
        self.running[name] = subprocess.Popen(
            words, cwd=ROOT, env=self.environment, stdin=subprocess.DEVNULL, start_new_session=True,
            preexec_fn=_follow_the_launcher if sys.platform == "linux" else None,
        )  # fmt: skip
        _write_book(self.running)

    def alive(self, name: str) -> bool:
        return self.running[name].poll() is None

    def watch(self) -> None:
        """Wait until Ctrl-C. If the server ends by itself, so does everything."""
        while True:
            time.sleep(0.5)
            for name in [n for n in self.running if not self.alive(n)]:
                if name not in self.again:
                    raise fail(f"The {name} ended by itself (code {self.running[name].returncode}).")
                self.again[name] += 1
                told.print(f"The {name} ended by itself; starting it again.", style="yellow")
                time.sleep(min(30, 2 ** self.again[name]))
                self.start(name, self.words[name], again=True)


def end_leftovers() -> None:
    """End what a launcher killed outright left behind; refuse if one of this folder is alive."""
    try:
        book = json.loads(BOOK.read_text())
    except (OSError, ValueError):
        return
    if launcher := _same(book["launcher"]):
        raise fail(
            f"odop is already running here (process {launcher.pid}). Stop it first with Ctrl-C in its "
            "terminal."
        )
    left = [process for entry in book["programs"] if (process := _same(entry))]
    if left:
        told.print("The last run was cut short; ending what it left behind.", style="yellow")
        for process in left:
            with contextlib.suppress(psutil.Error):
                process.terminate()
        _end(left)
    BOOK.unlink(missing_ok=True)


def _end(family: list[psutil.Process]) -> None:
    """Wait for programs that were asked to end, with everything they started; then insist."""
    everyone = list(family)
    for process in family:
        with contextlib.suppress(psutil.Error):
            everyone += process.children(recursive=True)
    _, slow = psutil.wait_procs(everyone, timeout=GRACE)
    for process in slow:
        with contextlib.suppress(psutil.Error):
            process.kill()


def _follow_the_launcher() -> None:
    """On Linux a program is asked to end when its launcher is gone, however it went."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def _write_book(running: dict[str, subprocess.Popen[bytes]]) -> None:
    me = psutil.Process()
    book = {
        "launcher": [me.pid, me.create_time()],
        "programs": [
            [p.pid, psutil.Process(p.pid).create_time()] for p in running.values() if psutil.pid_exists(p.pid)
        ],
    }
    BOOK.parent.mkdir(parents=True, exist_ok=True)
    BOOK.write_text(json.dumps(book))


def _same(entry: list[float]) -> psutil.Process | None:
    """The process of a number and a birth time, if it is still that one."""
    with contextlib.suppress(psutil.Error):
        process = psutil.Process(int(entry[0]))
        if abs(process.create_time() - entry[1]) < 1 and process.status() != psutil.STATUS_ZOMBIE:
            return process
    return None
