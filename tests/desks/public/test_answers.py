"""The question asked in the Assembly, and the late kits, as the first page and a district's page tell them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from odop.basics.names import Named
from odop.desks.public import answers, late
from odop.figures import queries
from odop.figures.queries import Answer, Told
from odop.training.queries.kits import LateCell
from tests.figures.makers import closed

WORDS = Named("words", "शब्द")
ANSWER = Answer(
    figure="trained", title=Named("Trained", "प्रशिक्षित"), where=WORDS, district="177", slug="saharanpur",
    told_by="", value="", value_label=None, count=2275,
    parts=(
        Told("CONFIRMED", Named("confirmed", "पुष्ट"), 610),
        Told("STATED", Named("stated only", "केवल बताया गया"), 540),
        Told("NOT_REACHED", Named("not reached", "संपर्क नहीं हुआ"), 700, (Told("NOT_DUE", WORDS, 40),)),
        Told("NO_WORK", Named("no work", "काम नहीं"), 425),
    ),
    parts_title=WORDS, version="1", counts=WORDS, leaves_out=WORDS, owner=WORDS,
    next_review=date(2027, 4, 1), due_for_review=False, as_of=date(2026, 11, 21),
    closed_at=datetime(2026, 11, 22, tzinfo=UTC), correction="", synthetic=True,
)  # fmt: skip


def test_the_four_states_stand_on_the_page_with_their_sum(client, state, monkeypatch):
    monkeypatch.setattr(answers.figures, "listed", lambda **_: (ANSWER,))
    html = client.get("/en/districts/saharanpur/").content.decode()
    assert "Of the people trained in Saharanpur, how many have found work?" in html
    for words in ("610", "540", "700", "425", "40 are not yet due to be asked"):
        assert words in html
    assert "Said in public on 12 February 2026: 2,275 people trained" in html
    assert '<th scope="row">Together</th><td class="n">2,275</td>' in html


def test_a_hidden_number_is_called_not_shown_and_never_nought(client, state, monkeypatch):
    few = replace(ANSWER, count=None, parts=tuple(replace(p, count=None, of_which=()) for p in ANSWER.parts))
    monkeypatch.setattr(answers.figures, "listed", lambda **_: (few,))
    asked = client.get("/en/").content.decode().split('id="asked"')[1].split("</section>")[0]
    assert asked.count("not shown</td>") == 4
    assert "it is not shown" in asked
    assert "%" not in asked.split("<table")[1].split("</table>")[0]


def test_before_the_first_counting_the_page_says_so(client, state):
    assert "The figures have not been counted yet." in client.get("/en/").content.decode()


def test_late_kits_stand_by_district_with_the_earliest_promise(client, state, monkeypatch):
    cells = (
        LateCell("177", "wood-carving", "2025-26", 3, date(2026, 1, 9)),
        LateCell("177", "hosiery-products", "2025-26", 2, date(2025, 12, 1)),
        LateCell("118", "leather-products", "2025-26", 9, date(2026, 2, 1)),
    )
    monkeypatch.setattr(late.training, "late_cells", lambda on: cells)
    lines = late.late_lines(date(2026, 3, 1))
    assert [(line.district.name_en, line.late, line.oldest) for line in lines] == [
        ("Agra", 9, date(2026, 2, 1)),
        ("Saharanpur", 5, date(2025, 12, 1)),
    ]
    html = client.get("/en/late-kits/").content.decode()
    assert html.index("Agra") < html.index("Saharanpur")
    assert "1 December 2025" in html


@pytest.mark.parametrize("address", ["", "late-kits/"])
def test_where_no_kit_is_late_the_page_says_so(client, state, address):
    assert "No kit is late today." in client.get(f"/en/{address}").content.decode()


def test_a_page_asks_for_all_its_figures_at_once(client, state):
    on = date(2025, 6, 3)
    closed()
    with CaptureQueriesContext(connection) as asked:
        page = answers.answers(on, WORDS, "bhadohi")
    counted = [query for query in asked if "figures_value" in query["sql"]]
    assert len(counted) == 1 and len(asked) <= 5, [query["sql"] for query in asked]
    assert page.outcome is not None and len(page.outcome.answer.parts) == 4
    assert [answer.figure for answer in page.kits] == list(answers.KITS)
    assert page.outcome.answer == queries.ask("trained", on=on, district="bhadohi", outcomes=True)
