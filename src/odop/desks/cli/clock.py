"""Calls the launcher and the nightly work make to rooms, with the clock read here."""

from __future__ import annotations

import importlib
from typing import Any

from django.conf import settings
from django.utils import timezone

from odop.access.services import Machine
from odop.notices import carriers
from odop.programme import services as programme


def _standing(module: str, name: str) -> Any:
    """A room's function, where that room stands already."""
    try:
        return getattr(importlib.import_module(module), name, None)
    except ModuleNotFoundError as error:
        if error.name and module.startswith(error.name):
            return None
        raise


def load_pack() -> None:
    """Load the State's pack if it is new or has changed."""
    programme.load_pack(settings.PACK, by=Machine("pack"), at=timezone.now())


def make_state(people: int, progress: Any) -> None:
    """Make the synthetic State, once."""


def sign_ins() -> list[dict[str, Any]]:
    """The demonstration's sign-ins."""
    return []


def send_notices() -> None:
    """Hand waiting messages to their carrier."""
    carriers.send_waiting(by=Machine("notices"), at=timezone.now())


def schedule_follow_ups() -> None:
    """Make the follow-ups that fall due."""


def close_figures() -> None:
    """Count every figure as of yesterday."""
