"""Reads of messages and questions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, Min, Q, QuerySet

from odop.basics.names import Named
from odop.notices.models import Notice, Question
from odop.notices.rules import TRIED_AFTER, question_texts

ROWS = 25
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Message:
    """One message as its receiver sees it."""

    key: UUID
    template: str
    about: str
    phone: str
    text: str
    secret: bool
    queued_at: datetime
    sent_at: datetime | None
    tries: int
    last_error: str


@dataclass(frozen=True)
class Asked:
    """One question, in words, with what was seen and what was answered."""

    key: UUID
    district: str
    place: Named
    kind: str
    sentence: Named
    about: tuple[str, ...]
    facts: dict[str, object]
    put_to: str
    asked_at: datetime
    answered_at: datetime | None
    answered_by: str
    answer: str
    upheld: bool | None


@dataclass(frozen=True)
class QuestionsPage:
    """Questions of a district or of the whole State, longest waiting first, or the answered ones."""

    asked: tuple[Asked, ...]
    pager: Page
    open: int
    answered: bool


def questions_page(
    districts: frozenset[str] | None,
    *,
    put_to: frozenset[str] | None = None,
    answered: bool = False,
    page: str = "1",
) -> QuestionsPage:
    """One page of the questions of these districts; None means the whole State, or anybody's post."""
    rows = Question.objects.select_related("answered_by", "district")
    if districts is not None:
        rows = rows.filter(district__in=districts)
    if put_to is not None:
        rows = rows.filter(put_to__in=put_to)
    waiting = rows.filter(answered_at=None)
    chosen = (
        rows.exclude(answered_at=None).order_by("-answered_at") if answered else waiting.order_by("asked_at")
    )
    pager = Paginator(chosen, ROWS).get_page(page)
    return QuestionsPage(_asked(pager.object_list), pager, waiting.count(), answered)


def outbox(limit: int = 50) -> tuple[Message, ...]:
    """The latest messages to everybody, codes included: for a demonstration alone."""
    return _messages(Notice.objects.exclude(text="").order_by("-queued_at")[:limit])


def waiting(at: datetime, limit: int = 200) -> tuple[Message, ...]:
    """Messages no carrier has taken yet and whose time to be tried has come, oldest first."""
    due = Q()
    for tries, after in enumerate(TRIED_AFTER):
        due |= Q(tries=tries, queued_at__lte=at - after)
    rows = Notice.objects.filter(due, sent_at=None).exclude(phone="")
    return _messages(rows.order_by("queued_at")[:limit])


def given_up() -> int:
    """How many messages no carrier took, however often they were tried."""
    return Notice.objects.filter(sent_at=None, tries__gte=len(TRIED_AFTER)).count()


def open_since(district: str | None, *, put_to: str = "") -> tuple[int, datetime | None]:
    """How many questions wait for an answer, of anybody or of one post, and since when the oldest."""
    rows = _open(district)
    found = (rows.filter(put_to=put_to) if put_to else rows).aggregate(n=Count("pk"), first=Min("asked_at"))
    return found["n"], found["first"]


def questions_about(*keys: str) -> tuple[Asked, ...]:
    """Every question about a person or a case, newest first."""
    found = Question.objects.none()
    for key in keys:
        found = found | Question.objects.filter(about__contains=[key])
    return _asked(found.order_by("-asked_at").select_related("answered_by", "district"))


def question(key: UUID) -> Asked | None:
    """One question."""
    return next(iter(_asked(Question.objects.filter(pk=key).select_related("answered_by", "district"))), None)


def _open(district: str | None) -> QuerySet[Question]:
    rows = Question.objects.filter(answered_at=None).select_related("answered_by", "district")
    return rows if district is None else rows.filter(district_id=district)


def _messages(rows: QuerySet[Notice]) -> tuple[Message, ...]:
    return tuple(
        Message(
            r.pk,
            r.template,
            r.about,
            r.phone,
            r.text,
            r.secret,
            r.queued_at,
            r.sent_at,
            r.tries,
            r.last_error,
        )
        for r in rows
    )


def _asked(rows: Iterable[Question]) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            key=r.pk,
            district=r.district_id,
            place=r.district.named,
            kind=r.kind,
            sentence=_sentence(r),
            about=tuple(r.about),
            facts=r.facts,
            put_to=r.put_to,
            asked_at=r.asked_at,
            answered_at=r.answered_at,
            answered_by=r.answered_by.name if r.answered_by else "",
            answer=r.answer,
            upheld=r.upheld,
        )
        for r in rows
    )


def _sentence(row: Question) -> Named:
    text = question_texts()[row.kind]
    facts = {name: _read(value) for name, value in row.facts.items()}
    return Named(text.filled("en", facts), text.filled("hi", facts))


def _read(fact: object) -> object:
    """A fact as it was kept, a day as a day again: 2 October 2026, not 2026-10-02."""
    if not isinstance(fact, str) or not ISO_DAY.fullmatch(fact):
        return fact
    try:
        return date.fromisoformat(fact)
    except ValueError:  # somebody's words, not a day
        return fact
