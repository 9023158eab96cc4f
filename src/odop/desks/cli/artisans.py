"""./odop artisans import FILE --district NAME."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from odop.desks.cli import ground

app = typer.Typer(no_args_is_help=True, help="Makers: bring a file of them in.")


@app.callback()
def makers() -> None:
    """The makers' register."""


@app.command("import")
def import_makers(
    file: Annotated[Path, typer.Argument(help="A CSV file or an Excel workbook.")],
    district: Annotated[
        str, typer.Option(help="The district, by name or code; without it every row names its own.")
    ] = "",
    refused: Annotated[
        Path | None, typer.Option(help="Where to write the rows given back (.csv or .xlsx).")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print what a program would read.")] = False,
) -> None:
    """Bring a file of makers in: good rows enter, bad ones come back with their reasons."""
    ground.ready()
    from odop.artisans import queries, services
    from odop.audit.services import Machine
    from odop.basics.refusals import Refusal
    from odop.programme import queries as programme

    if not file.is_file():
        _refuse(f"There is no file {file}.")
    place = programme.find_district(district) if district else None
    if district and place is None:
        _refuse(f"No district is called {district}.")
    try:
        with ground.bar(f"{file.name} ...") as progress:
            task = progress.add_task("", total=None)
            began = time.perf_counter()
            done = services.import_file(
                name=file.name,
                content=file.read_bytes(),
                district=place.code if place else None,
                by=Machine("import"),
                at=datetime.now(UTC),
                progress=lambda rows: progress.update(task, description=f"{rows} rows"),
            )
            seconds = round(time.perf_counter() - began, 2)
    except Refusal as refusal:
        _refuse(str(refusal))
    kept = {
        name: getattr(done, name)
        for name in ("rows", "added", "already", "refused", "questions", "unknown_columns")
    }
    if refused and done.refused:
        refused.write_bytes(queries.refused_rows(done.key, refused.suffix.lstrip(".").lower()).content)
    if as_json:
        typer.echo(json.dumps({"import": str(done.key), **kept, "seconds": seconds}, ensure_ascii=False))
    else:
        typer.echo("  ".join(f"{name} {value}" for name, value in kept.items() if name != "unknown_columns"))
        if done.unknown_columns:
            typer.echo("Columns not known: " + ", ".join(done.unknown_columns))


def _refuse(sentence: str) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(2)
