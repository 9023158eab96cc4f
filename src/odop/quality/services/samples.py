"""A sample's way: drawn and labelled, sealed and sent, taken in, and what is done where the seal is in doubt."""

from datetime import datetime

from odop.access import queries as access
from odop.access.services import Actor, NotPermitted, Permission, Role, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.notices import queries as asked
from odop.notices import services as notices
from odop.programme import queries as programme
from odop.programme.services import next_numbers
from odop.quality.models import LabTest, Sample
from odop.quality.rules import (
    CannotMoveTest,
    Seal,
    TestState,
    check_letter,
    number_on,
    promised,
    require_move,
    same_seal,
    seal_read,
)
from odop.quality.rules.refusals import NoCarrier, NoSeal, WordsMissing, WrongLabel
from odop.quality.services.telling import locked, tell

QUESTION = "seal_in_doubt"


@act("quality.prepared_sample")
def prepare_sample(*, number: str, by: Actor, at: datetime) -> Sample:
    """Draw a sample before the maker and give it its number; the label is printed and put on it.

    Raises NoSuchTest, NotPermitted or CannotMoveTest.
    """
    test = locked(number)
    _require_officer(test, by, at)
    require_move(test.state, TestState.PREPARED)
    on = day_of(at)
    stem = f"{programme.letters('sample')}/{financial_year(on)}/{test.district.short}/"
    (given,) = next_numbers(Sample, "number", stem)
    sample = Sample.objects.create(
        number=given, check_letter=check_letter(given), district_id=test.district_id, test=test, drawn_on=on,
        drawn_by=by.name, synthetic=test.synthetic,
    )  # fmt: skip
    _move(test, TestState.PREPARED, at)
    audit.record("quality.prepared_sample", on=test, by=by, at=at, sample=given)
    return sample


@act("quality.sent_sample")
def send_sample(*, number: str, seal: str, carrier: str, by: Actor, at: datetime) -> Sample:
    """Send the sealed sample: the number on its seal is noted, and never changed.

    Raises NoSuchTest, NotPermitted, CannotMoveTest, NoSeal or NoCarrier.
    """
    test = locked(number)
    _require_officer(test, by, at)
    require_move(test.state, TestState.ON_THE_WAY)
    if not seal_read(seal):
        raise NoSeal
    if not carrier.strip():
        raise NoCarrier
    sample = _standing(test)
    sample.seal, sample.carrier = seal_read(seal), carrier.strip()
    sample.sent_on, sample.sent_by = day_of(at), by.name
    sample.save(update_fields=["seal", "carrier", "sent_on", "sent_by"])
    _move(test, TestState.ON_THE_WAY, at)
    audit.record("quality.sent_sample", on=test, by=by, at=at, sample=sample.number, seal=sample.seal)
    tell(test, "sample_sent", at=at, lab=test.lab.named)
    return sample


@act("quality.lost_sample")
def note_lost(*, number: str, words: str, by: Actor, at: datetime) -> LabTest:
    """A sample that never came: it is set aside with its story, and a fresh one is drawn.

    Raises NoSuchTest, NotPermitted, CannotMoveTest or WordsMissing.
    """
    test = locked(number)
    _require_officer(test, by, at)
    if test.state != TestState.ON_THE_WAY:  # a doubted seal is settled by the Deputy Commissioner
        raise CannotMoveTest(test.state)
    if not words.strip():
        raise WordsMissing
    return _fresh(test, words, by=by, at=at)


