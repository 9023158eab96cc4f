"""A limit and a result in words of both languages, for pages and for letters alike."""

from decimal import Decimal

from odop.basics.names import Named
from odop.quality.rules.states import Said
from odop.quality.rules.verdicts import Bounds, plainly

NO_UNIT = "–"
# Units that are words; signs such as mg/kg are the same in both languages.
IN_HINDI = {
    "grade 1–5": "श्रेणी 1–5",
    "grade 1–8": "श्रेणी 1–8",
    "microgram/ml": "माइक्रोग्राम/ml",
    "microgram/cm2 a week": "माइक्रोग्राम/cm2 प्रति सप्ताह",
    "mg per cubic metre": "mg प्रति घन मीटर",
    "parts in 1000": "भाग प्रति हज़ार",
}


def unit_in_words(unit: str) -> Named:
    """A unit, or nothing where a line has none."""
    return Named("", "") if unit in ("", NO_UNIT) else Named(unit, IN_HINDI.get(unit, unit))


def bounds_in_words(bounds: Bounds, unit: str) -> Named:
    """What is allowed: at most 4 mg/l, below 3 mg/kg, at least 99.5 %, 25 to 38."""
    least, most, tail = plainly(bounds.least), plainly(bounds.most), _tail(unit)
    if bounds.least is not None and bounds.most is not None:
        return Named(f"{least} to {most}{tail.en}", f"{least} से {most}{tail.hi}")
    if bounds.least is not None:
        return Named(f"at least {least}{tail.en}", f"कम से कम {least}{tail.hi}")
    if bounds.below:
        return Named(f"below {most}{tail.en}", f"{most}{tail.hi} से कम")
    return Named(f"at most {most}{tail.en}", f"अधिक से अधिक {most}{tail.hi}")


def said_in_words(said: str, value: Decimal | None, detection: Decimal | None, unit: str) -> Named:
    """What a laboratory said of a line."""
    tail, least = _tail(unit), plainly(detection)
    if said == Said.VALUE:
        return Named(plainly(value) + tail.en, plainly(value) + tail.hi)
    if said == Said.BELOW_DETECTION:
        return Named(
            f"below detection (less than {least}{tail.en})", f"पकड़ की सीमा से कम ({least}{tail.hi} से कम)"
        )
    if said == Said.NOT_TESTED:
        return Named("not tested", "जाँचा नहीं गया")
    return Named("not entered yet", "अभी नहीं भरा")


def _tail(unit: str) -> Named:
    named = unit_in_words(unit)
    return Named(f" {named.en}", f" {named.hi}") if named.en else named
