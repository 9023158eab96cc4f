"""Addresses of the state desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.state import access, case_money, enquiry, figures, keys, outcomes, plans, questions, rules
from odop.desks.state.money import allotments, banks, standing, way

app_name = "state"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", figures.home, name="home"),
    path("districts/", figures.districts, name="districts"),
    path("districts/<slug:slug>/", outcomes.district, name="district"),
    path("districts/<slug:slug>/sheet/", outcomes.sheet, name="sheet"),
    path("people/", outcomes.people, name="people"),
    path("kits/", figures.kits, name="kits"),
    path("waiting/", figures.waiting, name="waiting"),
    path("closings/", figures.closings, name="closings"),
    path("questions/", questions.questions, name="questions"),
    path("questions/<uuid:key>/", questions.question, name="question"),
    path("plans/", plans.plans, name="plans"),
    path("rules/", rules.tried, name="rules"),
    path("rules/try/", rules.try_rules, name="rules_try"),
    path("rules/<uuid:key>/", rules.trial, name="trial"),
    path("rules/<uuid:key>/<slug:by>.csv", rules.sheet, name="trial_sheet"),
    path("money/", standing.money, name="money"),
    path("money/districts.csv", standing.money_sheet, name="money_sheet"),
    path("money/banks/", banks.float_at_banks, name="money_float"),
    path("money/way/", way.funnel, name="money_funnel"),
    path("money/months/", way.march, name="money_march"),
    path("money/allotments/", allotments.allotments, name="money_allotments"),
    path("money/allotments/<path:number>/", allotments.decide, name="money_decide"),
    path("money/checks/", allotments.checks, name="money_checks"),
    path("enquiry/", enquiry.worklist, name="enquiry"),
    path("enquiry/confirm/", enquiry.to_confirm, name="enquiry_to_confirm"),
    path("enquiry/again/", enquiry.rechecks, name="enquiry_rechecks"),
    path("enquiry/again/<uuid:key>/", enquiry.again, name="enquiry_again"),
    path("enquiry/<uuid:key>/", enquiry.call, name="enquiry_call"),
    path("enquiry/<uuid:key>/tried/", enquiry.tried, name="enquiry_tried"),
    path("enquiry/<uuid:key>/confirm/", enquiry.confirm, name="enquiry_confirm"),
    path("enquiry/<uuid:key>/correct/", enquiry.correct, name="enquiry_correct"),
    path("postings/", access.postings, name="postings"),
    path("postings/<uuid:key>/relieve/", access.relieve, name="relieve"),
    path("keys/", keys.keys, name="keys"),
    path("keys/<uuid:key>/end/", keys.end, name="key_end"),
    path("case-money/", case_money.case, name="case_money"),
    path("officers/new/", access.officer_new, name="officer_new"),
    path("officers/<uuid:key>/", access.officer, name="officer"),
    path("officers/<uuid:key>/post/", access.post, name="post"),
    path("officers/<uuid:key>/link/", access.officer_link, name="officer_link"),
    path("officers/<uuid:key>/app/", access.officer_second_factor_off, name="officer_second_factor_off"),
    path("officers/<uuid:key>/close/", access.officer_close, name="officer_close"),
]
