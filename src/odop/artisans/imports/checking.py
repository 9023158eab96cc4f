"""One row of a file, checked: a maker ready for the register, or the reasons why not."""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from odop.artisans import identifiers
from odop.artisans.identifiers import Verdict
from odop.artisans.imports.reading import FORMULA, SHORTENED
from odop.artisans.rules.ages import Birth
from odop.artisans.rules.reading import in_scripts, plain_name, read_birth, tidy, whole_number
from odop.basics.ids import new_key
from odop.basics.names import ascii_digits
from odop.basics.refusals import Refusal

Fault = tuple[str, str]  # the column, and why: a code of faults.toml or of the identifiers' reasons
_EXPONENT = re.compile(r"^\d(\.\d+)?[eE]\+\d+$")
_DAY = re.compile(r"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$")
_NAMES = ("name", "name_hi", "guardian_name", "spouse_name", "holder")

# What a row becomes, in the order in which it is handed to the database.
FIELDS = (
    "n", "key", "district", "row_hash", "name", "name_hi", "guardian_name", "born_on", "born_earliest",
    "born_latest", "sex", "social_group", "minority", "divyang", "phone", "address", "place", "pin",
    "native_of_state", "product", "craft_years", "token", "last4", "pan", "spouse_name", "spouse_token",
    "spouse_last4", "holder", "account", "ifsc", "unit_name", "udyam", "gstin",
)  # fmt: skip

CHOICES: dict[str, dict[str, str]] = {
    "sex": {
        "F": "f female woman w महिला स्त्री म",
        "M": "m male man पुरुष पु",
        "O": "o other transgender third अन्य तृतीय",
    },
    "social_group": {
        "SC": "sc scheduledcaste अनुसूचितजाति अजा अनुजाति एससी",
        "ST": "st scheduledtribe अनुसूचितजनजाति अजजा एसटी",
        "OBC": "obc otherbackwardclass bc अन्यपिछड़ावर्ग अन्यपिछडावर्ग पिछड़ावर्ग पिछडावर्ग अपिव ओबीसी",
        "GEN": "gen general ur unreserved सामान्य",
    },
}
YES = {"yes", "y", "1", "true", "हाँ", "हां", "हा", "ह"}
NO = {"no", "n", "0", "false", "नहीं", "नही", "न"}


@cache
def words_for(column: str) -> dict[str, str]:
    """Which choice each word means."""
    return {word: code for code, words in CHOICES[column].items() for word in words.split()}


@dataclass(frozen=True)
class District:
    """What is known of a district for the rows that name it."""

    code: str
    places: Mapping[str, str]  # plain name: code
    products: Mapping[str, str]


@dataclass
class Ground:
    """What rows are checked against."""

    on: date
    key: str
    district: District | None  # None: every row names its own
    find_district: Callable[[str], District | None]
    banks: Collection[str] | None
    pins: Collection[str] | None


@dataclass
class Checked:
    """A row ready for the register, with what looks odd about it."""

    values: dict[str, object]
    odd: list[tuple[str, str]] = field(default_factory=list)  # kind of question, what was seen


@lru_cache(maxsize=65_536)
def _name(text: str) -> str | None:
    try:
        return plain_name(tidy(text), "name")
    except Refusal:
        return None


