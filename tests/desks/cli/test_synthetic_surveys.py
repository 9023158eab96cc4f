"""What invented makers answer is possible by the form's own rules, and so is how they were drawn."""

from collections import Counter
from datetime import UTC, date, datetime
from random import Random

import pytest

from odop.basics.dates import day_of
from odop.desks.cli.demo import surveys
from odop.desks.cli.demo.people import Keys
from odop.desks.cli.demo.surveys import Asking, Surveyor
from odop.plans.models import Drawn, Submission
from odop.plans.queries.surveys.progress import state_surveys
from odop.plans.rules.surveys.judging import judge
from odop.plans.rules.surveys.reading import read_form
from tests.desks.cli.test_synthetic_state import job
from tests.plans import makers

AT = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


def test_invented_answers_pass_every_check_of_the_form():
    form = read_form(makers.baseline()).form
    random = Random(4)
    life = Asking(
        job().setting,
        Surveyor("one", "Anita"),
        form,
        "v",
        random,
        Keys(random),
        AT,
        date(2026, 11, 22),
        "s",
        False,
    )
    for n in range(60):
        assert judge(form, life.said(f"A/TIN/{n}", AT), on=day_of(AT)).failed == []


@pytest.mark.django_db
def test_a_survey_of_the_synthetic_state_stands_as_a_real_one_would(cast):
    from dataclasses import replace

    from odop.audit.services import acting

    makers.register(60)
    makers.publish(makers.baseline())
    setting = replace(job().setting, code="179", short="BHD", commissioner="Rekha")
    asker = Surveyor(str(cast.surveyor.pk), cast.surveyor.name)
    with acting(by=surveys.BY, act="synthetic.taken_in", at=AT):
        counts = surveys.survey(setting, asker, "1 179", date(2026, 11, 22), shown=True)
        doubtful = surveys.some_in_doubt(asker, setting, AT)
    line = next(line for *_place, line in state_surveys("odop_baseline").lines if line)
    p = line.progress
    assert p.drawn + p.taken_up == p.reached + p.declined + p.not_found + p.left
    assert line.answers == counts["Submission"] + doubtful == p.reached
    assert line.questioned == doubtful
    assert Counter(Submission.objects.values_list("counted", flat=True)) == {True: p.reached}
    assert Drawn.objects.count() == counts["Drawn"]
