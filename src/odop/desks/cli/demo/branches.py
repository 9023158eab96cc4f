"""Bank branches of the synthetic State: of real banks, at places that exist, under codes that no bank has given."""

from random import Random
from typing import Any

from odop.desks.cli.demo.lives.life import Branch
from odop.desks.cli.demo.lives.loans.ways import CUTS, IN_TIME, SILENT
from odop.desks.cli.demo.people import Names
from odop.programme.services import NewOffice

LENDERS = ("public sector", "regional rural", "private")
LIKELY = {
    "SBIN": 9,
    "PUNB": 8,
    "BARB": 6,
    "BARB-2": 6,
    "CNRB": 4,
    "UBIN": 4,
    "IDIB": 4,
    "CBIN": 3,
    "HDFC": 3,
    "BKID": 2,
}
HABITS = (IN_TIME, SILENT, CUTS)  # of the first three; the others fall where they may
WEIGHTS = (60, 22, 18)


def offices(district: Any, places: list[Any], banks: list[Any], random: Random) -> list[NewOffice]:
    """Six to twelve branches of a district; the code marks them as synthetic."""
    made = []
    weights = [LIKELY.get(bank.code, 0.5) for bank in banks]
    for n in range(1, random.randrange(6, 13) + 1 if banks else 1):
        bank = random.choices(banks, weights)[0]
        place = random.choice(places) if places and n > 1 else district
        code = f"{bank.letters}0S{district.code:0>3}{n:02d}"
        made.append(
            NewOffice(
                code,
                "BRANCH",
                f"{bank.name_en}, {place.name_en}",
                f"{bank.name_hi or bank.name_en}, {place.name_hi}",
                district=district.code,
                bank=bank.code,
                ifsc=code,
                synthetic=True,
                source="synthetic: no bank has such a branch",
            )
        )
    return made


def staffed(several: list[NewOffice], names: Names, random: Random) -> tuple[Branch, ...]:
    """The branches with their habits, and who decides in each."""
    return tuple(
        Branch(
            office.code,
            office.ifsc,
            HABITS[n] if n < len(HABITS) else random.choices(HABITS, WEIGHTS)[0],
            names.draw(random, random.choice("MF"))[0].en,
        )
        for n, office in enumerate(several)
    )
