"""The words of the pages: English in the source, Hindi in locale/hi/*.po, one file a room or desk."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

from config.embedded import ROOT

PARTS = ROOT / "locale" / "hi"
COMPILED = PARTS / "LC_MESSAGES" / "django.mo"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}


def said() -> dict[str, str]:
    """Every sentence marked for translation in the source, with the first place it stands."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix not in {".py", ".html", ".txt"} or "migrations" in path.parts:
            continue
        text = path.read_text()
        source = text if path.suffix == ".py" else templatize(text)
        for line, message, _, _ in extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS):
            first = message[0] if isinstance(message, tuple) else message
            if first:
                found.setdefault(first, f"{path.relative_to(ROOT)}:{line}")
    return found


def translated() -> dict[str, str]:
    """Every sentence with its Hindi. Two parts that give one sentence two different ways are a fault."""
    given: dict[str, str] = {}
    for path in sorted(PARTS.glob("*.po")):
        for message in _part(path):
            key = message.id if isinstance(message.id, str) else message.id[0]
            hindi = message.string if isinstance(message.string, str) else "|".join(message.string or ())
            if not key or not hindi.strip("|") or message.fuzzy:
                continue
            if given.setdefault(key, hindi) != hindi:
                raise ValueError(f"{path.name}: {key!r} is {given[key]!r} elsewhere and {hindi!r} here")
    return given


def compile_words() -> int:
    """Put the parts together into what the server reads. Returns how many sentences there are."""
    whole = Catalog(locale="hi", fuzzy=False)
    for path in sorted(PARTS.glob("*.po")):
        for message in _part(path):
            if message.id and message.id not in whole:
                whole.add(message.id, message.string, context=message.context)
    COMPILED.parent.mkdir(exist_ok=True)
    with COMPILED.open("wb") as file:
        write_mo(file, whole)
    return len(whole)


def _part(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="hi")
