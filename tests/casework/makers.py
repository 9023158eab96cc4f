"""Calls, applicants and applications in any state, made by the acts themselves."""

import time
from datetime import date, datetime, timedelta
from itertools import count

from odop.access.models import User
from odop.artisans.models import Artisan, FamilyMember
from odop.audit.services import acting
from odop.basics.dates import LUCKNOW, day_of
from odop.casework import services
from odop.casework.models import Application, Call, Sitting
from odop.casework.services import Marks
from odop.programme.models import DistrictProduct
from tests.access.makers import BHADOHI, OPERATOR
from tests.programme import places

AT = datetime(2026, 11, 2, 11, 0, tzinfo=LUCKNOW)
LATER = AT + timedelta(days=3)
CARPETS = "carpets-and-durries"
PLAIN = {
    "native_of_state": "yes",
    "had_toolkit": "no",
    "helped_before": "no",
    "spouse_helped_before": "none",
    "declaration": "yes",
}
_numbers = count(1)


def now() -> datetime:
    """The present moment, for tests of pages: a desk reads the clock itself."""
    return datetime.fromtimestamp(time.time(), LUCKNOW)


def product_of_district(district: str = BHADOHI, product: str = CARPETS, since: date | None = None) -> None:
    """A product on a district's list, from a day or from the first."""
    named = places.product(product)
    DistrictProduct.objects.get_or_create(
        district=places.district(district),
        product=named,
        defaults={
            "name_en": named.name_en,
            "name_hi": named.name_hi,
            "from_date": since or date(2018, 1, 24),
            "original": since is None,
            "known_from": AT,
            **places.SOURCE,
        },
    )


def call(*, district: str = BHADOHI, places_open: int = 2, at: datetime = AT, **changes) -> Call:
    """A call open for a month from the day before."""
    product_of_district(district)
    words = {
        "district": district,
        "product": CARPETS,
        "opens_on": day_of(at) - timedelta(days=1),
        "closes_on": day_of(at) + timedelta(days=30),
        "places": places_open,
        "notice": "Amar Ujala, Bhadohi edition",
        **changes,
    }
    return services.open_call(**words, by=OPERATOR, at=at)


def artisan(*, user: User | None = None, district: str = BHADOHI, **facts) -> Artisan:
    """A maker on the register, born in 1990, a native of the State."""
    n = next(_numbers)
    with acting(by=OPERATOR, act="tests.enrolled", at=AT):
        return Artisan.objects.create(
            **{
                "district": places.district(district),
                "number": f"A/BHD/T{n:06d}",
                "user": user,
                "name": user.name if user else f"Maker {n}",
                "name_hi": user.name_hi if user else f"कारीगर {n}",
                "born_on": date(1990, 1, 1),
                "native_of_state": True,
                "enrolled_at": AT,
                "came_by": "SELF",
                **facts,
            }
        )


def spouse(of: Artisan, *, is_artisan: Artisan | None = None, token: str = "") -> FamilyMember:
    """Name somebody as husband or wife of a maker."""
    with acting(by=OPERATOR, act="tests.named_spouse", at=AT):
        return FamilyMember.objects.create(
            district_id=of.district_id,
            artisan=of,
            relation="SPOUSE",
            name="Spouse",
            is_artisan=is_artisan,
            aadhaar_token=token,
        )


def draft(
    under: Call, *, of: Artisan | None = None, by=OPERATOR, at: datetime = AT, **answers
) -> Application:
    """A draft with every question answered, but for what is given here; None takes an answer away."""
    of = of or artisan(district=under.district_id)
    made = services.begin(call=under.number, artisan=of.pk, by=by, at=at)
    said = {code: given for code, given in {**PLAIN, **answers}.items() if given is not None}
    return services.answer(application=made.pk, answers=said, by=by, at=at)


def submitted(under: Call, *, by=OPERATOR, at: datetime = AT, **words) -> Application:
    return services.submit(application=draft(under, by=by, at=at, **words).pk, by=by, at=at)


def scrutinised(under: Call, *, at: datetime = AT, **words) -> Application:
    made = submitted(under, at=at, **words)
    outcome = services.pass_scrutiny(numbers=[made.number], by=OPERATOR, at=at)
    assert outcome.done == (made.number,), outcome.refused
    return again(made)


def sitting(under: Call, *, at: datetime = AT, members=None) -> Sitting:
    present = members or [{"name": "Rekha Maurya", "office": "DC"}, {"name": "Farida Bano", "office": "ITI"}]
    return services.open_sitting(call=under.number, held_on=day_of(at), members=present, by=OPERATOR, at=at)


def mark(before: Sitting, *marked: tuple[Application, int], at: datetime = AT) -> None:
    """Give each applicant a total, alike from both members; skill first, then need, then plan."""
    services.mark(
        sitting=before.number,
        marks=[
            Marks(a.number, m["name"], skill=min(40, t), need=max(0, min(30, t - 40)), plan=max(0, t - 70))
            for a, t in marked
            for m in before.members
        ],
        by=OPERATOR,
        at=at,
    )


def marked(under: Call, before: Sitting, total: int, **words) -> Application:
    made = scrutinised(under, **words)
    mark(before, (made, total))
    return again(made)


def selected(under: Call, before: Sitting, total: int = 60, **words) -> Application:
    made = marked(under, before, total, **words)
    outcome = services.select(sitting=before.number, numbers=[made.number], by=OPERATOR, at=AT)
    assert outcome.done == (made.number,), outcome.refused
    return again(made)


def again(row: Application) -> Application:
    """The application as it now stands."""
    return Application.objects.get(pk=row.pk)


def steps(row: Application) -> list[tuple[str, str]]:
    return list(row.steps.order_by("at", "pk").values_list("from_state", "to_state"))
