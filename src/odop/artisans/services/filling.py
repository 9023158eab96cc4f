"""Answers put into the register's columns. What was not told stays blank: unknown is a value."""

from datetime import date, datetime
from typing import Any

from odop.artisans.models import Artisan, BankAccount, FamilyMember, Unit
from odop.artisans.rules.questions import OTHER_CRAFT
from odop.artisans.rules.reading import Answer

BLANK: dict[str, dict[str, Any]] = {
    "guardian": {"guardian_name": ""},
    "birth": {"born_on": None, "born_earliest": None, "born_latest": None},
    "sex": {"sex": ""},
    "social_group": {"social_group": ""},
    "minority": {"minority": None},
    "divyang": {"divyang": None},
    "place": {"place_id": None},
    "address": {"address": "", "pin": ""},
    "native": {"native_of_state": None},
    "craft_years": {"craft_years": None},
    "phone": {"phone": ""},
    "aadhaar": {"aadhaar_token": "", "aadhaar_last4": ""},
    "pan": {"pan": ""},
}


def columns(question: str, told: Answer) -> dict[str, Any]:
    """The maker's own columns that an answer fills; those of other tables are filled by `fill_tables`."""
    if "said" in told:
        return dict(BLANK.get(question, {}))
    if question == "birth":
        earliest, latest = date.fromisoformat(told["earliest"]), date.fromisoformat(told["latest"])
        exact = earliest == latest
        return {
            "born_on": earliest if exact else None,
            "born_earliest": None if exact else earliest,
            "born_latest": None if exact else latest,
        }
    if question in {"minority", "divyang", "native"}:
        (box, value), *_ = told.items()
        return {box: value == "yes"}
    if question == "place":
        return {"place_id": told["place"]}
    if question == "craft":
        return {"product_id": None if told["product"] == OTHER_CRAFT else told["product"]}
    if question == "aadhaar":
        return {"aadhaar_token": told["token"], "aadhaar_last4": told["last4"]}
    if question in {"spouse", "account", "unit", "district"}:
        return {}
    return dict(told)


def fill_tables(artisan: Artisan, question: str, told: Answer, at: datetime) -> None:
    """Put an answer about family, account or unit into its own table."""
    if question == "spouse":
        _spouse(artisan, told)
    elif question == "account":
        _account(artisan, told, at)
    elif question == "unit":
        artisan.units.all().delete()
        if "said" not in told:
            Unit.objects.create(artisan=artisan, district_id=artisan.district_id, **told)


def _spouse(artisan: Artisan, told: Answer) -> None:
    wedded = FamilyMember.objects.filter(artisan=artisan, relation=FamilyMember.Relation.SPOUSE)
    if "said" in told:
        wedded.delete()
        return
    FamilyMember.objects.update_or_create(
        artisan=artisan,
        relation=FamilyMember.Relation.SPOUSE,
        defaults={
            "district_id": artisan.district_id,
            "name": told["spouse_name"],
            "aadhaar_token": told["token"],
            "aadhaar_last4": told["last4"],
            "is_artisan": _maker_with(told["token"]),
        },
    )


def join_kin(artisan: Artisan) -> None:
    """Where others have named this maker as husband or wife by Aadhaar, join the two."""
    if artisan.aadhaar_token:
        rows = FamilyMember.objects.filter(aadhaar_token=artisan.aadhaar_token, is_artisan=None)
        rows.exclude(artisan=artisan).update(is_artisan=artisan)


def _maker_with(token: str) -> Artisan | None:
    return Artisan.objects.filter(aadhaar_token=token).first() if token else None


def _account(artisan: Artisan, told: Answer, at: datetime) -> None:
    """An account is never edited: the one in use ends, and the new one begins."""
    artisan.accounts.filter(to_at=None).update(to_at=at)
    if "said" not in told:
        BankAccount.objects.create(artisan=artisan, district_id=artisan.district_id, from_at=at, **told)
