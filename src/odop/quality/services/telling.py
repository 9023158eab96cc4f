"""Telling a maker how her test stands, and locking a test before anything else."""

from collections.abc import Iterable
from datetime import datetime

from odop.notices import services as notices
from odop.notices.services import Letter
from odop.quality.models import LabTest
from odop.quality.rules.refusals import NoSuchTest


def locked(number: str) -> LabTest:
    """A test, held until the act ends. Raises NoSuchTest."""
    rows = LabTest.objects.select_for_update(of=("self",)).select_related(
        "artisan__user", "product", "standard", "lab", "district"
    )
    found = rows.filter(number=number).first()
    if found is None:
        raise NoSuchTest
    return found


def tell(test: LabTest, template: str, *, at: datetime, **values: object) -> None:
    """Queue a message to the maker: to her account, or to the phone she gave; none where neither is known."""
    tell_many(template, [(test, values)], at=at)


def tell_many(template: str, tests: Iterable[tuple[LabTest, dict[str, object]]], *, at: datetime) -> None:
    """The same message to many makers, each with its own values."""
    letters = [
        Letter(
            about=test.number,
            to_user=test.artisan.user,
            phone=test.artisan.phone,
            district=test.district_id,
            values={"number": test.number, "product": test.product.named, **values},
        )
        for test, values in tests
        if test.artisan.user_id or test.artisan.phone
    ]
    notices.queue_many(template, letters, at=at)
