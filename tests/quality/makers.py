"""Makers of tests: a standard with its limits, a laboratory, and a test at any point of its life."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count

from odop.access.models import User
from odop.artisans.models import Artisan
from odop.audit.services import Machine
from odop.basics.dates import LUCKNOW
from odop.programme.models import GIGood, LabScope, Limit, Mark, Standard
from odop.quality import services
from odop.quality.models import Accreditation, Certificate, LabTest, Line, Sample
from odop.quality.rules import labelled
from odop.quality.services import Entry
from tests.access.makers import BHADOHI
from tests.programme import places as programme

OPERATOR = Machine("tests")
ASKED_ON = date(2025, 7, 1)
KNOWN = datetime(2025, 1, 1, tzinfo=LUCKNOW)
SEAL = "UP 004417"
_running = count(1)


def at(days: int = 0, hour: int = 11) -> datetime:
    """A moment so many days after the asking."""
    on = ASKED_ON + timedelta(days=days)
    return datetime(on.year, on.month, on.day, hour, 0, tzinfo=LUCKNOW)


def standard(
    code: str = "buyers-colour", *, products: tuple[str, ...] = ("carpets-and-durries",)
) -> Standard:
    """Colour that holds: two lines with a least, one with a most that is itself too much."""
    made, new = Standard.objects.get_or_create(
        code=code,
        superseded_at=None,
        defaults={
            "number": "ISO 105", "name_en": "Does the colour hold", "name_hi": "रंग पक्का है या नहीं", "market": "EXPORT",
            "stage": "processing", "products": list(products),
            "sample_en": "30 cm by 30 cm", "sample_hi": "30 × 30 सेंमी",
            "months": 12, "known_from": KNOWN, **programme.SOURCE,
        },
    )  # fmt: skip
    if new:
        for place, (name, hi, unit, least, most, below) in enumerate(
            (
                ("light", "धूप", "grade", "5", None, False),
                ("rubbing", "रगड़", "grade", "4", None, False),
                ("chromium-vi", "क्रोमियम VI", "mg/kg", None, "3", True),
            )
        ):
            Limit.objects.create(
                standard=code, code=name, place=place, name_en=name.title(), name_hi=hi, unit=unit,
                least=least and Decimal(least), most=most and Decimal(most), below=below,
                remedy_en=f"Mend the {name}.", remedy_hi=f"{hi} ठीक करें।", known_from=KNOWN, **programme.SOURCE,
            )  # fmt: skip
    return made


def mark(code: str = "colour-mark", **values: object) -> Mark:
    """A voluntary mark of carpets for export."""
    given = {
        "name_en": "Colour mark", "name_hi": "रंग मार्क", "kind": "label", "issuer_en": "Somebody", "issuer_hi": "कोई",
        "binding": "voluntary", "status_en": "voluntary", "status_hi": "ऐच्छिक",
        "covers_en": "colour", "covers_hi": "रंग",
        "stages": ["processing"], "markets": ["EXPORT"], "products": ["carpets-and-durries"],
    }  # fmt: skip
    return Mark.objects.create(code=code, known_from=KNOWN, **(given | values), **programme.SOURCE)


def scope(office: str = "carpet-lab", *, kind: str = "test lab", accreditation: str = "reported") -> LabScope:
    """What the compendium tells of a laboratory."""
    return LabScope.objects.create(
        office_id=office, kind=kind, city_en="Bhadohi", city_hi="भदोही", scope_en="carpets", scope_hi="कालीन",
        accreditation=accreditation, accreditation_en="said to be", accreditation_hi="बताया गया",
        products=["carpets-and-durries"], known_from=KNOWN, **programme.SOURCE,
    )  # fmt: skip


def accreditation(lab: str = "carpet-lab", *, until: date = date(2027, 3, 31)) -> Accreditation:
    """A reading of the accreditation body's list."""
    return Accreditation.objects.create(
        lab_id=lab, body="NABL", certificate="TC-0001", from_date=date(2023, 4, 1), until=until,
        seen_on=date(2025, 6, 1), seen_where="NABL directory", read_at=at(-20), read_by="Neha",
    )  # fmt: skip


