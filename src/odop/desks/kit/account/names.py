"""The names under which allauth looks for our pages. Each is the same address as one of `access:`."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.kit.account import makers, officers, own

urlpatterns: list[URLPattern | URLResolver] = [
    path("sign-in/", makers.SignIn.as_view(), name="account_login"),
    path("sign-in/", makers.SignIn.as_view(), name="account_request_login_code"),
    path("sign-in/code/", makers.Code.as_view(), name="account_confirm_login_code"),
    path("sign-in/second-factor/", officers.SecondFactor.as_view(), name="mfa_authenticate"),
    path("sign-in/again/", officers.Again.as_view(), name="account_reauthenticate"),
    path("sign-in/again/", officers.Again.as_view(), name="mfa_reauthenticate"),
    path("second-factor/", officers.SetUp.as_view(), name="mfa_activate_totp"),
    path("mine/", own.account, name="mfa_deactivate_totp"),
    path("mine/", own.account, name="mfa_index"),
    path("recovery-codes/", officers.recovery_codes, name="mfa_view_recovery_codes"),
]
