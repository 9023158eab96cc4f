"""./odop draw check: repeat a draw of stalls from its file or from the register, and say whether it is right."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from odop.desks.cli.ground import fail, ready, told

app = typer.Typer(no_args_is_help=True, help="Draws of stalls: repeat one.")


@app.command()
def check(
    which: Annotated[str, typer.Argument(help="draw.json from the public page, or the round's number.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print what a program would read.")] = False,
) -> None:
    """Repeat a draw (docs/decisions/draw.md). Ends with 1 where it does not come out as published."""
    path = Path(which)
    if not path.is_file() and path.suffix:
        raise fail(f"There is no file {path}.")
    published = _of_file(path) if path.is_file() else _of_register(which)
    from odop.mart.rules.draw import check_draw

    found = check_draw(
        published["list"],
        value=published["value"],
        digest=published["list_digest"],
        seed=published["seed"],
        places={row["number"]: row["place"] for row in published["drawn"]},
        states={row["number"]: row.get("state", "") for row in published["drawn"]},
    )
    if as_json:
        words = {"right": found.right, "digest_right": found.digest_right, "seed_right": found.seed_right,
                 "wrong": found.wrong, "passed_over": found.passed_over, "order": found.order}  # fmt: skip
        sys.stdout.write(json.dumps(words) + "\n")
    else:
        told.print(f"The list's digest is {'right' if found.digest_right else 'WRONG'}.")
        told.print(f"The seed is {'right' if found.seed_right else 'WRONG'}.")
        told.print(
            f"All {len(found.order)} places are right."
            if not found.wrong
            else f"In another place than drawn: {', '.join(found.wrong)}"
        )
        if found.passed_over:
            told.print(f"Waiting, though one drawn later has a stall: {', '.join(found.passed_over)}")
    if not found.right:
        raise typer.Exit(1)


def _of_file(path: Path) -> dict[str, Any]:
    try:
        read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if not {"list", "list_digest", "value", "seed", "drawn"} <= read.keys() or not read["seed"]:
            raise ValueError
    except ValueError:
        raise fail(f"{path} is not a draw as the public page gives it, or it is not drawn yet.") from None
    return read


def _of_register(number: str) -> dict[str, Any]:
    ready()
    from odop.mart.queries.rounds import round_page

    page = round_page(number)
    if page is None or not page.line.seed:
        raise fail(f"No draw with the number {number}.")
    line = page.line
    return {
        "list": page.list, "list_digest": line.list_digest, "value": line.value, "seed": line.seed,
        "drawn": [{"place": row.place, "number": row.number, "state": row.state.code} for row in page.drawn],
    }  # fmt: skip
