"""Addresses a phone asks: Collect is told the first part and adds /formList and /submission itself."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.partner.surveys import collect

app_name = "collect"
urlpatterns: list[URLPattern | URLResolver] = [
    path("formList", collect.form_list, name="form_list"),
    path("submission", collect.submission, name="submission"),
    path("forms/<uuid:key>.xml", collect.form, name="form"),
    path("forms/<uuid:key>/manifest", collect.manifest, name="manifest"),
    path("forms/<uuid:key>/makers.csv", collect.makers, name="makers"),
]
