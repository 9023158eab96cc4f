"""Reckoning in whole paise: the same sum for one amount, or for a column of them.

Nothing here uses a fraction. A share is the amount times hundredths of a per cent, divided by 10,000
and cut to the paisa below; a scheme then says whether the sum is given in whole rupees.
"""

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from odop.schemes.engine.dated import Slab
from odop.schemes.engine.values import Amount, Met, Verdict

WHOLE = 10_000  # hundredths of a per cent in the whole
MOST = 2**63 // WHOLE  # an amount, in paise, from which a share no longer fits into 64 bits


def lesser(one: Amount, other: Amount) -> Amount:
    """The smaller of two amounts."""
    least = np.minimum(one, other)
    return int(least) if np.ndim(least) == 0 else least


def greater(one: Amount, other: Amount) -> Amount:
    """The larger of two amounts."""
    most = np.maximum(one, other)
    return int(most) if np.ndim(most) == 0 else most


def only_where(condition: bool | NDArray[np.bool_], amount: Amount) -> Amount:
    """The amount where the condition stands, nothing where it does not."""
    kept = np.where(condition, amount, 0)
    return int(kept) if np.ndim(kept) == 0 else kept


def known(amount: Amount | None) -> Amount:
    """An amount, and nothing where nobody has told it."""
    if amount is None or isinstance(amount, int):
        return amount or 0
    filled: NDArray[np.int64] = np.ma.filled(amount, 0)
    return filled


def of_place(place: Amount, values: tuple[int, ...]) -> Amount:
    """The value that stands at a place of a short table: one, or one for each of a column of places."""
    if isinstance(place, int):
        return values[place]
    taken: NDArray[np.int64] = np.array(values, dtype=np.int64)[np.ma.filled(place, 0)]
    return taken


def percent_of(amount: Amount, percent: Amount) -> Amount:
    """So many per cent of an amount, cut to the paisa below."""
    return amount * percent // 100


def where_met(verdict: Verdict, then: Amount, otherwise: Amount) -> Amount:
    """One number where a condition is known to be met, another everywhere else."""
    if isinstance(verdict, Met):
        return then if verdict is Met.MET else otherwise
    return np.where(verdict == 1, then, otherwise).astype(np.int64)


def slab_of(amount: Amount, slabs: tuple[Slab, ...]) -> Amount:
    """The place of the slab an amount falls into; an amount at a bound belongs to the lower slab."""
    bounds = [slab.up_to for slab in slabs if slab.up_to is not None]
    if isinstance(amount, int):
        return bisect_left(bounds, amount)
    known = np.ma.filled(amount, 0)
    place = np.zeros(known.shape, dtype=np.int8)
    for bound in bounds:
        place += known > bound
    return place  # type: ignore[return-value]


def share_by_slab(amount: Amount, slabs: tuple[Slab, ...]) -> Amount:
    """The share of an amount by its slab, within the slab's own limits: exact, cut to the paisa below."""
    return share_in_slab(amount, slab_of(amount, slabs), slabs)


def share_in_slab(amount: Amount, place: Amount, slabs: tuple[Slab, ...]) -> Amount:
    """The same, where the slab is already known."""
    if isinstance(amount, int):
        slab = slabs[int(place)]
        share = amount * slab.hundredths // WHOLE
        if slab.at_least is not None and share < slab.at_least:
            return slab.at_least
        return slab.at_most if slab.at_most is not None and share > slab.at_most else share
    rates, floors, caps = _tables(slabs)
    shares = np.ma.filled(amount, 0) * rates[place]  # of what is not known, nothing
    shares //= WHOLE
    np.maximum(shares, floors[place], out=shares)
    return np.minimum(shares, caps[place], out=shares)


def _tables(slabs: tuple[Slab, ...]) -> tuple[NDArray[np.int64], ...]:
    return (
        np.array([slab.hundredths for slab in slabs], dtype=np.int64),
        np.array([slab.at_least or 0 for slab in slabs], dtype=np.int64),
        np.array([2**63 - 1 if s.at_most is None else s.at_most for s in slabs], dtype=np.int64),
    )
