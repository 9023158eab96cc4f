"""A certificate set out of force and put back: proposed by one officer, confirmed by the Deputy Commissioner."""

from datetime import datetime

from odop.access.services import Actor, NotPermitted, Permission, User, require, require_self
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.documents import services as documents
from odop.quality.models import Certificate, Line, Suspension
from odop.quality.rules import Standing, standing_of
from odop.quality.rules.refusals import (
    NoCertificate,
    NoneOpen,
    NotInForce,
    SuspensionOpen,
    TwoPeople,
    WordsMissing,
)
from odop.quality.services.results import issue_certificate_letter
from odop.quality.services.telling import tell


@act("quality.proposed_suspension")
def propose_suspension(*, number: str, why: str, by: Actor, at: datetime) -> Suspension:
    """Propose that a certificate be suspended, with the reason its maker and everybody who checks it will read.

    Raises NoCertificate, NotPermitted, NotInForce, SuspensionOpen or WordsMissing.
    """
    certificate, user = _held(number, Permission.PROVE_QUALITY, by, at)
    if _open(certificate) is not None:
        raise SuspensionOpen
    if (
        standing_of(certificate.expires_on, suspended=certificate.suspended, on=day_of(at))
        != Standing.IN_FORCE
    ):
        raise NotInForce
    if not why.strip():
        raise WordsMissing
    row = Suspension.objects.create(
        district_id=certificate.district_id,
        certificate=certificate,
        why=why.strip(),
        proposed_at=at,
        proposed_by=user,
    )
    audit.record("quality.proposed_suspension", on=certificate, by=by, at=at, why=row.why)
    tell(certificate.test, "suspension_proposed", at=at, certificate=certificate.number, why=row.why)
    return row


@act("quality.heard_maker")
def hear_maker(*, number: str, words: str, by: Actor, at: datetime) -> Suspension:
    """What the maker says of a suspension, from its proposal to its lifting; her last word stands.

    She says it herself, or an officer of her district writes it down for her.
    Raises NoCertificate, NotPermitted, NoneOpen or WordsMissing.
    """
    certificate = _locked(number)
    if isinstance(by, User) and certificate.test.artisan.user_id == by.pk:
        require_self(by, certificate.test.artisan.user_id)
    else:
        require(by, Permission.PROVE_QUALITY, district=certificate.district_id, on=day_of(at))
    row = _open(certificate)
    if row is None:
        raise NoneOpen
    if not words.strip():
        raise WordsMissing
    row.heard, row.heard_at = words.strip(), at
    row.save(update_fields=["heard", "heard_at"])
    audit.record("quality.heard_maker", on=certificate, by=by, at=at, words=row.heard)
    return row


@act("quality.confirmed_suspension")
def confirm_suspension(*, number: str, by: Actor, at: datetime) -> Suspension:
    """Confirm it: from now on the certificate and its letter no longer count.

    Raises NoCertificate, NotPermitted, NoneOpen or TwoPeople.
    """
    certificate, user = _held(number, Permission.SCRUTINISE, by, at)
    row = _open(certificate)
    if row is None or row.confirmed_at is not None:
        raise NoneOpen
    if row.proposed_by_id == user.pk:
        raise TwoPeople
    row.confirmed_at, row.confirmed_by = at, user
    row.save(update_fields=["confirmed_at", "confirmed_by"])
    certificate.suspended = True
    if not certificate.letter:  # brought in without one: it is issued, so that whoever checks it reads why
        certificate.letter = issue_certificate_letter(certificate, _rows(certificate), by=by, at=at)
    certificate.save(update_fields=["suspended", "letter"])
    documents.withdraw_letter(number=certificate.letter, why=row.why, by=by, at=at)
    audit.record("quality.confirmed_suspension", on=certificate, by=by, at=at, why=row.why)
    tell(certificate.test, "certificate_suspended", at=at, certificate=certificate.number, why=row.why)
    return row


