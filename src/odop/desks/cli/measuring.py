"""./odop bench and ./odop walk."""

from typing import Annotated

import typer

from odop.desks.cli.ground import PYTHON, ROOT, run


def bench(context: typer.Context) -> None:
    """How fast this machine starts, imports and answers; --people N, --imports N N, --json."""
    raise typer.Exit(run(PYTHON, "-m", "bench", *context.args, PYTHONPATH=f"{ROOT / 'src'}:{ROOT}"))


def walk(
    port: Annotated[int, typer.Option(help="Where the demonstration is being served.")] = 8000,
) -> None:
    """Walk the README's steps in a browser against a running demonstration, and take the pictures anew."""
    import django

    django.setup()
    from odop.desks.cli.demo.cast import PASSWORD

    words = ["docs/walk/pictures.py", f"http://localhost:{port}", PASSWORD]
    raise typer.Exit(run(PYTHON, *words, PYTHONPATH=f"{ROOT / 'src'}:{ROOT}"))
