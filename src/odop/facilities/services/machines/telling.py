"""What makers are told of their turns."""

from collections.abc import Iterable
from datetime import datetime

from odop.basics.money import rupees
from odop.facilities.models import Booking, MachineUse
from odop.facilities.rules.booking import Slot
from odop.notices import services as notices
from odop.notices.services import Letter


def tell_makers(template: str, turns: Iterable[Booking], *, at: datetime, **values: object) -> None:
    """Tell the maker of each turn, in one statement; whoever has no phone is told at the centre."""
    notices.queue_many(template, [_letter(turn, values) for turn in turns if _reached(turn)], at=at)


def _reached(turn: Booking) -> bool:
    return bool(turn.artisan.user_id or turn.artisan.phone)


def _letter(turn: Booking, values: dict[str, object]) -> Letter:
    user = turn.artisan.user if turn.artisan.user_id else None
    return Letter(
        about=turn.number, to_user=user, phone=turn.artisan.phone, language="" if user else "hi",
        district=turn.district_id,
        values={
            "number": turn.number, "machine": turn.machine.named, "day": turn.on,
            "hours": Slot(turn.from_hour, turn.until_hour).words, **values,
        },
    )  # fmt: skip


def tell_of_use(use: MachineUse, *, at: datetime) -> None:
    """Tell a maker what the centre wrote down of her, so that she can say otherwise."""
    _tell_of("use_noted", use, hours=use.hours, at=at)


def tell_of_settling(use: MachineUse, *, at: datetime) -> None:
    """Tell a maker how an officer settled a use on which her word and the centre's part."""
    _tell_of("use_settled", use, hours=use.settled_hours, words=use.settled_words, at=at)


def _tell_of(template: str, use: MachineUse, *, hours: int | None, at: datetime, **words: object) -> None:
    maker = use.artisan
    if maker is None or not (maker.user_id or maker.phone):
        return
    user = maker.user if maker.user_id else None
    notices.queue(
        template, about=use.booking.number if use.booking else "", to_user=user, phone=maker.phone,
        language="" if user else "hi", district=use.district_id, at=at,
        values={"machine": use.machine.named, "day": use.on, "hours": hours,
                "sum": "—" if use.income is None else rupees(use.income), **words},
    )  # fmt: skip
