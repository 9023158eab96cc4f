"""One case of everything, for the table of addresses.

Whoever adds an address with arguments adds here, or in a module of `tests/desks/cases/`, how to make what it
names. `thing` registers a maker under a name (made once); `arguments` says which values an address takes.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from odop.access.models import User
from tests.access import makers
from tests.desks import cases

MAKERS: dict[str, Callable[["World"], Any]] = {}
ARGUMENTS: dict[str, Callable[["World"], dict[str, object]]] = {}
BODIES: dict[str, Callable[["World"], dict[str, object]]] = {}


def thing(name: str) -> Callable[[Callable[["World"], Any]], Callable[["World"], Any]]:
    """Register how one thing is made: @thing("application")."""

    def add(maker: Callable[["World"], Any]) -> Callable[["World"], Any]:
        MAKERS[name] = maker
        return maker

    return add


def arguments(*addresses: str, **words: Callable[["World"], object]) -> None:
    """Say what addresses take: arguments("district:call", number=lambda world: world["call"].number)."""
    for address in addresses:
        ARGUMENTS[address] = lambda world: {name: find(world) for name, find in words.items()}


def body(door: str, **words: Callable[["World"], object]) -> None:
    """Say what a POST carries: body("POST district:return", reasons=lambda w: ["photo"])."""
    BODIES[door] = lambda world: {name: find(world) for name, find in words.items()}


@dataclass
class World:
    """The cast and the things made so far."""

    cast: makers.Cast
    made: dict[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        if name not in self.made:
            self.made[name] = MAKERS[name](self)
        return self.made[name]

    def people(self) -> dict[str, User]:
        """Who comes to each column of the table."""
        c = self.cast
        return {
            "stranger": c.stranger,
            "maker": c.saleem,
            "other_maker": c.meena,
            "officer": c.rekha,
            "other_officer": c.vikram,
            "committee": c.farida,
            "bank": c.banker,
            "other_bank": c.other_banker,
            "accounts": c.accounts,
            "trainer": c.trainer,
            "supplier": c.supplier,
            "other_partner": c.other_trainer,
            "lab": c.lab,
            "other_lab": c.other_lab,
            "manager": c.manager,
            "surveyor": c.surveyor,
            "state_member": c.state_member,
            "enquirer": c.enquirer,
            "cell": c.cell,
            "auditor": c.auditor,
        }


def make_world() -> World:
    """The cast, with every module of cases read in."""
    for module in pkgutil.iter_modules(cases.__path__):
        importlib.import_module(f"{cases.__name__}.{module.name}")
    world = World(makers.cast())
    for name in MAKERS:  # now: what is made at one address would be taken back after it
        _ = world[name]
    return world
