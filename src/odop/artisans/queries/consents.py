"""What a maker has agreed to, and what the notice says of each field."""

from dataclasses import dataclass
from datetime import datetime

from odop.artisans.models import Artisan, Consent
from odop.artisans.rules.consent import Entry, entries, promise, version
from odop.basics.names import Named


@dataclass(frozen=True)
class ConsentLine:
    """One field of the notice, with the maker's standing consent, where there is one."""

    entry: Entry
    given_at: datetime | None
    given_through: str
    withdrawn_at: datetime | None

    @property
    def stands(self) -> bool:
        return self.given_at is not None and self.withdrawn_at is None


@dataclass(frozen=True)
class ConsentPage:
    number: str
    version: str
    promise: Named
    lines: tuple[ConsentLine, ...]

    @property
    def given(self) -> tuple[ConsentLine, ...]:
        """Those she agreed to at some time, taken back since or not."""
        return tuple(line for line in self.lines if line.given_at)

    @property
    def not_noted(self) -> tuple[ConsentLine, ...]:
        return tuple(line for line in self.lines if not line.given_at)


def consent_page(number: str = "") -> ConsentPage:
    """The whole notice; with a maker's number, what she has agreed to and taken back."""
    latest: dict[str, Consent] = {}
    if number:
        artisan = Artisan.objects.only("id").get(number=number)
        latest = {c.field: c for c in Consent.objects.filter(artisan=artisan).order_by("given_at", "id")}
    lines = []
    for entry in entries().values():
        last = latest.get(entry.field)
        lines.append(
            ConsentLine(
                entry,
                last.given_at if last else None,
                last.given_through if last else "",
                last.withdrawn_at if last else None,
            )
        )
    return ConsentPage(number, version(), promise(), tuple(lines))
