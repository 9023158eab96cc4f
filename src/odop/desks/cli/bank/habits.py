"""How a simulated bank behaves."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Habits:
    """How a bank behaves, as shares of its payments."""

    failing: float = 0.08  # refused, with a reason
    silent: float = 0.01  # no word until the statement
    late: float = 0.005  # said to have timed out, and paid after all
    returned: float = 0.01  # credited, and come back the next day
    repeated: float = 0.01  # the same line twice
    altered: float = 0.0  # another sum, account or name than was ordered
    unknown: float = 0.0  # a payment that was never ordered
