"""A laboratory's result: entered line by line, signed once, and what follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, NotPermitted, OfficeMachine, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year, months_after
from odop.basics.names import Named
from odop.documents import services as documents
from odop.documents.services import LetterTo
from odop.programme import queries as programme
from odop.programme.services import next_numbers
from odop.quality.models import Certificate, LabTest, Line
from odop.quality.rules import (
    Bounds,
    CannotMoveTest,
    Said,
    TestState,
    Verdict,
    measured,
    require_move,
    result,
    verdict,
)
from odop.quality.rules.refusals import (
    InWords,
    LinesOpen,
    NotANumber,
    NothingTested,
    NotThatLine,
    WhyNotTested,
)
from odop.quality.rules.wording import bounds_in_words, said_in_words
from odop.quality.services.telling import locked, tell


@dataclass(frozen=True)
class Entry:
    """What a laboratory types of one line: a value, the least it can see, or why it was not tested."""

    said: str
    number: str = ""  # the value, or for "below detection" the detection limit
    why: str = ""


@act("quality.entered_results")
def enter_results(*, number: str, lines: Mapping[UUID, Entry], by: Actor, at: datetime) -> LabTest:
    """Write down what was found, of some lines or of all; until the result is signed it can be corrected.

    Raises NoSuchTest, NotPermitted, CannotMoveTest, NotThatLine, NotANumber or WhyNotTested, and then keeps nothing.
    """
    test = locked(number)
    require(by, Permission.TEST, office=test.lab_id, on=day_of(at))
    if test.state != TestState.IN_LAB:
        raise CannotMoveTest(test.state)
    rows = {line.pk: line for line in _lines(test)}
    if not set(lines) <= set(rows):
        raise NotThatLine
    for key, entry in lines.items():
        _write(rows[key], entry, by=by, at=at)
    changed = [rows[key] for key in lines]
    Line.objects.bulk_update(changed, ["said", "value", "detection", "why", "entered_at", "entered_by"])
    audit.record("quality.entered_results", on=test, by=by, at=at, lines=len(changed))
    return test


@act("quality.signed_result")
def sign_result(*, number: str, by: Actor, at: datetime) -> LabTest:
    """Sign the result. Within all limits: a certificate, by letter. Else the remedy of each failed line, by letter.

    It is signed in person: a laboratory's program sends results and signs none.

    Raises NoSuchTest, NotPermitted, CannotMoveTest, LinesOpen or NothingTested, and then writes nothing.
    """
    test = locked(number)
    require(by, Permission.TEST, office=test.lab_id, on=day_of(at))
    if isinstance(by, OfficeMachine):
        raise NotPermitted
    require_move(test.state, TestState.PASSED)
    rows = _lines(test)
    said = [verdict_of(line) for line in rows]
    together = result(said)
    if together is None:
        raise LinesOpen(said.count(None))
    if set(said) == {Verdict.NOT_KNOWN} and all(line.said == Said.NOT_TESTED for line in rows):
        raise NothingTested
    test.state, test.since = together, at
    test.signed_on, test.signed_by = day_of(at), by.name
    test.save(update_fields=["state", "since", "signed_on", "signed_by"])
    audit.record("quality.signed_result", on=test, by=by, at=at, result=together)
    if together == TestState.PASSED:
        _certify(test, rows, by=by, at=at)
    else:
        _say_why(test, rows, by=by, at=at)
    return test


def verdict_of(line: Line) -> Verdict | None:
    """How one line stands against its limit."""
    return verdict(bounds_of(line), line.said, line.value, line.detection)


def bounds_of(line: Line) -> Bounds:
    return Bounds(line.limit.least, line.limit.most, line.limit.below)


def issue_certificate_letter(certificate: Certificate, rows: list[Line], *, by: Actor, at: datetime) -> str:
    """The letter that says a product passed. After a suspension is lifted, the same is said anew."""
    test = certificate.test
    values = {
        "certificate": certificate.number, "tested_on": test.signed_on, "expires_on": certificate.expires_on,
        **_values(test),
    }  # fmt: skip
    return _letter("quality_certificate", test, values, [_told(line) for line in rows], by=by, at=at)


def _certify(test: LabTest, rows: list[Line], *, by: Actor, at: datetime) -> None:
    on = day_of(at)
    stem = f"{programme.letters('certificate')}/{financial_year(on)}/{test.district.short}/"
    (number,) = next_numbers(Certificate, "number", stem)
    certificate = Certificate.objects.create(
        number=number, district_id=test.district_id, test=test, issued_on=on,
        expires_on=months_after(on, test.standard.months), synthetic=test.synthetic,
    )  # fmt: skip
    certificate.letter = issue_certificate_letter(certificate, rows, by=by, at=at)
    certificate.save(update_fields=["letter"])
    audit.record("quality.certified", on=certificate, by=by, at=at, test=test.number)
    tell(test, "test_passed", at=at, certificate=number, expires_on=certificate.expires_on)


def _say_why(test: LabTest, rows: list[Line], *, by: Actor, at: datetime) -> None:
    """A failure with its remedy, or which lines are still to be tested."""
    failed = test.state == TestState.FAILED
    words = [_told(line) for line in rows]
    words += [
        Named(
            f"{line.limit.name_en}, what to do: {line.limit.remedy_en}",
            f"{line.limit.name_hi}, क्या करें: {line.limit.remedy_hi}",
        )
        for line in rows
        if verdict_of(line) == Verdict.OUTSIDE
    ]
    kind = "test_failed" if failed else "test_not_whole"
    _letter(kind, test, {"tested_on": test.signed_on, **_values(test)}, words, by=by, at=at)
    first = next((line for line in rows if verdict_of(line) == Verdict.OUTSIDE), None)
    if first is not None:
        what = Named(first.limit.name_en, first.limit.name_hi)
        tell(
            test, "test_failed", at=at, what=what, remedy=Named(first.limit.remedy_en, first.limit.remedy_hi)
        )
    else:
        tell(test, "test_not_whole", at=at)


def _values(test: LabTest) -> dict[str, object]:
    standard = test.standard
    named = Named(f"{standard.name_en} ({standard.number})", f"{standard.name_hi} ({standard.number})")
    return {"product": test.product.named, "standard": named, "lab": test.lab.named}


def _letter(
    kind: str, test: LabTest, values: dict[str, object], words: list[Named], *, by: Actor, at: datetime
) -> str:
    person = test.artisan
    to = LetterTo(
        about=test.number, district=test.district_id, name=Named(person.name, person.name_hi or person.name),
        address=Named(person.address, person.address), values=values, paragraphs=tuple(words),
        signed_by=test.signed_by, synthetic=test.synthetic,
    )  # fmt: skip
    return documents.issue_letters(kind=kind, items=[to], by=by, at=at)[0]


def _told(line: Line) -> Named:
    """One line in words: what was found, and what is allowed."""
    limit = line.limit
    said = said_in_words(line.said, line.value, line.detection, limit.unit)
    allowed = bounds_in_words(bounds_of(line), limit.unit)
    return Named(
        f"{limit.name_en}: {said.en}; allowed: {allowed.en}",
        f"{limit.name_hi}: {said.hi}; सीमा: {allowed.hi}",
    )


def _write(line: Line, entry: Entry, *, by: Actor, at: datetime) -> None:
    name = Named(line.limit.name_en, line.limit.name_hi)
    line.said, line.value, line.detection, line.why = entry.said, None, None, ""
    if entry.said in (Said.VALUE, Said.BELOW_DETECTION):
        number = measured(entry.number)
        if number is None:
            raise NotANumber(InWords(name))
        if entry.said == Said.VALUE:
            line.value = number
        else:
            line.detection = number
    elif entry.said == Said.NOT_TESTED:
        if not entry.why.strip():
            raise WhyNotTested(InWords(name))
        line.why = entry.why.strip()[:200]
    elif entry.said != Said.NOTHING:
        raise NotThatLine
    line.entered_at, line.entered_by = (at, by.name) if entry.said else (None, "")


def _lines(test: LabTest) -> list[Line]:
    return list(
        Line.objects.select_for_update(of=("self",))
        .filter(test=test)
        .select_related("limit")
        .order_by("limit__place")
    )
