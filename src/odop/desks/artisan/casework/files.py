"""Applying, one question a page; and where my file is."""

import re
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from odop.artisans import queries as artisans
from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.casework import queries, services
from odop.casework.queries import FilePage
from odop.casework.rules import ANSWERS, NO, YES, Question, State, fits
from odop.desks.artisan.casework.entitled import bring
from odop.desks.artisan.casework.whereabouts import whereabouts
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_told
from odop.training import queries as trainings
from odop.training import services as training


@login_required
def file(request: HttpRequest, key: UUID) -> HttpResponse:
    """One file of hers: where it is, who acts next, since when, what was said."""
    page = _mine(request, key)
    trained = trainings.training_of_user(me(request).pk, at=timezone.now())
    return show(request, "file", page, now=whereabouts(page.line, trained))


@login_required
def apply(request: HttpRequest, number: str) -> HttpResponse:
    """What the call offers and what to bring; POST begins."""
    person, on = artisans.artisan_of(me(request)), day_of(timezone.now())
    call = queries.call_of(number, on=on)
    if call is None:
        raise Http404
    if request.method == "POST" and person is not None:
        with refusals_told(request):
            made = services.begin(call=number, artisan=person.key, by=me(request), at=timezone.now())
            return redirect("artisan:next_question", made.pk)
        return redirect("artisan:files")
    page = {"call": call, "person": person, "enrol": reverse("artisan:enrol")}
    return show(request, "apply", page, bring=bring())


@login_required
def next_question(request: HttpRequest, key: UUID) -> HttpResponse:
    """On to the first question without an answer, or to the last look."""
    page = _mine(request, key)
    if page.is_open and page.to_answer:
        return redirect("artisan:question", key, page.to_answer[0].code)
    return redirect("artisan:check" if page.is_open else "artisan:file", key)


@login_required
def question(request: HttpRequest, key: UUID, code: str) -> HttpResponse:
    """One question; the answer is kept at once."""
    page = _mine(request, key)
    asked = {q.code: (n, q) for n, q in enumerate(page.questions, 1)}
    if code not in asked or not page.is_open:
        return redirect("artisan:next_question", key)
    place, one = asked[code]
    form = QuestionForm(
        request.POST if request.method == "POST" else None,
        question=one,
        initial={"answer": page.declared.get(code) or _known(request, code)},
    )
    if request.method == "POST" and form.is_valid():
        answers = {code: form.cleaned_data["answer"]}
        with refusals_told(request):
            services.answer(application=key, answers=answers, by=me(request), at=timezone.now())
        return redirect("artisan:next_question", key)
    where = {"key": key, "place": place, "of": len(page.questions), "call": page.call}
    return show(request, "question", where, form=form)


@login_required
def check(request: HttpRequest, key: UUID) -> HttpResponse:
    """A last look at every answer; POST sends the application."""
    page = _mine(request, key)
    if not page.is_open:
        return redirect("artisan:file", key)
    if request.method == "POST":
        with refusals_told(request):
            made = services.submit(application=key, by=me(request), at=timezone.now())
            messages.success(request, _("Sent. Your number is %(number)s.") % {"number": made.number})
            return redirect("artisan:file", key)
        return redirect("artisan:next_question", key)
    lines = zip(page.questions, page.answers, strict=True)
    return show(request, "check", page, lines=list(lines))


@login_required
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask once more, then take the application back."""
    page = _mine(request, key)
    if request.method == "POST":
        selected = page.line.state is State.SELECTED
        take_back = training.give_up_place if selected else services.withdraw
        said = request.POST.get("words", "")[:500]
        with refusals_told(request):
            take_back(application=key, words=said, by=me(request), at=timezone.now())
        return redirect("artisan:file", key)
    return show(request, "withdraw", page)


class QuestionForm(forms.Form):
    """One question of the application."""

    def __init__(self, *words: object, question: Question, **more: object) -> None:
        super().__init__(*words, **more)  # type: ignore[arg-type]
        self.question = question
        texts: dict[str, Any] = {"label": question.words, "help_text": question.help}
        self.fields["answer"] = (
            forms.ChoiceField(
                choices=[(a, ANSWERS[a]) for a in question.answers], widget=forms.RadioSelect, **texts
            )
            if question.answers
            else forms.CharField(widget=forms.TextInput({"type": "month"}), max_length=20, **texts)
        )

    def clean_answer(self) -> str:
        answer = str(self.cleaned_data["answer"])
        if not self.question.answers:
            answer = _month(answer)
        if not fits(self.question, answer):
            raise forms.ValidationError(_("Write month and year like this: 05/2024."))
        return answer


def _known(request: HttpRequest, code: str) -> str:
    """What the register says already, offered as the answer."""
    person = artisans.artisan_of(me(request)) if code == "native_of_state" else None
    if person is None or person.native_of_state is None:
        return ""
    return YES if person.native_of_state else NO


def _month(typed: str) -> str:
    """A month as people write it, 5/2024 or 2024-05, in either kind of digits, made into 2024-05."""
    parts = sorted(re.findall(r"[0-9]+", ascii_digits(typed)), key=len)
    return f"{parts[1]}-{parts[0]:0>2}" if len(parts) == 2 else typed


def _mine(request: HttpRequest, key: UUID) -> FilePage:
    page = queries.my_file(key, user=me(request), on=day_of(timezone.now()))
    if page is None:
        raise Http404
    return page
