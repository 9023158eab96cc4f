"""./odop rules: hold facts against the rules of a day, and try a change of rules on the register."""

import typer

from odop.desks.cli.rules.find import find
from odop.desks.cli.rules.tried import try_change

app = typer.Typer(no_args_is_help=True, help="Rules: what they say of given facts; a change tried.")
app.command()(find)
app.command("try")(try_change)


@app.callback()
def rules() -> None:
    """Rules of the schemes, dated."""
