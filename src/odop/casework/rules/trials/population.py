"""The applicants a change of rules is tried on: their facts as columns, frozen by a hash."""

from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from odop.schemes.engine.reckoning import MOST
from odop.schemes.margin_money import Facts

Column = NDArray[np.integer[Any]]
NOT_KNOWN = -(2**15)  # in a column of small numbers
COST_NOT_KNOWN = -(2**63)
FACTS = tuple(field.name for field in fields(Facts))
ANSWERS = tuple(name for name in FACTS if name not in {"age", "project_cost"})
OLDEST = 150


@dataclass(frozen=True)
class Population:
    """Everybody's facts on a day, a row each, in the order of the applications' keys."""

    applications: NDArray[np.void]  # keys, sixteen bytes each
    facts: dict[str, Column]  # by the name of the fact
    groups: dict[
        str, tuple[Column, tuple[str, ...]]
    ]  # by dimension: each row's place among the codes present
    synthetic: bool
    digest: str

    def __len__(self) -> int:
        return len(self.applications)

    def facts_of(self, rows: slice = slice(None)) -> Facts:
        """The facts as the rules read them, masked where nobody has told us."""
        return Facts(**{name: _masked(name, column[rows]) for name, column in self.facts.items()})

    def impossible(self) -> NDArray[np.bool_]:
        """The rows whose facts cannot be: an answer that is neither yes nor no, an age or a cost out of bounds."""
        found: NDArray[np.bool_] = np.zeros(len(self), dtype=np.bool_)
        for name, column in self.facts.items():
            least, most, unknown = _bounds(name)
            found |= ((column < least) | (column > most)) & (column != unknown)
        return found


def population(
    applications: NDArray[np.void],
    facts: dict[str, Column],
    groups: dict[str, tuple[Column, tuple[str, ...]]],
    synthetic: bool,
) -> Population:
    """Freeze the columns: only the codes that occur are kept, and the hash covers every value of every row."""
    present = {name: _present(places, codes) for name, (places, codes) in groups.items()}
    facts = {name: facts[name] for name in FACTS}
    return Population(applications, facts, present, synthetic, _digest(applications, facts, present))


def _digest(
    applications: NDArray[np.void],
    facts: dict[str, Column],
    groups: dict[str, tuple[Column, tuple[str, ...]]],
) -> str:
    whole = sha256(f"population {len(applications)}\n".encode())
    whole.update(np.ascontiguousarray(applications).view(np.uint8).data)
    for name, column in facts.items():
        whole.update(f"\n{name}\n".encode())
        whole.update(np.ascontiguousarray(column, dtype="<i8" if name == "project_cost" else "<i2").data)
    for name, (places, codes) in groups.items():
        whole.update(f"\n{name} {' '.join(codes)}\n".encode())
        whole.update(np.ascontiguousarray(places, dtype="<i2").data)
    return whole.hexdigest()


def _present(places: Column, codes: tuple[str, ...]) -> tuple[Column, tuple[str, ...]]:
    """The codes that occur, in their order, and each row's place among them."""
    seen = np.zeros(len(codes), dtype=np.bool_)
    seen[places] = True
    renumbered = np.cumsum(seen, dtype=np.int16) - np.int16(1)
    return renumbered[places], tuple(code for code, here in zip(codes, seen, strict=True) if here)


def _masked(name: str, column: Column) -> Any:
    unknown = column == _bounds(name)[2]
    return np.ma.MaskedArray(column, mask=unknown)


def _bounds(name: str) -> tuple[int, int, int]:
    if name == "project_cost":
        return 0, MOST - 1, COST_NOT_KNOWN
    return 0, OLDEST if name == "age" else 1, NOT_KNOWN
