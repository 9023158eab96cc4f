"""The text of a PDF as the standard says a reader must take it: ActualText where a span has it, else the font's map."""

import io
import re
import unicodedata
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject

HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
LINE_BEGINS = {b"BT", b"Tm", b"Td", b"T*"}


def text_of(pdf: bytes) -> str:
    """All the text, in the order it was written, white space as single spaces, in one normal form."""
    reader = PdfReader(io.BytesIO(pdf))
    text = "".join(part for page in reader.pages for part in _parts(page, reader))
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text))


def _parts(page, reader) -> Iterator[str]:
    maps = {name: _map(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    current: dict[bytes, str] = {}
    spans: list[bool] = []  # of each open span: whether its words were already said
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in (b"BDC", b"BMC"):
            said = operands[1] if len(operands) > 1 and isinstance(operands[1], DictionaryObject) else {}
            if "/ActualText" in said and not any(spans):
                yield _words(said["/ActualText"])
            spans.append("/ActualText" in said or any(spans))
        elif operator == b"EMC":
            spans.pop()
        elif operator == b"Tf":
            current = maps[operands[0]]
        elif operator == b"BT":
            yield "" if any(spans) else "\n"
        elif operator in (b"Tj", b"TJ") and not any(spans):
            shown = operands[0] if operator == b"TJ" else [operands[0]]
            yield "".join(_glyphs(one, current) for one in shown if isinstance(one, bytes | str))


def _glyphs(shown: bytes | str, current: dict[bytes, str]) -> str:
    raw = shown.original_bytes if hasattr(shown, "original_bytes") else bytes(shown)
    return "".join(current.get(raw[n : n + 2], "") for n in range(0, len(raw), 2))


def _words(said) -> str:
    raw = said.original_bytes
    return raw[2:].decode("utf-16-be") if raw.startswith(b"\xfe\xff") else raw.decode("utf-8-sig")


def _map(font) -> dict[bytes, str]:
    """What each code of a font stands for, by its ToUnicode map."""
    table = font["/ToUnicode"].get_data()
    found: dict[bytes, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.S):
        codes = [bytes.fromhex(code.decode()) for code in HEX.findall(block)]
        found |= {code: word.decode("utf-16-be") for code, word in zip(codes[::2], codes[1::2], strict=True)}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.S):
        codes = [bytes.fromhex(code.decode()) for code in HEX.findall(block)]
        for first, last, word in zip(codes[::3], codes[1::3], codes[2::3], strict=True):
            for step in range(int.from_bytes(last, "big") - int.from_bytes(first, "big") + 1):
                code = (int.from_bytes(first, "big") + step).to_bytes(2, "big")
                found[code] = chr(ord(word.decode("utf-16-be")) + step)
    return found
