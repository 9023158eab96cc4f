"""Addresses of the artisan desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.artisan.casework import entitled, files
from odop.desks.kit import numbers  # noqa: F401 - makes <number:...> known

app_name = "artisan"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", files.home, name="home"),
    path("help/", entitled.what_help, name="help"),
    path("files/", files.files, name="files"),
    path("files/<uuid:key>/", files.file, name="file"),
    path("files/<uuid:key>/next/", files.next_question, name="next_question"),
    path("files/<uuid:key>/check/", files.check, name="check"),
    path("files/<uuid:key>/withdraw/", files.withdraw, name="withdraw"),
    path("files/<uuid:key>/<slug:code>/", files.question, name="question"),
    path("apply/<number:number>/", files.apply, name="apply"),
]
