"""A change of rules that somebody proposes: read from a file, checked, and laid over the version in force.

A proposal is never in force. It can only be tried, and it names what it changes: numbers of the version,
its slabs, or conditions that would no longer be asked (`lifted`).
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from odop.basics.names import Named
from odop.basics.refusals import Refusal
from odop.schemes.engine.dated import PARAMETERS, Rules, Slab, slab
from odop.schemes.engine.reckoning import MOST

ABOUT = ("title", "source", "said_on", "not_tried")
IN_A_SLAB = {"up_to", "percent", "at_least", "at_most"}


@dataclass(frozen=True)
class Change:
    """What would be different, and who said so."""

    title: Named
    source: Named
    said_on: date | None
    numbers: Mapping[str, int]
    slabs: tuple[Slab, ...]
    lifted: frozenset[str]
    not_tried: tuple[Named, ...] = ()  # what the proposal says besides, and no fact of ours can show


class NotAChange(Refusal):
    """The file does not say clearly what would change. Every fault is named, in both languages."""

    def __init__(self, *faults: Named) -> None:
        super().__init__(" ".join(fault.en for fault in faults))
        self.faults = faults


def read_change(text: str, rules: Rules) -> Change:
    """A proposal as it is written in TOML. Raises NotAChange, and names all that is wrong."""
    try:
        said = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as fault:
        raise NotAChange(Named(f"This is not TOML: {fault}.", f"यह TOML फ़ाइल नहीं है: {fault}।")) from None
    faults = tuple(_faults(said, rules))
    if faults:
        raise NotAChange(*faults)
    return Change(
        title=_words(said.get("title", {"en": "A change of rules", "hi": "नियमों में परिवर्तन"})),
        source=_words(said.get("source", "")),
        said_on=said.get("said_on"),
        numbers={name: value for name, value in said.items() if isinstance(value, int)},
        slabs=tuple(slab(row) for row in said.get("slabs", ())),
        lifted=frozenset(said.get("lifted", ())),
        not_tried=tuple(Named(**words) for words in said.get("not_tried", ())),
    )


def _words(said: str | Mapping[str, str]) -> Named:
    """What was written once stands for both languages."""
    return Named(said, said) if isinstance(said, str) else Named(**said)


def changed(rules: Rules, change: Change) -> Rules:
    """The version in force with the change laid over it. It is confirmed by nobody."""
    return replace(
        rules,
        numbers={**rules.numbers, **{k: v for k, v in change.numbers.items() if k in rules.numbers}},
        house={**rules.house, **{k: v for k, v in change.numbers.items() if k in rules.house}},
        slabs=change.slabs or rules.slabs,
        lifted=rules.lifted | change.lifted,
        confirmed=False,
    )


def proposals(scheme: str) -> dict[str, str]:
    """The proposals we keep for a scheme, as written, by the names of their files."""
    return {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((PARAMETERS / "proposed" / scheme).glob("*.toml"))
    }


# --- faults -----------------------------------------------------------------------------------
def _faults(said: Mapping[str, Any], rules: Rules) -> Iterator[Named]:
    yield from _about(said)
    known = {**rules.numbers, **rules.house}
    for name, value in said.items():
        if name in known:
            yield from _number(name, value)
        elif name not in {*ABOUT, "slabs", "lifted"}:
            yield Named(
                f"These rules have no {name}; they have {', '.join(sorted(known))}.",
                f"इन नियमों में {name} नहीं है; इनमें हैं: {', '.join(sorted(known))}।",
            )
    if "slabs" in said:
        yield from _slabs(said["slabs"], rules)
    if "lifted" in said:
        yield from _lifted(said["lifted"], rules)
    if not any(name in said for name in (*known, "slabs", "lifted")):
        yield Named("Nothing is changed.", "इसमें कोई परिवर्तन नहीं है।")


def _about(said: Mapping[str, Any]) -> Iterator[Named]:
    besides = said.get("not_tried", [])
    fits = {
        "title": isinstance(said.get("title", ""), str) or _in_two_scripts(said["title"]),
        "source": isinstance(said.get("source", ""), str) or _in_two_scripts(said["source"]),
        "said_on": type(said.get("said_on", date.min)) is date,
        "not_tried": isinstance(besides, list) and all(map(_in_two_scripts, besides)),
    }
    for name, fit in fits.items():
        if not fit:
            yield Named(f"{name} is not written as it should be.", f"{name} सही ढंग से नहीं लिखा है।")


def _in_two_scripts(words: Any) -> bool:
    return (
        isinstance(words, dict) and set(words) == {"en", "hi"} and {type(w) for w in words.values()} == {str}
    )


def _number(name: str, value: Any) -> Iterator[Named]:
    most = 100 if name.endswith("_percent") else 1_000
    if type(value) is not int or not 0 <= value <= most:
        yield Named(
            f"{name} must be a whole number from 0 to {most}.", f"{name} 0 से {most} तक की पूर्ण संख्या हो।"
        )


def _lifted(value: Any, rules: Rules) -> Iterator[Named]:
    known = [code for code in rules.clauses if not code.startswith("slab_")]
    if not isinstance(value, list) or not all(code in known for code in value):
        yield Named(
            f"lifted is a list of conditions out of {', '.join(known)}.",
            f"lifted में केवल ये शर्तें हो सकती हैं: {', '.join(known)}।",
        )


def _slabs(rows: Any, rules: Rules) -> Iterator[Named]:
    if not rules.slabs:
        yield Named("These rules have no slabs.", "इन नियमों में स्लैब नहीं हैं।")
        return
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        yield Named("slabs is a list of slabs.", "slabs स्लैबों की सूची हो।")
        return
    for place, row in enumerate(rows, 1):
        for fault in _slab(row):
            yield Named(f"Slab {place}: {fault.en}", f"स्लैब {place}: {fault.hi}")
    bounds = [row.get("up_to") for row in rows]
    if bounds[-1] is not None or None in bounds[:-1]:
        yield Named("Only the last slab goes without up_to.", "केवल अंतिम स्लैब में up_to नहीं होता।")
    elif not all(type(b) is int for b in bounds[:-1]) or bounds[:-1] != sorted(set(bounds[:-1])):
        yield Named("Each slab's up_to is above the one before.", "हर स्लैब का up_to पिछले से अधिक हो।")


def _is_percent(value: Any) -> bool:
    whole = type(value) is int or (isinstance(value, Decimal) and value.is_finite())
    return whole and 0 <= value <= 100 and value * 100 % 1 == 0


def _slab(row: Mapping[str, Any]) -> Iterator[Named]:
    if unknown := sorted(set(row) - IN_A_SLAB):
        yield Named(f"{', '.join(unknown)} is not known.", f"{', '.join(unknown)} मान्य नहीं है।")
    if not _is_percent(row.get("percent")):
        yield Named(
            "percent is a number from 0 to 100 with at most two decimals.",
            "percent 0 से 100 तक की संख्या हो, दशमलव के बाद अधिकतम दो अंक।",
        )
    for name in ("up_to", "at_least", "at_most"):
        if name in row and not (type(row[name]) is int and 0 < row[name] < MOST):
            yield Named(f"{name} is an amount in whole paise.", f"{name} पूरे पैसों में राशि हो।")
    least, most = row.get("at_least"), row.get("at_most")
    if type(least) is int and type(most) is int and least > most:
        yield Named("at_least is above at_most.", "at_least, at_most से अधिक है।")
