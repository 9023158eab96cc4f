"""A sitting on its day: marks by keyboard, the choice, the minutes and their print."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.casework import queries, services
from odop.casework.queries import SittingPage
from odop.casework.services import Marks
from odop.desks.district.casework.forms import MinutesForm, RejectForm
from odop.desks.district.casework.inbox import told_of_many
from odop.desks.district.place import at_desk, me, require_sight, show
from odop.desks.kit.acting import refusals_told

PARTS = ("skill", "need", "plan")
CHOICES = ("select", "wait", "reject")


@at_desk
def sitting(request: HttpRequest, number: str) -> HttpResponse:
    """The ranking, the choice, and the minutes as they would read."""
    page = _page(request, number)
    return show(request, "sitting", page, form=MinutesForm(initial={"minutes": page.minutes}))


@at_desk
def marks(request: HttpRequest, number: str) -> HttpResponse:
    """One member's marks for everybody, row by row; whatever is filled in is kept when saved."""
    page = _page(request, number, member=request.GET.get("member") or "?")
    if request.method == "POST":
        return _keep(request, page)
    return show(request, "marks", page, full=services.FULL_MARKS)


@at_desk
@require_POST
def choose(request: HttpRequest, number: str) -> HttpResponse:
    """Ask once more, then select, put on the waiting list, or reject."""
    act, numbers = request.POST.get("act", ""), request.POST.getlist("numbers")
    if act not in CHOICES or not numbers:
        messages.warning(request, _("Choose the applications first."))
        return redirect("district:sitting", number)
    sure = "sure" in request.POST
    form = RejectForm(request.POST if sure else None) if act == "reject" else None
    if not sure or (form is not None and not form.is_valid()):
        page = {"act": act, "numbers": numbers, "form": form, "sitting": number}
        return show(request, "confirm", page)
    by, at = me(request), timezone.now()
    said = form.cleaned_data if form else {}
    acts = {
        "select": lambda: services.select(sitting=number, numbers=numbers, by=by, at=at),
        "wait": lambda: services.put_on_waiting_list(sitting=number, numbers=numbers, by=by, at=at),
        "reject": lambda: services.reject(numbers=numbers, by=by, at=at, **said),
    }
    return told_of_many(request, acts[act], "district:sitting", number)


@at_desk
def minutes(request: HttpRequest, number: str) -> HttpResponse:
    """The minutes as a sheet to print; POST keeps them, or signs them."""
    if request.method == "POST":
        form = MinutesForm(request.POST)
        said = form.cleaned_data["minutes"] if form.is_valid() else ""
        act = services.sign_minutes if "sign" in request.POST else services.write_minutes
        with refusals_told(request):
            act(sitting=number, minutes=said, by=me(request), at=timezone.now())
            signed = _("The minutes are signed. Nothing in this sitting changes any more.")
            messages.success(request, signed if "sign" in request.POST else _("The minutes are kept."))
        return redirect("district:sitting", number)
    return show(request, "minutes", _page(request, number))


def _page(request: HttpRequest, number: str, member: str = "") -> SittingPage:
    page = queries.sitting_page(
        number,
        user=me(request),
        on=day_of(timezone.now()),
        member=member,
        page=request.GET.get("page"),
    )
    if page is None:
        raise Http404
    require_sight(request, page.call.district)
    return page


def _keep(request: HttpRequest, page: SittingPage) -> HttpResponse:
    back = redirect("district:marks", page.number)
    back["Location"] += "?" + urlencode({"member": page.member, "page": str(page.pager.number)})
    given = []
    for n in request.POST.getlist("numbers"):
        parts = [ascii_digits(request.POST.get(f"{part} {n}", "")).strip() for part in PARTS]
        aside = request.POST.get(f"aside {n}", "").strip()
        if not any(parts) and not aside:
            continue
        skill, need, plan = (_whole(part, bool(aside)) for part in parts)
        given.append(Marks(n, page.member, skill, need, plan, aside))
    with refusals_told(request):
        count = services.mark(sitting=page.number, marks=given, by=me(request), at=timezone.now())
        messages.success(request, _("Marks kept for %(count)s applicants.") % {"count": count})
    return back


def _whole(typed: str, aside: bool) -> int | None:
    """A mark as typed; an empty box is none where the member steps aside, and else outside the bounds."""
    if typed.isdecimal():
        return int(typed)
    return None if aside and not typed else -1
