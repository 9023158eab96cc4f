"""Words in the other language say so, that a screen reader speaks them and a font shows them as they are meant."""

import re

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.programme.queries import spelled

LATIN, HINDI = re.compile(r"[A-Za-z]"), re.compile(r"[\u0900-\u0963\u0970-\u097f]")
A_WORD = re.compile(r"[a-z]{2}")  # a case number is no word

# Words by which a pack says how old a fact is and whose reading it was.
KNOWN = {
    "undated (general knowledge)": _("undated, from general knowledge"),
    "undated page": _("from an undated page"),
    "2025 (inferred)": _("2025, inferred"),
    "the sample, the months and the Hindi are our own; check the standard itself": _(
        "The sample and the months are our own; check the standard itself."
    ),
    "which products, which stage and the Hindi are our own reading": _(
        "Which products and which stage is our own reading."
    ),
    "Award note on the programme": _("Award note on the programme"),
    "Invented for the demonstration": _("Invented for the demonstration"),
    "the remedy is our own advice": _("The remedy is our own advice."),
}


def noted(text: str) -> str:
    """What a pack notes of a fact: in the reader's language where its words are known."""
    return str(KNOWN[text]) if text in KNOWN else spoken(text)


def spoken(text: str) -> str:
    """Text for a page: a name as the reader's language spells it, words of the other language with their mark."""
    language = get_language() or "hi"
    if isinstance(text, SafeString) or not text:
        return text
    latin, hindi = len(LATIN.findall(text)), len(HINDI.findall(text))
    if language.startswith("en"):
        return format_html('<span lang="hi">{}</span>', text) if hindi > latin else text
    if latin <= hindi or not A_WORD.search(text):
        return text
    known = spelled(text, language)
    return known if known != text else format_html('<span lang="en">{}</span>', text)
