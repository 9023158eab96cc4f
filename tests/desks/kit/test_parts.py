"""The parts of a page, rendered one by one."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.template import engines
from django.template.loader import render_to_string
from django.utils import translation

from odop.desks import kit
from odop.desks.kit.sample import TILES, SampleForm

STATIC = Path(kit.__file__).parent / "static" / "kit"
SHEETS = ["tokens.css", "base.css", "layout.css", "parts.css"]


def test_an_error_is_tied_to_its_field():
    form = SampleForm({"name": ""})
    html = part("field.html", field=form["name"])
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_error"' in html
    assert 'aria-invalid="true"' in html


def test_the_summary_of_errors_leads_to_each_field():
    html = part("errors.html", form=SampleForm({"name": ""}))
    targets = re.findall(r'href="#([^"]+)"', html)
    assert targets == ["id_name", "id_product", "id_work_0", "id_agreed"]
    every = "".join(part("field.html", field=field) for field in SampleForm({"name": ""}))
    assert all(f'id="{target}"' in every for target in targets)


def test_a_form_without_errors_has_no_summary():
    assert part("errors.html", form=SampleForm()).strip() == ""


def test_next_says_who_and_since_when_and_nothing_where_nobody_must_act():
    html = part("next.html", holder="selection_committee", since=date(2026, 5, 5))
    assert "the selection committee" in html
    assert "since 5 May 2026" in html
    assert part("next.html", holder="", since=None).strip() == ""


def test_an_empty_timeline_says_so():
    assert "Nothing here yet." in part("timeline.html", lines=[])


def test_every_tile_leads_somewhere_under_its_whole_name():
    html = tag("{% tile_map tiles label='State' %}", tiles=TILES)
    assert html.count("<a href=") == len(TILES)
    assert 'aria-label="Amberpur: 0"' in html


def test_the_strip_says_the_same_in_its_table_and_its_picture():
    html = tag("{% strip parts label='Outcomes' %}", parts=[("a", 30), ("b", 20), ("c", 50), ("d", 0)])
    assert html.count('<rect class="part-') == 4
    assert "100" in html.split("<tfoot>")[1]


def test_a_strip_with_a_hidden_part_shows_no_shares_and_no_picture():
    html = tag("{% strip parts label='Outcomes' %}", parts=[("a", 30), ("b", None), ("c", 50), ("d", 0)])
    assert "not shown" in html
    assert "%" not in html
    assert '<rect class="part-' not in html


def test_the_four_sheets_stay_within_six_hundred_lines():
    assert sorted(path.name for path in STATIC.glob("*.css")) == sorted(SHEETS)
    assert sum(len((STATIC / name).read_text().splitlines()) for name in SHEETS) <= 600


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_fetches_nothing_from_elsewhere(name):
    text = (STATIC / name).read_text()
    assert "http" not in text
    assert "@import" not in text


def test_colours_stand_in_the_tokens_and_letters_are_never_spaced_or_forced_to_capitals():
    text = "".join((STATIC / name).read_text() for name in SHEETS)
    assert "letter-spacing:" not in text
    assert "text-transform" not in text


def test_the_heading_font_is_small_and_brings_its_licence():
    fonts = STATIC / "fonts"
    assert sum(path.stat().st_size for path in fonts.glob("*.woff2")) <= 45 * 1024
    assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts / "OFL.txt").read_text()


def test_no_template_is_longer_than_can_be_read_at_a_glance_nor_styles_or_scripts_inline():
    for path in (Path(kit.__file__).parents[1]).rglob("templates/**/*.html"):
        text = path.read_text()
        assert len(text.splitlines()) <= 80, path
        assert " style=" not in text, path
        assert not re.search(r"<script(?![^>]*\bsrc=)", text), path


def part(name, **values):
    """One part in English."""
    with translation.override("en"):
        return render_to_string(f"kit/parts/{name}", values)


def tag(source, **values):
    """One tag in English."""
    with translation.override("en"):
        return engines["django"].from_string("{% load kit %}" + source).render(values)
