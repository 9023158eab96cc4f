"""Addresses of the open interface: JSON under /api/v1/, described in /api/v1/openapi.json."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

from odop.desks.api import artisans, bank, figures, lab, money, programme, training
from odop.desks.api.limits import READERS, WRITERS, PlainText, small_bodies
from odop.desks.api.problems import Readable, problem, say_no_in_one_shape

api = NinjaAPI(
    title="odop",
    version="1",
    description="Open reads for everybody; writes for officers, signed in as on the pages; "
    "a bank branch's or a laboratory's program by its key.",
    urls_namespace="api",
    docs_url=None,
    throttle=[READERS, WRITERS],
    parser=PlainText(),
    renderer=Readable(),
)
say_no_in_one_shape(api)
api.add_decorator(small_bodies, mode="view")
for room in (programme, figures, training, artisans, bank, lab, money):
    api.add_router("", room.router)


def said(status: int, **headers: str) -> HttpResponse:
    """A no in the interface's own shape."""
    body = json.dumps(problem(status), ensure_ascii=False)
    return HttpResponse(body, status=status, content_type="application/json; charset=utf-8", headers=headers)


@csrf_exempt
def nothing(request: HttpRequest) -> HttpResponse:
    """Whatever else is asked for under /api/."""
    return said(404)


def in_one_shape(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A method that an address does not answer is refused in that shape too."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = view(request, *args, **kwargs)
        return said(405, Allow=answer["Allow"]) if answer.status_code == 405 else answer

    return inner


addresses, ninja, namespace = api.urls
for address in addresses:
    address.callback = in_one_shape(address.callback)  # type: ignore[arg-type]
urlpatterns = [
    path("v1/", nothing, name="api-bare"),
    path("v1/", (addresses, ninja, namespace)),
    re_path(r"^.*$", nothing, name="api-nothing"),
]
