"""What is said of an identifier, and why, in both languages."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from odop.basics.names import Named

HERE = Path(__file__).parent


class Verdict(StrEnum):
    VALID = "valid"
    INVALID = "invalid"
    PLACEHOLDER = "placeholder"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One identifier judged. `normal` is how it is written here; empty where it is not well made."""

    kind: str
    verdict: Verdict
    code: str  # of reasons.toml
    normal: str = ""
    well_made: bool = False  # right in length, shape and check digit, whoever it stands for

    @property
    def valid(self) -> bool:
        return self.verdict is Verdict.VALID

    @property
    def reason(self) -> Named:
        return reason(self.code)


@cache
def table(name: str) -> dict[str, Any]:
    """One of this folder's tables."""
    return tomllib.loads((HERE / name).read_text())


@cache
def reason(code: str) -> Named:
    """A reason in both languages."""
    said = table("reasons.toml")[code]
    return Named(said["en"], said["hi"])
