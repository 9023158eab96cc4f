"""A certificate suspended by two people, and put back by two."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from odop.access.rules import NotPermitted
from odop.audit.services import acting
from odop.documents.models import Letter
from odop.notices.models import Notice
from odop.quality import services
from odop.quality.models import Certificate, Suspension
from odop.quality.rules.refusals import (
    NoCertificate,
    NoneOpen,
    NotInForce,
    SuspensionOpen,
    TwoPeople,
    WordsMissing,
)
from tests.quality import makers
from tests.quality.makers import at

pytestmark = pytest.mark.django_db
WHY = "buyers returned goods whose colour ran"


def proposed(by):
    made = makers.certificate()
    services.propose_suspension(number=made.number, why=WHY, by=by, at=at(30))
    return made


def suspended(anil, rekha):
    made = proposed(anil)
    services.confirm_suspension(number=made.number, by=rekha, at=at(31))
    return Certificate.objects.get(pk=made.pk)


def test_one_proposes_and_another_confirms_and_the_letter_no_longer_counts(anil, rekha, saleem):
    made = makers.certificate(saleem)
    services.propose_suspension(number=made.number, why=WHY, by=anil, at=at(30))
    made.refresh_from_db()
    assert not made.suspended  # nothing has happened yet
    services.confirm_suspension(number=made.number, by=rekha, at=at(31))
    made.refresh_from_db()
    assert made.suspended
    assert Letter.objects.get(number=made.letter).withdrawn_why == WHY
    assert WHY in Notice.objects.get(template="certificate_suspended").text


def test_the_maker_is_told_and_heard_before_it_is_decided(anil, rekha, saleem):
    made = makers.certificate(saleem)
    services.propose_suspension(number=made.number, why=WHY, by=anil, at=at(30))
    assert WHY in Notice.objects.get(template="suspension_proposed").text
    services.hear_maker(number=made.number, words=" The dyer changed the dye. ", by=saleem, at=at(30))
    services.hear_maker(number=made.number, words="It was another's cloth.", by=anil, at=at(31))
    row = Suspension.objects.get(certificate=made)
    assert (row.heard, row.heard_at, row.confirmed_at) == ("It was another's cloth.", at(31), None)
    services.drop_suspension(number=made.number, why="not her cloth", by=rekha, at=at(32))
    assert Notice.objects.filter(template="suspension_dropped").exists()
    with pytest.raises(NoneOpen):
        services.hear_maker(number=made.number, words="thanks", by=saleem, at=at(33))


@pytest.mark.parametrize("who", ["meena", "vikram", "lab", "cell", "farida"])
def test_only_she_or_an_officer_of_her_district_speaks_for_her(cast, anil, saleem, who):
    made = makers.certificate(saleem)
    services.propose_suspension(number=made.number, why=WHY, by=anil, at=at(30))
    with pytest.raises(NotPermitted):
        services.hear_maker(number=made.number, words="x", by=getattr(cast, who), at=at(31))
    with pytest.raises(WordsMissing):
        services.hear_maker(number=made.number, words=" ", by=saleem, at=at(31))
    assert Suspension.objects.get(certificate=made).heard_at is None


def test_a_certificate_that_came_without_a_letter_is_suspended_all_the_same(anil, rekha):
    made = makers.certificate()
    with acting(by=makers.OPERATOR, act="tests.made", at=at(20)):
        Certificate.objects.filter(pk=made.pk).update(letter="")
    services.propose_suspension(number=made.number, why=WHY, by=anil, at=at(30))
    services.confirm_suspension(number=made.number, by=rekha, at=at(31))
    made.refresh_from_db()
    letter = Letter.objects.get(number=made.letter)
    assert made.suspended and (letter.about, letter.withdrawn_why) == (made.test.number, WHY)


@pytest.mark.parametrize("who", ["lab", "vikram", "cell", "saleem", "farida"])
def test_nobody_of_another_place_proposes_or_confirms(cast, anil, who):
    made = makers.certificate()
    with pytest.raises(NotPermitted):
        services.propose_suspension(number=made.number, why=WHY, by=getattr(cast, who), at=at(30))
    other = proposed(anil)
    for act in (services.confirm_suspension, services.confirm_lifting):
        with pytest.raises(NotPermitted):
            act(number=other.number, by=getattr(cast, who), at=at(31))
    with pytest.raises(NotPermitted):
        services.drop_suspension(number=other.number, why="x", by=getattr(cast, who), at=at(31))
    with pytest.raises(NotPermitted):
        services.propose_lifting(number=other.number, why="x", by=getattr(cast, who), at=at(31))
    assert not Suspension.objects.filter(certificate=made).exists()


def test_an_officer_who_is_not_the_commissioner_confirms_nothing(anil, rekha):
    made = proposed(rekha)
    with pytest.raises(NotPermitted):
        services.confirm_suspension(number=made.number, by=anil, at=at(31))


def test_whoever_proposed_it_does_not_confirm_it(rekha):
    made = proposed(rekha)
    with pytest.raises(TwoPeople):
        services.confirm_suspension(number=made.number, by=rekha, at=at(31))
    assert Letter.objects.get(number=made.letter).withdrawn_at is None


def test_the_machine_suspends_nothing():
    made = makers.certificate()
    with pytest.raises(NotPermitted):
        services.propose_suspension(number=made.number, why=WHY, by=makers.OPERATOR, at=at(30))


def test_a_reason_is_given_and_one_suspension_is_open_at_a_time(anil):
    made = makers.certificate()
    with pytest.raises(WordsMissing):
        services.propose_suspension(number=made.number, why=" ", by=anil, at=at(30))
    services.propose_suspension(number=made.number, why=WHY, by=anil, at=at(30))
    with pytest.raises(SuspensionOpen):
        services.propose_suspension(number=made.number, why=WHY, by=anil, at=at(30))


def test_what_has_expired_or_was_never_given_is_not_suspended(anil):
    made = makers.certificate()
    with pytest.raises(NotInForce):
        services.propose_suspension(number=made.number, why=WHY, by=anil, at=at(400))
    with pytest.raises(NoCertificate):
        services.propose_suspension(number="QC/2025-26/BHD/999", why=WHY, by=anil, at=at(30))


def test_a_proposal_not_confirmed_is_dropped_with_its_reason(anil, rekha):
    made = proposed(anil)
    with pytest.raises(WordsMissing):
        services.drop_suspension(number=made.number, why="", by=rekha, at=at(31))
    services.drop_suspension(number=made.number, why="another maker's goods", by=rekha, at=at(31))
    with pytest.raises(NoneOpen):
        services.confirm_suspension(number=made.number, by=rekha, at=at(32))
    services.propose_suspension(number=made.number, why="anew", by=anil, at=at(33))  # the way is open again


def test_nothing_open_nothing_confirmed(rekha):
    made = makers.certificate()
    for act in (services.confirm_suspension, services.confirm_lifting):
        with pytest.raises(NoneOpen):
            act(number=made.number, by=rekha, at=at(31))
    for act in (services.drop_suspension, services.propose_lifting):
        with pytest.raises(NoneOpen):
            act(number=made.number, why="x", by=rekha, at=at(31))


def test_it_is_lifted_by_two_and_the_maker_gets_a_letter_anew(anil, rekha):
    made = suspended(anil, rekha)
    old = made.letter
    services.propose_lifting(number=made.number, why="dye changed, tested again", by=anil, at=at(60))
    with pytest.raises(SuspensionOpen):
        services.propose_lifting(number=made.number, why="once more", by=anil, at=at(60))
    services.confirm_lifting(number=made.number, by=rekha, at=at(61))
    made.refresh_from_db()
    assert not made.suspended
    assert made.letter != old
    assert Letter.objects.get(number=made.letter).withdrawn_at is None
    assert Letter.objects.get(number=old).withdrawn_at is not None


def test_a_confirmed_suspension_is_not_confirmed_or_dropped_again(anil, rekha):
    made = suspended(anil, rekha)
    with pytest.raises(NoneOpen):
        services.confirm_suspension(number=made.number, by=rekha, at=at(32))
    with pytest.raises(NoneOpen):
        services.drop_suspension(number=made.number, why="x", by=rekha, at=at(32))


def test_whoever_proposed_the_lifting_does_not_confirm_it(anil, rekha):
    made = suspended(anil, rekha)
    services.propose_lifting(number=made.number, why="mended", by=rekha, at=at(60))
    with pytest.raises(TwoPeople):
        services.confirm_lifting(number=made.number, by=rekha, at=at(61))
    made.refresh_from_db()
    assert made.suspended


def test_a_lifting_says_why_and_comes_before_the_last_day(anil, rekha):
    made = suspended(anil, rekha)
    with pytest.raises(WordsMissing):
        services.propose_lifting(number=made.number, why=" ", by=anil, at=at(60))
    services.propose_lifting(number=made.number, why="mended", by=anil, at=at(60))
    with pytest.raises(NotInForce):
        services.confirm_lifting(number=made.number, by=rekha, at=at(400))


def test_the_database_refuses_one_person_in_both_parts(anil):
    made = proposed(anil)
    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        acting(by=makers.OPERATOR, act="tests", at=at()),
    ):
        Suspension.objects.filter(certificate=made).update(confirmed_at=at(31), confirmed_by=anil)


@pytest.mark.parametrize(
    "write",
    [
        lambda: Certificate.objects.update(issued_on=date(2020, 1, 1)),
        lambda: Certificate.objects.update(number="TC/1"),
        lambda: Certificate.objects.all().delete(),
    ],
)
def test_a_certificate_stands_as_it_was_issued(write):
    makers.certificate()
    with (
        pytest.raises(IntegrityError, match="what was noted first stands"),
        transaction.atomic(),
        acting(by=makers.OPERATOR, act="tests.altered", at=at(20)),
    ):
        write()
