"""What people type: days, whole numbers, and marks that no keyboard writes."""

from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from odop.desks.kit.files import spreadsheet
from odop.desks.kit.forms.days import DayField
from odop.desks.kit.forms.sums import WholeField
from tests.access.makers import signed_in

DESKS = Path(__file__).parents[3] / "src/odop/desks"


@pytest.mark.parametrize(
    "typed", ["2026-04-03", "03/04/2026", "3-4-2026", "03.04.2026", "०३/०४/२०२६", " 3/4/2026 "]
)
def test_a_day_is_read_with_the_day_first_in_figures_of_either_script(typed):
    assert DayField().clean(typed) == date(2026, 4, 3)


@pytest.mark.parametrize(
    "typed", ["0026-11-23", "9999-12-31", "11/23/2026", "31/02/2026", "23/11/26", "tomorrow"]
)
def test_a_day_that_cannot_be_meant_is_given_back(typed):
    with pytest.raises(ValidationError):
        DayField().clean(typed)


@pytest.mark.parametrize(("typed", "read"), [("12", 12), ("१२", 12), ("1,20,000", 120000), ("0", 0)])
def test_a_whole_number_is_read_in_either_script(typed, read):
    assert WholeField().clean(typed) == read


@pytest.mark.parametrize("typed", ["-1", "9999999999", "9" * 5000, "1.5", "many"])
def test_a_number_no_table_holds_is_given_back(typed):
    with pytest.raises(ValidationError):
        WholeField().clean(typed)


def test_no_desk_reads_days_or_numbers_in_a_way_of_its_own():
    own = [
        str(path.relative_to(DESKS))
        for path in DESKS.rglob("*.py")
        if path.name not in ("days.py", "sums.py")
        and any(word in path.read_text() for word in ("forms.DateField(", "forms.IntegerField("))
    ]
    assert not own, "say DayField or WholeField of desks.kit.forms"


@pytest.mark.django_db
def test_a_mark_no_keyboard_writes_is_refused_in_words(cast):
    office = signed_in(cast.rekha)
    for answer in (
        office.get("/en/district/people/?q=%00"),
        office.get("/en/district/history/?key=a%00b"),
        office.post("/en/district/money/returned/", {"words": "a\0b"}),
    ):
        assert answer.status_code == 400
        assert "Nothing was changed" in answer.content.decode()


def test_no_cell_of_a_table_given_out_is_a_formula():
    sheet = spreadsheet(
        "passed.csv", ["name", "sum"], [["=HYPERLINK(1)", 5], ["@cmd", -7], ["-2+3", 0], ["राम", 1]]
    )
    lines = sheet.content.decode("utf-8-sig").splitlines()
    assert lines == ["name,sum", "'=HYPERLINK(1),5", "'@cmd,-7", "'-2+3,0", "राम,1"]
