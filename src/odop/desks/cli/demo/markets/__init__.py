"""Help to reach a market in the synthetic State: fairs that were listed, claims in every state, and what was paid.

Claims are taken in as filed; the committee, the Deputy Commissioner and the bank then act through services.
"""

from collections.abc import Sequence
from random import Random
from uuid import UUID

from odop.casework import synthetic as casework_rows
from odop.desks.cli.demo.lives.life import Life
from odop.desks.cli.demo.markets.deciding import meet, pay
from odop.desks.cli.demo.markets.fairs import Gone, list_fairs
from odop.desks.cli.demo.markets.filing import COLUMNS, SCHEME, claim, papers, who_went
from odop.desks.cli.demo.markets.filing import makers as able_makers
from odop.desks.cli.demo.money import Treasurers

__all__ = ["ALLOTTED", "SCHEME", "Gone", "claim_markets", "list_fairs"]
ALLOTTED = 10_00_000_00  # to a district for the year; the one shown has five times as much


def claim_markets(
    life: Life, fairs: tuple[Gone, ...], treasurers: Treasurers, members: Sequence[UUID], *, seed: str
) -> dict[str, int]:
    """File the claims of one district, hold the committee's day, pass and pay what it sanctioned."""
    random = Random(f"{seed} markets")
    makers = able_makers(life, 26 if life.featured else random.randrange(5, 11), random)
    if not makers or not fairs:
        return {}
    went = who_went(fairs, makers, life.today, random)
    filed = [claim(life, fair, maker, on, n, random) for n, (on, fair, maker) in enumerate(went)]
    counts: dict[str, int] = {}
    for table, names in COLUMNS.items():
        rows = [row for one in filed for row in one.rows[table]]
        counts[table] = casework_rows.take_in(table, names, rows)
    if life.featured:
        for one in filed:
            papers(life, one)
    old = [one for one in filed if one.put]
    if old and members:
        decided = meet(life, old, members)
        pay(life, treasurers, decided, random)
    return counts
