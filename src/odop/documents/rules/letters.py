"""What a letter of each kind says, in both languages, from the values of one case."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from string import Formatter
from typing import Any, TypeAlias

from babel.dates import format_date

from odop.basics.dates import LUCKNOW, day_of
from odop.basics.money import rupees
from odop.basics.names import Named
from odop.documents.rules.refusals import NothingSaid

HERE = Path(__file__).parents[1] / "letters"
LANGUAGES = ("hi", "en")
Both: TypeAlias = dict[str, str]  # {"hi": ..., "en": ...}
UNSAID = Named("", "")


@dataclass(frozen=True)
class Because:
    """One reason of a no: its words, and the clause of the order it rests on."""

    words: Named
    clause: Named = UNSAID


@dataclass(frozen=True)
class LetterTo:
    """One letter to be issued: about which case, to whom, and the values its kind names.

    Money is whole paise; a day is a date, a moment a datetime, words are Named. A value that is missing or
    None leaves out the fact or the sentence that would have named it.
    """

    about: str
    district: str
    name: Named
    address: Named = UNSAID
    values: Mapping[str, object] = field(default_factory=dict)
    reasons: tuple[Because, ...] = ()
    paragraphs: tuple[Named, ...] = ()  # of a notice, or said besides what the kind says
    signed_by: str = ""  # where somebody signs who is not the doer of the act
    synthetic: bool = False


@dataclass(frozen=True)
class Letterhead:
    """What stands on every letter of an office."""

    programme: Named
    state: Named
    office: Named
    helpline: str
    helpline_confirmed: bool
    address: str  # of the programme in the net, for the check


@dataclass(frozen=True)
class Kind:
    """A kind of letter, as its file has it."""

    code: str
    title: Named
    post: Named
    subject: Named
    facts: tuple[str, ...]
    paragraphs: tuple[Named, ...]
    closing: tuple[Named, ...]
    needs: tuple[str, ...]


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind of letter, by its code."""
    return {path.stem: _kind(path) for path in sorted((HERE / "kinds").glob("*.toml"))}


@cache
def labels() -> Mapping[str, Named]:
    """What each fact is called in a letter."""
    told = tomllib.loads((HERE / "facts.toml").read_text(encoding="utf-8"))
    return {name: _named(entry) for name, entry in told.items()}


@cache
def money() -> frozenset[str]:
    """The facts that are sums of money."""
    told = tomllib.loads((HERE / "facts.toml").read_text(encoding="utf-8"))
    return frozenset(name for name, entry in told.items() if entry.get("money"))


def written(
    kind: str, to: LetterTo, head: Letterhead, *, number: str, by_name: str, at: datetime
) -> dict[str, Any]:
    """All a letter says, in both languages, as it is kept and as it is set. Raises NothingSaid."""
    chosen = kinds()[kind]
    values = {name: value for name, value in to.values.items() if value is not None} | {"about": to.about}
    given = values.keys() | ({"reasons"} if to.reasons else set()) | ({"words"} if to.paragraphs else set())
    if missing := [name for name in chosen.needs if name not in given]:
        raise NothingSaid(", ".join(missing))
    return {
        "kind": kind,
        "number": number,
        "title": _both(chosen.title),
        "programme": _both(head.programme),
        "state": _both(head.state),
        "office": _both(head.office),
        "helpline": head.helpline,
        "helpline_confirmed": head.helpline_confirmed,
        "address": head.address,
        "day": said(day_of(at)),
        "about": to.about,
        "to": {"name": _both(to.name), "address": _both(to.address)},
        "subject": filled(chosen.subject, values),
        "paragraphs": _sentences(chosen.paragraphs, values) + [_both(one) for one in to.paragraphs],
        "facts": [_fact(name, values[name]) for name in chosen.facts if name in values],
        "reasons": [{"words": _both(one.words), "clause": _both(one.clause)} for one in to.reasons],
        "closing": _sentences(chosen.closing, values),
        "signed": {"name": to.signed_by or by_name, "post": _both(chosen.post)},
        "synthetic": to.synthetic,
    }  # fmt: skip


def _fact(name: str, value: object) -> dict[str, Any]:
    told: dict[str, Any] = {"name": name, "label": _both(labels()[name])}
    is_money = name in money()
    return {**told, "value": said(value, sum_of_money=is_money), "money": is_money}


def said(value: object, *, sum_of_money: bool = False) -> Both:
    """A value in words of both languages: sums as ₹6,25,000, days with the month's name."""
    if isinstance(value, Named):
        return _both(value)
    if sum_of_money and isinstance(value, int):
        return dict.fromkeys(LANGUAGES, rupees(value))
    if isinstance(value, datetime):
        clock = f"{value.astimezone(LUCKNOW):%H:%M}"
        day = {code: _day(day_of(value), code) for code in LANGUAGES}
        return {"hi": f"{day['hi']}, {clock} बजे", "en": f"{day['en']}, {clock} hours"}
    if isinstance(value, date):
        return {code: _day(value, code) for code in LANGUAGES}
    return dict.fromkeys(LANGUAGES, str(value))


def filled(text: Named, values: Mapping[str, object]) -> Both:
    """A sentence in both languages with its values in it. A value's own braces stay as they are."""
    words = {name: said(values[name], sum_of_money=name in money()) for name in asked_for(text)}
    return {
        code: text.in_language(code).format_map({name: word[code] for name, word in words.items()})
        for code in LANGUAGES
    }


@cache
def asked_for(text: Named) -> frozenset[str]:
    """The values a sentence names."""
    return frozenset(
        name for code in LANGUAGES for _, name, _, _ in Formatter().parse(text.in_language(code)) if name
    )


def _sentences(texts: tuple[Named, ...], values: Mapping[str, object]) -> list[Both]:
    return [filled(text, values) for text in texts if asked_for(text) <= values.keys()]


@lru_cache(4096)
def _day(day: date, language: str) -> str:
    return format_date(day, "d MMMM y", locale=language)


def _both(name: Named) -> Both:
    return {code: name.in_language(code) or name.en or name.hi for code in LANGUAGES}


def _named(entry: Mapping[str, str]) -> Named:
    return Named(entry["en"], entry["hi"])


def _kind(path: Path) -> Kind:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Kind(
        code=path.stem,
        title=_named(told["title"]),
        post=_named(told["post"]),
        subject=_named(told["subject"]),
        facts=tuple(told["facts"]),
        paragraphs=tuple(_named(one) for one in told.get("paragraphs", ())),
        closing=tuple(_named(one) for one in told.get("closing", ())),
        needs=tuple(told["needs"]),
    )
