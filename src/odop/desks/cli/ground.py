"""What the commands stand on: the database, Django, other programs, and words on the terminal."""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from config import embedded

PYTHON = sys.executable
ROOT, VAR = embedded.ROOT, embedded.VAR
APPLICATION = "odop_app"  # the role the pages and the worker run as
told = Console(stderr=True, highlight=False, soft_wrap=True)


def external() -> bool:
    """Whether the database is one of DATABASE_URL, not the embedded one."""
    return bool(os.environ.get("DATABASE_URL"))


def start_database() -> None:
    """The database of DATABASE_URL, or the embedded one, started and made if need be."""
    if not external():
        embedded.start()
        embedded.ensure_database()


def ready() -> None:
    """Start the database and Django, as the owner of the tables. Rooms can be called after this."""
    start_database()
    if owner := os.environ.get("DATABASE_OWNER_URL"):
        os.environ["DATABASE_URL"] = owner
    import django

    django.setup()


@contextlib.contextmanager
def using(name: str) -> Iterator[None]:
    """Work in another database of the same server, and come back."""
    from django.db import connection

    current = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = current


def as_application() -> dict[str, str]:
    """The environment of the pages and the worker: they sign in to the database as the application's role."""
    if external():
        return {"ODOP_DATABASE_ROLE": APPLICATION, "DATABASE_OWNER_URL": ""}
    return {"DATABASE_URL": embedded.url(user=APPLICATION)}


def run(*words: str, **environment: str) -> int:
    """Run a program in the project's folder; its output is ours."""
    return subprocess.run(words, cwd=ROOT, env={**os.environ, **environment}, check=False).returncode


def fail(sentence: str) -> typer.Exit:
    """Say what is wrong in plain words; raise what this returns."""
    told.print(sentence, style="bold red", markup=False, soft_wrap=True)
    return typer.Exit(1)


@contextlib.contextmanager
def step(words: str) -> Iterator[None]:
    """Something that may take a while: a moving line on a terminal, a plain line elsewhere."""
    if told.is_terminal:
        with told.status(words):
            yield
    else:
        told.print(words, markup=False)
        yield


@contextlib.contextmanager
def bar(words: str) -> Iterator[Progress]:
    """A progress bar for anything over two seconds."""
    with Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:,.0f}"),
        TimeElapsedColumn(), console=told, transient=True, disable=not told.is_terminal,
    ) as progress:  # fmt: skip
        if not told.is_terminal:
            told.print(words, markup=False)
        yield progress


def fingerprint(*places: Path) -> str:
    """One hash of the files at these places: names and contents."""
    whole = hashlib.sha256()
    for place in places:
        files = [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.is_file())
        for file in files:
            if file.suffix != ".pyc":
                whole.update(str(file.relative_to(ROOT) if file.is_relative_to(ROOT) else file).encode())
                whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()
