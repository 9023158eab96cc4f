"""Applicants for margin money with dated facts, straight into the register; and populations made by hand."""

from datetime import date, datetime, timedelta
from itertools import count

import numpy as np

from odop.audit.services import acting
from odop.basics.dates import LUCKNOW, day_of
from odop.casework.models import MARGIN_MONEY, Application, Facts
from odop.casework.rules.trials import ANSWERS, COST_NOT_KNOWN, NOT_KNOWN, population
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.makers import CARPETS, artisan
from tests.programme import places

AT = datetime(2026, 11, 2, 11, 0, tzinfo=LUCKNOW)
KNOWN = datetime(2026, 6, 1, 11, 0, tzinfo=LUCKNOW)
AS_OF = date(2026, 11, 1)
LAKH = 1_00_000_00
GOOD = {"age": 30, **dict.fromkeys(ANSWERS, 1), "project_cost": 10 * LAKH}
_numbers = count(1)


def applied(
    *, district: str = BHADOHI, product: str = CARPETS, known_from: datetime = KNOWN, **facts
) -> Application:
    """An application for margin money, and what is known of it from a day on."""
    with acting(by=OPERATOR, act="tests.applied", at=known_from):
        made = Application.objects.create(
            number=f"MM/2026-27/BHD/8{next(_numbers):04d}",
            scheme=MARGIN_MONEY,
            district=places.district(district),
            artisan=artisan(district=district),
            product=places.product(product),
            state="SUBMITTED",
            since=known_from,
            applied_on=day_of(known_from),
        )
    known(made, known_from=known_from, **facts)
    return made


def known(of: Application, *, known_from: datetime, **facts) -> Facts:
    """What is known of an application from a moment on."""
    with acting(by=OPERATOR, act="tests.noted", at=known_from):
        return Facts.objects.create(
            application=of, district_id=of.district_id, product_id=of.product_id, known_from=known_from,
            applied_on=of.applied_on, **{**GOOD, **facts},
        )  # fmt: skip


def crowd(*rows: dict, **groups: tuple[list[int], tuple[str, ...]]):
    """A population made by hand: each row the facts that differ from good ones; None is not known."""
    listed = [{**GOOD, **row} for row in rows]

    def column(name: str):
        unknown = COST_NOT_KNOWN if name == "project_cost" else NOT_KNOWN
        kind = np.int64 if name == "project_cost" else np.int16
        return np.array([unknown if row[name] is None else row[name] for row in listed], dtype=kind)

    places_of = {name: (np.array(at, dtype=np.int16), codes) for name, (at, codes) in groups.items()}
    keys = np.array([n.to_bytes(16) for n in range(len(listed))], dtype="V16")
    return population(keys, {name: column(name) for name in GOOD}, places_of, False)


def a_day_later(when: datetime) -> datetime:
    return when + timedelta(days=1)
