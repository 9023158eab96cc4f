"""What the pages of claims share: a fair that can be claimed for."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of
from odop.mart.models import Fair
from odop.mart.rules import Level
from tests.casework.makers import now
from tests.mart import makers as mart


@pytest.fixture
def fair(db) -> Fair:
    """A listed trade fair that ended ten days ago."""
    ended = day_of(now()) - timedelta(days=10)
    made = mart.fair(
        level=Level.INDIA,
        national=True,
        b2b=True,
        b2c=False,
        begins_on=ended - timedelta(days=3),
        ends_on=ended,
    )
    return mart.listed(made, ended - timedelta(days=60))
