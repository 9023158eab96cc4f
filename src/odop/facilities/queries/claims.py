"""What was said in public of centres, beside the centres' own record."""

from datetime import date

from odop.basics.names import Named
from odop.facilities.rules.claims import Claim, Claimed, Judged, judged
from odop.programme import queries as programme


def public_claims(district: str | None = None) -> tuple[Judged, ...]:
    """Every claim of the pack, judged against the others; of one district alone where asked."""
    lines = judged(_claim(row) for row in programme.centre_claims())
    return tuple(one for one in lines if district is None or district in one.claim.districts)


def _claim(row: dict[str, str]) -> Claim:
    return Claim(
        code=row["code"],
        scope=Named(row["scope_en"], row["scope_hi"]),
        districts=frozenset(code.strip() for code in row["districts"].split(";") if code.strip()),
        said_on=_day(row["said_on"]),
        status=Claimed(row["status"]),
        centres=int(row["centres"]) if row["centres"] else None,
        by_on=_day(row["by_on"]),
        cost=Named(row["cost_en"], row["cost_hi"]),
        words=Named(row["words_en"], row["words_hi"]),
        source=row["source"],
        as_of=row["as_of"],
        confidence=row["confidence"],
        note=row["note"],
    )


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
