"""Reads of the journal."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Model, Q, TextField
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from odop.audit.models import Change, Entry
from odop.audit.rules import in_words, shown
from odop.basics.names import Named

TRANSACTIONS = 500
ROWS = 2000


@dataclass(frozen=True)
class Line:
    """One act in the life of a case."""

    act: str
    at: datetime
    by_name: str
    details: dict[str, object]


@dataclass(frozen=True)
class Field:
    """One value of a row, before and after."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class RowChange:
    """One row written in an act: added, altered or removed."""

    table: str
    kind: str  # I, U or D
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Act:
    """One act on a case: who, when, in the office's words, and every row it wrote."""

    name: str
    words: Named
    at: datetime
    by: str  # user:key or machine:name
    by_name: str  # as the journal copied it; empty where it copied none
    details: dict[str, object]
    rows: tuple[RowChange, ...]


@dataclass(frozen=True)
class History:
    """Everything that was done to one case, oldest first."""

    key: str
    district: str
    acts: tuple[Act, ...]
    whole: bool  # false: there is more than one page can hold


def acts_on(*keys: str) -> tuple[Line, ...]:
    """The acts on these numbers or keys, oldest first."""
    rows = Entry.objects.filter(about_key__in=keys).order_by("at", "id")
    return tuple(Line(r.act, r.at, r.by_name, r.details) for r in rows)


def changes_of(row: str) -> int:
    """How many changes of a row are kept."""
    return Change.objects.filter(row=row).count()


def changed_since(row: str, column: str, at: datetime) -> bool:
    """Whether a value of a row was written anew after a moment."""
    return Change.objects.filter(row=row, change="U", after__has_key=column, at__gt=at).exists()


def district_of(key: str) -> str | None:
    """The district of a case, by its number or key; nothing where no such case was ever written."""
    row = _row_of(key)
    if row is None:
        return None
    found = Change.objects.filter(row=row).exclude(district="").values_list("district", flat=True).first()
    return found or ""


def history(key: str) -> History | None:
    """The whole history of one case, by its number or key: its own rows, and what was written with them."""
    row = _row_of(key)
    if row is None:
        return None
    own = Change.objects.filter(row=row)
    transactions = list(own.order_by("id").values_list("transaction", flat=True).distinct()[:TRANSACTIONS])
    beside = (
        Change.objects.filter(transaction__in=transactions)
        .annotate(new=Cast("after", TextField()), old=Cast("before", TextField()))
        .filter(Q(row=row) | Q(new__contains=row) | Q(old__contains=row))
    )
    changes = list(beside.order_by("id")[: ROWS + 1])
    entries = Entry.objects.filter(about_key__in={key, row}).order_by("at", "id")
    return History(
        key=key,
        district=next((c.district for c in changes if c.district), ""),
        acts=_acts(changes[:ROWS], list(entries)),
        whole=len(changes) <= ROWS and len(transactions) < TRANSACTIONS,
    )


def _row_of(key: str) -> str | None:
    """The key of the row that bears a number, or the key itself."""
    if not key or len(key) > 60:
        return None
    if Change.objects.filter(row=key).exists():
        return key
    born = Change.objects.filter(change="I", after__has_key="number").annotate(number=KT("after__number"))
    return born.filter(number=key).values_list("row", flat=True).first()


def _acts(changes: Sequence[Change], entries: Sequence[Entry]) -> tuple[Act, ...]:
    """Rows and words of the same moment and the same act belong together."""
    rows: dict[tuple[datetime, str], list[Change]] = defaultdict(list)
    for change in changes:
        rows[change.at, change.act].append(change)
    said = {(e.at, e.act): e for e in entries}
    names = {e.by: e.by_name for e in entries}
    made = []
    first = {moment: written[0].pk for moment, written in rows.items()}
    for at, act in sorted(set(rows) | set(said), key=lambda moment: (moment[0], first.get(moment, 0))):
        written, entry = rows.get((at, act), []), said.get((at, act))
        by = entry.by if entry else written[0].by
        made.append(
            Act(
                name=act,
                words=in_words(act),
                at=at,
                by=by,
                by_name=names.get(by) or (by.partition(":")[2] if not by.startswith("user:") else ""),
                details=entry.details if entry else {},
                rows=tuple(_row_change(c) for c in written),
            )
        )
    return tuple(made)


def _row_change(change: Change) -> RowChange:
    before, after = change.before or {}, change.after or {}
    fields = []
    for name in sorted(set(before) | set(after)):
        old, new = (shown(change.table, name, side.get(name)) for side in (before, after))
        if old is not None and new is not None:
            fields.append(Field(name, old if name in before else "", new if name in after else ""))
    return RowChange(change.table, change.change, tuple(fields))


# --- rows against their own history -------------------------------------------------------------
_UNLIKE = """
WITH now ("table", "row", said) AS ({now}), kept AS (
    SELECT c."table", c."row", bool_or(c.change = 'D') AS gone,
        jsonb_object_agg(v.key, v.value ORDER BY c.id) FILTER (WHERE v.key IS NOT NULL) AS said
    FROM audit_change c LEFT JOIN LATERAL jsonb_each(c.after) v ON true
    WHERE c."table" = ANY(%(tables)s) GROUP BY 1, 2
)
SELECT "table", "row", coalesce(d.key, ''), coalesce(d.now, ''), coalesce(d.kept, '')
FROM now n FULL JOIN kept k USING ("table", "row")
CROSS JOIN LATERAL (
    SELECT s.key, n.said ->> s.key AS now, k.said ->> s.key AS kept FROM jsonb_each(k.said) s
    WHERE n.said IS NOT NULL AND n.said <> k.said AND n.said ? s.key AND n.said -> s.key IS DISTINCT FROM s.value
        -- the same moment, written in another time zone
        AND CASE WHEN n.said ->> s.key ~ %(moment)s AND k.said ->> s.key ~ %(moment)s
            THEN (n.said ->> s.key)::timestamptz <> (k.said ->> s.key)::timestamptz ELSE true END
    UNION ALL SELECT NULL, 'not there', 'kept' WHERE n.said IS NULL AND NOT k.gone
    UNION ALL SELECT NULL, 'there', 'never written' WHERE k.said IS NULL
) d
ORDER BY 1, 2, 3 LIMIT %(shown)s
"""


@dataclass(frozen=True)
class Unlike:
    """A row, or one value of it, that is not what its history says: it was written past the triggers."""

    table: str
    row: str
    column: str  # blank: the whole row was removed, or put there
    now: str
    kept: str


def unlike_their_history(models: Sequence[type[Model]], *, shown: int) -> tuple[Unlike, ...]:
    """The rows of these tables that differ from what their own history says they are."""
    tables = [model._meta.db_table for model in models]
    now = " UNION ALL ".join(
        f"SELECT '{table}', t.id::text, to_jsonb(t) FROM \"{table}\" t"  # noqa: S608 - own names
        for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(
            _UNLIKE.replace("{now}", now),
            {"tables": tables, "moment": r"^\d{4}-\d\d-\d\dT\d\d:", "shown": shown},
        )
        return tuple(Unlike(*row) for row in cursor.fetchall())
