"""What banks answer: pain.002, camt.053 and the branches' table, each read back as written."""

from dataclasses import replace

import pytest

from odop.basics.dates import day_of
from odop.finance.rules.files import (
    Fate,
    Shape,
    read_answers,
    write_order,
    write_statement,
    write_status,
    write_table,
)
from odop.finance.rules.files.refusals import NotABankFile
from tests.finance.rules.files.makers import AT, PAYER, faults, line, order

ORDER = order(6)
P = ORDER.payments
STATUS = [
    line(P[0]),
    line(P[1], Fate.FAILED, "AC04", "ACCOUNT CLOSED"),
    line(P[2], Fate.FAILED, "DORMANT", "A/C is dormant"),
    line(P[3], Fate.ON_THE_WAY, reference="", on=None),
]
STATEMENT = [
    line(P[0]), line(P[1]), line(P[1], Fate.RETURNED, "AC06", "BLOCKED"), line(P[2], code="", words="")
]  # fmt: skip


def status(lines=STATUS) -> bytes:
    return write_status(message="SBI/STS/1", order=ORDER, lines=lines, at=AT)


def statement(lines=STATEMENT) -> bytes:
    return write_statement(
        message="SBI/STM/1", account=PAYER, opening=50_00_000, lines=lines, on=day_of(AT), at=AT
    )


def _without_places(lines):
    return [replace(each, line=0) for each in lines]


def test_a_status_report_is_valid_by_the_public_schema():
    assert faults("pain.002.001.12", status()) == []


def test_a_statement_is_valid_by_the_public_schema():
    assert faults("camt.053.001.08", statement()) == []


def test_a_status_report_is_read_back_line_by_line():
    read = read_answers(status(), "answers.xml")
    assert (read.shape, read.message, read.whole) == (Shape.STATUS, "SBI/STS/1", ())
    assert _without_places(read.lines) == STATUS
    assert [each.line for each in read.lines] == [7, 8, 9, 10]


def test_a_statement_is_read_back_entry_by_entry():
    read = read_answers(statement(), "statement.xml")
    assert (read.shape, read.message, read.account) == (Shape.STATEMENT, "SBI/STM/1", PAYER.number)
    assert _without_places(read.lines) == STATEMENT


def test_a_table_is_read_back_line_by_line():
    lines = [*STATUS[:3], line(P[4], Fate.RETURNED, "AC06")]
    read = read_answers(write_table(lines), "branch.csv")
    assert read.shape == Shape.TABLE
    assert _without_places(read.lines) == lines


@pytest.mark.parametrize("version", ["03", "10", "12", "15"])
def test_every_version_of_a_status_report_is_read(version):
    content = status().replace(b"pain.002.001.12", f"pain.002.001.{version}".encode())
    assert len(read_answers(content, "answers.xml").lines) == len(STATUS)


def test_a_prefix_of_the_namespace_changes_nothing():
    content = status().replace(b"<Document xmlns=", b"<x:Document xmlns:x=").replace(b"</Doc", b"</x:Doc")
    for name in (
        b"CstmrPmtStsRpt", b"GrpHdr", b"MsgId", b"OrgnlGrpInfAndSts", b"OrgnlMsgId", b"OrgnlPmtInfAndSts",
        b"TxInfAndSts", b"OrgnlEndToEndId", b"TxSts", b"CreDtTm", b"OrgnlMsgNmId", b"OrgnlNbOfTxs",
    ):  # fmt: skip
        content = content.replace(b"<" + name + b">", b"<x:" + name + b">").replace(
            b"</" + name + b">", b"</x:" + name + b">"
        )
    assert len(read_answers(content, "answers.xml").lines) == len(STATUS)


def test_a_whole_order_refused_at_once_is_read_with_its_reason():
    content = write_status(message="SBI/STS/2", order=ORDER, lines=[], at=AT).replace(
        b"<GrpSts>PART</GrpSts>",
        b"<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn><AddtlInf>short</AddtlInf></StsRsnInf>",
    )
    assert faults("pain.002.001.12", content) == []
    (whole,) = read_answers(content, "answers.xml").whole
    assert (whole.order, whole.fate, whole.code, whole.words) == (ORDER.message, Fate.FAILED, "AM04", "short")


def test_an_entry_of_many_payments_is_read_payment_by_payment():
    two = statement([line(P[0]), line(P[1])]).decode()
    first, second = two.split("<Ntry>")[1:]
    details = first.split("<NtryDtls>")[1].split("</NtryDtls>")[0]
    more = second.split("<NtryDtls>")[1].split("</NtryDtls>")[0]
    both = P[0].amount + P[1].amount
    one = (
        two.replace(f"<Ntry>{second}", "</Stmt></BkToCstmrStmt></Document>")
        .replace(details, details + more)
        .replace(f'<Ntry><Amt Ccy="INR">{P[0].amount // 100}.{P[0].amount % 100:02d}',
                 f'<Ntry><Amt Ccy="INR">{both // 100}.{both % 100:02d}')
        .replace("<TtlNtries><NbOfNtries>2", "<TtlNtries><NbOfNtries>1")
        .replace("<TtlDbtNtries><NbOfNtries>2", "<TtlDbtNtries><NbOfNtries>1")
    )  # fmt: skip
    assert [each.amount for each in read_answers(one.encode(), "s.xml").lines] == [P[0].amount, P[1].amount]


def test_a_charge_of_the_bank_is_a_line_without_a_payment():
    charge = replace(line(P[0]), end_to_end="", holder=None, number=None, ifsc=None, amount=17_70)
    (read,) = read_answers(statement([charge]), "statement.xml").lines
    assert (read.end_to_end, read.amount, read.holder) == ("", 17_70, None)


def test_ten_thousand_lines_keep_their_places_in_the_file():
    big = order(10_000)
    content = write_status(message="BIG", order=big, lines=[line(p) for p in big.payments], at=AT)
    content = content.replace(b"<OrgnlPmtInfAndSts>", b"\n" * 70_000 + b"<OrgnlPmtInfAndSts>")
    read = read_answers(content, "big.xml")
    assert len(read.lines) == 10_000
    assert read.lines[-1].line == 70_000 + 7 + 9_999


def test_our_own_order_sent_back_is_not_taken_for_an_answer():
    with pytest.raises(NotABankFile, match=r"pain\.001"):
        read_answers(write_order(ORDER), "order.xml")
