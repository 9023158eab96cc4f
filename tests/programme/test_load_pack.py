"""Loading a pack: it comes in whole, twice changes nothing, and nothing known is ever lost."""

import csv
import shutil
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from odop.audit.models import Change, Entry
from odop.programme import models, queries
from odop.programme.services import AnotherState, FaultyPack, load_pack
from tests.programme.makers import LOADER, THE_DAY, TINY, UTTAR_PRADESH, load_tiny_pack, load_up_pack

pytestmark = pytest.mark.django_db
LATER = THE_DAY + timedelta(days=30)


@pytest.fixture
def next_pack(tmp_path: Path) -> Path:
    """A copy of the tiny pack, to say something new."""
    return Path(shutil.copytree(TINY, tmp_path / "next"))


def lines(folder: Path, file: str) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / file).open(encoding="utf-8", newline="")))


def write(folder: Path, file: str, rows: list[dict[str, str]]) -> None:
    with (folder / file).open("w", encoding="utf-8", newline="") as opened:
        out = csv.DictWriter(opened, list(rows[0]), lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


def test_uttar_pradesh_comes_in_whole_and_within_two_seconds():
    began = time.perf_counter()
    done = load_up_pack()
    assert time.perf_counter() - began < 2
    for name in (
        "divisions",
        "districts",
        "places",
        "products",
        "district_products",
        "tax",
        "gi_goods",
        "kit_lists",
    ):
        assert done.added[name] == len(lines(UTTAR_PRADESH, f"{name}.csv"))
    assert len(queries.districts()) == 75
    assert {d.code for d in queries.districts()} == set(queries.products_by_district(date(2018, 1, 24)))
    assert len(queries.offices(kind="DIC")) == 75


def test_the_same_pack_twice_changes_nothing_and_leaves_no_history():
    load_up_pack()
    before = Change.objects.count(), Entry.objects.count(), models.Pack.objects.count()
    assert not load_up_pack(LATER).anything
    assert (Change.objects.count(), Entry.objects.count(), models.Pack.objects.count()) == before


def test_a_pack_changed_only_in_its_comments_changes_no_row(next_pack):
    load_tiny_pack()
    (next_pack / "pack.toml").write_text((next_pack / "pack.toml").read_text() + "\n# read again\n")
    before = Change.objects.exclude(table="programme_pack").count()
    assert not load_pack(next_pack, by=LOADER, at=LATER).anything
    assert Change.objects.exclude(table="programme_pack").count() == before


def test_every_row_loaded_has_its_history():
    load_tiny_pack()
    assert Change.objects.filter(table="programme_district", change="I").count() == 3
    assert Change.objects.filter(act="programme.loaded_pack", by="machine:pack").exists()


def test_a_branch_comes_in_as_an_office_of_its_bank(next_pack):
    (next_pack / "branches.csv").write_text(
        "ifsc,bank,district,name_en,name_hi,source,as_of,confidence,note\n"
        'SBIN0000901,SBIN,901,"State Bank, Neelgarh","स्टेट बैंक, नीलगढ़",invented,2026-01-01,high,\n'
    )
    assert load_pack(next_pack, by=LOADER, at=THE_DAY).added["branches"] == 1
    (branch,) = queries.offices(kind="BRANCH")
    assert (branch.code, branch.bank, branch.ifsc, branch.district) == (
        "SBIN0000901",
        "SBIN",
        "SBIN0000901",
        "901",
    )
    assert not load_pack(next_pack, by=LOADER, at=LATER).anything


def test_every_bank_is_named_in_both_languages():
    load_up_pack()
    assert len(queries.banks()) == 70
    assert all(bank.name_en and bank.name_hi for bank in queries.banks())


def test_a_product_added_in_may_2025_is_not_shown_for_2019():
    load_up_pack()
    saharanpur = queries.find_district("SRE").code
    assert [p.code for p in queries.products_of(saharanpur, date(2019, 6, 1))] == ["wood-carving"]
    assert [p.code for p in queries.products_of(saharanpur, date(2025, 5, 10))] == ["wood-carving"]
    now = queries.products_of(saharanpur, date(2025, 5, 11))
    assert [(p.code, p.original) for p in now] == [("wood-carving", True), ("hosiery", False)]


def test_a_changed_name_is_updated_and_its_history_kept(next_pack):
    load_tiny_pack()
    rows = lines(next_pack, "districts.csv")
    rows[0]["name_en"] = "Neelgarh City"
    write(next_pack, "districts.csv", rows)
    assert load_pack(next_pack, by=LOADER, at=LATER).changed["districts"] == 1
    change = Change.objects.get(table="programme_district", change="U")
    assert (change.row, change.before, change.after) == (
        "901",
        {"name_en": "Neelgarh"},
        {"name_en": "Neelgarh City"},
    )


def test_two_districts_may_exchange_their_tiles(next_pack):
    load_tiny_pack()
    rows = lines(next_pack, "districts.csv")
    for cell in ("tile_column", "tile_row"):
        rows[0][cell], rows[2][cell] = rows[2][cell], rows[0][cell]
    write(next_pack, "districts.csv", rows)
    load_pack(next_pack, by=LOADER, at=LATER)
    assert (queries.district("901").tile_column, queries.district("901").tile_row) == (1, 1)


def test_a_changed_dated_fact_is_superseded_and_stays(next_pack):
    load_tiny_pack()
    rows = lines(next_pack, "kit_lists.csv")
    rows[0]["price"] = "2100"
    write(next_pack, "kit_lists.csv", rows)
    done = load_pack(next_pack, by=LOADER, at=LATER)
    assert (done.added["kit_lists"], done.superseded["kit_lists"]) == (1, 1)
    old, new = models.KitList.objects.filter(trade="F01").order_by("known_from")
    assert (old.price, old.superseded_at) == (185000, LATER)
    assert (new.price, new.known_from, new.superseded_at) == (210000, LATER, None)
    assert queries.kit_list_for("slate-toys", date(2026, 1, 1)).price == 210000


def test_a_dated_fact_that_is_gone_is_superseded_and_never_deleted(next_pack):
    load_tiny_pack()
    rows = lines(next_pack, "district_products.csv")
    write(next_pack, "district_products.csv", [r for r in rows if r["product"] != "hill-honey"])
    load_pack(next_pack, by=LOADER, at=LATER)
    assert models.DistrictProduct.objects.get(product_id="hill-honey").superseded_at == LATER
    assert "hill-honey" not in [p.code for p in queries.products_of("901", date(2026, 1, 1))]


def test_the_area_of_a_gi_good_is_dated_with_it(next_pack):
    load_tiny_pack()
    rows = lines(next_pack, "gi_goods.csv")
    rows[0]["districts"] = "901;902"
    write(next_pack, "gi_goods.csv", rows)
    load_pack(next_pack, by=LOADER, at=LATER)
    assert [g.districts for g in queries.gi_goods_of("901")] == [("901", "902")]
    assert queries.gi_goods_of("903") == ()
    assert {d.code for d in models.GIGood.objects.get(superseded_at=LATER).districts.all()} == {"901", "903"}


def test_a_place_missing_from_the_next_pack_stays(next_pack):
    load_tiny_pack()
    write(next_pack, "places.csv", lines(next_pack, "places.csv")[:2])
    load_pack(next_pack, by=LOADER, at=LATER)
    assert len(queries.places_of("903")) == 1


def test_a_pack_with_faults_is_refused_and_nothing_is_written(next_pack):
    rows = lines(next_pack, "places.csv")
    rows[0]["pin"] = "x"
    write(next_pack, "places.csv", rows)
    with pytest.raises(FaultyPack) as refused:
        load_pack(next_pack, by=LOADER, at=THE_DAY)
    assert [f.file for f in refused.value.faults] == ["places.csv"]
    assert not models.Division.objects.exists()
    assert not queries.has_pack()


def test_another_state_is_refused_and_nothing_is_written():
    load_tiny_pack()
    with pytest.raises(AnotherState):
        load_up_pack(LATER)
    assert len(queries.districts()) == 3
