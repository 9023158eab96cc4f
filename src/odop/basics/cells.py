"""A counted cell: how many, of whom, where and in which year. What rooms hand up to be made into figures."""

from dataclasses import dataclass

FEWEST = 10  # people whom a public number may count: fewer could be recognised by it


def in_public(people: int) -> int | None:
    """A count of people as a public page may show it; nothing where it is of one to nine."""
    return None if 0 < people < FEWEST else people


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a count. A blank sex or social group means: not known."""

    district: str
    product: str
    sex: str
    social_group: str
    year: str  # 2024-25
    count: int
    part: str = ""  # of a figure told in parts: the state of an outcome
