"""Handing a toolkit over: the box is opened, and only the maker's own yes makes it delivered."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from odop.access import queries as access
from odop.access.services import Actor, NotPermitted, Permission, User, require, require_self
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.training.models import HandoverCode, Toolkit
from odop.training.rules import HANDOVER_TRIES, KitState, Yes, digits_only, require_kit_move
from odop.training.services.batches import tell

WHOLE, MISSING, BROKEN = "whole", "missing", "broken"
CODE_LASTS = timedelta(hours=24)


class BoxNotChecked(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Look at every item of the list, and say of each whether it is there and whole."))


class NoPhone(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No phone of this artisan is known. Hand over before a witness."))


class WrongHandoverCode(Refusal):
    def __init__(self, left: int) -> None:
        super().__init__(
            _("This is not the code sent to the artisan. Tries left: %(left)s."), field="code", left=left
        )


class NoCodeSent(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No code is in force for this toolkit. Send a new one."), field="code")


@act("training.opened_box")
def open_box(*, toolkit: UUID, found: Mapping[int, str], by: Actor, at: datetime) -> Toolkit:
    """The maker opens the box on her own phone: all whole is her yes; anything else opens a replacement.

    Raises NotPermitted, CannotMoveToolkit or BoxNotChecked.
    """
    kit = _locked(toolkit)
    require_self(by, kit.seat.artisan.user_id)
    require_kit_move(kit.state, KitState.DELIVERED)
    faults = _faults(kit, found)
    return _replace(kit, faults, by=by, at=at) if faults else _deliver(kit, Yes.TAP, by=by, at=at)


@act("training.witnessed_handover")
def yes_by_witness(*, toolkit: UUID, found: Mapping[int, str], by: Actor, at: datetime) -> Toolkit:
    """An officer who is not the supplier writes down the maker's yes or no, and signs as witness by name.

    Raises NotPermitted, CannotMoveToolkit or BoxNotChecked.
    """
    kit = _locked(toolkit)
    on = day_of(at)
    require(by, Permission.WITNESS_HANDOVER, district=kit.district_id, on=on)
    _require_not_the_supplier(kit, by, at)
    require_kit_move(kit.state, KitState.DELIVERED)
    faults = _faults(kit, found)
    if faults:
        return _replace(kit, faults, by=by, at=at)
    return _deliver(kit, Yes.WITNESS, witness=by.name, by=by, at=at)


@act("training.sent_handover_code")
def send_handover_code(*, toolkit: UUID, by: Actor, at: datetime) -> None:
    """Send the maker a code to read out once she has looked into the box; whoever asks never sees it.

    Raises NotPermitted, CannotMoveToolkit or NoPhone.
    """
    kit = _locked(toolkit)
    _require_hands_over(kit, by, at)
    require_kit_move(kit.state, KitState.DELIVERED)
    phone = kit.seat.artisan.phone or (kit.seat.artisan.user.phone if kit.seat.artisan.user else "")
    if not phone or (isinstance(by, User) and by.phone == phone):
        raise NoPhone
    code = f"{secrets.randbelow(1_000_000):06d}"
    HandoverCode.objects.create(
        district_id=kit.district_id, toolkit=kit, digest=_digest(kit, code), sent_at=at
    )
    audit.record("training.sent_handover_code", on=kit, by=by, at=at)
    tell(kit.seat, "handover_code", at=at, code=code, items=len(kit.kit_list.items))


def yes_by_code(*, toolkit: UUID, code: str, by: Actor, at: datetime) -> Toolkit:
    """The code the maker reads out is her yes. A wrong one is counted before it is refused.

    Raises NotPermitted, CannotMoveToolkit, NoCodeSent or WrongHandoverCode.
    """
    kit, refusal = _try_code(toolkit=toolkit, code=code, by=by, at=at)
    if refusal:
        raise refusal
    return kit


@act("training.yes_by_code")
def _try_code(*, toolkit: UUID, code: str, by: Actor, at: datetime) -> tuple[Toolkit, Refusal | None]:
    kit = _locked(toolkit)
    _require_hands_over(kit, by, at)
    require_kit_move(kit.state, KitState.DELIVERED)
    sent = kit.handover_codes.order_by("-sent_at").first()
    recent = kit.handover_codes.filter(sent_at__gt=at - CODE_LASTS).values_list("tries", flat=True)
    if sent is None or sent.used_at or sent.sent_at <= at - CODE_LASTS or sum(recent) >= HANDOVER_TRIES:
        return kit, NoCodeSent()
    if not hmac.compare_digest(sent.digest, _digest(kit, code)):
        sent.tries += 1
        sent.save(update_fields=["tries"])
        return kit, WrongHandoverCode(HANDOVER_TRIES - sum(recent) - 1)
    sent.used_at = at
    sent.save(update_fields=["used_at"])
    return _deliver(kit, Yes.CODE, by=by, at=at), None


# --- the parts ------------------------------------------------------------------------
def _locked(toolkit: UUID) -> Toolkit:
    rows = Toolkit.objects.select_for_update(of=("self",))
    return rows.select_related("seat__artisan__user", "kit_list", "order").get(pk=toolkit)


def _faults(kit: Toolkit, found: Mapping[int, str]) -> list[dict[str, str]]:
    """What is missing or broken; every item of the list must have been looked at."""
    items = kit.kit_list.items
    if set(found) != set(range(len(items))) or not set(found.values()) <= {WHOLE, MISSING, BROKEN}:
        raise BoxNotChecked
    return [
        {"item": items[n]["en"], "hi": items[n]["hi"], "fault": f}
        for n, f in sorted(found.items())
        if f != WHOLE
    ]


def _deliver(kit: Toolkit, yes: Yes, *, witness: str = "", by: Actor, at: datetime) -> Toolkit:
    kit.state, kit.since, kit.delivered_on = KitState.DELIVERED, at, day_of(at)
    kit.yes_by, kit.witness = yes, witness
    kit.save(update_fields=["state", "since", "delivered_on", "yes_by", "witness"])
    audit.record("training.delivered", on=kit, by=by, at=at, yes_by=yes, witness=witness)
    tell(kit.seat, "toolkit_received", at=at)
    return kit


def _replace(kit: Toolkit, faults: list[dict[str, str]], *, by: Actor, at: datetime) -> Toolkit:
    """Note the faults and owe a replacement, which carries the first promise. Returns the replacement."""
    require_kit_move(kit.state, KitState.FAULTY)
    kit.state, kit.since, kit.faults = KitState.FAULTY, at, faults
    kit.save(update_fields=["state", "since", "faults"])
    replacement = Toolkit.objects.create(
        district_id=kit.district_id,
        seat=kit.seat,
        replaces=kit,
        kit_list=kit.kit_list,
        promised_on=kit.promised_on,
        since=at,
        synthetic=kit.synthetic,
    )
    audit.record(
        "training.found_faults", on=kit, by=by, at=at, faults=faults, replacement=str(replacement.pk)
    )
    tell(kit.seat, "replacement_owed", at=at, promised_on=kit.promised_on)
    return replacement


def _require_hands_over(kit: Toolkit, by: Actor, at: datetime) -> None:
    """The order's supplier, or an officer of the district."""
    on = day_of(at)
    if (
        isinstance(by, User)
        and kit.order
        and access.may(by, Permission.SUPPLY_TOOLKITS, office=kit.order.supplier_id, on=on)
    ):
        return
    require(by, Permission.WITNESS_HANDOVER, district=kit.district_id, on=on)


def _require_not_the_supplier(kit: Toolkit, by: Actor, at: datetime) -> None:
    if not isinstance(by, User):
        raise NotPermitted  # a witness is a person
    supplies = access.offices_of(by, Permission.SUPPLY_TOOLKITS, on=day_of(at))
    if kit.order and kit.order.supplier_id in supplies:
        raise NotPermitted


def _digest(kit: Toolkit, code: str) -> str:
    return hmac.new(
        settings.SECRET_KEY.encode(), f"{kit.pk}|{digits_only(code)}".encode(), hashlib.sha256
    ).hexdigest()
