"""The ground that test databases are copied from."""

import hashlib

import psycopg

from odop.desks.cli.backups import dump
from odop.desks.cli.ground import using
from odop.desks.cli.tables import TABLES, lay_down


def template() -> str:
    """A database with the tables as they were written down and nothing in them, made by the first who asks."""
    name = f"test_ground_{hashlib.sha256(TABLES.read_bytes()).hexdigest()[:12]}"
    with psycopg.connect(dump.address("postgres"), autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            half = f"{name}_half"
            dump.drop(half)
            dump.make(half)
            with using(half):
                lay_down()
            server.execute(f'ALTER DATABASE "{half}" RENAME TO "{name}"')
    return name
