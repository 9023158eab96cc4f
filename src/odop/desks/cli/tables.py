"""The tables as the migrations leave them, written down, so that a new database need not live through them all."""

from pathlib import Path

from odop.desks.cli.ground import ready, told, using

TABLES = Path(__file__).with_name("tables.sql")
WRITTEN = "-- Written by ./odop tables, not by hand.\n"
SINCE = 18_00_00  # the server's version it was written by; an older server lives through the migrations


def lay_down() -> None:
    """Make the tables in an empty database as they were written down; what is newer, migrating brings."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('server_version_num')::int, "
            "EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')"
        )
        version, begun = cursor.fetchone()
        if version >= SINCE and not begun:
            cursor.execute(TABLES.read_text())  # one message, so all of it or nothing


def tables() -> None:
    """Write down the tables as the migrations leave them: a new database begins from there."""
    ready()
    from django.core.management import call_command

    from odop.desks.cli.backups import dump

    scratch = f"{dump.name()}_tables"
    dump.drop(scratch)
    dump.make(scratch)
    try:
        with using(scratch):
            call_command("migrate", verbosity=0, interactive=False)
        TABLES.write_text(WRITTEN + dump.tables(scratch))
    finally:
        dump.drop(scratch)
    told.print(f"{TABLES.name}: a new database begins from there.")
