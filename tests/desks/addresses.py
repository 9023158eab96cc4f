"""Every address the server answers, and the table that says who may go there."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern

DOORS = Path(__file__).parent / "doors"


@dataclass(frozen=True)
class Door:
    """One row of the table: a method and an address, and what each kind of person gets."""

    desk: str
    method: str
    address: str
    expected: dict[str, str]

    @property
    def name(self) -> str:
        return f"{self.method} {self.address}"


def addresses() -> dict[str, str]:
    """Every address by its name (by its pattern, where it has none), with its pattern.

    A second name of the same pattern is the same address.
    """
    seen: dict[str, str] = {}
    for route, name in _walk(get_resolver(), "", ""):
        seen.setdefault(route, name or route)
    return {name: route for route, name in seen.items()}


def doors() -> list[Door]:
    """Every row of every file of the table."""
    found = []
    for path in sorted(DOORS.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        columns = table["columns"].split()
        for row, cells in table["doors"].items():
            method, address = row.split()
            expected = cells.split()
            if len(expected) != len(columns):
                raise ValueError(
                    f"{path.name}: {row} has {len(expected)} cells for {len(columns)} kinds of person"
                )
            found.append(Door(path.stem, method, address, dict(zip(columns, expected, strict=True))))
    return found


def _walk(resolver: URLResolver, prefix: str, namespace: str) -> Iterator[tuple[str, str]]:
    for entry in resolver.url_patterns:
        pattern = entry.pattern
        route = prefix + ("<language>/" if isinstance(pattern, LocalePrefixPattern) else str(pattern))
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry, route, inner)
        elif isinstance(entry, URLPattern):
            yield route, f"{namespace}{entry.name}" if entry.name else ""
