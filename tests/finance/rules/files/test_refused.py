"""What is not taken, and why: the file, the line, the field and the reason, in both languages."""

import pytest
from django.utils import translation

from odop.finance.rules.files import FileRefused, read_answers, write_table
from odop.finance.rules.files import reading as room
from tests.finance.rules.files.makers import line, order
from tests.finance.rules.files.test_answers import statement, status

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.12"><CstmrPmtStsRpt>&b;</CstmrPmtStsRpt></Document>"""
OUTSIDE = BOMB.replace(b'<!ENTITY a "aaaaaaaaaa">', b'<!ENTITY a SYSTEM "file:///etc/passwd">')
TABLE = "end_to_end,status,amount\n"


def refused(content: bytes | str, language: str = "en") -> str:
    with translation.override(language), pytest.raises(FileRefused) as no:
        read_answers(content.encode() if isinstance(content, str) else content, "bank.file")
    with translation.override(language):
        return str(no.value)


@pytest.mark.parametrize("content", [BOMB, OUTSIDE, BOMB.replace(b"DOCTYPE", b"doctype")])
def test_a_doctype_or_an_entity_is_never_opened(content):
    assert "DOCTYPE" in refused(content)


def test_an_encoding_in_which_an_entity_could_hide_is_refused():
    assert refused(BOMB.decode().encode("utf-16"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (status()[:-40], "bank.file, line 11: This is not well-formed XML"),
        (status().replace(b'Ccy="INR"', b'Ccy="USD"', 1),
         "bank.file, line 7, OrgnlTxRef/Amt/InstdAmt: The amount is in “USD”. Only Indian rupees (INR)"),
        (status().replace(b">1000.37<", b">1000.375<", 1), "“1000.375” is not an amount in rupees and paise."),
        (status().replace(b"<TxSts>RJCT", b"<TxSts>GONE", 1), "line 8, TxSts: “GONE” is not one of the words"),
        (status().replace(b"<MsgId>SBI/STS/1</MsgId>", b""), "line 4, GrpHdr/MsgId: This must be given"),
        (statement().replace(b"<Dt>2026-11-23", b"<Dt>2026-13-23", 1), "“2026-13-23” is not a date."),
        (statement().replace(b"CRDT", b"CASH", 1), "CdtDbtInd: “CASH” is not one of the words"),
        (statement().replace(b"<Sum>", b"<Sum>1", 1), "TtlNtries/Sum: The file says 14002.96"),
        (statement().replace(b"<NbOfNtries>4", b"<NbOfNtries>5", 1), "TtlNtries/NbOfNtries: The file says 5"),
        (b"<Document/>", "neither a pain.002, nor a camt.053"),
        (b"<html><body>Login</body></html>", "neither a pain.002, nor a camt.053"),
        (b"   ", "empty"),
        ("amount,status\n1,PAID\n", "line 1, end_to_end: This must be given"),
        (TABLE + "X-1,MAYBE,1.00\n", "line 2, status: “MAYBE” is not one of the words"),
        (TABLE + "X-1,PAID,one\n", "line 2, amount: “one” is not an amount"),
        (TABLE + ",PAID,1.00\n", "line 2, end_to_end: This must be given"),
        (TABLE + f"{'X' * 36},PAID,1.00\n", "line 2, end_to_end: “XXX"),
        ("end_to_end,status,amount,currency\nX-1,PAID,1.00,USD\n", "line 2, currency: The amount is in “USD”"),
        ("end_to_end,status,amount,account\nX-1,PAID,1.00,3.2E+11\n", "A spreadsheet has changed this number"),
        ("end_to_end,status,amount,date\nX-1,PAID,1.00,31/31/2026\n", "line 2, date: “31/31/2026” is not a date"),
        (TABLE + "X-1,PAID,1.00\nTOTAL,2,1.00\n", "line 3, TOTAL/status: The file says 2"),
        (TABLE + "X-1,PAID,1.00\nTOTAL,1,2.00\n", "line 3, TOTAL/amount: The file says 2.00"),
        (TABLE + "TOTAL,0,0\nX-1,PAID,1.00\n", "line 3: Something stands below the line of totals"),
        ("end_to_end,status,amount,status\n", "line 1, status: This column stands twice"),
        (TABLE, "There is no answer in this file"),
        (TABLE.encode() + b'X-1,"PAID,1.00\n', "cannot be read as CSV"),
        (TABLE.encode() + "राम".encode("utf-16"), "CSV UTF-8"),
    ],
)  # fmt: skip
def test_each_fault_is_named_with_its_place(content, said):
    assert said in refused(content)


def test_the_balances_of_a_statement_must_agree_with_its_entries():
    wrong = statement().replace(b'<Amt Ccy="INR">50000.00</Amt>', b'<Amt Ccy="INR">50000.01</Amt>', 1)
    assert "Bal/CLBD" in refused(wrong)


def test_a_file_larger_than_a_day_of_answers_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(room, "MEGABYTES", 0)
    assert "too large" in refused(status())


def test_the_reason_is_told_in_hindi():
    said = refused(status().replace(b'Ccy="INR"', b'Ccy="USD"', 1), "hi")
    assert "पंक्ति 7" in said
    assert "केवल भारतीय रुपये" in said


def test_headings_and_words_may_be_hindi():
    table = "भुगतान संख्या;स्थिति;राशि;खाता संख्या;तिथि\nX-1;जमा;₹1,00,000.50;४०१२;२३/११/२०२६\n"
    (read,) = read_answers(table.encode(), "शाखा.csv").lines
    assert (read.amount, read.number, read.on.isoformat()) == (1_00_000_50, "4012", "2026-11-23")


def test_a_table_without_a_line_of_totals_is_taken():
    content = write_table([line(p) for p in order(2).payments]).rsplit(b"TOTAL", 1)[0]
    assert len(read_answers(content, "branch.csv").lines) == 2
