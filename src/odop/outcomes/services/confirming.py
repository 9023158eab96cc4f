"""Confirming stated work by a second person's evidence, and correcting what was recorded."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import phonenumbers

from odop.access.services import Actor, Permission
from odop.audit import services as audit
from odop.audit.services import act
from odop.documents import services as documents
from odop.outcomes.models import FollowUp
from odop.outcomes.rules.refusals import (
    EvidenceMissing,
    EvidenceStruck,
    NotStated,
    OnlyLowers,
    PhoneMissing,
    ReasonMissing,
    SamePerson,
)
from odop.outcomes.rules.standing import Evidence, marks_of, may_lower
from odop.outcomes.services.asking import strike_evidence
from odop.outcomes.services.doors import locked, require_outsider

A_SENTENCE = 10  # characters


@dataclass(frozen=True)
class Proof:
    """What a second person saw or was told."""

    kind: str
    words: str = ""
    phone: str = ""  # of the employer or trader
    document_name: str = ""
    document: bytes = b""


@act("outcomes.confirmed")
def confirm(*, follow_up: UUID, proof: Proof, by: Actor, at: datetime) -> FollowUp:
    """Confirm stated work on evidence from a second person, who neither asked nor is the maker.

    Raises NotPermitted, InTheChain, SamePerson, NotStated, EvidenceMissing, PhoneMissing or EvidenceStruck.
    """
    row = locked(follow_up)
    second = require_outsider(by, Permission.CONFIRM_OUTCOME, row, at=at)
    if second.pk in {row.asked_by_id, row.seat.artisan.user_id}:
        raise SamePerson
    if row.state != FollowUp.State.STATED:
        raise NotStated
    words = proof.words.strip()
    if proof.kind not in Evidence.values or not (proof.document or len(words) >= A_SENTENCE):
        raise EvidenceMissing
    phone = _phone(proof)
    hashed = _filed(row, proof, by=by, at=at) if proof.document else ""
    if not set(marks_of(proof.kind, words, phone, hashed)).isdisjoint(row.struck):
        raise EvidenceStruck
    row.state = FollowUp.State.CONFIRMED
    row.confirmed_by, row.confirmed_at = second, at
    row.evidence, row.evidence_words, row.evidence_phone, row.evidence_hash = proof.kind, words, phone, hashed
    row.save()
    audit.record("outcomes.confirmed", on=row, by=by, at=at, evidence=proof.kind)
    return row


@act("outcomes.corrected")
def correct(*, follow_up: UUID, to: str, reason: str, by: Actor, at: datetime) -> FollowUp:
    """Lower what was recorded, with a reason; what stood before stays in the history.

    Raises NotPermitted, InTheChain, OnlyLowers or ReasonMissing.
    """
    row = locked(follow_up)
    require_outsider(by, Permission.ASK_OUTCOME, row, at=at)
    before = row.state
    if not may_lower(before, to):
        raise OnlyLowers
    if not reason.strip():
        raise ReasonMissing
    strike_evidence(row)
    row.state = to
    if to == FollowUp.State.NOT_REACHED:
        row.asked_by = row.asked_at = row.in_trade = None
        row.work = row.income_before = row.income_after = row.place = ""
    row.save()
    audit.record("outcomes.corrected", on=row, by=by, at=at, before=before, to=to, reason=reason.strip())
    return row


def _phone(proof: Proof) -> str:
    """The employer's phone in one form; asked for where the evidence is the employer's word."""
    try:
        number = phonenumbers.parse(proof.phone, "IN")
        valid = phonenumbers.is_valid_number(number)
    except phonenumbers.NumberParseException:
        valid = False
    if valid:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if proof.phone.strip() or proof.kind == Evidence.EMPLOYER:
        raise PhoneMissing
    return ""


def _filed(row: FollowUp, proof: Proof, *, by: Actor, at: datetime) -> str:
    document = documents.file_document(
        kind="outcome_evidence",
        name=proof.document_name,
        content=proof.document,
        about=str(row.pk),
        district=row.district_id,
        by=by,
        at=at,
    )
    return document.sha256
