"""./odop demo: invented people living through the scheme, clearly marked."""

import base64
import hashlib
import hmac
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


def code(
    secret: Annotated[str, typer.Argument(help="The second factor's secret; else the demonstration's.")] = "",
) -> None:
    """The six digits an officer gives as her second factor, now."""
    if not secret:
        import django

        django.setup()
        from odop.desks.cli.demo import cast

        secret = cast.SECRET
    key = base64.b32decode(secret.replace(" ", "").upper())
    digest = hmac.new(key, int(time.time() // 30).to_bytes(8, "big"), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    typer.echo(f"{number % 1_000_000:06d}")
    if told.is_terminal:
        told.print(f"holds for {30 - int(time.time()) % 30} seconds more", style="dim")
