"""Who is acting, what they did, and the triggers that keep every row's history."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ParamSpec, Protocol, TypeVar

from django.apps import apps
from django.db import DataError, connection, transaction
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from odop.audit.models import Entry
from odop.basics.refusals import Refusal

P = ParamSpec("P")
R = TypeVar("R")


TOO_MUCH = ("22001", "22003")  # as PostgreSQL says it: text too long, number out of range


class TooMuch(Refusal):
    """A text or a number that its column cannot hold."""

    def __init__(self) -> None:
        super().__init__(
            _("What was written is longer, or a number larger, than can be kept. Nothing was changed.")
        )


class Actor(Protocol):
    """Whoever acts: a person signed in, or a command that runs by itself."""

    @property
    def actor(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True)
class Machine:
    """A command or nightly work that acts by itself, under a name."""

    name: str

    @property
    def actor(self) -> str:
        return f"machine:{self.name}"


@contextmanager
def acting(*, by: Actor, act: str, at: datetime) -> Iterator[None]:
    """Name who acts, and in which act, to the database for as long as the transaction lasts."""
    part = connection.in_atomic_block  # of a larger act, whose names stand again when this one ends
    with transaction.atomic(), connection.cursor() as cursor:
        outer = _name(cursor, by.actor, act, at.isoformat())
        yield
        if part:
            _name(cursor, *outer)


def _name(cursor: Any, *names: str | None) -> tuple[str | None, ...]:
    """Set who acts, in which act and when; returns who and what was named before."""
    cursor.execute(
        "WITH was AS MATERIALIZED (SELECT current_setting('odop.by', true) AS by, "
        "current_setting('odop.act', true) AS act, current_setting('odop.at', true) AS at) "
        "SELECT was.*, set_config('odop.by', %s, true), set_config('odop.act', %s, true), "
        "set_config('odop.at', %s, true) FROM was",
        [name or "" for name in names],
    )
    found: tuple[str | None, ...] = cursor.fetchone()[:3]
    return found


def act(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an act: one transaction, with its doer named to the database before the first write.

    The function takes `by` and `at` as keyword arguments. What no table can hold is refused as TooMuch.
    """

    def made(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            by: Any = kwargs["by"]
            at: Any = kwargs["at"]
            try:
                with acting(by=by, act=name, at=at):
                    return function(*args, **kwargs)
            except DataError as fault:
                if getattr(fault.__cause__, "sqlstate", "") in TOO_MUCH:
                    raise TooMuch from fault
                raise

        return inner

    return made


def record(act: str, *, on: Model, by: Actor, at: datetime, **details: object) -> None:
    """Write an act into the journal, in the same transaction as the act."""
    _entry(act, on, by=by, at=at, details=details).save(force_insert=True)


def record_many(act: str, *, on: Iterable[Model], by: Actor, at: datetime, **details: object) -> None:
    """Write an act done to many at once into the journal, one line for each."""
    Entry.objects.bulk_create(_entry(act, one, by=by, at=at, details=details) for one in on)


def record_each(
    act: str, on: Iterable[tuple[Model, Mapping[str, object]]], *, by: Actor, at: datetime
) -> None:
    """Write an act done to many at once into the journal, one line for each, with what is its own."""
    Entry.objects.bulk_create(_entry(act, one, by=by, at=at, details=dict(details)) for one, details in on)


def _entry(act: str, on: Model, *, by: Actor, at: datetime, details: dict[str, object]) -> Entry:
    return Entry(
        act=act,
        at=at,
        by=by.actor,
        by_name=by.name,
        about_kind=on._meta.label,
        about_key=str(getattr(on, "number", "") or on.pk),
        district=str(getattr(on, "district_id", "") or ""),
        details=details,
    )


# --- the triggers ---------------------------------------------------------------
def tables_with_history() -> list[type[Model]]:
    """Every table of the programme, those between two others included, but the journal itself."""
    everything = apps.get_models(include_auto_created=True)
    return [m for m in everything if m.__module__.startswith("odop.") and m._meta.app_label != "audit"]


def keep_history() -> None:
    """Put the history triggers on every table, and give the application's role no way round them.

    Run after every migration, as the owner. Running it again changes nothing.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        for model in tables_with_history():
            table, key = model._meta.db_table, model._meta.pk.column
            columns = {field.column for field in model._meta.concrete_fields}
            district = "district_id" if "district_id" in columns else ""
            hidden = ",".join(getattr(model, "history_leaves_out", ()))
            for event, rows in (
                ("INSERT", "NEW TABLE AS new_rows"),
                ("UPDATE", "OLD TABLE AS old_rows NEW TABLE AS new_rows"),
                ("DELETE", "OLD TABLE AS old_rows"),
            ):
                cursor.execute(
                    f'CREATE OR REPLACE TRIGGER history_of_{event.lower()} AFTER {event} ON "{table}" '
                    f"REFERENCING {rows} FOR EACH STATEMENT "
                    f"EXECUTE FUNCTION audit_keep_history('{key}', '{district}', '{hidden}')"
                )
        cursor.execute("SELECT audit_grant_application()")


# --- many rows at once --------------------------------------------------------------
def copy_in(model: type[Model], columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> int:
    """Take many rows into a table by COPY, history kept as for any other write. Returns how many.

    `columns` are the fields' attribute names (district_id); what they leave out takes its default.
    JSON goes in as text. Call inside `acting` or an act.
    """
    fields = {field.attname: field for field in model._meta.concrete_fields}
    rest = [f for name, f in fields.items() if name not in columns and not f.null and not f.primary_key]
    constants = tuple(
        json.dumps(value) if isinstance(value, list | dict) else value
        for value in (field.get_default() for field in rest)
    )
    names = ", ".join(f'"{fields[name].column}"' for name in columns)
    names += "".join(f', "{field.column}"' for field in rest)
    count = 0
    with (
        connection.cursor() as cursor,
        cursor.copy(f'COPY "{model._meta.db_table}" ({names}) FROM STDIN') as copy,
    ):
        for row in rows:
            copy.write_row(row + constants)
            count += 1
    return count


def take_stock() -> None:
    """Let the database look over its tables after many rows came in, so that it reads them by the short way.

    The journal, larger than all of them, it looks over by itself in its own time.
    """
    tables = ", ".join(f'"{model._meta.db_table}"' for model in tables_with_history())
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {tables}")


def intake(*models: type[Model]) -> Callable[[str, tuple[str, ...], Iterable[tuple[object, ...]]], int]:
    """A room's door for many rows: takes a table's name, columns and rows, and answers how many came in."""
    tables = {model.__name__: model for model in models}

    def take_in(table: str, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> int:
        return copy_in(tables[table], columns, rows)

    return take_in
