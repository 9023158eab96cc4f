"""Taking answers in: whole or in parts, once or many times over. None is lost, and none counts twice."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.access import queries as access
from odop.access.services import Actor, NotPermitted, Permission, Role, User, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.documents import services as documents
from odop.documents.queries import documents_about
from odop.notices import services as notices
from odop.plans.models import Drawn, Submission, Survey
from odop.plans.queries.surveys.forms import published
from odop.plans.rules.surveys.instances import Filled, filled, named, opened
from odop.plans.rules.surveys.judging import Failed, judge, kept
from odop.plans.services.surveys.asking import drop_out
from odop.plans.services.surveys.attachments import take_files
from odop.programme.services import hold

OUT_OF_TURN = {
    Drawn.State.RESERVE: "in_reserve",
    Drawn.State.REACHED: "answered_before",
    Drawn.State.DECLINED: "dropped_out",
    Drawn.State.NOT_FOUND: "dropped_out",
}
OF_HER = (
    "district", "place", "stratum", "state", "surveyor", "survey__district", "survey__number", "survey__opened_at",
    "survey__closed_at", "survey__synthetic",
)  # fmt: skip
CONSENT = "consent"  # a question of this name answered "no" is a no to the survey


@dataclass(frozen=True)
class Received:
    """What became of a filled form: whether it is new, and how many of its files are still awaited."""

    instance: str
    new: bool
    awaited: int


@act("plans.received_answers")
def receive(*, content: bytes, files: Mapping[str, bytes], came_by: str, by: Actor, at: datetime) -> Received:
    """Take in a filled form with such of its files as came along.

    The same instance again adds what was missing and nothing else; with other answers it is kept beside the first
    and questioned. What fails a check is kept and questioned. Raises NotPermitted or NotAFilledForm.
    """
    if not isinstance(by, User):
        raise NotPermitted
    on = day_of(at)
    root = opened(content)
    instance = named(root, content)
    hold(f"answers {instance}")
    if (before := _before(instance)) is not None:
        return _again(before, instance, content, files, by, at)
    version, form = published(root.get("id", ""), root.get("version", "")) or (None, None)
    said = filled(root, form, instance)
    reach = access.districts_of(by, Permission.SURVEY, on=on)
    person = _person(said, form.maker.name if form and form.maker else "", reach)
    survey = person.survey if person else _survey(said.form, reach)
    district = survey.district_id if survey else min(reach or (), default="")
    if not district:
        raise NotPermitted
    require(by, Permission.SURVEY, district=district, on=on)
    failed = judge(form, said.answers, on=on).failed if form and not said.encrypted else []
    failed += _beside(said, form is not None, survey, person, by)
    consents = said.answers.get(CONSENT) != "no"
    counted = bool(
        person and consents and survey and survey.closed_at is None and not said.encrypted and form
        and person.state == Drawn.State.TO_ASK
    )  # fmt: skip
    row = Submission(
        district_id=district, survey=survey, version_id=version, instance=said.instance, person=person,
        sha256=hashlib.sha256(content).hexdigest(), answers=kept(form, said.answers) if form else dict(said.answers),
        faults=[[one.question, one.code, one.n] for one in failed], came_by=came_by, device=said.device,
        received_at=at, received_from=by, counted=counted, synthetic=by.synthetic or bool(survey and survey.synthetic),
    )  # fmt: skip
    row.document = documents.file_document(
        kind="answers", name=f"{said.instance.replace(':', '-')}.xml", content=content, about=said.instance[:60],
        district=district, allowed=documents.FILLED_FORMS, by=by, at=at,
    )  # fmt: skip
    row.save(force_insert=True)
    _note(person, consents, counted, by, at)
    take_files(row, said.pictures, files, by=by, at=at)
    if row.faults:
        _ask(row, by, at)
    audit.record(
        "plans.received_answers", on=row, by=by, at=at, instance=said.instance, faults=len(row.faults),
        awaited=row.awaited,
    )  # fmt: skip
    return Received(said.instance, True, row.awaited)


@dataclass(frozen=True)
class _Before:
    """A filled form that has come before."""

    key: UUID
    received_from: UUID
    sha256: str
    awaited: int


def _before(instance: str) -> _Before | None:
    rows = Submission.objects.filter(instance=instance)
    found = rows.values_list("pk", "received_from", "sha256", "awaited")
    return next((_Before(*one) for one in found), None)


def _again(
    before: _Before, instance: str, content: bytes, files: Mapping[str, bytes], by: User, at: datetime
) -> Received:
    """The same instance once more: its missing files are taken; other answers are kept beside the first."""
    if before.received_from != by.pk:
        raise NotPermitted
    same = hashlib.sha256(content).hexdigest() == before.sha256
    if same and not files:
        return Received(instance, False, before.awaited)
    row = (
        Submission.objects.select_for_update(of=("self",))
        .select_related("survey")
        .defer("survey__listed")
        .get(pk=before.key)
    )
    known = len(row.faults)
    if not same and not _kept_already(row, content):
        documents.file_document(
            kind="answers_again", name="again.xml", content=content, about=row.instance[:60],
            district=row.district_id, allowed=documents.FILLED_FORMS, by=by, at=at,
        )  # fmt: skip
        row.faults = [*row.faults, ["", "said_again", 0]]
        row.save(update_fields=["faults"])
    take_files(row, (), files, by=by, at=at)
    if len(row.faults) > known:
        _ask(row, by, at)
    return Received(row.instance, False, row.awaited)


def _kept_already(row: Submission, content: bytes) -> bool:
    digest = hashlib.sha256(content).hexdigest()
    return any(one.sha256 == digest for one in documents_about(row.instance[:60]))


def _person(said: Filled, question: str, reach: frozenset[str] | None) -> Drawn | None:
    """Whom the answers are about, among those drawn where the surveyor works: of an open survey, or the latest."""
    number = said.answers.get(question, "") if question else ""
    if not number or not isinstance(number, str):
        return None
    rows = Drawn.objects.select_for_update(of=("self",)).select_related("survey").only(*OF_HER)
    rows = rows.filter(artisan__number=number, survey__form=said.form, district_id__in=reach or ())
    return max(rows, key=lambda row: (row.survey.closed_at is None, row.survey.opened_at), default=None)


def _survey(form: str, reach: frozenset[str] | None) -> Survey | None:
    """The survey that is open by this form where the surveyor works."""
    rows = Survey.objects.filter(form=form, closed_at=None, district_id__in=reach or ())
    return rows.defer("listed").order_by("-opened_at").first()


def _beside(said: Filled, known: bool, survey: Survey | None, person: Drawn | None, by: User) -> list[Failed]:
    """What is odd about a filled form as a whole."""
    odd = []
    if said.encrypted:
        odd.append("encrypted")
    elif not known:
        odd.append("unknown_form")
    elif survey is None:
        odd.append("no_survey")
    elif person is None:
        odd.append("not_drawn")
    if survey is not None and survey.closed_at is not None:
        odd.append("closed")
    if person is not None and person.state != Drawn.State.TO_ASK:
        odd.append(OUT_OF_TURN[Drawn.State(person.state)])
    if person is not None and person.surveyor_id not in {None, by.pk}:
        odd.append("of_another")
    return [Failed("", code) for code in odd]


def _note(person: Drawn | None, consents: bool, counted: bool, by: User, at: datetime) -> None:
    if person is None:
        return
    if counted:
        person.state, person.said_at, person.said_by = Drawn.State.REACHED, at, by.name
        person.save(update_fields=["state", "said_at", "said_by"])
    elif not consents and person.state == Drawn.State.TO_ASK and person.survey.closed_at is None:
        drop_out(person, Drawn.State.DECLINED, by=by, at=at)


def _ask(row: Submission, by: Actor, at: datetime) -> None:
    """Put what failed to the Deputy Commissioner, once for each filled form and once more if it changes."""
    about = [row.instance, *([row.survey.number] if row.survey else [])]
    notices.put_question(
        kind="survey_answers",
        key=f"{row.pk} {len(row.faults)}",
        district=row.district_id,
        about=about,
        facts={"survey": row.survey.number if row.survey else "—", "count": len(row.faults), "by": by.name},
        put_to=Role.DEPUTY_COMMISSIONER,
        by=by,
        at=at,
    )
