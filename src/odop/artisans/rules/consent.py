"""The consent notice: what is kept, why, and for how long, field by field."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from odop.basics.names import Named

NOTICE = Path(__file__).parent.parent / "consent.toml"


@dataclass(frozen=True)
class Entry:
    """One thing kept of a maker, as the notice tells of it."""

    field: str
    name: Named
    why: Named
    needed: bool  # without it there is no enrolment
    stores: tuple[str, ...]  # the columns that hold it: Artisan.name


@cache
def version() -> str:
    """Which notice is in force."""
    return str(tomllib.loads(NOTICE.read_text())["version"])


@cache
def promise() -> Named:
    """What the notice says of everything that is kept."""
    said = tomllib.loads(NOTICE.read_text())["promise"]
    return Named(said["en"], said["hi"])


@cache
def entries() -> dict[str, Entry]:
    """Every entry of the notice, by its field."""
    return {
        row["field"]: Entry(
            field=row["field"],
            name=Named(row["name"]["en"], row["name"]["hi"]),
            why=Named(row["why"]["en"], row["why"]["hi"]),
            needed=row.get("needed", False),
            stores=tuple(row["stores"]),
        )
        for row in tomllib.loads(NOTICE.read_text())["entry"]
    }
