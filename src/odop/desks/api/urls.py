"""Addresses of the open interface: JSON under /api/v1/, described in /api/v1/openapi.json."""

import json

from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

from odop.desks.api import artisans, figures, programme, training
from odop.desks.api.limits import READERS, WRITERS, PlainText, small_bodies
from odop.desks.api.problems import problem, say_no_in_one_shape

api = NinjaAPI(
    title="odop",
    version="1",
    description="Open reads for everybody; writes for officers, signed in as on the pages.",
    urls_namespace="api",
    docs_url=None,
    throttle=[READERS, WRITERS],
    parser=PlainText(),
)
say_no_in_one_shape(api)
api.add_decorator(small_bodies, mode="view")
for room in (programme, figures, training, artisans):
    api.add_router("", room.router)


@csrf_exempt
def nothing(request: HttpRequest) -> HttpResponse:
    """Whatever else is asked for under /api/: a no in the interface's own shape."""
    body = json.dumps(problem(404), ensure_ascii=False)
    return HttpResponse(body, status=404, content_type="application/json; charset=utf-8")


urlpatterns = [
    path("v1/", nothing, name="api-bare"),
    path("v1/", api.urls),
    re_path(r"^.*$", nothing, name="api-nothing"),
]
