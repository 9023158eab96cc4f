"""Claims of councils in any state, made by the acts themselves."""

from datetime import date, datetime, timedelta

from odop.audit.services import Machine, acting
from odop.basics.dates import LUCKNOW
from odop.casework.models import CouncilClaim
from odop.casework.rules.committees import Body, Said
from odop.casework.services import councils
from odop.casework.services.councils import Told
from odop.finance import services as finance
from odop.programme.models import Office
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.committees import makers as committees
from tests.casework.makers import CARPETS, product_of_district
from tests.finance import makers as money
from tests.programme import places

AT = datetime(2025, 11, 3, 11, 0, tzinfo=LUCKNOW)
YEAR, SCHEME, COUNCIL = "2025-26", "marketing_development", "payee-bhd-001"
LAKH = 1_00_000_00
DAY = timedelta(days=1)
PDF = b"%PDF-1.7 a paper of the council\n"


def council(code: str = COUNCIL, *, kind: str = "PAYEE", district: str | None = BHADOHI) -> str:
    """The Carpet Export Promotion Council, written down among the payees of Bhadohi."""
    product_of_district()
    if not Office.objects.filter(code=code).exists():
        with acting(by=OPERATOR, act="tests.made", at=AT):
            Office.objects.create(
                code=code, kind=kind, district_id=district, name_en=f"Carpet council {code[-3:]}",
                name_hi="कालीन परिषद", **places.SOURCE,
            )  # fmt: skip
    return code


def account(of: str = COUNCIL) -> None:
    places.branch(money.BRANCH, of=places.district(BHADOHI))
    money.office_account(of, account=f"30219990{of[-3:]}1", at=AT - 30 * DAY)


def told(**changed) -> Told:
    """A fair abroad that ended on 10 October 2025, with 24 units, at a crore of rupees."""
    words = {
        "product": CARPETS, "registration": "Societies Act 114/1998", "occasion": "FAIR_ABROAD",
        "event_en": "Home fair", "event_hi": "गृह मेला", "place": "Frankfurt", "ended_on": date(2025, 10, 10),
        "cost": 40 * LAKH, "units": 24, "elsewhere": "no", "phone": "+919415000001", **changed,
    }  # fmt: skip
    return Told(**words)


def meet(**changed) -> Told:
    """A meet of buyers and sellers: neither units nor other schemes are asked of it."""
    return told(**{"occasion": "MEET", "units": None, "elsewhere": "", "event_en": "Buyers' meet", **changed})


def filed(what: Told | None = None, *, office: str = COUNCIL, by=OPERATOR, at: datetime = AT) -> CouncilClaim:
    return councils.file_council_claim(office=council(office), told=what or told(), by=by, at=at)


def papers(of: CouncilClaim, *kinds: str, by=OPERATOR, at: datetime = AT) -> None:
    for kind in kinds or ("request", "registration", "bill", "bank_proof", "units"):
        councils.file_council_paper(
            number=of.number, kind=kind, name=f"{kind}.pdf", content=PDF, by=by, at=at
        )


def recommended(
    what: Told | None = None, *, at: datetime = AT, admitted: int | None = None, **words
) -> CouncilClaim:
    made = filed(what, at=at, **words)
    papers(made, at=at)
    councils.recommend_council_claim(
        number=made.number, admitted=made.cost if admitted is None else admitted,
        why="" if admitted is None else "Two bills are of another event.", by=OPERATOR, at=at,
    )  # fmt: skip
    return again(made)


def decided(of: CouncilClaim, said: Said = Said.APPROVED, *, at: datetime = AT, by=OPERATOR):
    """Signed minutes of the State Screening Committee speak of it, and are taken up."""
    committees.decided(of.number, "mda_council", said, body=Body.SLSC, at=at + 5 * DAY)
    return councils.take_up_council_decisions(district=of.district_id, by=by, at=at + 6 * DAY)


def sanctioned(what: Told | None = None, **words) -> CouncilClaim:
    made = recommended(what, **words)
    assert decided(made).done == (made.number,)
    return again(made)


def passed(what: Told | None = None, *, allot: int = 200 * LAKH, **words) -> CouncilClaim:
    made = sanctioned(what, **words)
    account(made.office_id)
    money.allot(allot, scheme=SCHEME, year=YEAR, at=AT)
    councils.pass_council_claim(number=made.number, by=OPERATOR, at=AT + 7 * DAY)
    return again(made)


def paid(what: Told | None = None, **words) -> CouncilClaim:
    """Passed, sent to the bank by two who prepare and check and a third, for the sum is large; and credited."""
    made = passed(what, **words)
    send()
    return again(made)


def send(*, answered: bool = True, at: datetime = AT + 8 * DAY) -> None:
    order = finance.prepare_order(district=BHADOHI, scheme=SCHEME, year=YEAR, keys=None, by=money.ONE, at=at)
    for checker in (money.OTHER, Machine("third")):
        finance.check_order(number=order.number, by=checker, at=at)
    finance.send_order(number=order.number, by=money.ONE, at=at)
    if answered:
        money.answered(order.number, at=at + DAY)


def again(of: CouncilClaim) -> CouncilClaim:
    return CouncilClaim.objects.get(pk=of.pk)
