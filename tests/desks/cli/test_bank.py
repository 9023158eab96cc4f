"""./odop bank file out, ./odop bank-sim and ./odop bank file in: the whole way on one machine."""

import json

import pytest
from typer.testing import CliRunner

from odop.desks.cli.bank import files
from odop.desks.cli.commands import app
from odop.finance.models import BankFile, Entitlement
from tests.finance.files.makers import sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(monkeypatch):
    monkeypatch.setattr(files, "ready", lambda: None)
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


def test_an_order_goes_out_is_answered_and_comes_back(run, tmp_path):
    order = sent(30)
    assert run("bank", "file", "out", order.number, "--to", tmp_path).exit_code == 0
    told = run("bank-sim", "--folder", tmp_path, "--seed", 3, "--failing", 0.3)
    assert "30 payments" in told.output
    status = json.loads(run("bank", "file", "in", tmp_path / f"{order.number}.pain.002.xml", "--json").output)
    assert status["taken"] is True
    assert status["verdicts"]["FAILED"] >= 1
    assert run("bank", "file", "in", tmp_path / f"{order.number}.camt.053.xml").exit_code == 0
    again = json.loads(run("bank", "file", "in", tmp_path / f"{order.number}.pain.002.xml", "--json").output)
    assert again["again"] is True
    assert BankFile.objects.count() == 2
    assert not Entitlement.objects.filter(state="SENT").exists()


def test_the_same_order_is_written_with_the_same_bytes(run, tmp_path):
    order = sent(2)
    first = run("bank", "file", "out", order.number, "--to", tmp_path).output
    assert run("bank", "file", "out", order.number, "--to", tmp_path).output == first


def test_a_broken_file_is_refused_in_both_languages(run, tmp_path):
    path = tmp_path / "bank.xml"
    path.write_bytes(b"<Document>")
    told = run("bank", "file", "in", path, "--json")
    assert told.exit_code == 1
    reason = json.loads(told.output)["reason"]
    assert reason["en"].startswith("bank.xml, line 1")
    assert "XML" in reason["hi"]
    assert "पंक्ति" in reason["hi"]


def test_what_is_not_there_is_refused_in_words(run, tmp_path):
    assert "There is no file" in run("bank", "file", "in", tmp_path / "none.xml").output
    assert "PO-1" in run("bank", "file", "out", "PO-1").output
    assert "no payment order" in run("bank-sim", "--folder", tmp_path).output
