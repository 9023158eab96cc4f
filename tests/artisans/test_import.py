"""A file of makers: good rows enter, bad ones come back with reasons, the same file twice adds nobody."""

import csv
import io
from datetime import date

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from bench.imports import make_file
from odop.access.services import NotPermitted
from odop.artisans import queries, services
from odop.artisans.imports.refused import template
from odop.artisans.models import Artisan, BankAccount, FamilyMember, Import, Unit
from odop.artisans.services.importing import parts
from odop.audit.models import Change
from odop.basics.dates import day_of
from odop.documents.models import Document
from odop.documents.tables import NotATable
from odop.notices.models import Question
from tests.access.makers import OPERATOR
from tests.artisans.everywhere import places_holding
from tests.artisans.makers import AT, BHADOHI, enrolled, grounds
from tests.artisans.test_aadhaar_is_nowhere import ways_of_typing
from tests.artisans.test_identifiers import UIDAI_TEST

pytestmark = pytest.mark.django_db

WHOLE = {
    "नाम": "Saleem Ansari",
    "हिन्दी में नाम": "सलीम अंसारी",
    "Father's Name": "Kaleem Ansari",
    "DOB": "05/05/1984",
    "लिंग": "पुरुष",
    "Category": "अन्य पिछड़ा वर्ग",
    "Minority": "हाँ",
    "divyang": "no",
    "Mobile No.": "०९४१५०-००००१",
    "पता": "मोहल्ला काज़ीपुर",
    "Tehsil": "भदोही",
    "PIN Code": "221401",
    "Product": "कालीन एवं दरी",
    "Experience": "20",
    "Aadhaar No.": "2341 2341 2346",
    "Wife Name": "Nasreen Bano",
    "A/c No": "30211234567",
    "IFSC Code": "sbin0004343",
    "Udyam": "UDYAM-UP-21-0012345",
}


def table(*rows: dict[str, str], headings=None, encoding="utf-8", mark=",") -> bytes:
    heads = list(headings or rows[0])
    made = io.StringIO()
    writer = csv.writer(made, delimiter=mark)
    writer.writerow(heads)
    for row in rows:
        writer.writerow([row.get(head, "") for head in heads])
    return made.getvalue().encode(encoding)


def bring(content: bytes, *, by=OPERATOR, name="makers.csv", district=BHADOHI):
    grounds()
    return services.import_file(name=name, content=content, district=district, by=by, at=AT)


def given_back(done) -> list[list[str]]:
    content = queries.refused_rows(done.key).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content, newline="")))[1:]


def test_a_row_fills_every_table(anil):
    done = bring(table(WHOLE), by=anil)
    assert (done.rows, done.added, done.already, done.refused) == (1, 1, 0, 0)
    person = queries.artisan("A/BHD/0000001")
    assert person.name_hi == "सलीम अंसारी" and person.born_on == date(1984, 5, 5)
    assert (person.sex, person.social_group, person.minority, person.divyang) == ("M", "OBC", True, False)
    assert (person.phone, person.pin, person.craft_years) == ("+919415000001", "221401", 20)
    assert person.place.hi == "भदोही" and person.product == "carpets-and-durries"
    assert person.account.covered == "…4567" and person.account.holder == "Saleem Ansari"
    assert person.units[0].udyam == "UDYAM-UP-21-0012345" and person.family[0].name == "Nasreen Bano"
    assert (person.came_by, person.enrolled_by, person.aadhaar_last4) == ("IMPORT", "Anil Pal", "2346")
    for model in (Artisan, BankAccount, FamilyMember, Unit):
        assert (
            Change.objects.filter(table=model._meta.db_table, act="artisans.imported", by=anil.actor).count()
            == 1
        )


def test_only_the_districts_own_officers_may(farida, vikram, saleem):
    for person in (farida, vikram, saleem):
        with pytest.raises(NotPermitted):
            bring(table(WHOLE), by=person)
    assert not Document.objects.exists()


