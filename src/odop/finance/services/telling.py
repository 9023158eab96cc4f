"""What payees are told of their money, in the act that moved it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from odop.basics.money import rupees
from odop.basics.names import Named
from odop.finance.models import Payment
from odop.finance.rules import Kind, LineState
from odop.finance.rules.files import cause_of
from odop.notices import services as notices
from odop.notices.services import Letter

WHAT = {
    Kind.MARGIN: Named("margin money", "मार्जिन मनी"),
    Kind.HONORARIUM: Named("honorarium", "मानदेय"),
    Kind.MARKETING: Named("help to reach a market", "विपणन सहायता"),
    Kind.TRAINER: Named("payment", "भुगतान"),
    Kind.CENTRE: Named("instalment", "किस्त"),
    Kind.ADMINISTRATION: Named("payment", "भुगतान"),
}


def tell_payees(payments: Iterable[Payment], *, at: datetime) -> None:
    """Tell each maker that her money has come, or why it has not and the one next step."""
    rows = [one for one in payments if one.entitlement.artisan is not None]
    for state, template in ((LineState.CREDITED, "money_credited"), (LineState.FAILED, "money_failed")):
        notices.queue_many(template, _letters(one for one in rows if one.state == state), at=at)


def _letters(payments: Iterable[Payment]) -> Iterator[Letter]:
    for one in payments:
        artisan = one.entitlement.artisan
        if artisan is None or not (artisan.phone or (artisan.user and artisan.user.phone)):
            continue
        cause = cause_of(one.reason)
        yield Letter(
            about=one.entitlement.about,
            to_user=artisan.user,
            phone="" if artisan.user and artisan.user.phone else artisan.phone,
            district=one.district_id,
            values={
                "number": one.entitlement.about,
                "what": WHAT[Kind(one.entitlement.kind)],
                "amount": rupees(one.amount),
                "end": one.account[-4:],
                "on": one.answered_on,
                "why": cause.said,
                "next": cause.step,
            },
        )
