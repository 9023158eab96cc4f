"""The maker's first page, her enrolment, her file and what she has agreed to."""

from dataclasses import dataclass
from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from odop.artisans import queries, services
from odop.artisans.queries import DraftPage, Person
from odop.artisans.rules.questions import BY_CODE, next_after
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework import queries as casework
from odop.casework.queries import margin_money, marketing
from odop.desks.artisan import waiting
from odop.desks.artisan.casework.whereabouts import whereabouts
from odop.desks.artisan.desk import at_desk, enrolled
from odop.desks.artisan.loans.whereabouts import Listed, newest_first
from odop.desks.artisan.market.whereabouts import back_with_her, market_whereabouts
from odop.desks.artisan.place import doors, me, show
from odop.desks.artisan.waiting import Task
from odop.desks.kit.acting import refusals_told, told
from odop.desks.kit.forms.answers import Line, lines_of_draft, lines_of_person
from odop.desks.kit.forms.enrolment import QuestionForm
from odop.facilities.queries import machines
from odop.finance import queries as finance
from odop.mart.queries.stalls import stalls_of_maker
from odop.outcomes import queries as outcomes
from odop.quality.queries import to_be_heard
from odop.training import queries as training

HERSELF = ("applicant", "artisan")  # what waits for herself is said among what she must do


@dataclass(frozen=True)
class Home:
    """A maker's first page."""

    person: Person | None
    draft: DraftPage | None
    on_phone: tuple[Person, ...]
    tasks: tuple[Task, ...]
    files: tuple[Listed, ...]
    doors: list[dict[str, object]]


@dataclass(frozen=True)
class Checking:
    """All answers before they are handed in."""

    draft: DraftPage
    lines: tuple[Line, ...]


@at_desk
def home(request: HttpRequest) -> HttpResponse:
    """The one next thing first; then where her file is while others have it; then every door."""
    user, now = me(request), timezone.now()
    on, person = day_of(now), queries.artisan_of(user)
    files = casework.files_of(user, on=on) if person else ()
    trained = training.training_of_user(user.pk, at=now) if person else ()
    asked = outcomes.asking_of_maker(user.pk, on=on) if person else ()
    loans = margin_money.my_loans(user, on=on) if person else ()
    claims = marketing.my_claims(user) if person else ()
    money = finance.my_money(user) if person else None
    offers = marketing.offers(person.key, on=on) if person else None
    listed = newest_first([whereabouts(line, trained) for line in files], loans, market_whereabouts(claims))
    page = Home(
        person=person,
        draft=None if person else queries.draft_of(user),
        on_phone=() if person else queries.on_phone_of(user),
        tasks=(
            *waiting.tasks(files, trained, asked, loans, money, on=on),
            *back_with_her(claims),
            *waiting.certificate_tasks(to_be_heard(person.key) if person else ()),
            *waiting.machine_tasks(
                machines.missed_turns(person.key, at=now) if person else (),
                machines.uses_under_a_flag(person.key) if person else (),
            ),
            *waiting.fair_tasks(stalls_of_maker(user.pk) if person else (), on=on),
            *waiting.claim_tasks(offers.fairs if offers and not offers.bar else ()),
        ),
        files=tuple(one for one in listed if one.holder not in HERSELF)[:2],
        doors=doors(enrolled=person is not None),
    )
    return show(request, "home", page)


@at_desk
def enrol(request: HttpRequest) -> HttpResponse:
    """What enrolment asks; it begins, or goes on where it stopped."""
    if request.method == "POST":
        try:
            services.begin_draft(by=me(request), at=timezone.now())
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect("artisan:home")
    if queries.artisan_of(me(request)):
        return redirect("artisan:home")
    draft = queries.draft_of(me(request))
    return _next(draft, "") if draft else show(request, "start", queries.consent_page())


