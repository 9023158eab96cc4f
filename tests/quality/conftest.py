"""People of laboratories, beside the standing cast."""

import pytest


@pytest.fixture
def lab(cast):
    return cast.lab


@pytest.fixture
def other_lab(cast):
    return cast.other_lab


@pytest.fixture(autouse=True)
def everybody(cast):
    """Offices and districts stand before anything is asked for."""
