"""Letters of the district: read, kept as PDF, and withdrawn where one no longer holds."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from odop.access.queries import may
from odop.access.rules import Permission
from odop.basics.dates import day_of
from odop.desks.district.place import at_desk, district_of, me, require_sight, show
from odop.desks.kit.acting import told
from odop.desks.kit.letters import letter_as_pdf
from odop.documents import queries, services
from odop.documents.queries import LetterLine


@at_desk
@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """The district's letters, the newest first; of one case where its number is asked for."""
    district = district_of(request)
    about = request.GET.get("about", "").strip().upper()
    page = queries.letters_of(district, about=about, page=request.GET.get("page", "1"))
    return show(request, "letters", page)


@at_desk
@require_safe
def letter(request: HttpRequest, number: str) -> HttpResponse:
    """One letter: what is known of it, its PDF, and the form that withdraws it."""
    page = _seen(request, number)
    on = day_of(timezone.now())
    may_withdraw = page.stands and may(me(request), Permission.SCRUTINISE, district=page.district, on=on)
    return show(request, "letter", page, may_withdraw=may_withdraw)


@at_desk
@require_safe
def letter_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """The letter itself."""
    _seen(request, number)
    return letter_as_pdf(request, number)


@at_desk
@require_POST
def withdraw_letter(request: HttpRequest, number: str) -> HttpResponse:
    """Withdraw a letter, with the reason whoever checks it will read."""
    _seen(request, number)
    why = request.POST.get("why", "")
    act = partial(services.withdraw_letter, number=number, why=why, by=me(request), at=timezone.now())
    said = _("The letter is withdrawn. Whoever checks it reads so.")
    return told(request, act, said, "district:letter", number)


def _seen(request: HttpRequest, number: str) -> LetterLine:
    found = queries.letter(number)
    if found is None:
        raise Http404
    require_sight(request, found.district)
    return found
