"""The facts of a diagnostic study: gathered once from the register, the survey, cases and centres, then frozen."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Q

from odop.artisans.queries import register_counts
from odop.basics.cells import FEWEST
from odop.basics.money import grouped
from odop.basics.names import Named
from odop.casework.queries.counts import applications_by_state
from odop.facilities.queries.standing import centres_in
from odop.plans.models import Survey
from odop.plans.queries.surveys.answers import Tallied, tally
from odop.plans.queries.surveys.forms import newest_of
from odop.programme import queries as programme

Shown = dict[str, Any]
REGISTER, SURVEY, CASES, CENTRES, FIGURES, ABOUT = (
    "register",
    "survey",
    "cases",
    "centres",
    "figures",
    "about",
)
NOT_TOLD = Named("not told", "नहीं बताया")
NOT_SHOWN = Named("not shown", "नहीं दिखाया गया")
HEADS = {
    "of": Named("Number", "संख्या"),
    "what": Named("What", "क्या"),
    "state": Named("State", "स्थिति"),
    "centre": Named("Centre", "केंद्र"),
}
MOST_CHOICES = 6
MOST_FEW = 3  # rows that say no more than that they are few
FEW = Named("fewer than 10", "10 से कम")


def facts_of(district: str, *, on: date, figures: Iterable[Shown]) -> list[Shown]:
    """The sections of a study, in order. `figures` are the published ones, handed over by whoever begins it."""
    return [section for section in (
        _about(district, on), _register(district), *_surveys(district), _cases(district), _centres(district),
        _figures(figures),
    ) if section["tables"]]  # fmt: skip


def _about(district: str, on: date) -> Shown:
    products = [(p.named, Named("of the first list", "पहली सूची से") if p.original else None) for p in
                programme.products_of(district, on)]  # fmt: skip
    rows = [[_both(name), _both(since or Named("added later", "बाद में जुड़ा"))] for name, since in products]
    table = _table(Named("Products of the district", "जनपद के उत्पाद"), ["what", "state"], rows)
    return _section(
        ABOUT, Named("The district and its products", "जनपद और उसके उत्पाद"), [table] if rows else []
    )


def _register(district: str) -> Shown:
    tables = []
    for title, counts in register_counts(district):
        told = [(name or NOT_TOLD, n) for name, n in counts]
        tables.append(_people(title, ["what", "of"], told))
    return _section(
        REGISTER, Named("Makers on the register", "पंजी में दर्ज कारीगर"), [t for t in tables if t["rows"]],
        Named("Everybody enrolled up to this day; nobody is counted who has not come to the programme.",
              "इस दिन तक दर्ज सभी; जो कार्यक्रम में नहीं आए, वे गिने नहीं गए।"),
    )  # fmt: skip


def _surveys(district: str) -> list[Shown]:
    """The latest survey by each form that enough makers have answered to be told; the newest first."""
    latest: dict[str, Survey] = {}
    enough = Count("submissions", filter=Q(submissions__counted=True))
    rows = Survey.objects.filter(district=district).annotate(answers=enough).filter(answers__gte=FEWEST)
    for row in rows.defer("listed").order_by("-opened_at"):
        latest.setdefault(row.form, row)
    return [_survey(row, n) for n, row in enumerate(latest.values(), 1)]


def _survey(survey: Survey, n: int) -> Shown:
    form = newest_of(survey.form)
    of = Named(f" ({form.title_en})", f" ({form.title_hi})") if form and n > 1 else Named("", "")
    return _section(
        SURVEY if n == 1 else f"{SURVEY}_{n}",
        Named(f"What the survey found{of.en}", f"सर्वेक्षण में क्या मिला{of.hi}"),
        [_question(one) for one in tally(survey.number) if one.answered and (one.counts or one.median is not None)],
        Named(f"Survey {survey.number}: drawn by a public seed from the register.",
              f"सर्वेक्षण {survey.number}: पंजी से सार्वजनिक बीज द्वारा चयन।"),
    )  # fmt: skip


def _question(one: Tallied) -> Shown:
    of = Named(f"{one.answered} of {one.of} answered", f"{one.of} में से {one.answered} ने उत्तर दिया")
    if one.answered > one.of:  # asked of each of a maker's things
        of = Named(f"{one.answered} answers of {one.of} makers", f"{one.of} कारीगरों के {one.answered} उत्तर")
    title = Named(f"{one.label.en} ({of.en})", f"{one.label.hi} ({of.hi})")
    if one.counts:
        return _people(title, ["what", "of"], one.counts[:MOST_CHOICES])
    named = (
        Named("one in ten: this or less", "हर दस में एक: इतना या कम"),
        Named("half: this or less (median)", "आधे: इतना या कम (मध्यिका)"),
        Named("one in ten: this or more", "हर दस में एक: इतना या अधिक"),
    )
    rows = [
        [_both(name), grouped(n or 0) if one.answered >= FEWEST else _both(NOT_SHOWN)]
        for name, n in zip(named, (one.low, one.median, one.high), strict=True)
    ]
    return _table(title, ["what", "of"], rows)


def _cases(district: str) -> Shown:
    tables = [_people(scheme, ["state", "of"], counts) for scheme, counts in applications_by_state(district)]
    return _section(CASES, Named("Applications and where they stand", "आवेदन और उनकी स्थिति"), tables)


def _centres(district: str) -> Shown:
    rows = [[_both(named), _both(state)] for named, state in centres_in(district)]
    table = _table(Named("Common facility centres", "सामान्य सुविधा केंद्र"), ["centre", "state"], rows)
    return _section(CENTRES, Named("Shared machines", "साझा मशीनें"), [table] if rows else [])


def _figures(told: Iterable[Shown]) -> Shown:
    rows = [[one["title"], one["value"]] for one in told]
    table = _table(Named("Published figures", "प्रकाशित आँकड़े"), ["what", "of"], rows)
    return _section(FIGURES, Named("The programme in figures", "आँकड़ों में कार्यक्रम"), [table] if rows else [])


def _section(key: str, title: Named, tables: Sequence[Shown], note: Named | None = None) -> Shown:
    return {"key": key, "title": _both(title), "note": _both(note) if note else None, "tables": list(tables)}


def _table(title: Named, heads: Sequence[str], rows: list[list[Any]], bars: Sequence[int] = ()) -> Shown:
    most = max(bars, default=0)
    return {
        "title": _both(title), "heads": [_both(HEADS[head]) for head in heads], "rows": rows,
        "bars": [n * 100 // most for n in bars] if most else [],
    }  # fmt: skip


def _people(title: Named, heads: Sequence[str], counts: Sequence[tuple[Named, int]]) -> Shown:
    """A table that counts people: few are not told apart, nor may one hidden count be had from the whole.

    The whole is always to be had: from the table's own title, from another table of the same people, or from a
    published figure.
    """
    hidden = {place for place, (_name, n) in enumerate(counts) if 0 < n < FEWEST}
    if len(hidden) == 1:
        rest = [place for place in range(len(counts)) if place not in hidden and counts[place][1]]
        hidden |= set(sorted(rest, key=lambda place: counts[place][1])[:1])
    shown = [(name, (FEW if n < FEWEST else NOT_SHOWN) if place in hidden else None, n)
             for place, (name, n) in enumerate(counts)]  # fmt: skip
    few = [told for told in shown if told[1] is FEW]
    if len(few) > MOST_FEW:  # they would fill pages and say nothing
        others = Named(f"{len(few)} others, each", f"{len(few)} अन्य, हर एक")
        shown = [told for told in shown if told[1] is not FEW] + [(others, FEW, 0)]
    rows = [[_both(name), _both(veiled) if veiled else grouped(n)] for name, veiled, n in shown]
    return _table(title, heads, rows, bars=[0 if veiled else n for _name, veiled, n in shown])


def _both(name: Named) -> dict[str, str]:
    return {"en": name.en, "hi": name.hi}
