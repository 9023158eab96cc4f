"""Makers of fairs, rounds and stalls at any point of their life."""

from datetime import date, datetime

from odop.access.models import User
from odop.artisans.models import Artisan
from odop.audit.services import Machine
from odop.basics.dates import LUCKNOW
from odop.basics.names import Named
from odop.mart import services
from odop.mart.models import Fair
from odop.mart.rules import Level
from tests.access.makers import BHADOHI
from tests.training import makers as training

OPERATOR = Machine("tests")
FIRST, LAST = date(2025, 10, 6), date(2025, 10, 10)


def at(on: date, hour: int = 11) -> datetime:
    """A moment of a day in Lucknow."""
    return datetime(on.year, on.month, on.day, hour, tzinfo=LUCKNOW)


NOTED_AT = at(date(2025, 7, 1))


def edition(**changed: object) -> services.Edition:
    """A carpet fair in Bhadohi, of national level."""
    values: dict[str, object] = {
        "named": Named("Carpet fair", "कालीन मेला"),
        "place": Named("Bhadohi", "भदोही"),
        "country": Named("India", "भारत"),
        "begins_on": FIRST,
        "ends_on": LAST,
        "level": Level.STATE_NATIONAL,
        "source": "letter of the organiser, 12 June 2025",
        "b2b": True,
        "days_confirmed": True,
    }
    return services.Edition(**(values | changed))  # type: ignore[arg-type]


def fair(by: User | Machine = OPERATOR, *, district: str | None = None, **changed: object) -> Fair:
    """A fair that has been noted."""
    return services.note_fair(
        edition=edition(**changed), district=district, synthetic=True, by=by, at=NOTED_AT
    )


def listed(of: Fair, from_day: date = date(2025, 7, 10)) -> Fair:
    """The fair on the Commissioner's list."""
    return services.list_fair(
        fair=of.pk, from_day=from_day, order="1204/ODOP/2025, 10 July 2025", by=OPERATOR, at=at(from_day)
    )


def maker(user: User | None = None, *, district: str = BHADOHI) -> Artisan:
    """A maker of carpets."""
    one = training.artisan(user=user, district=district)
    Artisan.objects.filter(pk=one.pk).update(product=training.carpets())
    one.refresh_from_db()
    return one
