"""Addresses of the public desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.kit import views as kit
from odop.desks.public import views

app_name = "public"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("patterns/", kit.sample, name="patterns"),
]
