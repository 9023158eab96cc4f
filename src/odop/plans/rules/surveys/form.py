"""A form as read: its questions in order, its lists of choices, and how one is found by name."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

from odop.basics.names import Named

# What is asked of a person; what only holds questions; what fills itself.
ASKED = frozenset(
    {"text", "integer", "decimal", "date", "select_one", "select_multiple", "image", "geopoint", "maker"}
)
BY_ITSELF = frozenset({"calculate", "start", "end", "today", "deviceid"})
SHOWN = frozenset({"note"})
EMPTY = Named("", "")


@dataclass(frozen=True)
class Choice:
    name: str
    label: Named


@dataclass(frozen=True)
class Question:
    """One row of the survey sheet."""

    name: str
    type: str
    label: Named = EMPTY
    hint: Named = EMPTY
    parents: tuple[str, ...] = ()  # the groups and repeats it stands in, from the outside
    repeat: str = ""  # the repeat among them
    choices: str = ""  # the list it chooses from
    required: str = ""  # expressions; empty: none
    relevant: str = ""
    constraint: str = ""
    calculation: str = ""
    refusal: Named = EMPTY  # what the constraint says when it fails
    missing: Named = EMPTY  # what is said when a required answer is missing
    row: int = 0

    @property
    def asked(self) -> bool:
        return self.type in ASKED


@dataclass(frozen=True)
class Form:
    """A form whole."""

    form: str
    version: str
    title: Named
    questions: tuple[Question, ...]
    lists: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)

    @cached_property
    def by_name(self) -> dict[str, Question]:
        return {question.name: question for question in self.questions}

    @cached_property
    def maker(self) -> Question | None:
        """The question whose answer says whom the answers are about."""
        return next((q for q in self.questions if q.type == "maker"), None)

    @property
    def asks(self) -> tuple[Question, ...]:
        return tuple(q for q in self.questions if q.asked)

    def label_of(self, question: Question, value: str) -> Named:
        """A choice in words; what is no choice as it was filed."""
        found = {choice.name: choice.label for choice in self.lists.get(question.choices, ())}
        return found.get(value, Named(value, value))


def as_json(form: Form) -> dict[str, Any]:
    """A form as it is kept."""
    return asdict(form)


def from_json(kept: Mapping[str, Any]) -> Form:
    """A form as it was kept."""
    questions = tuple(
        Question(
            **{
                **one,
                "parents": tuple(one["parents"]),
                **{name: Named(**one[name]) for name in ("label", "hint", "refusal", "missing")},
            }
        )
        for one in kept["questions"]
    )
    lists = {
        name: tuple(Choice(c["name"], Named(**c["label"])) for c in several)
        for name, several in kept["lists"].items()
    }
    return Form(kept["form"], kept["version"], Named(**kept["title"]), questions, lists)
