"""What was typed, read as an answer. An Aadhaar number never leaves this module: only its token does."""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from odop.artisans import identifiers
from odop.artisans.identifiers import Judgement, Verdict
from odop.artisans.rules.ages import Birth, born_in, born_on, told_age
from odop.artisans.rules.questions import BY_CODE, OTHER_CRAFT
from odop.artisans.rules.refusals import NotAnAnswer, NotWellMade
from odop.basics.names import ascii_digits

Answer = dict[str, Any]
OLDEST = 110
FREE = {"name", "name_hi", "guardian_name", "spouse_name", "holder", "address", "unit_name"}
_MARKS = re.compile(r"[\x00-\x1f\x7f<>{}\[\]|\\^~`]")


@dataclass(frozen=True)
class Ground:
    """What an answer is read against: the day, the identity key, and what may be chosen."""

    on: date
    key: str
    choices: Collection[str] = ()
    known: Collection[str] | None = None  # banks' letters, or the State's PIN heads


def read(code: str, given: Mapping[str, str], ground: Ground) -> Answer:
    """The answer to a question, or a refusal that names the box and the fault."""
    question = BY_CODE[code]
    way_out = given.get("said", "")
    if way_out:
        if way_out not in question.ways_out:
            raise NotAnAnswer(_("This must be answered."), field=question.boxes[0])
        return {"said": way_out}
    boxes = {box: tidy(given.get(box, "")[:400], free=box in FREE) for box in question.boxes}
    return _READERS[code](boxes, ground)


def tidy(text: str, *, free: bool = True) -> str:
    """One line; in a box of free words any Aadhaar number is covered before anything else is done."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return identifiers.mask(text) if free else text


def plain_name(text: str, box: str, *, needed: bool = True) -> str:
    """A person's name: letters of any script, at least two."""
    name = _MARKS.sub("", text)[:200].strip()
    if not name and not needed:
        return ""
    letters = [c for c in name if unicodedata.category(c)[0] in "LM"]
    if len(letters) < 2 or identifiers.means_nothing(name):
        raise NotAnAnswer(_("Write the name in letters."), field=box)
    if any(c.isdigit() for c in name):
        raise NotAnAnswer(_("A name has no digits in it."), field=box)
    return name


def in_scripts(name: str, other: str) -> tuple[str, str]:
    """The two names with the one in Devanagari second, whichever box each was typed in."""
    return (other, name) if other and is_devanagari(name) and not is_devanagari(other) else (name, other)


def is_devanagari(text: str) -> bool:
    """Whether a name is written in Devanagari."""
    return any("\u0904" <= c <= "\u0939" for c in text)


def whole_number(text: str, box: str, least: int, most: int) -> int:
    """A whole number within bounds, in either script's digits."""
    digits = ascii_digits(text)
    if not re.fullmatch(r"\d{1,4}", digits) or not digits.isascii() or not least <= int(digits) <= most:
        raise NotAnAnswer(_("Write a number from %(least)s to %(most)s."), field=box, least=least, most=most)
    return int(digits)


def one_of(value: str, choices: Collection[str], box: str) -> str:
    """One of the choices shown."""
    if value not in choices:
        raise NotAnAnswer(_("Choose one of these."), field=box)
    return value


def well_made(
    kind: str, text: str, box: str, *, known: Collection[str] | None = None, stand_ins: bool = False
) -> Judgement:
    """An identifier that is well made; a stand-in is taken where it is to become a question."""
    judged = identifiers.judge(kind, text, known=known)
    taken = {Verdict.VALID, Verdict.PLACEHOLDER} if stand_ins else {Verdict.VALID}
    if judged.verdict not in taken or not judged.well_made:
        raise NotWellMade(judged.code, field=box)
    return judged


def read_birth(day: str, month: str, year: str, age: str, on: date) -> Birth:
    """A birth day, or only the year, or only the age."""
    if age and not (day or month or year):
        return told_age(whole_number(age, "age", 5, OLDEST), on)
    if not year:
        raise NotAnAnswer(_("Write the year of birth, or your age."), field="year")
    born = whole_number(year, "year", on.year - OLDEST, on.year)
    if not day and not month:
        return born_in(born)
    try:
        exact = date(born, whole_number(month, "month", 1, 12), whole_number(day, "day", 1, 31))
    except ValueError:
        raise NotAnAnswer(_("There is no such day."), field="day") from None
    if exact >= on:
        raise NotAnAnswer(_("This day is still to come."), field="day")
    return born_on(exact)


def aadhaar_answer(typed: str, box: str, key: str) -> Answer:
    """The token and the last four digits of an Aadhaar number; the number itself ends here."""
    judged = well_made("aadhaar", typed, box)
    return {"token": identifiers.token(judged.normal, key), "last4": identifiers.last4(judged.normal)}


