"""./odop draw check: a draw repeated from its file, from the register, and by the ten lines of the decision."""

import json
import re
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from odop.desks.cli.commands import app
from odop.mart.rules import list_digest, order_of, seed_of
from tests.access.makers import signed_in
from tests.architecture.places import ROOT
from tests.mart import makers

runner = CliRunner()
NUMBERS = [f"ST/2025-26/BDH/001/{n:04d}" for n in range(1, 31)]
VALUE = "81,234.56"


def draw(**changed: object) -> dict[str, object]:
    digest = list_digest(NUMBERS)
    seed = seed_of(digest, VALUE)
    order = order_of(NUMBERS, seed)
    drawn = [{"place": place, "number": number} for place, number in enumerate(order, 1)]
    words = {"list": NUMBERS, "list_digest": digest, "value": VALUE, "seed": seed, "drawn": drawn}
    return words | changed


def check(tmp_path, words):
    file = tmp_path / "draw.json"
    file.write_text(json.dumps(words))
    return runner.invoke(app, ["draw", "check", str(file), "--json"])


def test_a_right_draw_is_right(tmp_path):
    answer = check(tmp_path, draw())
    assert answer.exit_code == 0 and json.loads(answer.stdout)["right"]


@pytest.mark.parametrize(
    "changed",
    [{"value": "81,234.57"}, {"list": NUMBERS[1:]}, {"seed": "a" * 64}, {"list_digest": "a" * 64}],
    ids=["value", "list", "seed", "digest"],
)
def test_a_draw_that_was_tampered_with_is_wrong(tmp_path, changed):
    answer = check(tmp_path, draw(**changed))
    assert answer.exit_code == 1 and not json.loads(answer.stdout)["right"]


def test_two_exchanged_places_are_named(tmp_path):
    words = draw()
    first, second = words["drawn"][0], words["drawn"][1]
    first["place"], second["place"] = 2, 1
    answer = check(tmp_path, words)
    assert set(json.loads(answer.stdout)["wrong"]) == {first["number"], second["number"]}


def test_whoever_was_passed_over_is_named(tmp_path):
    words = draw()
    for row in words["drawn"]:
        row["state"] = "ALLOTTED" if row["place"] <= 3 else "WAITING"
    words["drawn"][0]["state"] = "GIVEN_UP"
    words["drawn"][3]["state"] = "ALLOTTED"  # moved up in the draw's order
    assert check(tmp_path, words).exit_code == 0
    words["drawn"][2]["state"], words["drawn"][5]["state"] = "WAITING", "ALLOTTED"
    answer = check(tmp_path, words)
    assert answer.exit_code == 1
    waiting = [words["drawn"][n]["number"] for n in (2, 4)]
    assert json.loads(answer.stdout)["passed_over"] == waiting


@pytest.mark.parametrize("words", ["{", '{"list": []}', json.dumps(draw(seed=""))])
def test_what_is_no_draw_is_said_in_plain_words(tmp_path, words):
    file = tmp_path / "draw.json"
    file.write_text(words)
    answer = runner.invoke(app, ["draw", "check", str(file)])
    assert answer.exit_code == 1 and "not a draw" in answer.output


def test_the_ten_lines_of_the_decision_come_to_the_same(tmp_path):
    page = (ROOT / "docs" / "decisions" / "draw.md").read_text()
    (program,) = re.findall(r"```python\n(.*?)```", page, re.S)
    (tmp_path / "list.txt").write_text("".join(f"{one}\n" for one in reversed(NUMBERS)))
    said = subprocess.run(
        [sys.executable, "-c", program, VALUE], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert [line.split()[1] for line in said.splitlines()] == [row["number"] for row in draw()["drawn"]]


@pytest.mark.django_db
def test_what_the_public_page_gives_repeats(tmp_path, rekha, anil):
    of = makers.open_round(district="179")
    makers.applied(of, [makers.maker() for _ in range(6)])
    makers.drawn(of, rekha, anil)
    page = signed_in(None).get(f"/en/fairs/draws/{of.number}/draw.json").json()
    assert check(tmp_path, page).exit_code == 0
    listed = signed_in(None).get(f"/en/fairs/draws/{of.number}/list.txt").content.decode()
    assert list_digest(listed.split()) == page["list_digest"]
    assert "Weaver" not in json.dumps(page)