def test_the_same_file_twice_adds_nobody():
    content = make_file(200)
    first = bring(content)
    again = bring(content)
    assert first.added == 196 and first.refused == 4
    assert (again.added, again.already, again.refused) == (0, 196, 4)
    assert Artisan.objects.count() == 196
    assert len(set(Import.objects.values_list("file_sha256", flat=True))) == 1


def test_the_same_row_twice_in_a_file_is_one_maker():
    done = bring(table(WHOLE, WHOLE, {**WHOLE, "नाम": "  saleem ansari"}))
    assert (done.added, done.already, done.refused) == (1, 1, 1)


def test_the_same_aadhaar_on_another_row_comes_back(saleem):
    enrolled(by=saleem)
    plain = {"Name": "Other Person", "Aadhaar": "234123412346"}
    twice = {"Name": "Third Person", "Aadhaar": "900000000002"}
    done = bring(table(plain, twice, {**twice, "Name": "Fourth Person"}))
    assert (done.added, done.refused) == (1, 2)
    assert [row[0] for row in given_back(done)] == ["2", "4"]
    assert "पहले से दर्ज" in given_back(done)[0][2] and "already" in given_back(done)[0][3]


def test_bad_rows_come_back_with_number_box_and_reasons_in_both_languages():
    good = {"Name": "Rekha Devi"}
    bad = {"Name": "", "DOB": "31/02/1990", "Mobile": "12345", "Product": "Locks", "PIN": "22", "Age": ""}
    done = bring(table(good, bad, {"Name": "Meena 4"}, headings=bad))
    assert (done.added, done.refused) == (1, 2)
    first, second = given_back(done)
    assert (first[0], second[0]) == ("3", "4")
    for box in ("Name", "Date of birth", "Mobile", "Product", "PIN", "मोबाइल"):
        assert box in first[1]
    assert "यह तिथि नहीं है" in first[2] and "This is not a day" in first[3]
    assert first[4:] == ["", "31/02/1990", "12345", "Locks", "22", ""]


def test_the_rows_given_back_can_be_mended_and_sent_again():
    done = bring(
        table({"Name": "Rekha Devi", "Mobile": "12"}, {"Name": "Meena Devi", "Mobile": "9415000002"})
    )
    back = queries.refused_rows(done.key).content.decode("utf-8-sig").replace(",12\r\n", ",9415000003\r\n")
    again = bring(back.encode())
    assert (again.added, again.refused, again.unknown_columns) == (1, 0, ())


def test_the_rows_given_back_come_as_a_workbook_too():
    done = bring(table({"Name": "", "Mobile": "9415000001"}))
    given = queries.refused_rows(done.key, "xlsx")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(given.content)).get_sheet_by_index(0).to_python()
    assert rows[1][0] == "2" and rows[1][5] == "9415000001"


def test_no_aadhaar_number_is_kept_from_a_file():
    rows = [
        {"Name": f"Maker {way}" if n % 2 else "Rekha Devi", "Father": way, "Address": f"Near {way}",
         "Aadhaar": way, "Account": way, "IFSC": "SBIN0004343", "Mobile": way, "Remarks": way}
        for number in [*UIDAI_TEST, "234123412346"]
        for n, way in enumerate(ways_of_typing(number))
    ]  # fmt: skip
    rows += [{"Name": "Geeta Devi", "Address": way, "Remarks": way} for way in ways_of_typing(UIDAI_TEST[0])]
    rows.append({"Name": "Pooja Devi", "Aadhaar": "234123412346"})
    done = bring(table(*rows, headings=rows[0]), name=f"{UIDAI_TEST[0]}.csv")
    assert done.added >= 2 and done.refused > 40
    assert places_holding([*UIDAI_TEST, "234123412346"]) == []
    for document in Document.objects.all():
        assert UIDAI_TEST[0] not in document.name


def test_a_mistyped_aadhaar_comes_back_covered():
    done = bring(table({"Name": "Rekha Devi", "Aadhaar": "2341 2341 2347"}))
    assert given_back(done)[0][5] == "XXXX XXXX 2347"
    again = bring(table({"Name": "Rekha Devi", "Aadhaar": "XXXX XXXX 2347"}))
    assert again.added == 1 and Artisan.objects.get().aadhaar_last4 == "2347"
    assert Artisan.objects.get().aadhaar_token == ""


