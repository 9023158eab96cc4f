"""Facts as people write them in a file, read into what a scheme's rules ask; every fault named.

Whole numbers as digits; yes and no as true, false, yes, no, 1, 0, हाँ, नहीं; a cost in rupees with at most two
decimals (`project_cost`), or in whole paise (`project_cost_paise`). What is left empty, or left out, is not known.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from types import ModuleType
from typing import Any

from odop.basics.names import Named, ascii_digits
from odop.schemes import common_facility_centre, margin_money, marketing_development, skill_development
from odop.schemes.engine.reckoning import MOST

SCHEMES: Mapping[str, ModuleType] = {
    m.SCHEME: m for m in (margin_money, skill_development, marketing_development, common_facility_centre)
}
# Facts that are whole numbers, each with the most it can be.
AT_MOST = {
    "age": 150, "years_since_toolkit": 150, "days_after_month": 9_999, "fairs_this_year": 99,
    "like_fairs_this_year": 99, "sites": 99, "units": 9_999,
    "members": 9_999, "members_of_product": 9_999, "lease_years": 999, "largest_holding": common_facility_centre.WHOLE,
}  # fmt: skip
ITEMS = (*marketing_development.ITEMS, *(f"{item}_cash" for item in marketing_development.ITEMS))
MONEY = {"project_cost", "land_cost", "own_part", *ITEMS}
CHOICES = {"purpose": marketing_development.PURPOSES}  # facts that are one word of a list
NEEDED = {"purpose"}  # without these nothing can be said
REFERENCE = "reference"  # a number of one's own, given back with the finding

YES = {"true", "yes", "y", "1", "हाँ", "हां", "जी"}
NO = {"false", "no", "n", "0", "नहीं", "नही"}
NEVER = {"never", "कभी नहीं"}
RUPEES = re.compile(r"(?:₹|rs\.?)?\s*([0-9]+|[0-9]{1,3}(?:,[0-9]{2,3})+)(?:\.([0-9]{1,2}))?", re.IGNORECASE)
DIGITS = re.compile("[0-9]{1,18}")

NOT_YES_OR_NO = Named("This is answered by yes or no.", "इसका उत्तर हाँ या नहीं है।")
NOT_RUPEES = Named(
    "This is an amount in rupees with at most two decimals, not below nought.",
    "यह रुपयों में राशि है: दशमलव के बाद अधिकतम दो अंक, शून्य से कम नहीं।",
)
NOT_PAISE = Named("This is an amount in whole paise.", "यह पूरे पैसों में राशि है।")
TOO_MUCH = Named("This amount is too large to be reckoned.", "यह राशि गणना के लिए बहुत बड़ी है।")
TWICE = Named("The cost is given both in rupees and in paise.", "लागत रुपयों और पैसों, दोनों में दी गई है।")


@dataclass(frozen=True)
class Fault:
    """What is wrong with one field, in both languages."""

    field: str
    reason: Named


@dataclass(frozen=True)
class Told:
    """What a file tells of one case: the facts of the rules, and of which groups the person is."""

    facts: Any
    groups: Mapping[str, bool | None]
    reference: str


class NotFacts(Exception):  # noqa: N818 - a no with its reasons
    """What was given cannot be read. It names every field."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(", ".join(fault.field for fault in faults))
        self.faults = faults


def fields_of(scheme: str) -> tuple[str, ...]:
    """Every name a file may use for a scheme."""
    names = [field.name for field in fields(SCHEMES[scheme].Facts)]
    paise = [f"{name}_paise" for name in names if name in MONEY]
    return (*names, *paise, *groups_of(scheme), REFERENCE)


def groups_of(scheme: str) -> tuple[str, ...]:
    """The groups a scheme asks about besides its conditions."""
    return getattr(SCHEMES[scheme], "REDUCED_FOR", ())


def unknown_names(scheme: str, names: Mapping[str, Any] | list[str]) -> list[Fault]:
    """A fault for every name the scheme does not ask about."""
    known = fields_of(scheme)
    return [Fault(name, _unknown(known)) for name in names if name not in known]


def read(scheme: str, said: Mapping[str, Any]) -> Told:
    """The facts that were told. Raises NotFacts, naming every field that cannot be read."""
    faults = unknown_names(scheme, said)
    found: dict[str, Any] = {}
    for name in fields_of(scheme):
        if name in said and name != REFERENCE:
            answer = _read(name, said[name])
            if isinstance(answer, Named):
                faults.append(Fault(name, answer))
            else:
                found[name] = answer
    for name in MONEY:
        paise = found.pop(f"{name}_paise", None)
        if paise is not None and found.get(name) is not None:
            faults.append(Fault(name, TWICE))
        found[name] = found.get(name) if paise is None else paise
    if faults:
        raise NotFacts(*faults)
    asked = [field.name for field in fields(SCHEMES[scheme].Facts)]
    if missing := [name for name in asked if name in NEEDED and found.get(name) is None]:
        raise NotFacts(*(Fault(name, _one_of(CHOICES[name])) for name in missing))
    return Told(
        facts=SCHEMES[scheme].Facts(**{name: found.get(name) for name in asked}),
        groups={name: found.get(name) for name in groups_of(scheme)},
        reference=str(said.get(REFERENCE) or ""),
    )


def _read(name: str, value: Any) -> int | bool | Named | None:
    """One value, None where it is empty, or the words of what is wrong with it."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if name in MONEY:
        return _rupees(value)
    if name.removesuffix("_paise") in MONEY:
        return _whole(value, MOST - 1, NOT_PAISE)
    if name in CHOICES:
        word = str(value).strip().lower()
        return CHOICES[name].index(word) if word in CHOICES[name] else _one_of(CHOICES[name])
    if name in AT_MOST:
        if isinstance(value, str) and value.strip().lower() in NEVER and name == "years_since_toolkit":
            return skill_development.NEVER
        return _whole(value, AT_MOST[name], _not_whole(AT_MOST[name]))
    return _yes_or_no(value)


def _whole(value: Any, most: int, wrong: Named) -> int | Named:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return wrong
    text = ascii_digits(str(value)).strip()
    return int(text) if DIGITS.fullmatch(text) and int(text) <= most else wrong


def _rupees(value: Any) -> int | Named:
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        return NOT_RUPEES
    if isinstance(value, Decimal) and not -20 < value.adjusted() < 20:  # written with an exponent
        return TOO_MUCH if value.adjusted() > 0 else NOT_RUPEES
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    found = RUPEES.fullmatch(ascii_digits(text).strip())
    if not found:
        return NOT_RUPEES
    whole, part = found[1].replace(",", ""), (found[2] or "").ljust(2, "0")
    if len(whole) > 18 or int(whole + part) >= MOST:
        return TOO_MUCH
    return int(whole + part)


def _yes_or_no(value: Any) -> bool | Named:
    text = str(value).strip().lower() if isinstance(value, bool | int | str) else ""
    if text in YES:
        return True
    return False if text in NO else NOT_YES_OR_NO


def _not_whole(most: int) -> Named:
    return Named(f"This is a whole number from 0 to {most}.", f"यह 0 से {most} तक की पूर्ण संख्या है।")


def _one_of(words: tuple[str, ...]) -> Named:
    listed = ", ".join(words)
    return Named(f"This is one of {listed}.", f"यह इनमें से एक है: {listed}।")


def _unknown(known: tuple[str, ...]) -> Named:
    listed = ", ".join(known)
    return Named(
        f"This name is not known here; known are {listed}.", f"यह नाम यहाँ मान्य नहीं है; मान्य नाम: {listed}।"
    )
