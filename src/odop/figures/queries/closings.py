"""The countings that stand."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal
from odop.figures.models import Closing
from odop.figures.rules.keys import Name


class NotClosed(Refusal):
    """Nothing has been counted yet."""

    def __init__(self) -> None:
        super().__init__(_("The figures have not been counted yet."))


@dataclass(frozen=True)
class Closed:
    """One counting: of which day, made when, and what it hides."""

    key: UUID
    as_of: date
    closed_at: datetime
    synthetic: bool
    correction: str
    hidden: dict[str, frozenset[Name]]

    def hides(self, group: str, name: Name) -> bool:
        """Whether the public does not see this number."""
        return name in self.hidden.get(group, frozenset())


def latest(*, exact: bool = False) -> Closed:
    """The latest counting of the latest day; an exact one hides nothing. Raises NotClosed."""
    row = Closing.objects.order_by("-as_of", "-closed_at", "-id").first()
    if row is None:
        raise NotClosed
    return replace(_closed(row), hidden={}) if exact else _closed(row)


def closings(limit: int = 60) -> tuple[Closed, ...]:
    """Every counting, newest day first; a corrected day stands here with its correction beside it."""
    return tuple(_closed(row) for row in Closing.objects.order_by("-as_of", "-closed_at", "-id")[:limit])


def _closed(row: Closing) -> Closed:
    hidden = {group: frozenset(Name(*key) for key in keys) for group, keys in row.hidden.items()}
    return Closed(row.pk, row.as_of, row.closed_at, row.synthetic, row.correction, hidden)
