"""Reading an XLSForm: what is wrong with it is said by sheet, row and reason, in both languages."""

import pytest

from odop.plans.rules.surveys.reading import read_form
from tests.plans import makers
from tests.plans.makers import CHOICES, SURVEY

HEAD, MAKER = SURVEY[0], SURVEY[1]


def faults(survey=SURVEY, choices=CHOICES, of=None):
    read = read_form(makers.workbook(survey, choices, of))
    assert read.form is None
    assert not read.xform
    return {(f.sheet, f.row, f.column): f for f in read.faults}


def one(row, **more):
    return faults([HEAD, MAKER, row], **more)


def test_the_packs_own_form_is_read_whole():
    read = read_form(makers.baseline())
    assert not read.faults
    assert read.form.maker.name == "maker"
    assert len(read.form.asks) > 30
    assert 'id="odop_baseline"' in read.xform
    assert 'src="jr://file-csv/makers.csv"' in read.xform
    assert all(q.label.hi for q in read.form.asks)


def test_the_same_sheets_make_the_same_workbook():
    assert makers.baseline() == makers.baseline()


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        (["video", "v", "V", "वी"], "type", "video"),
        (["select_one", "v", "V", "वी"], "type", "select_one"),
        (["select_one nowhere", "v", "V", "वी"], "type", "nowhere"),
        (["select_one_from_file towns.csv", "v", "V", "वी"], "type", "makers.csv"),
        (["text", "1st", "V", "वी"], "name", "letter"),
        (["text", "maker", "V", "वी"], "name", "row 2"),
        (["text", "v", "V", ""], "label::hi", "both languages"),
        (["text", "v", "V", "वी", "", "${nobody} = 1"], "relevant", "nobody"),
        (["text", "v", "V", "वी", "", "pulldata('a','b','c','d')"], "relevant", "pulldata()"),
        (["text", "v", "V", "वी", "", "selected(${maker}"], "relevant", "“,”|“)”"),
        (["text", "v", "V", "वी", "", "", ". > "], "constraint", "missing"),
        (["text", "v", "V", "वी", "", "", "regex(., '[')"], "constraint", "regex()"),
        (["text", "v", "V", "वी", "", "", "/data/maker = 1"], "constraint", "/"),
        (["calculate", "v"], "calculation", "filled in"),
        (["end group"], "type", "open"),
        (["begin repeat", "v", "V", "वी"], "type", "never ended"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_fault_says_its_sheet_its_row_and_its_reason(row, column, says):
    fault = one(row)["survey", 3, column]
    assert any(part in fault.reason("en") for part in says.split("|"))
    assert fault.reason("hi") != fault.reason("en")


def test_every_fault_is_named_at_once():
    found = faults([HEAD, MAKER, ["video", "v", "V", ""], ["text", "v", "", "वी"]])
    assert {
        ("survey", 3, "type"),
        ("survey", 3, "label::hi"),
        ("survey", 4, "name"),
        ("survey", 4, "label::en"),
    } <= set(found)


def test_a_column_nobody_knows_is_a_fault_and_not_passed_over():
    found = faults([[*HEAD, "relevent"], MAKER])
    assert "known" in found["survey", 1, "relevent"].reason("en")


def test_an_encrypted_form_is_refused_in_plain_words():
    of = [[*makers.settings()[0], "public_key"], [*makers.settings()[1], "MIIB"]]
    assert "Encrypted forms" in faults(of=of)["settings", 1, "public_key"].reason("en")


def test_choices_twice_or_half_are_refused():
    found = faults(choices=[*CHOICES, ["yes_no", "yes", "Again", "फिर"], ["tools", "x y", "X", ""]])
    assert ("choices", 6, "name") in found
    assert {("choices", 7, "name"), ("choices", 7, "label::hi")} <= set(found)


def test_a_form_that_asks_nobody_is_refused():
    assert ("survey", None, "type") in faults([HEAD, ["text", "v", "V", "वी"]])


def test_what_is_no_workbook_is_refused():
    for content in (b"", b"PK\x03\x04 nothing", b"<html>", makers.workbook(survey=None)):
        assert read_form(content).faults


def test_what_pyxform_refuses_is_told_with_its_row():
    from odop.plans.rules.surveys.xforms import told

    fault = told("[row : 7] On the 'choices' sheet, the 'name' value is invalid.")
    assert (fault.sheet, fault.row) == ("choices", 7)
    assert "pyxform" in fault.reason("en")
    assert "pyxform" in fault.reason("hi")
