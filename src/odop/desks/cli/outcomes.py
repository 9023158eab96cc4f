"""./odop outcomes draw: who is asked again, drawn by a seed that was public beforehand."""

from typing import Annotated

import typer

from odop.desks.cli.ground import fail, ready

app = typer.Typer(no_args_is_help=True, help="Outcomes: draw who is asked again.")


@app.callback()
def outcomes() -> None:
    """Keep the act a command of its own."""


@app.command()
def draw(
    month: Annotated[str, typer.Option(help="A month that is over, such as 2026-10.")],
    seed: Annotated[str, typer.Option(help="Words that were public before, such as a lottery's number.")],
) -> None:
    """Draw a tenth of those reached in a month, to be asked again. A month is drawn once."""
    ready()
    from django.utils import timezone

    from odop.access.services import Machine
    from odop.basics.refusals import Refusal
    from odop.outcomes import services

    try:
        made = services.draw_recheck(month=month, seed=seed, by=Machine("outcomes"), at=timezone.now())
    except Refusal as refusal:
        raise fail(str(refusal)) from None
    typer.echo(f"{made.month}: {made.drawn} of {made.of} drawn; list {made.list_hash}")
