"""What a fact, an answer and an amount may be: of one case, or a column of cases."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Number: TypeAlias = int | NDArray[np.integer[Any]] | None
Answer: TypeAlias = bool | NDArray[np.bool_] | None
Amount: TypeAlias = int | NDArray[np.int64]


class Met(IntEnum):
    """A condition's answer. What is not known is neither met nor failed."""

    NOT_KNOWN = -1
    NOT_MET = 0
    MET = 1


Verdict: TypeAlias = Met | NDArray[np.int8]


def column(values: Iterable[int | bool | None]) -> NDArray[np.int64]:
    """A column of facts, masked where nobody has told us."""
    listed = list(values)
    data = np.array([0 if v is None else int(v) for v in listed], dtype=np.int64)
    return np.ma.MaskedArray(data, mask=[v is None for v in listed])
