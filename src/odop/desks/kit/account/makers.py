"""Makers sign in: a phone, then a code."""

from typing import Any

from allauth.account.internal.decorators import login_stage_required
from allauth.account.mixins import NextRedirectMixin, RedirectAuthenticatedUserMixin
from allauth.account.stages import LoginByCodeStage
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.generic.edit import FormView

from odop.desks.kit.account.forms import CodeForm, PhoneForm
from odop.desks.kit.account.phone_code import PhoneCode

METHODS = ["get", "post", "head"]


class SignIn(RedirectAuthenticatedUserMixin, NextRedirectMixin, FormView):
    """A maker gives her phone. Every phone gets the same answer."""

    http_method_names = METHODS
    form_class = PhoneForm
    template_name = "kit/account/sign_in.html"

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: Any) -> None:
        """A code under way does not bar the way back to another phone."""

    def form_valid(self, form: PhoneForm) -> HttpResponse:
        PhoneCode.begin(self.request, form.cleaned_data["phone"], form._user)
        return redirect(self.passthrough_next_url(reverse("access:code")))

    def get_context_data(self, **words: Any) -> dict[str, Any]:
        officer = self.passthrough_next_url(reverse("access:officer"))
        return super().get_context_data(**words) | {"officer": officer, "demo": settings.DEMO}


@method_decorator(login_stage_required(LoginByCodeStage.key, "access:sign_in"), name="dispatch")
class Code(NextRedirectMixin, FormView):
    """The code comes back, or is sent once more."""

    http_method_names = METHODS
    form_class = CodeForm
    template_name = "kit/account/code.html"

    def dispatch(self, request: HttpRequest, *args: Any, **words: Any) -> HttpResponseBase:
        process = PhoneCode.resume(request._login_stage)  # type: ignore[attr-defined]
        if process is None or "phone" not in process.state:
            messages.warning(request, _("The code was older than ten minutes. Ask for a new one."))
            return redirect("access:sign_in")
        self.process = process
        return super().dispatch(request, *args, **words)

    def post(self, request: HttpRequest, *args: Any, **words: Any) -> HttpResponse:
        if request.POST.get("action") == "resend":
            return self.resend()
        if not self.process.may_guess():
            return self.too_many()
        answer: HttpResponse = super().post(request, *args, **words)
        return answer

    def resend(self) -> HttpResponse:
        if self.process.can_resend:
            self.process.resend()
            messages.success(self.request, _("The code was sent once more."))
        else:
            messages.warning(self.request, _("The code was sent several times. Wait for it, or begin again."))
        return redirect(self.passthrough_next_url(reverse("access:code")))

    def too_many(self) -> HttpResponse:
        self.process.abort()
        messages.error(self.request, _("Too many wrong codes. Ask for a new one."))
        return redirect("access:sign_in")

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"code": self.process.code}

    def form_valid(self, form: CodeForm) -> HttpResponse:
        return self.process.finish(self.get_next_url())

    def form_invalid(self, form: CodeForm) -> HttpResponse:
        if not self.process.record_invalid_attempt():
            return self.too_many()
        return super().form_invalid(form)

    def get_context_data(self, **words: Any) -> dict[str, Any]:
        return super().get_context_data(**words) | {
            "phone": self.process.phone,
            "can_resend": self.process.can_resend,
            "demo": settings.DEMO,
        }
