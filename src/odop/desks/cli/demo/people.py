"""Names and persons of the synthetic State, from the pack's own list of names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from odop.audit.services import Machine

BY = Machine("synthetic")
# The makers who can be signed in as: one waits for a kit, one is in class, one for her file, one is asked of work,
# and one has her loan file with a bank.
MAKERS = {
    "kit": "+919000000001", "class": "+919000000002", "file": "+919000000003", "work": "+919000000004",
    "loan": "+919000000005",
}  # fmt: skip


@dataclass(frozen=True)
class Name:
    en: str
    hi: str


class Names:
    """First names and surnames by sex and spelling tradition, as the pack lists them."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self.first: dict[tuple[str, str], list[Name]] = {}
        self.last: dict[str, list[Name]] = {}
        for row in rows:
            name = Name(row["name_en"], row["name_hi"])
            tradition = row["tradition"]
            if row["kind"] == "surname":
                self.last.setdefault(tradition, []).append(name)
            elif row["sex"] in "MF":
                self.first.setdefault((row["sex"], tradition), []).append(name)
        self.traditions = sorted(t for t in self.last if ("M", t) in self.first and ("F", t) in self.first)
        self.weights = [len(self.first["M", t]) for t in self.traditions]

    def draw(self, random: Random, sex: str) -> tuple[Name, Name, Name]:
        """A person's whole name, her guardian's or spouse's, and the other parent's."""
        tradition = random.choices(self.traditions, self.weights)[0]
        surname = random.choice(self.last[tradition])
        own = random.choice(self.first[sex, tradition])
        men, women = self.first["M", tradition], self.first["F", tradition]
        elder = random.choice(men)
        spouse = random.choice(men if sex == "F" else women)
        return (_whole(own, surname), _whole(elder, surname), _whole(spouse, surname))


def _whole(first: Name, last: Name) -> Name:
    return Name(f"{first.en} {last.en}", f"{first.hi} {last.hi}")


class Keys:
    """Time-ordered keys drawn from a seed, so that one seed gives one State."""

    def __init__(self, random: Random) -> None:
        self._bits = random.getrandbits

    def at(self, moment: datetime) -> str:
        """A version 7 UUID of a moment, as text."""
        ms = int(moment.timestamp() * 1000)
        bits = self._bits(74)
        low = 0x8000 | bits >> 48 & 0x3FFF
        return f"{ms >> 16:08x}-{ms & 0xFFFF:04x}-7{bits >> 62:03x}-{low:04x}-{bits & 0xFFFFFFFFFFFF:012x}"


ARTISAN = (
    "id", "district_id", "number", "name", "name_hi", "guardian_name", "born_on", "sex", "social_group",
    "minority", "divyang", "phone", "address", "place_id", "pin", "native_of_state", "product_id",
    "craft_years", "enrolled_at", "enrolled_by", "came_by", "synthetic", "user_id",
)  # fmt: skip
FAMILY = ("id", "district_id", "artisan_id", "relation", "name")
ACCOUNT = ("id", "district_id", "artisan_id", "holder", "number", "ifsc", "from_at")


class People:
    """Makes the people of one district."""

    def __init__(self, *, names: Names, random: Random, keys: Keys, district: Any, letters: str,
                 places: list[Any], banks: list[str], women: float,
                 social_groups: dict[str, float]) -> None:  # fmt: skip
        self.names, self.random, self.keys = names, random, keys
        self.district, self.letters = district, letters
        self.places, self.banks, self.women = places, banks, women
        self.groups = [*social_groups, ""]
        self.group_weights = [*social_groups.values(), 1 - sum(social_groups.values())]
        self.artisans: list[tuple[object, ...]] = []
        self.family: list[tuple[object, ...]] = []
        self.accounts: list[tuple[object, ...]] = []

    def make(
        self, product: str, enrolled_at: datetime, on: date, *, sex: str = "", born_known: bool = False
    ) -> tuple[str, str]:
        """One maker, with family and account. Returns her key and her name."""
        random = self.random
        sex = sex or ("F" if random.random() < self.women else "M")
        name, elder, spouse = self.names.draw(random, sex)
        key = self.keys.at(enrolled_at)
        age = min(72, 18 + int(random.gammavariate(3.2, 5.2)))
        born_on = (
            on - timedelta(days=age * 366 + random.randrange(364))
            if born_known or random.random() < 0.97
            else None
        )
        married = age > 20 and random.random() < 0.72
        place = random.choice(self.places) if self.places else None
        serial = len(self.artisans) + 1
        self.artisans.append(
            (
                key,
                self.district.code,
                f"{self.letters}/{self.district.short}/{serial:07d}",
                name.en,
                name.hi,
                (spouse if married and sex == "F" else elder).en,
                born_on,
                sex,
                random.choices(self.groups, self.group_weights)[0],
                None if random.random() < 0.6 else random.random() < 0.2,
                random.random() < 0.02 if random.random() < 0.9 else None,
                f"+9100{self.district.code:0>3}{serial:07d}",  # no telephone has such a number
                f"{random.randrange(1, 400)}, {place.name_en if place else self.district.name_en}",
                place.code if place else None,
                place.pin if place else "",
                True,
                product,
                random.randrange(1, 30) if random.random() < 0.9 else None,
                enrolled_at,
                "",
                "IMPORT" if on.year < 2021 else "SELF",
                True,
                None,
            )
        )
        if married:
            self.family.append((self.keys.at(enrolled_at), self.district.code, key, "SPOUSE", spouse.en))
        if self.banks and random.random() < 0.93:
            number = f"99{self.district.code:0>3}{serial:08d}"
            ifsc = f"{random.choice(self.banks)}0SYNTH0"
            self.accounts.append(
                (self.keys.at(enrolled_at), self.district.code, key, name.en, number, ifsc, enrolled_at)
            )
        return key, name.en

    def known(self, key: object, user: str, phone: str) -> None:
        """Let a maker be signed in as, by a phone."""
        for n, row in enumerate(self.artisans):
            if row[0] == key:
                at = ARTISAN.index("phone")
                self.artisans[n] = (*row[:at], phone, *row[at + 1 : -1], user)
                return
