"""Reading an XLSForm: everything wrong with it named by sheet, row and reason, and nothing hidden by the first fault.

What the form asks for and we do not do is refused here, in the office's own words; pyxform, which makes the XForm
for the phone, is asked only about a form that has passed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named
from odop.plans.rules.surveys.cells import CHOICE_COLUMNS, NAME, SETTINGS, SURVEY_COLUMNS, TYPES, said_no
from odop.plans.rules.surveys.expressions import faults_of_expressions
from odop.plans.rules.surveys.form import Choice, Form, Question
from odop.plans.rules.surveys.sheets import Fault, Line, Sheet, fault, read_workbook
from odop.plans.rules.surveys.xforms import xform_of

MAKERS = "makers.csv"
YES = {"yes": "true()", "true": "true()", "true()": "true()", "no": "", "false": "", "false()": "", "": ""}


@dataclass
class Read:
    """A form as read, with the XForm made of it; or everything wrong with it."""

    form: Form | None = None
    xform: str = ""
    faults: list[Fault] = field(default_factory=list)


def read_form(content: bytes) -> Read:
    """Read a workbook as a form."""
    sheets, faults = read_workbook(content)
    if faults:
        return Read(faults=faults)
    survey, settings = sheets["survey"], sheets["settings"]
    choices = sheets.get("choices", Sheet("choices", (), ()))
    faults += _columns(survey, SURVEY_COLUMNS, ("type", "name", "label::en", "label::hi"))
    faults += _columns(
        choices, CHOICE_COLUMNS, ("list_name", "name", "label::en", "label::hi") if choices.lines else ()
    )
    faults += _columns(settings, SETTINGS, ("form_id", "form_title", "form_title_hi", "version"))
    if faults:
        return Read(faults=faults)
    lists, faults = _lists(choices)
    questions, more = _questions(survey, lists)
    faults += more
    names, more = _settings(settings)
    faults += more
    form = Form(
        names["form_id"],
        names["version"],
        Named(names["form_title"], names["form_title_hi"]),
        questions,
        lists,
    )
    faults += faults_of_expressions(form)
    if form.maker is None:
        faults.append(
            fault(
                "survey",
                None,
                "type",
                _(
                    "No question is of the type “select_one_from_file makers.csv”. "
                    "Without it nobody knows whom the answers are about."
                ),
            )
        )
    if faults:
        return Read(faults=sorted(faults, key=lambda one: (one.sheet, one.row or 0, one.column)))
    xform, faults = xform_of(content)
    return Read(form, xform, faults) if not faults else Read(faults=faults)


def _columns(sheet: Sheet, known: frozenset[str], due: tuple[str, ...]) -> Iterator[Fault]:
    for column in due:
        if column not in sheet.columns:
            yield fault(sheet.name, 1, column, _("The column is missing."))
    for n, column in enumerate(sheet.columns):
        if not column:
            continue
        if no := said_no(column):
            yield fault(sheet.name, 1, column, no)
        elif column not in known:
            yield fault(sheet.name, 1, column, _("No column of this name is known."))
        elif column in sheet.columns[:n]:
            yield fault(sheet.name, 1, column, _("The column stands twice."))


def _settings(sheet: Sheet) -> tuple[dict[str, str], list[Fault]]:
    names = {"form_id": "", "form_title": "", "form_title_hi": "", "version": ""}
    if len(sheet.lines) != 1:
        return names, [fault("settings", None, "", _("One row is due here, and no more."))]
    line, faults = sheet.lines[0], []
    for column in names:
        names[column] = line[column][:200]
        if not line[column]:
            faults.append(fault("settings", line.row, column, _("This must be filled in.")))
    for column, longest in (("form_id", 60), ("version", 40)):
        if line[column] and (not NAME.fullmatch(f"_{line[column]}") or len(line[column]) > longest):
            faults.append(
                fault(
                    "settings",
                    line.row,
                    column,
                    _("Letters, digits, hyphens and full stops alone, and not too many."),
                )
            )
    return names, faults


def _lists(sheet: Sheet) -> tuple[dict[str, tuple[Choice, ...]], list[Fault]]:
    lists: dict[str, list[Choice]] = {}
    faults: list[Fault] = []
    for line in sheet.lines:
        for column in ("list_name", "name", "label::en", "label::hi"):
            if not line[column]:
                faults.append(fault("choices", line.row, column, _("This must be filled in.")))
        known = lists.setdefault(line["list_name"], [])
        if " " in line["name"]:
            faults.append(fault("choices", line.row, "name", _("A choice's name has no spaces.")))
        if line["name"] in {choice.name for choice in known}:
            faults.append(fault("choices", line.row, "name", _("The list has this choice already.")))
        known.append(Choice(line["name"], Named(line["label::en"], line["label::hi"])))
    return {name: tuple(several) for name, several in lists.items()}, faults


def _questions(
    sheet: Sheet, lists: dict[str, tuple[Choice, ...]]
) -> tuple[tuple[Question, ...], list[Fault]]:
    questions: list[Question] = []
    faults: list[Fault] = []
    open_parents: list[tuple[str, str, int]] = []  # kind, name, row
    seen: dict[str, int] = {}
    for line in sheet.lines:
        words = line["type"].split()
        kind = "_".join(words) if words and words[0] in {"begin", "end"} else (words[0] if words else "")
        if kind in {"end_group", "end_repeat"}:
            if not open_parents or open_parents[-1][0] != kind.removeprefix("end_"):
                faults.append(fault("survey", line.row, "type", _("Nothing is open that this could end.")))
            else:
                open_parents.pop()
            continue
        question, found = _question(line, kind, words, lists, open_parents)
        faults += found
        if question.name in seen:
            faults.append(
                fault(
                    "survey",
                    line.row,
                    "name",
                    _("“%(name)s” stands already in row %(row)s."),
                    name=question.name,
                    row=seen[question.name],
                )
            )
        seen.setdefault(question.name, line.row)
        questions.append(question)
        if question.type in {"group", "repeat"}:
            open_parents.append((question.type, question.name, line.row))
    faults += [
        fault("survey", row, "type", _("This is opened and never ended."))
        for _kind, _name, row in open_parents
    ]
    return tuple(questions), faults


def _question(
    line: Line,
    kind: str,
    words: list[str],
    lists: dict[str, tuple[Choice, ...]],
    parents: list[tuple[str, str, int]],
) -> tuple[Question, list[Fault]]:
    faults = list(_faults_of_line(line, kind, words, lists, parents))
    type_ = {"begin_group": "group", "begin_repeat": "repeat", "select_one_from_file": "maker"}.get(
        kind, kind
    )
    required = line["required"]
    return Question(
        name=line["name"],
        type=type_,
        label=Named(line["label::en"], line["label::hi"]),
        hint=Named(line["hint::en"], line["hint::hi"]),
        parents=tuple(name for _kind, name, _row in parents),
        repeat=next((name for one, name, _row in parents if one == "repeat"), ""),
        choices=words[1] if kind in {"select_one", "select_multiple"} and len(words) > 1 else "",
        required=YES.get(required.lower(), required),
        relevant=line["relevant"],
        constraint=line["constraint"],
        calculation=line["calculation"],
        refusal=Named(line["constraint_message::en"], line["constraint_message::hi"]),
        missing=Named(line["required_message::en"], line["required_message::hi"]),
        row=line.row,
    ), faults


def _faults_of_line(
    line: Line,
    kind: str,
    words: list[str],
    lists: dict[str, tuple[Choice, ...]],
    parents: list[tuple[str, str, int]],
) -> Iterator[Fault]:
    at = line.row
    if kind not in TYPES:
        yield fault(
            "survey",
            at,
            "type",
            _("The type “%(type)s” is not supported. These are: %(known)s."),
            type=line["type"],
            known=", ".join(sorted(TYPES)),
        )
    elif len(words) != TYPES[kind] and not kind.startswith(("begin", "end")):
        yield fault(
            "survey", at, "type", _("The type “%(type)s” is not written as it should be."), type=line["type"]
        )
    elif kind == "select_one_from_file" and words[1] != MAKERS:
        yield fault("survey", at, "type", _("The only file there is to choose from is makers.csv."))
    elif kind in {"select_one", "select_multiple"} and words[1] not in lists:
        yield fault(
            "survey", at, "type", _("The list “%(list)s” is not on the sheet of choices."), list=words[1]
        )
    if not NAME.fullmatch(line["name"]):
        yield fault("survey", at, "name", _("A name is due: a letter first, then letters, digits, _ and -."))
    elif line["name"] in {"meta", "data", "instanceID"}:
        yield fault("survey", at, "name", _("This name is kept for the form itself."))
    if kind == "begin_repeat" and any(one == "repeat" for one, _name, _row in parents):
        yield fault("survey", at, "type", _("A repeat within a repeat is not supported."))
    if kind == "select_one_from_file" and parents:
        yield fault("survey", at, "type", _("Whom the answers are about is asked outside every group."))
    if kind in {"image"} and any(one == "repeat" for one, _name, _row in parents):
        yield fault("survey", at, "type", _("A picture within a repeat is not supported."))
    if kind == "calculate" and not line["calculation"]:
        yield fault("survey", at, "calculation", _("This must be filled in."))
    for column in ("label", "hint", "constraint_message", "required_message"):
        yield from _in_both(
            line,
            column,
            due=column == "label" and kind not in {"calculate", "start", "end", "today", "deviceid"},
        )


def _in_both(line: Line, column: str, *, due: bool) -> Iterator[Fault]:
    """What is said in one language is said in the other."""
    given = {code: line[f"{column}::{code}"] for code in ("en", "hi")}
    if due or any(given.values()):
        for code, words in given.items():
            if not words:
                yield fault("survey", line.row, f"{column}::{code}", _("Words are due in both languages."))
