"""Money that lies at banks, by its age: in transit, returned and not sent anew, held past the holding's end."""

from collections import defaultdict
from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from odop.basics.dates import day_of
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.desks.state.money.place import at_money, show
from odop.finance import queries
from odop.finance.queries import AGES, IN_TRANSIT, PAST_END, RETURNED, Age
from odop.programme import queries as programme

Row = tuple[object, list[Paise | None], Paise]  # a bank's name, its sum of each age, all of it


@at_money
@require_safe
def float_at_banks(request: HttpRequest) -> HttpResponse:
    """By bank, of the State or of one district; unpaid money by age beside it."""
    today = day_of(timezone.now())
    slug = request.GET.get("district", "")
    place = programme.district_by_slug(slug) if slug else None
    if slug and place is None:
        raise Http404
    code = place.code if place else None
    found = queries.float_at_banks(today, district=code)
    page = {
        "today": today,
        "district": place,
        "districts": programme.districts(),
        "kinds": kinds(found),
        "unpaid": sum(a.amount for a in queries.unpaid(today, district=code)),
        "oldest": queries.oldest_unpaid(district=code),
    }
    return show(request, "banks", page)


def kinds(found: Iterable[Age]) -> list[tuple[str, list[Row], Paise]]:
    """In transit, returned, held past its end: the banks of each in the order of their names."""
    banks = {b.code: b.named for b in programme.banks()}
    titles = {
        IN_TRANSIT: _("In transit: sent, and not answered"),
        RETURNED: _("Returned by the bank, and not sent anew"),
        PAST_END: _("Held in deposit past its end"),
    }
    cells: dict[str, dict[str, dict[int, Paise]]] = defaultdict(lambda: defaultdict(dict))
    for age in found:
        cells[age.what][age.bank][age.from_days] = age.amount
    return [
        (title, _rows(cells[what], banks), sum(sum(ages.values()) for ages in cells[what].values()))
        for what, title in titles.items()
    ]


def _rows(of: dict[str, dict[int, Paise]], banks: dict[str, Named]) -> list[Row]:
    def name(bank: str) -> Named:
        return banks.get(bank, Named(bank, bank))

    return [
        (name(bank), [ages.get(first) for first, _last in AGES], sum(ages.values()))
        for bank, ages in sorted(of.items(), key=lambda item: name(item[0]).en)
    ]
