"""Property: no sequence of edits raises "confirmed" without new evidence from a second person."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odop.basics.refusals import Refusal
from odop.outcomes import services
from odop.outcomes.models import FollowUp
from odop.outcomes.services import Answer, Proof
from tests.outcomes.makers import TODAY, asking_of, at, scheduled, trained

pytestmark = pytest.mark.django_db

PEOPLE = ("enquirer", "second_enquirer", "saleem", "meena", "rekha", "trainer", "cell", "auditor")
PROOFS = (
    Proof("visit", "Her loom was seen at her house."),
    Proof("visit", "HER LOOM  was seen at her house."),
    Proof("bill", document=b"%PDF-1.7 one", document_name="one.pdf"),
    Proof("visit", "The slip again, in other words.", document=b"%PDF-1.7 one", document_name="two.pdf"),
    Proof("employer", "The owner says she weaves there.", phone="9415012345"),
    Proof("visit"),
    Proof("hearsay", "Somebody said so at the market."),
)
who = st.sampled_from(PEOPLE)
steps = st.one_of(
    st.tuples(st.just("try"), who),
    st.tuples(st.just("answer"), who, st.sampled_from(["OWN", "WAGE", ""]), st.booleans()),
    st.tuples(st.just("confirm"), who, st.sampled_from(range(len(PROOFS)))),
    st.tuples(st.just("correct"), who, st.sampled_from(FollowUp.State.values)),
)


def take(step, key, people):
    name, by, *rest = step
    common = {"follow_up": key, "by": people[by], "at": at(TODAY)}
    if name == "try":
        services.record_try(**common)
    elif name == "answer":
        services.record_answer(answer=Answer(works=rest[1], work=rest[0]), **common)
    elif name == "confirm":
        services.confirm(proof=PROOFS[rest[0]], **common)
    else:
        services.correct(to=rest[0], reason="A slip.", **common)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=14))
def test_only_a_second_person_with_new_evidence_confirms(cast, sequence):
    people = {name: getattr(cast, name) for name in PEOPLE}
    with transaction.atomic():
        seat = trained(1, user=cast.saleem)[0]
        scheduled()
        key = asking_of(seat)
        before, used = "NOT_REACHED", set()
        for step in sequence:
            row = FollowUp.objects.get(pk=key)
            asker = row.asked_by_id
            try:
                with transaction.atomic():
                    take(step, key, people)
            except Refusal:
                assert FollowUp.objects.get(pk=key).state == before
                continue
            row = FollowUp.objects.get(pk=key)
            if row.state == "CONFIRMED" and before != "CONFIRMED":
                assert step[0] == "confirm" and before == "STATED"
                assert people[step[1]].pk not in {asker, cast.saleem.pk}
                assert step[1] in {"enquirer", "second_enquirer"}
                evidence = PROOFS[step[2]]
                mark = evidence.document or (
                    evidence.kind,
                    " ".join(evidence.words.lower().split()),
                    evidence.phone,
                )
                assert mark not in used
                used.add(mark)
            if row.state == "CONFIRMED":
                assert row.evidence and row.confirmed_by_id not in {row.asked_by_id, cast.saleem.pk, None}
            before = row.state
        transaction.set_rollback(True)
