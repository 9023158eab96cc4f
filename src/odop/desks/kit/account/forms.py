"""What is asked when signing in."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, LoginForm
from allauth.core import context, ratelimit
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

from odop.access.queries import person_of_phone
from odop.access.rules import NotAPhone, mobile
from odop.basics.names import ascii_digits

CODE_SIGNS = {"autocomplete": "one-time-code", "inputmode": "numeric", "maxlength": 12, "class": "code"}


class PhoneField(forms.CharField):
    """A mobile number, however it is typed."""

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        phone = mobile(text)
        if text and phone is None:
            raise forms.ValidationError(str(NotAPhone()))
        return phone or ""


class PhoneForm(forms.Form):
    """A maker's phone."""

    phone = PhoneField(
        label=_("Your mobile number"),
        help_text=_("We send a code of six digits to it. Nothing to pay, no password to remember."),
        max_length=20,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"}),
    )

    def clean_phone(self) -> str:
        phone = str(self.cleaned_data["phone"])
        if not ratelimit.consume(context.request, action="request_login_code", key=phone):
            raise forms.ValidationError(_("Too many tries. Wait a while, then try again."))
        self._user = person_of_phone(phone)
        return phone


class CodeField(forms.CharField):
    """A code of digits, in either script."""

    def clean(self, value: Any) -> str:
        return ascii_digits(str(super().clean(value)))


class CodeForm(ConfirmLoginCodeForm):
    """The code that came to the phone."""

    code = CodeField(label=_("The code of six digits"), widget=forms.TextInput(attrs=CODE_SIGNS))


class OfficerForm(LoginForm):
    """An officer's name and password."""

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["login"] = forms.CharField(
            label=_("Name you sign in with"),
            max_length=60,
            widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
        )
        self.fields["password"].label = _("Password")
        self.fields["password"].help_text = ""
        self.fields["password"].widget.attrs.pop("placeholder", None)
        self.order_fields(["login", "password"])

    def clean_login(self) -> str:
        return str(self.cleaned_data["login"]).strip().lower()

    def user_credentials(self) -> dict[str, str]:
        """The name is a name, even where it looks like a phone."""
        return {"username": self.cleaned_data["login"], "password": self.cleaned_data.get("password", "")}


class SecondFactorForm(AuthenticateForm):
    """The code an app shows, or one of the recovery codes."""

    code = CodeField(label=_("Code of the app, or a recovery code"), widget=forms.TextInput(attrs=CODE_SIGNS))


class AgainForm(ReauthenticateForm):
    """The same, asked again before something grave."""

    code = CodeField(label=_("Code of the app, or a recovery code"), widget=forms.TextInput(attrs=CODE_SIGNS))


class SetUpForm(ActivateTOTPForm):
    """The first code of a new app."""

    code = CodeField(label=_("The six digits the app shows now"), widget=forms.TextInput(attrs=CODE_SIGNS))


class NewPasswordForm(forms.Form):
    """A password, twice."""

    password = forms.CharField(
        label=_("New password"),
        help_text=_("At least 12 characters. Several words you can remember are best."),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("The same password again"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("password") and given.get("again") and given["password"] != given["again"]:
            self.add_error("again", _("The two are not the same."))
        return given


class ChangePasswordForm(NewPasswordForm):
    """The old password, and the new one twice."""

    old = forms.CharField(
        label=_("Password you have now"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    field_order = ("old", "password", "again")
