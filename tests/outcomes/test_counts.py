"""Counts of outcomes: by the query, and by a slow plain loop; they add up to everybody trained."""

from collections import Counter
from datetime import date
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from odop.outcomes import queries, services
from odop.outcomes.models import FollowUp
from odop.outcomes.queries import Filters
from odop.outcomes.rules.standing import Standing
from odop.training.models import Seat
from tests.outcomes.makers import NO_WORK, WORKS, at, proof, scheduled, trained

pytestmark = pytest.mark.django_db
TODAY = date(2025, 6, 2)
DAYS = [
    date(2023, 1, 5),
    date(2024, 3, 31),
    date(2024, 4, 1),
    date(2024, 8, 31),
    date(2025, 1, 20),
    date(2025, 5, 30),
]


def a_made_up_programme(cast):
    random = Random(7)
    for day in DAYS:
        trained(random.randrange(4, 12), certified_on=day, sex=random.choice("FM"))
        trained(
            random.randrange(4, 12), certified_on=day, district="162", product="chikankari", social_group=""
        )
    scheduled(TODAY)
    for row in FollowUp.objects.filter(due_on__lte=TODAY).order_by("id"):
        chance = random.random()
        if chance < 0.3:
            continue
        answer = WORKS if chance < 0.8 else NO_WORK
        services.record_answer(follow_up=row.pk, answer=answer, by=cast.enquirer, at=at(TODAY))
        if chance < 0.5:
            services.confirm(follow_up=row.pk, proof=proof(), by=cast.second_enquirer, at=at(TODAY))
    second = Seat.objects.filter(certified_on=DAYS[0], district_id="179").first()
    again = trained(1, certified_on=DAYS[3])[0]  # the same person is trained a second time, and counts once
    Seat.objects.filter(pk=again.pk).update(artisan=second.artisan)
    scheduled(TODAY)


def plainly(months=None, on=TODAY, **asked):
    """The slow count: person by person, the latest asking that is due."""
    found: Counter[tuple[str, ...]] = Counter()
    met = set()
    for seat in Seat.objects.select_related("artisan").order_by("certified_on", "id"):
        if seat.result != "PASSED" or seat.certified_on > on or seat.artisan_id in met:
            continue
        met.add(seat.artisan_id)
        if any(getattr(seat, name) != value for name, value in asked.items()):
            continue
        due = [f for f in seat.follow_ups.all() if f.due_on <= on and months in (None, f.months)]
        latest = max(due, key=lambda f: f.months, default=None)
        found[latest.state if latest else "NOT_DUE"] += 1
    return found


def told(counts):
    return {s.value: counts.of(s) for s in Standing if counts.of(s)}


def test_the_query_and_the_plain_count_agree(cast):
    a_made_up_programme(cast)
    for months in (None, 3, 6, 12):
        for district in ("", "179", "162"):
            asked = {"district_id": district} if district else {}
            counts = queries.outcome_counts(on=TODAY, months=months, of=Filters(district=district))
            assert told(counts) == dict(plainly(months, **asked))


def test_the_states_add_up_to_everybody_trained(cast):
    a_made_up_programme(cast)
    everybody = sum(plainly().values())
    for by in ("district", "product", "sex", "social_group", "year"):
        assert sum(c.trained for c in queries.counts_by(by, on=TODAY).values()) == everybody
    counts = queries.outcome_counts(on=TODAY)
    assert counts.confirmed + counts.stated + counts.no_work + counts.not_reached == everybody
    assert counts.not_reached == counts.not_answered + counts.not_due


def test_the_year_is_the_financial_year_of_the_certificate(cast):
    trained(2, certified_on=date(2024, 3, 31))
    trained(3, certified_on=date(2024, 4, 1))
    by_year = {year: c.trained for year, c in queries.counts_by("year", on=TODAY).items()}
    assert by_year == {"2023-24": 2, "2024-25": 3}
    assert queries.outcome_counts(on=TODAY, of=Filters(year="2024-25")).trained == 3


def test_not_reached_is_never_counted_as_working(cast):
    seat = trained(1)[0]
    scheduled(TODAY)
    three = FollowUp.objects.get(seat=seat, months=3)
    services.record_answer(follow_up=three.pk, answer=WORKS, by=cast.enquirer, at=at(TODAY))
    counts = queries.outcome_counts(on=TODAY)  # at three months she worked; at twelve nobody reached her
    assert told(counts) == {"NOT_REACHED": 1}


def test_whoever_was_never_scheduled_is_not_due_and_not_lost(cast):
    trained(3)
    assert told(queries.outcome_counts(on=TODAY)) == {"NOT_DUE": 3}


def test_each_number_has_its_people(cast):
    a_made_up_programme(cast)
    for months in (None, 12):
        counts = queries.outcome_counts(on=TODAY, months=months, of=Filters(district="179"))
        for standing in Standing:
            found = queries.people(on=TODAY, standing=standing, months=months, of=Filters(district="179"))
            assert found.count == counts.of(standing) == len(found.rows)
        assert queries.people(on=TODAY, months=months, of=Filters(district="179")).count == counts.trained


def test_a_page_of_people_costs_two_queries(cast):
    trained(60)
    scheduled(TODAY)
    with CaptureQueriesContext(connection) as asked:
        page = queries.people(on=TODAY, page=2)
    assert (len(page.rows), page.page, page.pages, len(asked)) == (10, 2, 2, 2)


def test_an_enquirers_list_begins_with_whoever_has_waited_longest(cast):
    late, later = trained(1, certified_on=DAYS[0])[0], trained(2, certified_on=DAYS[3])
    trained(1, district="162", product="chikankari", certified_on=DAYS[0])
    scheduled(TODAY)
    here = queries.worklist(on=TODAY, districts=frozenset({"179"}))
    assert [(row.number, row.months) for row in here.rows[:1]] == [(late.artisan.number, 12)]
    assert {row.number for row in here.rows[1:]} == {seat.artisan.number for seat in later}
    assert {row.months for row in here.rows[1:]} == {6}
    assert queries.worklist(on=TODAY, districts=None).count == 4


def test_nobody_confirms_what_she_asked_herself(cast):
    seat = trained(1)[0]
    scheduled(TODAY)
    key = FollowUp.objects.get(seat=seat, months=12).pk
    services.record_answer(follow_up=key, answer=WORKS, by=cast.enquirer, at=at(TODAY))
    asked = {"on": TODAY, "districts": None}
    assert queries.confirm_queue(besides=cast.enquirer.pk, **asked).count == 0
    assert queries.confirm_queue(besides=cast.second_enquirer.pk, **asked).count == 1
