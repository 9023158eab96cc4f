"""./odop letters print: the letters of a day, a case or a district as PDF files, for the office's printer."""

import json
import os
import time
from datetime import date, datetime
from datetime import time as clock
from pathlib import Path
from typing import Annotated

import typer

from odop.desks.cli import ground

app = typer.Typer(no_args_is_help=True, help="Letters: print many at once.")


@app.callback()
def letters() -> None:
    """The programme's letters."""


@app.command("print")
def print_letters(
    to: Annotated[Path, typer.Option(help="The folder the PDF files go to.")],
    about: Annotated[
        list[str] | None, typer.Option(help="An application's number; may be given again.")
    ] = None,
    since: Annotated[str, typer.Option(help="Letters issued on this day or later, such as 2026-11-22.")] = "",
    district: Annotated[str, typer.Option(help="By name or code.")] = "",
    kind: Annotated[
        str, typer.Option(help="call, selection, sanction, refusal, claim, release, notice.")
    ] = "",
    processes: Annotated[int, typer.Option(help="How many cores to set them on; all unless told.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print what a program would read.")] = False,
) -> None:
    """Write every letter asked for as a PDF; one taken before is written as it was then, to the byte."""
    ground.ready()
    from django.utils import timezone

    from odop.access.services import Machine
    from odop.basics.dates import LUCKNOW
    from odop.documents import queries, services
    from odop.programme import queries as programme

    if not (about or since or district or kind):
        raise ground.fail("Say which letters: --about, --since, --district or --kind.")
    place = programme.find_district(district) if district else None
    if district and place is None:
        raise ground.fail(f"No district is called {district}.")
    try:
        first = datetime.combine(date.fromisoformat(since), clock(), LUCKNOW) if since else None
    except ValueError:
        raise ground.fail(f"{since} is not a day such as 2026-11-22.") from None
    chosen = queries.letters_since(
        first, about=about or (), district=place.code if place else None, kind=kind or None
    )
    to.mkdir(parents=True, exist_ok=True)
    cores = processes or os.cpu_count() or 1
    began, size = time.perf_counter(), 0
    with ground.bar(f"{len(chosen)} letters ...") as progress:
        task = progress.add_task("Letters", total=len(chosen))
        printed = services.print_letters(
            numbers=[line.number for line in chosen],
            processes=min(cores, 1 + len(chosen) // 50),
            by=Machine("letters"),
            at=timezone.now(),
        )
        for number, content in printed:
            (to / services.file_name(number)).write_bytes(content)
            size += len(content)
            progress.advance(task)
    seconds = time.perf_counter() - began
    if as_json:
        typer.echo(
            json.dumps(
                {"letters": len(chosen), "bytes": size, "seconds": round(seconds, 2), "folder": str(to)}
            )
        )
    else:
        typer.echo(f"{len(chosen)} letters in {to}, {size / 1e6:.1f} MB, {seconds:.1f} s")
