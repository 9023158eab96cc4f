"""./odop bank-sim: a bank on this machine that answers the payment orders it finds in a folder."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from odop.desks.cli.bank.habits import Habits
from odop.desks.cli.ground import fail

ORDER = "pain.001"
Share = Annotated[float, typer.Option(min=0, max=1)]


def bank_sim(
    folder: Annotated[Path, typer.Option(help="Where the orders lie, and the answers are written.")] = Path(),
    seed: Annotated[int, typer.Option(help="The same seed gives the same answers.")] = 1,
    failing: Share = Habits.failing,
    silent: Share = Habits.silent,
    late: Share = Habits.late,
    returned: Share = Habits.returned,
    repeated: Share = Habits.repeated,
    altered: Share = Habits.altered,
    unknown: Share = Habits.unknown,
) -> None:
    """Answer every payment order in a folder: a pain.002 the same day, a camt.053 the next. Nothing here is real.

    The shares say how much of a bank's disorder there is: payments that fail, that time out in silence, that are paid
    though said to have failed, that come back the next day, lines repeated, altered, or of nobody's payment.
    """
    from odop.desks.cli.bank.simulator import answer
    from odop.finance.rules.files import FileRefused, read_order
    from odop.finance.rules.files.xml import message_in

    if not folder.is_dir():
        raise fail(f"There is no folder {folder}.")
    habits = replace(Habits(), failing=failing, silent=silent, late=late, returned=returned, repeated=repeated,
                     altered=altered, unknown=unknown)  # fmt: skip
    found = 0
    for path in sorted(folder.glob("*.xml")):
        content = path.read_bytes()
        if message_in(content) != ORDER:
            continue
        try:
            day = answer(read_order(content), seed=seed, habits=habits)
        except FileRefused as refusal:
            refusal.file = path.name
            raise fail(str(refusal)) from None
        stem = path.name.removesuffix(".xml").removesuffix(f".{ORDER}")
        for shape, answered in (("pain.002", day.status_file()), ("camt.053", day.statement_file())):
            (folder / f"{stem}.{shape}.xml").write_bytes(answered)
        typer.echo(
            f"{path.name}: {len(day.order.payments):,} payments, {len(day.status):,} lines of status, "
            f"{len(day.statement):,} of the statement (synthetic)"
        )
        found += 1
    if not found:
        raise fail(f"There is no payment order (pain.001) in {folder}.")
