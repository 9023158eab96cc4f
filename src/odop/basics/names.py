"""Names and labels in two scripts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """A thing's name in both languages."""

    en: str
    hi: str

    def in_language(self, language: str) -> str:
        """The name in a language code, English only where English was asked for."""
        return self.en if language.startswith("en") else self.hi


ASCII_DIGITS = {ord(hindi): str(n) for n, hindi in enumerate("०१२३४५६७८९")}


def ascii_digits(text: str) -> str:
    """Devanagari digits as 0 to 9; everything else as it was."""
    return text if text.isascii() else text.translate(ASCII_DIGITS)