@sensitive_post_parameters()
@at_desk
def question(request: HttpRequest, code: str) -> HttpResponse:
    """One question; every answer is saved as it is given."""
    draft = queries.draft_of(me(request))
    if code not in BY_CODE:
        raise Http404
    if draft is None:
        return redirect("artisan:enrol")
    offered = {"phone": {"phone": me(request).phone or ""}, **draft.answers}
    page = queries.question_page(code, offered, draft.district, day_of(timezone.now()))
    form = QuestionForm(page, request.POST or None)
    if request.method == "POST":
        try:
            services.answer(
                draft=draft.key,
                question=code,
                given=form.given(),
                agreed="agree" in request.POST or bool(request.POST.get("said")),
                by=me(request),
                at=timezone.now(),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return _next(queries.draft_of(me(request)) or draft, code)
    return show(request, "ask", page, form=form, draft=draft)


@at_desk
def check(request: HttpRequest) -> HttpResponse:
    """All answers once more, before they are handed in."""
    draft = queries.draft_of(me(request))
    if draft is None:
        return redirect("artisan:enrol")
    return show(request, "answers", Checking(draft, lines_of_draft(draft)))


@at_desk
@require_POST
def finish(request: HttpRequest) -> HttpResponse:
    """Hand the answers in."""
    draft = queries.draft_of(me(request))
    if draft is None:
        return redirect("artisan:home")
    with refusals_told(request):
        number = services.enrol(
            draft=draft.key,
            agreed="agree" in request.POST,
            language=get_language() or "hi",
            by=me(request),
            at=timezone.now(),
        )
        messages.success(request, _("You are enrolled. Your number is %(number)s.") % {"number": number})
        return redirect("artisan:home")
    return redirect("artisan:enrol_check")


def notice(request: HttpRequest) -> HttpResponse:
    """The whole notice, in both languages; anyone may read it."""
    return show(request, "notice", queries.consent_page())


@at_desk
@require_POST
def claim(request: HttpRequest) -> HttpResponse:
    """Say that a row entered by others is hers."""
    with refusals_told(request):
        services.claim(number=request.POST.get("number", ""), by=me(request), at=timezone.now())
    return redirect("artisan:home")


@enrolled
def profile(request: HttpRequest, person: Person) -> HttpResponse:
    """Her file as the register has it."""
    return show(request, "profile", {"person": person, "lines": lines_of_person(person)})


@sensitive_post_parameters()
@enrolled
def change(request: HttpRequest, person: Person, code: str) -> HttpResponse:
    """Correct one answer."""
    if code not in BY_CODE or code == "district":
        raise Http404
    page = queries.question_page(code, {}, person.district, day_of(timezone.now()))
    form = QuestionForm(page, request.POST or None)
    if request.method == "POST":
        try:
            services.correct(
                number=person.number,
                question=code,
                given=form.given(),
                agreed="agree" in request.POST or bool(request.POST.get("said")),
                language=get_language() or "hi",
                by=me(request),
                at=timezone.now(),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("artisan:profile")
    return show(request, "ask", page, form=form, person=person)


@enrolled
def consent(request: HttpRequest, person: Person) -> HttpResponse:
    """What she has agreed to, field by field."""
    return show(request, "consent", queries.consent_page(person.number))


@enrolled
@require_POST
def withdraw(request: HttpRequest, person: Person, field: str) -> HttpResponse:
    """Take one consent back: one press, as it was given."""
    act = partial(
        services.withdraw_consent, number=person.number, field=field, by=me(request), at=timezone.now()
    )
    return told(request, act, _("Your consent is taken back."), "artisan:consents")


@enrolled
@require_POST
def give(request: HttpRequest, person: Person, field: str) -> HttpResponse:
    """Give one consent again, as it is read in her language."""
    act = partial(
        services.give_consent,
        number=person.number,
        field=field,
        language=get_language() or "hi",
        by=me(request),
        at=timezone.now(),
    )
    return told(request, act, _("Saved."), "artisan:consents")


def _next(draft: DraftPage, code: str) -> HttpResponse:
    """The next question without an answer, or the page where all are checked."""
    coming = next_after(code, draft.answers) if code else draft.next
    return redirect("artisan:enrol_question", coming.code) if coming else redirect("artisan:enrol_check")
