"""A form as a page of the web: the questions that are to be asked now, with what was answered so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from odop.basics.names import Named
from odop.plans.models import FormVersion
from odop.plans.queries.surveys.forms import form_of, newest_of
from odop.plans.queries.surveys.mine import Asked, person
from odop.plans.rules.surveys.form import Choice, Form, Question
from odop.plans.rules.surveys.judging import WORDS, Failed, Raw, computed, judge


@dataclass(frozen=True)
class Field:
    """One question on the page."""

    id: str  # of the input: the question, or the repeat, row and question
    question: Question
    value: str
    chosen: tuple[str, ...]
    choices: tuple[Choice, ...]
    required: bool
    faults: tuple[object, ...]


@dataclass
class Section:
    """The questions of one group, or one row of a repeat."""

    label: Named | None
    fields: list[Field] = field(default_factory=list)
    notes: list[Named] = field(default_factory=list)
    repeat: str = ""
    n: int = 0
    last: bool = False  # after it a row can be added


@dataclass(frozen=True)
class FillingPage:
    """The form for one maker, as far as her answers open it."""

    person: Asked
    district: str
    version: UUID
    title: Named
    sections: tuple[Section, ...]
    shown: tuple[str, ...]
    rows: Mapping[str, int]
    faults: int


def filling(key: UUID, version: UUID | None = None) -> tuple[Asked, str, UUID, Form] | None:
    """The maker and the form she is asked by: the version the page was opened with, or the newest."""
    found = person(key)
    if found is None:
        return None
    who, district, name = found
    rows = FormVersion.objects.defer("xform", "definition").filter(form=name)
    row = (rows.filter(pk=version).first() if version else None) or newest_of(name)
    return (who, district, row.pk, form_of(row)) if row else None


def filling_page(
    who: Asked, district: str, version: UUID, form: Form, raw: Raw, *, failed: Iterable[Failed] = (), on: date
) -> FillingPage:
    """The page: every question that is to be asked by the answers so far, with its faults."""
    judged = judge(form, computed(form, raw, on=on), on=on)
    wrong: dict[tuple[str, int], list[object]] = {}
    for one in failed:
        wrong.setdefault((one.question, one.n), []).append(one.said or WORDS.get(one.code, one.code))
    sections = _sections(form, raw, judged.asked, wrong)
    rows = {q.name: _count(raw, q.name) for q in form.questions if q.type == "repeat"}
    return FillingPage(
        who, district, version, form.title, tuple(sections),
        tuple(sorted(name for name, n in judged.asked if not n)), rows, sum(len(several) for several in wrong.values()),
    )  # fmt: skip


def _sections(
    form: Form, raw: Raw, asked: set[tuple[str, int]], wrong: Mapping[tuple[str, int], list[object]]
) -> list[Section]:
    found: list[Section] = [Section(None)]
    holder = ""
    for question in form.questions:
        if question.type == "repeat":
            inner = [q for q in form.questions if q.repeat == question.name]
            found += _rows(form, question, inner, raw, asked, wrong)
            holder = "\0"
            continue
        if question.repeat:
            continue
        parent = question.parents[-1] if question.parents else ""
        if question.type != "group" and parent != holder:
            found.append(Section(form.by_name[parent].label if parent else None))
            holder = parent
        if (question.name, 0) not in asked or question.type == "maker":
            continue
        if question.type == "note":
            found[-1].notes.append(question.label)
        elif question.asked:
            found[-1].fields.append(_field(form, question, 0, raw, wrong))
    return [section for section in found if section.fields or section.notes or section.repeat]


def _rows(
    form: Form, repeat: Question, inner: list[Question], raw: Raw, asked: set[tuple[str, int]],
    wrong: Mapping[tuple[str, int], list[object]],
) -> list[Section]:  # fmt: skip
    count = _count(raw, repeat.name)
    opened = not repeat.parents or any(
        (q.name, 0) in asked for q in form.questions if q.parents[:1] == repeat.parents[:1] and not q.repeat
    )
    if not opened:
        return []
    made = []
    for n in range(1, count + 1):
        fields = [_field(form, q, n, raw, wrong) for q in inner if q.asked and (q.name, n) in asked]
        made.append(Section(repeat.label, fields, repeat=repeat.name, n=n))
    made.append(
        Section(repeat.label, [], [repeat.hint] if repeat.hint.en else [], repeat.name, count, last=True)
    )
    return made


def _count(raw: Raw, repeat: str) -> int:
    rows = raw.get(repeat, [])
    return len(rows) if isinstance(rows, list) else 0


def _field(
    form: Form, question: Question, n: int, raw: Raw, wrong: Mapping[tuple[str, int], list[object]]
) -> Field:
    rows = raw.get(question.repeat) if n else None
    given = rows[n - 1].get(question.name, "") if isinstance(rows, list) else raw.get(question.name, "")
    value = given if isinstance(given, str) else ""
    return Field(
        id=input_of(question, n),
        question=question,
        value=value,
        chosen=tuple(value.split()) if question.type == "select_multiple" else (value,),
        choices=form.lists.get(question.choices, ()),
        required=question.required == "true()",
        faults=tuple(wrong.get((question.name, n), ())),
    )


def input_of(question: Question, n: int) -> str:
    """The name of an answer's input on the page."""
    return f"{question.repeat}.{n}.{question.name}" if n else question.name
