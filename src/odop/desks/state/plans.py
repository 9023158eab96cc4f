"""The action plans of all districts side by side."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.kit.doors import open_to
from odop.desks.kit.files import spreadsheet
from odop.plans.queries.state_plans import state_plans
from odop.plans.rules.action import Head

SHOWN = 25


@open_to(Permission.SEE_STATE)
@require_safe
def plans(request: HttpRequest) -> HttpResponse:
    """Every district's plan, the worst first: promises kept, late, put off, lines by head; or the table as a file."""
    page = state_plans(today=day_of(timezone.now()))
    if request.GET.get("as") == "csv":
        head = ["district", "plan", "adopted_on", "lines", *(h.value.lower() for h in Head), "steps", "due", "in_time",
                "late", "put_off", "estimate_rupees", "points_open", "lines_since_adopted"]  # fmt: skip
        return spreadsheet(
            "plans.csv", head,
            (
                (row.district.name_en, row.number, row.adopted_on or "", row.lines, *(n for _h, n in row.by_head),
                 row.steps, row.due, row.in_time, row.late, row.moved, row.estimate // 100, row.points_open,
                 row.came_later)
                for row in page.rows
            ),
        )  # fmt: skip
    by_name = request.GET.get("order") == "name"
    pager = Paginator(page.rows if by_name else page.worst_first, SHOWN).get_page(
        request.GET.get("page", "1")
    )
    told = {"page": page, "pager": pager, "by_name": by_name, "heads": Head, "title": _("Action plans")}
    return render(request, "state/plans.html", told)
