"""./odop demo: invented people living through the scheme, clearly marked."""

import json
import sys
import time
from typing import Annotated

import typer

from odop.desks.cli.ground import bar, fail, ready, told


def demo(
    people: Annotated[int, typer.Option(min=1, help="How many have been trained.")] = 5000,
    seed: Annotated[int, typer.Option(help="The same seed gives the same State.")] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="The rows taken in, as JSON.")] = False,
) -> None:
    """Make the synthetic State in an empty register."""
    ready()
    from odop.desks.cli import clock
    from odop.desks.cli.schema import bring_up_to_date

    began = time.monotonic()
    bring_up_to_date()
    clock.load_pack()
    with bar("Making the synthetic State ...") as progress:
        counts = clock.make_state(people, progress, seed)
    if not counts:
        raise fail("The register already holds people; the synthetic State is only made in an empty one.")
    seconds = round(time.monotonic() - began, 1)
    if as_json:
        sys.stdout.write(json.dumps({"rows": counts, "seconds": seconds}) + "\n")
    else:
        told.print(f"{sum(counts.values()):,} rows in {seconds} s; every person is marked synthetic.")
