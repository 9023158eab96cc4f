"""State-led fairs: samples given and returned, buyers met and answered, and the footfall somebody claims."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from odop.access.services import Actor, NotPermitted, Permission, require
from odop.artisans import queries as artisans
from odop.artisans.rules.refusals import NoSuchMaker
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.mart.models import Fair, FairLead, FairSample
from odop.mart.rules.refusals import (
    AlreadyFollowedUp,
    AlreadyReturned,
    FairToCome,
    MoreThanGiven,
    NotANumber,
    NotStateLed,
    WordsMissing,
)


@dataclass(frozen=True)
class Met:
    """A buyer met at the pavilion, what is wanted, and what was promised by whom and for when."""

    buyer: str
    country: str
    wants: str
    promise: str
    promised_by: str
    promised_for: date
    contact: str = ""


@act("mart.gave_samples")
def give_samples(*, fair: UUID, artisan: str, what: str, given: int, by: Actor, at: datetime) -> FairSample:
    """Note the samples a maker gave for the pavilion.

    Raises NotPermitted, NoSuchMaker, NotStateLed, WordsMissing or NotANumber.
    """
    row = _state_led(fair)
    person = artisans.artisan(artisan)
    if person is None:
        raise NoSuchMaker
    require(by, Permission.HOLD_FAIR, district=person.district, on=day_of(at))
    if not what.strip():
        raise WordsMissing("what")
    if not 1 <= given <= 10_000:
        raise NotANumber("given")
    sample = FairSample.objects.create(
        district_id=person.district,
        fair=row,
        artisan_id=person.key,
        what=what.strip()[:200],
        given=given,
        given_on=day_of(at),
        synthetic=person.synthetic,
    )
    audit.record("mart.gave_samples", on=sample, by=by, at=at, fair=row.number, artisan=person.number)
    return sample


@act("mart.returned_samples")
def return_samples(*, sample: UUID, returned: int, missing: str = "", by: Actor, at: datetime) -> FairSample:
    """Note how many samples came back, and what became of the others.

    Raises NotPermitted, AlreadyReturned or MoreThanGiven.
    """
    row = FairSample.objects.select_for_update().get(pk=sample)
    require(by, Permission.HOLD_FAIR, district=row.district_id, on=day_of(at))
    if row.returned is not None:
        raise AlreadyReturned
    if not 0 <= returned <= row.given or (returned < row.given and not missing.strip()):
        raise MoreThanGiven
    row.returned, row.returned_on, row.missing = returned, day_of(at), missing.strip()[:200]
    row.save(update_fields=["returned", "returned_on", "missing"])
    audit.record("mart.returned_samples", on=row, by=by, at=at, returned=returned)
    return row


@act("mart.noted_lead")
def note_lead(*, fair: UUID, met: Met, district: str, artisan: str = "", by: Actor, at: datetime) -> FairLead:
    """Note a buyer met at the pavilion for the makers of a district, or for one of them.

    Raises NotPermitted, NotStateLed or WordsMissing.
    """
    row = _state_led(fair)
    require(by, Permission.HOLD_FAIR, district=district, on=day_of(at))
    person = artisans.artisan(artisan) if artisan else None
    if artisan and (person is None or person.district != district):
        raise NotPermitted
    for field in ("buyer", "country", "wants", "promise", "promised_by"):
        if not getattr(met, field).strip():
            raise WordsMissing(field)
    lead = FairLead.objects.create(
        district_id=district,
        fair=row,
        artisan_id=person.key if person else None,
        buyer=met.buyer.strip()[:160],
        country=met.country.strip()[:60],
        contact=met.contact.strip()[:160],
        wants=met.wants.strip()[:300],
        promise=met.promise.strip()[:300],
        promised_by=met.promised_by.strip()[:160],
        promised_for=met.promised_for,
        noted_at=at,
        synthetic=row.synthetic,
    )
    audit.record("mart.noted_lead", on=lead, by=by, at=at, fair=row.number)
    return lead


@act("mart.followed_lead")
def follow_lead(*, lead: UUID, came_of_it: str, by: Actor, at: datetime) -> FairLead:
    """Say what came of a buyer's wish. Raises NotPermitted, AlreadyFollowedUp or WordsMissing."""
    row = FairLead.objects.select_for_update().get(pk=lead)
    require(by, Permission.HOLD_FAIR, district=row.district_id, on=day_of(at))
    if row.followed_up_on:
        raise AlreadyFollowedUp
    if not came_of_it.strip():
        raise WordsMissing("came_of_it")
    row.followed_up_on, row.followed_up_by = day_of(at), by.name
    row.came_of_it = came_of_it.strip()[:300]
    row.save(update_fields=["followed_up_on", "followed_up_by", "came_of_it"])
    audit.record("mart.followed_lead", on=row, by=by, at=at)
    return row


@act("mart.said_footfall")
def say_footfall(*, fair: UUID, footfall: int, source: str, by: Actor, at: datetime) -> Fair:
    """Note how many visitors somebody says there were, and who says so.

    Raises NotPermitted, FairToCome, NotANumber or WordsMissing.
    """
    row = Fair.objects.select_for_update(no_key=True).get(pk=fair)
    require(by, Permission.HOLD_FAIR, district=row.district_id, on=day_of(at))
    if day_of(at) < row.begins_on:
        raise FairToCome
    if not 0 <= footfall <= 10**8:
        raise NotANumber("footfall")
    if not source.strip():
        raise WordsMissing("source")
    row.footfall, row.footfall_source = footfall, source.strip()[:200]
    row.save(update_fields=["footfall", "footfall_source"])
    audit.record("mart.said_footfall", on=row, by=by, at=at, footfall=footfall, source=row.footfall_source)
    return row


def _state_led(fair: UUID) -> Fair:
    row = Fair.objects.select_for_update(no_key=True).get(pk=fair)
    if not row.state_led:
        raise NotStateLed
    return row
