"""One application for margin money: everything that is known of it, and what may be done next."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.basics.dates import day_of
from odop.casework.queries import margin_money as queries
from odop.casework.queries.margin_money import LoanPage
from odop.casework.services import margin_money as services
from odop.desks.district.casework.forms import SlipForm
from odop.desks.district.claims.forms import page_forms
from odop.desks.district.loans import sections
from odop.desks.district.loans.forms import (
    BranchForm,
    OtherBranchForm,
    PaperForm,
    RejectForm,
    ReturnForm,
)
from odop.desks.district.place import at_desk, me, require_sight, show
from odop.desks.kit.acting import told
from odop.desks.kit.papers import paper_shown
from odop.programme import queries as programme


@at_desk
def loan(request: HttpRequest, number: str) -> HttpResponse:
    """One application whole."""
    page = seen(request, number)
    branches = programme.offices("BRANCH", page.district_code) if page.acts else ()
    forms = {
        "back": ReturnForm(initial={"reasons": page.not_known}, auto_id="return_%s"),
        "no": RejectForm(auto_id="reject_%s"),
        "slip": SlipForm(auto_id="slip_%s"),
        "send": BranchForm(branches=branches, auto_id="send_%s"),
        "elsewhere": OtherBranchForm(branches=branches, auto_id="elsewhere_%s"),
        "paper": PaperForm(auto_id="paper_%s"),
    }
    centre = queries.centre_part(number, user=me(request), on=day_of(timezone.now()))
    return show(
        request, "loans/application", page, forms={**forms, **page_forms()}, centre=centre,
        main=sections.MAIN, beside=sections.BESIDE,
    )  # fmt: skip


@at_desk
@require_POST
def file_paper(request: HttpRequest, number: str) -> HttpResponse:
    """File a paper that the applicant has brought."""
    page = seen(request, number)
    form = PaperForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Choose what paper it is, and the file."))
        return redirect("district:loan", number)
    paper = form.paper()
    act = partial(
        services.file_paper, application=page.line.key, kind=paper.kind, name=paper.name,
        content=paper.content, by=me(request), at=timezone.now(),
    )  # fmt: skip
    return told(request, act, _("The paper is filed."), "district:loan", number)


@at_desk
@require_safe
def paper(request: HttpRequest, number: str, key: UUID) -> HttpResponse:
    """A paper as it was filed."""
    seen(request, number)
    filed = queries.paper_of(number, key)
    if filed is None:
        raise Http404
    return paper_shown(filed.key)


@at_desk
@require_POST
def withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Withdraw an application as the applicant asks across the table."""
    page = seen(request, number)
    words = request.POST.get("words", "")
    act = partial(
        services.withdraw, application=page.line.key, words=words, by=me(request), at=timezone.now()
    )
    return told(request, act, _("The application is withdrawn."), "district:loan", number)


def seen(request: HttpRequest, number: str) -> LoanPage:
    """The page of an application that this reader may see."""
    page = queries.loan_page(number, user=me(request), on=day_of(timezone.now()))
    if page is None:
        raise Http404
    require_sight(request, page.district_code)
    return page