@act("quality.dropped_suspension")
def drop_suspension(*, number: str, why: str, by: Actor, at: datetime) -> Suspension:
    """Do not confirm it, and say why; the certificate stood all the while.

    Raises NoCertificate, NotPermitted, NoneOpen or WordsMissing.
    """
    certificate, _user = _held(number, Permission.SCRUTINISE, by, at)
    row = _open(certificate)
    if row is None or row.confirmed_at is not None:
        raise NoneOpen
    if not why.strip():
        raise WordsMissing
    row.dropped_at, row.dropped_why = at, why.strip()
    row.save(update_fields=["dropped_at", "dropped_why"])
    audit.record("quality.dropped_suspension", on=certificate, by=by, at=at, why=row.dropped_why)
    tell(certificate.test, "suspension_dropped", at=at, certificate=certificate.number)
    return row


@act("quality.proposed_lifting")
def propose_lifting(*, number: str, why: str, by: Actor, at: datetime) -> Suspension:
    """Propose that a suspension be lifted, with what has been put right.

    Raises NoCertificate, NotPermitted, NoneOpen, SuspensionOpen or WordsMissing.
    """
    certificate, user = _held(number, Permission.PROVE_QUALITY, by, at)
    row = _open(certificate)
    if row is None or row.confirmed_at is None:
        raise NoneOpen
    if row.lift_proposed_at is not None:
        raise SuspensionOpen
    if not why.strip():
        raise WordsMissing
    row.lift_why, row.lift_proposed_at, row.lift_proposed_by = why.strip(), at, user
    row.save(update_fields=["lift_why", "lift_proposed_at", "lift_proposed_by"])
    audit.record("quality.proposed_lifting", on=certificate, by=by, at=at, why=row.lift_why)
    return row


@act("quality.confirmed_lifting")
def confirm_lifting(*, number: str, by: Actor, at: datetime) -> Suspension:
    """Lift it: the certificate counts again until its own day, and its maker gets a letter anew.

    Raises NoCertificate, NotPermitted, NoneOpen, TwoPeople or NotInForce (its day has passed).
    """
    certificate, user = _held(number, Permission.SCRUTINISE, by, at)
    row = _open(certificate)
    if row is None or row.lift_proposed_at is None:
        raise NoneOpen
    if row.lift_proposed_by_id == user.pk:
        raise TwoPeople
    if certificate.expires_on < day_of(at):
        raise NotInForce
    row.lifted_at, row.lifted_by = at, user
    row.save(update_fields=["lifted_at", "lifted_by"])
    certificate.suspended = False
    certificate.letter = issue_certificate_letter(certificate, _rows(certificate), by=by, at=at)
    certificate.save(update_fields=["suspended", "letter"])
    audit.record("quality.confirmed_lifting", on=certificate, by=by, at=at, why=row.lift_why)
    tell(certificate.test, "suspension_lifted", at=at, certificate=certificate.number)
    return row


def _held(number: str, permission: Permission, by: Actor, at: datetime) -> tuple[Certificate, User]:
    """The certificate, held until the act ends, and the person who acts: never a machine."""
    certificate = _locked(number)
    require(by, permission, district=certificate.district_id, on=day_of(at))
    if not isinstance(by, User):
        raise NotPermitted
    return certificate, by


def _locked(number: str) -> Certificate:
    rows = Certificate.objects.select_for_update(of=("self",)).select_related(
        "test__artisan__user", "test__product", "test__standard", "test__lab", "test__district"
    )
    certificate = rows.filter(number=number).first()
    if certificate is None:
        raise NoCertificate
    return certificate


def _open(certificate: Certificate) -> Suspension | None:
    return Suspension.objects.filter(certificate=certificate, dropped_at=None, lifted_at=None).first()


def _rows(certificate: Certificate) -> list[Line]:
    return list(Line.objects.filter(test=certificate.test).select_related("limit").order_by("limit__place"))
