"""Commands that begin at the same moment find one database, whoever makes it."""

import os
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from config import embedded

NAME = f"odop_at_once_{os.getpid()}"


@pytest.fixture
def server(monkeypatch):
    """The server of these tests, as the embedded one is reached."""
    given = os.environ.get("DATABASE_URL", "")
    if given:
        monkeypatch.setattr(
            embedded, "url", lambda name="odop", user="": given.rsplit("/", 1)[0] + "/" + name
        )
    yield
    embedded.drop_database(NAME)


def test_four_at_once_make_one_database(server):
    with ThreadPoolExecutor(4) as hands:
        for made in [hands.submit(embedded.ensure_database, NAME) for _ in range(4)]:
            made.result()
    with psycopg.connect(embedded.url(NAME)) as connection:
        assert connection.execute("SELECT current_database()").fetchone() == (NAME,)
