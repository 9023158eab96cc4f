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