def test_doubts_become_questions_after_the_load_and_refuse_nobody():
    rows = [
        {"Name": f"Maker {name}", "Mobile": "9415000009", "Account": "30211234567", "IFSC": "ZZZX0004343"}
        for name in ("Asha", "Bina", "Chanda", "Durga", "Esha", "Fatima")
    ]
    rows += [{"Name": "Gita", "Mobile": "9999999999", "Account": "111111111", "IFSC": "SBIN0004343",
              "PIN": "600001"}]  # fmt: skip
    done = bring(table(*rows, headings=rows[-1]))
    assert done.added == 7 and done.refused == 0
    kinds = list(Question.objects.order_by("kind").values_list("kind", flat=True))
    assert kinds == ["pin_elsewhere", "placeholder_account", "placeholder_phone", "shared_account",
                     "shared_phone"] + ["unknown_bank"] * 6  # fmt: skip
    assert Question.objects.get(kind="shared_phone").facts["count"] == 6
    assert done.questions == 11 and bring(table(*rows, headings=rows[-1])).questions == 0


def test_rows_name_their_own_district_where_none_is_chosen():
    rows = [
        {"District": "भदोही", "Name": "Rekha"},
        {"District": "LKO", "Name": "Meena"},
        {"District": "Atlantis", "Name": "Nobody"},
        {"District": "", "Name": "Nowhere"},
    ]
    from tests.programme import places

    places.district("162")
    done = bring(table(*rows), district=None)
    assert set(Artisan.objects.values_list("number", flat=True)) == {"A/BHD/0000001", "A/LKO/0000001"}
    assert done.refused == 2
    own = bring(table(*rows[:2], {"District": "", "Name": "Sita Devi"}))
    assert (own.added, own.already, own.refused) == (1, 1, 1)


def test_numbers_go_on_from_the_last_one_given(saleem):
    enrolled(by=saleem)
    bring(table({"Name": "Rekha Devi"}, {"Name": "Meena Devi"}))
    assert sorted(Artisan.objects.values_list("number", flat=True))[-1] == "A/BHD/0000003"


def test_a_file_taken_in_several_parts_is_numbered_in_its_order_district_by_district(monkeypatch):
    from tests.programme import places

    monkeypatch.setattr(parts, "PART", 2)
    places.district("162")
    rows = [
        {"District": "भदोही", "Name": "Asha", "Mobile": ""},
        {"District": "LKO", "Name": "Bela"},
        {"District": "भदोही", "Name": "Champa"},
        {"District": "भदोही", "Name": "Devika", "Mobile": "9999999999"},
        {"District": "LKO", "Name": "Ela"},
    ]
    done = bring(table(rows[0], rows[0], *rows[1:], rows[4]), district=None)
    assert (done.added, done.already) == (5, 2)
    assert list(Artisan.objects.order_by("number").values_list("number", "name")) == [
        ("A/BHD/0000001", "Asha"),
        ("A/BHD/0000002", "Champa"),
        ("A/BHD/0000003", "Devika"),
        ("A/LKO/0000001", "Bela"),
        ("A/LKO/0000002", "Ela"),
    ]
    assert Question.objects.get(kind="placeholder_phone").facts["maker"] == "A/BHD/0000003"


def test_husband_and_wife_of_two_rows_are_joined():
    bring(
        table(
            {
                "Name": "Saleem",
                "Aadhaar": "234123412346",
                "Spouse": "Nasreen",
                "Spouse Aadhaar": "900000000002",
            },
            {
                "Name": "Nasreen",
                "Aadhaar": "900000000002",
                "Spouse": "Saleem",
                "Spouse Aadhaar": "234123412346",
            },
        )
    )
    him, her = (queries.artisan(f"A/BHD/000000{n}") for n in (1, 2))
    assert queries.household(him.key) == queries.household(her.key) == {him.key, her.key}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_every_unicode_file_is_read(encoding, mark):
    assert bring(table(WHOLE, encoding=encoding, mark=mark)).added == 1
    assert Artisan.objects.get().name_hi == "सलीम अंसारी"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        ("Name,City\nJos\xe9,X\n".encode("cp1252"), "UTF-8"),
        (b"a,b\n1,2\n", "headed"),
        (b"\x00\x01\x02,\x03", "table"),
        (b"PK\x03\x04 broken", "damaged"),
    ],
)
def test_what_is_no_table_of_makers_is_refused_with_its_reason(content, words):
    from django.utils.translation import override

    with override("en"):
        with pytest.raises(NotATable) as refusal:
            bring(content)
        assert words in str(refusal.value)
    assert not Import.objects.exists() and not Document.objects.exists()


