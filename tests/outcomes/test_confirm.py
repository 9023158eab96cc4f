"""Confirming stated work by a second person's evidence."""

import pytest
from django.db import IntegrityError, transaction

from odop.access.services import NotPermitted
from odop.documents.models import Document
from odop.outcomes import services
from odop.outcomes.models import FollowUp
from odop.outcomes.rules.refusals import (
    EvidenceMissing,
    EvidenceStruck,
    NotStated,
    OnlyLowers,
    PhoneMissing,
    ReasonMissing,
    SamePerson,
)
from odop.outcomes.services import Proof
from tests.outcomes.makers import NO_WORK, TODAY, answered, asking_of, at, proof, scheduled, trained

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 wage slip"


@pytest.fixture
def seat(cast):
    seat = trained(1, user=cast.saleem)[0]
    scheduled()
    return seat


@pytest.fixture
def stated(cast, seat):
    return answered(seat, cast.enquirer)


def confirm(key, by, what=None):
    return services.confirm(follow_up=key, proof=what or proof(), by=by, at=at(TODAY, 15))


def test_a_second_person_confirms_with_evidence(cast, stated):
    row = confirm(stated, cast.second_enquirer)
    assert (row.state, row.confirmed_by, row.evidence) == ("CONFIRMED", cast.second_enquirer, "visit")


def test_a_document_is_filed_and_known_by_its_hash(cast, stated):
    row = confirm(stated, cast.second_enquirer, Proof("bill", document=PDF, document_name="slip.pdf"))
    document = Document.objects.get(about=str(stated))
    assert row.evidence_hash == document.sha256


def test_the_employers_phone_is_kept_in_one_form(cast, stated):
    words = "The workshop's owner says she weaves there."
    row = confirm(stated, cast.second_enquirer, Proof("employer", words, phone="094150 12345"))
    assert row.evidence_phone == "+919415012345"


def test_whoever_asked_does_not_confirm(cast, stated):
    with pytest.raises(SamePerson):
        confirm(stated, cast.enquirer)


def test_the_maker_does_not_confirm_herself(cast, stated):
    with pytest.raises(NotPermitted):
        confirm(stated, cast.saleem)


@pytest.mark.parametrize("who", ["rekha", "trainer", "supplier", "cell", "auditor"])
def test_nobody_without_the_charge_confirms(cast, stated, who):
    with pytest.raises(NotPermitted):
        confirm(stated, getattr(cast, who))


def test_only_stated_work_is_confirmed(cast, seat):
    with pytest.raises(NotStated):
        confirm(asking_of(seat), cast.second_enquirer)
    key = answered(seat, cast.enquirer, NO_WORK)
    with pytest.raises(NotStated):
        confirm(key, cast.second_enquirer)


@pytest.mark.parametrize(
    "what", [Proof("visit"), Proof("visit", "seen"), Proof("hearsay", "Someone said so to me.")]
)
def test_evidence_says_something(cast, stated, what):
    with pytest.raises(EvidenceMissing):
        confirm(stated, cast.second_enquirer, what)


def test_an_employers_word_needs_a_phone_that_can_be_called(cast, stated):
    for phone in ("", "12345"):
        with pytest.raises(PhoneMissing):
            confirm(
                stated, cast.second_enquirer, Proof("employer", "The owner says so himself.", phone=phone)
            )
    assert FollowUp.objects.get(pk=stated).state == "STATED"


def test_a_correction_only_lowers_and_says_why(cast, stated):
    confirm(stated, cast.second_enquirer)
    with pytest.raises(ReasonMissing):
        services.correct(follow_up=stated, to="STATED", reason=" ", by=cast.enquirer, at=at(TODAY))
    row = services.correct(
        follow_up=stated, to="STATED", reason="Wrong shop.", by=cast.enquirer, at=at(TODAY)
    )
    assert (row.state, row.confirmed_by) == ("STATED", None)
    for to in ("CONFIRMED", "STATED", "NO_WORK"):
        with pytest.raises(OnlyLowers):
            services.correct(follow_up=stated, to=to, reason="Better.", by=cast.enquirer, at=at(TODAY))
    row = services.correct(
        follow_up=stated, to="NOT_REACHED", reason="Wrong woman.", by=cast.enquirer, at=at(TODAY)
    )
    assert (row.state, row.asked_by, row.work) == ("NOT_REACHED", None, "")


def test_struck_evidence_is_never_enough_again(cast, stated):
    papers = Proof("bill", document=PDF, document_name="slip.pdf")
    confirm(stated, cast.second_enquirer, papers)
    services.correct(follow_up=stated, to="STATED", reason="Forged.", by=cast.enquirer, at=at(TODAY))
    with pytest.raises(EvidenceStruck):
        confirm(stated, cast.second_enquirer, papers)
    with pytest.raises(EvidenceStruck):
        other = Proof("visit", "Now told in other words.", document=PDF, document_name="again.pdf")
        confirm(stated, cast.second_enquirer, other)
    assert confirm(stated, cast.second_enquirer).state == "CONFIRMED"


def test_the_database_refuses_a_confirmation_by_the_asker(cast, stated):
    confirm(stated, cast.second_enquirer)
    for change in ({"confirmed_by": cast.enquirer}, {"confirmed_by": None}, {"evidence": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            FollowUp.objects.filter(pk=stated).update(**change)
