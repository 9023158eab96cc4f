"""A mark of what was read, so that nobody overwrites or signs what another wrote meanwhile. Pure."""

from collections.abc import Iterable
from hashlib import sha256


def mark_of(told: Iterable[object]) -> str:
    """A short mark of something told; another word gives another mark."""
    return sha256(repr(tuple(told)).encode()).hexdigest()[:16]
