"""The figures of this room: the house's own, and those an order gives."""

import tomllib
from functools import cache
from pathlib import Path

PARAMETERS = Path(__file__).parents[1] / "parameters.toml"


@cache
def house(name: str) -> int:
    """A figure of the house."""
    return int(tomllib.loads(PARAMETERS.read_text(encoding="utf-8"))["house"][name])


@cache
def administration_percent(scheme: str) -> int:
    """How much of a scheme's budget its order gives to training and administration; nothing where it is silent."""
    orders = tomllib.loads(PARAMETERS.read_text(encoding="utf-8"))["orders"]
    return int(orders.get(scheme, {}).get("administration_percent", 0))
