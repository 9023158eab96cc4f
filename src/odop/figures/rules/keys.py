"""How public numbers are named, which add up to which, and which go out of sight together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from odop.basics.cells import Cell
from odop.figures.rules.definition import DIMENSIONS, Definition
from odop.figures.rules.hiding import Key, Sum, hidden


class Name(NamedTuple):
    """One public number: of a district or the State, by a value of a dimension or none, of a part or all."""

    district: str = ""
    dimension: str = ""
    value: str = ""
    part: str = ""


STATE = Name()


def names_of(cell: Cell, *, part: str = "") -> Iterable[Name]:
    """The public numbers a cell counts towards. Parts are not told of a district's products or people."""
    yield Name(part=part)
    yield Name(cell.district, part=part)
    for dimension in DIMENSIONS:
        value = getattr(cell, dimension)
        yield Name("", dimension, value, part)
        if not part:
            yield Name(cell.district, dimension, value)


def totals(cells: Iterable[Cell], *, in_parts: bool) -> dict[Key, int]:
    """Every public number of a figure, before anything is hidden."""
    found: dict[Key, int] = defaultdict(int)
    for cell in cells:
        for name in names_of(cell, part=cell.part if in_parts else ""):
            found[name] += cell.count
    return dict(found)


def hidden_alike(figures: Mapping[Definition, Iterable[Cell]]) -> frozenset[Key]:
    """What is hidden of figures about the same people, so that none of them betrays another."""
    under = max((d.hide_under for d in figures), default=0)
    if not under:
        return frozenset()
    counted = {d.key: totals(cells, in_parts=bool(d.parts)) for d, cells in figures.items()}
    every = {key for layer in counted.values() for key in layer}
    wholes = {key for key in every if not key.part} | {STATE}  # type: ignore[attr-defined]
    parts = every - wholes
    layers = []
    told_in_parts = {d.whole for d in figures if d.parts}
    for d in figures:
        if d.parts:
            own = {key: counted[d.whole].get(key, 0) for key in wholes}
            layers.append(own | {key: counted[d.key].get(key, 0) for key in parts})
        elif d.key not in told_in_parts:
            layers.append({key: counted[d.key].get(key, 0) for key in wholes})
        if d.among in counted:  # whoever knows both numbers knows how many the others are
            layers.append({key: counted[d.among].get(key, 0) - counted[d.key].get(key, 0) for key in wholes})
    return hidden(layers, sums_of(every | {STATE}), under=under, beneath=beneath_of(every))


def sums_of(keys: Iterable[Key]) -> list[Sum]:
    """Every sum among the public numbers."""
    found: dict[tuple[Key, str], list[Key]] = defaultdict(list)
    for key in sorted(keys):  # type: ignore[type-var]
        name = Name(*key)  # type: ignore[misc]
        if name == STATE:
            continue
        if name.part:
            found[name._replace(part=""), "by part"].append(name)
        if name.district:
            found[name._replace(district=""), "by district"].append(name)
        if name.dimension:
            found[name._replace(dimension="", value=""), f"by {name.dimension}"].append(name)
    return [Sum(whole, tuple(parts)) for (whole, _), parts in found.items()]


def beneath_of(keys: Iterable[Key]) -> Mapping[Key, list[Key]]:
    """Where a number is hidden, what is told of the same people elsewhere is hidden too."""
    found: dict[Key, list[Key]] = defaultdict(list)
    for key in sorted(keys):  # type: ignore[type-var]
        district, dimension, value, part = name = Name(*key)  # type: ignore[misc]
        found[STATE].append(name)
        if district and (dimension or part):
            found[Name(district)].append(name)
        if part and (district or dimension):
            found[Name(part=part)].append(name)
        if part and dimension:
            found[Name("", dimension, value)].append(name)
    return found
