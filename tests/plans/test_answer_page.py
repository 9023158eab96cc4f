"""What a filled form says on its page, and all of them as a table: everything filed stands there."""

import pytest

from odop.plans.models import Submission
from odop.plans.queries.surveys.answers import answer_page, answers_page, table_of
from tests.plans import makers

pytestmark = pytest.mark.django_db


def test_each_answer_stands_with_what_is_wrong_with_it(cast):
    survey = makers.survey()
    number = makers.to_ask(survey)[0].artisan.number
    inside = "<years>90</years><loom><loom_name/></loom><loom><loom_name>Pit</loom_name></loom><odd>x</odd>"
    makers.send(makers.filled(number, inside=inside), cast.surveyor)
    page = answer_page(Submission.objects.get().pk)
    told = {(one.label.en, one.n): (one.answer.en, len(one.faults)) for one in page.told}
    assert told["Years", 0] == ("90", 1)
    assert told["Loom: Which?", 1] == ("", 1)
    assert told["Loom: Which?", 2] == ("Pit", 0)
    assert told["odd", 0] == ("x", 1)


def test_the_table_holds_every_filled_form_and_every_answer(cast):
    survey = makers.survey()
    people = makers.to_ask(survey)
    for one in people[:3]:
        makers.send(makers.filled(one.artisan.number), cast.surveyor)
    makers.send(makers.filled(people[0].artisan.number, years="7"), cast.surveyor)
    head, *rows = table_of(survey.number)
    assert len(rows) == 4
    assert [row[head.index("years")] for row in rows] == ["20", "20", "20", "7"]
    assert all("loom_name=Pit" in row[head.index("loom")] for row in rows)
    assert [row[head.index("counted")] for row in rows].count("yes") == 3
    assert answers_page(survey.number, questioned=True).pager.paginator.count == 1
