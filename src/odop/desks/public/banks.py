"""What the banks did with the loan files sent to them: by bank of the State, by branch of a district."""

import csv
import io
from datetime import date

from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.casework.queries.margin_money import branch_habits
from odop.figures.queries import BankTable, public_bank_table
from odop.programme import queries as programme
from odop.programme.queries import District

SECONDS_KEPT = 600
HEADINGS = (
    "district", "bank", "bank_hi", "branch", "received", "sanctioned", "of_which_cut", "refused",
    "refused_for", "not_decided", "median_days", "waiting_since", "numbers", "as_of", "synthetic",
)  # fmt: skip


@require_safe
def banks(request: HttpRequest) -> HttpResponse:
    """The table of the State, or of the district asked for."""
    district, on = asked_for(request), day_of(timezone.now())
    code = district.code if district else None
    page = {
        "table": _table(on, code),
        "habits": branch_habits(on, district=code),
        "district": district,
        "districts": programme.districts(),
    }
    return render(request, "public/banks.html", {"page": page})


@require_safe
def as_csv(request: HttpRequest) -> HttpResponse:
    """The same table as a file; an empty cell is a number that is not shown."""
    district = asked_for(request)
    table = _table(day_of(timezone.now()), district.code if district else None)
    made = io.StringIO()
    out = csv.writer(made)
    out.writerow(HEADINGS)
    for row in table.rows:
        reasons = "; ".join(f"{name.en}: {'not shown' if n is None else n}" for name, n in row.by_reason)
        out.writerow(
            [
                district.named.en if district else "", row.bank.en, row.bank.hi, row.branch.en if row.branch else "",
                row.received, row.sanctioned, row.cut, row.refused, reasons, row.pending, row.days,
                row.pending_since, "whole tens" if table.rounded else "exact", table.as_of,
                "yes" if table.synthetic else "no",
            ]
        )  # fmt: skip
    answer = HttpResponse(made.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = (
        f'attachment; filename="banks{"-" + district.slug if district else ""}.csv"'
    )
    return answer


def asked_for(request: HttpRequest) -> District | None:
    """The district asked for; none is the State."""
    slug = request.GET.get("district", "")
    district = programme.district_by_slug(slug) if slug else None
    if slug and district is None:
        raise Http404
    return district


def _table(on: date, district: str | None) -> BankTable:
    """The table, remembered for ten minutes: what is hidden takes a while to find."""
    memory, key = caches["memory"], f"public.banks.{on}.{district}"
    found: BankTable | None = memory.get(key)
    if found is None:
        found = public_bank_table(on, district=district)
        memory.set(key, found, SECONDS_KEPT)
    return found
