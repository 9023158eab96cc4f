"""One's own centres: the proposal, the members, papers, proofs of use, promises."""

from uuid import UUID

from django.contrib import messages
from django.forms import ChoiceField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.centres import acts, filing
from odop.desks.kit.centres.forms import InterestForm
from odop.desks.kit.doors import open_to
from odop.desks.kit.letters import letter_as_pdf
from odop.desks.kit.papers import paper_shown
from odop.desks.partner.place import me, my_offices, require_office, show
from odop.documents import queries as documents
from odop.facilities import queries, services
from odop.facilities.queries import CentrePage
from odop.programme import queries as programme

at_centre = open_to(Permission.RUN_CENTRE)


@at_centre
def centres(request: HttpRequest) -> HttpResponse:
    """The centres of my office; POST expresses interest under a notice of the district."""
    on = day_of(timezone.now())
    offices = sorted(my_offices(request, Permission.RUN_CENTRE))
    lines = queries.centres(on=on, offices=offices)
    known = programme.offices_of(offices)
    open_ = queries.open_invitations(on=on, districts={one.district for one in known if one.district})
    form = InterestForm(request.POST or None)
    language = get_language() or "hi"
    form.fields["invitation"].choices = [  # type: ignore[attr-defined]
        (str(line.key), f"{line.product.in_language(language)}, {line.newspaper}") for line in open_
    ]
    if len(known) > 1:
        named = [(one.code, one.named.in_language(language)) for one in known]
        form.fields["office"] = ChoiceField(label=_("Office"), choices=[("", "—"), *named])
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            said = {"office": offices[0], **form.cleaned_data}
            made = services.express_interest(by=me(request), at=timezone.now(), **said)
            messages.success(request, _("Taken in under %(number)s.") % {"number": made.number})
            return redirect("partner:centre", made.number)
    return show(request, "centres/list", {"lines": lines, "open": open_}, form=form)


@at_centre
@require_safe
def centre(request: HttpRequest, number: str) -> HttpResponse:
    """One centre of mine, and what I may do next."""
    return _centre(request, mine(request, number))


def _centre(request: HttpRequest, page: CentrePage, sent: acts.Sent = None) -> HttpResponse:
    return show(
        request, "centres/centre", page, acts=acts.offered(page, sent), look=acts.LOOK, desk="partner"
    )


@at_centre
def company(request: HttpRequest, number: str) -> HttpResponse:
    """The company or society with its members."""
    page = mine(request, number)
    if "company" not in page.acts:
        raise Http404
    form = filing.company_form(page, request)
    if request.method == "POST" and filing.enter_company(request, number, form):
        return redirect("partner:centre", number)
    return show(request, "centres/company", page, form=form, desk="partner")


@at_centre
def report(request: HttpRequest, number: str) -> HttpResponse:
    """The report whose turn it is."""
    page = mine(request, number)
    if "report" not in page.acts:
        raise Http404
    form = filing.report_form(page, request)
    if request.method == "POST" and filing.file_report(request, page, form):
        return redirect("partner:centre", number)
    return show(request, "centres/report", page, form=form, stage=filing.stage_of(page), desk="partner")


@at_centre
def do(request: HttpRequest, number: str, act: str) -> HttpResponse:
    """Do one act on my centre; refused, it stands again as it was typed."""
    page = mine(request, number)
    if request.method == "POST" and (sent := acts.do(request, number, act)):
        return _centre(request, page, sent)
    return redirect("partner:centre", number)


@at_centre
@require_safe
def paper(request: HttpRequest, number: str, key: UUID) -> HttpResponse:
    """A paper of my centre as it was filed."""
    if key not in {one.key for one in mine(request, number).papers}:
        raise Http404
    return paper_shown(key)


@at_centre
@require_safe
def letter(request: HttpRequest, number: str) -> HttpResponse:
    """A letter about a centre of mine; anybody else's is not there."""
    found = documents.letter(number)
    doors = queries.centre_doors(found.about) if found is not None else None
    if doors is None or doors[1] not in my_offices(request, Permission.RUN_CENTRE):
        raise Http404
    return letter_as_pdf(request, number)


def mine(request: HttpRequest, number: str) -> CentrePage:
    """The page of a centre that my office runs."""
    page = queries.centre_page(number, on=day_of(timezone.now()), user=me(request))
    if page is None:
        raise Http404
    require_office(request, Permission.RUN_CENTRE, page.office)
    return page
