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
def verify(
    as_json: Json = False,
    alone: Annotated[bool, typer.Option(help="The ledger alone, without the cases behind it.")] = False,
) -> None:
    """Recompute balances, entries, states, orders, the identity and the chain, and hold what is owed against the
    claims and the seats it rests on; name every break."""
    ready()
    from odop.desks.cli.cases import cases_beside_money
    from odop.finance.queries import verified

    found = verified()
    breaks = found.breaks if alone else (*found.breaks, *cases_beside_money())
    if as_json:
        _print(
            {
                "holds": not breaks,
                "entries": found.entries,
                "lines": found.lines,
                "breaks": [asdict(one) for one in breaks],
            }
        )
    else:
        for one in breaks:
            told.print(
                f"{one.kind}: {one.about}: found {one.found}, should be {one.needed}",
                style="red",
                markup=False,
            )
        said = f"{len(breaks)} breaks" if breaks else "everything agrees"
        typer.echo(f"{found.entries:,} entries, {found.lines:,} lines: {said}")
    raise typer.Exit(1 if breaks else 0)


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
