"""Batches of the district: the list, a new one, one whole, certificates, call-backs."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.district.training.forms import BatchForm
from odop.desks.kit.acting import refusals_in, told
from odop.notices import queries as notices
from odop.programme import queries as programme
from odop.training import queries, services

AT_ONCE = 50


@at_desk
def batches(request: HttpRequest) -> HttpResponse:
    """The batches of the district, those that wait longest first."""
    district = district_of(request)
    on = day_of(timezone.now())
    state = request.GET.get("state", "")
    states = [state] if state in queries.BATCH_STATES else None
    pager = Paginator(range(queries.count_batches(district=district, states=states)), AT_ONCE).get_page(
        request.GET.get("page")
    )
    page = {
        "lines": queries.batches(
            on, district=district, states=states, limit=AT_ONCE, offset=max(pager.start_index() - 1, 0)
        ),
        "district": programme.district(district),
        "piles": queries.batches_by_state(district),
        "state": state,
        "calls": queries.calls_to_seat(district),
        "may_open": may(me(request), Permission.OPEN_BATCH, district=district, on=on),
        "pager": pager,
        "today": on,
    }
    return show(request, "batches", page)


@at_desk
def open_batch(request: HttpRequest, key: UUID) -> HttpResponse:
    """Seat selected people of a call in a new batch."""
    on = day_of(timezone.now())
    first = on + timedelta(days=7)
    seating = queries.seating(key, first=first)
    if seating is None:
        raise Http404
    if not may(me(request), Permission.OPEN_BATCH, district=seating.district, on=on):
        raise PermissionDenied
    trainers = [
        o for o in programme.offices("TRAINER") if o.district is None or o.district == seating.district
    ]
    form = BatchForm(
        request.POST or None,
        trainers=trainers,
        language=get_language() or "hi",
        initial={"days": "\n".join(str(first + timedelta(days=n)) for n in range(10))},
    )
    chosen = set(request.POST.getlist("applications")) or {str(p.key) for p in seating.people[: seating.most]}
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            made = services.open_batch(
                call=key,
                applications=[
                    p.key for p in seating.people if str(p.key) in request.POST.getlist("applications")
                ],
                by=me(request),
                at=timezone.now(),
                **form.cleaned_data,
            )
            messages.success(request, _("Batch %(number)s is open.") % {"number": made.number})
            return redirect("district:batch", made.pk)
    return show(request, "open_batch", seating, form=form, chosen=chosen)


@at_desk
def batch(request: HttpRequest, key: UUID) -> HttpResponse:
    """One batch whole: days, people, doubts, call-backs, money, and what may be done next."""
    doors = queries.batch_office(key)
    if doors is None:
        raise Http404
    require_sight(request, doors[0])
    now = timezone.now()
    page = queries.batch_page(key, at=now)
    certifies = may(me(request), Permission.CERTIFY, district=doors[0], on=day_of(now))
    money = may(me(request), Permission.SEE_MONEY, district=doors[0], on=day_of(now))
    certified = page is not None and page.line.state.code == "CERTIFIED"
    can = {
        "certify": page is not None and page.line.state.code == "ASSESSED" and certifies,
        "claim": certified and certifies,
        "money": money,
        "call": may(me(request), Permission.ANSWER_QUESTIONS, district=doors[0], on=day_of(now)),
        "cancel": page is not None
        and page.line.state.code == "PLANNED"
        and may(me(request), Permission.OPEN_BATCH, district=doors[0], on=day_of(now)),
    }
    return show(
        request,
        "batch",
        page,
        can=can,
        questions=notices.questions_about(str(key)),
        honoraria=queries.honoraria(key) if certified and money else None,
    )


@at_desk
@require_POST
def certify(request: HttpRequest, key: UUID) -> HttpResponse:
    """Certify those who passed."""
    return done(
        request,
        key,
        lambda: services.certify(batch=key, by=me(request), at=timezone.now()),
        _("The certificates are given, and the honorarium is noted as due."),
    )


@at_desk
@require_POST
def claim_honoraria(request: HttpRequest, key: UUID) -> HttpResponse:
    """Write the honoraria of a certified batch down as owed; finance pays them."""
    return done(
        request,
        key,
        lambda: services.claim_honoraria(batch=key, by=me(request), at=timezone.now()),
        _("Written down as owed. Approve the payments on the page of the money."),
    )


@at_desk
@require_POST
def cancel_batch(request: HttpRequest, key: UUID) -> HttpResponse:
    """Call off a batch that has not begun."""
    reason = request.POST.get("reason", "")
    return done(
        request,
        key,
        lambda: services.cancel_batch(batch=key, reason=reason, by=me(request), at=timezone.now()),
        _("The batch is called off. Its people can be seated again."),
    )


@at_desk
@require_POST
def draw_call_backs(request: HttpRequest, key: UUID) -> HttpResponse:
    """Draw a few people to be called back; the seed is the moment, and is kept."""
    now = timezone.now()
    return done(
        request,
        key,
        lambda: services.draw_call_backs(batch=key, seed=now.isoformat(), by=me(request), at=now),
        _("Drawn. Call these people and ask whether they were in class that day."),
    )


@at_desk
@require_POST
def answer_call_back(request: HttpRequest, key: UUID, call: UUID) -> HttpResponse:
    """Write down what a person said when called back."""
    answer = request.POST.get("answer", "NOT_REACHED")
    if answer not in queries.CALL_ANSWERS:
        answer = "NOT_REACHED"
    return done(
        request,
        key,
        lambda: services.answer_call_back(call_back=call, answer=answer, by=me(request), at=timezone.now()),
        _("Written down."),
    )


def done(request: HttpRequest, key: UUID, act: Callable[[], object], words: str) -> HttpResponse:
    """Do one act on a batch, and say what came of it."""
    if queries.batch_office(key) is None:
        raise Http404
    return told(request, act, words, "district:batch", key)
