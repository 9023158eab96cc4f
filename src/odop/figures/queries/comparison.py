"""The districts side by side, exactly as counted at the end of the latest day: for officers of the State."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from odop.basics.names import Named
from odop.figures.models import Value
from odop.figures.queries.closings import latest
from odop.figures.rules.definition import definition
from odop.programme import queries as programme

SORTS = ("name", "trained", "confirmed", "stated", "not_reached", "no_work", "share", "kits_late")


@dataclass(frozen=True)
class Line:
    """One district, or all of them together."""

    code: str
    slug: str
    name: Named
    trained: int
    confirmed: int
    stated: int
    not_answered: int
    not_due: int
    no_work: int
    kits_promised: int
    kits_late: int

    @property
    def not_reached(self) -> int:
        """Nobody has reached them; those whose day has not come are among them."""
        return self.not_answered + self.not_due

    @property
    def share(self) -> float:
        """Confirmed of all trained; nought where nobody was trained."""
        return self.confirmed / self.trained if self.trained else 0.0


@dataclass(frozen=True)
class Comparison:
    """Every district with the State as a whole, in the order asked for."""

    lines: tuple[Line, ...]
    state: Line
    as_of: date
    synthetic: bool
    sort: str

    def counts(self, of: str) -> dict[str, int | None]:
        """One column by district: what a map is shaded by; not known where nobody was trained."""
        if of == "share":
            return {line.code: round(100 * line.share) if line.trained else None for line in self.lines}
        return {line.code: getattr(line, of) for line in self.lines}


def comparison(*, figure: str = "outcomes", sort: str = "trained") -> Comparison:
    """The districts side by side, by the latest asking or (figure outcomes_at_12) by that at twelve months.

    Raises NoSuchFigure or NotClosed.
    """
    parts = definition(figure)
    closed = latest(exact=True)
    wanted = ["trained", "kits_promised", "kits_late", *parts.series]
    sums: dict[str, dict[str, int]] = defaultdict(dict)
    rows = Value.objects.filter(closing_id=closed.key, figure__in=wanted).values_list("district_id", "figure")
    for district, series, n in rows.annotate(n=Sum("count")).order_by():
        sums[district][series.removeprefix(f"{figure}.")] = n
    lines = [_line(d.code, d.slug, d.named, sums[d.code]) for d in programme.districts()]
    whole: dict[str, int] = defaultdict(int)
    for found in sums.values():
        for series, n in found.items():
            whole[series] += n
    sort = sort if sort in SORTS else "trained"
    if sort != "name":
        lines.sort(key=lambda line: getattr(line, sort), reverse=True)
    state = _line("", "", programme.state_name(), whole)
    return Comparison(tuple(lines), state, closed.as_of, closed.synthetic, sort)


def _line(code: str, slug: str, name: Named, sums: dict[str, int]) -> Line:
    return Line(
        code=code,
        slug=slug,
        name=name,
        trained=sums.get("trained", 0),
        confirmed=sums.get("CONFIRMED", 0),
        stated=sums.get("STATED", 0),
        not_answered=sums.get("NOT_REACHED", 0),
        not_due=sums.get("NOT_DUE", 0),
        no_work=sums.get("NO_WORK", 0),
        kits_promised=sums.get("kits_promised", 0),
        kits_late=sums.get("kits_late", 0),
    )
