"""What a maker is told about a stall, in her own language."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from odop.mart.models import Stall
from odop.notices import services as notices


def tell(
    stalls: Iterable[Stall], template: str, *, at: datetime, values: Mapping[str, object] | None = None
) -> None:
    """Queue one message to the makers of stalls whose fair and maker are at hand; who has no phone gets none."""
    notices.queue_many(
        template,
        (
            notices.Letter(
                about=stall.number,
                to_user=stall.artisan.user,
                phone=stall.artisan.phone,
                district=stall.district_id,
                values={
                    "number": stall.number,
                    "fair": stall.fair.named,
                    "place": stall.fair.place,
                    "first": stall.fair.begins_on,
                    "last": stall.fair.ends_on,
                    "turn": stall.place or "",
                    **(values or {}),
                },
            )
            for stall in stalls
            if stall.artisan.user_id or stall.artisan.phone
        ),
        at=at,
    )
