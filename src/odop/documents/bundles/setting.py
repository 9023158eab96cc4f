"""Setting a bundle: agenda and a sheet for each matter in both languages, then the papers as they were filed."""

import io
import json
import shutil
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import typst
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from odop.documents.press import AT_WORK, clean, square
from odop.documents.rules import JPEG, PDF, PNG

HERE = Path(__file__).parent
FONTS = HERE.parent / "letters" / "fonts"
PICTURES = {JPEG: "jpg", PNG: "png"}
READABLE = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True)
class Paper:
    """A paper of a matter as it was filed."""

    key: UUID
    name: str
    media_type: str
    content: bytes


def set_bundle(data: Mapping[str, Any], papers: Mapping[str, Sequence[Paper]], *, at: datetime) -> bytes:
    """One PDF: the agenda, a sheet for each matter with its pictures, then every PDF paper as it was filed.

    `papers` are given by the place of their matter. A paper that cannot be read is named on its sheet, never
    left out in silence.
    """
    joined: list[tuple[str, str, PdfReader]] = []
    with tempfile.TemporaryDirectory(prefix="odop-bundle-") as folder:
        told = {**data, "words": words(), "items": []}
        for item in data["items"]:
            listed = []
            for paper in papers.get(str(item["place"]), ()):
                listed.append(_laid_in(paper, item, Path(folder), joined))
            told["items"].append({**item, "papers": listed})
        first = _set_what_reads(told, Path(folder), at)
    if not joined:
        return first
    out = PdfWriter(clone_from=io.BytesIO(first))
    for place, name, reader in joined:
        begins = len(out.pages)
        for page in reader.pages:
            out.add_page(page)
        out.add_outline_item(title=f"{place} · {name}", page_number=begins)
    made = io.BytesIO()
    out.write(made)
    return made.getvalue()


def set_minutes(data: Mapping[str, Any], *, check: str, at: datetime) -> bytes:
    """The signed minutes on paper, with the square that leads to what anybody may read of them."""
    with tempfile.TemporaryDirectory(prefix="odop-minutes-") as folder:
        told = {**data, "words": words(), "check": check}
        return _set("minutes.typ", told, Path(folder), at, qr=square(check))


@cache
def words() -> dict[str, dict[str, str]]:
    """The printed words, in both languages."""
    return tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))


def in_both(en: str, hi: str) -> dict[str, str]:
    return {"en": en, "hi": hi}


def _laid_in(
    paper: Paper, item: Mapping[str, Any], folder: Path, joined: list[tuple[str, str, PdfReader]]
) -> dict[str, Any]:
    """A paper laid into the bundle: a picture beside its sheet, a PDF at the end; how it reads on the sheet."""
    line: dict[str, Any] = {"name": paper.name, "pages": 0, "picture": "", "readable": True}
    if paper.media_type in PICTURES:
        file = f"{paper.key}.{PICTURES[paper.media_type]}"
        (folder / file).write_bytes(paper.content)
        return {**line, "picture": file, "pages": 1}
    try:
        assert paper.media_type == PDF
        reader = PdfReader(io.BytesIO(paper.content))
        pages = len(reader.pages)
    except (*READABLE, AssertionError):
        return {**line, "readable": False}
    joined.append((str(item["place"]), paper.name, reader))
    return {**line, "pages": pages}


def _set_what_reads(told: dict[str, Any], folder: Path, at: datetime) -> bytes:
    """The sheets; where a picture is damaged, it is named on its sheet as one that cannot be read."""
    try:
        return _set("bundle.typ", told, folder, at)
    except typst.TypstError:
        for paper in (paper for item in told["items"] for paper in item["papers"]):
            if paper["picture"] and not _shows(folder / paper["picture"]):
                paper |= {"picture": "", "pages": 0, "readable": False}
        return _set("bundle.typ", told, folder, at)


def _shows(picture: Path) -> bool:
    """Whether a picture can be set at all."""
    alone = picture.with_suffix(".typ")
    alone.write_text(f'#image("{picture.name}")')
    try:
        with AT_WORK:
            typst.compile(str(alone), format="pdf")
    except typst.TypstError:
        return False
    return True


def _set(template: str, data: Mapping[str, Any], folder: Path, at: datetime, *, qr: str = "") -> bytes:
    for name in (template, "parts.typ"):
        shutil.copy(HERE / name, folder / name)
    said = json.dumps(clean(dict(data)), ensure_ascii=False)
    with AT_WORK:
        compiler = typst.Compiler(
            str(folder / template), root=str(folder), font_paths=[str(FONTS)], ignore_system_fonts=True
        )
        made = compiler.compile(
            format="pdf", timestamp=at.astimezone(UTC).replace(microsecond=0),
            sys_inputs={"data": said, "qr": qr},
        )  # fmt: skip
    assert isinstance(made, bytes)
    return made
