"""Addresses of the state desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.state import access

app_name = "state"
urlpatterns: list[URLPattern | URLResolver] = [
    path("postings/", access.postings, name="postings"),
    path("postings/<uuid:key>/relieve/", access.relieve, name="relieve"),
    path("officers/new/", access.officer_new, name="officer_new"),
    path("officers/<uuid:key>/", access.officer, name="officer"),
    path("officers/<uuid:key>/post/", access.post, name="post"),
    path("officers/<uuid:key>/link/", access.officer_link, name="officer_link"),
    path("officers/<uuid:key>/app/", access.officer_second_factor_off, name="officer_second_factor_off"),
    path("officers/<uuid:key>/close/", access.officer_close, name="officer_close"),
]
