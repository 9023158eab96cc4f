"""./odop artisans import FILE --district NAME."""

import typer

app = typer.Typer(no_args_is_help=True, help="Makers: bring a file of them in.")
