"""./odop bank file out ORDER and ./odop bank file in FILE: the same acts as on the pages."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from odop.desks.cli.ground import fail, ready

app = typer.Typer(no_args_is_help=True, help="Banks: the files that go out and come back.")
file = typer.Typer(no_args_is_help=True, help="Files of payment orders, and banks' answers.")
app.add_typer(file, name="file")


@app.callback()
def banks() -> None:
    """What is exchanged with banks."""


@file.command("out")
def out(
    order: Annotated[str, typer.Argument(help="The number of a payment order that has been sent.")],
    to: Annotated[Path, typer.Option(help="The folder to write it into.")] = Path(),
) -> None:
    """Write the bank's file of a sent order: ISO 20022 pain.001. The same order always gives the same bytes."""
    ready()
    from django.utils import timezone

    from odop.access.services import Machine
    from odop.basics.refusals import Refusal
    from odop.documents.queries import content_of
    from odop.finance.services.files import file_order

    try:
        filed = file_order(number=order, by=Machine("command line"), at=timezone.now())
    except Refusal as refusal:
        raise fail(str(refusal)) from None
    path = to / filed.name
    path.write_bytes(content_of(filed.key))
    typer.echo(f"{path} ({filed.size:,} bytes, SHA-256 {filed.sha256})")


@file.command("in")
def take_in(
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help="A pain.002, a camt.053 or a branch's CSV table.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print what a program would read.")] = False,
) -> None:
    """Take a bank's file in. The same file, or the same line in another, adds nothing."""
    ready()
    from django.utils import timezone, translation

    from odop.access.services import Machine
    from odop.basics.refusals import Refusal
    from odop.finance.services.files import take_in_bank_file

    if not path.is_file():
        raise fail(f"There is no file {path}.")
    try:
        taken = take_in_bank_file(
            content=path.read_bytes(), name=path.name, by=Machine("command line"), at=timezone.now()
        )
    except Refusal as refusal:
        said = {}
        for language in ("en", "hi"):
            with translation.override(language):
                said[language] = str(refusal)
        if as_json:
            typer.echo(json.dumps({"taken": False, "reason": said}, ensure_ascii=False))
            raise typer.Exit(1) from None
        raise fail(f"{said['en']}\n{said['hi']}") from None
    if as_json:
        typer.echo(json.dumps({"taken": True, **asdict(taken)}, ensure_ascii=False, default=str))
        return
    again = " It was taken in before; nothing was added." if taken.again else ""
    typer.echo(f"{path.name}: {taken.shape}, {taken.lines:,} lines.{again}")
    for verdict, count in sorted(taken.verdicts.items()):
        typer.echo(f"  {verdict.lower().replace('_', ' ')}: {count:,}")
    typer.echo(f"  questions put: {taken.questions:,}; payees told: {taken.told:,}; let go: {taken.let_go:,}")
    for key in taken.untold:
        typer.echo(f"  to be told in person: {key}")
