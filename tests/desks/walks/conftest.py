"""A flow walked to its end in a real browser takes months: here the clock is moved by hand."""

from datetime import datetime

import pytest


@pytest.fixture
def clock(monkeypatch):
    """clock(moment): what every page takes for now. Sign in again after it: a session grows old."""

    def moved(moment: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return moved
