import re
import time
from datetime import timedelta

import pyotp
import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.tokens import default_token_generator
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from odop.access import services
from odop.desks.kit.account import second_factor
from tests.access.makers import AT, OPERATOR, PASSWORD, fresh

SET_UP = "/en/account/second-factor/"
SECOND = "/en/account/sign-in/second-factor/"


@pytest.fixture(autouse=True)
def nothing_counted(db):
    cache.clear()


@pytest.fixture
def officer(rekha):
    services.set_password(user=rekha, password=PASSWORD, by=OPERATOR, at=AT)
    return fresh(rekha)


@pytest.fixture
def secret(officer):
    return second_factor.bind(officer)


@pytest.fixture
def client():
    return Client()


def sign_in(client, password=PASSWORD, name="rekha", **words):
    return client.post("/en/account/sign-in/officer/", {"login": name, "password": password, **words})


def code_of(secret: str) -> str:
    return pyotp.TOTP(secret).now()


def is_in(client) -> bool:
    return client.get("/en/account/mine/").status_code == 200


def test_name_password_and_second_factor_let_her_in(client, officer, secret):
    assert sign_in(client).headers["Location"] == SECOND
    assert not is_in(client)
    client.post(SECOND, {"code": code_of(secret)})
    assert is_in(client)


def test_the_name_is_taken_in_capitals_too(client, officer, secret):
    assert sign_in(client, name=" REKHA ").headers["Location"] == SECOND


def test_a_code_of_the_app_works_once(client, officer, secret):
    sign_in(client)
    code = code_of(secret)
    client.post(SECOND, {"code": code})
    second = Client()
    sign_in(second)
    second.post(SECOND, {"code": code})
    assert not is_in(second)


def test_without_a_second_factor_she_is_led_to_set_one_up_and_can_do_nothing_else(client, officer):
    sign_in(client)
    for path in ("/en/", "/en/account/", "/en/account/mine/", "/en/account/sessions/"):
        assert client.get(path).headers["Location"] == SET_UP, path
    assert client.post("/en/account/sessions/", {"which": "all"}).headers["Location"] == SET_UP
    page = client.get(SET_UP)
    assert page.status_code == 200
    assert "data:image/svg+xml;base64," in page.content.decode()


def test_setting_it_up_takes_a_right_code_and_gives_recovery_codes_once(client, officer):
    sign_in(client)
    client.get(SET_UP)
    secret = client.session["mfa.totp.secret"]
    assert client.post(SET_UP, {"code": "000000"}).status_code == 200
    assert not Authenticator.objects.exists()
    answer = client.post(SET_UP, {"code": code_of(secret)}, follow=True)
    codes = re.findall(r"<code>(\d{8})</code>", answer.content.decode())
    assert len(codes) == 10
    assert not re.findall(r"<code>(\d{8})</code>", client.get("/en/account/recovery-codes/").content.decode())
    assert is_in(client)
    stored = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in stored

    later = Client()
    sign_in(later)
    later.post(SECOND, {"code": codes[0]})
    assert is_in(later)
    again = Client()
    sign_in(again)
    again.post(SECOND, {"code": codes[0]})
    assert not is_in(again)


def test_new_recovery_codes_end_the_old_ones(client, officer, secret):
    sign_in(client)
    client.post(SECOND, {"code": code_of(secret)})
    first = re.findall(r"<code>(\d{8})</code>", client.get("/en/account/recovery-codes/").content.decode())
    answer = client.post("/en/account/recovery-codes/", follow=True)
    assert set(re.findall(r"<code>(\d{8})</code>", answer.content.decode())).isdisjoint(first)


def test_long_after_sign_in_new_recovery_codes_ask_for_the_app_again(client, officer, secret, monkeypatch):
    sign_in(client)
    client.post(SECOND, {"code": code_of(secret)})
    now = time.time()
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] = now - 3000
    session.save()
    answer = client.post("/en/account/recovery-codes/")
    assert answer.headers["Location"].startswith("/en/account/sign-in/again/")


@pytest.mark.parametrize(("name", "password"), [("rekha", "wrong"), ("nobody", PASSWORD), ("rekha", "")])
def test_a_wrong_name_and_a_wrong_password_get_the_same_words(client, officer, name, password):
    answer = sign_in(client, password, name)
    assert answer.status_code == 200
    assert not is_in(client)
    if password:
        assert "do not belong together" in answer.content.decode()


def test_a_makers_phone_and_no_password_do_not_open_the_officers_door(client, saleem):
    for password in ("", "!", "x" * 12):
        sign_in(client, password, saleem.username)
        sign_in(client, password, saleem.phone)
    assert not is_in(client)


