"""Addresses of the state desk."""

from django.urls import URLPattern, URLResolver

app_name = "state"
urlpatterns: list[URLPattern | URLResolver] = []
