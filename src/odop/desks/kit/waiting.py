"""One pile of what waits at a desk, and which comes first."""

from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from odop.basics.dates import day_of


@dataclass(frozen=True)
class Waiting:
    """So many of one thing that waits, how many too long, and since when the oldest."""

    label: object
    count: int
    page: str  # the name of the page it leads to
    mark: str = ""  # what follows its address
    since: date | datetime | None = None
    late: int = 0

    @property
    def href(self) -> str:
        return reverse(self.page) + self.mark

    def urgency(self, on: date) -> tuple[bool, date]:
        """What is late before what is not; among these, what waits longest."""
        since = self.since
        return not self.late, on if since is None else day_of(since) if isinstance(since, datetime) else since
