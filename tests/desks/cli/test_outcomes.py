"""./odop outcomes draw, and the draw of the night: a month once, by a seed nobody could choose."""

import pytest
from django.utils import timezone
from typer.testing import CliRunner

from odop.basics.dates import day_of, days_after, months_after
from odop.desks.cli import clock
from odop.desks.cli import outcomes as command
from odop.figures.services import close_day
from odop.outcomes.queries import draws
from tests.access.makers import OPERATOR
from tests.outcomes.makers import trained

pytestmark = pytest.mark.django_db


def test_a_month_is_drawn_by_command_once_and_refused_in_words(cast, monkeypatch):
    monkeypatch.setattr(command, "ready", lambda: None)
    run = lambda *words: CliRunner().invoke(command.app, ["draw", *words])  # noqa: E731
    assert run("--month", "2025-05", "--seed", "lottery").output.startswith("2025-05: 0 of 0 drawn")
    for words in (("2025-05", "x"), ("2099-01", "x"), ("May", "x"), ("2025-04", " ")):
        assert run("--month", words[0], "--seed", words[1]).exit_code == 1
    assert [draw.month for draw in draws()] == ["2025-05"]


def test_the_night_draws_the_month_that_ended_from_its_counting_and_only_once(cast):
    trained(12)
    last = days_after(day_of(timezone.localtime()).replace(day=1), -1)
    clock.draw_rechecks()
    assert draws() == ()
    close_day(on=last, by=OPERATOR, at=timezone.localtime())
    clock.draw_rechecks()
    (made,) = draws()
    assert (made.month, len(made.seed)) == (f"{last:%Y-%m}", 64)
    close_day(on=last, correction="A batch was late.", by=OPERATOR, at=timezone.localtime())
    clock.draw_rechecks()
    assert draws() == (made,)


def test_a_counting_made_before_the_month_was_over_gives_no_seed(cast):
    first = day_of(timezone.localtime()).replace(day=1)
    month = months_after(first, 1)
    close_day(on=day_of(timezone.localtime()), by=OPERATOR, at=timezone.localtime())
    assert clock.seed_of_month(f"{first:%Y-%m}", days_after(month, -1)) is None
