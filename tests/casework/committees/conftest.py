"""A District Level Committee of Bhadohi with its chair, its secretary and a member."""

from dataclasses import dataclass

import pytest

from odop.casework.models import SeatHolder
from tests.casework.committees import makers


@dataclass
class Committee:
    chair: SeatHolder  # the District Magistrate: signs in to nothing
    secretary: SeatHolder  # Rekha
    farida: SeatHolder


@pytest.fixture
def dlc(cast) -> Committee:
    return Committee(
        chair=makers.member(1, "Anita Rao"),
        secretary=makers.member(2, "Rekha Maurya", user=cast.rekha),
        farida=makers.member(3, "Farida Bano", user=cast.farida),
    )
