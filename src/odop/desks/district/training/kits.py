"""Toolkits of the district: promised, late, to be ordered, and one whole."""

from datetime import date
from functools import partial
from typing import Any
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
from odop.desks.district.training.forms import FAULTS, OrderForm, box
from odop.desks.kit.acting import refusals_in, told
from odop.programme import queries as programme
from odop.training import queries, services

AT_ONCE = 50


@at_desk
def kits(request: HttpRequest) -> HttpResponse:
    """Toolkits by state, the late ones first of all, and those that wait to be ordered."""
    district = district_of(request)
    on = day_of(timezone.now())
    return _kits(request, district, on)


def _kits(request: HttpRequest, district: str, on: date, form: OrderForm | None = None) -> HttpResponse:
    may_order = may(me(request), Permission.ORDER_TOOLKITS, district=district, on=on)
    state = request.GET.get("state", "late")
    late = queries.count_late_kits(on, district=district)
    counts = queries.kits_by_state(district)
    state = state if state in counts or state == "late" else "late"
    pager = Paginator(range(late if state == "late" else counts[state]), AT_ONCE).get_page(
        request.GET.get("page")
    )
    start = max(pager.start_index() - 1, 0)
    lines = (
        queries.late_kits(on, district=district, limit=AT_ONCE, offset=start)
        if state == "late"
        else queries.kits(on, district=district, state=state, limit=AT_ONCE, offset=start)
    )
    to_order = queries.to_order(district, on)
    page = {
        "await_certificate": counts.get("PROMISED", 0) - sum(t.waiting for t in to_order),
        "lines": lines,
        "district": programme.district(district),
        "late": late,
        "piles": queries.kit_piles(counts),
        "state": state,
        "pager": pager,
        "to_order": [(t, _form_for(t.trade, form, district, may_order)) for t in to_order],
        "orders": queries.orders(district=district, limit=20),
        "today": on,
    }
    return show(request, "kits", page)


@at_desk
@require_POST
def order(request: HttpRequest) -> HttpResponse:
    """Order toolkits of a trade; whoever has waited longest comes first."""
    district = district_of(request)
    on = day_of(timezone.now())
    if not may(me(request), Permission.ORDER_TOOLKITS, district=district, on=on):
        raise PermissionDenied
    form = _order_form(request.POST, district, request.POST.get("trade", ""))
    if form.is_valid():
        said = form.cleaned_data
        with refusals_in(form):
            made = services.order_toolkits(
                district=district,
                trade=form.trade,
                how_many=said["how_many"],
                supplier=said["supplier"],
                gem_reference=said["gem_reference"],
                price_each=form.price_each,
                by=me(request),
                at=timezone.now(),
            )
            messages.success(request, _("Order %(number)s is made.") % {"number": made.number})
            return redirect("district:order", made.pk)
    return _kits(request, district, on, form)


def _order_form(data: Any, district: str, trade: str) -> OrderForm:
    suppliers = [o for o in programme.offices("SUPPLIER") if o.district in (None, district)]
    form = OrderForm(data, suppliers=suppliers, language=get_language() or "hi", auto_id=f"{trade}-%s")
    form.trade = trade
    return form


def _form_for(trade: str, given: OrderForm | None, district: str, may_order: bool) -> OrderForm | None:
    """The form of one trade: the one that was just sent, with its faults, or a fresh one."""
    if not may_order:
        return None
    return given if given is not None and given.trade == trade else _order_form(None, district, trade)


@at_desk
def order_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """One order with its toolkits."""
    doors = queries.order_doors(key)
    if doors is None:
        raise Http404
    require_sight(request, doors[0])
    return show(request, "order", queries.order_page(key, on=day_of(timezone.now())))


@at_desk
def kit(request: HttpRequest, key: UUID) -> HttpResponse:
    """One toolkit, its chain of replacements, and the handover before a witness."""
    doors = queries.kit_doors(key)
    if doors is None:
        raise Http404
    require_sight(request, doors[0])
    on = day_of(timezone.now())
    page = queries.kit_page(key, on=on)
    sent = page is not None and page.line.state.code == "DISPATCHED"
    witness = sent and may(me(request), Permission.WITNESS_HANDOVER, district=doors[0], on=on)
    return show(request, "kit", page, witness=witness, faults=FAULTS.items())


@at_desk
@require_POST
def witness(request: HttpRequest, key: UUID) -> HttpResponse:
    """Write down the maker's own yes or no before a witness: the officer who is signed in."""
    page = queries.kit_page(key, on=day_of(timezone.now()))
    if page is None:
        raise Http404
    found = box(request.POST, len(page.items))
    act = partial(services.yes_by_witness, toolkit=key, found=found, by=me(request), at=timezone.now())
    return told(request, act, _("Written down with your name as the witness."), "district:kit", key)
