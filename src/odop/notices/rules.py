"""The texts of messages and of questions, in both languages, and how values are put into them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from string import Formatter

from odop.basics.names import Named

HERE = Path(__file__).parent
# How long after it was queued a message is tried again, by how often it has failed; then it is given up.
TRIED_AFTER = tuple(timedelta(seconds=s) for s in (0, 20, 90, 5 * 60, 20 * 60, 2 * 3600, 12 * 3600))
MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "hi": ("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
}  # fmt: skip


@dataclass(frozen=True)
class Text:
    """One text in both languages; a secret one holds a code."""

    en: str
    hi: str
    secret: bool = False

    def filled(self, language: str, values: Mapping[str, object]) -> str:
        """The text in a language with its values, each said in that language."""
        chosen = self.en if language.startswith("en") else self.hi
        return chosen.format_map({name: said(value, language) for name, value in values.items()})

    @property
    def asks_for(self) -> dict[str, frozenset[str]]:
        """The names of the values each language asks for."""
        return {code: _names(text) for code, text in (("en", self.en), ("hi", self.hi))}


@cache
def texts() -> Mapping[str, Text]:
    """Every message, by its name."""
    return _read("texts")


@cache
def question_texts() -> Mapping[str, Text]:
    """Every kind of question, by its name."""
    return _read("questions")


def said(value: object, language: str) -> str:
    """A value in words of a language: names in its script, days with the month's name."""
    if isinstance(value, Named):
        return value.in_language(language)
    if isinstance(value, date):
        months = MONTHS["en" if language.startswith("en") else "hi"]
        return f"{value.day} {months[value.month - 1]} {value.year}"
    return str(value)


def _names(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def _read(folder: str) -> Mapping[str, Text]:
    found: dict[str, Text] = {}
    for path in sorted((HERE / folder).glob("*.toml")):
        for name, entry in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if name in found:
                raise ValueError(f"{path.name}: {name} stands twice")
            found[name] = Text(entry["en"], entry["hi"], entry.get("secret", False))
    return found
