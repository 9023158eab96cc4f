"""Answers as they were filed: one whole, the table of a survey, and counts by question."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from odop.basics.names import Named
from odop.plans.models import Submission, Survey
from odop.plans.queries.surveys.forms import form_of, newest_of
from odop.plans.rules.surveys.form import BY_ITSELF, Form, Question
from odop.plans.rules.surveys.judging import WORDS

ROWS = 50


@dataclass(frozen=True)
class AnswerLine:
    """One filled form in the table."""

    key: UUID
    maker: str
    called: Named | None
    place: Named | None
    came_by: str
    received_at: datetime
    received_from: str
    faults: int
    awaited: int
    counted: bool
    cells: tuple[tuple[Named, Named], ...]  # the questions shown, and what was answered


@dataclass(frozen=True)
class AnswersPage:
    number: str
    district: str
    title: Named
    heads: tuple[Named, ...]
    lines: tuple[AnswerLine, ...]
    pager: "Page[Submission]"
    questioned: bool


@dataclass(frozen=True)
class Told:
    """One answer in words."""

    label: Named
    answer: Named
    faults: tuple[object, ...]
    n: int = 0  # in which row of a repeat


@dataclass(frozen=True)
class AnswerPage:
    """One filled form whole, as it was filed."""

    line: AnswerLine
    survey: str
    district: str
    instance: str
    sha256: str
    form: str
    version: str
    document: UUID
    told: tuple[Told, ...]
    faults: tuple[object, ...]  # of the form as a whole
    files: tuple[tuple[UUID | None, str], ...]
    synthetic: bool


@dataclass(frozen=True)
class Tallied:
    """One question counted over all counted answers of a survey."""

    question: str
    label: Named
    type: str
    answered: int
    of: int
    counts: tuple[tuple[Named, int], ...]  # of choices, the most frequent first
    least: int | None = None
    low: int | None = None  # a tenth of the numbers are no more than this: no one maker's own
    median: int | None = None
    high: int | None = None
    most: int | None = None
    part: Named | None = None  # of the form


def answers_page(number: str, *, questioned: bool = False, page: str = "1") -> AnswersPage | None:
    """A page of the answers of a survey, the newest first."""
    survey = Survey.objects.filter(number=number).defer("listed").first()
    version = newest_of(survey.form) if survey else None
    if survey is None or version is None:
        return None
    form = form_of(version)
    shown = [q for q in form.asks if q.type in {"select_one", "integer"} and not q.repeat][1:6]
    rows = _rows(survey)
    if questioned:
        rows = rows.exclude(faults=[])
    pager = Paginator(rows.order_by("-received_at", "-id"), ROWS).get_page(page)
    return AnswersPage(
        number, survey.district_id, form.title, tuple(q.label for q in shown),
        tuple(_line(row, form, shown) for row in pager.object_list), pager, questioned,
    )  # fmt: skip


def answer_page(key: UUID) -> AnswerPage | None:
    """One filled form whole."""
    row = _joined(Submission.objects.filter(pk=key)).first()
    if row is None:
        return None
    form = form_of(row.version) if row.version else None
    files = row.attachments.order_by("name").values_list("document_id", "name")
    return AnswerPage(
        line=_line(row, form, []),
        survey=row.survey.number if row.survey else "",
        district=row.district_id,
        instance=row.instance,
        sha256=row.sha256,
        form=row.version.form if row.version else "",
        version=row.version.version if row.version else "",
        document=row.document_id,
        told=tuple(_told(row, form)),
        faults=tuple(WORDS.get(code, code) for question, code, _n in row.faults if not question),
        files=tuple(files),
        synthetic=row.synthetic,
    )


def file_of(key: UUID, document: UUID) -> bool:
    """Whether a document belongs to a filled form: its XML, or a file that came with it."""
    row = Submission.objects.filter(pk=key)
    return row.filter(document_id=document).exists() or row.filter(attachments__document_id=document).exists()


def tally(number: str) -> tuple[Tallied, ...]:
    """Every question of a survey, counted over the answers that count; what nobody answered stands as unanswered."""
    survey = Survey.objects.filter(number=number).defer("listed").first()
    version = newest_of(survey.form) if survey else None
    if survey is None or version is None:
        return ()
    form = form_of(version)
    rows = list(survey.submissions.filter(counted=True).values_list("answers", flat=True))
    return tuple(_tallied(form, q, rows) for q in form.asks if q.type not in {"maker", "image", "geopoint"})


def table_of(number: str) -> Iterator[list[str]]:
    """All answers of a survey as rows of text, with a heading: one row for each filled form, nothing left out.

    A repeat stands in one cell, its rows divided by bars.
    """
    survey = Survey.objects.filter(number=number).defer("listed").first()
    version = newest_of(survey.form) if survey else None
    if survey is None or version is None:
        return
    form = form_of(version)
    columns = [q.name for q in form.questions if not q.repeat and q.type not in {"group", "note"}]
    yield [
        "instance", "counted", "synthetic", "received_at", "received_from", "came_by", "place", "faults", *columns,
        "other_answers",
    ]  # fmt: skip
    for row in _rows(survey).order_by("received_at", "id").iterator(chunk_size=2000):
        answers = dict(row.answers)
        cells = [_cell(answers.pop(name, "")) for name in columns]
        place = row.person.place.name_en if row.person and row.person.place else ""
        yield [
            row.instance, _yes(row.counted), _yes(row.synthetic), row.received_at.isoformat(),
            row.received_from.name, row.came_by, place, " | ".join(f"{q or '-'}: {c}" for q, c, _n in row.faults),
            *cells, " | ".join(f"{name}={_cell(value)}" for name, value in answers.items()),
        ]  # fmt: skip


# --- the parts ------------------------------------------------------------------------
def _rows(survey: Survey) -> "QuerySet[Submission]":
    return _joined(Submission.objects.filter(survey=survey))


def _joined(rows: "QuerySet[Submission]") -> "QuerySet[Submission]":
    rows = rows.select_related("person__artisan", "person__place", "received_from", "version", "survey")
    return rows.defer("survey__listed", "version__xform", "version__definition")


def _line(row: Submission, form: Form | None, shown: list[Question]) -> AnswerLine:
    artisan = row.person.artisan if row.person else None
    place = row.person.place if row.person else None
    said = str(row.answers.get(form.maker.name, "")) if form and form.maker else ""
    return AnswerLine(
        row.pk, artisan.number if artisan else said,
        Named(artisan.name, artisan.name_hi or artisan.name) if artisan else None,
        Named(place.name_en, place.name_hi) if place else None, row.came_by, row.received_at,
        row.received_from.name, len(row.faults), row.awaited, row.counted,
        tuple((q.label, _words(form, q, row.answers.get(q.name, ""))) for q in shown),
    )  # fmt: skip


def _told(row: Submission, form: Form | None) -> Iterator[Told]:
    wrong: dict[tuple[str, int], list[object]] = {}
    for question, code, n in row.faults:
        wrong.setdefault((question, n), []).append(WORDS.get(code, code))
    left = dict(row.answers)
    for question in form.questions if form else ():
        if question.type == "repeat":
            inner = [q.name for q in form.questions if q.repeat == question.name] if form else []
            for n, one in enumerate(left.pop(question.name, []), 1):
                asked = [name for name in inner if name in one or (name, n) in wrong]
                for name in dict.fromkeys([*asked, *one]):
                    own = form.by_name.get(name) if form else None
                    yield _say(form, own, name, one.get(name, ""), wrong.get((name, n), ()), n)
        elif not question.repeat and (question.name in left or (question.name, 0) in wrong):
            value = left.pop(question.name, "")
            if question.type not in BY_ITSELF:
                yield _say(form, question, question.name, value, wrong.get((question.name, 0), ()), 0)
    for name, value in left.items():
        yield _say(form, None, name, value, wrong.get((name, 0), ()), 0)


def _say(form: Form | None, question: Question | None, name: str, value: Any, wrong: Any, n: int) -> Told:
    label = _label(form, question) if form and question and question.label.en else Named(name, name)
    return Told(label, _words(form, question, value), tuple(wrong), n)


def _words(form: Form | None, question: Question | None, value: Any) -> Named:
    """An answer in words: choices by their labels, the rest as it was filed."""
    if form is None or question is None or not question.choices or not value:
        return Named(_cell(value), _cell(value))
    chosen = [form.label_of(question, one) for one in (value if isinstance(value, list) else [str(value)])]
    return Named("; ".join(c.en for c in chosen), "; ".join(c.hi for c in chosen))


def _cell(value: Any) -> str:
    if isinstance(value, list):
        if value and isinstance(value[0], dict):
            return " | ".join("; ".join(f"{k}={_cell(v)}" for k, v in row.items()) for row in value)
        return " ".join(str(one) for one in value)
    return str(value)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _tallied(form: Form, question: Question, rows: list[dict[str, Any]]) -> Tallied:
    given = [row[question.name] for row in rows if row.get(question.name) not in (None, "")]
    if question.repeat:
        given = [
            one[question.name]
            for row in rows
            for one in row.get(question.repeat, [])
            if one.get(question.name)
        ]
    counts: Counter[str] = Counter()
    if question.choices:
        for value in given:
            counts.update(value if isinstance(value, list) else [str(value)])
    numbers = sorted(value for value in given if isinstance(value, int)) if question.type == "integer" else []
    return Tallied(
        question.name, _label(form, question), question.type, len(given), len(rows),
        tuple((form.label_of(question, value), count) for value, count in counts.most_common()),
        *_five(numbers), part=_part(form, question),
    )  # fmt: skip


def _part(form: Form, question: Question) -> Named | None:
    """The outermost part of the form in which a question stands."""
    return form.by_name[question.parents[0]].label if question.parents else None


def _label(form: Form, question: Question) -> Named:
    """A question's words; of one asked of each of several things, after the words for the things."""
    of = next((one.label for one in form.questions if question.repeat and one.name == question.repeat), None)
    own = question.label
    return Named(f"{of.en}: {own.en}", f"{of.hi}: {own.hi}") if of and of.en and of.hi else own


def _five(numbers: list[int]) -> tuple[int | None, int | None, int | None, int | None, int | None]:
    """Of sorted numbers: the least, what a tenth do not exceed, the middle one, what a tenth reach, the most."""
    if not numbers:
        return (None,) * 5
    tenth = len(numbers) // 10
    return numbers[0], numbers[tenth], numbers[len(numbers) // 2], numbers[-1 - tenth], numbers[-1]
