"""How the interface says no: one shape, both languages, a status that fits."""

from collections.abc import Mapping
from typing import Any

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.renderers import JSONRenderer

from odop.access.services import NotPermitted
from odop.basics.refusals import Refusal
from odop.casework.rules.margin_money.states import FileCannotMove
from odop.desks.api.shapes import Problem
from odop.quality.rules import CannotMoveTest

SENTENCES = {
    400: _("The request could not be read."),
    401: _("Sign in first."),
    403: _("This is not permitted."),
    404: _("There is nothing at this address."),
    409: _("This does not fit with how things stand now."),
    405: _("This address does not answer this method."),
    413: _("This is too large: at most 64 KB are read."),
    422: _("The request has faults; each is named."),
    429: _("Too many requests. Wait a minute."),
}
STATUS: Mapping[type[Refusal], int] = {NotPermitted: 403, FileCannotMove: 409, CannotMoveTest: 409}
NO_TOKEN = _("The cross-site token is missing: send the csrftoken cookie again as the X-CSRFToken header.")
NOT_IN_FORM = _("This does not have the form it should have.")
READING: dict[Any, Any] = {422: Problem, 429: Problem}
FINDING: dict[Any, Any] = {404: Problem, **READING}
WRITING: dict[Any, Any] = {400: Problem, 401: Problem, 403: Problem, 413: Problem, **FINDING}


class Readable(JSONRenderer):
    """Writes Hindi as Hindi, at half the size."""

    json_dumps_params: Mapping[str, Any] = {"ensure_ascii": False}


def both(sentence: Any, values: Any = None) -> dict[str, str]:
    """A sentence in both languages."""
    said = {}
    for language in ("en", "hi"):
        with override(language):
            said[language] = str(sentence) % values if values else str(sentence)
    return said


def problem(status: int, sentence: Any = None, values: Any = None, faults: Any = ()) -> dict[str, Any]:
    """The body of a no."""
    return {"status": status, **both(sentence or SENTENCES[status], values), "faults": list(faults)}


def nothing_here() -> HttpError:
    """What a view raises where the thing asked for is not there."""
    return HttpError(404, "nothing")


def say_no_in_one_shape(api: NinjaAPI) -> None:
    """Give every refusal, fault and limit the same body."""

    def answer(request: HttpRequest, status: int, **words: Any) -> HttpResponse:
        return api.create_response(request, problem(status, **words), status=status)

    @api.exception_handler(HttpError)
    def http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
        sentence = NO_TOKEN if "CSRF" in str(error) else None
        response = answer(request, error.status_code, sentence=sentence)
        if wait := getattr(error, "wait", None):
            response["Retry-After"] = str(int(wait) + 1)
        return response

    @api.exception_handler(Refusal)
    def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
        status = next((code for kind, code in STATUS.items() if isinstance(refusal, kind)), 422)
        said = both(refusal.sentence, refusal.values)
        faults = [{"field": refusal.field, **said}] if refusal.field else []
        return answer(request, status, sentence=refusal.sentence, values=refusal.values, faults=faults)

    @api.exception_handler(DataError)
    def no_table_takes_it(request: HttpRequest, error: DataError) -> HttpResponse:
        return answer(request, 422, sentence=NOT_IN_FORM)

    @api.exception_handler(ValidationError)
    def not_in_form(request: HttpRequest, error: ValidationError) -> HttpResponse:
        hindi = both(NOT_IN_FORM)["hi"]
        faults = [
            {"field": ".".join(str(part) for part in one["loc"][1:]), "en": one["msg"], "hi": hindi}
            for one in error.errors
        ]
        return answer(request, 422, faults=faults)
