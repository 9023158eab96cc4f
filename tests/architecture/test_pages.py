"""Templates and style sheets: short, plain, and nothing that the pages' own rules forbid."""

import re

import pytest

from tests.architecture.places import SRC, committed, place, templates

SHEETS = {"tokens.css", "base.css", "layout.css", "parts.css"}
INLINE = {
    "a style attribute": re.compile(r"<[a-z][^>]*\sstyle\s*=", re.I | re.S),
    "a style element outside an SVG file": re.compile(r"<style\b", re.I),
    "a script without a source": re.compile(r"<script\b(?![^>]*\bsrc=)", re.I),
    "a handler in an attribute": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.I | re.S),
    "an address of another host": re.compile(r"""(?:src|srcset|action)\s*=\s*["']?(?:https?:)?//""", re.I),
}


@pytest.mark.parametrize("path", templates(), ids=place)
def test_a_template_stays_under_eighty_lines(path):
    assert len(path.read_text().splitlines()) <= 80


@pytest.mark.parametrize("path", templates(), ids=place)
def test_a_template_holds_no_style_or_script_of_its_own(path):
    text = path.read_text()
    for what, pattern in INLINE.items():
        found = pattern.search(text)
        assert not found, f"{what}: {found and found.group()[:80]}"


def test_the_only_style_sheets_are_the_kits_four_in_six_hundred_lines():
    sheets = [p for p in committed() if p.suffix == ".css" and p.is_relative_to(SRC)]
    strangers = [place(p) for p in sheets if p.name not in SHEETS or "kit" not in p.parts]
    assert not strangers
    lines = sum(len(p.read_text().splitlines()) for p in sheets)
    assert lines <= 600, f"{lines} lines of CSS"


def test_the_kits_sheets_are_not_packed_into_long_lines():
    for path in committed():
        if path.suffix == ".css" and path.is_relative_to(SRC):
            longest = max(map(len, path.read_text().splitlines()), default=0)
            assert longest <= 220, f"{place(path)} has a line of {longest} characters"
