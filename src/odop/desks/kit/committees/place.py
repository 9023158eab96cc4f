"""At which desk a committee's pages stand: its bodies, its frame, and whose committee it is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from odop.basics.dates import day_of
from odop.casework.queries import committees as queries
from odop.casework.queries.committees import MeetingPage
from odop.casework.rules.committees import Body
from odop.desks.kit.doors import me

Answer = Callable[..., HttpResponse]
# The page of a case by the kind of matter; each takes the case's number, but a plan's.
CASES = {
    "mda_claim": "district:market_claim", "mda_council": "district:council",
    "centre_screening": "district:centre", "centre_in_principle": "district:centre",
    "centre_final": "district:centre", "centre_tariff": "district:centre", "action_plan": "district:plan",
}  # fmt: skip


@dataclass(frozen=True)
class Desk:
    """A desk that shows committees: `space` is its name in addresses."""

    space: str
    bodies: tuple[Body, ...]
    base: str  # the template its pages stand in
    door: Callable[[Answer], Answer]
    district_of: Callable[[HttpRequest], str | None]
    require_sight: Callable[[HttpRequest, str], None]
    frame: Callable[[HttpRequest], dict[str, Any]]

    def opens(self, view: Answer) -> Answer:
        """A view of these pages behind this desk's door."""

        @wraps(view)
        def inner(request: HttpRequest, *args: object, **words: object) -> HttpResponse:
            return view(self, request, *args, **words)

        return self.door(inner)

    def body_of(self, request: HttpRequest) -> Body:
        """The body looked at: as asked, or the desk's first."""
        asked = request.POST.get("body") or request.GET.get("body") or self.bodies[0]
        if asked not in self.bodies:
            raise Http404
        return Body(asked)

    def at(self, name: str) -> str:
        """A page of this desk by its name."""
        return f"{self.space}:{name}"

    def show(self, request: HttpRequest, template: str, page: object, **more: object) -> HttpResponse:
        """A page in the desk's frame; `at` leads templates to the pages beside it."""
        names = ("meetings", "members", "member_end", "actions", "action_done", "meeting", "meeting_agenda",
                 "meeting_present", "meeting_say", "meeting_do", "meeting_paper", "meeting_bundle",
                 "meeting_minutes")  # fmt: skip
        told = {
            **self.frame(request), "page": page, "base": self.base, "at": {name: self.at(name) for name in names},
            "bodies": self.bodies, "cases": CASES, **more,
        }  # fmt: skip
        return render(request, f"kit/committees/{template}.html", told)

    def meeting(self, request: HttpRequest, number: str) -> MeetingPage:
        """A meeting of one of this desk's bodies that the reader may see."""
        page = queries.meeting_page(number, user=me(request), on=today())
        if page is None or page.body not in self.bodies:
            raise Http404
        if page.district_code:
            self.require_sight(request, page.district_code)
        return page

    def back(self, name: str, *args: object, body: str = "") -> HttpResponse:
        """Back to a page; of a desk with several bodies, to this one."""
        answer = redirect(self.at(name), *args)
        if body and len(self.bodies) > 1:
            answer["Location"] += f"?body={body}"
        return answer


def today() -> Any:
    return day_of(timezone.now())


def require_keeper(page: MeetingPage) -> None:
    if not page.may_keep:
        raise PermissionDenied
