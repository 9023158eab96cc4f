"""One pile of what waits at a desk, and which comes first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from odop.basics.dates import day_of

Words = Mapping[str, tuple[object, str, str]]  # what it is, the page it leads to, what follows its address


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


def piles(words: Words, waits: Mapping[str, tuple[int, date | datetime | None]]) -> Iterator[Waiting]:
    """What a room says that waits, in the words of a desk."""
    for code, (count, since) in waits.items():
        label, page, mark = words[code]
        yield Waiting(label, count, page, mark, since)
