"""Words in the other language say so, for readers and fonts; officers' names are spelt in the reader's script."""

import re
from time import monotonic

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from odop.access.queries import hindi_spellings

LATIN, HINDI = re.compile(r"[A-Za-z]"), re.compile(r"[\u0900-\u0963\u0970-\u097f]")
A_WORD = re.compile(r"[a-z]{2}")  # a case number is no word
KEPT = 60  # seconds that spellings are kept by a process
_kept: tuple[float, dict[str, str]] = (-KEPT, {})


def spoken(text: str) -> str:
    """Text for a page: an officer's name as she spells it in Hindi, other words in their own language's mark."""
    english = (get_language() or "hi").startswith("en")
    if isinstance(text, SafeString) or not text:
        return text
    latin, hindi = len(LATIN.findall(text)), len(HINDI.findall(text))
    if english:
        return format_html('<span lang="hi">{}</span>', text) if hindi > latin else text
    if latin <= hindi or not A_WORD.search(text):
        return text
    spelt = _spellings().get(text) if len(text) <= 200 else None  # no name is longer
    return spelt or format_html('<span lang="en">{}</span>', text)


def _spellings() -> dict[str, str]:
    global _kept
    if monotonic() - _kept[0] >= KEPT:
        _kept = (monotonic(), hindi_spellings())
    return _kept[1]
