"""./odop pack check DIR and ./odop pack load DIR."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from odop.desks.cli.ground import ready

app = typer.Typer(no_args_is_help=True, help="Packs: check one, or load it.")
Folder = Annotated[Path, typer.Argument(help="The folder of the pack.")]
Json = Annotated[bool, typer.Option("--json", help="Print what a program would read.")]


def faults_told(faults: Any, folder: Path, as_json: bool, rows: int) -> None:
    """Print every fault: file, row, field, and the reason in both languages."""
    if as_json:
        found = [
            {"file": f.file, "row": f.row, "field": f.field, "en": f.reason("en"), "hi": f.reason("hi")}
            for f in faults
        ]
        typer.echo(
            json.dumps({"pack": str(folder), "rows": rows, "faults": found}, ensure_ascii=False, indent=1)
        )
        return
    for fault in faults:
        place = ":".join(str(part) for part in (fault.file, fault.row, fault.field) if part)
        typer.echo(f"{place}\n  {fault.reason('en')}\n  {fault.reason('hi')}")
    typer.echo(f"{folder}: {rows} rows, {len(faults)} faults")


@app.command()
def check(folder: Folder, as_json: Json = False) -> None:
    """Report every fault of a pack, with its file, row and reason."""
    import django

    django.setup()
    from odop.programme.pack import read

    contents = read(folder)
    faults_told(contents.faults, folder, as_json, contents.count)
    raise typer.Exit(bool(contents.faults))


@app.command()
def load(folder: Folder, as_json: Json = False) -> None:
    """Load a pack. One with faults is refused; the same one twice changes nothing."""
    ready()
    from odop.audit.services import Machine
    from odop.basics.refusals import Refusal
    from odop.programme.services import FaultyPack, load_pack

    try:
        done = load_pack(folder=folder, by=Machine("pack"), at=datetime.now(UTC))
    except FaultyPack as refusal:
        faults_told(refusal.faults, folder, as_json, 0)
        raise typer.Exit(1) from None
    except Refusal as refusal:
        typer.echo(str(refusal), err=True)
        raise typer.Exit(1) from None
    if as_json:
        told = {
            "rows": done.rows,
            "added": done.added,
            "changed": done.changed,
            "superseded": done.superseded,
        }
        typer.echo(json.dumps(told, indent=1))
        return
    if not done.anything:
        typer.echo(f"{folder}: {done.rows} rows, nothing new")
        return
    for name, added in done.added.items():
        changed, superseded = done.changed.get(name, 0), done.superseded.get(name, 0)
        typer.echo(f"{name}: {added} added, {changed} changed, {superseded} superseded")
