"""Money on its way: a budget, an allotment, people who are owed."""

from datetime import datetime, timedelta

from odop.access.services import Machine
from odop.artisans.models import Artisan
from odop.audit.services import acting
from odop.basics.dates import LUCKNOW, day_of
from odop.finance import services
from odop.finance.models import Account, HoldUp, Payment
from odop.finance.rules import Allotting, Kind
from odop.finance.services import Answer, Owed
from tests.artisans.makers import plain_artisan
from tests.programme import places

AT = datetime(2026, 5, 4, 11, 0, tzinfo=LUCKNOW)
SCHEME, YEAR, BHADOHI, LUCKNOW_DISTRICT = "margin_money", "2026-27", "179", "162"
ONE, OTHER = Machine("one"), Machine("another")
LAKH = 1_00_000_00
BRANCH = "SBIN0000001"


def allot(amount: int, *, district: str = BHADOHI, scheme: str = SCHEME, year: str = YEAR, at: datetime = AT):
    """A budget of the year, and all of it allotted to a district."""
    places.district(district)
    for kind, place in ((Allotting.BUDGET, None), (Allotting.DISTRICT, district)):
        row = services.propose_allotment(
            kind=kind, scheme=scheme, year=year, amount=amount, district=place, by=ONE, at=at
        )
        services.confirm_allotment(number=row.number, by=OTHER, at=at)


def maker(n: int, *, district: str = BHADOHI, name: str | None = None, user=None) -> Artisan:
    """A maker of the register."""
    with acting(by=ONE, act="tests.made", at=AT):
        return plain_artisan(
            f"A/BHD/{n:07d}",
            district_id=district,
            name=name or f"Maker {_word(n)}",
            name_hi="",
            user=user,
            phone=user.phone if user else "",
        )


def owed(n: int = 1, *, amount: int = LAKH, kind: str = Kind.MARGIN, artisan: Artisan | None = None, **other):
    """Margin money owed to a maker, into an account of her own at the branch that sanctioned."""
    return Owed(
        **{
            "kind": kind,
            "about": f"MM/2026-27/BHD/{n:05d}",
            "scheme": SCHEME,
            "district": BHADOHI,
            "year": YEAR,
            "amount": amount,
            "payee": artisan.name if artisan else f"Maker {_word(n)}",
            "account": f"3021{n:07d}",
            "ifsc": BRANCH,
            "artisan": artisan.pk if artisan else None,
            "branch_ifsc": BRANCH if kind == Kind.MARGIN else "",
            "sanctioned_at": AT - timedelta(days=30),
            **other,
        }
    )


def entitled(
    count: int = 1, *, approve: bool = True, first: int = 1, at: datetime = AT, **other
) -> list[str]:
    """So many people owed margin money, approved; their keys."""
    items = [owed(n, **other) for n in range(first, first + count)]
    services.entitle(items, by=ONE, at=at)
    keys = [item.key for item in items]
    if approve:
        services.approve(keys, by=ONE, at=at)
    return keys


def ordered(keys: list[str] | None = None, *, sent: bool = True, at: datetime = AT) -> str:
    """A payment order of what is approved, checked and sent; its number."""
    made = services.prepare_order(district=BHADOHI, scheme=SCHEME, year=YEAR, keys=keys, by=ONE, at=at)
    services.check_order(number=made.number, by=OTHER, at=at)
    if made.total > 10 * LAKH:
        services.check_order(number=made.number, by=Machine("third"), at=at)
    if sent:
        services.send_order(number=made.number, by=ONE, at=at)
    return made.number


def let_go(at: datetime = AT) -> None:
    """The bank's statement has shown that what timed out did not leave; it may be ordered again."""
    with acting(by=ONE, act="tests.made", at=at):
        HoldUp.objects.filter(lifted_at=None).update(lifted_at=at, lifted_by=ONE.actor, words="the statement")


def answers(number: str, said: str = "CREDITED", *, reason: str = "", at: datetime = AT) -> list[Answer]:
    """What a bank says of every payment of an order."""
    rows = Payment.objects.filter(order__number=number).order_by("end_to_end")
    return [Answer(p.end_to_end, said, p.amount, day_of(at), reason, p.account, "message 1") for p in rows]


def answered(number: str, said: str = "CREDITED", *, reason: str = "", at: datetime = AT):
    return services.record_answers(answers(number, said, reason=reason, at=at), by=ONE, at=at)


def balance(head: str, district: str | None = BHADOHI, *, scheme: str = SCHEME, year: str = YEAR) -> int:
    """What stands in an account; nought where it was never opened."""
    row = Account.objects.filter(head=head, district_id=district, scheme=scheme, year=year).first()
    return row.balance if row else 0


def _word(n: int) -> str:
    """A name of its own for every number: letters only."""
    return "".join("abcdefghij"[int(d)] for d in str(n)).title()


def office_account(office: str, *, account: str = "30219990001", holder: str = "", at: datetime = AT) -> None:
    """An account of an office, given by one and confirmed by another."""
    services.propose_office_account(
        office=office, holder=holder or "The institute", account=account, ifsc=BRANCH, words="the passbook was seen",
        by=ONE, at=at,
    )  # fmt: skip
    services.confirm_office_account(office=office, by=OTHER, at=at + timedelta(days=8))


def administration(amount: int, *, budget: int = 100 * LAKH, year: str = YEAR, at: datetime = AT) -> None:
    """A budget, and a sum of it allotted to Bhadohi for training and administration."""
    places.district(BHADOHI)
    for kind, place, paise in (
        (Allotting.BUDGET, None, budget), (Allotting.ADMINISTRATION, BHADOHI, amount),
    ):  # fmt: skip
        row = services.propose_allotment(
            kind=kind, scheme=SCHEME, year=year, amount=paise, district=place, by=ONE, at=at
        )
        services.confirm_allotment(number=row.number, by=OTHER, at=at)
