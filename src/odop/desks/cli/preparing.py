"""What stands between an empty folder and a page: made once, and again only when something has changed."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from config import embedded
from odop.desks.cli.backups.dump import address
from odop.desks.cli.ground import (
    ROOT,
    VAR,
    bar,
    external,
    fail,
    fingerprint,
    ready,
    start_database,
    step,
    told,
)

UNFINISHED = VAR / "synthetic.unfinished"
READY = VAR / "ready.json"  # what the last start left ready, believed if the database carries the same mark


def prepare(*, people: int) -> list[dict[str, Any]]:
    """Make ready what is not: tables, pack, words, style sheets, synthetic people. Returns the sign-ins."""
    with step("Starting the database ..."):
        start_database()
    _begin_again()
    whole = fingerprint(
        *sorted((ROOT / "src").rglob("*.py")), *sorted((ROOT / "src").glob("odop/desks/*/static")),
        ROOT / "locale" / "hi", Path(os.environ.get("ODOP_PACK", ROOT / "packs")), ROOT / "requirements.lock",
    )[:40]  # fmt: skip
    left = _as_left(whole)
    if left and (left["people"] or not people):
        return list(left["sign_ins"])
    return _prepare(whole, people)


def _prepare(whole: str, people: int) -> list[dict[str, Any]]:
    ready()
    from odop.artisans.queries import any_artisan
    from odop.desks.cli import clock
    from odop.desks.cli.schema import bring_up_to_date

    with step("Looking after the tables ..."):
        bring_up_to_date()
    _compile_words()
    _collect_static()
    with step("Reading the State's pack ..."):
        clock.load_pack()
    if people:
        _make_state(people)
    left: dict[str, Any] = {"mark": whole, "people": any_artisan(), "sign_ins": clock.sign_ins()}
    READY.write_text(json.dumps(left, ensure_ascii=False))
    READY.chmod(0o600)
    _mark_database(whole)
    return list(left["sign_ins"])


def _as_left(whole: str) -> dict[str, Any] | None:
    """What the last start left, if neither the code nor the database is another one since."""
    try:
        left: dict[str, Any] = json.loads(READY.read_text())
    except (OSError, ValueError):
        return None
    return left if left.get("mark") == whole and _comment().endswith(f"ready {whole}") else None


def _comment() -> str:
    with psycopg.connect(address()) as connection:
        row = connection.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    return (row and row[0]) or ""


def _mark_database(whole: str) -> None:
    former = _comment().split(" ready ")[0]
    with psycopg.connect(address()) as connection:
        connection.execute(
            sql.SQL("COMMENT ON DATABASE {} IS {}").format(
                sql.Identifier(connection.info.dbname), sql.Literal(f"{former} ready {whole}")
            )
        )


def _compile_words() -> None:
    from odop.desks.cli.words import COMPILED, PARTS, compile_words

    newest = max((p.stat().st_mtime for p in PARTS.glob("*.po")), default=0)
    if not COMPILED.exists() or COMPILED.stat().st_mtime <= newest:
        compile_words()


def _collect_static() -> None:
    """Copy and compress the style sheets, when one has changed."""
    from django.core.management import call_command

    stamp = VAR / "static.stamp"
    mark = fingerprint(*sorted((ROOT / "src").glob("odop/desks/*/static")), ROOT / "requirements.lock")
    if stamp.exists() and stamp.read_text() == mark and (VAR / "static").exists():
        return
    with step("Laying out the style sheets ..."):
        call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(mark)


def _make_state(people: int) -> None:
    from odop.desks.cli import clock

    UNFINISHED.touch()
    with bar("Making the synthetic State ...") as progress:
        clock.make_state(people, progress)
    UNFINISHED.unlink()


def _begin_again() -> None:
    """A first start cut short leaves half a synthetic State, and nobody's work: it is made anew."""
    if not UNFINISHED.exists():
        return
    if external():
        raise fail(
            "The first start was cut short while the synthetic State was being made. Empty the database of "
            f"DATABASE_URL, remove {UNFINISHED}, and start again."
        )
    told.print("The first start was cut short; beginning again with an empty database.", style="yellow")
    embedded.drop_database()
    embedded.ensure_database()
    UNFINISHED.unlink()
