"""A sentence in both languages at once, for papers and files that carry both."""

from django.utils.translation import override

from odop.basics.names import Named


def in_both(words: object) -> Named:
    """What a label, a refusal or another translated sentence says in either language."""
    said = {}
    for language in ("en", "hi"):
        with override(language):
            said[language] = str(words)
    return Named(**said)
