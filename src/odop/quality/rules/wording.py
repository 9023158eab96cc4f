"""A limit and a result in words of both languages, for pages and for letters alike."""

from decimal import Decimal

from odop.basics.names import Named
from odop.quality.rules.states import Said
from odop.quality.rules.verdicts import Bounds, plainly


def bounds_in_words(bounds: Bounds, unit: str) -> Named:
    """What is allowed: at most 4 mg/l, below 3 mg/kg, at least 99.5 %, 25 to 38."""
    least, most, tail = plainly(bounds.least), plainly(bounds.most), f" {unit}" if unit else ""
    if bounds.least is not None and bounds.most is not None:
        return Named(f"{least} to {most}{tail}", f"{least} से {most}{tail}")
    if bounds.least is not None:
        return Named(f"at least {least}{tail}", f"कम से कम {least}{tail}")
    if bounds.below:
        return Named(f"below {most}{tail}", f"{most}{tail} से कम")
    return Named(f"at most {most}{tail}", f"अधिक से अधिक {most}{tail}")


def said_in_words(said: str, value: Decimal | None, detection: Decimal | None, unit: str) -> Named:
    """What a laboratory said of a line."""
    tail = f" {unit}" if unit else ""
    if said == Said.VALUE:
        return Named(plainly(value) + tail, plainly(value) + tail)
    if said == Said.BELOW_DETECTION:
        least = plainly(detection) + tail
        return Named(f"below detection (less than {least})", f"पकड़ की सीमा से कम ({least} से कम)")
    if said == Said.NOT_TESTED:
        return Named("not tested", "जाँचा नहीं गया")
    return Named("not entered yet", "अभी नहीं भरा")
