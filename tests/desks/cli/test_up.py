"""./odop up in a folder of its own: serves, refuses in plain words, and loses nothing however it ends."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import psutil
import pytest

from tests.architecture.places import ROOT


@pytest.fixture
def folder():
    """A folder with a short path, since a socket lies in it; whatever still runs there is ended."""
    with tempfile.TemporaryDirectory(prefix="odop-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        yield Path(name)
        for process in psutil.process_iter(["environ", "cmdline"]):
            of_folder = (process.info["environ"] or {}).get("ODOP_VAR") == name
            if of_folder or any(name in word for word in process.info["cmdline"] or ()):
                process.kill()


def environment(folder: Path) -> dict[str, str]:
    left_out = {"DATABASE_URL", "DATABASE_OWNER_URL", "ODOP_TESTING", "XDG_RUNTIME_DIR", "ODOP_DATABASE_ROLE"}
    kept = {k: v for k, v in os.environ.items() if k not in left_out}
    return {**kept, "ODOP_VAR": str(folder), "PYTHONPATH": str(ROOT / "src")}


def start(folder: Path, port: int) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "odop.desks.cli", "up", "--empty", "--json", "--port", str(port)],
        cwd=ROOT, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def serving(launcher: subprocess.Popen) -> str:
    """Its address, once it says that it serves."""
    line = launcher.stdout.readline()
    assert line, launcher.stderr.read()
    return json.loads(line)["address"]


def refused(folder: Path, port: int) -> str:
    launcher = start(folder, port)
    _, said = launcher.communicate(timeout=120)
    assert launcher.returncode == 1
    assert "Traceback" not in said
    return said


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address: str) -> bool:
    try:
        return urllib.request.urlopen(f"{address}/health/", timeout=5).status == 200
    except OSError:
        return False


def note(folder: Path, words: str = "") -> list[str]:
    """Write a question's words down as the owner, or read back what stands."""
    program = (
        "import sys, psycopg\nfrom config import embedded\n"
        "with psycopg.connect(embedded.url()) as c:\n"
        "    if sys.argv[1]: c.execute('UPDATE programme_district SET note = %s', [sys.argv[1]])\n"
        "    print(*{r[0] for r in c.execute('SELECT note FROM programme_district')})\n"
    )
    words_and_program = [sys.executable, "-c", program, words]
    done = subprocess.run(
        words_and_program, env=environment(folder), capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_it_serves_refuses_a_second_start_and_survives_being_killed(folder):
    port = free_port()
    first = start(folder, port)
    address = serving(first)
    assert answers(address)
    assert "already running here" in refused(folder, free_port())
    assert note(folder, "acknowledged") == ["acknowledged"]

    postgres = int((folder / "pg" / "postmaster.pid").read_text().split()[0])
    first.send_signal(signal.SIGKILL)
    psutil.Process(postgres).kill()
    first.wait()

    second = start(folder, port)
    assert answers(serving(second))
    assert note(folder) == ["acknowledged"]

    second.send_signal(signal.SIGINT)
    assert second.wait(60) == 0
    until = time.monotonic() + 30
    while (folder / "pg" / "postmaster.pid").exists() and time.monotonic() < until:
        time.sleep(0.2)
    assert not answers(address)
    assert not (folder / "pg" / "postmaster.pid").exists()
    assert not (folder / "up.json").exists()


def test_a_port_that_is_taken_is_refused_in_plain_words(folder):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = refused(folder, port)

    assert f"Port {port} is taken by another program" in said
    assert f"--port {port + 1}" in said
    assert not (folder / "pg").exists()  # nothing was begun
