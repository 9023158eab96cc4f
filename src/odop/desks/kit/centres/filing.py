"""The two long forms of a centre: its company with the members, and its reports."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from odop.desks.kit.acting import refusals_in
from odop.desks.kit.centres.forms import CompanyForm, ReportForm
from odop.desks.kit.doors import me
from odop.desks.kit.templatetags.kit import typed_rupees
from odop.facilities import services
from odop.facilities.queries import CentrePage
from odop.facilities.rules import CentreState, Stage


def company_form(page: CentrePage, request: HttpRequest) -> CompanyForm:
    """The form, filled with what stands already."""
    row = page.company
    if row is None or request.method == "POST":
        return CompanyForm(request.POST or None)
    members = "\n".join(
        f"{'' if one.of_product else '*'}{one.name}; {one.shares}{f'; {one.artisan}' if one.artisan else ''}"
        for one in row.members
    )
    return CompanyForm(
        initial={
            "name": row.name, "registration": row.registration, "registered_on": row.registered_on,
            "shares": row.shares, "state_representative": row.state_representative, "form": row.form_code,
            "admits_state": "yes" if row.admits_state else "no", "land": row.land_code,
            "lease_years": row.lease_years, "members_use_percent": row.members_use_percent, "members": members,
            "in_government_area": _yes_no(row.in_government_area),
            "land_of_a_member": _yes_no(row.land_of_a_member), "near_cluster": _yes_no(row.near_cluster),
        }
    )  # fmt: skip


def enter_company(request: HttpRequest, number: str, form: CompanyForm, *, office: str | None = None) -> bool:
    """Enter the company; false where something must be corrected."""
    if not form.is_valid():
        return False
    with refusals_in(form):
        services.enter_company(
            number=number, company=form.company(), members=form.cleaned_data["members"], office=office,
            by=me(request), at=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("The company and its members are entered."))
        return True
    return False


def report_form(page: CentrePage, request: HttpRequest) -> ReportForm:
    """The form, filled with what the last report said: the project report grows out of the first one."""
    if request.method == "POST" or not page.reports:
        return ReportForm(request.POST or None, request.FILES or None)
    last = page.reports[-1]
    told: dict[str, object] = {
        "land_cost": _sum(last.land_cost), "own_part": _sum(last.own_part),
        "special": last.special_code, "technical_body": last.technical_body, "need": last.need,
        "makers": last.makers, "capacity": last.capacity, "environment": last.environment,
    }  # fmt: skip
    for n, part in enumerate(last.parts, 1):
        told |= {
            f"name_{n}": part.name, f"cost_{n}": _sum(part.cost), f"civil_{n}": part.civil,
            f"funded_{n}": part.funded_by, f"central_{n}": _sum(part.central_share),
        }  # fmt: skip
    return ReportForm(initial=told)


def file_report(request: HttpRequest, page: CentrePage, form: ReportForm) -> bool:
    """File the report whose turn it is; false where something must be corrected."""
    if not form.is_valid():
        return False
    file = form.cleaned_data["file"]
    with refusals_in(form):
        services.file_report(
            number=page.line.number, stage=stage_of(page), report=form.report(),
            paper=(file.name or "report.pdf", file.read()) if file else None, by=me(request), at=timezone.now(),
        )  # fmt: skip
        messages.success(
            request, _("The report is filed. The State's share by the order stands on the page.")
        )
        return True
    return False


def stage_of(page: CentrePage) -> Stage:
    """Which report comes next."""
    return Stage.PROJECT if page.line.state is CentreState.IN_PRINCIPLE else Stage.FEASIBILITY


def _sum(paise: int | None) -> str:
    return typed_rupees(paise) if paise else ""


def _yes_no(answer: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[answer]
