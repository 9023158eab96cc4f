"""What anybody may learn of a letter whose number and code she holds."""

from dataclasses import dataclass
from datetime import datetime

from odop.basics.names import Named
from odop.documents.models import Letter
from odop.documents.rules import covered, same


@dataclass(frozen=True)
class Sum:
    """One sum of money a letter speaks of."""

    label: Named
    value: str


@dataclass(frozen=True)
class Checked:
    """A letter of ours, as a stranger may see it: no address, no whole name, no reason."""

    number: str
    title: Named
    office: Named
    issued_at: datetime
    name: Named  # covered
    sums: tuple[Sum, ...]
    withdrawn_at: datetime | None
    withdrawn_why: str
    synthetic: bool

    @property
    def stands(self) -> bool:
        return self.withdrawn_at is None


def checked_letter(number: str, code: str) -> Checked | None:
    """The letter of this number, if the code is the one it was issued with."""
    row = Letter.objects.filter(number=number.strip().upper()).first()
    if row is None or not same(code, row.code):
        return None
    return Checked(
        number=row.number,
        title=_named(row.data["title"]),
        office=_named(row.data["office"]),
        issued_at=row.issued_at,
        name=Named(*(covered(row.data["to"]["name"][language]) for language in ("en", "hi"))),
        sums=tuple(
            Sum(_named(fact["label"]), fact["value"]["hi"]) for fact in row.data["facts"] if fact.get("money")
        ),
        withdrawn_at=row.withdrawn_at,
        withdrawn_why=row.withdrawn_why,
        synthetic=row.synthetic,
    )


def _named(both: dict[str, str]) -> Named:
    return Named(both["en"], both["hi"])
