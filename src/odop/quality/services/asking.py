"""Asking for a test: by the maker herself, or by an officer of her district for her."""

from datetime import datetime

from odop.access.services import Actor, NotPermitted, Permission, User, require, require_self
from odop.artisans import queries as artisans
from odop.artisans.queries import Person
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.notices import services as notices
from odop.programme import queries as programme
from odop.programme.queries import Lab, Limit, Standard
from odop.programme.services import hold, next_numbers
from odop.quality.models import Accreditation, LabTest, Line
from odop.quality.rules import ENDED_WITHOUT, OPEN, TestState, Trust, require_move, takes_samples, trust_of
from odop.quality.rules.refusals import (
    AskedAgain,
    NoLimits,
    NotALab,
    NotEnded,
    NotThatStandard,
    OpenAlready,
    WordsMissing,
)
from odop.quality.services.telling import locked, tell


@act("quality.asked_for_test")
def ask_for_test(
    *, artisan: str, product: str, standard: str, lab: str, words: str = "", by: Actor, at: datetime
) -> LabTest:
    """Ask that a product of a maker be tested by a laboratory against a standard of the day.

    A laboratory whose accreditation has ended is asked about, and takes the sample all the same.
    Raises NotPermitted, NotALab, NotThatStandard, NoLimits or OpenAlready, and then writes nothing.
    """
    person = artisans.artisan(artisan)
    if person is None:
        raise NotPermitted
    hold(f"tests of {artisan}")
    _require_may(person, by, at)
    return _ask(person, product, standard, lab, words, again_of=None, by=by, at=at)


@act("quality.asked_again")
def ask_again(*, number: str, lab: str = "", by: Actor, at: datetime) -> LabTest:
    """Ask anew for a test that was not passed, or not tested in full: of the same laboratory, or of another.

    Raises NotPermitted, NotEnded, AskedAgain, NotALab, NotThatStandard, NoLimits or OpenAlready.
    """
    first = locked(number)
    person = artisans.artisan(first.artisan.number)
    assert person is not None  # the key says so
    hold(f"tests of {person.number}")
    _require_may(person, by, at)
    if first.state not in ENDED_WITHOUT:
        raise NotEnded
    if LabTest.objects.filter(again_of=first).exists():
        raise AskedAgain
    wanted = (first.product_id, first.standard.code, lab or first.lab_id, first.words)
    return _ask(person, *wanted, again_of=first, by=by, at=at)


@act("quality.withdrew_test")
def withdraw_test(*, number: str, words: str = "", by: Actor, at: datetime) -> LabTest:
    """Take a test back before its sample is sent; an officer says why.

    Raises NotPermitted, CannotMoveTest or WordsMissing.
    """
    test = locked(number)
    herself = isinstance(by, User) and test.artisan.user_id == by.pk
    if not herself:
        require(by, Permission.PROVE_QUALITY, district=test.district_id, on=day_of(at))
    require_move(test.state, TestState.WITHDRAWN)
    if not herself and not words.strip():
        raise WordsMissing
    test.state, test.since = TestState.WITHDRAWN, at
    test.save(update_fields=["state", "since"])
    audit.record("quality.withdrew_test", on=test, by=by, at=at, words=words.strip())
    if not herself:
        tell(test, "test_taken_back", at=at, words=words.strip())
    return test


def _require_may(person: Person, by: Actor, at: datetime) -> None:
    """The maker herself, or an officer of her district."""
    if isinstance(by, User) and person.user == by.pk:
        require_self(by, person.user)
    else:
        require(by, Permission.PROVE_QUALITY, district=person.district, on=day_of(at))


def _ask(
    person: Person, product: str, standard: str, lab: str, words: str, *, again_of: LabTest | None, by: Actor,
    at: datetime,
) -> LabTest:  # fmt: skip
    on = day_of(at)
    place = programme.lab(lab)
    if place is None or not takes_samples(place.kind):
        raise NotALab
    chosen, limits = _against(product, standard, at)
    _require_none_open(person, product, standard)
    short = programme.district(person.district)
    assert short is not None
    stem = f"{programme.letters('test')}/{financial_year(on)}/{short.short}/"
    (number,) = next_numbers(LabTest, "number", stem)
    test = LabTest.objects.create(
        number=number, district_id=person.district, artisan_id=person.key, product_id=product, standard_id=chosen.key,
        lab_id=place.code, again_of=again_of, words=words.strip(), since=at, asked_on=on, asked_by=by.name,
        synthetic=person.synthetic,
    )  # fmt: skip
    Line.objects.bulk_create(Line(district_id=person.district, test=test, limit_id=one.key) for one in limits)
    audit.record("quality.asked_for_test", on=test, by=by, at=at, standard=chosen.code, lab=place.code)
    _ask_about(place, test, by, at)
    if not (isinstance(by, User) and person.user == by.pk):
        tell(test, "test_asked", at=at, lab=place.named)
    return test


def _against(product: str, standard: str, at: datetime) -> tuple[Standard, tuple[Limit, ...]]:
    """The standard of the day, and its limits."""
    on = day_of(at)
    if programme.product(product) is None:
        raise NotThatStandard
    chosen = next((one for one in programme.standards_of(product, on) if one.code == standard), None)
    if chosen is None:
        raise NotThatStandard
    limits = programme.limits_of([chosen.code], on)
    if not limits:
        raise NoLimits
    return chosen, limits


def _require_none_open(person: Person, product: str, standard: str) -> None:
    same = LabTest.objects.filter(
        artisan=person.key, product=product, standard__code=standard, state__in=OPEN
    )
    if number := same.values_list("number", flat=True).first():
        raise OpenAlready(number)


def _ask_about(place: Lab, test: LabTest, by: Actor, at: datetime) -> None:
    """A question to the Deputy Commissioner where the laboratory's accreditation has ended. It refuses nothing."""
    latest = Accreditation.objects.filter(lab=place.code).order_by("-read_at").first()
    until = latest.until if latest else None
    if until is None or trust_of(place.accreditation, until, day_of(at)) != Trust.ENDED:
        return
    notices.put_question(
        kind="lab_accreditation_ended", key=test.number, district=test.district_id, about=[test.number],
        facts={"number": test.number, "lab": place.name_en, "until": until.isoformat()}, by=by, at=at,
    )  # fmt: skip
