"""Addresses of the public desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.kit import numbers  # noqa: F401 - makes <number:...> known
from odop.desks.kit import views as kit
from odop.desks.public import (
    banks,
    districts,
    figures,
    home,
    late,
    letters,
    money,
    orders,
    plans,
    products,
    rechecks,
    schemes,
    training,
    words,
)

app_name = "public"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("districts/", districts.districts, name="districts"),
    path("districts/<slug:slug>/", districts.district, name="district"),
    path("districts/<slug:slug>/plan/", plans.plan, name="plan"),
    path("products/", products.products, name="products"),
    path("products/<slug:code>/", products.product, name="product"),
    path("figures/", figures.figures, name="figures"),
    path("figures/rechecks/", rechecks.rechecks, name="rechecks"),
    path("figures/rechecks/<slug:month>/", rechecks.marks, name="recheck_marks"),
    path("figures/<slug:figure>/", figures.figure, name="figure"),
    path("figures/<slug:figure>/<slug:slug>/", figures.figure_district, name="figure_district"),
    path("schemes/", schemes.schemes, name="schemes"),
    path("schemes/<slug:code>/", schemes.scheme, name="scheme"),
    path("orders/", orders.orders, name="orders"),
    path("orders/<slug:key>/", orders.order, name="order"),
    path("certificates/<str:number>/", training.certificate, name="certificate"),
    path("letter/", letters.check_letter, name="check_letter"),
    path("letter/<number:number>/<slug:code>/", letters.letter, name="letter"),
    path("banks/", banks.banks, name="banks"),
    path("banks/banks.csv", banks.as_csv, name="banks_csv"),
    path("money/", money.money, name="money"),
    path("late-kits/", late.late_kits, name="late_kits"),
    path("about/", words.about, name="about"),
    path("counting/", words.counting, name="counting"),
    path("privacy/", words.privacy, name="privacy"),
    path("accessibility/", words.accessibility, name="accessibility"),
    path("sources/", words.sources, name="sources"),
    path("patterns/", kit.sample, name="patterns"),
]
