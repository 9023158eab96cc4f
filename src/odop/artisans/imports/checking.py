"""One row of a file, checked: a maker ready for the register, or the reasons why not."""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from odop.artisans import identifiers
from odop.artisans.identifiers import Judgement, Verdict
from odop.artisans.imports.words import (
    CHOICES,
    NO,
    UNDER_AGE,
    YES,
    a_name,
    birth_of,
    name_of_unit,
    plain_word,
    says_nothing,
    words_for,
    years,
)
from odop.artisans.rules.reading import in_scripts, tidy
from odop.basics.ids import new_key
from odop.documents.tables import FORMULA, SHORTENED

Fault = tuple[str, str]  # the column, and why: a code of faults.toml or of the identifiers' reasons
_EXPONENT = re.compile(r"^\d(\.\d+)?[eE]\+\d+$")
_NAMES = ("name", "name_hi", "guardian_name", "spouse_name", "holder")

# What a row becomes, in the order in which it is handed to the database.
FIELDS = (
    "n", "key", "district", "row_hash", "name", "name_hi", "guardian_name", "born_on", "born_earliest",
    "born_latest", "sex", "social_group", "minority", "divyang", "phone", "address", "place", "pin",
    "native_of_state", "product", "craft_years", "token", "last4", "pan", "spouse_name", "spouse_token",
    "spouse_last4", "holder", "account", "ifsc", "unit_name", "udyam", "gstin",
)  # fmt: skip


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

    values: dict[str, str | None]
    odd: list[tuple[str, str]] = field(default_factory=list)  # kind of question, what was seen


class Checker:
    """Checks rows one by one against the same ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._hasher = hashlib.blake2b(key=ground.key.encode()[:64], digest_size=32)
        known = {"pin": ground.pins, "ifsc": ground.banks}

        @lru_cache(maxsize=65_536)  # a file names few branches and few PINs
        def judged(kind: str, text: str) -> Judgement:
            return identifiers.judge(kind, text, known=known[kind])

        self._judged = judged

    def check(self, number: int, row: dict[str, str]) -> Checked | list[Fault]:
        """The maker a row tells of, or every reason why it cannot be taken."""
        faults: list[Fault] = []
        told = {column: text for column, text in row.items() if text and not says_nothing(column, text)}
        for column, text in told.items():
            if text is SHORTENED or ("+" in text and _EXPONENT.match(text)):
                faults.append((column, "shortened"))
            elif text is FORMULA or text[0] in "=@":
                faults.append((column, "formula"))
        if faults:
            return faults
        values: dict[str, str | None] = dict.fromkeys(FIELDS, "")
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

    def _names(self, told: dict[str, str], values: dict[str, str | None], faults: list[Fault]) -> None:
        for column in _NAMES:
            text = told.get(column)
            if text:
                found = a_name(text)
                values[column] = found or ""
                if found is None:
                    faults.append((column, "no_name" if column == "name" else "not_a_name"))
        if not values["name"]:
            values["name"] = values["name_hi"]
        values["name"], values["name_hi"] = in_scripts(values["name"] or "", values["name_hi"] or "")
        if not values["name"] and not any(column == "name" for column, _ in faults):
            faults.append(("name", "no_name"))

    def _person(self, told: dict[str, str], values: dict[str, str | None], faults: list[Fault]) -> None:
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
            values["craft_years"] = years(text)
            if values["craft_years"] is None:
                faults.append(("craft_years", "not_years"))
        self._birth(told, values, faults)

    def _birth(self, told: dict[str, str], values: dict[str, str | None], faults: list[Fault]) -> None:
        values["born_on"] = values["born_earliest"] = values["born_latest"] = None
        day, age = told.get("born_on", ""), told.get("age", "")
        if not day and not age:
            return
        birth = birth_of(day, age, self.ground.on)
        if birth is None:
            faults.append(("born_on", "not_a_day") if day else ("age", "not_an_age"))
        elif birth == UNDER_AGE:
            faults.append(("born_on" if day else "age", "under_age"))
        else:
            values["born_on"], values["born_earliest"], values["born_latest"] = birth

    def _places(self, told: dict[str, str], values: dict[str, str | None], faults: list[Fault]) -> None:
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
                judged = self._judged("pin", text) if column == "pin" else identifiers.judge(column, text)
                stands_in = judged.verdict is Verdict.PLACEHOLDER and judged.well_made and column == "phone"
                if not judged.valid and not stands_in:
                    faults.append((column, judged.code))
                    continue
                values[column] = judged.normal
                if stands_in:
                    checked.odd.append(("placeholder_phone", judged.normal))
                elif judged.code == "pin_elsewhere":
                    checked.odd.append(("pin_elsewhere", judged.normal))
        unit = name_of_unit(told.get("unit_name", ""))
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
        branch = self._judged("ifsc", ifsc)
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

    def _hash(self, values: dict[str, str | None]) -> str:
        """The same particulars give the same hash; it is keyed, so that none can be guessed from it."""
        hasher = self._hasher.copy()
        hasher.update("\x1f".join([told or "" for told in list(values.values())[4:]]).encode())
        return hasher.hexdigest()
