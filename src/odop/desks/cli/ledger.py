"""./odop ledger: everything reckoned anew from the lines, and the identity of every district's money."""

import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from odop.desks.cli.ground import ready, told

app = typer.Typer(no_args_is_help=True, help="The ledger: verify it, and show that every paisa is somewhere.")
Json = Annotated[bool, typer.Option("--json", help="Print what a program would read.")]


@app.command()
def verify(as_json: Json = False) -> None:
    """Recompute balances, entries, states, orders, the identity and the chain; name every break."""
    ready()
    from odop.finance.queries import verified

    found = verified()
    if as_json:
        _print(
            {
                "holds": found.holds,
                "entries": found.entries,
                "lines": found.lines,
                "breaks": [asdict(one) for one in found.breaks],
            }
        )
    else:
        for one in found.breaks:
            told.print(
                f"{one.kind}: {one.about}: found {one.found}, should be {one.needed}",
                style="red",
                markup=False,
            )
        said = "everything agrees" if found.holds else f"{len(found.breaks)} breaks"
        typer.echo(f"{found.entries:,} entries, {found.lines:,} lines: {said}")
    raise typer.Exit(0 if found.holds else 1)


@app.command()
def identity(
    scheme: Annotated[str | None, typer.Option(help="One scheme alone.")] = None,
    year: Annotated[str | None, typer.Option(help="One year alone, such as 2026-27.")] = None,
    as_json: Json = False,
) -> None:
    """Allotted = released + balance; released = credited + returned + in transit: by scheme, year and district."""
    ready()
    from odop.basics.money import rupees
    from odop.finance.queries import identity as places

    found = places(scheme, year)
    if as_json:
        _print([{**asdict(one), "holds": one.holds} for one in found])
    else:
        for one in found:
            sums = ", ".join(
                f"{name} {rupees(getattr(one, name))}"
                for name in ("allotted", "released", "balance", "credited", "returned", "in_transit")
            )
            typer.echo(
                f"{one.scheme} {one.year} {one.district}: {sums}{'' if one.holds else '  DOES NOT AGREE'}"
            )
    raise typer.Exit(0 if all(one.holds for one in found) else 1)


def _print(what: object) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
