"""Reads of the pack that is loaded: the State's name, its schemes, its number prefixes, its attributions."""

import csv
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named
from odop.basics.refusals import Refusal
from odop.programme import models


class NoPack(Refusal):
    """No State is loaded yet."""

    def __init__(self) -> None:
        super().__init__(_("No pack is loaded. Run ./odop pack load with the folder of a State."))


@dataclass(frozen=True)
class SchemeOffered:
    """A scheme the State offers, and the letters its application numbers begin with."""

    code: str
    prefix: str
    name_en: str
    name_hi: str

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)


@dataclass(frozen=True)
class PackSettings:
    """What is particular to the State as a whole."""

    state_code: str
    lgd_state_code: str
    name: Named
    capital: Named
    programme: Named
    languages: tuple[str, ...]
    began_on: date
    numbers: dict[str, str]
    schemes: tuple[SchemeOffered, ...]
    helpline: str
    helpline_confirmed: bool  # read at a source of the State; else whoever names it says so
    attributions: tuple[Named, ...]
    loaded_at: datetime
    sha256: str

    def scheme(self, code: str) -> SchemeOffered | None:
        return next((s for s in self.schemes if s.code == code), None)

    def prefix(self, scheme: str) -> str:
        """The letters an application number of a scheme begins with."""
        offered = self.scheme(scheme)
        return offered.prefix if offered else scheme[:2].upper()


def _named(value: dict[str, Any]) -> Named:
    return Named(value["en"], value["hi"])


def has_pack() -> bool:
    """Whether a State is loaded."""
    return models.Pack.objects.exists()


def pack() -> PackSettings:
    """The State that is loaded. Raises NoPack."""
    row = models.Pack.objects.order_by("loaded_at", "id").last()
    if row is None:
        raise NoPack
    told = row.settings
    return PackSettings(
        state_code=row.state_code,
        lgd_state_code=told["lgd_state_code"],
        name=_named(told["name"]),
        capital=_named(told["capital"]),
        programme=_named(told["programme"]),
        languages=tuple(told["languages"]),
        began_on=date.fromisoformat(told["programme_began_on"]),
        numbers=dict(told["numbers"]),
        schemes=tuple(
            SchemeOffered(s["code"], s["prefix"], s["name"]["en"], s["name"]["hi"]) for s in told["schemes"]
        ),
        helpline=told.get("helpline", {}).get("number", ""),
        helpline_confirmed=told.get("helpline", {}).get("confidence") == "high",
        attributions=tuple(_named(line) for line in told["attributions"]),
        loaded_at=row.loaded_at,
        sha256=row.sha256,
    )


def letters(kind: str) -> str:
    """What the numbers of a kind begin with: artisan, call, sitting, batch, toolkit, letter, allotment,
    payment_order, spending, or a scheme's code.

    Before a pack is loaded: the kind's own first letters.
    """
    row = models.Pack.objects.order_by("loaded_at", "id").values_list("settings", flat=True).last() or {}
    schemes = {scheme["code"]: scheme["prefix"] for scheme in row.get("schemes", ())}
    initials = "".join(word[0] for word in kind.split("_")).upper()
    return str(row.get("numbers", {}).get(kind) or schemes.get(kind) or initials)


def paying_account() -> tuple[str, str, str] | None:
    """Out of which account the State pays: its holder, number and branch; None where the pack does not say."""
    row = models.Pack.objects.order_by("loaded_at", "id").values_list("settings", flat=True).last() or {}
    told = row.get("paying_account")
    return (told["holder"], told["number"], told["ifsc"]) if told else None


def state_name() -> Named:
    """The State's name in both languages. Raises NoPack."""
    return pack().name


def _rows(folder: Path, file: str) -> tuple[dict[str, str], ...]:
    with (folder / file).open(encoding="utf-8-sig", newline="") as opened:
        return tuple(csv.DictReader(opened))


def names(folder: Path | None = None) -> tuple[dict[str, str], ...]:
    """The pack's list of names for synthetic people; kept in the pack, in no table."""
    return _rows(folder or settings.PACK, "data/names.csv")


def spelled(name: str, language: str) -> str:
    """Somebody's name as the reader's language writes it: in Hindi where each of its words stands in the list."""
    known = _hindi(settings.PACK) if language == "hi" else {}
    words, found = name.split(), []
    while words and known:
        taken = 2 if " ".join(words[:2]) in known else 1  # some first names are of two words
        found.append(known.get(" ".join(words[:taken]), ""))
        words = words[taken:]
    return " ".join(found) if found and all(found) else name


@cache
def _hindi(folder: Path) -> dict[str, str]:
    if not (folder / "data/names.csv").exists():
        return {}
    return {
        row["name_en"]: row["name_hi"] for row in reversed(names(folder))
    }  # the first of two spellings stands


def claims(folder: Path | None = None) -> tuple[dict[str, str], ...]:
    """What others have claimed in public, as the pack holds it."""
    return _rows(folder or settings.PACK, "claims.csv")


def centre_claims(folder: Path | None = None) -> tuple[dict[str, str], ...]:
    """What others have said in public of centres, as the pack holds it; none where it has no such file."""
    place = folder or settings.PACK
    return _rows(place, "cfc_claims.csv") if (place / "cfc_claims.csv").exists() else ()
