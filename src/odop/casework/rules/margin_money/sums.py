"""What a sum sanctioned makes of a project's cost, and whether two names may be one person's. Pure."""

import re
import unicodedata
from difflib import SequenceMatcher

from odop.basics.money import Paise
from odop.basics.names import ascii_digits

TITLES = {
    "shri", "sri", "smt", "shrimati", "mr", "mrs", "ms", "miss", "km", "kumari", "mohd", "md", "dr",
    "श्री", "श्रीमती", "कुमारी", "सुश्री",
}  # fmt: skip
ALIKE = 0.8


def cost_sanctioned(project_cost: Paise, asked: Paise, sanctioned: Paise) -> Paise:
    """The cost of the project the branch lends for: the whole, or the same part of it as of the loan.

    The order gives the margin on the project's cost and is silent where the loan is cut (docs/questions.md).
    """
    return project_cost if sanctioned >= asked else project_cost * sanctioned // asked


def names_alike(holder: str, *names: str) -> bool:
    """Whether an account's holder may be the person of one of these names, spelling and titles set aside."""
    of_account = _parts(holder)
    return any(_near(one, other) for one in of_account for name in names for other in _parts(name))


def account_number(text: str) -> str:
    """An account number as it is kept: its digits alone; empty where it cannot be one."""
    digits = re.sub(r"[\s-]", "", ascii_digits(text))
    well_made = digits.isascii() and digits.isdigit() and 9 <= len(digits) <= 18 and len(set(digits)) > 1
    return digits if well_made else ""


def _parts(name: str) -> list[str]:
    letters = "".join(c if unicodedata.category(c)[0] in "LM" else " " for c in name.casefold())
    return [part for part in letters.split() if len(part) > 2 and part not in TITLES]


def _near(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= ALIKE
