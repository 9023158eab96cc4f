"""Keys people make for the phones they work with: long enough that none is guessed, short enough to be typed."""

import secrets
from datetime import timedelta

LASTS = timedelta(days=180)
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another
GROUPS, EACH = 5, 5


def new_secret() -> str:
    """A new key in five groups of five letters: abcde-fghjk-..., about 124 bits."""
    groups = ("".join(secrets.choice(LETTERS) for _ in range(EACH)) for _ in range(GROUPS))
    return "-".join(groups)
