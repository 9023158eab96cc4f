"""The committees of the State, and every district's beside them; for the Cell, members and auditors."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.queries import committees as queries
from odop.casework.rules.committees import Body
from odop.casework.services import committees as services
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.committees import Desk
from odop.desks.kit.committees.forms import KitProposalForm
from odop.desks.kit.doors import me
from odop.programme import queries as programme

Answer = Callable[..., HttpResponse]


def sits_in_the_state(view: Answer) -> Answer:
    """Open to those with a posting of the State that sits, or that sees the State."""

    @login_required
    @wraps(view)
    def inner(request: HttpRequest, *args: object, **words: object) -> HttpResponse:
        if not (sees(request) or may(me(request), Permission.SIT, on=day_of(timezone.now()))):
            raise PermissionDenied
        return view(request, *args, **words)

    return inner


def sees(request: HttpRequest) -> bool:
    """Whether the State desk's other pages open to her."""
    return may(me(request), Permission.SEE_STATE, on=day_of(timezone.now()))


def _out_of_sight(request: HttpRequest, district: str) -> None:
    raise PermissionDenied


DESK = Desk(
    space="state",
    bodies=(Body.SLSC, Body.HLC, Body.TOOLKIT),
    base="state/committees/base.html",
    door=sits_in_the_state,
    district_of=lambda request: None,
    require_sight=_out_of_sight,
    frame=lambda request: {"sees": sees(request)},
)


@sits_in_the_state
@require_safe
def districts(request: HttpRequest) -> HttpResponse:
    """Every district's committee: whoever has not met longest stands first."""
    lines = queries.committees_of_districts(day_of(timezone.now()))
    page = {
        "lines": lines,
        "overdue": sum(one.overdue for one in lines),
        "never": sum(one.last is None for one in lines),
    }
    return render(request, "state/committees/districts.html", {"page": page, "sees": sees(request)})


@sits_in_the_state
def kits(request: HttpRequest) -> HttpResponse:
    """A district's toolkit, its tools and price, to be put before the toolkit committee."""
    today = day_of(timezone.now())
    if not may(me(request), Permission.CALL_STATE_MEETING, on=today):
        raise PermissionDenied
    choices, chosen = _choices(), request.GET.get("kit", "")
    form = KitProposalForm(
        request.POST if request.method == "POST" else None, kits=choices, initial=_as_it_stands(chosen)
    )
    if request.method == "POST" and form.is_valid():
        district, _slash, trade = form.cleaned_data["kit"].partition("/")
        with refusals_in(form):
            about = services.propose_kit_list(
                district=district, trade=trade, items=_tools(form.cleaned_data["items"]),
                price=form.cleaned_data["price"] * 100, by=me(request), at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("%(about)s waits for the toolkit committee.") % {"about": about})
            return DESK.back("meetings", body=Body.TOOLKIT)
    page = {"choices": choices, "chosen": chosen, "back": reverse("state:meetings") + "?body=TOOLKIT"}
    return render(request, "state/committees/kits.html", {"page": page, "form": form, "sees": sees(request)})


def _choices() -> list[tuple[str, str]]:
    """Each district with each of its trades."""
    language, today = get_language() or "hi", day_of(timezone.now())
    names = {of.code: of.named for of in programme.districts()}
    found = {
        (code, product.family): f"{names[code].in_language(language)}: {product.named.in_language(language)}"
        for code, products in programme.products_by_district(today).items()
        for product in products
        if product.family and code in names
    }
    return sorted(
        ((f"{code}/{family}", words) for (code, family), words in found.items()), key=lambda one: one[1]
    )


def _as_it_stands(chosen: str) -> dict[str, str]:
    """The list of the pack, to begin from."""
    district, _slash, trade = chosen.partition("/")
    today = day_of(timezone.now())
    product = (
        next((p for p in programme.products_of(district, today) if p.family == trade), None)
        if trade
        else None
    )
    known = programme.kit_list_for(product.code, today) if product else None
    if known is None:
        return {"kit": chosen}
    price = str(known.price // 100) if known.price else ""
    return {"kit": chosen, "items": "\n".join(f"{one.en} | {one.hi}" for one in known.items), "price": price}


def _tools(typed: str) -> list[Named]:
    tools = []
    for line in typed.splitlines():
        en, bar, hi = (part.strip() for part in line.partition("|"))
        if en:
            tools.append(Named(en, hi if bar else ""))
    return tools
