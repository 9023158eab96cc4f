"""The letters of claims: of sanction, of refusal, of recovery; each with a number and a code."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from odop.access.services import Actor
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.casework.models import Application, Bar, MarketClaim
from odop.casework.rules.marketing.reasons import REJECTED_FOR
from odop.casework.rules.reasons import no_in_both
from odop.casework.services.margin_money.letters import issue_about
from odop.documents.services import Because
from odop.mart.queries import fairs as mart

no = partial(no_in_both, reasons=REJECTED_FOR)
ONLINE = Named("beginning to sell online", "ऑनलाइन विक्रय आरंभ")


def sanction_letters(
    rows: Sequence[Application], claims: Mapping[UUID, MarketClaim], less: Mapping[UUID, str], *, by: Actor,
    at: datetime,
) -> None:  # fmt: skip
    """What the committee sanctioned, why it is less where it is less, and what comes next."""
    _issue(
        "market_sanction", rows, claims, by=by, at=at,
        values=lambda row: {
            "decided_on": claims[row.pk].decided_on, "meeting": _same(claims[row.pk].meeting),
            "assistance": claims[row.pk].given, "order": _order(row),
            "less_because": _same(less[row.pk]) if row.pk in less else None,
        },
    )  # fmt: skip


def refusal_letters(
    rows: Sequence[Application], *, reason: str, words: str, meeting: str = "", by: Actor, at: datetime
) -> None:
    """Why a claim was not accepted, with the clause the reason rests on."""
    claims = {
        one.application_id: one for one in MarketClaim.objects.filter(application__in=[r.pk for r in rows])
    }
    _issue(
        "market_refusal", rows, claims, by=by, at=at,
        values=lambda row: {"decided_on": day_of(at), "meeting": _same(meeting) if meeting else None},
        because=lambda row: (Because(no(reason, words), _clause(row, reason)),),
    )  # fmt: skip


def recovery_letter(row: Application, claim: MarketClaim, bar: Bar, *, by: Actor, at: datetime) -> None:
    """That the whole of a false claim is to be given back, and that this help is closed to her."""
    _issue(
        "market_recovery", [row], {row.pk: claim}, by=by, at=at,
        values=lambda row: {
            "assistance": claim.given, "recovery_order": _same(bar.order), "decided_on": day_of(at),
            "barred_until": bar.until_on,
        },
        because=lambda row: (Because(no("false_claim", bar.words)),),
    )  # fmt: skip


def hearing_letter(
    row: Application, kind: str, *, words: str, values: Mapping[str, object], by: Actor, at: datetime
) -> None:
    """What is asked before an order, or what a second look came to; in the officer's words."""
    claim = MarketClaim.objects.get(application=row)
    _issue(
        kind, [row], {row.pk: claim}, by=by, at=at, values=lambda row: {"decided_on": day_of(at), **values},
        because=lambda row: (Because(_same(words)),),
    )  # fmt: skip


def _issue(
    kind: str,
    rows: Sequence[Application],
    claims: Mapping[UUID, MarketClaim],
    *,
    by: Actor,
    at: datetime,
    values: Callable[[Application], Mapping[str, object]],
    because: Callable[[Application], tuple[Because, ...]] = lambda row: (),
) -> None:
    fairs = mart.fairs({one.fair_id for one in claims.values() if one.fair_id})

    def told(row: Application, _project: object) -> dict[str, object]:
        fair = fairs.get(claims[row.pk].fair_id or "")
        return {"fair": fair.named if fair else ONLINE, "ended_on": claims[row.pk].event_on, **values(row)}

    issue_about(rows, kind, values=told, because=because, by=by, at=at)


def _same(text: str) -> Named:
    return Named(text, text)


def _order(row: Application) -> Named | None:
    return _same(row.finding["order"]) if row.finding else None


def _clause(row: Application, code: str) -> Named:
    for check in (row.finding or {}).get("checks", ()):
        if check["code"] == code:
            return Named(**check["clause"])
    return Named("", "")