@act("quality.received_sample")
def receive_sample(
    *, number: str, label: str, seal: str, whole: bool, words: str = "", by: Actor, at: datetime
) -> LabTest:
    """The laboratory takes a sample in: the label read with its check character, the seal as it was found.

    A broken seal, or another than was sent, is written down and asked about; nobody is refused for it.
    Raises NoSuchTest, NotPermitted, CannotMoveTest, WrongLabel or NoSeal.
    """
    test = locked(number)
    require(by, Permission.TEST, office=test.lab_id, on=day_of(at))
    if test.state != TestState.ON_THE_WAY:
        raise CannotMoveTest(test.state)
    sample = _standing(test)
    if number_on(label) != sample.number:
        raise WrongLabel
    if whole and not seal_read(seal):
        raise NoSeal
    found = Seal.BROKEN if not whole else Seal.WHOLE if same_seal(sample.seal, seal) else Seal.OTHER
    sample.found, sample.seal_found, sample.found_words = found, seal_read(seal), words.strip()
    sample.received_at, sample.received_by = at, by.name
    sample.save(update_fields=["found", "seal_found", "found_words", "received_at", "received_by"])
    test.received_on = test.received_on or day_of(at)
    test.promised_on = test.promised_on or promised(test.received_on)
    _move(
        test,
        TestState.IN_LAB if found == Seal.WHOLE else TestState.SEAL_DOUBT,
        at,
        "received_on",
        "promised_on",
    )
    audit.record("quality.received_sample", on=test, by=by, at=at, sample=sample.number, seal=found)
    if found != Seal.WHOLE:
        _ask(test, sample, by=by, at=at)
    tell(test, "sample_received", at=at, lab=test.lab.named, promised_on=test.promised_on)
    return test


@act("quality.settled_seal")
def settle_seal(*, number: str, stands: bool, words: str, by: Actor, at: datetime) -> LabTest:
    """The Deputy Commissioner says, in words, whether a sample with a doubted seal is tested or set aside.

    Raises NoSuchTest, NotPermitted, CannotMoveTest or WordsMissing.
    """
    test = locked(number)
    _require_officer(test, by, at)
    if not isinstance(by, User) or not access.holds(
        by, Role.DEPUTY_COMMISSIONER, district=test.district_id, on=day_of(at)
    ):
        raise NotPermitted
    if test.state != TestState.SEAL_DOUBT:
        raise CannotMoveTest(test.state)
    if not words.strip():
        raise WordsMissing
    for question in asked.questions_about(test.number):
        if question.kind == QUESTION and question.answered_at is None:
            notices.answer_question(question=question.key, upheld=not stands, answer=words, by=by, at=at)
    if not stands:
        return _fresh(test, words, by=by, at=at)
    _move(test, TestState.IN_LAB, at)
    audit.record("quality.settled_seal", on=test, by=by, at=at, stands=True, words=words.strip())
    return test


def _fresh(test: LabTest, words: str, *, by: Actor, at: datetime) -> LabTest:
    """Set the sample aside; the test waits for a fresh one. What was promised on the first one stands."""
    sample = _standing(test)
    sample.set_aside, sample.set_aside_why = True, words.strip()
    sample.save(update_fields=["set_aside", "set_aside_why"])
    _move(test, TestState.ASKED, at)
    audit.record("quality.set_aside", on=test, by=by, at=at, sample=sample.number, words=words.strip())
    tell(test, "sample_again", at=at)
    return test


def _ask(test: LabTest, sample: Sample, *, by: Actor, at: datetime) -> None:
    notices.put_question(
        kind=QUESTION, key=sample.number, district=test.district_id, about=[test.number],
        facts={
            "number": test.number, "sample": sample.number, "sent": sample.seal, "found": sample.seal_found or "–",
            "lab": test.lab.name_en,
        },
        by=by, at=at,
    )  # fmt: skip


def _require_officer(test: LabTest, by: Actor, at: datetime) -> None:
    require(by, Permission.PROVE_QUALITY, district=test.district_id, on=day_of(at))


def _standing(test: LabTest) -> Sample:
    return Sample.objects.select_for_update().get(test=test, set_aside=False)


def _move(test: LabTest, to: TestState, at: datetime, *fields: str) -> None:
    test.state, test.since = to, at
    test.save(update_fields=["state", "since", *fields])
