"""A centre at any point of its way, taken there by its own acts."""

from datetime import date, datetime, timedelta
from itertools import count

from odop.artisans.models import Artisan, FamilyMember
from odop.audit.services import Machine, acting
from odop.basics.dates import LUCKNOW, day_of
from odop.basics.money import CRORE, LAKH
from odop.casework.rules.committees import Body, Said
from odop.facilities import services
from odop.facilities.models import Centre, Instalment
from odop.facilities.rules import CentreState, Promise
from odop.facilities.services import NewCompany, NewMember, NewReport, Part
from odop.finance import queries as finance_queries
from odop.finance import services as finance
from odop.finance.rules import key_of
from odop.finance.services import Answer
from odop.programme.models import Bank, DistrictProduct
from tests.access.makers import BHADOHI, OPERATOR
from tests.artisans.makers import plain_artisan
from tests.casework.committees.makers import decided
from tests.finance import makers as money
from tests.programme import places

TODAY = date(2026, 11, 22)
AT = datetime(2026, 11, 22, 11, 0, tzinfo=LUCKNOW)
PDF = ("paper.pdf", b"%PDF-1.7 a paper of the centre\n")
OFFICE = "carpet-centre"
SCHEME, YEAR = "common_facility_centre", "2026-27"
S = CentreState
ORDER = [
    S.INTEREST, S.FORMED, S.FEASIBLE, S.AT_SCREENING, S.SCREENED, S.AT_PRINCIPLE, S.IN_PRINCIPLE, S.REPORTED,
    S.APPRAISED, S.AT_FINAL, S.APPROVED, S.SANCTIONED, S.AGREED, S.BUILT, S.OPEN,
]  # fmt: skip
KINDS = {
    S.AT_SCREENING: "centre_screening",
    S.AT_PRINCIPLE: "centre_in_principle",
    S.AT_FINAL: "centre_final",
}
PARTS = [Part("Building", 1 * CRORE, civil=True), Part("Carpet washing line", 3 * CRORE)]
_running = count(1)


def grounds() -> None:
    """Bhadohi, its carpets, a bank of the public sector and a private one, the office of a centre."""
    district, product = places.district(BHADOHI), places.product()
    DistrictProduct.objects.get_or_create(
        district=district, product=product, superseded_at=None,
        defaults={"name_en": "Carpets", "name_hi": "कालीन", "known_from": AT - timedelta(days=3000),
                  "from_date": date(2018, 1, 24), "original": True, **places.SOURCE},
    )  # fmt: skip
    places.office(OFFICE, "CENTRE", of=district)
    for code, kind in (("SBIN", "public sector"), ("HDFC", "private")):
        Bank.objects.get_or_create(
            code=code,
            defaults={"letters": code, "name_en": f"Bank {code}", "name_hi": f"बैंक {code}", "kind": kind,
                      "status": "active", **places.SOURCE},
        )  # fmt: skip


def invitation(*, by=OPERATOR, at: datetime = AT, **changes):
    grounds()
    words = {
        "district": BHADOHI, "product": "carpets-and-durries", "newspaper": "Aaj, 10 November 2026",
        "address": "https://odop.example/eoi", "opens_on": TODAY - timedelta(days=12),
        "closes_on": TODAY + timedelta(days=30),
    }  # fmt: skip
    return services.invite(**words | changes, by=by, at=at)


def interest(*, by=OPERATOR, at: datetime = AT, **changes) -> Centre:
    words = {
        "name_en": "Carpet finishing centre", "name_hi": "कालीन फिनिशिंग केन्द्र", "kinds": ["PRODUCTION", "TESTING"],
        "place": "Gyanpur Road", "promoter": "Haji Jalil", "phone": "+919415000777", "office": OFFICE,
    }  # fmt: skip
    if "invitation" not in changes:
        changes["invitation"] = invitation(at=at).pk
    return services.express_interest(**words | changes, by=by, at=at)


def company(**changes) -> NewCompany:
    """A producer company that meets the order of 2023."""
    words = {
        "form": "PRODUCER_COMPANY", "name": "Bhadohi Carpet Producer Company", "registration": "U17200UP2026PTC1",
        "registered_on": date(2026, 10, 1), "shares": 2000, "admits_state": True,
        "state_representative": "Anil Pal", "land": "OWNED", "land_of_a_member": False, "near_cluster": True,
        "in_government_area": False, "members_use_percent": 60,
    }  # fmt: skip
    return NewCompany(**words | changes)


