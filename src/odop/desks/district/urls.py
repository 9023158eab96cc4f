"""Addresses of the district desk."""

from django.urls import URLPattern, URLResolver, path

from odop.desks.district import audit, letters, notices
from odop.desks.district.artisans import enrolling, importing, people
from odop.desks.district.casework import application, calls, inbox, sittings
from odop.desks.district.claims import file as claim_file
from odop.desks.district.claims import pages as claims
from odop.desks.district.loans import application as loan
from odop.desks.district.loans import applying as loan_applying
from odop.desks.district.loans import inbox as loans
from odop.desks.district.loans import task_force
from odop.desks.district.money import answers, orders, returned
from odop.desks.district.training import batches, kits
from odop.desks.kit import numbers  # noqa: F401 - makes <number:...> known

app_name = "district"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", inbox.home, name="home"),
    path("many/", inbox.act_on_many, name="act_on_many"),
    path("applications/<number:number>/", application.application, name="application"),
    path("applications/<number:number>/pass/", application.pass_scrutiny, name="pass_scrutiny"),
    path("applications/<number:number>/return/", application.return_for_correction, name="return"),
    path("applications/<number:number>/reject/", application.reject, name="reject"),
    path("applications/<number:number>/take-back/", application.take_back, name="take_back"),
    path("apply/<path:number>/", application.apply_for, name="apply_for"),
    path("calls/", calls.calls, name="calls"),
    path("calls/<number:number>/", calls.call, name="call"),
    path("calls/<number:number>/sitting/", calls.open_sitting, name="open_sitting"),
    path("task-force/", task_force.sittings, name="task_forces"),
    path("task-force/<number:number>/", task_force.sitting, name="task_force"),
    path("task-force/<number:number>/agenda/", task_force.agenda, name="task_force_agenda"),
    path("task-force/<number:number>/members/", task_force.members, name="task_force_members"),
    path("task-force/<number:number>/marks/", task_force.marks, name="task_force_marks"),
    path("task-force/<number:number>/say/", task_force.say, name="task_force_say"),
    path("task-force/<number:number>/minutes/", task_force.minutes, name="task_force_minutes"),
    path("loans/", loans.loans, name="loans"),
    path("loans/many/", loans.many, name="loan_many"),
    path("loans/apply/<artisan:number>/", loan_applying.apply_for, name="loan_apply"),
    path("loans/<number:number>/", loan.loan, name="loan"),
    path("loans/<number:number>/correct/", loan_applying.correct, name="loan_correct"),
    path("loans/<number:number>/papers/", loan.file_paper, name="loan_papers"),
    path("loans/<number:number>/papers/<uuid:key>/", loan.paper, name="loan_paper"),
    path("loans/<number:number>/withdraw/", loan.withdraw, name="loan_withdraw"),
    path("loans/<number:number>/do/<slug:act>/", claim_file.act, name="loan_do"),
    path("claims/", claims.claims, name="claims"),
    path("claims/many/", claims.many, name="claims_many"),
    path("claims/held/", claims.holdings, name="holdings"),
    path("claims/branches/", claims.branches, name="branches"),
    path("questions/", notices.questions, name="questions"),
    path("questions/<uuid:key>/", notices.question, name="question"),
    path("history/", audit.history, name="history"),
    path("sittings/<number:number>/", sittings.sitting, name="sitting"),
    path("sittings/<number:number>/marks/", sittings.marks, name="marks"),
    path("sittings/<number:number>/choose/", sittings.choose, name="choose"),
    path("sittings/<number:number>/minutes/", sittings.minutes, name="minutes"),
    path("batches/", batches.batches, name="batches"),
    path("batches/open/<uuid:key>/", batches.open_batch, name="open_batch"),
    path("batches/<uuid:key>/", batches.batch, name="batch"),
    path("batches/<uuid:key>/certify/", batches.certify, name="certify"),
    path("batches/<uuid:key>/honoraria/", batches.claim_honoraria, name="claim_honoraria"),
    path("batches/<uuid:key>/cancel/", batches.cancel_batch, name="cancel_batch"),
    path("batches/<uuid:key>/draw/", batches.draw_call_backs, name="draw_call_backs"),
    path("batches/<uuid:key>/calls/<uuid:call>/", batches.answer_call_back, name="answer_call_back"),
    path("kits/", kits.kits, name="kits"),
    path("kits/order/", kits.order, name="order_toolkits"),
    path("kits/<uuid:key>/", kits.kit, name="kit"),
    path("kits/<uuid:key>/witness/", kits.witness, name="witness"),
    path("orders/<uuid:key>/", kits.order_page, name="order"),
    path("letters/", letters.letters, name="letters"),
    path("letters/<number:number>/", letters.letter, name="letter"),
    path("letters/<number:number>/pdf/", letters.letter_pdf, name="letter_pdf"),
    path("letters/<number:number>/withdraw/", letters.withdraw_letter, name="withdraw_letter"),
    path("people/", people.people, name="people"),
    path("people/<artisan:number>/", people.person, name="person"),
    path("people/<artisan:number>/change/<slug:code>/", people.change, name="change_person"),
    path("people/<artisan:number>/consent/", people.consent, name="consent_of"),
    path("people/<artisan:number>/consent/<slug:field>/withdraw/", people.withdraw, name="withdraw_for"),
    path("enrol/", enrolling.enrol, name="enrol"),
    path("enrol/<uuid:draft>/check/", enrolling.check, name="enrol_check"),
    path("enrol/<uuid:draft>/finish/", enrolling.finish, name="enrol_finish"),
    path("enrol/<uuid:draft>/<slug:code>/", enrolling.question, name="enrol_question"),
    path("imports/", importing.imports, name="imports"),
    path("imports/template.<str:kind>", importing.template, name="import_template"),
    path("imports/<uuid:key>/", importing.one, name="import"),
    path("imports/<uuid:key>/refused.<str:kind>", importing.refused, name="import_refused"),
    path("money/", orders.money, name="money"),
    path("money/approve/", orders.approve, name="money_approve"),
    path("money/prepare/<slug:scheme>/<slug:year>/", orders.prepare, name="money_prepare"),
    path("money/orders/<slug:number>/", orders.order, name="money_order"),
    path("money/orders/<slug:number>/check/", orders.check, name="money_check"),
    path("money/orders/<slug:number>/send/", orders.send, name="money_send"),
    path("money/orders/<slug:number>/withdraw/", orders.withdraw, name="money_withdraw"),
    path("money/orders/<slug:number>/file/", orders.order_file, name="money_order_file"),
    path("money/answers/", answers.answers, name="money_answers"),
    path("money/answers/<uuid:key>/", answers.answer, name="money_file"),
    path("money/lines/<uuid:key>/", answers.answer_line, name="money_line"),
    path("money/returned/", returned.returned, name="money_returned"),
    path("money/lift/", returned.lift, name="money_lift"),
    path("money/accounts/", returned.accounts, name="money_accounts"),
    path("money/propose/<path:key>/", returned.propose, name="money_propose"),
    path("money/decide/<path:key>/", returned.decide, name="money_decide"),
]
