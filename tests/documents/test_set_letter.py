"""The PDF itself: what it claims to be, what can be read out of it, and that it is the same every time."""

import hashlib
import io
import re
import subprocess
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from shutil import which

import pytest
from pypdf import PdfReader

from odop.access.rules import NotPermitted
from odop.basics.names import Named
from odop.documents import press, queries
from odop.documents.models import Document, Letter
from odop.documents.rules import NoSuchLetter, kinds
from odop.documents.services import print_letters, take_sheet, take_sheets
from tests.access.makers import AT, OPERATOR
from tests.documents.makers import HARD, ISSUED_AT, letter, letters
from tests.documents.text_of import text_of


def pdf_of(one) -> bytes:
    return press.set_letter(one.data, code=one.code, at=one.issued_at)


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("word", [*HARD.split(), "₹ 10,00,000", "मीना अंसारी", "प्रस्तर 2(3)"])
def test_hard_words_can_be_taken_out_of_the_text_again(cast, word):
    assert nfc(word) in text_of(pdf_of(letter("refusal")))


@pytest.mark.skipif(not which("pdftotext"), reason="poppler is not on this machine")
def test_another_reader_finds_the_same_words(cast, tmp_path):
    (tmp_path / "letter.pdf").write_bytes(pdf_of(letter("refusal")))
    words = ["pdftotext", "-q", str(tmp_path / "letter.pdf"), "-"]
    text = nfc(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    assert all(nfc(word) in text for word in HARD.split())


@pytest.mark.parametrize(
    "kind", ["acknowledgement", "call", "claim", "notice", "refusal", "release", "sanction", "selection"]
)
def test_each_kind_stands_on_one_sheet_hindi_before_english(cast, kind):
    one = letter(kind)
    pdf = pdf_of(one)
    text = text_of(pdf)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    title = kinds()[kind].title
    assert 0 <= text.find(nfc(title.hi)) < text.find(title.en)
    assert one.number in text
    assert "No fee is asked" in text
    assert "कोई शुल्क नहीं" in text
    assert re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", text).group().replace("-", "") == one.code


def test_it_says_that_it_is_an_archive_copy_that_can_be_read_aloud(cast):
    reader = PdfReader(io.BytesIO(pdf_of(letter())))
    said = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part\W+2\b", said)
    assert re.search(r"pdfaid:conformance\W+A\b", said)
    assert re.search(r"pdfuaid:part\W+1\b", said)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "hi-IN"
    assert "Letter of sanction" in reader.metadata.title


def test_every_font_is_in_it_and_none_is_a_stand_in(cast):
    reader = PdfReader(io.BytesIO(pdf_of(letter("refusal"))))
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert all(re.search(r"\+Letter(Deva|LatnX?)-", font) for font in fonts), fonts


def test_the_same_letter_is_the_same_to_the_byte(cast):
    one = letter()
    first = pdf_of(one)
    press._compiler.cache_clear()  # as another process would begin
    assert pdf_of(one) == first


def test_many_readers_at_once_each_get_their_own(cast):
    made = letters("sanction", 4)
    alone = [pdf_of(one) for one in made]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(pdf_of, made * 8)) == alone * 8


def test_a_letter_issued_at_any_fraction_of_a_second_can_be_set(cast):
    assert pdf_of(letter(at=ISSUED_AT.replace(microsecond=123456)))


@pytest.mark.parametrize(
    "trick",
    [
        '*bold* #panic("x") $a$',
        '#read("/etc/passwd")',
        "= heading",
        r"\ #link(\"x\") <label> @ref",
        "]}) #{",
        "{about} %(x)s",
    ],
)
def test_what_somebody_wrote_is_set_as_it_was_written(cast, trick):
    one = letter("sanction", name=Named(trick, trick), paragraphs=(Named(trick, trick),))
    text = text_of(pdf_of(one)).replace(" ", "")
    assert text.count(trick.replace(" ", "")) >= 3


def test_letters_no_font_of_ours_has_do_not_stop_the_press(cast):
    one = letter("sanction", name=Named("سلیم 张 🙂 Saleem", "سلیم 张 🙂 सलीम"))
    assert "?" in text_of(pdf_of(one))
    assert one.data["to"]["name"]["en"] == "سلیم 张 🙂 Saleem"


def test_everything_said_to_be_shown_can_be_shown(cast):
    every = "".join(chr(code) for first, last in press.SHOWN for code in range(first, last + 1))
    marked = "".join(c if unicodedata.category(c)[0] != "M" else f"क{c} " for c in every)
    assert pdf_of(letter("sanction", paragraphs=(Named(marked, marked),)))


def test_a_very_long_letter_runs_on_to_a_second_sheet(cast):
    long = Named("Reason after reason. " * 60, "कारण पर कारण। " * 80)
    assert len(PdfReader(io.BytesIO(pdf_of(letter("notice", paragraphs=(long,))))).pages) == 2


def test_an_invented_persons_letter_says_so_on_its_face(cast):
    assert "कृत्रिम" in text_of(pdf_of(letter(synthetic=True)))
    assert "Synthetic" not in text_of(pdf_of(letter(synthetic=False)))


def test_a_letter_is_set_when_first_taken_and_kept_to_the_byte(cast, rekha, monkeypatch):
    one = letter()
    assert one.sha256 == ""
    first = take_sheet(number=one.number, by=rekha, at=AT)
    one.refresh_from_db()
    assert one.sha256 == hashlib.sha256(first).hexdigest()
    monkeypatch.setattr(press, "set_letter", lambda *a, **k: pytest.fail("set a second time"))
    assert take_sheet(number=one.number, by=rekha, at=ISSUED_AT) == first
    assert Document.objects.count() == 1
    assert [sheet.content for sheet in queries.sheets_of([one.number])] == [first]


def test_printing_many_keeps_each_once(cast):
    made = letters("sanction", 3)
    kept = take_sheet(number=made[0].number, by=OPERATOR, at=AT)
    sheets = {one.number: b"%PDF another setting" for one in made}
    assert take_sheets(sheets=sheets, by=OPERATOR, at=AT) == 2
    assert take_sheet(number=made[0].number, by=OPERATOR, at=AT) == kept
    assert take_sheet(number=made[1].number, by=OPERATOR, at=AT) == b"%PDF another setting"


def test_two_cores_set_the_same_bytes_as_one(cast):
    numbers = [one.number for one in letters("sanction", 4)]
    alone = {one.number: pdf_of(one) for one in Letter.objects.all()}
    assert dict(print_letters(numbers=numbers, processes=2, by=OPERATOR, at=AT)) == alone


def test_nobody_prints_many_in_person(cast, cell):
    with pytest.raises(NotPermitted):
        list(print_letters(numbers=["L/2026-27/BHD/00001"], processes=1, by=cell, at=AT))


def test_there_is_no_sheet_of_a_letter_that_was_never_issued(db):
    with pytest.raises(NoSuchLetter):
        take_sheet(number="L/2026-27/BHD/00001", by=OPERATOR, at=AT)
