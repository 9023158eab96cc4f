"""A maker entered by others takes her row with the phone she has proved."""

import pytest

from odop.access.services import Machine, NotPermitted, make_user
from odop.artisans import queries, services
from odop.artisans.rules.refusals import AlreadyEnrolled, NotFound
from tests.artisans.makers import AT, enrolled

pytestmark = pytest.mark.django_db


def test_a_row_with_her_proved_phone_becomes_hers(rekha, saleem):
    person = enrolled(by=rekha, helped=True)
    assert [p.number for p in queries.on_phone_of(saleem)] == [person.number]
    assert queries.artisan_of(saleem) is None
    services.claim(number=person.number, by=saleem, at=AT)
    assert queries.artisan_of(saleem).number == person.number
    assert queries.on_phone_of(saleem) == ()
    with pytest.raises(AlreadyEnrolled):
        services.claim(number=person.number, by=saleem, at=AT)


def test_a_row_with_another_phone_does_not(rekha, meena):
    person = enrolled(by=rekha, helped=True)
    assert queries.on_phone_of(meena) == ()
    with pytest.raises(NotFound):
        services.claim(number=person.number, by=meena, at=AT)


def test_a_phone_not_proved_proves_nothing(rekha, db):
    person = enrolled(by=rekha, helped=True, phone={"phone": "9415000077"})
    user = make_user(username="x", name="x", phone="+919415000077", by=Machine("tests"), at=AT)
    assert queries.on_phone_of(user) == ()
    with pytest.raises(NotPermitted):
        services.claim(number=person.number, by=user, at=AT)
    with pytest.raises(NotPermitted):
        services.claim(number=person.number, by=rekha, at=AT)
