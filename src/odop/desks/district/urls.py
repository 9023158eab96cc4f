"""Addresses of the district desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.district import audit, notices
from odop.desks.district.casework import application, calls, inbox, sittings
from odop.desks.kit import numbers  # noqa: F401 - makes <number:...> known

app_name = "district"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", inbox.home, name="home"),
    path("many/", inbox.act_on_many, name="act_on_many"),
    path("applications/<number:number>/", application.application, name="application"),
    path("applications/<number:number>/pass/", application.pass_scrutiny, name="pass_scrutiny"),
    path("applications/<number:number>/return/", application.return_for_correction, name="return"),
    path("applications/<number:number>/reject/", application.reject, name="reject"),
    path("apply/<path:number>/", application.apply_for, name="apply_for"),
    path("calls/", calls.calls, name="calls"),
    path("calls/<number:number>/", calls.call, name="call"),
    path("calls/<number:number>/sitting/", calls.open_sitting, name="open_sitting"),
    path("questions/", notices.questions, name="questions"),
    path("questions/<uuid:key>/", notices.question, name="question"),
    path("history/", audit.history, name="history"),
    path("sittings/<number:number>/", sittings.sitting, name="sitting"),
    path("sittings/<number:number>/marks/", sittings.marks, name="marks"),
    path("sittings/<number:number>/choose/", sittings.choose, name="choose"),
    path("sittings/<number:number>/minutes/", sittings.minutes, name="minutes"),
]
