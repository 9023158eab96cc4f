"""Targets of districts: set by the Cell for the Commissioner, and shifted between districts (2018, para 1(8))."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Sum

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.casework.models import Target
from odop.casework.rules.targets import (
    NoSuchDistricts,
    NotAnotherDistrict,
    NoTarget,
    OrderMissing,
    TargetStands,
    TooLittleToShift,
)
from odop.programme import queries as programme
from odop.programme.services import hold


@act("casework.set_targets")
def set_targets(
    *,
    scheme: str,
    year: str,
    targets: Mapping[str, int],
    words: str,
    synthetic: bool = False,
    by: Actor,
    at: datetime,
) -> int:
    """Set the first targets of districts, one or all; none is overwritten. All of them or none.

    Raises NotPermitted, OrderMissing, NoTarget, NoSuchDistricts or TargetStands.
    """
    require(by, Permission.ALLOT, on=day_of(at))
    hold(f"targets {scheme} {year}")
    if not words.strip():
        raise OrderMissing
    if not targets or any(type(n) is not int or n < 0 for n in targets.values()):
        raise NoTarget
    named = {d.code: d.named.en for d in programme.districts()}
    if strange := targets.keys() - named.keys():
        raise NoSuchDistricts(sorted(strange))
    there = Target.objects.filter(scheme=scheme, year=year, other=None, district__in=targets)
    if stands := list(there.values_list("district_id", flat=True)):
        raise TargetStands([named[code] for code in stands])
    rows = Target.objects.bulk_create(
        _row(scheme, year, code, n, None, words, synthetic, by=by, at=at) for code, n in targets.items()
    )
    audit.record_many("casework.set_targets", on=rows, by=by, at=at)
    return len(rows)


@act("casework.shifted_target")
def shift_target(
    *, scheme: str, year: str, from_district: str, to_district: str, number: int, words: str, synthetic: bool = False,
    by: Actor, at: datetime,
) -> None:  # fmt: skip
    """Shift part of a target from one district to another; both first targets stand beside it.

    Raises NotPermitted, OrderMissing, NoTarget, NoSuchDistricts, NotAnotherDistrict or TooLittleToShift.
    """
    require(by, Permission.ALLOT, on=day_of(at))
    hold(f"targets {scheme} {year}")
    if not words.strip():
        raise OrderMissing
    if type(number) is not int or number <= 0:
        raise NoTarget
    if strange := {from_district, to_district} - {d.code for d in programme.districts()}:
        raise NoSuchDistricts(sorted(strange))
    if from_district == to_district:
        raise NotAnotherDistrict
    said = Target.objects.filter(scheme=scheme, year=year, district=from_district)
    now = said.aggregate(sum=Sum("number"))["sum"] or 0
    if number > now:
        raise TooLittleToShift(now)
    rows = Target.objects.bulk_create(
        [
            _row(scheme, year, from_district, -number, to_district, words, synthetic, by=by, at=at),
            _row(scheme, year, to_district, number, from_district, words, synthetic, by=by, at=at),
        ]
    )
    audit.record_many("casework.shifted_target", on=rows, by=by, at=at)


def _row(
    scheme: str, year: str, district: str, number: int, other: str | None, words: str, synthetic: bool, *, by: Actor,
    at: datetime,
) -> Target:  # fmt: skip
    return Target(
        scheme=scheme, year=year, district_id=district, number=number, other_id=other, words=words.strip(),
        set_by=by.actor, set_by_name=by.name, set_at=at, synthetic=synthetic,
    )  # fmt: skip