def test_guesses_of_a_password_are_stopped(client, officer, secret):
    for _ in range(5):
        last = sign_in(client, "wrong")
    assert last.status_code in {200, 403, 429}
    blocked = sign_in(client)
    assert blocked.status_code in {403, 429}
    assert client.get(SECOND).status_code == 302


def test_guesses_of_the_second_factor_are_stopped(client, officer, secret):
    sign_in(client)
    for _ in range(31):
        client.post(SECOND, {"code": "000000"})
    client.post(SECOND, {"code": code_of(secret)})
    assert not is_in(client)


def test_signing_out_everywhere_ends_every_session(officer, secret):
    phones = [Client(), Client()]
    for n, phone in enumerate(phones):
        sign_in(phone)
        cache.clear()
        phone.post(SECOND, {"code": code_of(secret)})
        assert is_in(phone), n
    assert phones[0].get("/en/account/sessions/").content.decode().count('scope="row"') == 2
    phones[0].post("/en/account/sessions/", {"which": "others"})
    assert is_in(phones[0])
    assert not is_in(phones[1])
    phones[0].post("/en/account/sessions/", {"which": "all"})
    assert not is_in(phones[0])


def test_signing_out_asks_before_it_acts(client, officer, secret):
    sign_in(client)
    client.post(SECOND, {"code": code_of(secret)})
    assert client.get("/en/account/sign-out/").status_code == 200
    assert is_in(client)
    client.post("/en/account/sign-out/")
    assert not is_in(client)


def test_a_changed_password_ends_every_session(client, officer, secret):
    sign_in(client)
    client.post(SECOND, {"code": code_of(secret)})
    new = "barah taane aur ek baana 7"
    change = {"old": PASSWORD, "password": new, "again": new}
    bad = client.post("/en/account/password/", {**change, "old": "not it"})
    assert bad.context["form"].errors["old"]
    assert client.post("/en/account/password/", change).status_code == 302
    assert not is_in(client)
    assert fresh(officer).check_password(new)


@pytest.mark.parametrize("weak", ["short", "password1234", "rekha-maurya-rekha"])
def test_a_weak_password_is_refused_with_its_reason(client, officer, secret, weak):
    sign_in(client)
    client.post(SECOND, {"code": code_of(secret)})
    answer = client.post("/en/account/password/", {"old": PASSWORD, "password": weak, "again": weak})
    assert answer.context["form"].errors["password"]
    assert fresh(officer).check_password(PASSWORD)


def test_a_link_for_the_first_password_works_once(client, cell):
    officer = services.make_officer(username="sudha", name="Sudha Yadav", by=cell, at=AT)
    path = reverse(
        "access:first_password",
        kwargs={
            "key": urlsafe_base64_encode(force_bytes(str(officer.pk))),
            "token": default_token_generator.make_token(officer),
        },
    )
    assert client.get(path).status_code == 200
    assert client.post(path, {"password": PASSWORD, "again": PASSWORD}).status_code == 302
    assert client.get(path).status_code == 404
    assert fresh(officer).check_password(PASSWORD)
    assert client.get(path.replace("first/", "first/x")).status_code == 404


def test_a_new_password_by_link_does_not_go_round_the_app(client, officer, secret, cell):
    services.give_link(user=officer, by=cell, at=AT)
    services.set_password(user=officer, password="barah taane aur ek baana 7", by=officer, at=AT)
    assert sign_in(client, "barah taane aur ek baana 7").headers["Location"] == SECOND
    assert not is_in(client)


def test_a_lost_app_taken_off_ends_her_sessions_and_a_new_one_is_bound(client, officer, secret, cell):
    sign_in(client)
    client.post(SECOND, {"code": code_of(secret)})
    second_factor.take_off(user=officer, by=cell, at=AT)
    assert not is_in(client)
    again = Client()
    sign_in(again)
    assert again.get("/en/account/").headers["Location"] == SET_UP


def test_an_officer_is_signed_out_after_an_hour_away(client, officer, secret):
    sign_in(client)
    client.post(SECOND, {"code": code_of(secret)})
    assert is_in(client)
    session = client.session
    session["seen_at"] -= timedelta(hours=1, minutes=1).total_seconds()
    session.save()
    answer = client.get("/en/account/mine/")
    assert answer.headers["Location"] == "/en/account/sign-in/officer/?next=/en/account/mine/"
    assert not is_in(client)


def test_a_session_without_her_second_factor_is_worth_nothing(client, officer, secret):
    client.force_login(officer, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/en/account/mine/").headers["Location"].startswith("/en/account/sign-in/officer/")
    assert not is_in(client)


def test_an_officer_whose_account_is_closed_is_out_at_once(client, officer, secret, cell):
    sign_in(client)
    client.post(SECOND, {"code": code_of(secret)})
    services.close_account(user=officer, by=cell, at=AT)
    assert not is_in(client)
    assert "closed" in sign_in(Client()).content.decode() or not is_in(client)
