"""What may be shown in public: small numbers are hidden, and with them enough others to cover them.

Public tables are sums over one another: products of a district add up to the district, districts to the
State. Whoever knows all but one of the parts of a sum knows the last one too. So beside every small number at
least one other of the same sum is hidden, until two things hold: in each sum the hidden ones together leave
room for many values, and no sum or difference of shown numbers, however combined, gives a hidden one. The
second is not argued but computed: a hidden number is safe only if the equations leave it free.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

Key = Hashable
ROUNDS = 8  # of narrowing
SPREAD = 9  # in each sum the hidden numbers together could be spread by at least this much


@dataclass(frozen=True)
class Sum:
    """A whole and the parts that add up to it."""

    whole: Key
    parts: tuple[Key, ...]

    @property
    def members(self) -> tuple[Key, ...]:
        return (self.whole, *self.parts)


def hidden(
    layers: Sequence[Mapping[Key, int]],
    sums: Sequence[Sum],
    *,
    under: int,
    beneath: Mapping[Key, Sequence[Key]],
) -> frozenset[Key]:
    """The keys to hide in all layers alike.

    A layer gives a number to each key it has: layers are figures about the same people. `beneath` names what
    goes out of sight with a key: where a district is hidden, so is its whole row in every table.
    """
    out: set[Key] = set()
    for layer in layers:
        _hide((key for key, n in layer.items() if 0 < n < under), out, beneath)
    whole = [(layer, [one for one in sums if all(m in layer for m in one.members)]) for layer in layers]
    while True:
        before = len(out)
        for layer, its_sums in whole:
            for one in its_sums:
                _cover(one, layer, out, beneath)
        if len(out) > before:
            continue
        for layer, its_sums in whole:
            betrayed = {*exposed(layer, its_sums, out), *pinned(layer, its_sums, out, under=under)}
            for key in sorted(betrayed, key=repr):
                _cover_more(key, layer, its_sums, out, beneath)
        if len(out) == before:
            return frozenset(out)


def exposed(layer: Mapping[Key, int], sums: Iterable[Sum], out: Iterable[Key]) -> tuple[Key, ...]:
    """Hidden keys that the shown ones determine: those to which the equations leave no freedom."""
    place = {key: i for i, key in enumerate(key for key in out if layer.get(key))}
    told = [one for one in sums if any(member in place for member in one.members)]
    if not told:
        return ()
    equations = np.zeros((len(told), len(place)))
    for row, one in enumerate(told):
        for member in one.members:
            if member in place:
                equations[row, place[member]] = -1.0 if member == one.whole else 1.0
    # A number is determined where the equations' row space holds it whole. There are far fewer sums than
    # numbers, so that space is found through the small matrix of the sums among themselves.
    strengths, directions = np.linalg.eigh(equations @ equations.T)
    strong = strengths > 1e-7
    basis = (directions[:, strong] / np.sqrt(strengths[strong])).T @ equations
    held = np.square(basis).sum(axis=0)
    return tuple(key for key, i in place.items() if held[i] > 1 - 1e-8)


def pinned(
    layer: Mapping[Key, int], sums: Iterable[Sum], out: Collection[Key], *, under: int
) -> tuple[Key, ...]:
    """Small hidden numbers that can only be one thing, once every sum has narrowed every other."""
    gone = {key for key in out if layer.get(key)}
    low: dict[Key, int] = dict.fromkeys(gone, 1)
    high: dict[Key, int] = dict.fromkeys(gone, max(layer.values(), default=0))
    touched = [one for one in sums if any(member in gone for member in one.members)]
    for _ in range(ROUNDS):
        for one in touched:
            least = sum(low.get(p, layer[p]) for p in one.parts)
            most = sum(high.get(p, layer[p]) for p in one.parts)
            if one.whole in gone:
                low[one.whole], high[one.whole] = max(low[one.whole], least), min(high[one.whole], most)
            bottom, top = low.get(one.whole, layer[one.whole]), high.get(one.whole, layer[one.whole])
            for p in one.parts:
                if p in gone:
                    others_least, others_most = least - low[p], most - high[p]
                    high[p], low[p] = min(high[p], top - others_least), max(low[p], bottom - others_most)
                    least, most = others_least + low[p], others_most + high[p]
    return tuple(key for key in gone if layer[key] < under and high[key] <= low[key])


def _cover(one: Sum, layer: Mapping[Key, int], out: set[Key], beneath: "Beneath") -> None:
    """Hide further parts of a sum until its hidden ones cover one another; the whole only as the last."""
    while True:
        gone = [key for key in one.members if key in out and layer[key]]
        if not gone or (one.whole in out and len(gone) > 1):
            return
        if len(gone) > 1 and sum(layer[key] for key in gone) - len(gone) >= SPREAD:
            return
        further = _next(one, layer, out)
        if further is None:
            return
        _hide([further], out, beneath)


def _cover_more(
    key: Key, layer: Mapping[Key, int], sums: Sequence[Sum], out: set[Key], beneath: "Beneath"
) -> None:
    """Hide one further number where it costs least: in a sum with the betrayed one, or as near as can be."""
    near, reached = {key}, 0
    while len(near) > reached:
        reached = len(near)
        around = [one for one in sums if not near.isdisjoint(one.members)]
        found = [(layer[k], repr(k), k) for one in around if (k := _next(one, layer, out)) is not None]
        if found:
            _hide([min(found)[2]], out, beneath)
            return
        near |= {member for one in around for member in one.members if member in out}


def _next(one: Sum, layer: Mapping[Key, int], out: set[Key]) -> Key | None:
    """The smallest part still shown, or else the whole."""
    shown = [(layer[key], repr(key), key) for key in one.parts if key not in out and layer[key]]
    if shown:
        return min(shown)[2]
    return one.whole if one.whole not in out and layer[one.whole] else None


def _hide(keys: Iterable[Key], out: set[Key], beneath: "Beneath") -> None:
    for key in keys:
        if key not in out:
            out.add(key)
            _hide(beneath.get(key, ()), out, beneath)


Beneath = Mapping[Key, Sequence[Key]]
