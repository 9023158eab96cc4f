"""How far each facility centre of the synthetic State has come: six open, twenty-three in work, eleven on the way.

So many a note on the programme counted in 2023; those before a committee now were proposed since. Which districts
have them is drawn here. The district shown has one of each.
"""

from dataclasses import dataclass
from random import Random

from odop.basics.names import Named
from odop.facilities.rules import CentreState
from odop.programme import queries as programme
from odop.programme.queries import Product
from odop.programme.services import NewOffice

S = CentreState
OPEN, IN_WORK, ON_THE_WAY = 6, 23, 11
WORK = (S.SANCTIONED, S.AGREED, S.AGREED, S.AGREED, S.AGREED, S.BUILT)
WAY = (S.INTEREST, S.FORMED, S.FEASIBLE, S.SCREENED, S.IN_PRINCIPLE, S.REPORTED, S.APPROVED)
# Before a committee: the State's last meeting heard those of the longer while; above ten crore the High Level
# Committee decides.
BEFORE = (
    (S.AT_PRINCIPLE, (32, 48), 310), (S.AT_FINAL, (32, 48), 395), (S.AT_PRINCIPLE, (29, 32), 520),
    (S.AT_FINAL, (29, 32), 240), (S.AT_PRINCIPLE, (9, 25), 640), (S.AT_FINAL, (9, 25), 440),
    (S.AT_PRINCIPLE, (3, 9), 180), (S.AT_FINAL, (3, 9), 360), (S.AT_FINAL, (50, 70), 1120),
    (S.AT_PRINCIPLE, (9, 30), 1240), (S.AT_FINAL, (4, 20), 1080), (S.AT_SCREENING, (4, 20), 310),
)  # fmt: skip


@dataclass(frozen=True)
class Far:
    """How far a centre has come, since how many days, at what cost in lakh (none: drawn)."""

    state: CentreState
    ago: tuple[int, int] = (4, 90)
    lakh: int = 0


def centre_name(product: Product, place: Named) -> tuple[str, str]:
    """What a centre is called, in both languages."""
    return (
        f"{product.name_en} common facility centre, {place.en}",
        f"{product.name_hi} सामान्य सुविधा केंद्र, {place.hi}",
    )


def office_code(district: str, n: int) -> str:
    """The office of a district's n-th centre."""
    return f"cfc-{district}-{n}"


def offices(district: str, name_en: str, name_hi: str, how_many: int) -> list[NewOffice]:
    """The offices that run a district's centres."""
    return [
        NewOffice(
            office_code(district, n), "CENTRE", f"ODOP facility centre {n}, {name_en}",
            f"ओडीओपी सुविधा केंद्र {n}, {name_hi}", district=district, synthetic=True,
        )
        for n in range(1, how_many + 1)
    ]  # fmt: skip


def states_of(district: str, featured: str, seed: str) -> list[Far]:
    """How far each centre of a district has come; none in most."""
    if district == featured:
        return [Far(S.OPEN), Far(S.AGREED), Far(S.FEASIBLE)]
    random = Random(f"{seed} centres")
    others = sorted(d.code for d in programme.districts() if d.code != featured)
    drawn = random.sample(others, min(len(others), OPEN + IN_WORK + ON_THE_WAY - 3 + len(BEFORE)))
    states = [Far(S.OPEN)] * (OPEN - 1)
    states += [Far(WORK[n % len(WORK)]) for n in range(IN_WORK - 1)]
    states += [Far(WAY[n % len(WAY)]) for n in range(ON_THE_WAY - 1)]
    states += [Far(*told) for told in BEFORE]
    return [state for code, state in zip(drawn, states, strict=False) if code == district]
