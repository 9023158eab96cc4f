"""Addresses of the artisan desk."""

from django.urls import URLPattern, URLResolver

app_name = "artisan"
urlpatterns: list[URLPattern | URLResolver] = []
