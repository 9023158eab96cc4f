"""What is told to people, and what is asked of officers; always inside the act it belongs to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from odop.access import queries as access
from odop.access.services import Actor, NotPermitted, Permission, Role, User, require, require_machine
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.notices.models import Notice, Question
from odop.notices.rules import question_texts, texts


class AlreadyAnswered(Refusal):
    """The question has its answer; an answer is not changed."""

    def __init__(self) -> None:
        super().__init__(_("This question has already been answered."))


class WordsMissing(Refusal):
    """An answer says something."""

    def __init__(self) -> None:
        super().__init__(_("Write in a few words what you found."), field="answer")


@dataclass(frozen=True)
class Doubt:
    """Something that looks odd, before it is put to anybody. The same kind and key are asked once."""

    kind: str
    key: str
    district: str
    about: tuple[str, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    put_to: str = Role.DEPUTY_COMMISSIONER


def queue(
    template: str,
    *,
    about: str = "",
    to_user: User | None = None,
    phone: str = "",
    language: str = "",
    district: str | None = None,
    values: Mapping[str, object] | None = None,
    at: datetime,
    by: Actor | None = None,
) -> Notice:
    """Queue a message in the receiver's language, in the transaction of the act it tells of.

    Called inside an act. A person who signs in is reached by the phone and the language she has chosen.
    """
    notice = _written(template, Letter(about, to_user, phone, language, district, values or {}), at=at)
    notice.save(force_insert=True)
    return notice


def queue_many(template: str, letters: Iterable["Letter"], *, at: datetime) -> None:
    """Queue one message to many, each in her own language; one statement for all of them."""
    Notice.objects.bulk_create(_written(template, letter, at=at) for letter in letters)


@dataclass(frozen=True)
class Letter:
    """Whom a message goes to, about what, and the values it names."""

    about: str = ""
    to_user: User | None = None
    phone: str = ""
    language: str = ""
    district: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)


def _written(template: str, letter: Letter, *, at: datetime) -> Notice:
    text = texts()[template]
    chosen = letter.language or (letter.to_user.language if letter.to_user else "hi")
    with override(chosen):
        words = text.filled(chosen, letter.values)
    return Notice(
        district_id=letter.district,
        template=template,
        about=letter.about,
        user=letter.to_user,
        phone=letter.phone or (letter.to_user.phone if letter.to_user else "") or "",
        language=chosen,
        text=words,
        secret=text.secret,
        queued_at=at,
    )


@act("notices.code_sent")
def send_code(
    *, template: str, phone: str, user: User | None, language: str, code: str, by: Actor, at: datetime
) -> Notice:
    """Queue a code to a phone; the journal keeps that one was sent, never the code."""
    require_machine(by)
    return queue(
        template, to_user=user, phone=phone, language=language, values={"code": code} if code else {}, at=at
    )


@act("notices.sent")
def note_sent(*, notice: UUID, keep_secret: bool = False, by: Actor, at: datetime) -> None:
    """Note that a carrier took a message; a secret text is forgotten unless the outbox is to show it."""
    require_machine(by)
    row = Notice.objects.select_for_update().get(pk=notice)
    row.sent_at, row.tries, row.last_error = at, row.tries + 1, ""
    if row.secret and not keep_secret:
        row.text = ""
    row.save(update_fields=["sent_at", "tries", "last_error", "text"])


@act("notices.not_sent")
def note_not_sent(*, notice: UUID, error: str, by: Actor, at: datetime) -> None:
    """Note that a carrier did not take a message, and why."""
    require_machine(by)
    row = Notice.objects.select_for_update().get(pk=notice)
    row.tries, row.last_error = row.tries + 1, error[:500]
    row.save(update_fields=["tries", "last_error"])


@act("notices.questions_put")
def put_questions(doubts: Iterable[Doubt], *, by: Actor, at: datetime) -> int:
    """Put doubts to officers, each only once whatever happens; returns how many are new."""
    rows = []
    for doubt in doubts:
        question_texts()[doubt.kind]  # a kind without words is our fault
        rows.append(
            Question(
                district_id=doubt.district,
                kind=doubt.kind,
                key=doubt.key,
                about=list(doubt.about),
                facts=dict(doubt.facts),
                put_to=doubt.put_to,
                asked_at=at,
            )
        )
    before = _asked(rows)
    Question.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    return len({(r.kind, r.key) for r in rows} - before)


def put_question(
    *,
    kind: str,
    key: str,
    district: str,
    about: Iterable[str] = (),
    facts: Mapping[str, object] | None = None,
    put_to: str = Role.DEPUTY_COMMISSIONER,
    at: datetime,
    by: Actor,
) -> bool:
    """Put one doubt to the holder of a post in the district; false where it was asked before."""
    doubt = Doubt(kind, key, district, tuple(about), facts or {}, put_to)
    return bool(put_questions([doubt], by=by, at=at))


@act("notices.answered")
def answer_question(*, question: UUID, upheld: bool, answer: str, by: Actor, at: datetime) -> Question:
    """The holder of the post answers a question in words; nothing else happens by it.

    Raises NotPermitted, AlreadyAnswered or WordsMissing.
    """
    row = Question.objects.select_for_update().get(pk=question)
    on = day_of(at)
    require(by, Permission.ANSWER_QUESTIONS, district=row.district_id, on=on)
    if not isinstance(by, User) or not access.holds(by, row.put_to, district=row.district_id, on=on):
        raise NotPermitted
    if row.answered_at:
        raise AlreadyAnswered
    if not answer.strip():
        raise WordsMissing
    row.answered_at, row.answered_by = at, by
    row.answer, row.upheld = answer.strip(), upheld
    row.save(update_fields=["answered_at", "answered_by", "answer", "upheld"])
    audit.record("notices.answered", on=row, by=by, at=at, upheld=upheld)
    return row


def _asked(rows: list[Question]) -> set[tuple[str, str]]:
    """Which of these doubts have been asked already."""
    wanted = {(r.kind, r.key) for r in rows}
    found = Question.objects.filter(kind__in={k for k, _ in wanted}, key__in={k for _, k in wanted})
    return set(found.values_list("kind", "key")) & wanted
