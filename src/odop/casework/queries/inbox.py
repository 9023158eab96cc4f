"""A district's inbox: every application by who must act, the longest waiting first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import day_of, days_after
from odop.basics.names import Named, ascii_digits
from odop.casework.models import Application, for_training
from odop.casework.queries.calls import CallLine, call_lines
from odop.casework.queries.lines import Line, lines
from odop.casework.queries.may import held
from odop.casework.rules import CLOCKS, HOLDER, HOLDER_WORDS, SEATING, TAKEN_BACK, State
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
        return str(_("selected, without a place")) if self.state is State.SELECTED else str(self.state.label)

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
    def everywhere(self) -> bool:
        """Whether a name or number is sought: then in every state."""
        return bool(self.wanted)

    @property
    def label(self) -> str:
        """What the lines shown are."""
        return str(_("found")) if self.everywhere else next(p.label for p in self.piles if p.here)

    @property
    def acts_here(self) -> bool:
        """Whether anything can be done in bulk with the lines shown."""
        if self.everywhere:
            return False
        if self.state is State.SUBMITTED:
            return self.may_scrutinise
        if self.state in TAKEN_BACK and self.may_scrutinise:
            return True
        return self.state in (State.SCRUTINISED, State.WAITING) and self.may_select

    @property
    def may_take_back(self) -> bool:
        """Whether the last step of the lines shown can be a slip."""
        return self.state in TAKEN_BACK and self.may_scrutinise

    @property
    def may_reject(self) -> bool:
        """Whether the lines shown can still be rejected."""
        return self.acts_here and self.state is not State.REJECTED

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
    seated: "QuerySet[Any] | None" = None,
) -> Inbox | None:
    """A district's inbox as a person sees it: by state and by call; a name or number is sought in every state.

    `seated` names the applications that have a place in a batch: they wait for nobody here.
    """
    of = programme.district(district)
    if of is None:
        return None
    wanted = wanted.strip()
    chosen = State(state) if state in {s.value for s in SHOWN} else State.SUBMITTED
    may = held(user, district, on)
    placed = Q(state=State.SELECTED, pk__in=[] if seated is None else seated)
    rows = for_training().filter(district_id=district)
    rows = rows.filter(_sought(wanted)) if wanted else rows.filter(~placed, state=chosen)
    if call:
        rows = rows.filter(call__number=call)
    pager = Paginator(rows.order_by("since", "pk"), AT_ONCE).get_page(page)
    shown = lines(pager.object_list, on)  # type: ignore[arg-type]
    return Inbox(
        district=of.named,
        code=district,
        piles=_piles(district, None if wanted else chosen, on, placed),
        state=chosen,
        call=call,
        wanted=wanted,
        lines=tuple(_clocked(shown, placed, on)),
        pager=pager,
        calls=call_lines(district, on),
        may_scrutinise=Permission.SCRUTINISE in may,
        may_select=Permission.SELECT in may,
        may_open_call=Permission.OPEN_CALL in may,
        today=on,
    )


def waiting_on(district: str, on: date) -> int:
    """How many applications wait on the office of a district: for scrutiny or for the committee."""
    return for_training().filter(district_id=district, state__in=[State.SUBMITTED, State.SCRUTINISED]).count()


def _sought(wanted: str) -> Q:
    """Those of a name or a number; nobody's private draft."""
    return Q(state__in=SHOWN) & sought(wanted)


def sought(wanted: str) -> Q:
    """Files of a maker's name or number, or of their own: the whole of it or its last figures, in either script."""
    plain = ascii_digits(wanted).upper()
    return (
        Q(artisan__name__icontains=wanted) | Q(artisan__name_hi__icontains=wanted)
        | Q(number__endswith=plain) | Q(artisan__number__endswith=plain)
    )  # fmt: skip


def _clocked(shown: tuple[Line, ...], placed: Q, on: date) -> Iterator[Line]:
    """The selected with a place wait for nobody; those without one, for the Deputy Commissioner."""
    chosen = [line.key for line in shown if line.state is State.SELECTED]
    there = set(for_training().filter(placed, pk__in=chosen).values_list("pk", flat=True))
    for line in shown:
        if line.key in there:
            yield replace(line, holder="")
        elif line.state is State.SELECTED:
            due = days_after(day_of(line.since), SEATING.days)
            yield replace(line, holder="deputy_commissioner", due=due, late=due < on)
        else:
            yield line


def _piles(district: str, chosen: State | None, on: date, placed: Q) -> tuple[Pile, ...]:
    overdue = Q(pk=None)
    for state, clock in (CLOCKS | {State.SELECTED: SEATING}).items():
        overdue |= Q(state=state, since__date__lt=on - timedelta(days=clock.days))
    rows = (
        for_training()
        .filter(~placed, district_id=district)
        .order_by()
        .values("state")
        .annotate(count=Count("pk"), late=Count("pk", filter=overdue))
    )
    counts = {row["state"]: (row["count"], row["late"]) for row in rows}
    return tuple(Pile(state, *counts.get(state, (0, 0)), here=state is chosen) for state in SHOWN)
