"""The branch's files: what it owes, one file, what is said of it, its papers, the receipts."""

from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from odop.basics.dates import day_of
from odop.basics.names import ascii_digits
from odop.casework.queries import margin_money as queries
from odop.casework.queries import receipts as papers
from odop.casework.queries.margin_money import FilePage
from odop.casework.rules.margin_money.papers import KINDS
from odop.casework.services import margin_money as services
from odop.desks.bank.acts import DOINGS, OWED, doings
from odop.desks.bank.forms import FileForm
from odop.desks.bank.place import at_desk, branch_of, branches_of, me, show
from odop.desks.kit.acting import refusals_in
from odop.desks.kit.files import download
from odop.documents import queries as documents
from odop.programme import queries as programme

# What is said where the branch saw something else than the centre.
DIFFERS = gettext_lazy("Signed. The Deputy Commissioner is asked, as the branch saw something else.")


@require_safe
@at_desk
def home(request: HttpRequest) -> HttpResponse:
    """What this branch owes, the oldest first; or the files of one state."""
    branch, on = branch_of(request), day_of(timezone.now())
    words = request.GET.get("q", "").strip()
    if words and (number := papers.found_at(branch, words)):
        return redirect("bank:file", number)
    page = queries.branch_worklist(
        branch, on, state=request.GET.get("state", ""), page=request.GET.get("page", "1")
    )
    if page is None:
        raise Http404
    more = {
        "branches": branches_of(request),
        "wanted": words,
        "owed": OWED,
        "signable": any(line.state == "SENT" for line in page.lines),
    }
    return show(request, "home", page, **more)


@require_POST
@at_desk
def sign_many(request: HttpRequest) -> HttpResponse:
    """Sign for the files that are ticked, and show their receipts to be printed."""
    numbers = request.POST.getlist("numbers")[:500]
    if not numbers:
        messages.error(request, _("Tick the files that are on your table."))
        return redirect("bank:home")
    done = services.receive_files(numbers=numbers, by=me(request), at=timezone.now())
    for no in list(done.refused.values())[:3]:
        messages.error(request, str(no))
    if not done.done:
        return redirect("bank:home")
    count = len(done.done)
    messages.success(
        request, ngettext("Signed for %(n)s file.", "Signed for %(n)s files.", count) % {"n": count}
    )
    return redirect(reverse("bank:receipts") + "?" + urlencode([("number", n) for n in done.done]))


@require_safe
@at_desk
def receipts(request: HttpRequest) -> HttpResponse:
    """Receipts to print: of the files just signed for, or of a day."""
    branch, numbers = branch_of(request), request.GET.getlist("number")
    on = None if numbers else _day(request.GET.get("on", "")) or day_of(timezone.now())
    page = {
        "branch": programme.office(branch),
        "receipts": papers.receipts(branch, numbers=numbers, on=on),
        "on": on,
    }
    return show(request, "receipts", page)


@require_safe
@at_desk
def file(request: HttpRequest, number: str) -> HttpResponse:
    """One file whole, with what can be done now."""
    return shown(request, file_of(request, number))


@require_POST
@at_desk
def act(request: HttpRequest, number: str, name: str) -> HttpResponse:
    """Do one act on a file; what was written is kept on the page where it cannot be done."""
    page, doing = file_of(request, number), DOINGS.get(name)
    if doing is None:
        raise Http404
    form = doing.form(request.POST, page=page, auto_id=f"{name}_%s")
    if not form.is_valid():
        return shown(request, page, {name: form})
    with refusals_in(form):
        said = form.said()
        doing.service(number=number, **said, by=me(request), at=timezone.now())
        messages.success(request, str(DIFFERS if said.get("agrees") is False else doing.told))
        return redirect("bank:file", number)
    return shown(request, page, {name: form})


@require_safe
@at_desk
def paper(request: HttpRequest, number: str, key: UUID) -> HttpResponse:
    """One paper of a file, as it was filed."""
    found = papers.branch_paper(number, key, branch=file_of(request, number).branch_code)
    if found is None:
        raise Http404
    return download(found[1], found[0].media_type, found[0].name)


# --- the parts ------------------------------------------------------------------------
def file_of(request: HttpRequest, number: str) -> FilePage:
    """A file at one of her branches."""
    on = day_of(timezone.now())
    for branch in branches_of(request):
        page = queries.branch_file(number, branch=branch.code, user=me(request), on=on)
        if page is not None:
            return page
    raise Http404


def shown(request: HttpRequest, page: FilePage, tried: dict[str, FileForm] | None = None) -> HttpResponse:
    """The file's page, with a form for each act; the one that was tried keeps what was written."""
    tried = tried or {}
    # A refusal the page did not expect: the act is not open any more, and its words are shown above.
    for form in (form for name, form in tried.items() if DOINGS[name].act not in page.acts):
        for error in form.non_field_errors():
            messages.error(request, str(error))
    acts = [
        {
            "name": name,
            "doing": doing,
            "form": tried.get(name) or doing.form(page=page, auto_id=f"{name}_%s"),
            "open": name in tried,
        }
        for name, doing in doings(page)
    ]
    filed = papers.branch_papers(page.line.number, branch=page.branch_code)
    kinds = [{"filed": one, "kind": KINDS.get(one.kind, one.kind)} for one in filed]
    letters = documents.letters_for_branch(page.line.number)
    owed = OWED.get(page.line.state, "")
    return show(request, "file", page, acts=acts, papers=kinds, letters=letters, owed=owed)


def _day(text: str) -> date | None:
    try:
        return parse_date(ascii_digits(text))
    except ValueError:
        return None
