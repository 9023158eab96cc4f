"""A district's files of margin money: by state and by who must act, those that wait longest first."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, Min, Q
from django.utils.translation import gettext_lazy as _

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.names import Named
from odop.casework.models import Application, for_loans
from odop.casework.queries.inbox import sought
from odop.casework.queries.margin_money.lines import AT_HAND, LoanLine, loan_lines
from odop.casework.queries.may import held
from odop.casework.rules.margin_money.clocks import CLOCKS, late_since
from odop.casework.rules.margin_money.states import (
    ENDED,
    HOLDER,
    HOLDER_WORDS,
    TAKEN_BACK,
    LoanState,
)
from odop.programme import queries as programme

AT_ONCE = 100
S = LoanState
SHOWN = tuple(s for s in LoanState if s is not S.DRAFT)
# Kept in the order in which they came, first come first; all others by how long they wait.
BY_RECEIPT = (S.SUBMITTED, S.SCRUTINISED)
# What the office must do, first of all: where the inbox opens.
OF_THE_OFFICE = (S.SUBMITTED, S.SELECTED, S.CLAIMED, S.QUERIED, S.SCRUTINISED, S.SANCTIONED)
AT_REST = (S.HELD, *ENDED)
# Whose turn it is, the office first: the task force sits when the office calls it.
TURNS = (
    (_("This office acts"), ("deputy_commissioner", "industries_centre", "task_force")),
    (_("The bank branch acts"), ("branch",)),
    (_("The applicant acts"), ("applicant",)),
)


@dataclass(frozen=True)
class LoanPile:
    """The files of one state: how many, how many too long, and who must act on them."""

    state: LoanState
    count: int
    late: int
    since: datetime | None  # the longest waiting one
    here: bool

    @property
    def label(self) -> str:
        return str(self.state.label)


@dataclass(frozen=True)
class LoanInbox:
    """The district desk's page of loans."""

    district: Named
    code: str
    piles: tuple[LoanPile, ...]
    state: LoanState
    who: str  # the files of one who must act, in whatever state
    wanted: str
    lines: tuple[LoanLine, ...]
    pager: "Page[Application]"
    acts: tuple[str, ...]  # what may be done here with many at once
    may_call_task_force: bool
    today: date

    @property
    def turns(self) -> tuple[tuple[object, tuple[LoanPile, ...]], ...]:
        """The piles by whose turn it is, the office's first; last those whose payment is under way."""
        moving = [p for p in self.piles if p.state not in (S.PASSED, *AT_REST)]
        groups = [(words, [p for p in moving if HOLDER[p.state] in whose]) for words, whose in TURNS]
        groups.append((_("The money is on its way"), [p for p in self.piles if p.state is S.PASSED]))
        return tuple((words, tuple(piles)) for words, piles in groups if piles)

    @property
    def at_rest(self) -> tuple[LoanPile, ...]:
        """The piles that wait for nobody: in deposit, or ended."""
        return tuple(p for p in self.piles if p.state in AT_REST)

    @property
    def rests(self) -> bool:
        """Whether the pile shown is one of these."""
        return any(p.here for p in self.at_rest)

    @property
    def everywhere(self) -> bool:
        """Whether files of every state are shown."""
        return bool(self.wanted or self.who)

    @property
    def label(self) -> object:
        return _("found") if self.wanted else HOLDER_WORDS[self.who] if self.who else str(self.state.label)

    @property
    def holders(self) -> tuple[tuple[str, object], ...]:
        return tuple((code, words) for code, words in HOLDER_WORDS.items() if code)


def loan_inbox(
    district: str,
    *,
    user: User,
    on: date,
    state: str = "",
    who: str = "",
    wanted: str = "",
    page: int | str | None = 1,
) -> LoanInbox | None:
    """The loans of a district as a person sees them; a name or number is sought in every state."""
    of = programme.district(district)
    if of is None:
        return None
    wanted = wanted.strip()
    who = who if who in HOLDER_WORDS else ""
    counts = _counts(district, on)
    chosen = S(state) if state in {s.value for s in SHOWN} else _first(counts)
    rows = for_loans().filter(district_id=district).select_related(*AT_HAND)
    if wanted:
        rows = rows.filter(_sought(wanted))
    elif who:
        rows = rows.filter(state__in=[s for s in SHOWN if HOLDER[s] == who])
    else:
        rows = rows.filter(state=chosen)
    by_receipt = chosen in BY_RECEIPT and not (wanted or who)
    order = ("applied_on", "number") if by_receipt else ("since", "pk")
    pager = Paginator(rows.order_by(*order), AT_ONCE).get_page(page)
    may = held(user, district, on)
    return LoanInbox(
        district=of.named,
        code=district,
        piles=tuple(
            LoanPile(s, *counts[s], here=s is chosen and not (wanted or who)) for s in SHOWN if s in counts
        ),
        state=chosen,
        who=who,
        wanted=wanted,
        lines=loan_lines(pager.object_list, on),
        pager=pager,
        acts=() if wanted or who else acts_on(chosen, may),
        may_call_task_force=Permission.SELECT in may,
        today=on,
    )


def office_piles(district: str, on: date) -> tuple[LoanPile, ...]:
    """The files that wait on the office of a district, by what is to be done with them. One query."""
    counts = _counts(district, on)
    return tuple(LoanPile(s, *counts[s], here=False) for s in SHOWN if s in OF_THE_OFFICE and s in counts)


def acts_on(state: LoanState, may: frozenset[Permission]) -> tuple[str, ...]:
    """What a person may do with a file in this state, at the district desk."""
    scrutinises, sends = Permission.SCRUTINISE in may, Permission.SEND_TO_BANK in may
    acts: list[str] = []
    if state is S.SUBMITTED and scrutinises:
        acts += ["pass", "return", "reject"]
    if state in TAKEN_BACK and scrutinises:
        acts += ["take_back"]
    if state is S.SELECTED and sends:
        acts += ["send"]
    if state is S.REFUSED and sends:
        acts += ["send_elsewhere"]
    return tuple(acts)


def _counts(district: str, on: date) -> dict[LoanState, tuple[int, int, datetime]]:
    overdue = Q(pk=None)
    for state in CLOCKS:
        overdue |= Q(state=state, since__date__lte=late_since(state, on))
    rows = (
        for_loans()
        .filter(district_id=district, state__in=SHOWN)
        .order_by()
        .values("state")
        .annotate(count=Count("pk"), late=Count("pk", filter=overdue), first=Min("since"))
    )
    return {S(row["state"]): (row["count"], row["late"], row["first"]) for row in rows}


def _first(counts: dict[LoanState, tuple[int, int, datetime]]) -> LoanState:
    return next((s for s in OF_THE_OFFICE if counts.get(s)), S.SUBMITTED)


def _sought(wanted: str) -> Q:
    """Those of a name or a number; nobody's private draft."""
    return Q(state__in=SHOWN) & sought(wanted)
