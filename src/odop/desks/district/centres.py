"""Common facility centres of a district: the pile, the notices, one centre with what may be done next."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.centres import acts, filing
from odop.desks.kit.centres.forms import InterestForm, InvitationForm
from odop.desks.kit.papers import paper_shown
from odop.facilities import queries, services
from odop.facilities.queries import CentrePage
from odop.programme import queries as programme


@at_desk
def centres(request: HttpRequest) -> HttpResponse:
    """The district's centres and notices; POST notes a notice, or who would run a centre under one."""
    district, on = district_of(request), day_of(timezone.now())
    page = queries.district_centres(district, on=on)
    sent = request.POST.get("form", "") if request.method == "POST" else ""
    language = get_language() or "hi"
    notice = InvitationForm(request.POST if sent == "notice" else None, auto_id="notice_%s")
    notice.fields["product"].choices = [  # type: ignore[attr-defined]
        (line.code, line.named.in_language(language)) for line in programme.products_of(district, on)
    ]
    interest = InterestForm(request.POST if sent == "interest" else None, auto_id="interest_%s")
    interest.fields["invitation"].choices = [  # type: ignore[attr-defined]
        (str(line.key), f"{line.product.in_language(language)}, {line.newspaper}")
        for line in page.invitations
        if line.open
    ]
    if sent == "notice" and notice.is_valid():
        with refusals_in(notice):
            services.invite(district=district, by=me(request), at=timezone.now(), **notice.cleaned_data)
            messages.success(
                request, _("The notice is noted. Until its last day interest is taken under it.")
            )
            return redirect("district:centres")
    if sent == "interest" and interest.is_valid():
        with refusals_in(interest):
            made = services.express_interest(by=me(request), at=timezone.now(), **interest.cleaned_data)
            messages.success(request, _("Taken in under %(number)s.") % {"number": made.number})
            return redirect("district:centre", made.number)
    acts_here = may(me(request), Permission.SCREEN_CENTRE, on=on, district=district)
    return show(request, "centres/list", page, notice=notice, interest=interest, may=acts_here)


@at_desk
@require_safe
def centre(request: HttpRequest, number: str) -> HttpResponse:
    """One centre whole."""
    return _centre(request, seen(request, number))


def _centre(request: HttpRequest, page: CentrePage, sent: acts.Sent = None) -> HttpResponse:
    return show(
        request, "centres/centre", page, acts=acts.offered(page, sent), look=acts.LOOK, desk="district"
    )


@at_desk
def company(request: HttpRequest, number: str) -> HttpResponse:
    """Its company or society with the members; the office is chosen where it has none yet."""
    page = seen(request, number)
    if "company" not in page.acts:
        raise Http404
    offices = programme.offices("CENTRE", page.line.district_code) if page.office is None else ()
    form = filing.company_form(page, request)
    office = request.POST.get("office") or page.office
    if request.method == "POST" and filing.enter_company(request, number, form, office=office):
        return redirect("district:centre", number)
    return show(request, "centres/company", page, form=form, offices=offices, desk="district")


@at_desk
def report(request: HttpRequest, number: str) -> HttpResponse:
    """The report whose turn it is."""
    page = seen(request, number)
    if "report" not in page.acts:
        raise Http404
    form = filing.report_form(page, request)
    if request.method == "POST" and filing.file_report(request, page, form):
        return redirect("district:centre", number)
    return show(request, "centres/report", page, form=form, stage=filing.stage_of(page), desk="district")


@at_desk
def do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """Do one act on a centre; refused, it stands again as it was typed."""
    page = seen(request, number)
    if request.method == "POST" and (sent := acts.do(request, number, act)):
        return _centre(request, page, sent)
    return redirect("district:centre", number)


@at_desk
@require_safe
def paper(request: HttpRequest, number: str, key: UUID) -> HttpResponse:
    """A paper of the centre as it was filed."""
    page = seen(request, number)
    if key not in {one.key for one in page.papers}:
        raise Http404
    return paper_shown(key)


def seen(request: HttpRequest, number: str) -> CentrePage:
    """The page of a centre that this reader may see."""
    page = queries.centre_page(number, on=day_of(timezone.now()), user=me(request))
    if page is None:
        raise Http404
    require_sight(request, page.line.district_code)
    return page
