"""Addresses of the bank desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.bank import files, letters, sheets
from odop.desks.kit import numbers  # noqa: F401 - makes <number:...> known

app_name = "bank"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", files.home, name="home"),
    path("sign/", files.sign_many, name="sign_many"),
    path("receipts/", files.receipts, name="receipts"),
    path("files/<number:number>/", files.file, name="file"),
    path("files/<number:number>/papers/<uuid:key>/", files.paper, name="paper"),
    path("files/<number:number>/letters/<number:letter>/", letters.letter, name="letter"),
    path("files/<number:number>/<slug:name>/", files.act, name="act"),
    path("by-file/", sheets.sheets, name="sheets"),
    path("by-file/list.<slug:kind>", sheets.branch_list, name="list"),
    path("by-file/<uuid:key>/", sheets.sheet, name="sheet"),
    path("by-file/<uuid:key>/given-back.<slug:kind>", sheets.given_back, name="given_back"),
]
