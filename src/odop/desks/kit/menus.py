"""A desk's menu in groups: a line for each, and under the line one is at the pages that belong together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse

Page = tuple[str, object]  # a page's address by name, and what it is called
Group = tuple[object, Sequence[Page]]


@dataclass(frozen=True)
class Item:
    """A line of the menu; `under` are the pages of its group, where one is among them."""

    name: object
    href: str
    here: bool
    under: tuple["Item", ...] = ()


def grouped(path: str, groups: Sequence[Group], opens: Callable[[str], bool]) -> list[Item]:
    """The menu as seen from an address; no line of it leads to a page that does not open."""
    kept = [(name, [(reverse(a), words) for a, words in pages if opens(a)]) for name, pages in groups]
    every = [href for _name, pages in kept for href, _words in pages]
    here = max((href for href in every if path.startswith(href)), key=len, default="")
    return [_line(name, pages, here) for name, pages in kept if pages]


def _line(name: object, pages: list[tuple[str, object]], here: str) -> Item:
    within = here in {href for href, _words in pages}
    under = (
        tuple(Item(words, href, href == here) for href, words in pages) if within and len(pages) > 1 else ()
    )
    return Item(name if len(pages) > 1 else pages[0][1], pages[0][0], within, under)
