"""A district's inbox: every application by who must act, the longest waiting first."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.names import Named
from odop.casework.models import Application
from odop.casework.queries.calls import CallLine, call_lines
from odop.casework.queries.lines import Line, lines
from odop.casework.queries.may import held
from odop.casework.rules import CLOCKS, HOLDER, HOLDER_WORDS, State
from odop.programme import queries as programme

AT_ONCE = 100
SHOWN = (
    State.SUBMITTED, State.SCRUTINISED, State.WAITING, State.RETURNED, State.SELECTED, State.REJECTED,
    State.WITHDRAWN,
)  # fmt: skip


@dataclass(frozen=True)
class Pile:
    """The applications of one state: how many, how many too long, and who must act on them."""

    state: State
    count: int
    late: int
    here: bool

    @property
    def label(self) -> str:
        return str(self.state.label)

    @property
    def holder(self) -> object:
        return HOLDER_WORDS[HOLDER[self.state]]


@dataclass(frozen=True)
class Inbox:
    """The district desk's first page."""

    district: Named
    code: str
    piles: tuple[Pile, ...]
    state: State
    call: str
    wanted: str
    lines: tuple[Line, ...]
    pager: "Page[Application]"
    calls: tuple[CallLine, ...]
    may_scrutinise: bool
    may_select: bool
    may_open_call: bool
    today: date

    @property
    def acts_here(self) -> bool:
        """Whether anything can be done in bulk with the lines shown."""
        if self.state is State.SUBMITTED:
            return self.may_scrutinise
        return self.state in (State.SCRUTINISED, State.WAITING) and self.may_select

    @property
    def under_scrutiny(self) -> bool:
        """Whether the lines shown await scrutiny; later ones can only be rejected in bulk."""
        return self.state is State.SUBMITTED


def inbox(
    district: str,
    *,
    user: User,
    on: date,
    state: str = "",
    call: str = "",
    wanted: str = "",
    page: int | str | None = 1,
) -> Inbox | None:
    """A district's inbox as a person sees it: by state, by call, and by name or number."""
    of = programme.district(district)
    if of is None:
        return None
    chosen = State(state) if state in {s.value for s in SHOWN} else State.SUBMITTED
    may = held(user, district, on)
    rows = Application.objects.filter(district_id=district, state=chosen)
    if call:
        rows = rows.filter(call__number=call)
    if wanted.strip():
        rows = rows.filter(
            Q(number=wanted.strip()) | Q(artisan__name__icontains=wanted.strip())
            | Q(artisan__name_hi__icontains=wanted.strip()) | Q(artisan__number=wanted.strip())
        )  # fmt: skip
    pager = Paginator(rows.order_by("since", "pk"), AT_ONCE).get_page(page)
    return Inbox(
        district=of.named,
        code=district,
        piles=_piles(district, chosen, on),
        state=chosen,
        call=call,
        wanted=wanted,
        lines=lines(pager.object_list, on),  # type: ignore[arg-type]
        pager=pager,
        calls=call_lines(district, on),
        may_scrutinise=Permission.SCRUTINISE in may,
        may_select=Permission.SELECT in may,
        may_open_call=Permission.OPEN_CALL in may,
        today=on,
    )


def waiting_on(district: str, on: date) -> int:
    """How many applications wait on the office of a district: for scrutiny or for the committee."""
    return Application.objects.filter(
        district_id=district, state__in=[State.SUBMITTED, State.SCRUTINISED]
    ).count()


def _piles(district: str, chosen: State, on: date) -> tuple[Pile, ...]:
    overdue = Q(pk=None)
    for state, clock in CLOCKS.items():
        overdue |= Q(state=state, since__date__lt=on - timedelta(days=clock.days))
    rows = (
        Application.objects.filter(district_id=district)
        .order_by()
        .values("state")
        .annotate(count=Count("pk"), late=Count("pk", filter=overdue))
    )
    counts = {row["state"]: (row["count"], row["late"]) for row in rows}
    return tuple(Pile(state, *counts.get(state, (0, 0)), here=state is chosen) for state in SHOWN)
