"""Every command of ./odop. Each module holds one topic; a topic of several commands is a Typer of its own."""

import typer

from odop.desks.cli import (
    artisans,
    checking,
    draw,
    figures,
    identifiers,
    keeping,
    ledger,
    letters,
    measuring,
    outcomes,
    pack,
    rules,
    schema,
    serving,
    synthetic,
    tables,
)
from odop.desks.cli.bank import files as bank_files
from odop.desks.cli.bank import sim

PASS_ON = {"allow_extra_args": True, "ignore_unknown_options": True}

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
app.command()(serving.up)
app.command()(synthetic.demo)
app.command()(synthetic.code)
app.command(context_settings=PASS_ON)(checking.test)
app.command()(checking.check)
app.command()(checking.words)
app.command()(checking.lock)
app.command(context_settings=PASS_ON)(measuring.bench)
app.command()(measuring.walk)
app.command()(keeping.backup)
app.command()(keeping.restore)
app.command()(schema.migrate)
app.command()(tables.tables)
app.command()(schema.shell)
app.command(context_settings=PASS_ON)(schema.django_admin)
app.add_typer(figures.app, name="figures")
app.add_typer(outcomes.app, name="outcomes")
app.add_typer(letters.app, name="letters")
app.add_typer(ledger.app, name="ledger")
app.add_typer(draw.app, name="draw")
app.add_typer(pack.app, name="pack")
app.add_typer(identifiers.app, name="identifiers")
app.add_typer(artisans.app, name="artisans")
app.add_typer(rules.app, name="rules")
app.add_typer(bank_files.app, name="bank")
app.command("bank-sim")(sim.bank_sim)
