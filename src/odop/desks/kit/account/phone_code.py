"""A maker signs in by a code sent to her phone. A phone we do not know is asked the same way.

The first code that comes back from a new phone makes the person; until then nothing is written of her.
"""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.models import Login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from odop.access.queries import has_ever_been_posted
from odop.access.services import User, prove_phone
from odop.desks.kit.sign_in import SIGN_IN, language

GUESSES = {"session": "5/10m/key", "phone": "30/h/key"}
MAY_RESEND = 3


class PhoneCode(LoginCodeVerificationProcess):
    """One code on its way to one phone, and what comes back."""

    @classmethod
    def begin(cls, request: HttpRequest, phone: str, user: User | None) -> "PhoneCode":
        """Send a code to this phone, whoever's it is."""
        login = Login(user=user, phone=phone)
        login.state["stages"] = {"current": LoginByCodeStage.key}
        stage = LoginByCodeStage(LoginStageController(request, login), request, login)
        stage.state.update(cls.initial_state(user=user, phone=phone))
        stage.state["initiated_by_user"] = True
        process = cls(stage=stage)
        process.send()
        process.persist()
        return process

    @classmethod
    def resume(cls, stage: Any) -> "PhoneCode | None":
        """Take up the code under way; nothing where its ten minutes are over."""
        process: PhoneCode | None = cls(stage=stage).abort_if_invalid()
        return process

    @property
    def phone(self) -> str:
        return str(self.state["phone"])

    @property
    def can_resend(self) -> bool:
        return not self.is_resend_quota_reached(MAY_RESEND)

    def send(self, skip_enumeration_mails: bool = False) -> None:
        """Send the code. Sent again it is the same code, so that a slow message still works."""
        if self.user and has_ever_been_posted(self.user):
            code = ""
        else:
            code = self.state.get("code") or get_adapter().generate_login_code()
        self.state["code"] = code
        get_adapter().send_verification_code_sms(user=self.user, phone=self.phone, code=code)

    def resend(self) -> None:
        self.send()
        self.record_resend()
        self.persist()

    def may_guess(self) -> bool:
        """Count one more guess, in this session and at this phone; false once there are too many."""
        sitting = f"{self.request.session.session_key}:{self.state['at']}"
        return all(
            ratelimit.consume(
                self.request, app="odop.access", action=what, config=GUESSES, key=f"{what}:{key}"
            )
            for what, key in (("session", sitting), ("phone", self.phone))
        )

    def finish(self, redirect_url: str | None) -> HttpResponse:
        """The code came back: the phone is hers, and she is let in."""
        user = prove_phone(phone=self.phone, language=language(), by=SIGN_IN, at=timezone.now())
        record_authentication(self.request, user, method="code", phone=self.phone)
        answer: HttpResponse = perform_login(self.request, Login(user=user, redirect_url=redirect_url))
        return answer
