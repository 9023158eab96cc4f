"""Addresses of the artisan desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.artisan import artisans, fairs, files, letters, outcomes, tests, training
from odop.desks.artisan.casework import entitled
from odop.desks.artisan.casework import files as casework
from odop.desks.artisan.loans import applying, mine, money
from odop.desks.artisan.loans import entitled as loans
from odop.desks.artisan.market import pages as market
from odop.desks.kit import numbers  # noqa: F401 - makes <number:...> known
from odop.desks.kit.offline import worker

app_name = "artisan"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", artisans.home, name="home"),
    path("help/", loans.which_help, name="help"),
    path("help/training/", entitled.what_help, name="training_help"),
    path("help/loan/", loans.loan_help, name="loan_help"),
    path("files/", files.files, name="files"),
    path("files/<uuid:key>/", casework.file, name="file"),
    path("files/<uuid:key>/next/", casework.next_question, name="next_question"),
    path("files/<uuid:key>/check/", casework.check, name="check"),
    path("files/<uuid:key>/withdraw/", casework.withdraw, name="withdraw"),
    path("files/<uuid:key>/<slug:code>/", casework.question, name="question"),
    path("apply/<number:number>/", casework.apply, name="apply"),
    path("loans/begin/", applying.begin, name="loan_begin"),
    path("loans/<uuid:key>/", mine.loan, name="loan"),
    path("loans/<uuid:key>/next/", applying.next_step, name="loan_next"),
    path("loans/<uuid:key>/papers/", applying.papers, name="loan_papers"),
    path("loans/<uuid:key>/papers/<slug:kind>/", applying.paper, name="loan_paper"),
    path("loans/<uuid:key>/check/", applying.check, name="loan_check"),
    path("loans/<uuid:key>/again/", mine.ask_again, name="loan_again"),
    path("loans/<uuid:key>/tell/", mine.answer_bank, name="loan_tell"),
    path("loans/<uuid:key>/withdraw/", mine.withdraw, name="loan_withdraw"),
    path("loans/<uuid:key>/<slug:code>/", applying.question, name="loan_question"),
    path("market/", market.offers, name="market"),
    path("market/begin/", market.begin, name="market_begin"),
    path("market/<uuid:key>/", market.claim, name="market_claim"),
    path("market/<uuid:key>/bill/", market.bill, name="market_bill"),
    path("market/<uuid:key>/bill/<uuid:bill>/out/", market.strike_out, name="market_strike"),
    path("market/<uuid:key>/answers/", market.answers, name="market_answers"),
    path("market/<uuid:key>/paper/", market.paper, name="market_paper"),
    path("market/<uuid:key>/file/", market.file, name="market_file"),
    path("market/<uuid:key>/withdraw/", market.withdraw, name="market_withdraw"),
    path("money/", money.money, name="money"),
    path("money/not-mine/", money.not_mine, name="not_mine"),
    path("offline.js", worker, name="offline"),
    path("training/", training.training, name="training"),
    path("training/code/", training.enter_code, name="enter_code"),
    path("training/certificate/<str:number>/", training.certificate, name="certificate"),
    path("outcomes/", outcomes.outcomes, name="outcomes"),
    path("outcomes/<uuid:key>/", outcomes.outcome, name="outcome"),
    path("fairs/", fairs.fairs, name="fairs"),
    path("fairs/rounds/<number:number>/", fairs.apply, name="fair_apply"),
    path("fairs/own/<number:number>/", fairs.own, name="fair_own"),
    path("fairs/stalls/<uuid:key>/", fairs.stall, name="fair_stall"),
    path("fairs/stalls/<uuid:key>/leave/", fairs.leave, name="fair_leave"),
    path("fairs/stalls/<uuid:key>/tell/", fairs.tell, name="fair_tell"),
    path("fairs/stalls/<uuid:key>/after/", fairs.after, name="fair_after"),
    path("tests/", tests.tests, name="tests"),
    path("tests/ask/", tests.ask, name="test_ask"),
    path("tests/<number:number>/", tests.test, name="test"),
    path("tests/<number:number>/again/", tests.ask_again, name="test_again"),
    path("tests/<number:number>/back/", tests.take_back, name="test_back"),
    path("letters/", letters.letters, name="letters"),
    path("letters/<number:number>/", letters.letter, name="letter"),
    path("toolkit/", training.toolkit, name="toolkit"),
    path("toolkit/<uuid:key>/", training.open_box, name="open_box"),
    path("enrol/", artisans.enrol, name="enrol"),
    path("enrol/check/", artisans.check, name="enrol_check"),
    path("enrol/finish/", artisans.finish, name="enrol_finish"),
    path("enrol/<slug:code>/", artisans.question, name="enrol_question"),
    path("claim/", artisans.claim, name="claim"),
    path("notice/", artisans.notice, name="notice"),
    path("profile/", artisans.profile, name="profile"),
    path("profile/<slug:code>/", artisans.change, name="change"),
    path("consent/", artisans.consent, name="consents"),
    path("consent/<slug:field>/withdraw/", artisans.withdraw, name="withdraw_consent"),
    path("consent/<slug:field>/give/", artisans.give, name="give_consent"),
]
