"""What the night looks for: results past their promised day, and certificates about to expire."""

from datetime import datetime

from odop.access.services import Actor, require_machine
from odop.audit.services import act
from odop.basics.dates import day_of, days_after
from odop.notices import services as notices
from odop.notices.services import Doubt
from odop.quality.models import Certificate, LabTest
from odop.quality.rules import TestState, days
from odop.quality.services.telling import tell_many


@act("quality.looked_at_tests")
def look_at_tests(*, by: Actor, at: datetime) -> int:
    """Ask about each late result once, and tell makers whose certificate expires on the day so many days ahead.

    A fixed number of queries. Returns how many questions are new.
    """
    require_machine(by)
    on = day_of(at)
    late = LabTest.objects.filter(state=TestState.IN_LAB, promised_on__lt=on).select_related("lab")
    ending = Certificate.objects.filter(suspended=False, expires_on=days_after(on, days()["tell_before"]))
    told = ending.select_related("test__artisan__user", "test__product")
    tell_many(
        "certificate_expires",
        [(c.test, {"certificate": c.number, "expires_on": c.expires_on}) for c in told],
        at=at,
    )
    return notices.put_questions(
        [
            Doubt(
                kind="result_late", key=test.number, district=test.district_id, about=(test.number,),
                facts={
                    "number": test.number, "lab": test.lab.name_en, "promised_on": str(test.promised_on),
                },
            )
            for test in late
        ],
        by=by, at=at,
    )  # fmt: skip
