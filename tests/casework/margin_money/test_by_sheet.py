"""A branch answers by file: good rows are carried out, bad ones come back with why, a second time adds nothing."""

import csv
import io

import pytest
from python_calamine import CalamineWorkbook

from odop.access.rules import NotPermitted
from odop.audit.models import Change
from odop.casework.branch_sheets.columns import columns, heading
from odop.casework.models import BranchSheet, LoanFile
from odop.casework.queries import branch_sheets
from odop.casework.services import margin_money as branch
from odop.documents.tables import NotATable, as_workbook
from tests.casework.margin_money import files
from tests.casework.margin_money.files import DAY, LAKH, SENT_AT, WORDS, again, file_of

pytestmark = pytest.mark.django_db
BRANCH = "SBIN0000001"
LATER = SENT_AT + 3 * DAY


def sheet(*rows: dict[str, str], kind: str = "csv") -> bytes:
    made = io.StringIO()
    out = csv.writer(made)
    out.writerow([heading(field) for field in columns()])
    out.writerows([[row.get(field, "") for field in columns()] for row in rows])
    table = made.getvalue().encode()
    return as_workbook(table) if kind == "xlsx" else table


def take(content: bytes, by, at=LATER, name="june.csv"):
    return branch.take_branch_sheet(branch=BRANCH, name=name, content=content, by=by, at=at)


def back(done) -> list[dict[str, str]]:
    content = branch_sheets.given_back(done.key, "csv")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")))) if content else []


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_branch_signs_sanctions_refuses_pays_and_claims_by_one_file(cast, kind):
    new, asked, cut, no = files.sent(), files.received(), files.received(), files.received()
    paid, claimed = files.trained(at=SENT_AT - 20 * DAY), files.disbursed(at=SENT_AT - 30 * DAY)
    at = {"holder": claimed.artisan.name, "account": "31000000456"}
    content = sheet(
        {"number": new.number, "answer": "प्राप्त"},
        {"number": asked.number, "answer": "ask", "words": "The rent agreement of the work shed, please"},
        {"number": cut.number, "answer": "Sanction", "sum_sanctioned": "₹6,00,000", "reason": "lower_prices",
         "words": files.LESS},
        {"number": no.number, "answer": "अस्वीकृत", "reason": "default_to_bank", "words": WORDS},
        {"number": paid.number, "answer": "instalment", "day": "04/06/2024", "amount": "2,00,000"},
        {"number": claimed.number, "answer": "claim", **at},
        {"number": "MM/2024-25/BHD/99998"},
        kind=kind,
    )  # fmt: skip
    done = take(content, cast.banker)
    assert [(done.rows, done.taken, done.already, done.blank, done.refused)] == [(7, 6, 0, 1, 0)], back(done)
    states = [again(row).state for row in (new, asked, cut, no, paid, claimed)]
    assert states == ["RECEIVED", "QUERIED", "SANCTIONED", "REFUSED", "DISBURSED", "CLAIMED"]
    assert file_of(cut).sum_sanctioned == 6 * LAKH
    assert file_of(paid).instalment == 2 * LAKH
    assert file_of(new).receipt


def test_a_bad_row_comes_back_with_its_number_its_column_and_why_in_both_languages(cast):
    good, bad, other = files.received(), files.received(), files.received(to="PUNB0000002")
    rows = [
        {"number": good.number, "answer": "refuse", "reason": "default_to_bank", "words": WORDS},
        {"number": bad.number, "answer": "refuse", "reason": "target_met", "words": WORDS},
        {"number": other.number, "answer": "sign"},
        {"number": "", "answer": "sign"},
        {"number": good.number, "answer": "sign"},
        {"number": "MM/1", "answer": "approve"},
        {"number": "MM/2", "answer": "refuse", "reason": "default_to_bank"},
        {"number": "MM/3", "answer": "sanction", "sum_sanctioned": "nine lakh"},
        {"number": "MM/4", "answer": "instalment", "amount": "5", "day": "31/02/2024"},
        {"number": "MM/5", "answer": "claim", "holder": "A", "account": "3.1E+10"},
        {"number": "MM/6", "answer": "sign", "words": "=1+1"},
    ]
    done = take(sheet(*rows), cast.banker)
    assert (done.taken, done.refused) == (1, 10)
    given = back(done)
    assert [row["पंक्ति / Row"] for row in given] == [str(n) for n in range(3, 13)]
    wanted = [
        "Reason code", "Application number", "Application number", "Application number", "Answer",
        "In plain words", "Sum sanctioned", "Day", "Account number", "In plain words",
    ]  # fmt: skip
    for row, column in zip(given, wanted, strict=True):
        assert column in row["खाना / Column"], row
        assert row["Why given back"].isascii() or "“" in row["Why given back"], row
        assert any("\u0900" <= c <= "\u097f" for c in row["क्यों लौटाई गई"]), row
    assert file_of(bad).decision == ""
    assert file_of(other).decision == ""


