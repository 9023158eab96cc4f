"""Doing one act for whoever asks, and saying what came of it.

Who may not act is told so by a closed door: NotPermitted passes through all of these.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from odop.access.services import NotPermitted
from odop.basics.refusals import Refusal


class Hearing:
    """`with Hearing(say):` says the no of whatever stands in it; what comes after goes on from there."""

    def __init__(self, say: Callable[[Refusal], object]) -> None:
        self.say = say

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, no: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(no, Refusal) or isinstance(no, NotPermitted):
            return False
        self.say(no)
        return True


def refusals_in(form: Form, otherwise: str | None = None) -> Hearing:
    """Say a no beside the field it speaks of; where it speaks of none, above the form or where it is told."""
    return Hearing(lambda no: form.add_error(no.field if no.field in form.fields else otherwise, str(no)))


@contextmanager
def of_ours(form: Form) -> Iterator[None]:
    """Say of a maker whose number was typed that she is of another district, instead of closing the door."""
    try:
        yield
    except NotPermitted:
        if "artisan" not in form.fields:
            raise
        raise OfAnotherDistrict from None


class OfAnotherDistrict(Refusal):
    """A maker's number of a district that is not hers who typed it."""

    def __init__(self) -> None:
        super().__init__(
            _("This maker is of another district: its own office writes this down."), field="artisan"
        )


def refusals_told(request: HttpRequest) -> Hearing:
    """Say a no at the head of the next page."""
    return Hearing(lambda no: messages.error(request, str(no)))


def told(
    request: HttpRequest, act: Callable[[], object], words: str, address: str, *args: object
) -> HttpResponse:
    """Do one act, say these words or the no in its own, and go back."""
    with refusals_told(request):
        act()
        messages.success(request, words)
    return redirect(address, *args)
