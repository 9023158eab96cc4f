"""Uttar Pradesh as a reader of the public pages finds it."""

import pytest
from django.db import transaction

from tests.programme.makers import load_up_pack


@pytest.fixture(scope="module")
def _pack(django_db_setup, django_db_blocker):
    """The State, loaded once for a module and taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_up_pack()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def state(_pack, db):
    """The State is loaded."""