def members(how_many: int = 20, **changes) -> list[NewMember]:
    return [NewMember(f"Member {n}", 2000 // how_many, True, **changes) for n in range(how_many)]


def maker(name: str = "Rani Devi") -> Artisan:
    n = next(_running)
    with acting(by=OPERATOR, act="tests.made", at=AT):
        return plain_artisan(f"A/BHD/{n:07d}", district_id=BHADOHI, name=name, name_hi="")


def wed(one: Artisan, other: Artisan) -> None:
    with acting(by=OPERATOR, act="tests.made", at=AT):
        FamilyMember.objects.create(
            district_id=BHADOHI, artisan=one, relation="SPOUSE", name=other.name, is_artisan=other
        )


def report(**changes) -> NewReport:
    return NewReport(**{"parts": PARTS, "need": "Washing is done in Delhi", "makers": 400} | changes)


def centre_in(state: CentreState, *, at: datetime = AT, parts=None, changes=None, **of_company) -> Centre:
    """A centre taken as far as a state by its own acts, all of one day."""
    by = OPERATOR
    centre = interest(at=at, **(changes or {}))
    words = {"number": centre.number, "by": by, "at": at}
    asks = report(parts=parts or PARTS)
    last = {
        S.FORMED: lambda: services.enter_company(company=company(**of_company), members=members(), **words),
        S.FEASIBLE: lambda: services.file_report(stage="FEASIBILITY", report=asks, paper=PDF, **words),
        S.REPORTED: lambda: services.file_report(stage="PROJECT", report=asks, paper=PDF, **words),
        S.APPRAISED: lambda: appraised(centre.number, at=at),
        S.SANCTIONED: lambda: services.sanction(order="MSME/41/2026", sanctioned_on=day_of(at), **words),
        S.AGREED: lambda: agreed(centre.number, at=at),
        S.BUILT: lambda: services.keep_promise(what=Promise.BUILT, met_on=day_of(at), **words),
        S.OPEN: lambda: services.keep_promise(what=Promise.OPEN, met_on=day_of(at), **words),
    }
    for step in ORDER[1 : ORDER.index(state) + 1]:
        if step in KINDS:
            services.put_before(**words)
        elif step in (S.SCREENED, S.IN_PRINCIPLE, S.APPROVED):
            said(centre.number, at=at)
        else:
            last[step]()
    return Centre.objects.get(pk=centre.pk)


def said(number: str, word: Said = Said.APPROVED, *, at: datetime = AT) -> None:
    """The minutes of whichever body has it before it, signed and written into the file."""
    minutes(number, word, at=at)
    services.note_decision(number=number, by=OPERATOR, at=at)


def minutes(number: str, word: Said = Said.APPROVED, *, at: datetime = AT) -> None:
    state = S(Centre.objects.get(number=number).state)
    body = Body.DLC if state is S.AT_SCREENING else Body.SLSC
    decided(number, KINDS[state], word, body=body, at=at)


def appraised(number: str, *, at: datetime = AT, **changes):
    words = {
        "experts": "Indian Institute of Carpet Technology", "held_on": day_of(at), "cost": 4 * CRORE,
        "words": "Sound; washing line as priced.", "civil_vetted_by": "Public Works Department",
        "civil_vetted_on": day_of(at), "by": OPERATOR, "at": at,
    }  # fmt: skip
    return services.appraise(number=number, **words | changes)


def account(office: str = OFFICE, *, at: datetime = AT, **changes) -> None:
    """The separate account of the project, given by one and confirmed by another."""
    if finance_queries.account_of(office) is None:
        words = {
            "holder": "Bhadohi Carpet Producer Company", "account": f"30219{next(_running):06d}",
            "ifsc": "SBIN0000001", "words": "the passbook was seen",
        }  # fmt: skip
        finance.propose_office_account(office=office, **words | changes, by=money.ONE, at=at)
        finance.confirm_office_account(office=office, by=money.OTHER, at=at)


def agreed(number: str, *, at: datetime = AT, **changes):
    if not changes.pop("without_account", False):
        account(Centre.objects.get(number=number).office_id, at=at)
    words = {
        "agreed_on": day_of(at), "agreed_for": "Haji Jalil", "by": OPERATOR, "at": at,
        "promises": {Promise.BUILT: date(2027, 11, 1), Promise.OPEN: date(2028, 1, 1)},
    }  # fmt: skip
    return services.sign_agreement(number=number, **words | changes)


def used(number: str, amount: int, source: str = "OWN", *, taken: bool | None = True, at: datetime = AT):
    """A proof of use, taken by the officer unless said otherwise."""
    row = services.file_use(
        number=number, source=source, what="Washing line, advance", amount=amount, used_on=day_of(at), paper=PDF,
        by=OPERATOR, at=at,
    )  # fmt: skip
    if taken is not None:
        services.look_at_use(use=row.pk, taken=taken, words="" if taken else "No bill.", by=OPERATOR, at=at)
    return row


def allotted(amount: int = 20 * CRORE) -> None:
    money.allot(amount, scheme=SCHEME, year=YEAR, at=AT)


def paid(instalment: Instalment, *, at: datetime = AT) -> None:
    """An instalment approved, ordered, sent and credited by the bank."""
    key = key_of("CENTRE", instalment.number)
    finance.approve([key], by=money.ONE, at=at)
    made = finance.prepare_order(district=BHADOHI, scheme=SCHEME, year=YEAR, keys=[key], by=money.ONE, at=at)
    finance.check_order(number=made.number, by=money.OTHER, at=at)
    if made.total > 10 * LAKH:
        finance.check_order(number=made.number, by=Machine("third"), at=at)
    finance.send_order(number=made.number, by=money.ONE, at=at)
    answers: list[Answer] = money.answers(made.number, at=at)
    finance.record_answers(answers, by=money.ONE, at=at)
