"""Makers of fairs, rounds and stalls at any point of their life."""

from collections.abc import Sequence
from datetime import date, datetime

from odop.access.models import User
from odop.artisans.models import Artisan
from odop.audit.services import Machine
from odop.basics.dates import LUCKNOW
from odop.basics.names import Named
from odop.mart import services
from odop.mart.models import Fair, Stall, StallRound
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


VALUE_IS = "First prize number of the weekly draw of 25 September 2025, as printed"
CLOSES, VALUE_ON = date(2025, 9, 20), date(2025, 9, 25)
OPENED_AT, DRAWN_AT = at(date(2025, 9, 1)), at(date(2025, 9, 26))
AFTER = at(date(2025, 10, 11))


def terms(**changed: object) -> services.Terms:
    """Two free places for every maker, drawn out of a named public number."""
    values: dict[str, object] = {
        "places": 2, "closes_on": CLOSES, "value_is": VALUE_IS, "value_on": VALUE_ON,
    }  # fmt: skip
    return services.Terms(**(values | changed))  # type: ignore[arg-type]


def open_round(of: Fair | None = None, by: User | Machine = OPERATOR, **changed: object) -> StallRound:
    """A round that takes applications."""
    return services.open_round(fair=(of or fair()).pk, terms=terms(**changed), by=by, at=OPENED_AT)


def applied(to: StallRound, people: Sequence[Artisan]) -> list[Stall]:
    """Each of these people's applications."""
    return [
        services.apply_for_stall(stall_round=to.pk, artisan=one.number, by=OPERATOR, at=OPENED_AT)
        for one in people
    ]


def drawn(of: StallRound, *officers: User, value: str = "58213") -> StallRound:
    """The round closed, and drawn from the value these two entered."""
    services.close_rounds(by=OPERATOR, at=DRAWN_AT)
    for one in officers:
        services.enter_value(stall_round=of.pk, value=value, by=one, at=DRAWN_AT)
    of.refresh_from_db()
    return of


def own_stall(person: Artisan, of: Fair | None = None) -> Stall:
    """A maker's own stall at a fair."""
    return services.go_on_own(fair=(of or fair()).pk, artisan=person.number, by=OPERATOR, at=OPENED_AT)
