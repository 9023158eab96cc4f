import pytest

from odop.access.rules import NotPermitted
from odop.audit.models import Entry
from odop.documents.rules import AlreadyWithdrawn, NoReason, NoSuchLetter
from odop.documents.services import withdraw_letter
from tests.access.makers import AT
from tests.documents.makers import letter


def withdraw(one, by, why="The sum was wrong."):
    withdraw_letter(number=one.number, why=why, by=by, at=AT)
    one.refresh_from_db()


def test_a_letter_is_withdrawn_with_its_reason(cast, rekha):
    one = letter()
    withdraw(one, rekha, "  The sum was wrong. ")
    assert (one.withdrawn_at, one.withdrawn_by, one.withdrawn_why) == (AT, rekha.name, "The sum was wrong.")
    assert Entry.objects.get(act="documents.letter_withdrawn").about_key == one.number


def test_only_the_districts_own_deputy_commissioner_withdraws(cast, anil, vikram, cell, saleem):
    one = letter()
    for other in (anil, vikram, cell, saleem):
        with pytest.raises(NotPermitted):
            withdraw(one, other)
    one.refresh_from_db()
    assert one.withdrawn_at is None


def test_not_without_a_reason_and_not_twice(cast, rekha):
    one = letter()
    with pytest.raises(NoReason):
        withdraw(one, rekha, "  ")
    withdraw(one, rekha)
    with pytest.raises(AlreadyWithdrawn):
        withdraw(one, rekha, "Another reason.")
    one.refresh_from_db()
    assert one.withdrawn_why == "The sum was wrong."


def test_what_was_never_issued_cannot_be_withdrawn(cast, rekha):
    with pytest.raises(NoSuchLetter):
        withdraw_letter(number="L/2026-27/BHD/00009", why="x", by=rekha, at=AT)
