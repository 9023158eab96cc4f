"""The figures of this room: the house's own; and those an order gives, as the schemes read it."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path

from odop.schemes.engine import NoRulesInForce, rules_in_force

PARAMETERS = Path(__file__).parents[1] / "parameters.toml"


@cache
def house(name: str) -> int:
    """A figure of the house."""
    return int(tomllib.loads(PARAMETERS.read_text(encoding="utf-8"))["house"][name])


def administration_percent(scheme: str, on: date) -> int:
    """How much of a scheme's budget its order gives to training and administration; nothing where it is silent."""
    try:
        return rules_in_force(scheme, on).numbers.get("administration_percent", 0)
    except NoRulesInForce:
        return 0
