"""Makes trained people by the dozen, with their askings."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from odop.access.models import User
from odop.artisans.models import Artisan
from odop.audit.services import acting
from odop.basics.dates import LUCKNOW, financial_year
from odop.basics.ids import new_key
from odop.casework.models import Application, Call
from odop.outcomes import services
from odop.outcomes.models import FollowUp
from odop.outcomes.services import Answer, Proof
from odop.training.models import Batch, Seat
from tests.access.makers import OPERATOR
from tests.programme import places

CERTIFIED = date(2024, 5, 10)
TODAY = date(2025, 6, 2)
WORKS = Answer(works=True, work="OWN", in_trade=True, income_before="0", income_after="5001-10000")
NO_WORK = Answer(works=False, income_before="0")


def at(on: date, hour: int = 11, **more: int) -> datetime:
    """A moment of a day in Lucknow."""
    return datetime.combine(on, time(hour), LUCKNOW) + timedelta(**more)


def trained(
    count: int,
    *,
    district: str = "179",
    product: str = "carpets-and-durries",
    certified_on: date = CERTIFIED,
    sex: str = "F",
    social_group: str = "OBC",
    result: str = Seat.Result.PASSED,
    user: User | None = None,
) -> list[Seat]:
    """People who sat in one batch of a district, passed and certified unless said otherwise."""
    places.district(district)
    places.product(product)
    trainer = places.office("institute-of-tests", "TRAINER")
    with acting(by=OPERATOR, act="tests.made", at=at(certified_on)):
        year, mark = financial_year(certified_on), new_key().int % 10**9
        place = {"179": "BHD", "162": "LKO"}.get(district, "XXX")
        call = Call.objects.create(
            number=f"C/{year}/{place}/{mark}", scheme="skill_development", district_id=district, product_id=product,
            year=year, opens_on=certified_on - timedelta(days=90),
            closes_on=certified_on - timedelta(days=60), places=count,
        )  # fmt: skip
        batch = Batch.objects.create(
            number=f"B/{year}/{place}/{mark}", district_id=district, call=call, product_id=product, trainer=trainer,
            venue="Hall", year=year, days=[], starts_on=certified_on - timedelta(days=20),
            ends_on=certified_on - timedelta(days=9), state=Batch.State.CERTIFIED, since=at(certified_on),
        )  # fmt: skip
        people = [
            Artisan(
                district_id=district, number=f"A/{place}/{mark}{i:05}", name=f"Maker {mark} {i}", name_hi="कारीगर",
                sex=sex, social_group=social_group, phone=f"+9194{mark % 10_000:04}{i:04}",
                enrolled_at=at(certified_on), came_by="SELF", synthetic=True, user=user if i == 0 else None,
            )
            for i in range(count)
        ]  # fmt: skip
        if known := Artisan.objects.filter(user=user).first() if user else None:
            people[0] = known
        Artisan.objects.bulk_create([person for person in people if person is not known])
        papers = [
            Application(
                number=f"SD/{year}/{place}/{mark}{i:05}", scheme="skill_development", district_id=district, call=call,
                artisan=person, product_id=product, state="SELECTED", since=at(certified_on),
                applied_on=certified_on - timedelta(days=70),
            )
            for i, person in enumerate(people)
        ]  # fmt: skip
        Application.objects.bulk_create(papers)
        passed = result == Seat.Result.PASSED
        seats = [
            Seat(
                district_id=district, batch=batch, application=paper, artisan=person, product_id=product,
                result=result, assessed_on=certified_on if result in {"PASSED", "FAILED"} else None,
                certificate=f"T{mark}{i:05}" if passed else "",
                certified_on=certified_on if passed else None, synthetic=True,
            )
            for i, (person, paper) in enumerate(zip(people, papers, strict=True))
        ]  # fmt: skip
        return Seat.objects.bulk_create(seats)


def scheduled(on: date = TODAY) -> int:
    """Set the askings of everybody trained."""
    return services.schedule(on=on, by=OPERATOR, at=at(on))


def asking_of(seat: Seat, months: int = 12) -> UUID:
    """The key of one asking."""
    return FollowUp.objects.get(seat=seat, months=months).pk


def answered(seat: Seat, by: User, answer: Answer = WORKS, *, months: int = 12, on: date = TODAY) -> UUID:
    """One asking with its answer."""
    key = asking_of(seat, months)
    services.record_answer(follow_up=key, answer=answer, by=by, at=at(on))
    return key


def proof(words: str = "Her loom and her order book were seen at her house.", **more: object) -> Proof:
    """Evidence that is enough."""
    return Proof(**{"kind": "visit", "words": words, **more})
