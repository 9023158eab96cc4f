"""Which files are taken: what they are is read from their first bytes, never from their name."""

import io
import zipfile

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal

PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
CSV = "text/csv"
XML = "application/xml"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

PAPERS = frozenset({PDF, JPEG, PNG})
TABLES = frozenset({CSV, XLSX})
BANK_FILES = frozenset({CSV, XML})
ANY_BYTES = "application/octet-stream"  # what nobody here opens: kept as it came, and given out as a download
FILLED_FORMS = frozenset({XML})
BESIDE_FORMS = frozenset({JPEG, PNG, ANY_BYTES})
MEGABYTE = 1024 * 1024
AT_MOST = {
    PDF: 5 * MEGABYTE, JPEG: 5 * MEGABYTE, PNG: 5 * MEGABYTE, CSV: 35 * MEGABYTE, XLSX: 35 * MEGABYTE,
    XML: 64 * MEGABYTE, ANY_BYTES: 20 * MEGABYTE,
}  # fmt: skip
UNPACKED_AT_MOST = 400 * MEGABYTE  # of a workbook, which is a compressed archive


class NotTaken(Refusal):
    """The file is not of a kind we can read."""

    def __init__(self) -> None:
        super().__init__(
            _("This file cannot be read. Send a PDF, a JPEG or PNG picture, CSV or an Excel workbook."),
            field="file",
        )


class TooLarge(Refusal):
    """The file is larger than its kind may be."""

    def __init__(self, at_most: int) -> None:
        super().__init__(
            _("This file is too large: it may have %(megabytes)s MB."),
            field="file",
            megabytes=at_most // MEGABYTE,
        )


class Empty(Refusal):
    """There is nothing in the file."""

    def __init__(self) -> None:
        super().__init__(_("This file is empty."), field="file")


def media_type_of(content: bytes) -> str | None:
    """What a file is, by its bytes; None where it is nothing we take."""
    if content.startswith(b"%PDF-"):
        return PDF
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content.startswith(b"PK\x03\x04"):
        return XLSX if _is_workbook(content) else None
    if content[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return XML  # whether it is, and may be opened, is for its reader to say
    return CSV if _is_table_of_text(content) else None


def require_fit(content: bytes, allowed: frozenset[str]) -> str:
    """The file's media type, or a refusal that says what is wrong with it."""
    if not content:
        raise Empty
    found = media_type_of(content)
    if ANY_BYTES in allowed and (found not in allowed or len(content) > AT_MOST[found]):
        found = ANY_BYTES
    if found is None or found not in allowed:
        raise NotTaken
    if len(content) > AT_MOST[found]:
        raise TooLarge(AT_MOST[found])
    return found


def safe_name(name: str, media_type: str) -> str:
    """The last part of a file's name without what a file system or a header could stumble over."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*;').strip(" .")
    return kept[-200:] or {
        PDF: "file.pdf",
        JPEG: "file.jpg",
        PNG: "file.png",
        CSV: "file.csv",
        XML: "file.xml",
    }.get(media_type, "file.xlsx")


def _is_workbook(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
    names = {e.filename for e in entries}
    return (
        "[Content_Types].xml" in names
        and "xl/workbook.xml" in names
        and "xl/vbaProject.bin" not in names
        and sum(e.file_size for e in entries) <= UNPACKED_AT_MOST
    )


def _is_table_of_text(content: bytes) -> bool:
    """Text in UTF-8 whose first line has at least two cells."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    if any(c < " " and c not in "\t\r\n" for c in text[:100_000]) or "\0" in text:
        return False
    lines = text.lstrip("\r\n").splitlines()
    return (
        bool(lines)
        and any(mark in lines[0] for mark in (",", ";", "\t"))
        and not text.lstrip().startswith("<")
    )