def test_the_rows_given_back_can_be_mended_and_sent_again_as_they_are(cast):
    row = files.received()
    done = take(sheet({"number": row.number, "answer": "refuse", "reason": "default_to_bank"}), cast.banker)
    mended = (
        branch_sheets.given_back(done.key, "csv")
        .decode()
        .replace("refuse,,default_to_bank,,", f"refuse,,default_to_bank,{WORDS},")
    )
    assert take(mended.encode(), cast.banker).taken == 1
    assert again(row).state == "REFUSED"


def test_the_same_file_twice_adds_nothing(cast):
    row, new = files.received(), files.sent()
    rows = [
        {"number": row.number, "answer": "sanction", "sum_sanctioned": "900000"},
        {"number": new.number, "answer": "sign"},
    ]
    first = take(sheet(*rows), cast.banker)
    before = Change.objects.count()
    second = take(sheet(*rows), cast.banker, at=LATER + DAY)
    assert (second.key, second.before) == (first.key, True)
    assert Change.objects.count() == before
    written_anew = take(sheet(*rows, kind="xlsx"), cast.banker, at=LATER + DAY)
    assert (written_anew.taken, written_anew.already, written_anew.refused) == (0, 2, 0)
    assert LoanFile.objects.filter(application=row).count() == 1


def test_the_list_handed_out_is_read_back_and_blank_rows_say_nothing(cast):
    row = files.received()
    files.sent(to="PUNB0000002")
    content = branch_sheets.branch_list(BRANCH, "csv")
    (line,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    assert line["आवेदन संख्या / Application number"] == row.number
    assert line["माँगी गई राशि (रुपये) / Sum asked (rupees)"] == "900000"
    done = take(content, cast.banker)
    assert (done.rows, done.blank, done.taken, done.refused) == (1, 1, 0, 0)
    book = CalamineWorkbook.from_filelike(io.BytesIO(branch_sheets.branch_list(BRANCH, "xlsx")))
    assert row.number in str(book.get_sheet_by_index(0).to_python())


def test_a_second_look_is_not_decided_by_file(cast):
    row = files.refused()
    branch.ask_second_look(
        number=row.number, words="The loan was repaid in April, here is the paper", by=cast.rekha,
        at=SENT_AT + 8 * DAY,
    )  # fmt: skip
    rows = {"number": row.number, "answer": "refuse", "reason": "default_to_bank", "words": WORDS}
    done = take(sheet(rows), cast.banker, at=SENT_AT + 9 * DAY)
    assert (done.taken, done.refused) == (0, 1)
    assert again(row).state == "SECOND_LOOK"


@pytest.mark.parametrize("who", ["other_banker", "rekha", "cell", "saleem"])
def test_only_the_branch_itself_sends_its_file(cast, who):
    row = files.received()
    with pytest.raises(NotPermitted):
        take(sheet({"number": row.number, "answer": "sign"}), getattr(cast, who))
    assert not BranchSheet.objects.exists()


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\x89PNG\r\n\x00"])
def test_what_is_no_list_of_files_is_refused_whole(cast, content):
    with pytest.raises(NotATable):
        take(content, cast.banker)
    assert not BranchSheet.objects.exists()
