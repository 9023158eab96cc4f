"""./odop rules try: a change of rules on the register, told to a program or a person."""

import json

import pytest
from typer.testing import CliRunner

from odop.casework.models import Trial
from odop.desks.cli import ground
from odop.desks.cli.commands import app
from tests.casework.trials.makers import LAKH, applied

pytestmark = pytest.mark.django_db
runner = CliRunner()


@pytest.fixture(autouse=True)
def here(cast, monkeypatch):
    """The tests' own database is running already."""
    monkeypatch.setattr(ground, "ready", lambda: None)
    applied(project_cost=300 * LAKH, sex="F")
    return applied(age=19)


def tried(*words: str, change: str = "odop_2_0", as_of: str = "2026-11-01"):
    return runner.invoke(app, ["rules", "try", "margin_money", "--change", change, "--as-of", as_of, *words])


def test_a_kept_proposal_is_tried_and_told_to_a_program():
    first, second = (json.loads(tried("--json").stdout) for _ in range(2))
    assert (first["whole"]["gaining"], first["whole"]["difference"]) == (1, 10 * LAKH)
    assert first["by"]["sex"][0]["name"]["hi"] and first["unit"] == "paise" and first["held"] is None
    assert {"district", "product", "sex", "social_group", "slab"} == set(first["by"])
    same = ("population", "applicants", "whole", "by", "changes", "as_of")
    assert [first[name] for name in same] == [second[name] for name in same]
    assert Trial.objects.count() == 2


def test_a_file_is_tried_and_told_to_a_person(tmp_path):
    file = tmp_path / "change.toml"
    file.write_text('title = { en = "From 21", hi = "21 से" }\nminimum_age = 21')
    answer = tried("--language", "hi", change=str(file))
    assert answer.exit_code == 0 and "21 से" in answer.stdout and "-₹2,50,000" in answer.stdout


def test_a_held_run_names_the_applications_and_ends_with_three():
    wrong = applied(age=-4)
    answer = tried("--json")
    assert answer.exit_code == 3
    told = json.loads(answer.stdout)
    assert told["whole"] is None and told["held"]["applications"] == [wrong.number]
    assert wrong.number in tried().stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [({"as_of": "yesterday"}, "not a day"), ({"as_of": "2018-01-01"}, "No rules"),
     ({"as_of": "2099-01-01"}, "not come"), ({"change": "no.toml"}, "no file")],
)  # fmt: skip
def test_what_cannot_be_tried_is_refused_in_both_languages(words, said):
    answer = tried(**words)
    assert answer.exit_code == 2 and said in answer.stderr and "।" in answer.stderr
    assert not Trial.objects.exists()


def test_every_fault_of_a_file_is_named(tmp_path):
    file = tmp_path / "change.toml"
    file.write_text("minimum_wage = 1\nslabs = []")
    answer = tried(change=str(file))
    assert answer.exit_code == 2 and answer.stderr.count("।") == 2
    other = runner.invoke(app, ["rules", "try", "lottery", "--change", "odop_2_0", "--as-of", "2026-11-01"])
    assert other.exit_code == 2 and "lottery" in other.stderr
