"""Proof of use, interest, and the State's instalments."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Sum

from odop.access.services import Actor, Permission, require
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.money import Paise, roundly
from odop.facilities.models import Centre, Instalment, Interest, Use
from odop.facilities.queries.spending import Money, money_of
from odop.facilities.rules import CannotMoveCentre, CentreState, Source
from odop.facilities.rules.refusals import (
    AlreadyLookedAt,
    Missing,
    MoreThanGiven,
    NoMoreInstalments,
    NotCredited,
    NotThatDay,
    UseNotProved,
)
from odop.facilities.services.centres import Paper, file, note, require_hand, require_officer, take, tell
from odop.facilities.services.letters import instalment_letter
from odop.finance import queries as finance_queries
from odop.finance import services as finance
from odop.finance.rules import Kind
from odop.finance.services import Owed
from odop.programme import queries as programme
from odop.programme.services import next_numbers
from odop.schemes import common_facility_centre as scheme
from odop.schemes.engine import Met

IN_MONEY = (CentreState.AGREED, CentreState.BUILT, CentreState.OPEN)


@act("facilities.filed_use")
def file_use(
    *,
    number: str,
    source: str,
    what: str,
    amount: Paise,
    used_on: date,
    paper: Paper | None,
    by: Actor,
    at: datetime,
) -> Use:
    """File a proof that money of the project was used; it counts once an officer has taken it.

    Raises NotPermitted, CannotMoveCentre, Missing, NotThatDay or MoreThanGiven.
    """
    centre = take(number)
    require_hand(by, centre, at=at)
    money = _money(centre)
    if not what.strip() or amount <= 0:
        raise Missing("what")
    if paper is None:
        raise Missing("paper")
    if not centre.sanction.sanctioned_on <= used_on <= day_of(at):
        raise NotThatDay("used_on")
    if Source(source) == Source.STATE:
        told = Use.objects.filter(centre=centre, source=Source.STATE).exclude(taken=False)
        left = money.given + money.interest - (told.aggregate(sum=Sum("amount"))["sum"] or 0)
        if amount > left:
            raise MoreThanGiven(max(left, 0))
    document = file(centre, "use", paper, by=by, at=at)
    made = Use.objects.create(
        district_id=centre.district_id, centre=centre, source=source, what=what.strip(), amount=amount,
        used_on=used_on, document=document, filed_at=at, filed_by=by.name, synthetic=centre.synthetic,
    )  # fmt: skip
    finance.ask_where_filed_before(document, by=by, at=at)
    note("facilities.filed_use", centre, by=by, at=at, source=source, amount=amount)
    return made


@act("facilities.looked_at_use")
def look_at_use(*, use: UUID, taken: bool, words: str = "", by: Actor, at: datetime) -> Use:
    """Take a proof of use, or not, with the reason; the company may file a better one.

    Raises NotPermitted, AlreadyLookedAt or Missing.
    """
    row = Use.objects.select_for_update(of=("self",)).select_related("centre").get(pk=use)
    require_officer(by, row.centre, at=at)
    if row.taken is not None:
        raise AlreadyLookedAt
    if not taken and not words.strip():
        raise Missing("words")
    row.taken, row.looked_at, row.looked_by, row.words = taken, at, by.name, words.strip()
    row.save(update_fields=["taken", "looked_at", "looked_by", "words"])
    note("facilities.looked_at_use", row.centre, by=by, at=at, taken=taken, amount=row.amount)
    if not taken:
        tell("centre_use_not_taken", row.centre, {"what": row.what, "words": row.words}, at=at)
    return row


@act("facilities.told_interest")
def tell_interest(*, number: str, amount: Paise, up_to: date, by: Actor, at: datetime) -> Interest:
    """Tell the interest that the State's money earned up to a day: it is money of the project, and netted later.

    Raises NotPermitted, CannotMoveCentre, Missing or NotThatDay.
    """
    centre = take(number)
    require_hand(by, centre, at=at)
    _money(centre)
    if amount <= 0:
        raise Missing("what")
    last = Interest.objects.filter(centre=centre).order_by("up_to").last()
    if up_to > day_of(at) or up_to <= (last.up_to if last else centre.sanction.sanctioned_on):
        raise NotThatDay("up_to")
    made = Interest.objects.create(
        district_id=centre.district_id, centre=centre, amount=amount, up_to=up_to, told_at=at, told_by=by.name,
        synthetic=centre.synthetic,
    )  # fmt: skip
    note("facilities.told_interest", centre, by=by, at=at, amount=amount, up_to=str(up_to))
    return made


@act("facilities.claimed_instalment")
def claim_instalment(*, number: str, by: Actor, at: datetime) -> Instalment:
    """Write down the next instalment as owed, where the proof of use is there; interest is netted from the later ones.

    It is approved, ordered and paid as everything owed is.
    Raises NotPermitted, CannotMoveCentre, NoMoreInstalments, NotCredited, UseNotProved or Missing.
    """
    centre = take(number)
    on = day_of(at)
    require(by, Permission.PASS_CLAIM, district=centre.district_id, on=on)
    money = _money(centre)
    place, check = money.next_place, money.release
    if place is None or check is None:
        raise NoMoreInstalments
    for one in money.instalments:
        if one.credited_on is None:
            raise NotCredited(one.number)
    if check.met is not Met.MET:
        raise UseNotProved(check.code, check.needed or 0, int(check.found or 0))
    gross = scheme.instalment(place, money.state_share, money.rules)
    interest = min(money.interest - money.netted, gross - 1_00) if place > 1 else 0
    stem = f"{programme.letters('instalment')}/{financial_year(on)}/{centre.district.short}/"
    (key,) = next_numbers(Instalment, "number", stem)
    made = Instalment.objects.create(
        number=key, district_id=centre.district_id, centre=centre, place=place, gross=gross, interest=interest,
        amount=gross - interest, claimed_at=at, claimed_by=by.name, synthetic=centre.synthetic,
    )  # fmt: skip
    account = finance_queries.account_of(centre.office_id or "")
    if account is None:
        raise Missing("account")
    owed = Owed(
        kind=Kind.CENTRE, about=key, scheme=scheme.SCHEME, district=centre.district_id, year=financial_year(on),
        amount=made.amount, payee=account.holder, account=account.account, ifsc=account.ifsc, office=centre.office_id,
        sanctioned_at=at, synthetic=centre.synthetic,
    )  # fmt: skip
    finance.entitle([owed], by=by, at=at)
    note("facilities.claimed_instalment", centre, by=by, at=at, instalment=key, amount=made.amount)
    instalment_letter(
        centre, made, state_share=money.state_share, account=account.end, rules=money.rules, by=by, at=at
    )
    tell("centre_instalment", centre, {"place": place, "amount": roundly(made.amount)}, at=at)
    return made


def _money(centre: Centre) -> Money:
    """The money of a centre whose agreement is signed. Raises CannotMoveCentre before."""
    if centre.state not in IN_MONEY:
        raise CannotMoveCentre(centre.state)
    return money_of([centre.pk])[centre.pk]