def _district(b: dict[str, str], g: Ground) -> Answer:
    return {"district": one_of(b["district"], g.choices, "district")}


def _name(b: dict[str, str], g: Ground) -> Answer:
    name, other = plain_name(b["name"], "name"), plain_name(b["name_hi"], "name_hi", needed=False)
    return dict(zip(("name", "name_hi"), in_scripts(name, other), strict=True))


def _guardian(b: dict[str, str], g: Ground) -> Answer:
    return {"guardian_name": plain_name(b["guardian_name"], "guardian_name")}


def _birth(b: dict[str, str], g: Ground) -> Answer:
    found = read_birth(b["day"], b["month"], b["year"], b["age"], g.on)
    assert found.earliest and found.latest
    return {"earliest": found.earliest.isoformat(), "latest": found.latest.isoformat()}


def _choice(box: str, *choices: str) -> Callable[[dict[str, str], Ground], Answer]:
    def reader(b: dict[str, str], g: Ground) -> Answer:
        return {box: one_of(b[box], choices, box)}

    return reader


def _place(b: dict[str, str], g: Ground) -> Answer:
    return {"place": one_of(b["place"], g.choices, "place")}


def _address(b: dict[str, str], g: Ground) -> Answer:
    address = _MARKS.sub("", b["address"])[:300]
    if len(address) < 3 or identifiers.means_nothing(address):
        raise NotAnAnswer(_("Write the house, street or village."), field="address")
    pin = well_made("pin", b["pin"], "pin", known=g.known).normal if b["pin"] else ""
    return {"address": address, "pin": pin}


def _craft(b: dict[str, str], g: Ground) -> Answer:
    return {"product": one_of(b["product"], {*g.choices, OTHER_CRAFT}, "product")}


def _craft_years(b: dict[str, str], g: Ground) -> Answer:
    return {"craft_years": whole_number(b["craft_years"], "craft_years", 0, 90)}


def _phone(b: dict[str, str], g: Ground) -> Answer:
    return {"phone": well_made("phone", b["phone"], "phone", stand_ins=True).normal}


def _spouse(b: dict[str, str], g: Ground) -> Answer:
    answer: Answer = {"spouse_name": plain_name(b["spouse_name"], "spouse_name"), "token": "", "last4": ""}
    if b["spouse_aadhaar"]:
        answer |= aadhaar_answer(b["spouse_aadhaar"], "spouse_aadhaar", g.key)
    return answer


def _aadhaar(b: dict[str, str], g: Ground) -> Answer:
    return aadhaar_answer(b["aadhaar"], "aadhaar", g.key)


def read_account(b: Mapping[str, str], banks: Collection[str] | None) -> Answer:
    """A bank account: whose, its number and its branch."""
    ifsc = well_made("ifsc", b["ifsc"], "ifsc", known=banks, stand_ins=True).normal
    number = well_made("account", b["account"], "account", stand_ins=True).normal
    if identifiers.may_be_aadhaar(number, ifsc):
        raise NotWellMade("looks_like_aadhaar", field="account")
    return {"holder": plain_name(b["holder"], "holder"), "number": number, "ifsc": ifsc}


def _account(b: dict[str, str], g: Ground) -> Answer:
    return read_account(b, g.known)


def _unit(b: dict[str, str], g: Ground) -> Answer:
    answer = {"name": _MARKS.sub("", b["unit_name"])[:200]}
    for kind in ("udyam", "gstin"):
        answer[kind] = well_made(kind, b[kind], kind).normal if b[kind] else ""
    if not any(answer.values()):
        raise NotAnAnswer(_("Write at least one of these, or choose that you have none."), field="unit_name")
    return answer


def _pan(b: dict[str, str], g: Ground) -> Answer:
    return {"pan": well_made("pan", b["pan"], "pan").normal}


_READERS: dict[str, Callable[[dict[str, str], Ground], Answer]] = {
    "district": _district,
    "name": _name,
    "guardian": _guardian,
    "birth": _birth,
    "sex": _choice("sex", "F", "M", "O"),
    "social_group": _choice("social_group", "SC", "ST", "OBC", "GEN"),
    "minority": _choice("minority", "yes", "no"),
    "divyang": _choice("divyang", "yes", "no"),
    "place": _place,
    "address": _address,
    "native": _choice("native_of_state", "yes", "no"),
    "craft": _craft,
    "craft_years": _craft_years,
    "phone": _phone,
    "spouse": _spouse,
    "aadhaar": _aadhaar,
    "account": _account,
    "unit": _unit,
    "pan": _pan,
}
