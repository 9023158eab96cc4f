"""What banks send: a file taken in, what was found in it, and the doubtful lines answered by a person."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from odop.access.queries import districts_of
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.money.place import allowed, at_money, district_here, require_money
from odop.desks.district.place import me, show
from odop.desks.kit.acting import refusals_in, told
from odop.desks.kit.files import SentFile
from odop.finance import queries
from odop.finance.services import files
from odop.programme import queries as programme


class AnswerFileForm(forms.Form):
    """The file a bank sent."""

    file = SentFile(
        label=gettext_lazy("File from the bank"),
        help_text=gettext_lazy("pain.002, camt.053 or the branch's table in CSV; at most 64 MB."),
        endings=".xml,.csv",
        megabytes=64,
    )


@at_money
def answers(request: HttpRequest) -> HttpResponse:
    """Send a bank's file in, and see the last ones."""
    district = district_here(request)
    can = allowed(request, district)
    form = AnswerFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        if not can["prepare"]:
            raise PermissionDenied
        if form.is_valid():
            sent = form.cleaned_data["file"]
            with refusals_in(form, "file"):
                taken = files.take_in_bank_file(
                    content=sent.read(), name=sent.name, district=district, by=me(request), at=timezone.now()
                )
                say(request, taken)
                return redirect("district:money_file", taken.key)
    page = {"district": programme.district(district), "files": queries.bank_files(district)}
    return show(request, "money/answers", page, form=form, can=can)


def say(request: HttpRequest, taken: files.Taken) -> None:
    """What else is to be known of a file beside its lines."""
    if taken.again:
        messages.info(request, _("This file was taken in before. Nothing was added."))
    if taken.untold:
        names = ", ".join(key.partition(":")[2] for key in taken.untold[:20])
        messages.warning(
            request, _("These have no phone and are to be told in person: %(names)s.") % {"names": names}
        )


@at_money
def answer(request: HttpRequest, key: UUID) -> HttpResponse:
    """One file: how many lines of each verdict, and the doubtful ones beside what was ordered."""
    page = queries.bank_file(
        key, by=me(request), on=day_of(timezone.now()), district=_within(request),
        verdict=request.GET.get("verdict", ""), page=request.GET.get("page"),
    )  # fmt: skip
    if page is None:
        raise Http404
    if not page.counts:
        require_money(request, page.district)
    return show(request, "money/file", page)


@at_money
@require_POST
def answer_line(request: HttpRequest, key: UUID) -> HttpResponse:
    """Answer a doubtful line: the bank's word is followed, or our record stands."""
    found = queries.place_of_line(key)
    if found is None:
        raise Http404
    file, district = found
    require_money(request, district)
    return told(
        request,
        lambda: files.answer_line(
            key=key,
            follow=request.POST.get("follow") == "yes",
            words=request.POST.get("words", "")[:400],
            by=me(request),
            at=timezone.now(),
        ),
        _("Your answer is kept."),
        "district:money_file",
        file,
    )


def _within(request: HttpRequest) -> str | None:
    """The district whose lines she sees; none for an officer of the whole State who has chosen none."""
    if districts_of(me(request), Permission.SEE_MONEY, on=day_of(timezone.now())) is None:
        return None
    return district_here(request)
