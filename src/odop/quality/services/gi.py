"""Acts on authorised users: a drive in a cluster, a maker's wish, filing, the Registry's word."""

from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, NotPermitted, Permission, User, require, require_self
from odop.artisans import queries as artisans
from odop.artisans.rules.refusals import NoSuchMaker
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.notices import services as notices
from odop.programme import queries as programme
from odop.programme.services import hold
from odop.quality.models import GIDrive, GIUser
from odop.quality.rules.gi import (
    AlreadyOnTheWay,
    BeforeFiling,
    CertificateMissing,
    CertificateTaken,
    ClusterMissing,
    DayToCome,
    NobodyHopedFor,
    NoSuchGood,
    NotShownToMake,
    OutsideTheArea,
    ReferenceMissing,
    UserState,
    WhyMissing,
    ends_on,
    require_renewal,
    require_user_move,
)

OVER = (UserState.REFUSED, UserState.GIVEN_UP)


@act("quality.opened_drive")
def open_drive(
    *, district: str, good: UUID, cluster: str, held_on: date, hoped_for: int, by: Actor, at: datetime
) -> GIDrive:
    """Open a drive to enrol users of a good in one cluster.

    Raises NotPermitted, NoSuchGood, OutsideTheArea, ClusterMissing or NobodyHopedFor.
    """
    require(by, Permission.PROVE_QUALITY, district=district, on=day_of(at))
    _require_area(good, district)
    if not cluster.strip():
        raise ClusterMissing
    if hoped_for < 1:
        raise NobodyHopedFor
    made = GIDrive.objects.create(
        district_id=district, good_id=good, cluster=cluster.strip(), held_on=held_on, hoped_for=hoped_for,
        opened_at=at, opened_by=by.name, synthetic=artisans.any_synthetic(),
    )  # fmt: skip
    audit.record("quality.opened_drive", on=made, by=by, at=at, cluster=made.cluster)
    return made


@act("quality.wished_for_gi")
def wish_for_gi(
    *, artisan: str, good: UUID, makes_it: str, drive: UUID | None = None, by: Actor, at: datetime
) -> GIUser:
    """A maker wishes to be an authorised user: the good exists, her district is in its area, she makes it.

    She says so herself, or an officer of her district writes it for her; her word weighs as much as his.
    Raises NotPermitted, NoSuchMaker, NoSuchGood, OutsideTheArea, NotShownToMake or AlreadyOnTheWay.
    """
    person = artisans.artisan(artisan)
    if person is None:
        raise NoSuchMaker
    hold(f"gi {person.number}")
    if isinstance(by, User) and person.user == by.pk:
        require_self(by, person.user)
    else:
        require(by, Permission.PROVE_QUALITY, district=person.district, on=day_of(at))
    _require_area(good, person.district)
    if not makes_it.strip():
        raise NotShownToMake
    if GIUser.objects.filter(artisan=person.key, good=good).exclude(state__in=OVER).exists():
        raise AlreadyOnTheWay
    made = GIUser.objects.create(
        district_id=person.district, artisan_id=person.key, good_id=good, drive_id=drive, since=at,
        makes_it=makes_it.strip(), synthetic=person.synthetic,
    )  # fmt: skip
    audit.record("quality.wished_for_gi", on=made, by=by, at=at)
    return made


@act("quality.filed_gi")
def file_gi(*, user: UUID, filed_on: date, reference: str, by: Actor, at: datetime) -> GIUser:
    """Her application was filed at the Registry. Raises NotPermitted, UserCannotMove, ReferenceMissing or DayToCome."""
    row = _officers(user, UserState.FILED, by, at)
    if not reference.strip():
        raise ReferenceMissing
    if filed_on > day_of(at):
        raise DayToCome("filed_on")
    row.filed_on, row.reference = filed_on, reference.strip()
    return _moved(row, UserState.FILED, "quality.filed_gi", by, at)


