"""What was written down of the tables is what the migrations make."""

import os
import subprocess
import sys

import psycopg
import pytest

from odop.desks.cli.backups import dump
from odop.desks.cli.tables import TABLES

SCRATCH = "odop_tables_of_a_test"


@pytest.fixture
def emptied():
    """Gives an empty database each time it is asked, and takes the last one away."""

    def empty() -> None:
        dump.drop(SCRATCH)
        dump.make(SCRATCH)

    yield empty
    dump.drop(SCRATCH)


def told(sql: str) -> list[str]:
    """The lines of a schema, whatever the order the migrations were done in."""
    return sorted(line.rstrip(",;") for line in sql.splitlines())


def laid(sql: str, empty) -> str:
    """The tables of a new database made from these, with what was migrated since."""
    empty()
    with psycopg.connect(dump.address(SCRATCH)) as server:
        server.execute(sql.encode())
    here = os.environ | {"DATABASE_URL": dump.address(SCRATCH)}
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v0"], env=here, check=True)
    return dump.tables(SCRATCH)


def test_a_new_database_begins_as_the_migrations_would_leave_it(emptied):
    # taken in once, a condition is written as the server reads it: both are written so
    from_migrations = laid(laid("", emptied), emptied)
    from_what_was_written = laid(laid(TABLES.read_text(), emptied), emptied)

    assert told(from_what_was_written) == told(from_migrations), "./odop tables writes them down anew"
