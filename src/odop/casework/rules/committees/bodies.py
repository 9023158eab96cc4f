"""The bodies, what may be put before each, and the reasons a decision gives; the last two are data (kinds.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.access.rules import Permission
from odop.basics.names import Named

DATA = Path(__file__).with_name("kinds.toml")


class Body(models.TextChoices):
    """A body that decides by meeting. The task force sits by rules of its own (services.margin_money)."""

    DLC = "DLC", _("District Level Committee")
    SLSC = "SLSC", _("State Screening Committee")
    HLC = "HLC", _("High Level Committee")
    TOOLKIT = "TOOLKIT", _("Toolkit committee")
    TASK_FORCE = "TASK_FORCE", _("District task force")


OF_DISTRICT = frozenset({Body.DLC, Body.TASK_FORCE})
MEETS_HERE = (Body.DLC, Body.SLSC, Body.HLC, Body.TOOLKIT)


def keeps(district: str | None) -> Permission:
    """A member secretary calls and keeps the meetings: in a district its own officer, in the State the Cell."""
    return Permission.CALL_MEETING if district else Permission.CALL_STATE_MEETING


class Said(models.TextChoices):
    """What a meeting says of an item. Returned: to whoever put it, to be put right and put again."""

    NOTHING = ""
    APPROVED = "APPROVED", _("approved")
    REJECTED = "REJECTED", _("rejected")
    RETURNED = "RETURNED", _("returned to be put right")
    PUT_OFF = "PUT_OFF", _("put off to a later meeting")


CLOSES = (Said.APPROVED, Said.REJECTED, Said.RETURNED)


@dataclass(frozen=True)
class Kind:
    """A kind of matter: its name, which bodies decide on it, and where an order says so."""

    code: str
    name: Named
    bodies: tuple[Body, ...]
    clause: Named
    less: bool  # whether it may be approved for less than was asked


@dataclass(frozen=True)
class Reason:
    """A reason of the list."""

    code: str
    words: Named
    of: tuple[Said, ...]
    kinds: tuple[str, ...]  # none named: of every kind


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind of matter, in the order in which agendas show them."""
    return {
        code: Kind(
            code, Named(**row["name"]), tuple(map(Body, row["bodies"])), Named(**row["clause"]),
            row.get("less", False),
        )
        for code, row in _data()["kinds"].items()
    }  # fmt: skip


def kind_of(code: str, body: str) -> Kind:
    """A kind that may come before a body; another is our fault."""
    kind = kinds()[code]
    if body not in kind.bodies:
        raise ValueError(f"{code} does not come before {body}")
    return kind


@cache
def every_reason() -> Mapping[str, Reason]:
    """Every reason of the list by its code."""
    return {
        code: Reason(code, Named(**row["words"]), tuple(map(Said, row["of"])), tuple(row.get("kinds", ())))
        for code, row in _data()["reasons"].items()
    }


@cache
def reasons_for(kind: str, said: str) -> Mapping[str, Reason]:
    """The reasons that may be given for saying this of a matter of a kind."""
    return {
        code: reason
        for code, reason in every_reason().items()
        if said in reason.of and (not reason.kinds or kind in reason.kinds)
    }
