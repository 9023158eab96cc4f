"""Reads of enrolments under way."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from odop.access.services import User
from odop.artisans.models import Draft
from odop.artisans.queries.ground import bank_letters, districts, pin_heads, places, products
from odop.artisans.rules.ages import Birth
from odop.artisans.rules.consent import Entry, entries
from odop.artisans.rules.questions import OTHER_CRAFT, QUESTIONS, Question, before, next_question, place_of
from odop.basics.dates import day_of
from odop.basics.names import Named


@dataclass(frozen=True)
class Told:
    """One question with the answer given, as the checking page shows it."""

    question: Question
    answer: dict[str, Any] | None
    words: Named | None  # of a choice the programme names


@dataclass(frozen=True)
class DraftPage:
    """An enrolment under way."""

    key: UUID
    district: str | None
    helped: bool
    user: UUID
    answers: dict[str, Any]
    told: tuple[Told, ...]
    next: Question | None
    saved_at: datetime
    finished: str  # the number she was given
    entries: tuple[Entry, ...]

    @property
    def ready(self) -> bool:
        return self.next is None

    @property
    def answered(self) -> int:
        return sum(1 for t in self.told if t.answer is not None)


@dataclass(frozen=True)
class QuestionPage:
    """One question, with what may be chosen and why it is asked."""

    question: Question
    place: int
    of: int
    before: Question | None
    answer: dict[str, Any] | None
    choices: tuple[tuple[str, Named], ...]
    entry: Entry | None


def draft_of(user: User) -> DraftPage | None:
    """The enrolment a person has under way for herself."""
    row = Draft.objects.filter(user_id=user.pk, helped=False, finished_at=None).order_by("-saved_at").first()
    return _page(row) if row else None


def draft(key: UUID) -> DraftPage | None:
    """An enrolment by its key."""
    row = Draft.objects.select_related("artisan").filter(pk=key).first()
    return _page(row) if row else None


def drafts_in(district: str) -> tuple[DraftPage, ...]:
    """Assisted enrolments under way in a district."""
    rows = Draft.objects.filter(district_id=district, helped=True, finished_at=None).order_by("-saved_at")
    return tuple(_page(r) for r in rows[:20])


def question_page(code: str, answers: dict[str, Any], district: str | None, on: date) -> QuestionPage:
    """One question of an enrolment or of a correction."""
    question = next(q for q in QUESTIONS if q.code == code)
    return QuestionPage(
        question=question,
        place=place_of(code),
        of=len(QUESTIONS),
        before=before(code),
        answer=answers.get(code),
        choices=choices(code, district, on),
        entry=entries().get(question.consent),
    )


def choices(code: str, district: str | None, on: date) -> tuple[tuple[str, Named], ...]:
    """What the programme offers for a question; empty for the others."""
    if code == "district":
        return districts()
    if code == "place" and district:
        return places(district)
    if code == "craft" and district:
        return products(district, on)
    return ()


def known(code: str) -> frozenset[str] | None:
    """What an identifier of this question is held against, where the pack can tell."""
    if code == "account":
        return bank_letters()
    return pin_heads() if code == "address" else None


def is_minor(page: DraftPage, on: date) -> bool:
    """Whether she has told an age under eighteen, so that a guardian must agree."""
    told = page.answers.get("birth", {})
    if "earliest" not in told:
        return False
    born = Birth(date.fromisoformat(told["earliest"]), date.fromisoformat(told["latest"]))
    return born.surely_under_age(on)


def _page(row: Draft) -> DraftPage:
    answers: dict[str, Any] = row.answers
    return DraftPage(
        key=row.pk,
        district=row.district_id,
        helped=row.helped,
        user=row.user_id,
        answers=answers,
        told=tuple(Told(q, answers.get(q.code), _words(q.code, row)) for q in QUESTIONS),
        next=next_question(answers),
        saved_at=row.saved_at,
        finished=row.artisan.number if row.artisan else "",
        entries=tuple(entries().values()),
    )


def _words(code: str, row: Draft) -> Named | None:
    """The name of the place, product or district chosen."""
    box = {"district": "district", "place": "place", "craft": "product"}.get(code)
    answer = row.answers.get(code) or {}
    chosen = answer.get(box) if box else None
    if not chosen or chosen == OTHER_CRAFT:
        return None
    offered = choices(code, row.district_id, day_of(row.saved_at))
    return dict(offered).get(chosen)
