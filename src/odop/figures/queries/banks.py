"""The public table of loan files by bank, branch and reason. No small number stands in it, and none can be reckoned.

Of one district it goes down to branches, with small numbers hidden as in every figure. Of the State it goes down
to banks, in whole tens: so that nobody takes the districts from the State and finds what one of them hides.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from odop.basics.cells import FEWEST
from odop.basics.names import Named
from odop.casework.queries.margin_money import BranchCounts, bank_counts
from odop.casework.rules.margin_money.branch_reasons import REFUSAL, reasons
from odop.figures.rules.hiding import Sum, hidden

WHOLE, CUT, PENDING = "whole", "cut", "pending"
PARTS = (WHOLE, CUT, PENDING, *(f"refused:{code}" for code in reasons(REFUSAL)))
SANCTIONED, REFUSED, RECEIVED = "sanctioned", "refused", "received"
ALL = ""


@dataclass(frozen=True)
class BankRow:
    """One bank, or one branch of it. A number that is hidden is None; one of the State is in whole tens."""

    bank: Named
    branch: Named | None  # none: the bank whole
    received: int | None
    sanctioned: int | None
    cut: int | None
    refused: int | None
    pending: int | None
    by_reason: tuple[tuple[Named, int | None], ...]  # those that were ever given there
    days: int | None  # median from receipt to decision; none where too few are decided
    pending_since: date | None


@dataclass(frozen=True)
class BankTable:
    """The table of a district, or of the State."""

    district: str | None
    rows: tuple[BankRow, ...]
    rounded: bool
    under: int
    as_of: date
    synthetic: bool


def public_bank_table(on: date, *, district: str | None = None) -> BankTable:
    """The table as anybody may see it."""
    lines = bank_counts(district=district)
    rows = _of_district(lines) if district is not None else _of_state(lines)
    return BankTable(district, rows, district is None, FEWEST, on, any(line.synthetic for line in lines))


def _of_district(lines: tuple[BranchCounts, ...]) -> tuple[BankRow, ...]:
    layer: dict[tuple[str, str, str], int] = {}
    for line in lines:
        for bank, branch in ((line.bank, line.branch), (line.bank, ALL), (ALL, ALL)):
            for measure, n in _measures(line).items():
                layer[bank, branch, measure] = layer.get((bank, branch, measure), 0) + n
    said = {
        key: n for key, n in layer.items() if layer[ALL, ALL, key[2]]
    }  # a reason nobody gave hides nothing
    gone = hidden([said], tuple(_sums(lines, {key[2] for key in said})), under=FEWEST, beneath={})  # type: ignore[list-item]

    def told(bank: str, branch: str) -> Mapping[str, int | None]:
        return {m: (None if (bank, branch, m) in gone else layer[bank, branch, m]) for m in _all_measures()}

    rows = []
    for bank in dict.fromkeys(line.bank for line in lines):
        own = [line for line in lines if line.bank == bank]
        rows.append(_row(own[0].bank_name, None, told(bank, ALL), layer, (bank, ALL)))
        for line in own:
            found = told(bank, line.branch)
            shown = found[RECEIVED] is not None and found[PENDING] is not None
            decided = layer[bank, line.branch, RECEIVED] - line.pending
            rows.append(
                _row(
                    line.bank_name, line.name, found, layer, (bank, line.branch),
                    days=line.days if shown and decided >= FEWEST else None,
                    since=line.pending_since if shown and line.pending >= FEWEST else None,
                )
            )  # fmt: skip
    return tuple(rows)


def _of_state(lines: tuple[BranchCounts, ...]) -> tuple[BankRow, ...]:
    rows = []
    for bank in dict.fromkeys(line.bank for line in lines):
        own = [line for line in lines if line.bank == bank]
        sums = {m: sum(_measures(line)[m] for line in own) for m in _all_measures()}
        layer = {(bank, ALL, m): n for m, n in sums.items()}
        rows.append(_row(own[0].bank_name, None, {m: _tens(n) for m, n in sums.items()}, layer, (bank, ALL)))
    return tuple(rows)


def _row(
    bank: Named,
    branch: Named | None,
    told: Mapping[str, int | None],
    layer: Mapping[tuple[str, str, str], int],
    place: tuple[str, str],
    *,
    days: int | None = None,
    since: date | None = None,
) -> BankRow:
    given = [code for code in reasons(REFUSAL) if layer[*place, f"refused:{code}"]]
    return BankRow(
        bank, branch, told[RECEIVED], told[SANCTIONED], told[CUT], told[REFUSED], told[PENDING],
        tuple((reasons(REFUSAL)[code].words, told[f"refused:{code}"]) for code in given), days, since,
    )  # fmt: skip


def _all_measures() -> tuple[str, ...]:
    return (*PARTS, SANCTIONED, REFUSED, RECEIVED)


def _measures(line: BranchCounts) -> dict[str, int]:
    parts = {f"refused:{code}": line.refused.get(code, 0) for code in reasons(REFUSAL)}
    return {
        **parts, WHOLE: line.sanctioned - line.cut, CUT: line.cut, PENDING: line.pending,
        SANCTIONED: line.sanctioned, REFUSED: sum(parts.values()), RECEIVED: line.received,
    }  # fmt: skip


def _sums(lines: Iterable[BranchCounts], measures: set[str]) -> Iterable[Sum]:
    """Which numbers add up to which: over branches to banks and to all, and over what became of the files."""
    lines = tuple(lines)
    banks = tuple(dict.fromkeys(line.bank for line in lines))
    for measure in measures:
        yield Sum((ALL, ALL, measure), tuple((bank, ALL, measure) for bank in banks))
        for bank in banks:
            own = tuple((bank, line.branch, measure) for line in lines if line.bank == bank)
            yield Sum((bank, ALL, measure), own)
    places = [(ALL, ALL), *((b, ALL) for b in banks), *((line.bank, line.branch) for line in lines)]
    refused = tuple(m for m in PARTS if m.startswith("refused:"))
    for whole, parts in (
        (RECEIVED, (SANCTIONED, REFUSED, PENDING)),
        (SANCTIONED, (WHOLE, CUT)),
        (REFUSED, refused),
    ):
        for place in places:
            if whole in measures:
                yield Sum((*place, whole), tuple((*place, part) for part in parts if part in measures))


def _tens(n: int) -> int:
    return (n + 5) // 10 * 10
