"""The history of one case, for those who may read histories: who did what, when, and every row it wrote."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from odop.access.queries import may, names_of
from odop.access.rules import Permission
from odop.audit import queries
from odop.basics.dates import day_of
from odop.desks.district.place import show
from odop.desks.kit.doors import me, open_to


@require_safe
@open_to(Permission.SEE_HISTORY)
def history(request: HttpRequest) -> HttpResponse:
    """Find a case by its number or key and read all that was done to it."""
    key = request.GET.get("key", "").strip()
    if not key:
        return show(request, "history", None, key="")
    page = queries.history(key)
    if page and not may(
        me(request), Permission.SEE_HISTORY, on=day_of(timezone.now()), district=page.district or None
    ):
        raise PermissionDenied
    names = names_of({act.by for act in page.acts if not act.by_name}) if page else {}
    return show(request, "history", page and named(page, names), key=key)


def named(page: queries.History, names: dict[str, str]) -> queries.History:
    """The history with the names the journal did not copy."""
    acts = (replace(act, by_name=act.by_name or names.get(act.by, act.by)) for act in page.acts)
    return replace(page, acts=tuple(acts))
