"""./odop figures ask answers the same as the page."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from typer.testing import CliRunner

from odop.basics.dates import day_of
from odop.desks.cli import figures as command
from odop.figures import queries
from tests.figures.makers import closed
from tests.outcomes.makers import scheduled, trained
from tests.programme.makers import load_up_pack

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(cast, monkeypatch):
    """The command, over the test's own database."""
    monkeypatch.setattr(command, "ready", lambda: None)
    load_up_pack()
    trained(40)
    scheduled()
    return lambda *words: CliRunner().invoke(command.app, words)


def test_the_command_and_the_page_say_the_same(run, client):
    closed()
    told = json.loads(run("ask", "trained", "--district", "Bhadohi", "--outcomes", "--json").output)
    page = client.get("/en/figures/trained/bhadohi/").context["page"]["answer"]
    assert told["count"] == page.count == 40
    assert [p["count"] for p in told["parts"]] == [p.count for p in page.parts]
    words = run("ask", "trained", "--district", "भदोही", "--language", "hi").output
    assert words.startswith("प्रशिक्षित कारीगर, भदोही: 40")


def test_an_unknown_district_is_refused_by_name(run):
    closed()
    assert run("ask", "trained", "--district", "Atlantis").exit_code == 1


def test_a_day_is_closed_once_and_corrected_with_a_reason(run):
    day = str(day_of(timezone.localtime() - timedelta(days=1)))
    assert run("close", "--day", day).exit_code == 0
    assert run("close", "--day", day).exit_code == 1
    assert run("close", "--day", day, "--correction", "A batch was late.").exit_code == 0
    assert len(queries.closings()) == 2
