"""./odop identifiers check FILE.csv --json: any list of kind,value is judged, row by row."""

import csv
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TextIO

import typer

from odop.artisans import identifiers
from odop.basics.names import ascii_digits

app = typer.Typer(no_args_is_help=True, help="Identifiers: Aadhaar, PAN, GSTIN, Udyam, IFSC and others.")
AS_JSON = typer.Option("--json", help="One JSON object a row.")


@app.callback()
def identifiers_of_people() -> None:
    """Judge identifiers by their own make."""


@app.command()
def check(
    file: Annotated[
        Path, typer.Argument(help="A CSV file with the columns kind and value, or - to read in.")
    ],
    as_json: Annotated[bool, AS_JSON] = False,
) -> None:
    """Say of each row whether the identifier is well made, and why not. Nothing is stored."""
    known = {"ifsc": _pack_column("banks.csv", "letters", 4), "pin": _pack_column("places.csv", "pin", 3)}
    csv.field_size_limit(10_000_000)
    with _opened(file) as lines:
        try:
            for number, kind, value in _rows(lines):
                judged = identifiers.judge(kind, value, known=known.get(identifiers.kind_of(kind)))
                _tell(number, kind, value, judged, as_json)
        except UnicodeDecodeError:
            _refuse(f"{file} is not UTF-8 text.")
        except csv.Error as fault:
            _refuse(f"{file} is not a CSV file: {fault}.")


def _tell(number: int, kind: str, value: str, judged: identifiers.Judgement, as_json: bool) -> None:
    # An Aadhaar number is not even printed: what is printed is often kept.
    shown = identifiers.mask(value)
    if not as_json:
        typer.echo(f"{number} {kind} {shown}: {judged.verdict} — {judged.reason.en} {judged.reason.hi}")
        return
    told = {
        "row": number,
        "kind": kind,
        "value": shown,
        "valid": judged.valid,
        "verdict": judged.verdict,
        "well_made": judged.well_made,
        "code": judged.code,
        "reason": {"en": judged.reason.en, "hi": judged.reason.hi},
    }
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")


def _rows(lines: TextIO) -> Iterator[tuple[int, str, str]]:
    """Each row's number from one, kind and value; a file without these two columns is refused."""
    rows = csv.reader(lines)
    header = [name.strip().lower() for name in next(rows, [])]
    if header.count("kind") != 1 or header.count("value") != 1:
        _refuse("The first line must name the columns kind and value.")
    kind_at, value_at = header.index("kind"), header.index("value")
    number = 0
    for row in rows:
        if not row:
            continue
        number += 1
        kind = row[kind_at].strip().lower() if kind_at < len(row) else ""
        yield number, kind, row[value_at] if value_at < len(row) else ""


@contextmanager
def _opened(file: Path) -> Iterator[TextIO]:
    if str(file) == "-":
        yield sys.stdin
        return
    if not file.is_file():
        _refuse(f"There is no file {file}.")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        yield lines


def _refuse(sentence: str) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(2)


def _pack_column(name: str, column: str, letters: int) -> frozenset[str] | None:
    """The first letters of a column of the pack, where there is one; needs no database."""
    from django.conf import settings

    path = settings.PACK / name
    if not path.is_file():
        return None
    with path.open(encoding="utf-8", newline="") as lines:
        found = frozenset(ascii_digits(row[column])[:letters] for row in csv.DictReader(lines) if row[column])
    return found or None
