"""Applying for a loan with margin money: one question a page, one paper a page, a last look, and sent."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from odop.access.services import NotPermitted
from odop.artisans import queries as artisans
from odop.artisans.queries import Person
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.queries import margin_money as queries
from odop.casework.queries.margin_money import MyLoan
from odop.casework.rules.margin_money.papers import KINDS
from odop.casework.rules.margin_money.questions import BRANCH, QUESTIONS, Question
from odop.casework.services import margin_money as services
from odop.desks.artisan.desk import enrolled, signed_in
from odop.desks.artisan.loans.forms import FIRST, PAPERS, AnswerForm, PaperForm
from odop.desks.artisan.loans.words import BRING
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.programme import queries as programme
from odop.programme.queries import Bank, Office

BRANCHES_AT_MOST = 60  # in one list; a district that has more is asked for the bank first
PLACES = {question.code: place for place, question in enumerate(QUESTIONS)}


@enrolled
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, person: Person) -> HttpResponse:
    """What it asks for and what to bring; POST begins, or takes up the draft that is there."""
    listed = programme.products_of(person.district, day_of(timezone.now()))
    choices = () if person.product in {p.code for p in listed} else listed
    if request.method == "POST":
        try:
            made = services.begin(
                artisan=person.key, product=request.POST.get("product", ""), by=me(request), at=timezone.now()
            )
        except NotPermitted:
            raise
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect("artisan:loan_begin" if refusal.field == "product" else "artisan:files")
        return redirect("artisan:loan_next", made.pk)
    return show(request, "loans/begin", {"person": person, "products": choices, "bring": BRING})


@signed_in
def next_step(request: HttpRequest, key: UUID) -> HttpResponse:
    """On to the first question without an answer, then the papers, then the last look."""
    page = mine(request, key)
    if page.is_open and page.to_answer:
        return redirect("artisan:loan_question", key, page.to_answer[0].code)
    if page.is_open:
        return redirect("artisan:loan_papers" if page.missing else "artisan:loan_check", key)
    return redirect("artisan:loan", key)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, key: UUID, code: str) -> HttpResponse:
    """One question; the answer is kept at once."""
    page = mine(request, key)
    if code not in PLACES or not page.is_open:
        return redirect("artisan:loan_next", key)
    one, person = QUESTIONS[PLACES[code]], artisans.artisan_of(me(request))
    branches = programme.offices("BRANCH", person.district) if person and one.kind == BRANCH else ()
    if len(branches) > BRANCHES_AT_MOST:
        if "bank" not in request.GET:
            known = _known(one, person)
            own = next((branch for branch in branches if branch.code == known), None)
            choice = {
                "line": page.line,
                "banks": _banks(branches),
                "own": own,
                "change": "change" in request.GET,
            }
            return show(request, "loans/bank", choice, question=one)
        branches = tuple(branch for branch in branches if branch.bank == request.GET["bank"])
    form = AnswerForm(
        request.POST if request.method == "POST" else None,
        question=one,
        branches=branches,
        initial={"answer": page.given()[code] or _known(one, person)},
    )
    if request.method == "POST" and form.is_valid():
        with refusals_in(form, "answer"):
            services.answer(
                application=key,
                answers={code: form.cleaned_data["answer"]},
                by=me(request),
                at=timezone.now(),
            )
            return _after(request, page, one)
    where = {"line": page.line, "place": PLACES[code] + 1, "of": len(QUESTIONS)}
    return show(request, "loans/question", where, form=form)


@signed_in
def papers(request: HttpRequest, key: UUID) -> HttpResponse:
    """Which papers are there and which are still wanted; each has a page of its own."""
    page = mine(request, key)
    if not page.takes_papers:
        return redirect("artisan:loan", key)
    there = {line.filed.kind for line in page.papers}
    lines = [(kind, KINDS[kind], kind in there, kind in FIRST) for kind in PAPERS]
    return show(request, "loans/papers", page, lines=lines)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, key: UUID, kind: str) -> HttpResponse:
    """One paper, sent as a photo; a second one of the kind is kept beside the first."""
    page = mine(request, key)
    if kind not in PAPERS:
        raise Http404
    if not page.takes_papers:
        return redirect("artisan:loan", key)
    sent = request.method == "POST"
    form = PaperForm(request.POST if sent else None, request.FILES if sent else None, kind=kind)
    if sent and form.is_valid():
        file = form.cleaned_data["file"]
        with refusals_in(form, "file"):
            services.file_paper(
                application=key, kind=kind, name=file.name or "", content=file.read(), by=me(request),
                at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("The paper is here: %(kind)s.") % {"kind": KINDS[kind]})
            return redirect("artisan:loan_papers", key)
    there = [line for line in page.papers if line.filed.kind == kind]
    return show(request, "loans/paper", {"line": page.line, "kind": KINDS[kind], "there": there}, form=form)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, key: UUID) -> HttpResponse:
    """A last look at every answer and paper; POST sends the application."""
    page = mine(request, key)
    if not page.is_open:
        return redirect("artisan:loan", key)
    if request.method == "POST":
        with refusals_told(request):
            made = services.submit(application=key, by=me(request), at=timezone.now())
            messages.success(request, _("Sent. Your number is %(number)s.") % {"number": made.number})
            return redirect("artisan:loan", key)
        return redirect("artisan:loan_next", key)
    return show(request, "loans/check", page, missing=[KINDS[kind] for kind in page.missing])


def mine(request: HttpRequest, key: UUID) -> MyLoan:
    """One loan of hers; to everybody else it is not there."""
    page = queries.my_loan(key, user=me(request), on=day_of(timezone.now()))
    if page is None:
        raise Http404
    return page


def _after(request: HttpRequest, page: MyLoan, one: Question) -> HttpResponse:
    """The next question that is open, those that may be left out among them; from the last look, back to it."""
    key, given = page.line.key, page.given()
    if "change" in request.GET:
        return redirect("artisan:loan_check", key)
    for question in QUESTIONS[PLACES[one.code] + 1 :]:
        if not given[question.code]:
            return redirect("artisan:loan_question", key, question.code)
    return redirect("artisan:loan_next", key)


def _banks(branches: Iterable[Office]) -> list[Bank]:
    """The banks of these branches."""
    there = {branch.bank for branch in branches}
    return [bank for bank in programme.banks() if bank.code in there]


def _known(question: Question, person: Person | None) -> str:
    """What the register says already, offered as the answer."""
    known: Mapping[str, str] = {"address": person.address if person else ""}
    if question.kind == BRANCH and person and person.account:
        held = [b for b in programme.offices("BRANCH", person.district) if b.ifsc == person.account.ifsc]
        return held[0].code if held else ""
    return known.get(question.code, "")
