"""The tables: bringing them up to date, and looking into them."""

import os

import typer

from odop.desks.cli.ground import PYTHON, ROOT, fail, fingerprint, ready, run, start_database


def migrate() -> None:
    """Bring the database's tables up to date, with their history triggers."""
    ready()
    bring_up_to_date(always=True)


def bring_up_to_date(*, always: bool = False) -> bool:
    """Migrate and put the triggers back, unless the database carries the mark of this very code.

    The mark is a comment on the database: a dump does not carry it, so a restored one is always migrated.
    """
    from django.core.management import call_command
    from django.db import connection
    from django.db.utils import ProgrammingError

    from odop.audit.services import keep_history
    from odop.desks.cli.tables import lay_down

    mark = "odop " + _mark()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database'), datname FROM pg_database "
            "WHERE datname = current_database()"
        )
        found, name = cursor.fetchone()
    if (found or "").startswith(mark) and not always:
        return False
    lay_down()
    call_command("migrate", verbosity=0, interactive=False)
    try:
        keep_history()
    except ProgrammingError as error:
        if "permission denied" not in str(error):
            raise
        raise fail(
            "This database user may not make the application's role. Ask the database's keeper to run "
            "CREATE ROLE odop_app LOGIN; and to grant it to this user, then start again."
        ) from error
    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON DATABASE {connection.ops.quote_name(name)} IS '{mark}'")
    return True


def _mark() -> str:
    migrations = sorted((ROOT / "src" / "odop").glob("*/migrations"))
    return fingerprint(
        *migrations, ROOT / "src" / "odop" / "audit" / "services.py", ROOT / "requirements.lock"
    )[:40]


def shell() -> None:
    """A Python shell with the rooms at hand, as the application's role: writes go through acts."""
    start_database()
    from odop.desks.cli.ground import as_application

    raise typer.Exit(run(PYTHON, "-m", "django", "shell", PYTHONPATH="src", **as_application()))


def django_admin(context: typer.Context) -> None:
    """Django's own commands: ./odop django-admin makemigrations."""
    start_database()
    if owner := os.environ.get("DATABASE_OWNER_URL"):
        os.environ["DATABASE_URL"] = owner
    from django.core.management import execute_from_command_line

    execute_from_command_line(["./odop", *context.args])
