"""Makers on their way into the register, and in it."""

from datetime import datetime

from odop.access.models import User
from odop.artisans import queries, services
from odop.artisans.models import Artisan
from odop.basics.dates import LUCKNOW
from odop.programme.models import Bank, DistrictProduct, Place
from tests.programme import places

AT = datetime(2026, 11, 20, 11, 0, tzinfo=LUCKNOW)
BHADOHI = "179"

TOLD: dict[str, dict[str, str]] = {
    "name": {"name": "Saleem Ansari", "name_hi": "सलीम अंसारी"},
    "guardian": {"guardian_name": "Kaleem Ansari"},
    "birth": {"day": "5", "month": "5", "year": "1984"},
    "sex": {"sex": "M"},
    "social_group": {"social_group": "OBC"},
    "minority": {"minority": "yes"},
    "divyang": {"divyang": "no"},
    "place": {"place": "tehsil-179"},
    "address": {"address": "मोहल्ला काज़ीपुर", "pin": "२२१४०१"},
    "native": {"native_of_state": "yes"},
    "craft": {"product": "carpets-and-durries"},
    "craft_years": {"craft_years": "20"},
    "phone": {"phone": "09415000001"},
    "spouse": {"spouse_name": "Nasreen Bano", "spouse_aadhaar": ""},
    "aadhaar": {"aadhaar": "2341 2341 2346"},
    "account": {"holder": "Saleem Ansari", "account": "30211234567", "ifsc": "SBIN0004343"},
    "unit": {"said": "none"},
    "pan": {"said": "none"},
}


def grounds() -> None:
    """Bhadohi with a tehsil, a product and a bank."""
    district, product = places.district(BHADOHI), places.product()
    Place.objects.get_or_create(
        code="tehsil-179",
        defaults={
            "kind": "tehsil",
            "district": district,
            "name_en": "Bhadohi",
            "name_hi": "भदोही",
            "pin": "221401",
            **places.SOURCE,
        },
    )
    DistrictProduct.objects.get_or_create(
        district=district,
        product=product,
        defaults={
            "name_en": product.name_en,
            "name_hi": product.name_hi,
            "known_from": AT,
            "original": True,
            **places.SOURCE,
        },
    )
    Bank.objects.get_or_create(
        code="SBIN",
        defaults={
            "letters": "SBIN",
            "name_en": "State Bank of India",
            "kind": "public sector",
            "status": "active",
            **places.SOURCE,
        },
    )


def told(**other: dict[str, str]) -> dict[str, dict[str, str]]:
    """Saleem's answers, but for those given here."""
    return {"district": {"district": BHADOHI}, **TOLD, **other}


def draft_with(answers: dict[str, dict[str, str]], *, by: User, helped: bool = False, at: datetime = AT):
    """An enrolment under way with these answers."""
    grounds()
    draft = services.begin_draft(helped=helped, district=BHADOHI if helped else None, by=by, at=at)
    for question, given in answers.items():
        if not (helped and question == "district"):
            services.answer(draft=draft, question=question, given=given, by=by, at=at)
    return draft


def enrolled(*, by: User, helped: bool = False, at: datetime = AT, **other: dict[str, str]):
    """A maker enrolled whole, as other rooms meet her."""
    draft = draft_with(told(**other), by=by, helped=helped, at=at)
    number = services.enrol(draft=draft, agreed=True, by=by, at=at)
    return queries.artisan(number)


def plain_artisan(number: str = "A/BHD/0000001", **other) -> Artisan:
    """A row of the register without an enrolment, for tests of other rooms; write it inside an act."""
    district = places.district(other.pop("district_id", BHADOHI))
    return Artisan.objects.create(
        **{
            "district": district,
            "number": number,
            "name": "Saleem Ansari",
            "name_hi": "सलीम अंसारी",
            "enrolled_at": AT,
            "came_by": "SELF",
            **other,
        }
    )