@act("quality.registered_gi")
def register_gi(*, user: UUID, number: str, registered_on: date, by: Actor, at: datetime) -> GIUser:
    """The Registry has entered her: her certificate's number and day; it runs ten years.

    Raises NotPermitted, UserCannotMove, CertificateMissing, CertificateTaken, DayToCome or BeforeFiling.
    """
    row = _officers(user, UserState.REGISTERED, by, at)
    if not number.strip():
        raise CertificateMissing
    if GIUser.objects.filter(number=number.strip()).exists():
        raise CertificateTaken
    if registered_on > day_of(at):
        raise DayToCome("registered_on")
    if row.filed_on and registered_on < row.filed_on:
        raise BeforeFiling
    row.number, row.registered_on, row.ends_on = number.strip(), registered_on, ends_on(registered_on)
    return _moved(row, UserState.REGISTERED, "quality.registered_gi", by, at)


@act("quality.renewed_gi")
def renew_gi(*, user: UUID, until: date, by: Actor, at: datetime) -> GIUser:
    """The Registry has renewed her certificate: its new last day. Raises NotPermitted, NotDueYet or NotARenewal."""
    row = _locked(user)
    require(by, Permission.PROVE_QUALITY, district=row.district_id, on=day_of(at))
    require_renewal(row.ends_on, until, day_of(at))
    row.ends_on = until
    row.save(update_fields=["ends_on"])
    audit.record("quality.renewed_gi", on=row, by=by, at=at, until=until.isoformat())
    _tell(row, "gi_renewed", at, until=until)
    return row


@act("quality.refused_gi")
def refuse_gi(*, user: UUID, words: str, by: Actor, at: datetime) -> GIUser:
    """The Registry has refused her, and why. Raises NotPermitted, UserCannotMove or WhyMissing."""
    row = _officers(user, UserState.REFUSED, by, at)
    if not words.strip():
        raise WhyMissing
    row.words = words.strip()
    return _moved(row, UserState.REFUSED, "quality.refused_gi", by, at)


@act("quality.gave_up_gi")
def give_up_gi(*, user: UUID, words: str, by: Actor, at: datetime) -> GIUser:
    """She no longer wishes it: she says so, or an officer writes it down for her, with the reason.

    Raises NotPermitted, UserCannotMove or WhyMissing.
    """
    row = _locked(user)
    if not (isinstance(by, User) and row.artisan.user_id == by.pk):
        require(by, Permission.PROVE_QUALITY, district=row.district_id, on=day_of(at))
    require_user_move(row.state, UserState.GIVEN_UP)
    if not words.strip():
        raise WhyMissing
    row.words = words.strip()
    return _moved(row, UserState.GIVEN_UP, "quality.gave_up_gi", by, at)


def _officers(key: UUID, to: UserState, by: Actor, at: datetime) -> GIUser:
    row = _locked(key)
    require(by, Permission.PROVE_QUALITY, district=row.district_id, on=day_of(at))
    require_user_move(row.state, to)
    return row


def _locked(key: UUID) -> GIUser:
    row = (
        GIUser.objects.select_for_update(of=("self",))
        .select_related("artisan__user", "good")
        .filter(pk=key)
        .first()
    )
    if row is None:
        raise NotPermitted
    return row


def _moved(row: GIUser, to: UserState, act: str, by: Actor, at: datetime) -> GIUser:
    row.state, row.since = to, at
    row.save()
    audit.record(act, on=row, by=by, at=at, state=to)
    _tell(row, f"gi_{to.lower()}", at, words=row.words)
    return row


def _tell(row: GIUser, text: str, at: datetime, **values: object) -> None:
    if row.artisan.user_id or row.artisan.phone:
        notices.queue(
            text, about=str(row.pk), to_user=row.artisan.user, phone=row.artisan.phone,
            district=row.district_id, at=at,
            values={"good": row.good.named, "number": row.number or row.reference, **values},
        )  # fmt: skip


def _require_area(good: UUID, district: str) -> None:
    found = programme.gi_good(good)
    if found is None:
        raise NoSuchGood
    if district not in found.districts:
        raise OutsideTheArea
