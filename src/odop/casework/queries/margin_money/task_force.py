"""A sitting of the task force on its day: agenda, members, marks, the order of marks, and the money there is."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, Sum

from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.dates import financial_year
from odop.basics.money import Paise
from odop.basics.names import Named
from odop.casework.models import MARGIN_MONEY, AgendaItem, Project, TaskForceSitting, Viability, for_loans
from odop.casework.queries.margin_money.items import Given, Item
from odop.casework.queries.margin_money.lines import loan_lines
from odop.casework.queries.margin_money.minutes import minutes_of
from odop.casework.queries.may import held
from odop.casework.queries.sitting import Member, members_of
from odop.casework.rules.margin_money.reasons import reason_words
from odop.casework.rules.margin_money.states import LoanState as S
from odop.finance import queries as finance
from odop.programme import queries as programme

Said = AgendaItem.Said
SHOWN = 20
# Selected, and their margin not yet set aside: what the district's money is already promised to.
PROMISED = (
    S.SELECTED, S.SENT, S.RECEIVED, S.QUERIED, S.SECOND_LOOK, S.SANCTIONED, S.TRAINED, S.DISBURSED, S.CLAIMED,
    S.CLAIM_RETURNED,
)  # fmt: skip


@dataclass(frozen=True)
class SittingLine:
    """A sitting in the list."""

    number: str
    held_on: date
    place: str
    agenda: int
    said: int
    signed: bool


@dataclass(frozen=True)
class TaskForcesPage:
    """The sittings of a district, and how many applications wait for one."""

    district: Named
    code: str
    sittings: tuple[SittingLine, ...]
    pager: Page
    waiting: int
    may_call: bool


@dataclass(frozen=True)
class Money:
    """What the district has for margin money this year, and what of it is promised."""

    known: bool  # whether an allotment of this year stands in the ledger at all
    left: Paise
    promised: Paise
    asked: Paise  # by all on the agenda

    @property
    def free(self) -> Paise:
        return max(0, self.left - self.promised)

    @property
    def short(self) -> bool:
        return self.asked > self.free


@dataclass(frozen=True)
class TaskForcePage:
    """One sitting: for calling, marking, deciding and signing."""

    number: str
    district: Named
    district_code: str
    held_on: date
    place: str
    members: tuple[Member, ...]
    member: str
    items: tuple[Item, ...]  # in the order of marks; among equals whoever came first
    money: Money
    unsaid: int
    unmarked: int
    waiting: int  # passed scrutiny since, and on no agenda
    minutes: str
    drafted: bool  # the minutes shown are drawn up, nobody has kept them yet
    signed_at: datetime | None
    signed_by: str
    day_has_come: bool
    may_mark: bool
    may_decide: bool

    @property
    def agenda(self) -> tuple[Item, ...]:
        """In the order of receipt."""
        return tuple(sorted(self.items, key=lambda item: item.place))

    @property
    def ready(self) -> bool:
        """Whether it could be signed as it stands."""
        return self.may_decide and self.day_has_come and not self.unsaid and len(self.members) > 1


def task_forces_page(district: str, *, user: User, on: date, page: str = "1") -> TaskForcesPage | None:
    """The sittings of a district page by page, the newest first."""
    of = programme.district(district)
    if of is None:
        return None
    rows = TaskForceSitting.objects.filter(district_id=district).annotate(
        on_agenda=Count("agenda"), decided=Count("agenda", filter=~Q(agenda__said=""))
    )
    pager: Page = Paginator(rows.order_by("-held_on", "-number"), SHOWN).get_page(page)
    return TaskForcesPage(
        district=of.named,
        code=district,
        sittings=tuple(
            SittingLine(r.number, r.held_on, r.place, r.on_agenda, r.decided, r.signed_at is not None)
            for r in pager.object_list
        ),
        pager=pager,
        waiting=waiting_for_sitting(district),
        may_call=Permission.SELECT in held(user, district, on),
    )


def waiting_for_sitting(district: str) -> int:
    """How many have passed scrutiny and stand on no open agenda."""
    placed = AgendaItem.objects.filter(district_id=district, sitting__signed_at=None).values("application")
    return for_loans().filter(district_id=district, state=S.SCRUTINISED).exclude(pk__in=placed).count()


def task_force_page(number: str, *, user: User, on: date, member: str = "") -> TaskForcePage | None:
    """One sitting as a person sees it; none where there is no such number."""
    row = TaskForceSitting.objects.select_related("district").filter(number=number).first()
    if row is None:
        return None
    may = held(user, row.district_id, on)
    rows = list(row.agenda.select_related("application__artisan", "application__product").select_related(
        "application__project__branch"
    ))  # fmt: skip
    given = _given(row)
    members = members_of(row, user, (mark.member for marks in given.values() for mark in marks))
    mine = next((m.name for m in members if m.mine), "")
    chosen = member if member in {m.name for m in members} else mine or (members[0].name if members else "")
    money = _money(row, rows)
    items = _items(rows, given, chosen, money, on)
    open_items = [item for item in items if item.open]
    return TaskForcePage(
        number=row.number,
        district=row.district.named,
        district_code=row.district_id,
        held_on=row.held_on,
        place=row.place,
        members=members,
        member=chosen,
        items=items,
        money=money,
        unsaid=sum(not item.said for item in open_items),
        unmarked=sum(item.line.marks is None for item in open_items),
        waiting=0 if row.signed_at else waiting_for_sitting(row.district_id),
        minutes=row.minutes or minutes_of(row, items),
        drafted=not row.minutes,
        signed_at=row.signed_at,
        signed_by=row.signed_by,
        day_has_come=row.held_on <= on,
        may_mark=Permission.INTERVIEW in may and row.signed_at is None,
        may_decide=Permission.SELECT in may and row.signed_at is None,
    )


def _given(row: TaskForceSitting) -> dict[UUID, tuple[Given, ...]]:
    found: dict[UUID, tuple[Given, ...]] = {}
    for one in Viability.objects.filter(item__sitting=row).order_by("member"):
        mark = Given(one.member, one.skill, one.plan, one.means, one.total, one.aside)
        found[one.item_id] = (*found.get(one.item_id, ()), mark)
    return found


def _money(row: TaskForceSitting, rows: Sequence[AgendaItem]) -> Money:
    money = finance.money_left(row.district_id, MARGIN_MONEY, financial_year(row.held_on))
    before = Project.objects.filter(district_id=row.district_id, application__state__in=PROMISED)
    if row.signed_at is not None:
        before = before.exclude(application__agenda__sitting=row)
    promised = before.aggregate(sum=Sum("margin"))["sum"] or 0
    known = any(asdict(money).values())
    return Money(known, money.allotted, promised, sum(_margin(item) for item in rows))


def _margin(item: AgendaItem) -> Paise:
    project = getattr(item.application, "project", None)
    return (project.margin or 0) if project else 0


def _items(
    rows: Sequence[AgendaItem],
    given: Mapping[UUID, tuple[Given, ...]],
    chosen: str,
    money: Money,
    on: date,
) -> tuple[Item, ...]:
    by_marks = sorted(rows, key=lambda row: (-(row.application.marks or 0), row.place))
    lines = {line.key: line for line in loan_lines((row.application for row in by_marks), on)}
    absent = set(
        AgendaItem.objects.filter(
            application__in=[row.application_id for row in rows],
            said=Said.ABSENT,
            sitting__signed_at__isnull=False,
        )
        .exclude(sitting_id__in={row.sitting_id for row in rows})
        .values_list("application_id", flat=True)
    )
    left, items = money.free, []
    for row in by_marks:
        left -= _margin(row)
        marks = given.get(row.pk, ())
        items.append(
            Item(
                place=row.place,
                line=lines[row.application_id],
                given=marks,
                mine=next((mark for mark in marks if mark.member == chosen), None),
                said=row.said,
                reason=reason_words(row.reason) if row.reason else "",
                words=row.words,
                absent_before=row.application_id in absent,
                within=left >= 0,
            )
        )
    return tuple(items)
