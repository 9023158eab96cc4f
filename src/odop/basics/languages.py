"""A sentence in both languages at once, for papers and files that carry both."""

from datetime import date

from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.translation import override

from odop.basics.names import Named


def _in_words(day: date) -> str:
    return date_format(day, "j F Y")


day_in_words = lazy(_in_words, str)  # for a sentence that is spoken later, in the reader's language


def in_both(words: object) -> Named:
    """What a label, a refusal or another translated sentence says in either language."""
    said = {}
    for language in ("en", "hi"):
        with override(language):
            said[language] = str(words)
    return Named(**said)
