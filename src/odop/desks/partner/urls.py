"""Addresses of the partner desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.kit import numbers  # noqa: F401 - makes <number:...> known
from odop.desks.kit.offline import worker
from odop.desks.partner.centres import pages as centres
from odop.desks.partner.machines import pages as machines
from odop.desks.partner.money import accounts, bills
from odop.desks.partner.quality import samples
from odop.desks.partner.surveys import filling, mine
from odop.desks.partner.training import batches, orders

app_name = "partner"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", batches.home, name="home"),
    path("offline.js", worker, name="offline"),
    path("batches/<uuid:key>/", batches.batch, name="batch"),
    path("batches/<uuid:key>/code/", batches.show_code, name="show_code"),
    path("batches/<uuid:key>/attendance/", batches.attendance, name="attendance"),
    path("batches/<uuid:key>/assessment/", batches.assess, name="assess"),
    path("batches/<uuid:key>/left/<uuid:seat>/", batches.note_left, name="note_left"),
    path("batches/<uuid:key>/reply/<uuid:doubt>/", batches.reply, name="reply"),
    path("batches/<uuid:key>/bill/", bills.bill, name="bill"),
    path("bills/<uuid:key>/paper/", bills.paper, name="bill_paper"),
    path("account/", accounts.account, name="account"),
    path("account/<slug:office>/", accounts.decide, name="account_decide"),
    path("centres/", centres.centres, name="centres"),
    path("centres/<number:number>/", centres.centre, name="centre"),
    path("centres/<number:number>/company/", centres.company, name="centre_company"),
    path("centres/<number:number>/report/", centres.report, name="centre_report"),
    path("centres/<number:number>/do/<slug:act>/", centres.do, name="centre_do"),
    path("centres/<number:number>/papers/<uuid:key>/", centres.paper, name="centre_paper"),
    path("centres/letters/<number:number>/", centres.letter, name="centre_letter"),
    path("samples/", samples.samples, name="samples"),
    path("samples/<number:number>/", samples.sample, name="sample"),
    path("samples/<number:number>/receive/", samples.receive, name="sample_receive"),
    path("samples/<number:number>/enter/", samples.enter, name="sample_enter"),
    path("samples/<number:number>/sign/", samples.sign, name="sample_sign"),
    path("machines/", machines.machines, name="machines"),
    path("machines/<number:number>/", machines.day, name="machine_day"),
    path("machines/<number:number>/register/", machines.register, name="machine_register"),
    path("machines/<number:number>/do/<slug:act>/", machines.do, name="machine_do"),
    path("orders/<uuid:key>/", orders.order, name="order"),
    path("orders/<uuid:key>/send/", orders.dispatch, name="dispatch"),
    path("orders/<uuid:key>/expected/", orders.expect, name="expect"),
    path("toolkits/<uuid:key>/", orders.kit, name="kit"),
    path("toolkits/<uuid:key>/send-code/", orders.send_code, name="send_code"),
    path("toolkits/<uuid:key>/code/", orders.enter_code, name="enter_code"),
    path("survey/", mine.home, name="surveys"),
    path("survey/key/", mine.key, name="survey_key"),
    path("survey/key/end/", mine.end_key, name="survey_key_end"),
    path("survey/<uuid:key>/", filling.fill, name="survey_fill"),
    path("survey/<uuid:key>/declined/", mine.declined, name="survey_declined"),
    path("survey/<uuid:key>/not-found/", mine.not_found, name="survey_not_found"),
]
