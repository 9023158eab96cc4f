"""A counted cell: how many, of whom, where and in which year. What rooms hand up to be made into figures."""

from dataclasses import dataclass


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
