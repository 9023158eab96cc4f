"""The standing cast, and a database with its history triggers."""

import os

os.environ.setdefault("ODOP_TESTING", "1")

import pytest


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database, with the triggers every real one has."""
    from odop.audit.services import keep_history

    with django_db_blocker.unblock():
        keep_history()


@pytest.fixture
def cast(db):
    """Everyone who meets the programme, each with one charge; see tests/access/makers.py."""
    from tests.access import makers

    return makers.cast()


def _one_of_the_cast(name: str):
    @pytest.fixture(name=name)
    def person(cast):
        return getattr(cast, name)

    return person


rekha = _one_of_the_cast("rekha")  # Deputy Commissioner, Bhadohi
anil = _one_of_the_cast("anil")  # officer of the industries centre, Bhadohi
farida = _one_of_the_cast("farida")  # member of the selection committee, Bhadohi
vikram = _one_of_the_cast("vikram")  # Deputy Commissioner, Lucknow
trainer = _one_of_the_cast("trainer")
supplier = _one_of_the_cast("supplier")
enquirer = _one_of_the_cast("enquirer")
second_enquirer = _one_of_the_cast("second_enquirer")
cell = _one_of_the_cast("cell")  # officer of the ODOP Cell
auditor = _one_of_the_cast("auditor")
saleem = _one_of_the_cast("saleem")  # weaver, Bhadohi
meena = _one_of_the_cast("meena")  # chikankari, Lucknow
stranger = _one_of_the_cast("stranger")


@pytest.fixture
def signed_in():
    """A client signed in as somebody with her second factor given: signed_in(rekha).get(...)."""
    from tests.access import makers

    return makers.signed_in
