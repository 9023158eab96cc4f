"""Claims for help to reach a market in any state, made by the acts themselves."""

from datetime import date, datetime, timedelta

from odop.artisans.models import Artisan, BankAccount
from odop.audit.services import acting
from odop.basics.dates import LUCKNOW, day_of
from odop.casework.models import Application, MarketClaim
from odop.casework.rules.committees import Said
from odop.casework.services import hearing, marketing
from odop.mart.models import Fair
from odop.mart.rules import Level
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework import makers as casework
from tests.casework.committees import makers as committees
from tests.casework.makers import CARPETS, product_of_district
from tests.finance import makers as money
from tests.mart import makers as mart
from tests.programme import places

AT = datetime(2025, 11, 3, 11, 0, tzinfo=LUCKNOW)  # after the fair of 6 to 10 October 2025
YEAR, SCHEME = "2025-26", "marketing_development"
LAKH = 1_00_000_00
PDF = b"%PDF-1.7 a paper of the claim\n"
PLAIN = {"card": "weaver_card", "elsewhere": "no", "declaration": "yes"}
ONLINE = {"card": "udyam", "online_before": "no", "sites": "one", "declaration": "yes"}


def fair(**changed) -> Fair:
    """A trade fair in Delhi that ended on 10 October 2025, listed."""
    words = {"level": Level.INDIA, "national": True, "b2b": True, "b2c": False, **changed}
    listed = words.pop("listed", True)
    made = mart.fair(**words)
    return mart.listed(made) if listed else made


def artisan(*, with_account: bool = True, **facts) -> Artisan:
    """A weaver of the district with an account of her own."""
    product_of_district()
    places.branch("SBIN0000001", of=places.district(BHADOHI))
    one = casework.artisan(**facts, product=places.product(CARPETS))
    if with_account:
        account(one)
    return one


def account(of: Artisan) -> None:
    number = f"3021{of.number[-6:]}9"
    with acting(by=OPERATOR, act="tests.made", at=AT - timedelta(days=400)):
        BankAccount.objects.create(
            district_id=of.district_id, artisan=of, holder=of.name, number=number, ifsc="SBIN0000001",
            from_at=AT - timedelta(days=400),
        )  # fmt: skip


def draft(
    at_fair: Fair | None = None, *, of: Artisan | None = None, by=OPERATOR, at: datetime = AT, bills=None, **answers
) -> Application:  # fmt: skip
    """A claim with every answer and a stall of one lakh rupees paid through the bank; None takes an answer away."""
    at_fair = at_fair or fair()
    made = marketing.begin_claim(artisan=(of or artisan()).pk, fair=at_fair.number, by=by, at=at)
    said = {code: given for code, given in {**PLAIN, **answers}.items() if given is not None}
    marketing.answer_claim(application=made.pk, answers=said, by=by, at=at)
    for item, rupees, paid_by in bills if bills is not None else (("stall", 1_00_000, "BANK"),):
        bill(made, item, rupees, paid_by, on=at_fair.ends_on, by=by, at=at)
    return made


def online(*, of: Artisan | None = None, by=OPERATOR, at: datetime = AT, **answers) -> Application:
    """A claim for beginning online, with one bill of twelve thousand rupees of the month before."""
    made = marketing.begin_claim(artisan=(of or artisan()).pk, by=by, at=at)
    marketing.answer_claim(application=made.pk, answers={**ONLINE, **answers}, by=by, at=at)
    bill(made, "costs", 12_000, on=day_of(at - timedelta(days=20)), by=by, at=at)
    return made


def bill(
    row: Application, item="stall", rupees=1_00_000, paid_by="BANK", *, on: date | None = None, by=OPERATOR, at=AT
):  # fmt: skip
    return marketing.write_down_bill(
        application=row.pk, item=item, amount=rupees * 100, paid_by=paid_by, billed_on=on or day_of(at), by=by, at=at,
        bill="B-17", seller="Organiser",
    )  # fmt: skip


def papers(row: Application, *kinds: str, by=OPERATOR, at: datetime = AT) -> None:
    for kind in kinds or ("identity", "bill", "bank_proof"):
        marketing.file_claim_paper(
            application=row.pk, kind=kind, name=f"{kind}.pdf", content=PDF, by=by, at=at
        )


def filed(
    at_fair: Fair | None = None, *, by=OPERATOR, at: datetime = AT, with_papers=True, **words
) -> Application:
    made = draft(at_fair, by=by, at=at, **words)
    if with_papers:
        papers(made, by=by, at=at)
    return marketing.file_claim(application=made.pk, agreed=True, by=by, at=at)


def ripe(at_fair: Fair | None = None, *, at: datetime = AT, **words) -> Application:
    """Filed, with its papers on paper too."""
    made = filed(at_fair, at=at, **words)
    marketing.note_hard_copy(number=str(made), on=day_of(at), by=OPERATOR, at=at)
    return made


def recommended(at_fair: Fair | None = None, *, at: datetime = AT, **words) -> Application:
    made = ripe(at_fair, at=at, **words)
    done = marketing.recommend(numbers=[str(made)], by=OPERATOR, at=at)
    assert done.done == (str(made),), done.refused
    return again(made)


def decided(row: Application, said: Said = Said.APPROVED, *, at: datetime = AT, by=OPERATOR):
    """Signed minutes speak of a claim, and are taken up."""
    committees.decided(str(row), "mda_claim", said, at=at + timedelta(days=5))
    return marketing.take_up_decisions(district=row.district_id, by=by, at=at + timedelta(days=6))


def sanctioned(at_fair: Fair | None = None, *, at: datetime = AT, **words) -> Application:
    made = recommended(at_fair, at=at, **words)
    assert decided(made, at=at).done == (str(made),)
    return again(made)


def passed(at_fair: Fair | None = None, *, at: datetime = AT, allot: int = 10 * LAKH, **words) -> Application:
    made = sanctioned(at_fair, at=at, **words)
    if allot:
        money.allot(allot, scheme=SCHEME, year=YEAR, at=at)
    done = marketing.pass_claims(numbers=[str(made)], by=OPERATOR, at=at + timedelta(days=7))
    assert done.done == (str(made),), done.refused
    return again(made)


def paid(at_fair: Fair | None = None, *, at: datetime = AT, **words) -> Application:
    """Passed, sent to the bank, and credited."""
    made = passed(at_fair, at=at, **words)
    send(at=at + timedelta(days=8))
    return again(made)


def send(*, at: datetime, answered: bool = True) -> str:
    """Everything passed goes to the bank in one order."""
    from odop.finance import services as finance

    order = finance.prepare_order(district=BHADOHI, scheme=SCHEME, year=YEAR, keys=None, by=money.ONE, at=at)
    finance.check_order(number=order.number, by=money.OTHER, at=at)
    finance.send_order(number=order.number, by=money.ONE, at=at)
    if answered:
        money.answered(order.number, at=at + timedelta(days=1))
    return order.number


def heard(number: object, *, at: datetime, by=OPERATOR) -> None:
    """Asked why the claim should not be held false, and answered."""
    hearing.ask_cause(number=str(number), words="The organiser knows of no stall.", by=by, at=at)
    hearing.answer_cause(number=str(number), words="I was there.", by=OPERATOR, at=at)


def again(row: Application) -> Application:
    return Application.objects.get(pk=row.pk)


def claim(row: Application) -> MarketClaim:
    return MarketClaim.objects.get(application=row)
