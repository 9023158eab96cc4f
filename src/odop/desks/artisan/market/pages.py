"""Help to reach a market, for the maker: choose a fair, see what it pays and until when, write down bills, file."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from odop.artisans import queries as artisans
from odop.artisans.queries import Person
from odop.basics.dates import day_of
from odop.casework.queries import marketing as queries
from odop.casework.queries.marketing import MyClaim
from odop.casework.rules.marketing.bills import PAPERS
from odop.casework.rules.marketing.reasons import REJECTED_FOR
from odop.casework.services import marketing as services
from odop.desks.artisan.desk import at_desk, enrolled, signed_in
from odop.desks.artisan.place import me, show
from odop.desks.kit.acting import refusals_in, refusals_told, told
from odop.desks.kit.forms.market import AnswersForm, BillForm, PaperForm

POSTED = ("GET", "HEAD", "POST")


@at_desk
@require_safe
def offers(request: HttpRequest) -> HttpResponse:
    """Which fairs can be claimed for now, what each pays at most, and until when."""
    person = artisans.artisan_of(me(request))
    page = queries.offers(person.key if person else None, on=day_of(timezone.now()))
    return show(request, "market/offers", page, person=person)


@enrolled
@require_POST
def begin(request: HttpRequest, person: Person) -> HttpResponse:
    """Begin a claim for a fair, or for a start online; a draft that is there is taken up."""
    with refusals_told(request):
        made = services.begin_claim(
            artisan=person.key, fair=request.POST.get("fair", ""), by=me(request), at=timezone.now()
        )
        return redirect("artisan:market_claim", made.pk)
    return redirect("artisan:market")


@signed_in
@require_safe
def claim(request: HttpRequest, key: UUID) -> HttpResponse:
    """One claim: what it gives, what is still wanted, and where it is."""
    page = mine(request, key)
    ways = [REJECTED_FOR[check.code] for check in page.checks if check.met == 0]
    return show(
        request, "market/claim", page, wanted=[PAPERS[kind] for kind in page.missing], in_the_way=ways
    )


@signed_in
@require_http_methods(POSTED)
def bill(request: HttpRequest, key: UUID) -> HttpResponse:
    """Write down one bill or ticket."""
    page = mine(request, key)
    if not page.is_open:
        return redirect("artisan:market_claim", key)
    form = BillForm(request.POST if request.method == "POST" else None, page=page)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.write_down_bill(application=key, **form.cleaned_data, by=me(request), at=timezone.now())
            return redirect("artisan:market_claim", key)
    return show(request, "market/bill", page, form=form)


@signed_in
@require_POST
def strike_out(request: HttpRequest, key: UUID, bill: UUID) -> HttpResponse:
    """Take one bill out again."""
    mine(request, key)

    def do() -> None:
        services.strike_out_bill(application=key, bill=bill, by=me(request), at=timezone.now())

    return told(request, do, _("The bill is taken out."), "artisan:market_claim", key)


@signed_in
@require_http_methods(POSTED)
def answers(request: HttpRequest, key: UUID) -> HttpResponse:
    """The few questions, on one page."""
    page = mine(request, key)
    if not page.is_open:
        return redirect("artisan:market_claim", key)
    form = AnswersForm(request.POST if request.method == "POST" else None, page=page)
    if request.method == "POST" and form.is_valid():
        with refusals_in(form):
            services.answer_claim(
                application=key, answers=form.cleaned_data, by=me(request), at=timezone.now()
            )
            return redirect("artisan:market_claim", key)
    return show(request, "market/answers", page, form=form)


@signed_in
@require_http_methods(POSTED)
def paper(request: HttpRequest, key: UUID) -> HttpResponse:
    """Send one paper as a photo."""
    page = mine(request, key)
    if not page.takes_papers:
        return redirect("artisan:market_claim", key)
    sent = request.method == "POST"
    first = page.missing[0] if page.missing else None
    form = PaperForm(request.POST if sent else None, request.FILES if sent else None, initial={"kind": first})
    if sent and form.is_valid():
        file = form.cleaned_data["file"]
        with refusals_in(form, "file"):
            services.file_claim_paper(
                application=key, kind=form.cleaned_data["kind"], name=file.name or "", content=file.read(),
                by=me(request), at=timezone.now(),
            )  # fmt: skip
            kind = PAPERS[form.cleaned_data["kind"]]
            messages.success(request, _("The paper is here: %(kind)s.") % {"kind": kind})
            return redirect("artisan:market_claim", key)
    return show(request, "market/paper", page, form=form)


@signed_in
@require_POST
def file(request: HttpRequest, key: UUID) -> HttpResponse:
    """File the claim."""
    mine(request, key)
    with refusals_told(request):
        made = services.file_claim(application=key, by=me(request), at=timezone.now())
        messages.success(request, _("Sent. Your number is %(number)s.") % {"number": made.number})
    return redirect("artisan:market_claim", key)


@signed_in
@require_http_methods(POSTED)
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take the claim back; asked once more first."""
    page = mine(request, key)
    if request.method != "POST":
        return show(request, "market/withdraw", page)

    def do() -> None:
        services.withdraw_claim(application=key, by=me(request), at=timezone.now())

    return told(request, do, _("Your claim is taken back."), "artisan:market_claim", key)


def mine(request: HttpRequest, key: UUID) -> MyClaim:
    """One claim of hers; to everybody else it is not there."""
    page = queries.my_claim(key, user=me(request), on=day_of(timezone.now()))
    if page is None:
        raise Http404
    return page
