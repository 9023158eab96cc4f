"""Committed files: no module too long to read, nothing of anybody's machine."""

import re

import pytest

from tests.architecture.places import committed, place, sources

# "About" 250 lines: past this a module becomes a folder of the same name.
LONGEST = 300
LONG_AND_WHY: dict[str, str] = {}

REGISTRIES = [
    "pypi" + ".org",
    "python" + "hosted",
    "npm" + "js",
    "arti" + "factory",
    "index" + "-url ",
    "proxy." + "golang",
]
MACHINE = re.compile(r"(?<![\w.$~<{-])/(?:work|root|home)/[a-z]")


@pytest.mark.parametrize("path", sources(), ids=place)
def test_a_module_can_be_read_in_one_sitting(path):
    if "migrations" in path.parts or place(path) in LONG_AND_WHY:
        return
    lines = len(path.read_text().splitlines())
    assert lines <= LONGEST, f"{lines} lines: make it a folder of the same name"


def test_no_file_names_a_package_registry_or_a_machines_folder():
    found = []
    for path in committed():
        if path.suffix in {".png", ".woff2", ".ttf", ".ico", ".xlsx", ".jpg", ".webp", ".gz", ".br"}:
            continue
        text = path.read_text(errors="replace")
        found += [f"{place(path)}: {name}" for name in REGISTRIES if name in text]
        found += [f"{place(path)}: {match.group()}" for match in MACHINE.finditer(text)]
    assert not found


def test_the_folders_have_the_programmes_names():
    never = {"core", "common", "utils", "helpers", "misc", "lib", "shared", "manager"}
    found = [place(p) for p in sources() if never & {*p.parts, p.stem}]
    assert not found


def test_the_day_of_a_moment_is_the_day_in_lucknow():
    """`.date()` of a moment kept in UTC is yesterday until half past five in the morning."""
    reads_words = {"src/odop/finance/rules/files/tables.py", "src/odop/finance/rules/files/xml.py"}
    here = {"src/odop/basics/dates.py", "tests/architecture/test_files.py"}
    found = [
        place(path)
        for path in committed()
        if path.suffix == ".py" and place(path) not in reads_words | here and ".date()" in path.read_text()
    ]
    assert not found, "say odop.basics.dates.day_of(moment)"


def test_generated_locks_that_name_hosts_are_not_kept():
    assert not [place(p) for p in committed() if p.name in {"uv.lock", "pylock.toml"}]
