"""The changes of rules that were tried: the list of runs, and one run with its figures and their names."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from uuid import UUID

from odop.basics.names import Named
from odop.casework.models import Trial
from odop.casework.rules.trials import Line, outcome_of
from odop.casework.rules.trials.words import (
    FAULTS,
    SEXES,
    SOCIAL_GROUPS,
    RuleChange,
    changes,
    slab_name,
)
from odop.programme import queries as programme
from odop.schemes.engine import Rules, changed, read_change, rules_in_force

LISTED = 50
AT_A_GLANCE = 10
DIMENSIONS = {
    "slab": Named("Cost of the project", "परियोजना की लागत"),
    "sex": Named("Sex", "लिंग"),
    "social_group": Named("Social group", "सामाजिक वर्ग"),
    "district": Named("District", "जनपद"),
    "product": Named("Product", "उत्पाद"),
}
NOT_TOLD = Named("Not told", "नहीं बताया गया")


@dataclass(frozen=True)
class TrialLine:
    """One run in the list."""

    key: UUID
    title: Named
    as_of: date
    at: datetime
    by_name: str
    applicants: int
    whole: Line | None  # none where the run was held


@dataclass(frozen=True)
class Group:
    """One group of applicants with its name."""

    name: Named
    line: Line


@dataclass(frozen=True)
class Groups:
    """One way of telling applicants apart, the largest difference first."""

    code: str
    name: Named
    lines: tuple[Group, ...]

    @property
    def first(self) -> tuple[Group, ...]:
        """As many as are read at a glance."""
        return self.lines[:AT_A_GLANCE]

    @property
    def rest(self) -> tuple[Group, ...]:
        """The others."""
        return self.lines[AT_A_GLANCE:]

    @property
    def largest(self) -> int:
        """The largest sum of any group, before or after."""
        return max((max(g.line.cost_before, g.line.cost_after) for g in self.lines), default=0)


@dataclass(frozen=True)
class TrialPage:
    """One run, whole."""

    run: TrialLine
    source: Named
    change: str
    changes: tuple[RuleChange, ...]
    not_tried: tuple[Named, ...]
    order: str
    rules_of: date
    population: str
    groups: tuple[Groups, ...]
    fault: Named | None
    stopped_at: tuple[str, ...]
    stopped: int
    synthetic: bool

    def by(self, code: str) -> Groups | None:
        """The groups of one dimension."""
        return next((groups for groups in self.groups if groups.code == code), None)


def trials() -> tuple[TrialLine, ...]:
    """The latest runs, the newest first."""
    return tuple(_line(row) for row in Trial.objects.order_by("-at")[:LISTED])


def trial(key: UUID) -> TrialPage | None:
    """One run with its names; three queries."""
    row = Trial.objects.filter(pk=key).first()
    if row is None:
        return None
    rules = rules_in_force(row.scheme, row.as_of)
    proposed = read_change(row.change, rules)
    held = row.held or {}
    return TrialPage(
        run=_line(row),
        source=proposed.source,
        change=row.change,
        changes=tuple(changes(rules, changed(rules, proposed))),
        not_tried=proposed.not_tried,
        order=rules.order,
        rules_of=row.rules_of,
        population=row.population,
        groups=_groups(row, rules) if row.results else (),
        fault=FAULTS[held["fault"]] if held else None,
        stopped_at=tuple(held.get("applications", ())),
        stopped=held.get("count", 0),
        synthetic=row.synthetic,
    )


def _line(row: Trial) -> TrialLine:
    whole = Line(**row.results["whole"]) if row.results else None
    return TrialLine(row.pk, Named(**row.title), row.as_of, row.at, row.by_name, row.applicants, whole)


def _groups(row: Trial, rules: Rules) -> tuple[Groups, ...]:
    names: dict[str, Callable[[str], Named]] = {
        "district": partial(_of, {d.code: Named(d.name_en, d.name_hi) for d in programme.districts()}),
        "product": partial(_of, {p.code: Named(p.name_en, p.name_hi) for p in programme.products()}),
        "sex": partial(_of, SEXES),
        "social_group": partial(_of, SOCIAL_GROUPS),
        "slab": partial(_slab, rules),
    }
    found = outcome_of(row.results or {}).by
    made = []
    for code, name in DIMENSIONS.items():
        lines = [Group(names[code](line.code), line) for line in found.get(code, ()) if line.applicants]
        if code in {"district", "product"}:
            lines.sort(key=lambda group: (-abs(group.line.difference), group.name.en))
        made.append(Groups(code, name, tuple(lines)))
    return tuple(made)


def _of(names: dict[str, Named], code: str) -> Named:
    return names.get(code, Named(code, code))


def _slab(rules: Rules, code: str) -> Named:
    return slab_name(rules.slabs, int(code.removeprefix("slab_")) - 1) if code else NOT_TOLD
