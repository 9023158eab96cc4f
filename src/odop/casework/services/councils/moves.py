"""What the acts on councils' claims share: a claim locked, its next state, what the council is told, its letters."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import override

from odop.access import queries as access
from odop.access.services import Actor, Role
from odop.audit import services as audit
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import CouncilClaim, CouncilStep
from odop.casework.rules.marketing.councils import CouncilState, reason_words, require_move
from odop.casework.rules.marketing.refusals import Barred
from odop.casework.rules.reasons import Joined
from odop.documents.services import Because, LetterTo, issue_letters
from odop.notices import services as notices

MATTER = "mda_council"


def one(number: str) -> CouncilClaim:
    """A claim by its number, locked. One that is not there is our fault or a forged form."""
    return (
        CouncilClaim.objects.select_related("office", "district").select_for_update(of=("self",)).get(number=number)
    )  # fmt: skip


def note_step(
    claim: CouncilClaim,
    to: CouncilState,
    *,
    act: str,
    by: Actor,
    at: datetime,
    reasons: Sequence[str] = (),
    words: str = "",
    letter: str = "",
    values: Mapping[str, object] | None = None,
    first: bool = False,
    again: bool = False,
) -> None:
    """Move a claim on: state, step, journal, and a word to the council where it gave a phone.

    `first` begins it; `again` opens it after a second look, which no other move does.
    """
    if not (first or again):
        require_move(claim.state, to)
    CouncilStep.objects.create(
        district_id=claim.district_id, claim=claim, from_state="" if first else claim.state, to_state=to, at=at,
        by_name=by.name, reasons=list(reasons), words=words,
    )  # fmt: skip
    claim.state, claim.since = to, at
    claim.save()
    audit.record(act, on=claim, by=by, at=at, reasons=list(reasons))
    if letter:
        said = Joined(tuple(reason_words(code) for code in reasons))
        tell_council(claim, letter, words=words, values={"reasons": said, **(values or {})}, at=at)


def tell_council(
    claim: CouncilClaim,
    text: str,
    *,
    words: str = "",
    values: Mapping[str, object] | None = None,
    at: datetime,
) -> None:
    """A word to the council, where it gave a phone."""
    if claim.phone:
        notices.queue(
            text, about=claim.number, phone=claim.phone, language="hi", district=claim.district_id,
            values={"number": claim.number, "words": words, **(values or {})}, at=at,
        )  # fmt: skip


def bars_in_force(office: str, on: date) -> "QuerySet[CouncilClaim]":
    """The false claims by which a council is shut out on a day."""
    return CouncilClaim.objects.filter(
        Q(barred_until=None) | Q(barred_until__gte=on), Q(lifted_on=None) | Q(lifted_on__gt=on), office=office,
        recovery_ordered_on__isnull=False,
    )  # fmt: skip


def require_not_barred(office: str, *, on: date) -> None:
    """Refuse a council that an order shuts out of this help. Raises Barred, with the order's words."""
    bar = bars_in_force(office, on).order_by("recovery_ordered_on").first()
    if bar is not None and bar.recovery_ordered_on is not None:
        raise Barred(bar.recovery_order, bar.recovery_words, bar.recovery_ordered_on, bar.barred_until)


def issue(
    kind: str, claim: CouncilClaim, *, by: Actor, at: datetime, values: Mapping[str, object],
    reason: str = "", words: str = "",
) -> None:  # fmt: skip
    """A letter to the council, signed by the Deputy Commissioner of the centre where it filed.

    With a reason of the list and its clause, or with the officer's words alone.
    """
    because = (
        (_because(claim, reason, words),) if reason else (Because(Named(words, words)),) if words else ()
    )
    signs = access.holders(Role.DEPUTY_COMMISSIONER, district=claim.district_id, on=day_of(at))
    told = {
        "event": Named(claim.event_en, claim.event_hi), "ended_on": claim.ended_on, "decided_on": day_of(at),
        "meeting": Named(claim.meeting, claim.meeting) if claim.meeting else None, **values,
    }  # fmt: skip
    item = LetterTo(
        about=claim.number, district=claim.district_id, name=claim.office.named, values=told,
        reasons=because, signed_by=signs[0].name if signs else "",
        synthetic=claim.synthetic,
    )  # fmt: skip
    issue_letters(kind=kind, items=[item], by=by, at=at)


def _because(claim: CouncilClaim, code: str, words: str) -> Because:
    """A reason of the list in both languages with its clause, then the officer's own words as they were written."""
    told = {}
    for language in ("en", "hi"):
        with override(language):
            told[language] = str(reason_words(code))
    checks: Sequence[Mapping[str, Any]] = (claim.finding or {}).get("checks", ())
    clause = next((Named(**check["clause"]) for check in checks if check["code"] == code), Named("", ""))
    return Because(Named(f"{told['en']}. {words}".strip(), f"{told['hi']}। {words}".strip()), clause)
