"""Time-ordered keys (UUID version 7), made by the application so that rows can be spread by district."""

import secrets
import time
from uuid import UUID


def key_at(milliseconds: int, randomness: int) -> UUID:
    """A version 7 UUID from Unix milliseconds and at least 74 random bits."""
    high = randomness >> 62 & 0xFFF
    low = randomness & (1 << 62) - 1
    return UUID(int=(milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low)


def new_key() -> UUID:
    """A new key; later keys sort after earlier ones, to the millisecond."""
    return key_at(time.time_ns() // 1_000_000, secrets.randbits(74))
