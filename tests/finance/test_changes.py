"""A change of account after sanction: who proposes, who is told, how long it waits, who confirms."""

from datetime import timedelta

import pytest

from odop.access.services import NotPermitted, Role
from odop.audit.services import acting
from odop.finance import queries, services
from odop.finance.models import AccountChange
from odop.finance.rules import AlreadyDecided, MoneyCannotMove, NoContact, NotYet, ReasonMissing, SamePerson
from odop.notices.models import Notice, Question
from tests.artisans.makers import plain_artisan
from tests.finance import makers
from tests.finance.makers import AT, BRANCH, ONE

pytestmark = pytest.mark.django_db
KEY, ABOUT = "MARGIN:MM/2026-27/BHD/00001", "MM/2026-27/BHD/00001"
COOLED = AT + timedelta(days=7)


@pytest.fixture
def owed(cast):
    makers.allot(makers.LAKH * 5)
    saleem = makers.maker(1, user=cast.saleem, name="Saleem Ansari")
    services.entitle([makers.owed(1, artisan=saleem)], by=ONE, at=AT)
    services.approve([KEY], by=ONE, at=AT)
    return cast


def propose(by, at=AT, **other):
    given = {
        "payee": "Saleem Ansari",
        "account": "30219999999",
        "ifsc": BRANCH.lower(),
        "words": "Account closed.",
    }
    return services.propose_account_change(key=KEY, **{**given, **other}, by=by, at=at)


def test_the_maker_is_told_at_once_where_she_was_known_before(owed):
    propose(owed.anil)
    (letter,) = Notice.objects.filter(template="account_to_change")
    assert (letter.phone, letter.user) == ("+919415000001", owed.saleem)
    assert "9999" in letter.text
    assert ABOUT in letter.text
    (line,) = queries.account_changes(district="179", waiting=True)
    assert (line.account_end, line.ifsc, line.proposed_by_name) == ("9999", BRANCH, "Anil Pal")


def test_nothing_is_changed_where_no_earlier_contact_is_known(cast):
    makers.allot(makers.LAKH * 5)
    services.entitle([makers.owed(1, artisan=makers.maker(1))], by=ONE, at=AT)
    with pytest.raises(NoContact):
        propose(cast.anil)
    assert not AccountChange.objects.exists()


def test_a_phone_that_came_only_after_sanction_is_no_earlier_contact(cast):
    makers.allot(makers.LAKH * 5)
    saleem = makers.maker(1, user=cast.saleem, name="Saleem Ansari")
    before = cast.saleem.phone_proved_at - timedelta(days=1)
    services.entitle([makers.owed(1, artisan=saleem, sanctioned_at=before)], by=ONE, at=AT)
    with pytest.raises(NoContact):
        propose(cast.anil)


def test_a_phone_of_the_register_serves_where_it_was_not_changed_since_sanction(cast):
    makers.allot(makers.LAKH * 5)
    with acting(by=ONE, act="tests.enrolled", at=AT - timedelta(days=60)):
        artisan = plain_artisan(
            name="Saleem Ansari", phone="+919415077777", enrolled_at=AT - timedelta(days=60)
        )
    services.entitle([makers.owed(1, artisan=artisan)], by=ONE, at=AT)
    propose(cast.anil)
    assert Notice.objects.get(template="account_to_change").phone == "+919415077777"
    services.withdraw_account_change(key=KEY, words="Misread.", by=cast.anil, at=AT)
    with acting(by=cast.anil, act="tests.phone", at=AT - timedelta(days=1)):
        artisan.phone = "+919415088888"
        artisan.save(update_fields=["phone"])
    with pytest.raises(NoContact):
        propose(cast.anil)


@pytest.mark.parametrize("who", ["vikram", "cell", "accounts", "auditor", "banker", "saleem"])
def test_nobody_else_proposes_or_confirms(owed, who):
    with pytest.raises(NotPermitted):
        propose(getattr(owed, who))
    propose(ONE)
    with pytest.raises(NotPermitted):
        services.confirm_account_change(key=KEY, by=getattr(owed, who), at=COOLED)


def test_it_is_confirmed_by_another_after_seven_days_and_not_an_hour_before(owed):
    propose(owed.anil)
    with pytest.raises(NotYet):
        services.confirm_account_change(key=KEY, by=owed.rekha, at=COOLED - timedelta(hours=1))
    with pytest.raises(SamePerson):
        services.confirm_account_change(key=KEY, by=owed.anil, at=COOLED)
    services.confirm_account_change(key=KEY, by=owed.rekha, at=COOLED)
    assert queries.standing_of([ABOUT])[ABOUT].account_end == "9999"
    with pytest.raises(AlreadyDecided):
        services.confirm_account_change(key=KEY, by=owed.rekha, at=COOLED)


def test_the_makers_word_stops_it_and_asks_the_cell(owed):
    propose(owed.anil)
    with pytest.raises(ReasonMissing):
        services.object_to_account_change(key=KEY, words=" ", by=owed.saleem, at=AT)
    services.object_to_account_change(key=KEY, words="मेरा खाता नहीं", by=owed.saleem, at=AT)
    assert queries.standing_of([ABOUT])[ABOUT].waits == ("OBJECTED",)
    question = Question.objects.get(kind="account_objected")
    assert (question.put_to, question.facts["words"]) == (Role.CELL_OFFICER, "मेरा खाता नहीं")
    with pytest.raises(AlreadyDecided):
        services.confirm_account_change(key=KEY, by=owed.rekha, at=COOLED)


@pytest.mark.parametrize("who", ["meena", "rekha", "anil"])
def test_nobody_objects_in_her_place(owed, who):
    propose(owed.anil)
    with pytest.raises(NotPermitted):
        services.object_to_account_change(key=KEY, words="x", by=getattr(owed, who), at=AT)


def test_one_change_at_a_time(owed):
    propose(owed.anil)
    with pytest.raises(AlreadyDecided):
        propose(owed.rekha)
    services.withdraw_account_change(key=KEY, words="Misread.", by=owed.anil, at=AT)
    propose(owed.rekha)


def test_money_on_its_way_is_not_turned_aside(owed):
    makers.ordered([KEY])
    with pytest.raises(MoneyCannotMove):
        propose(owed.anil)


def test_a_change_gives_its_reason(owed):
    with pytest.raises(ReasonMissing):
        propose(owed.anil, words="")
