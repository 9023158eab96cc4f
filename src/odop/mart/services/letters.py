"""The letters of a draw: a stall, or a place on the waiting list; each says how anybody repeats the draw."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from babel.dates import format_date
from django.conf import settings

from odop.access import queries as access
from odop.access.services import Actor, Role
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.documents import services as documents
from odop.documents.services import LetterTo
from odop.mart.models import Stall, StallRound
from odop.mart.rules import StallState

KINDS = {StallState.ALLOTTED: "stall_allotted", StallState.WAITING: "stall_waiting"}


def draw_letters(row: StallRound, stalls: Sequence[Stall], *, by: Actor, at: datetime) -> int:
    """One letter to each maker whom the draw gave a stall or a place on the waiting list; returns how many."""
    districts = {stall.district_id for stall in stalls}
    documents.hold_numbers(districts, at=at)
    signs = _signatures(districts, on=day_of(at))
    for state, kind in KINDS.items():
        items = [
            LetterTo(
                about=stall.number,
                district=stall.district_id,
                name=Named(stall.artisan.name, stall.artisan.name_hi),
                address=Named(stall.artisan.address, stall.artisan.address),
                values=_values(row, stall),
                signed_by=signs.get(stall.district_id, ""),
                synthetic=stall.synthetic,
            )
            for stall in stalls
            if stall.state == state
        ]
        if items:
            documents.issue_letters(kind=kind, items=items, by=by, at=at)
    return len(stalls)


def _values(row: StallRound, stall: Stall) -> dict[str, object]:
    fair = stall.fair
    return {
        "fair": fair.named,
        "where": fair.place,
        "when_held": Named(*(_days(fair.begins_on, fair.ends_on, language) for language in ("en", "hi"))),
        "draw_turn": stall.place,
        "stalls": row.places,
        "rent": row.rent or None,
        "value_is": row.value_is,
        "value": row.value,
        "digest": _grouped(row.list_digest),
        "address": f"{settings.ADDRESS}/fairs/draws/{row.number}/",
    }


def _days(first: date, last: date, language: str) -> str:
    """A fair's days as one: 14–27 November 2026."""
    ends = format_date(last, "d MMMM y", locale=language)
    if first == last:
        return ends
    whole = "d" if (first.year, first.month) == (last.year, last.month) else "d MMMM y"
    return f"{format_date(first, whole, locale=language)} – {ends}"


def _grouped(digest: str) -> str:
    """Sixty-four letters and figures, so that an eye can compare them."""
    return " ".join(digest[n : n + 8] for n in range(0, len(digest), 8))


def _signatures(districts: Iterable[str], *, on: date) -> dict[str, str]:
    """Who signs for each district: its Deputy Commissioner, whoever did the act."""
    found = {d: access.holders(Role.DEPUTY_COMMISSIONER, district=d, on=on) for d in sorted(districts)}
    return {d: people[0].name for d, people in found.items() if people}
