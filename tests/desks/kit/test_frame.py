"""The frame of every page: the other language, the desks one may enter, and whose data it is."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from odop.desks.kit import context
from odop.desks.kit.context import Frame


@pytest.mark.parametrize(
    ("language", "path", "other"),
    [
        ("hi", "/hi/districts/?q=agra", "/en/districts/?q=agra"),
        ("en", "/en/", "/hi/"),
        ("hi", "/health/", "/en/"),
    ],
)
def test_the_switch_leads_to_the_same_page_in_the_other_language(language, path, other):
    with translation.override(language):
        assert Frame(RequestFactory().get(path)).other_language["href"] == other


def test_a_stranger_costs_the_frame_no_query_for_herself(client, db, django_assert_num_queries):
    client.get("/hi/nowhere/")  # what is the same for everybody is remembered for a minute
    with django_assert_num_queries(0):
        client.get("/hi/nowhere/")


@pytest.mark.parametrize("synthetic", [True, False])
def test_the_banner_stands_while_there_are_synthetic_people(client, db, monkeypatch, synthetic):
    monkeypatch.setattr(context.artisans, "any_synthetic", lambda: synthetic)
    html = client.get("/en/nowhere/").content.decode()
    assert ("No one here is a real person" in html) is synthetic


def test_our_own_fault_is_told_without_the_database():
    from odop.desks.kit.views import our_fault

    with translation.override("hi"):
        answer = our_fault(RequestFactory().get("/hi/"))
    assert answer.status_code == 500
    assert "ग़लती हमारी ओर से है" in answer.content.decode()
