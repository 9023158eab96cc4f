"""Money is whole paise in an integer; rupees appear only on the page."""

from typing import TYPE_CHECKING, TypeAlias, overload

from odop.basics.names import Named

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Paise: TypeAlias = int

PAISE_IN_A_RUPEE = 100
LAKH, CRORE = 1_00_000_00, 1_00_00_000_00


@overload
def whole_rupees(paise: Paise) -> Paise: ...
@overload
def whole_rupees(paise: "NDArray[np.int64]") -> "NDArray[np.int64]": ...
def whole_rupees(paise: "Paise | NDArray[np.int64]") -> "Paise | NDArray[np.int64]":
    """Round to the nearest whole rupee, half a rupee upwards; still counted in paise. One, or a column."""
    return (paise + 50) // PAISE_IN_A_RUPEE * PAISE_IN_A_RUPEE


def from_rupees(rupees: int) -> Paise:
    """Whole rupees as paise."""
    return rupees * PAISE_IN_A_RUPEE


def grouped(number: int) -> str:
    """An integer in lakh and crore: 1234567 is 12,34,567."""
    sign, digits = ("-" if number < 0 else ""), str(abs(number))
    head, tail = digits[:-3], digits[-3:]
    pairs = []
    while head:
        pairs.append(head[-2:])
        head = head[:-2]
    return sign + ",".join([*reversed(pairs), tail])


def rupees(paise: Paise) -> str:
    """Paise as ₹6,25,000, with the paise shown only where there are any."""
    whole, part = divmod(abs(paise), PAISE_IN_A_RUPEE)
    sign = "-" if paise < 0 else ""
    return f"{sign}₹{grouped(whole)}" + (f".{part:02d}" if part else "")


def roundly(paise: Paise) -> Named:
    """A large sum as it is spoken, ₹154.98 crore, to the nearest hundredth; below a lakh in full."""
    for unit, en, hi in ((CRORE, "crore", "करोड़"), (LAKH, "lakh", "लाख")):
        if abs(paise) >= unit:
            hundredths = (abs(paise) * 100 + unit // 2) // unit
            sum_ = f"{'-' if paise < 0 else ''}₹{grouped(hundredths // 100)}.{hundredths % 100:02d}"
            return Named(f"{sum_} {en}", f"{sum_} {hi}")
    return Named(rupees(paise), rupees(paise))
