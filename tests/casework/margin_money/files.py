"""Loan files at a branch: put straight into the state of one just sent, and carried on by the acts themselves."""

from datetime import date, datetime, timedelta
from itertools import count

from odop.artisans.models import Artisan
from odop.audit.services import acting
from odop.basics.dates import LUCKNOW, day_of, financial_year
from odop.casework.models import MARGIN_MONEY, Application, Facts, LoanFile, Project
from odop.casework.services import margin_money as branch
from odop.finance import services as finance
from odop.programme.models import Office
from tests.access.makers import OPERATOR
from tests.casework import makers
from tests.finance import makers as money
from tests.programme import places

SENT_AT = datetime(2024, 6, 3, 11, 0, tzinfo=LUCKNOW)
DAY = timedelta(days=1)
LAKH = 1_00_000_00
WORDS = "The loan of 2019 at the Gopiganj branch is unpaid since March"
LESS = "Two looms cost less than the quotation says, by the seller's own list"
SEEN = "Four looms stand in the shed and were seen by both of us"
_numbers = count(1)


def sent(
    *,
    of: Artisan | None = None,
    to: str = "SBIN0000001",
    cost: int = 10 * LAKH,
    at: datetime = SENT_AT,
    **changes,
) -> Application:
    """An application just sent to a branch: ten lakh, nine of them asked as a loan."""
    of = of or makers.artisan()
    district, n = places.district(of.district_id), next(_numbers)
    with acting(by=OPERATOR, act="tests.sent", at=at):
        row = Application.objects.create(
            **{
                "number": f"MM/{financial_year(day_of(at))}/{district.short}/{n:05d}",
                "scheme": MARGIN_MONEY, "district": district, "artisan": of,
                "product": places.product(), "state": "SENT", "since": at, "applied_on": date(2024, 4, 15),
                **changes,
            }
        )  # fmt: skip
        Project.objects.create(
            district=district, application=row, sector="PRODUCT", name="Two looms", capital_cost=cost - LAKH,
            working_capital=LAKH, project_cost=cost, own_share=cost // 10, margin=cost // 4,
            branch_id=to, address="Gopiganj",
        )  # fmt: skip
        LoanFile.objects.create(
            district=district, application=row, branch=Office.objects.get(code=to), number=1,
            sum_asked=cost - cost // 10, sent_at=at, sent_by="Anil Pal",
        )  # fmt: skip
        Facts.objects.create(
            district=district, application=row, known_from=at, applied_on=row.applied_on, age=34,
            product_is_of_district=1, free_of_default=1, helped_by_no_other_scheme=1, family_first_help=1,
            project_cost=cost, product=row.product,
        )  # fmt: skip
    return row


def received(*, at: datetime = SENT_AT, **words) -> Application:
    row = sent(at=at, **words)
    branch.receive_file(number=row.number, by=OPERATOR, at=at + DAY)
    return again(row)


def refused(*, at: datetime = SENT_AT, by=OPERATOR, **words) -> Application:
    row = received(at=at, **words)
    branch.refuse_loan(number=row.number, reason="default_to_bank", words=WORDS, by=by, at=at + 5 * DAY)
    return again(row)


def sanctioned(*, at: datetime = SENT_AT, total: int | None = None, **words) -> Application:
    row = received(at=at, **words)
    asked = file_of(row).sum_asked
    cut = {} if total is None else {"reason": "lower_prices", "words": LESS}
    branch.sanction_loan(
        number=row.number, sum_sanctioned=total or asked, **cut, by=OPERATOR, at=at + 10 * DAY
    )
    return again(row)


def trained(*, at: datetime = SENT_AT, **words) -> Application:
    row = sanctioned(at=at, **words)
    branch.waive_training(number=row.number, evidence="B/2023-24/BHD/01/007", by=OPERATOR, at=at + 12 * DAY)
    return again(row)


def disbursed(*, at: datetime = SENT_AT, **words) -> Application:
    row = trained(at=at, **words)
    branch.note_instalment(
        number=row.number, on=day_of(at + 20 * DAY), amount=2 * LAKH, by=OPERATOR, at=at + 20 * DAY
    )
    return again(row)


def claimed(*, at: datetime = SENT_AT, **words) -> Application:
    row = disbursed(at=at, **words)
    claim(row, at=at + 22 * DAY)
    return again(row)


def claim(row: Application, *, at: datetime, **changes) -> None:
    """The branch's claim, into the applicant's own account there."""
    said = {
        "holder": row.artisan.name, "account": f"{31000000000 + int(row.number[-5:])}",
        "ifsc": file_of(row).branch.ifsc, **changes,
    }  # fmt: skip
    branch.claim_margin(number=row.number, **said, by=OPERATOR, at=at)


def file_of(row: Application) -> LoanFile:
    """The last file of an application."""
    return row.files.order_by("-number").first()


def again(row: Application) -> Application:
    """The application as it now stands."""
    return Application.objects.get(pk=row.pk)


def passed(*, at: datetime = SENT_AT, allotted: int = 50 * LAKH, **words) -> Application:
    """Passed by the Deputy Commissioner, with the district's money of the year allotted."""
    row = claimed(at=at, **words)
    if allotted:
        money.allot(allotted, district=row.district_id, year=financial_year(day_of(at)), at=at)
    done = branch.pass_claims(numbers=[row.number], by=OPERATOR, at=at + 25 * DAY)
    assert done.done == (row.number,), done.refused
    return again(row)


def credit(row: Application, said: str = "CREDITED", *, reason: str = "", at: datetime) -> None:
    """The payment order of what is passed, checked, sent and credited by the bank, or as it said."""
    made = finance.prepare_order(
        district=row.district_id, scheme=MARGIN_MONEY, year=financial_year(day_of(at)),
        keys=[f"MARGIN:{row.number}"], by=money.ONE, at=at,
    )  # fmt: skip
    finance.check_order(number=made.number, by=money.OTHER, at=at)
    finance.send_order(number=made.number, by=money.ONE, at=at)
    money.answered(made.number, said, reason=reason, at=at)


def held(*, at: datetime = SENT_AT, **words) -> Application:
    """In a deposit from the thirtieth day on, until two years later."""
    row = passed(at=at, **words)
    credit(row, at=at + 28 * DAY)
    branch.record_deposit(
        number=row.number,
        deposit=f"TDR-{row.number[-5:]}",
        on=day_of(at + 30 * DAY),
        by=OPERATOR,
        at=at + 30 * DAY,
    )
    return again(row)


def inspected(row: Application, found: str, *, on: datetime, agrees: bool = True) -> Application:
    """Seen by the centre, and signed by the branch."""
    branch.inspect_unit(number=row.number, held_on=day_of(on), found=found, words=SEEN, by=money.ONE, at=on)
    branch.sign_inspection(number=row.number, agrees=agrees, words=SEEN, by=money.OTHER, at=on + DAY)
    return again(row)
