"""Acts in words, and which values of a row are not shown even to those who may read its history."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from odop.basics.names import Named

WORDS = Path(__file__).parent / "words"
NOT_SHOWN = frozenset({"aadhaar_token", "row_hash", "password", "seed"})
LAST_FOUR = {
    ("artisans_bankaccount", "number"), ("finance_accountchange", "account"), ("finance_accountchange", "from_account"),
    ("finance_bankline", "number"), ("finance_entitlement", "account"), ("finance_holdup", "seen"),
    ("finance_payment", "account"),
}  # fmt: skip
LONGEST = 160


@cache
def acts_in_words() -> Mapping[str, Named]:
    """Every act by its name: casework.sanctioned."""
    found = {}
    for path in sorted(WORDS.glob("*.toml")):
        for verb, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[f"{path.stem}.{verb}"] = Named(words["en"], words["hi"])
    return found


def in_words(act: str) -> Named:
    """An act in words; its bare name where nobody has given it any."""
    bare = act.replace(".", ": ").replace("_", " ")
    return acts_in_words().get(act) or Named(bare, bare)


def shown(table: str, column: str, value: object) -> str | None:
    """A value as the history shows it; nothing where it is not shown at all."""
    if column in NOT_SHOWN:
        return None
    if value is None or value == "":
        return "—"
    text = str(value)
    if (table, column) in LAST_FOUR:
        return f"…{text[-4:]}"
    return text if len(text) <= LONGEST else text[:LONGEST] + " …"
