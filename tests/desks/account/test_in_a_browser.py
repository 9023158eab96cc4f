"""Signing in as people do it: with thumbs on a phone without script, and at a desk with an app."""

import re

import pyotp
import pytest
from django.core.cache import cache

from odop.access import services
from odop.desks.kit.account import second_factor
from odop.notices.models import Notice
from tests.access.makers import AT, OPERATOR, PASSWORD
from tests.browser import faults_of, too_wide, weight_of

OPEN = ("sign-in/", "sign-in/officer/", "sign-out/", "outbox/", "first/nobody/spent/")
OWN = ("mine/", "sessions/", "password/", "recovery-codes/")
MAKER_WEIGHT = 50_000


@pytest.fixture(autouse=True)
def nothing_counted(live_server):
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def secret(cast):
    services.set_password(user=cast.rekha, password=PASSWORD, by=OPERATOR, at=AT)
    return second_factor.bind(cast.rekha)


def test_a_maker_signs_in_on_a_small_phone_in_hindi_without_script(reader, cast):
    page = reader.opens("/hi/account/sign-in/", width=320, script=False)
    page.fill("[name=phone]", "९४१५० ००००१")
    page.click("text=मुझे कोड भेजें")
    code = re.search(r"\d{6}", Notice.objects.get().text).group()
    page.fill("[name=code]", code)
    page.click("text=आगे बढ़ें")
    assert "/account/sign-in/" not in page.url
    page.goto("/hi/account/mine/")
    assert "सलीम अंसारी" in page.inner_text("h1")


def test_an_officer_signs_in_with_her_app_and_signs_out(reader, cast, secret):
    page = reader.opens("/en/account/sign-in/officer/", script=False)
    page.fill("[name=login]", "rekha")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.fill("[name=code]", pyotp.TOTP(secret).now())
    page.click("main button")
    page.goto("/en/account/mine/")
    assert "Rekha Maurya" in page.inner_text("h1")
    page.click("main >> text=Sign out")
    page.goto("/en/account/mine/")
    assert "/account/sign-in/" in page.url


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_every_page_of_signing_in_can_be_read_by_everyone(
    reader, cast, secret, signed_in, language, width, dark
):
    found = {}
    for client, addresses in (
        (None, OPEN),
        (signed_in(cast.rekha), OWN),
        (signed_in(cast.anil), ("second-factor/",)),
    ):
        for address in addresses:
            page = reader.opens(
                f"/{language}/account/{address}", signed_in=client, width=width, language=language, dark=dark
            )
            found[address] = faults_of(page) + too_wide(page)
            page.context.close()
    page = reader.opens(f"/{language}/account/sign-in/", width=width, language=language, dark=dark)
    page.fill("[name=phone]", "9415000001")
    page.click("main button")
    found["code"] = faults_of(page) + too_wide(page)
    assert {address: faults for address, faults in found.items() if faults} == {}


def test_the_sign_in_page_is_light(live_server, chromium):
    assert weight_of(chromium, f"{live_server.url}/hi/account/sign-in/") < MAKER_WEIGHT
