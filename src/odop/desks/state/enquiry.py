"""The enquirer's pages: whom to call, what to say, what was answered, whom to confirm, whom to ask again."""

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.access.queries import districts_of, may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.acting import refusals_in, told
from odop.desks.kit.doors import me, open_to
from odop.outcomes import queries, services
from odop.outcomes.rules.standing import Evidence, Income, Work
from odop.outcomes.services import Answer, Proof
from odop.programme import queries as programme

asks = open_to(Permission.ASK_OUTCOME)
RADIO = forms.RadioSelect
YES_NO = [("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))]
TELLS = [(code, words) for code, words in Income.choices if code]


class AnswerForm(forms.Form):
    """What a person said."""

    works = forms.ChoiceField(label=gettext_lazy("Does she have work now?"), choices=YES_NO, widget=RADIO)
    work = forms.ChoiceField(
        label=gettext_lazy("What kind of work?"), choices=Work.choices, widget=RADIO, required=False
    )
    in_trade = forms.ChoiceField(
        label=gettext_lazy("Is it in the craft she was trained in?"),
        choices=YES_NO,
        widget=RADIO,
        required=False,
    )
    place = forms.CharField(label=gettext_lazy("Where does she work?"), max_length=120, required=False)
    income_before = forms.ChoiceField(
        label=gettext_lazy("What did she earn in a month before the training?"),
        choices=[("", gettext_lazy("not told")), *TELLS], required=False,
    )  # fmt: skip
    income_after = forms.ChoiceField(
        label=gettext_lazy("What does she earn in a month now?"),
        choices=[("", gettext_lazy("not told")), *TELLS], required=False,
    )  # fmt: skip

    def answer(self) -> Answer:
        """The answer, in the room's words."""
        told = self.cleaned_data
        in_trade = {"yes": True, "no": False}.get(told["in_trade"])
        return Answer(
            works=told["works"] == "yes",
            work=told["work"],
            in_trade=in_trade,
            income_before=told["income_before"],
            income_after=told["income_after"],
            place=told["place"],
        )


class ProofForm(forms.Form):
    """What a second person saw or was told."""

    kind = forms.ChoiceField(label=gettext_lazy("How was it shown?"), choices=Evidence.choices, widget=RADIO)
    evidence_words = forms.CharField(
        label=gettext_lazy("What was seen or said, and where?"),
        widget=forms.Textarea(attrs={"rows": 3}), max_length=600, required=False,
    )  # fmt: skip
    evidence_phone = forms.CharField(
        label=gettext_lazy("Phone of the employer or trader"),
        widget=forms.TextInput(attrs={"type": "tel", "inputmode": "tel"}), max_length=20, required=False,
    )  # fmt: skip
    document = forms.FileField(label=gettext_lazy("Document, PDF or picture"), required=False)

    def proof(self) -> Proof:
        """The proof, in the room's words."""
        told, file = self.cleaned_data, self.cleaned_data.get("document")
        return Proof(
            kind=told["kind"],
            words=told["evidence_words"],
            phone=told["evidence_phone"],
            document_name=file.name if file else "",
            document=file.read() if file else b"",
        )


class AgainForm(forms.Form):
    """What a second asking found."""

    found = forms.ChoiceField(
        label=gettext_lazy("What did you find?"),
        choices=[
            ("STATED", gettext_lazy("she has work")),
            ("NO_WORK", gettext_lazy("she has no work")),
            ("NOT_REACHED", gettext_lazy("nobody was reached")),
        ],
        widget=RADIO,
    )
    words = forms.CharField(
        label=gettext_lazy("In a few words"), widget=forms.Textarea(attrs={"rows": 2}), required=False
    )


@asks
@require_safe
def worklist(request: HttpRequest) -> HttpResponse:
    """Whom to call, longest due first."""
    found = queries.worklist(on=_today(), **_within(request))
    return render(request, "state/enquiry/worklist.html", {"page": _listed(request, found)})


@asks
@require_safe
def to_confirm(request: HttpRequest) -> HttpResponse:
    """Stated work that others asked about, and that waits for a second person."""
    found = queries.confirm_queue(on=_today(), besides=me(request).pk, **_within(request))
    return render(request, "state/enquiry/to_confirm.html", {"page": _listed(request, found)})


@asks
@require_http_methods(["GET", "POST"])
def call(request: HttpRequest, key: UUID) -> HttpResponse:
    """One call: what to say, and what was answered."""
    asking = _asking(request, key)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.record_answer(follow_up=key, answer=form.answer(), by=me(request), at=timezone.now())
            messages.success(request, _("The answer is recorded."))
            return redirect("state:enquiry")
    return render(request, "state/enquiry/call.html", {"page": {"asking": asking, "form": form}})


@asks
@require_POST
def tried(request: HttpRequest, key: UUID) -> HttpResponse:
    """Nobody answered."""
    _asking(request, key)
    act = partial(services.record_try, follow_up=key, by=me(request), at=timezone.now())
    return told(request, act, _("The call is noted. She stays on the list."), "state:enquiry")


@asks
@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest, key: UUID) -> HttpResponse:
    """One confirmation, with its evidence."""
    asking = _asking(request, key)
    form = ProofForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.confirm(follow_up=key, proof=form.proof(), by=me(request), at=timezone.now())
            messages.success(request, _("The work is confirmed."))
            return redirect("state:enquiry_to_confirm")
    return render(request, "state/enquiry/confirm.html", {"page": {"asking": asking, "form": form}})


@asks
@require_POST
def correct(request: HttpRequest, key: UUID) -> HttpResponse:
    """Lower what was recorded, with a reason."""
    _asking(request, key)
    to, reason = request.POST.get("to", ""), request.POST.get("reason", "")
    act = partial(services.correct, follow_up=key, to=to, reason=reason, by=me(request), at=timezone.now())
    return told(request, act, _("The correction is recorded."), "state:enquiry_call", key)


@asks
@require_safe
def rechecks(request: HttpRequest) -> HttpResponse:
    """Who was drawn to be asked again, and what the draws have found."""
    page = {
        "rows": queries.rechecks_due(districts=_reached(request), besides=me(request).pk),
        "draws": queries.draws(),
    }
    return render(request, "state/enquiry/rechecks.html", {"page": page})


@asks
@require_http_methods(["GET", "POST"])
def again(request: HttpRequest, key: UUID) -> HttpResponse:
    """One second asking; what was said the first time is not shown."""
    row = queries.recheck(key)
    if row is None or not may(me(request), Permission.ASK_OUTCOME, on=_today(), district=row.district_code):
        raise Http404
    form = AgainForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        with refusals_in(form):
            services.record_recheck(
                recheck=key, found=said["found"], words=said["words"], by=me(request), at=timezone.now()
            )
            messages.success(request, _("The second asking is recorded."))
            return redirect("state:enquiry_rechecks")
    return render(request, "state/enquiry/again.html", {"page": {"row": row, "form": form}})


def _today() -> date:
    return day_of(timezone.now())


def _reached(request: HttpRequest) -> frozenset[str] | None:
    """The districts her posting reaches; None means all of them."""
    return districts_of(me(request), Permission.ASK_OUTCOME, on=_today())


def _within(request: HttpRequest) -> dict[str, Any]:
    """What her posting reaches, and which page and district she asked for."""
    number = request.GET.get("page", "1")
    return {
        "districts": _reached(request),
        "district": request.GET.get("district", ""),
        "page": int(number) if number.isdecimal() and len(number) < 9 else 1,
    }


def _listed(request: HttpRequest, found: queries.Worklist) -> dict[str, Any]:
    reached = _reached(request)
    return {
        "found": found,
        "pager": Paginator(range(found.count), queries.AT_ONCE).get_page(found.page),
        "districts": [d for d in programme.districts() if reached is None or d.code in reached],
        "district": request.GET.get("district", ""),
        "today": _today(),
    }


def _asking(request: HttpRequest, key: UUID) -> queries.Asking:
    """One asking, for whoever may ask in its district."""
    asking = queries.asking(key)
    if asking is None:
        raise Http404
    if not may(me(request), Permission.ASK_OUTCOME, on=_today(), district=asking.district):
        raise PermissionDenied
    return asking