def good(district: str = BHADOHI) -> GIGood:
    """A carpet with a geographical indication, its area one district."""
    made = GIGood.objects.create(
        number="152", name_en="Handmade carpet of Bhadohi", name_hi="भदोही की कालीन", category="handicraft",
        of_odop_product=True, known_from=KNOWN, **programme.SOURCE,
    )  # fmt: skip
    made.districts.add(programme.district(district))
    return made


def artisan(user: User | None = None, *, district: str = BHADOHI) -> Artisan:
    """A maker; with a phone only where she signs in."""
    n = next(_running)
    return Artisan.objects.create(
        district=programme.district(district), number=f"A/TST/{8_000_000 + n}", user=user,
        name=user.name if user else f"Maker {n}", phone=(user.phone if user else "") or "", enrolled_at=at(-100),
        came_by="HELPED", synthetic=True,
    )  # fmt: skip


def asked(user: User | None = None, *, by: User | Machine = OPERATOR, lab: str = "carpet-lab") -> LabTest:
    """A test of carpets in Bhadohi, asked for."""
    programme.product()
    standard()
    return services.ask_for_test(
        artisan=artisan(user).number,
        product="carpets-and-durries",
        standard="buyers-colour",
        lab=lab,
        by=by,
        at=at(),
    )


def prepared(user: User | None = None, **how: object) -> LabTest:
    test = asked(user, **how)
    services.prepare_sample(number=test.number, by=OPERATOR, at=at(1))
    return LabTest.objects.get(pk=test.pk)


def sent(user: User | None = None, **how: object) -> LabTest:
    test = prepared(user, **how)
    services.send_sample(number=test.number, seal=SEAL, carrier="Speed Post EU1", by=OPERATOR, at=at(2))
    return LabTest.objects.get(pk=test.pk)


def sample_of(test: LabTest) -> Sample:
    return Sample.objects.get(test=test, set_aside=False)


def label_of(test: LabTest) -> str:
    return labelled(sample_of(test).number)


def received(user: User | None = None, *, seal: str = SEAL, whole: bool = True, **how: object) -> LabTest:
    test = sent(user, **how)
    services.receive_sample(
        number=test.number, label=label_of(test), seal=seal, whole=whole, by=OPERATOR, at=at(5)
    )
    return LabTest.objects.get(pk=test.pk)


def lines_of(test: LabTest) -> list[Line]:
    return list(Line.objects.filter(test=test).select_related("limit").order_by("limit__place"))


def entries(test: LabTest, *said: tuple[str, str]) -> dict[object, Entry]:
    """Entries of the lines in their order: ("VALUE", "5"), ("BELOW", "0.1"), ("NOT_TESTED", "no means")."""
    return {
        line.pk: Entry(what, "" if what == "NOT_TESTED" else text, text if what == "NOT_TESTED" else "")
        for line, (what, text) in zip(lines_of(test), said, strict=False)
    }


GOOD = (("VALUE", "6"), ("VALUE", "4.5"), ("BELOW", "1"))
BAD = (("VALUE", "6"), ("VALUE", "2"), ("VALUE", "0.5"))
SHORT = (("VALUE", "6"), ("NOT_TESTED", "the rubbing machine is broken"), ("BELOW", "1"))


def entered(user: User | None = None, *said: tuple[str, str], **how: object) -> LabTest:
    test = received(user, **how)
    services.enter_results(number=test.number, lines=entries(test, *(said or GOOD)), by=OPERATOR, at=at(8))
    return test


def signed(user: User | None = None, *said: tuple[str, str], **how: object) -> LabTest:
    """A test signed by the machine; GOOD unless told otherwise."""
    test = entered(user, *said, **how)
    services.sign_result(number=test.number, by=OPERATOR, at=at(10))
    return LabTest.objects.get(pk=test.pk)


def certificate(user: User | None = None, **how: object) -> Certificate:
    return Certificate.objects.get(test=signed(user, **how))