class Checker:
    """Checks rows one by one against the same ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground

    def check(self, number: int, row: dict[str, str]) -> Checked | list[Fault]:
        """The maker a row tells of, or every reason why it cannot be taken."""
        faults: list[Fault] = []
        told = {column: text for column, text in row.items() if text and not _says_nothing(column, text)}
        for column, text in told.items():
            if text is SHORTENED or _EXPONENT.match(text):
                faults.append((column, "shortened"))
            elif text is FORMULA or text[0] in "=@":
                faults.append((column, "formula"))
        if faults:
            return faults
        values: dict[str, object] = dict.fromkeys(FIELDS, "")
        checked = Checked(values)
        self._names(told, values, faults)
        self._person(told, values, faults)
        self._places(told, values, faults)
        self._numbers(told, checked, faults)
        self._account(told, checked, faults)
        if faults:
            return faults
        values["row_hash"] = self._hash(values)
        values["n"], values["key"] = str(number), str(new_key())
        return checked

    def _names(self, told: dict[str, str], values: dict[str, object], faults: list[Fault]) -> None:
        for column in _NAMES:
            text = told.get(column)
            if text:
                found = _name(text)
                values[column] = found or ""
                if found is None:
                    faults.append((column, "no_name" if column == "name" else "not_a_name"))
        if not values["name"]:
            values["name"] = values["name_hi"]
        values["name"], values["name_hi"] = in_scripts(str(values["name"]), str(values["name_hi"]))
        if not values["name"] and not any(column == "name" for column, _ in faults):
            faults.append(("name", "no_name"))

    def _person(self, told: dict[str, str], values: dict[str, object], faults: list[Fault]) -> None:
        for column in CHOICES:
            if text := told.get(column):
                code = words_for(column).get(plain_word(text))
                values[column] = code or ""
                if code is None:
                    faults.append((column, "not_a_choice"))
        for column in ("minority", "divyang", "native_of_state"):
            values[column] = None
            if text := told.get(column):
                word = plain_word(text)
                values[column] = "t" if word in YES else "f" if word in NO else None
                if values[column] is None:
                    faults.append((column, "not_yes_or_no"))
        values["craft_years"] = None
        if text := told.get("craft_years"):
            try:
                values["craft_years"] = str(whole_number(text, "craft_years", 0, 90))
            except Refusal:
                faults.append(("craft_years", "not_years"))
        self._birth(told, values, faults)

    def _birth(self, told: dict[str, str], values: dict[str, object], faults: list[Fault]) -> None:
        values["born_on"] = values["born_earliest"] = values["born_latest"] = None
        day, age = told.get("born_on", ""), told.get("age", "")
        if not day and not age:
            return
        birth = _birth_of(day, age, self.ground.on)
        if birth is None:
            faults.append(("born_on", "not_a_day") if day else ("age", "not_an_age"))
        elif birth.surely_under_age(self.ground.on):
            faults.append(("born_on" if day else "age", "under_age"))
        elif birth.day:
            values["born_on"] = birth.day.isoformat()
        else:
            values["born_earliest"], values["born_latest"] = str(birth.earliest), str(birth.latest)

    def _places(self, told: dict[str, str], values: dict[str, object], faults: list[Fault]) -> None:
        named = told.get("district", "")
        own = self.ground.district
        there = self.ground.find_district(named) if named else own
        if there is None:
            faults.append(("district", "no_such_district" if named else "district_missing"))
            return
        if own and there.code != own.code:
            faults.append(("district", "another_district"))
            return
        values["district"] = there.code
        address, place = tidy(told.get("address", "")), told.get("place", "")
        values["place"] = there.places.get(plain_word(place)) if place else None
        if place and not values["place"]:  # our list of tehsils is not whole: the word stays in the address
            address = f"{address}, {tidy(place)}" if address else tidy(place)
        values["address"] = address.replace("\\", "/")[:300]
        values["product"] = None
        if product := told.get("product"):
            values["product"] = there.products.get(plain_word(product))
            if values["product"] is None:
                faults.append(("product", "not_of_district"))

    def _numbers(self, told: dict[str, str], checked: Checked, faults: list[Fault]) -> None:
        values = checked.values
        for column, token, last4 in (
            ("aadhaar", "token", "last4"),
            ("spouse_aadhaar", "spouse_token", "spouse_last4"),
        ):
            if not (text := told.get(column)):
                continue
            if tail := identifiers.masked_tail(text):
                values[last4] = tail
                continue
            judged = identifiers.judge("aadhaar", text)
            if judged.valid:
                values[token] = identifiers.token(judged.normal, self.ground.key)
                values[last4] = identifiers.last4(judged.normal)
            else:
                faults.append((column, judged.code))
        for column in ("phone", "pin", "pan", "udyam", "gstin"):
            if text := told.get(column):
                judged = identifiers.judge(column, text, known=self.ground.pins if column == "pin" else None)
                stands_in = judged.verdict is Verdict.PLACEHOLDER and judged.well_made and column == "phone"
                if not judged.valid and not stands_in:
                    faults.append((column, judged.code))
                    continue
                values[column] = judged.normal
                if stands_in:
                    checked.odd.append(("placeholder_phone", judged.normal))
                elif judged.code == "pin_elsewhere":
                    checked.odd.append(("pin_elsewhere", judged.normal))
        unit = _name_of_unit(told.get("unit_name", ""))
        values["unit_name"] = unit

    def _account(self, told: dict[str, str], checked: Checked, faults: list[Fault]) -> None:
        values = checked.values
        number, ifsc = told.get("account", ""), told.get("ifsc", "")
        if not number and not ifsc:
            values["holder"] = ""
            return
        if not number:
            faults.append(("account", "no_account"))
            return
        account = identifiers.judge("account", number)
        branch = identifiers.judge("ifsc", ifsc, known=self.ground.banks)
        for column, judged in (("account", account), ("ifsc", branch)):
            if not judged.well_made:
                faults.append((column, judged.code))
        if identifiers.may_be_aadhaar(account.normal, branch.normal):
            faults.append(("account", "looks_like_aadhaar"))
        values["account"], values["ifsc"] = account.normal, branch.normal
        values["holder"] = values["holder"] or values["name"]
        if account.verdict is Verdict.PLACEHOLDER:
            checked.odd.append(("placeholder_account", account.normal))
        if branch.code == "bank_unknown":
            checked.odd.append(("unknown_bank", branch.normal))

    def _hash(self, values: dict[str, object]) -> str:
        """The same particulars give the same hash; it is keyed, so that none can be guessed from it."""
        told = "\x1f".join(str(values[column] or "") for column in FIELDS[4:])
        return hashlib.blake2b(told.encode(), key=self.ground.key.encode()[:64], digest_size=32).hexdigest()


def _says_nothing(column: str, text: str) -> bool:
    """A word for nothing leaves the box empty; where yes or no is asked, it is an answer."""
    if column in {"minority", "divyang", "native_of_state"}:
        return text.strip() in {"-", ".", "?"}
    return not text[0].isdigit() and len(text) < 20 and identifiers.means_nothing(text)


def plain_word(text: str) -> str:
    """A word without case, spaces and marks, for looking it up."""
    return "".join(c for c in ascii_digits(text).lower() if c not in " .-_/()*,'’")


@lru_cache(maxsize=65_536)
def _birth_of(day: str, age: str, on: date) -> Birth | None:
    day, age = ascii_digits(day).strip(), ascii_digits(age).strip()
    try:
        if not day:
            return read_birth("", "", "", age, on)
        if found := _DAY.match(day):
            return read_birth(found[1], found[2], found[3], "", on)
        if found := _ISO.match(day):
            return read_birth(found[3], found[2], found[1], "", on)
        return read_birth("", "", day, "", on) if re.fullmatch(r"\d{4}", day) else None
    except Refusal:
        return None


def _name_of_unit(text: str) -> str:
    return tidy(text).replace("\\", "/")[:200] if text else ""
