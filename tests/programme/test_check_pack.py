"""Checking a pack: every fault is reported with its file, row and field, and its reason in both languages."""

import csv
import json
import re
import shutil
from pathlib import Path

import pytest

from odop.programme.pack import read
from tests.programme.makers import TINY, UTTAR_PRADESH

DEVANAGARI = re.compile(r"[\u0900-\u097F]")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the tiny pack, to be broken."""
    return Path(shutil.copytree(TINY, tmp_path / "broken"))


def put(folder: Path, file: str, row: int, field: str, value: str) -> None:
    """Write one cell; rows are counted as a spreadsheet does."""
    path = folder / file
    lines = list(csv.reader(path.open(encoding="utf-8", newline="")))
    lines[row - 1][lines[0].index(field)] = value
    with path.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened, lineterminator="\n").writerows(lines)


@pytest.mark.parametrize("folder", [TINY, UTTAR_PRADESH], ids=["tiny", "uttar_pradesh"])
def test_the_packs_we_keep_have_no_fault(folder):
    assert read(folder).faults == []


CELLS = [
    ("districts.csv", 2, "name_hi", "Neelgarh", "Devanagari"),
    ("districts.csv", 2, "code", "UP118", "Local Government Directory"),
    ("districts.csv", 2, "short", "Nel", "three capital letters"),
    ("districts.csv", 2, "division", "east", "not found in divisions"),
    ("districts.csv", 2, "population", "many", "whole number"),
    ("districts.csv", 2, "population", "-4", "whole number"),
    ("districts.csv", 2, "tile_column", "", "must be filled in"),
    ("districts.csv", 3, "tile_row", "0", "already in row 2"),
    ("districts.csv", 3, "short", "NEL", "already in row 2"),
    ("districts.csv", 3, "name_en", "Neelgarh", "already in row 2"),
    ("districts.csv", 2, "name_en", "N" * 81, "at most 80"),
    ("districts.csv", 2, "source", "", "must be filled in"),
    ("districts.csv", 2, "as_of", "", "must be filled in"),
    ("districts.csv", 2, "confidence", "sure", "not one of: high, medium, low"),
    ("divisions.csv", 3, "code", "north", "already in row 2"),
    ("divisions.csv", 2, "code", "The North", "small letters"),
    ("places.csv", 2, "pin", "012345", "PIN"),
    ("places.csv", 2, "pin", "79900", "PIN"),
    ("places.csv", 2, "kind", "village", "not one of: tehsil, block"),
    ("places.csv", 2, "district", "999", "not found in districts"),
    ("products.csv", 2, "family", "F99", "not found in tax.family"),
    ("products.csv", 2, "family", "slate", "product family"),
    ("products.csv", 3, "code", "slate-toys", "already in row 2"),
    ("district_products.csv", 2, "product", "gold-crowns", "not found in products"),
    ("district_products.csv", 2, "district", "118", "not found in districts"),
    ("district_products.csv", 2, "from_date", "2025-05", "not a day"),
    ("district_products.csv", 2, "from_date", "2025-02-30", "not a day"),
    ("district_products.csv", 7, "to_date", "2018-01-01", "comes before the first"),
    ("district_products.csv", 2, "original", "maybe", "not one of: yes, no"),
    ("tax.csv", 2, "hsn", "680", "tariff heading"),
    ("tax.csv", 2, "headline_percent", "five", "percentage"),
    ("tax.csv", 2, "headline_percent", "180", "percentage"),
    ("tax.csv", 2, "headline_percent", "NaN", "percentage"),
    ("gi_goods.csv", 2, "districts", "901;999", "not found in districts"),
    ("gi_goods.csv", 2, "districts", "", "must be filled in"),
    ("orders.csv", 4, "amends", "GO-9", "not found in orders"),
    ("orders.csv", 3, "key", "order 2", "GO-7"),
    ("orders.csv", 3, "scheme", "margin_money", "not found in pack.schemes"),
    ("orders.csv", 2, "dated_on", "", "must be filled in"),
    ("offices.csv", 3, "kind", "BANK", "not one of"),
    ("offices.csv", 3, "code", "DIC SRE", "letters, digits and hyphens"),
    ("banks.csv", 2, "letters", "SBI", "four letters"),
    ("banks.csv", 2, "name_hi", "State Bank", "Devanagari"),
    ("kit_lists.csv", 2, "items_hi", "छेनी", "1 items in Hindi stand against 2"),
    ("kit_lists.csv", 2, "items_hi", "छेनी;Saw", "Devanagari"),
    ("kit_lists.csv", 2, "price", "18.50", "whole number"),
    ("kit_lists.csv", 2, "trade", "F88", "not found in tax.family"),
    ("claims.csv", 2, "source", "", "must be filled in"),
    ("data/names.csv", 2, "sex", "X", "not one of: F, M, U"),
]


@pytest.mark.parametrize(("file", "row", "field", "value", "reason"), CELLS)
def test_a_broken_cell_is_reported_where_it_stands(broken, file, row, field, value, reason):
    put(broken, file, row, field, value)
    found = [f for f in read(broken).faults if f.file == file and f.row == row and field in f.field]
    assert [f for f in found if reason in f.reason("en")], [f.reason("en") for f in read(broken).faults]
    assert all(DEVANAGARI.search(f.reason("hi")) for f in found)


@pytest.mark.parametrize(("first", "second", "field", "reason"), [
    ("from_date", "", "from_date", "column is missing"),
    ("from_date", "form_date", "form_date", "No column of this name"),
    ("to_date", "from_date", "from_date", "stands twice"),
])  # fmt: skip
def test_a_broken_header_is_reported_by_its_column(broken, first, second, field, reason):
    path = broken / "tax.csv"
    header, rest = path.read_text().split("\n", 1)
    names = [second if name == first else name for name in header.split(",")]
    path.write_text(",".join(names) + "\n" + rest)
    found = [f for f in read(broken).faults if f.file == "tax.csv" and f.row == 1 and f.field == field]
    assert any(reason in f.reason("en") for f in found)


def test_a_missing_file_is_reported_by_name(broken):
    (broken / "orders.csv").unlink()
    (broken / "pack.toml").unlink()
    missing = {f.file for f in read(broken).faults if "missing" in f.reason("en")}
    assert missing == {"orders.csv", "pack.toml"}


BRANCHES = """ifsc,bank,district,name_en,name_hi,source,as_of,confidence,note
SBIN0000901,SBIN,901,"State Bank, Neelgarh","स्टेट बैंक, नीलगढ़",invented,2026-01-01,high,
"""


def test_a_pack_may_do_without_branches_or_name_them(broken):
    assert read(broken).faults == []
    (broken / "branches.csv").write_text(BRANCHES)
    assert read(broken).faults == []


@pytest.mark.parametrize(("field", "value", "reason"), [
    ("ifsc", "SBIN1000901", "IFSC"),
    ("ifsc", "PUNB0000901", "does not begin with SBIN"),
    ("bank", "XYZA", "not found in banks"),
    ("district", "999", "not found in districts"),
    ("district", "", "must be filled in"),
    ("name_hi", "State Bank", "Devanagari"),
    ("source", "", "must be filled in"),
])  # fmt: skip
def test_a_broken_branch_is_reported_where_it_stands(broken, field, value, reason):
    (broken / "branches.csv").write_text(BRANCHES)
    put(broken, "branches.csv", 2, field, value)
    found = [f for f in read(broken).faults if f.file == "branches.csv" and f.field == field and f.row == 2]
    assert any(reason in f.reason("en") for f in found)
    assert all(DEVANAGARI.search(f.reason("hi")) for f in found)


def test_a_row_with_too_few_cells_is_reported(broken):
    with (broken / "banks.csv").open("a") as file:
        file.write("XYZA,XYZA\n")
    assert [(f.row, f.reason("en")) for f in read(broken).faults] == [(3, "2 cells stand under 10 columns.")]


@pytest.mark.parametrize("content", [b"code,name\n\xff\xfe", b'code,"name\n'])
def test_a_file_that_is_not_csv_in_utf8_is_reported(broken, content):
    (broken / "banks.csv").write_bytes(content)
    assert any("not CSV in UTF-8" in f.reason("en") for f in read(broken).faults if f.file == "banks.csv")


@pytest.mark.parametrize(("old", "new", "field", "reason"), [
    ("format = 1", "format = 2", "format", "format 1 can be read"),
    ('state_code = "PP"', 'state_code = "pp"', "state_code", "shape"),
    ('lgd_state_code = "99"', "", "lgd_state_code", "filled in"),
    ("पर्वत देश", "Parvat", "name", "Devanagari"),
    ('hi = "ताल"', 'hj = "ताल"', "capital", "both languages"),
    ('["hi", "en"]', '["fr"]', "languages", "hi and en"),
    ("programme_began_on = 2019-04-01", 'programme_began_on = "soon"', "programme_began_on", "A day"),
    ('call = "V"', "", "numbers.call", "filled in"),
    ('prefix = "TK"', 'prefix = "t"', "schemes.1.prefix", "shape"),
    ("[[attributions]]", "[[attribution]]", "attributions", "filled in"),
    ('state_code = "PP"', "state_code = PP", "", "not TOML"),
])  # fmt: skip
def test_a_broken_setting_is_reported_by_its_name(broken, old, new, field, reason):
    path = broken / "pack.toml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    found = [f for f in read(broken).faults if f.file == "pack.toml" and f.field == field]
    assert any(reason in f.reason("en") for f in found), [
        (f.field, f.reason("en")) for f in read(broken).faults
    ]
    assert all(DEVANAGARI.search(f.reason("hi")) for f in found)


def test_every_fault_is_reported_at_once_and_not_only_the_first(broken):
    put(broken, "districts.csv", 2, "short", "x")
    put(broken, "districts.csv", 3, "name_hi", "x")
    put(broken, "places.csv", 2, "pin", "1")
    assert len(read(broken).faults) == 3


def test_the_command_prints_every_fault_and_fails(broken):
    from typer.testing import CliRunner

    from odop.desks.cli.pack import app

    put(broken, "places.csv", 2, "pin", "1")
    plain = CliRunner().invoke(app, ["check", str(broken)])
    assert plain.exit_code == 1
    assert "places.csv:2:pin" in plain.output
    told = CliRunner().invoke(app, ["check", str(broken), "--json"])
    fault = json.loads(told.output)["faults"][0]
    assert (fault["file"], fault["row"], fault["field"]) == ("places.csv", 2, "pin")
    assert DEVANAGARI.search(fault["hi"])
    assert CliRunner().invoke(app, ["check", str(TINY)]).exit_code == 0
