"""Dishes of One District One Cuisine: proposed by the district, accepted by the Cell, their makers written down.

The programme's rules, its list and any sum are not published: nothing here pays anybody.
"""

from datetime import date, datetime

from odop.access.services import Actor, NotPermitted, Permission, require
from odop.artisans import queries as artisans
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.names import Named
from odop.programme import queries as programme
from odop.programme.services import hold, next_numbers
from odop.quality.models import Dish, DishMaker
from odop.quality.rules.library import Blank, DishDecided, DishState, NotOfDistrict, OneDish, fssai


@act("quality.proposed_dish")
def propose_dish(
    *,
    district: str,
    name: Named,
    story: str,
    standard: str = "",
    synthetic: bool = False,
    by: Actor,
    at: datetime,
) -> Dish:
    """Propose a dish for a district. Raises NotPermitted, Blank or OneDish."""
    require(by, Permission.PROPOSE_DISH, district=district, on=day_of(at))
    hold(f"dish {district}")
    if not (name.en.strip() and name.hi.strip()):
        raise Blank("name")
    if not story.strip():
        raise Blank("story")
    if Dish.objects.filter(district=district, state=DishState.ACCEPTED).exists():
        raise OneDish
    place = programme.district(district)
    stem = f"{programme.letters('dish')}/{financial_year(day_of(at))}/{place.short if place else district}/"
    made = Dish.objects.create(
        number=next_numbers(Dish, "number", stem, width=2)[0], district_id=district, name_en=name.en.strip(),
        name_hi=name.hi.strip(), story=story.strip(), standard=standard.strip(), since=at, proposed_by=by.name,
        synthetic=synthetic,
    )  # fmt: skip
    audit.record("quality.proposed_dish", on=made, by=by, at=at)
    return made


@act("quality.decided_dish")
def decide_dish(*, number: str, accepted: bool, words: str = "", by: Actor, at: datetime) -> Dish:
    """The Cell accepts a dish for the State's list, or says why not.

    Raises NotPermitted, DishDecided, OneDish or Blank.
    """
    require(by, Permission.ACCEPT_DISH, on=day_of(at))
    row = Dish.objects.select_for_update().filter(number=number).first()
    if row is None:
        raise NotPermitted
    if row.state != DishState.PROPOSED:
        raise DishDecided
    hold(f"dish {row.district_id}")
    if accepted and Dish.objects.filter(district=row.district_id, state=DishState.ACCEPTED).exists():
        raise OneDish
    if not accepted and not words.strip():
        raise Blank("words")
    row.state, row.since = (DishState.ACCEPTED if accepted else DishState.REFUSED), at
    row.words = words.strip()
    row.save(update_fields=["state", "since", "words"])
    audit.record("quality.decided_dish", on=row, by=by, at=at, state=row.state)
    return row


@act("quality.noted_dish_maker")
def note_dish_maker(
    *, dish: str, artisan: str, licence: str = "", until: date | None = None, by: Actor, at: datetime
) -> DishMaker:
    """Write down a maker of a dish, with her food licence if she has one; a later word takes the place of an earlier.

    Raises NotPermitted, NotOfDistrict or NotFssai.
    """
    row = Dish.objects.filter(number=dish).first()
    if row is None:
        raise NotPermitted
    require(by, Permission.PROPOSE_DISH, district=row.district_id, on=day_of(at))
    person = artisans.artisan(artisan.strip())
    if person is None or person.district != row.district_id:
        raise NotOfDistrict
    made, _new = DishMaker.objects.update_or_create(
        dish=row, artisan_id=person.key,
        defaults={
            "district_id": row.district_id, "fssai": fssai(licence), "fssai_until": until, "noted_at": at,
            "noted_by": by.name, "synthetic": person.synthetic,
        },
    )  # fmt: skip
    audit.record("quality.noted_dish_maker", on=made, by=by, at=at)
    return made
