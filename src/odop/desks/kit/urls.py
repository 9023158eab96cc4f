"""Addresses of signing in."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.kit.account import makers, officers, own
from odop.desks.kit.account.outbox import outbox

app_name = "access"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", own.home, name="home"),
    path("mine/", own.account, name="account"),
    path("sign-in/", makers.SignIn.as_view(), name="sign_in"),
    path("sign-in/code/", makers.Code.as_view(), name="code"),
    path("sign-in/officer/", officers.OfficerSignIn.as_view(), name="officer"),
    path("sign-in/second-factor/", officers.SecondFactor.as_view(), name="second_factor"),
    path("sign-in/again/", officers.Again.as_view(), name="again"),
    path("sign-out/", own.sign_out, name="sign_out"),
    path("second-factor/", officers.SetUp.as_view(), name="second_factor_set_up"),
    path("recovery-codes/", officers.recovery_codes, name="recovery_codes"),
    path("password/", officers.change_password, name="change_password"),
    path("first/<slug:key>/<slug:token>/", officers.first_password, name="first_password"),
    path("sessions/", own.sessions, name="sessions"),
    path("outbox/", outbox, name="outbox"),
]