def workbook(*rows: list[object], first_sheet: list[list[object]] | None = None) -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    if first_sheet is not None:
        sheet = book.add_worksheet("Read me")
        for n, cells in enumerate(first_sheet):
            sheet.write_row(n, 0, cells)
    sheet = book.add_worksheet("Makers")
    for n, cells in enumerate(rows):
        sheet.write_row(n, 0, cells)
    book.close()
    return made.getvalue()


def test_a_workbook_is_read_whichever_sheet_and_row_its_headings_stand_in():
    content = workbook(
        ["List of makers"], [], ["Name", "DOB", "Mobile", "Account", "IFSC"],
        ["Rekha Devi", date(1990, 4, 2), 9415000003, 30211234567, "SBIN0004343"],
        first_sheet=[["Fill in the second sheet"]],
    )  # fmt: skip
    assert bring(content, name="makers.xlsx").added == 1
    person = queries.artisan("A/BHD/0000001")
    assert person.born_on == date(1990, 4, 2) and person.phone == "+919415000003"


def test_cells_a_spreadsheet_has_spoilt_come_back():
    content = workbook(
        ["Name", "Account", "IFSC"],
        ["Rekha Devi", 1234567890123456789, "SBIN0004343"],
        ["Meena Devi", "3.02E+10", "SBIN0004343"],
        ["=HYPERLINK(1)", "30211234567", "SBIN0004343"],
        ["Sita Devi", "=1/0", "SBIN0004343"],
    )
    done = bring(content, name="makers.xlsx")
    assert (done.rows, done.added) == (4, 0)
    reasons = [row[3] for row in given_back(done)]
    assert "shortened" in reasons[0] and "shortened" in reasons[1]


def test_a_file_with_headings_alone_brings_nobody():
    done = bring(b"Name,Mobile\n")
    assert (done.rows, done.added, done.refused) == (0, 0, 0)


def test_columns_nobody_knows_are_named():
    assert bring(table({"Name": "Rekha Devi", "Shoe size": "7", "Remarks": ""})).unknown_columns == (
        "Shoe size", "Remarks",
    )  # fmt: skip


def test_nobody_under_age_comes_in_by_file():
    done = bring(table({"Name": "Child One", "Age": "15"}, {"Name": "Grown Up", "Age": "४२"}))
    assert (done.added, done.refused) == (1, 1)
    assert "guardian" in given_back(done)[0][3].lower()
    person = queries.artisan("A/BHD/0000001")
    assert person.born_on is None and person.birth.surely_of_age(day_of(AT))


def test_words_for_nothing_leave_the_box_empty():
    done = bring(table({"Name": "Rekha Devi", "Mobile": "NA", "Account": "null", "IFSC": "-", "PIN": "nil"}))
    assert done.added == 1 and queries.artisan("A/BHD/0000001").phone == ""


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_template_is_understood_and_its_example_refused(kind):
    done = bring(template(kind), name=f"template.{kind}")
    assert (done.rows, done.added, done.refused, done.unknown_columns) == (1, 0, 1, ())


def test_ten_thousand_rows_come_in_whole():
    done = bring(make_file(10_000))
    assert (done.rows, done.added, done.refused) == (10_000, 9_800, 200)
    assert Artisan.objects.filter(number="A/BHD/0009800").exists()
    assert Change.objects.filter(table="artisans_artisan", change="I").count() == 9_800
    assert len(given_back(done)) == 200
