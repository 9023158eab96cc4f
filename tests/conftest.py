"""The standing cast, and a database with its history triggers."""

import os

os.environ.setdefault("ODOP_TESTING", "1")
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # the browser's driver keeps a loop of its own
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices: threads only wait for one another

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("odop", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("odop")  # a busy machine is no fault of what is tested


def pytest_collection_modifyitems(items):
    """Whatever drives a browser is marked so, and each browser test may take its time."""
    for item in items:
        if {"chromium", "reader"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, django_db_blocker):
    """A test database begins as any new one does, from the tables written down; what is newer is migrated."""
    from django.db import connection

    from tests.ground import template

    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = template()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database, with the triggers every real one has."""
    from django.conf import settings

    from odop.audit.services import keep_history

    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # laid out only when the programme is served
    with django_db_blocker.unblock():
        keep_history()


@pytest.fixture(autouse=True)
def in_hindi():
    """Each test begins in the State's own language, whatever the page before it was read in."""
    from django.conf import settings
    from django.utils import translation

    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def nothing_remembered():
    """Each test begins with nothing kept from the pages of another, whose State may have been another."""
    from django.core.cache import caches

    caches["memory"].clear()


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


@pytest.fixture(scope="session")
def chromium():
    """One Chromium for the whole run."""
    from playwright.sync_api import sync_playwright

    from tests.browser import chromium_path

    path = chromium_path()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def reader(live_server, chromium):
    """Somebody at a screen, before a running server: reader.opens("/hi/", width=320)."""
    from tests.browser import Reader

    made = Reader(chromium, live_server.url)
    yield made
    for context in chromium.contexts:
        context.close()
