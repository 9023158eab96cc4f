"""The documents are there, and true where a test can tell."""

import re

import pytest

from tests.architecture.places import HEIGHT, HOUSE, LAYERS, ROOMS, ROOT, committed, place

HINDI = re.compile(r"[\u0900-\u097f]")


@pytest.mark.parametrize("room", HEIGHT)
def test_every_room_stands_with_its_readme(room):
    readme = HOUSE / room / "README.md"
    assert readme.exists(), f"{room} has no README"
    assert 4 <= len(readme.read_text().splitlines()) <= 80, f"{room}: a README of about ten lines"


def test_the_page_of_rooms_names_every_room_on_its_storey():
    listed = re.findall(r"^\| (\d+) \| \[(\w+)\]\(([^)]+)\)", (ROOT / "docs/rooms.md").read_text(), re.M)
    found = {room: int(storey) for storey, room, _ in listed}
    expected = {room.strip(): len(LAYERS) - n for n, layer in enumerate(LAYERS) for room in layer.split("|")}
    assert found == expected
    assert list(found.values()) == sorted(found.values(), reverse=True)


def test_the_page_of_rooms_knows_which_rooms_stand_empty():
    text = (ROOT / "docs/rooms.md").read_text()
    for room in ROOMS:
        if room == "basics":
            continue
        modules = [p for p in (HOUSE / room).rglob("*.py") if "migrations" not in p.parts]
        built = any(p.name != "__init__.py" for p in modules)
        line = next(line for line in text.splitlines() if f"[{room}]" in line)
        assert ("stands empty" in line) != built, line


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "docs/glossary.md"]
)
def test_what_a_newcomer_looks_for_is_there(name):
    assert (ROOT / name).read_text().strip()


def test_the_readme_gives_the_two_commands():
    text = (ROOT / "README.md").read_text()
    assert "./odop up" in text
    assert "./odop test" in text
    assert "./odop test" in (ROOT / ".ci/run").read_text()


def test_every_word_of_the_glossary_stands_in_both_languages():
    rows = [line for line in (ROOT / "docs/glossary.md").read_text().splitlines() if line.startswith("| `")]
    assert len(rows) >= 40
    words = []
    for row in rows:
        code, english, hindi, meaning, never = (cell.strip() for cell in row.strip("|").split("|"))
        assert english, row
        assert HINDI.search(hindi), row
        assert meaning, row
        assert never, row
        words.append(code)
    assert len(words) == len(set(words))


def test_the_glossary_holds_the_words_of_the_house():
    text = (ROOT / "docs/glossary.md").read_text()
    words = (
        "artisan district order application returned recommend sanction allotment commitment posting "
        "toolkit batch seat finding purchase unit"
    )
    for word in words.split():
        assert f"| `{word}` |" in text, word


def test_no_link_between_documents_is_broken():
    broken = []
    for path in committed():
        if path.suffix != ".md":
            continue
        for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text()):
            if not target.startswith(("http", "#")) and not (path.parent / target.split("#")[0]).exists():
                broken.append(f"{place(path)}: {target}")
    assert not broken


def test_every_decision_is_in_the_list():
    folder = ROOT / "docs" / "decisions"
    listed = set(re.findall(r"\(([\w-]+\.md)\)", (folder / "README.md").read_text()))
    assert listed == {p.name for p in folder.glob("*.md")} - {"README.md"}
