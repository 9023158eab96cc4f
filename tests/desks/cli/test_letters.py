"""./odop letters print: files in a folder, the same bytes at a second printing."""

import json

import pytest
from typer.testing import CliRunner

from odop.desks.cli import commands, ground
from odop.documents.models import Letter
from odop.documents.services import take_sheet, withdraw_letter
from tests.access.makers import AT, BHADOHI, OPERATOR
from tests.documents.makers import letter, letters


@pytest.fixture
def printed(cast, monkeypatch, tmp_path):
    monkeypatch.setattr(ground, "ready", lambda: None)

    def run(*words: str):
        given = ["letters", "print", "--to", str(tmp_path), "--processes", "1", *words]
        return CliRunner().invoke(commands.app, given)

    return run


def test_every_letter_of_a_day_is_written_under_its_number(printed, tmp_path):
    made = letters("sanction", 3)
    done = printed("--since", "2026-11-22", "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout.splitlines()[-1])["letters"] == 3
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        one.number.replace("/", "-") + ".pdf" for one in made
    ]
    assert all(p.read_bytes().startswith(b"%PDF-1.7") for p in tmp_path.iterdir())
    assert not Letter.objects.filter(sheet=None).exists()


def test_what_was_taken_before_is_printed_to_the_byte(printed, tmp_path):
    one = letter()
    taken = take_sheet(number=one.number, by=OPERATOR, at=AT)
    printed("--about", one.about)
    assert (tmp_path / "L-2026-27-BHD-00001.pdf").read_bytes() == taken


def test_only_what_was_asked_for_and_still_stands(printed, tmp_path, rekha):
    gone, stands = letters("sanction", 2)
    withdraw_letter(number=gone.number, why="A slip.", by=rekha, at=AT)
    letter("call")
    assert printed("--kind", "sanction", "--district", BHADOHI).exit_code == 0
    assert [p.name for p in tmp_path.iterdir()] == [stands.number.replace("/", "-") + ".pdf"]


@pytest.mark.parametrize("words", [(), ("--since", "yesterday"), ("--district", "Atlantis")])
def test_it_asks_which_letters_are_meant(printed, words):
    assert printed(*words).exit_code == 1
