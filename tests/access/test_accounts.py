import pytest
from django.utils.translation import override

from odop.access import rules, services
from odop.access.models import User
from odop.audit.models import Change
from tests.access.makers import AT, OPERATOR, PASSWORD, fresh

NEW = {"username": "DC.Sitapur", "name": "Sudha Yadav", "at": AT}


def test_the_cell_makes_an_officer_without_a_password(cell):
    officer = services.make_officer(**NEW, phone="94150 00033", by=cell)
    assert (officer.username, officer.phone) == ("dc.sitapur", "+919415000033")
    assert not officer.has_usable_password()


@pytest.mark.parametrize("who", ["rekha", "auditor", "trainer", "saleem"])
def test_nobody_else_does(cast, who):
    with pytest.raises(services.NotPermitted):
        services.make_officer(**NEW, by=getattr(cast, who))
    assert not User.objects.filter(username="dc.sitapur").exists()


def test_a_name_a_phone_and_a_wrong_number_are_refused_by_field(cell, saleem, rekha):
    for words, refusal, field in (
        ({"username": "rekha"}, rules.NameTaken, "username"),
        ({"phone": "9415000001"}, rules.PhoneTaken, "phone"),
        ({"phone": "12345"}, rules.NotAPhone, "phone"),
    ):
        with pytest.raises(refusal) as refused:
            services.make_officer(**{**NEW, **words}, by=cell)
        assert refused.value.field == field
    assert not User.objects.filter(username="dc.sitapur").exists()


def test_a_new_link_ends_the_old_password(cell, rekha):
    services.set_password(user=rekha, password=PASSWORD, by=rekha, at=AT)
    services.give_link(user=rekha, by=cell, at=AT)
    assert not fresh(rekha).check_password(PASSWORD)


@pytest.mark.parametrize("act", [services.give_link, services.close_account, services.note_second_factor_off])
def test_nobody_opens_or_closes_her_own_account(cell, rekha, act):
    with pytest.raises(rules.NotOneself):
        act(user=cell, by=cell, at=AT)
    with pytest.raises(services.NotPermitted):
        act(user=cell, by=rekha, at=AT)
    assert fresh(cell).is_active


def test_a_closed_account_keeps_its_person(cell, rekha):
    services.close_account(user=rekha, by=cell, at=AT)
    assert fresh(rekha).is_active is False
    assert fresh(rekha).name == "Rekha Maurya"


def test_only_she_sets_her_password(rekha, cell):
    with pytest.raises(services.NotPermitted):
        services.set_password(user=rekha, password=PASSWORD, by=cell, at=AT)


@pytest.mark.parametrize(
    "weak", ["short", "rekha maurya rekha", "password12345", "1234567890123", "ODOP-Lucknow-2026"]
)
def test_a_weak_password_is_refused_in_words(rekha, weak):
    with override("en"), pytest.raises(rules.WeakPassword) as refused:
        services.set_password(user=rekha, password=weak, by=rekha, at=AT)
    assert str(refused.value)
    assert refused.value.field == "password"


def test_any_signs_and_any_length_will_do(rekha):
    for password in ("करघे पर सौ धागे बारह", "x" * 3 + " laal peela neela " * 5, "all small letters here"):
        services.set_password(user=rekha, password=password, by=rekha, at=AT)
        assert fresh(rekha).check_password(password)
        assert not fresh(rekha).check_password(password.upper() + " ")


def test_a_password_never_stands_in_the_journal(rekha):
    services.set_password(user=rekha, password=PASSWORD, by=rekha, at=AT)
    for change in Change.objects.filter(table="access_user"):
        assert "password" not in (change.after or {})
        assert "password" not in (change.before or {})


def test_a_phone_is_proved_once_and_makes_one_person(db):
    first = services.prove_phone(phone="+919415000044", language="en", by=OPERATOR, at=AT)
    again = services.prove_phone(phone="+919415000044", language="hi", by=OPERATOR, at=AT)
    assert first == again
    assert (again.language, again.phone_proved_at) == ("en", AT)


def test_she_writes_her_own_name_and_no_other(saleem, meena):
    services.name_oneself(user=saleem, name="Saleem", by=saleem, at=AT)
    with pytest.raises(services.NotPermitted):
        services.name_oneself(user=saleem, name="Thief", by=meena, at=AT)
    assert fresh(saleem).name == "Saleem"


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("9415000001", "+919415000001"),
        ("+91-94150 00001", "+919415000001"),
        ("09415000001", "+919415000001"),
        ("(91) 9415000001", "+919415000001"),
        ("९४१५०००००१", "+919415000001"),
        ("919415000001", "+919415000001"),
        ("5415000001", None),
        ("941500000", None),
        ("94150000012", None),
        ("+14155550100", None),
        ("", None),
        ("९४१५abc०००", None),
    ],
)
def test_a_mobile_number_however_it_is_typed(typed, phone):
    assert rules.mobile(typed) == phone
