"""./odop bench."""

import typer

from odop.desks.cli.ground import PYTHON, ROOT, run


def bench(context: typer.Context) -> None:
    """How fast this machine starts, imports and answers; --people N, --imports N N, --json."""
    raise typer.Exit(run(PYTHON, "-m", "bench", *context.args, PYTHONPATH=f"{ROOT / 'src'}:{ROOT}"))
