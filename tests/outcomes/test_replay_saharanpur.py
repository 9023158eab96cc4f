"""Replay: 2,275 trained people in one district, with a ring of forged letters among the confirmations."""

import hashlib
import time
from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from django.db import connection

from odop.access import services as access
from odop.audit.services import acting
from odop.notices.models import Question
from odop.outcomes import queries, services
from odop.outcomes.models import FollowUp
from odop.outcomes.queries import Filters
from odop.outcomes.rules.standing import Standing
from tests.access.makers import OPERATOR, officer
from tests.outcomes.makers import TODAY, at, scheduled, trained

pytestmark = pytest.mark.django_db
PEOPLE, FORGED = 2275, 114  # one in twenty


def phone(random):
    return f"+919{random.randrange(10**9):09}"


def honest(rows, random, hands):
    """Confirmations at the pace of calls; workshops take one to six people, families share a document."""
    clock = {hand: at(TODAY) - timedelta(days=250) for hand in hands}
    workshop, places_left = phone(random), 0
    for i, row in enumerate(rows):
        hand = random.choice(hands)
        clock[hand] += timedelta(seconds=random.randrange(40, 900))
        if random.random() < 0.02:
            clock[hand] += timedelta(hours=16)
        row.confirmed_by, row.confirmed_at = hand, clock[hand]
        row.evidence = random.choice(["visit", "employer", "bill", "bank_credit"])
        if row.evidence == "employer":
            if not places_left:
                workshop, places_left = phone(random), random.randrange(1, 7)
            row.evidence_phone, places_left = workshop, places_left - 1
        elif row.evidence == "bill":
            pair = i // 2 if random.random() < 0.1 else f"{i} own"
            row.evidence_hash = hashlib.sha256(f"slip {pair}".encode()).hexdigest()
        row.evidence_words = "Seen and noted on the visit."


def forged(rows, random, hand, way):
    """A ring: one letter copied, one phone answering for all, or a whole list confirmed in a moment."""
    start = at(TODAY) - timedelta(days=30)
    letters = [hashlib.sha256(f"letter {n}".encode()).hexdigest() for n in range(6)]
    phones = [phone(random) for _ in range(3)]
    for i, row in enumerate(rows):
        row.confirmed_by = hand
        row.confirmed_at = start + timedelta(minutes=i * 7)
        row.evidence, row.evidence_words = "employer", "Appointment letter seen."
        row.evidence_phone = phone(random)
        if way == "letters":
            row.evidence_hash = letters[i % len(letters)]
        elif way == "phones":
            row.evidence_phone = phones[i % len(phones)]
        else:
            row.confirmed_at = start + timedelta(minutes=30 * (i // 20), seconds=7 * (i % 20))


def everybody(cast, random):
    """All trained: six in ten reached, and most of those who work confirmed."""
    hands = [officer(f"hand.{n}", f"Hand {n}", access.Role.ENQUIRER) for n in range(4)]
    trained(PEOPLE)
    scheduled()
    rows = list(FollowUp.objects.filter(months=12).order_by("id"))
    random.shuffle(rows)
    confirmed, stated, none = rows[:900], rows[900:1250], rows[1250:1500]
    for row in (*confirmed, *stated, *none):
        row.asked_by, row.asked_at = cast.enquirer, at(TODAY)
        row.state, row.work = ("NO_WORK", "") if row in none else ("STATED", "WAGE")
    for row in confirmed:
        row.state = "CONFIRMED"
    return rows, confirmed, hands


@pytest.mark.parametrize("way", ["letters", "phones", "seconds"])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_ring_is_found_and_honest_people_are_left_alone(cast, way, seed):
    random = Random(f"{way} {seed}")
    rows, confirmed, hands = everybody(cast, random)
    ring, rest = confirmed[:FORGED], confirmed[FORGED:]
    honest(rest, random, hands)
    forged(ring, random, hands[0], way)
    with acting(by=OPERATOR, act="tests.replayed", at=at(TODAY)):
        fields = ["state", "work", "asked_by", "asked_at", "confirmed_by", "confirmed_at", "evidence"]
        FollowUp.objects.bulk_update(
            rows, [*fields, "evidence_words", "evidence_phone", "evidence_hash"], batch_size=500
        )
    services.look_for_signals(by=OPERATOR, at=at(TODAY))
    flagged = {key for question in Question.objects.all() for key in question.about}
    found = sum(str(row.pk) in flagged for row in ring) / len(ring)
    alarms = sum(str(row.pk) in flagged for row in rest) / len(rest)
    print(f"{way} {seed}: found {found:.1%}, false alarms {alarms:.1%}")
    assert found >= 0.95 and alarms <= 0.02
    assert set(Question.objects.values_list("put_to", flat=True)) == {"CELL_OFFICER"}
    assert services.look_for_signals(by=OPERATOR, at=at(TODAY)) == 0  # a doubt is asked once


def test_four_states_sum_to_everybody_and_each_is_walked_to_its_people(cast):
    random = Random(3)
    rows, confirmed, hands = everybody(cast, random)
    honest(confirmed, random, hands)
    with acting(by=OPERATOR, act="tests.replayed", at=at(TODAY)):
        fields = ["state", "work", "asked_by", "asked_at", "confirmed_by", "confirmed_at", "evidence"]
        FollowUp.objects.bulk_update(rows, fields, batch_size=500)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    began = time.perf_counter()
    counts = queries.outcome_counts(on=TODAY, of=Filters(district="179"))
    took = time.perf_counter() - began
    assert (counts.confirmed, counts.stated, counts.no_work, counts.not_reached) == (900, 350, 250, 775)
    assert counts.trained == PEOPLE
    assert took < 2
    walked: Counter[str] = Counter()
    for standing in Standing:
        page = queries.people(on=TODAY, standing=standing, of=Filters(district="179"))
        for n in range(1, page.pages + 1):
            for person in queries.people(
                on=TODAY, standing=standing, of=Filters(district="179"), page=n
            ).rows:
                walked[person.number] += 1
    assert len(walked) == PEOPLE and set(walked.values()) == {1}
