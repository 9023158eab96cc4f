"""Permissions, parameters and words: nothing idle, nothing undated, nothing unsaid."""

import re
import tomllib
from datetime import date

import pytest

from odop.access.rules import HOLDS, Permission, Role
from tests.architecture.places import HOUSE, attributes_named, place, sources

PARAMETERS = sorted((HOUSE / "schemes" / "parameters").glob("*.toml"))


TO_COME = {
    "SEE_MONEY", "PREPARE_PAYMENT", "CHECK_PAYMENT", "CHANGE_ACCOUNT", "ALLOT", "CONFIRM_ALLOTMENT", "TRY_RULES",
}  # fmt: skip


@pytest.mark.parametrize("permission", [p for p in Permission if p.name not in TO_COME], ids=str)
def test_every_permission_is_held_by_somebody(permission):
    assert [role for role in Role if permission in HOLDS[role]]


@pytest.mark.parametrize("permission", [p for p in Permission if p.name not in TO_COME], ids=str)
def test_every_permission_is_asked_for_somewhere(permission):
    asked = {
        place(path)
        for path in sources()
        if not place(path).startswith("src/odop/access/rules")
        and permission.name in attributes_named(path, "Permission")
    }
    assert asked, f"nobody asks for {permission}"


def test_every_post_is_in_the_table_of_what_posts_hold():
    assert set(HOLDS) == set(Role)


@pytest.mark.parametrize("path", PARAMETERS, ids=place)
def test_every_version_of_a_schemes_numbers_names_its_order_and_the_day_it_was_read(path):
    versions = tomllib.loads(path.read_text(encoding="utf-8"))["version"]
    assert versions
    for version in versions:
        assert isinstance(version["in_force_from"], date), version
        assert str(version["order"]).strip(), version
        assert isinstance(version["checked_on"], date), version
        assert isinstance(version["confirmed"], bool), version
    days = [version["in_force_from"] for version in versions]
    assert len(days) == len(set(days))


def test_every_sentence_has_its_hindi():
    from odop.desks.cli.words import said, translated

    given = translated()
    missing = [f"{where}: {sentence!r}" for sentence, where in said().items() if sentence not in given]
    assert not missing, f"{len(missing)} sentences without Hindi: {missing[:20]}"


def test_a_sentence_and_its_hindi_ask_for_the_same_values():
    from odop.desks.cli.words import translated

    wanted = re.compile(r"%\((\w+)\)[sd]")
    wrong = {
        sentence: hindi
        for sentence, hindi in translated().items()
        if set(wanted.findall(sentence)) != set(wanted.findall(hindi))
    }
    assert not wrong
