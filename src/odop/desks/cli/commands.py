"""Every command of ./odop."""

import os
import subprocess
import sys
from typing import Annotated

import typer

from config import embedded
from odop.desks.cli import pack

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
app.add_typer(pack.app, name="pack")
PYTHON = sys.executable


def start_database() -> None:
    """The database of DATABASE_URL, or the embedded one, started and made if need be."""
    if not os.environ.get("DATABASE_URL"):
        embedded.start()
        embedded.ensure_database()


def run(*words: str, **environment: str) -> int:
    """Run a program in the project's folder; its output is ours."""
    return subprocess.run(words, cwd=embedded.ROOT, env={**os.environ, **environment}, check=False).returncode


@app.command()
def migrate() -> None:
    """Bring the database's tables up to date, with their history triggers."""
    start_database()
    import django

    django.setup()
    from django.core.management import call_command

    from odop.audit.services import keep_history

    call_command("migrate", verbosity=0)
    keep_history()


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def django_admin(context: typer.Context) -> None:
    """Django's own commands: ./odop django-admin makemigrations."""
    start_database()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["./odop", *context.args])


@app.command()
def check(fix: Annotated[bool, typer.Option(help="Mend format and simple slips.")] = False) -> None:
    """Format, lint, types, walls and migrations: fast."""
    start_database()
    steps = [
        ["-m", "ruff", "format", *([] if fix else ["--check"]), "."],
        ["-m", "ruff", "check", *(["--fix"] if fix else []), "."],
        ["-m", "importlinter.cli"],
        ["-m", "django", "makemigrations", "--check", "--dry-run"],
        ["-m", "django", "check"],
        ["-m", "mypy"],
    ]
    failed = []
    for step in steps:
        words = (
            step
            if step[1] != "importlinter.cli"
            else ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
        )
        if run(PYTHON, *words, PYTHONPATH="src", ODOP_TESTING="1"):
            failed.append(" ".join(step[1:3]))
    if failed:
        typer.echo("Failed: " + ", ".join(failed), err=True)
        raise typer.Exit(1)


@app.command()
def words() -> None:
    """Compile the Hindi words, and name every sentence that has none."""
    from odop.desks.cli.words import compile_words, said, translated

    count = compile_words()
    given = translated()
    missing = {sentence: place for sentence, place in said().items() if sentence not in given}
    for sentence, place in missing.items():
        typer.echo(f"{place}: {sentence!r}")
    typer.echo(f"{count} sentences in Hindi, {len(missing)} missing")
    raise typer.Exit(bool(missing))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def test(context: typer.Context) -> None:
    """Every check and test; words after it go to pytest: ./odop test tests/basics -k money."""
    start_database()
    if not context.args:
        check()
    from odop.desks.cli.words import compile_words

    compile_words()
    words = context.args or ["-n", "auto"]
    raise typer.Exit(run(PYTHON, "-m", "pytest", *words, PYTHONPATH="src", ODOP_TESTING="1"))
