import hashlib
import io
import zipfile

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils.translation import override

from odop.audit.models import Change
from odop.audit.services import acting
from odop.documents import queries, rules
from odop.documents.models import Document
from odop.documents.rules import Empty, NotTaken, TooLarge, media_type_of
from odop.documents.services import PAPERS, TABLES, file_document
from tests.access.makers import AT, BHADOHI, OPERATOR

PDF = b"%PDF-1.7\n..."
JPEG = b"\xff\xd8\xff\xe0" + b"0" * 20
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20
CSV = "name,phone\nसलीम,9415000001\n".encode()


def workbook(*extra: str, bomb: bool = False) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("[Content_Types].xml", "xl/workbook.xml", *extra):
            archive.writestr(name, "<x/>")
        if bomb:
            archive.writestr("xl/worksheets/sheet1.xml", b"0" * (rules.files.UNPACKED_AT_MOST + 1))
    return held.getvalue()


def file(content: bytes, allowed=PAPERS | TABLES, name="photo.jpg") -> Document:
    return file_document(
        kind="photo", name=name, content=content, district=BHADOHI, allowed=allowed, by=OPERATOR, at=AT
    )


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(PDF, rules.PDF), (JPEG, rules.JPEG), (PNG, rules.PNG), (CSV, rules.CSV), (workbook(), rules.XLSX)],
)
def test_a_file_is_known_by_its_bytes_whatever_its_name(cast, content, media_type):
    document = file(content, name="anything.exe")
    assert document.media_type == media_type
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert queries.content_of(document.pk) == content
    assert queries.document(document.pk).filed_by == "tests"


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00 a program",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>a,b</script></svg>",
        b"<!doctype html>,",
        b"GIF89a\x01\x00,;",
        b"just a sentence",
        b"\x00,\x00",
        workbook("xl/vbaProject.bin"),
        b"PK\x03\x04 broken",
    ],
)
def test_anything_else_is_not_taken_and_nothing_is_kept(cast, content):
    with pytest.raises(NotTaken):
        file(content)
    assert not Document.objects.exists()


def test_a_workbook_that_unpacks_to_a_mountain_is_not_taken(monkeypatch):
    monkeypatch.setattr(rules.files, "UNPACKED_AT_MOST", 1000)
    assert media_type_of(workbook(bomb=True)) is None
    assert media_type_of(workbook()) == rules.XLSX


def test_a_table_is_not_taken_where_papers_are_asked_for(cast):
    with pytest.raises(NotTaken):
        file(CSV, allowed=PAPERS)


def test_too_large_says_how_much_is_taken_in_both_languages(cast):
    with pytest.raises(TooLarge) as refused:
        file(PDF + b"0" * (5 * rules.files.MEGABYTE))
    with override("en"):
        assert str(refused.value) == "This file is too large: it may have 5 MB."
    with override("hi"):
        assert "5 एमबी" in str(refused.value)


def test_an_empty_file_is_refused(cast):
    with pytest.raises(Empty):
        file(b"")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\papers\\photo.jpg", "photo.jpg"),
        ('a"b;\r\nc.pdf', "abc.pdf"),
        ("प्रमाण पत्र.pdf", "प्रमाण पत्र.pdf"),
        ("...", "file.pdf"),
    ],
)
def test_a_name_is_made_safe(given, kept):
    assert rules.safe_name(given, rules.PDF) == kept


def test_the_journal_keeps_that_it_was_filed_but_not_the_bytes_again(cast):
    document = file(PDF)
    (change,) = Change.objects.filter(row=str(document.pk))
    assert change.after["sha256"] == document.sha256
    assert "content" not in change.after


@pytest.mark.django_db
def test_a_file_stands_as_it_was_filed():
    filed = file_document(kind="photo", name="a.pdf", content=PDF, by=OPERATOR, at=AT)
    for sql in (
        "UPDATE documents_document SET content = 'x'",
        "UPDATE documents_document SET sha256 = repeat('0', 64)",
        "DELETE FROM documents_document",
    ):
        with (
            pytest.raises(IntegrityError, match="stands as it was filed"),
            transaction.atomic(),
            acting(by=OPERATOR, act="tests.attack", at=AT),
            connection.cursor() as cursor,
        ):
            cursor.execute(sql)
    assert queries.content_of(filed.pk) == PDF
