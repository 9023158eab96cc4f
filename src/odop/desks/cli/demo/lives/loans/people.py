"""Who applies for margin money: people of the register who were trained, and others who are new to it."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from odop.desks.cli.demo.lives import columns
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.people import ARTISAN


@dataclass(frozen=True)
class Applicant:
    """What an application must know of its applicant."""

    key: str
    name: str
    sex: str
    born_on: date
    group: str
    minority: bool | None
    divyang: bool | None
    product: str
    address: str


class Applicants:
    """Gives each application a person, once; asked in the order of the days of applying."""

    def __init__(self, life: Life) -> None:
        self.life = life
        people = {row[0]: row for row in life.people.artisans}
        seat = columns.SEAT.index
        trained = sorted(
            (row[seat("certified_on")], row[seat("artisan_id")])
            for row in life.seats
            if row[seat("certificate")]
        )
        self.coming: dict[str, list[tuple[Any, Applicant]]] = {"F": [], "M": []}
        for on, key in trained:
            if one := _applicant(people[key]):
                self.coming[one.sex].append((on, one))
        self.days = {sex: [on for on, _ in rows] for sex, rows in self.coming.items()}
        self.taken: dict[str, int] = {"F": 0, "M": 0}
        self.there: dict[str, list[Applicant]] = {"F": [], "M": []}

    def trained(self, woman: bool, on: date) -> Applicant | None:
        """Somebody trained at least a month before, who has not applied; none where nobody is left."""
        sex = "F" if woman else "M"
        upto = bisect_left(self.days[sex], on - timedelta(days=30))
        self.there[sex] += [one for _, one in self.coming[sex][self.taken[sex] : upto]]
        self.taken[sex] = max(upto, self.taken[sex])
        there = self.there[sex]
        if not there:
            return None
        n = self.life.random.randrange(len(there))
        there[n], there[-1] = there[-1], there[n]
        return there.pop()

    def new(self, woman: bool, on: date, product: str) -> Applicant:
        """Somebody enrolled to apply."""
        at = moment(on - timedelta(days=1))
        self.life.people.make(product, at, on, sex="F" if woman else "M", born_known=True)
        one = _applicant(self.life.people.artisans[-1])
        assert one is not None
        return one


def _applicant(row: tuple[Any, ...]) -> Applicant | None:
    at = ARTISAN.index
    if (
        row[at("born_on")] is None or row[at("user_id")] is not None
    ):  # whoever is known by a phone has her part
        return None
    return Applicant(
        key=row[at("id")], name=row[at("name")], sex=row[at("sex")], born_on=row[at("born_on")],
        group=row[at("social_group")], minority=row[at("minority")], divyang=row[at("divyang")],
        product=row[at("product_id")], address=row[at("address")],
    )  # fmt: skip
