"""Loads the tiny pack of an invented State, or the pack of Uttar Pradesh, for tests."""

from datetime import UTC, datetime
from pathlib import Path

from odop.audit.services import Machine
from odop.programme.services import Loaded, load_pack

ROOT = Path(__file__).resolve().parents[2]
TINY = ROOT / "tests" / "packs" / "tiny"
UTTAR_PRADESH = ROOT / "packs" / "uttar_pradesh"
THE_DAY = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
LOADER = Machine("pack")


def load_tiny_pack(at: datetime = THE_DAY) -> Loaded:
    """The invented State: three districts, four products."""
    return load_pack(TINY, by=LOADER, at=at)


def load_up_pack(at: datetime = THE_DAY) -> Loaded:
    """Uttar Pradesh, whole."""
    return load_pack(UTTAR_PRADESH, by=LOADER, at=at)
