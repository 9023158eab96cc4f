"""The one way into the ledger: a set of moves, one or a hundred thousand, in the same few statements."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, connection, transaction

from odop.audit.services import Actor
from odop.basics.dates import day_of
from odop.basics.ids import new_key
from odop.finance.models import MOST, Account
from odop.finance.rules import Head, KeyUsedOtherwise, NotMoney, OverAllotment, code_of


@dataclass(frozen=True, slots=True)
class Move:
    """Money from one account into another, under a business key that stands once."""

    key: str
    kind: str
    about: str
    source: str  # an account's code
    target: str
    paise: int
    district: str | None = None


_WRITE = """
WITH given AS MATERIALIZED (
    SELECT g.*, s.id AS source_id, t.id AS target_id,
        CASE WHEN g.source COLLATE "C" < g.target THEN g.source || '=' || -g.paise || ',' || g.target || '=' || g.paise
             ELSE g.target || '=' || g.paise || ',' || g.source || '=' || -g.paise END AS said
    FROM unnest(%(ids)s::uuid[], %(keys)s::text[], %(kinds)s::text[], %(districts)s::text[], %(abouts)s::text[],
                %(sources)s::text[], %(targets)s::text[], %(paise)s::bigint[])
        AS g(id, key, kind, district, about, source, target, paise)
    JOIN finance_account s ON s.code = g.source
    JOIN finance_account t ON t.code = g.target
), made AS (
    INSERT INTO finance_entry
        (id, key, kind, district_id, about, on_date, at, by, by_name, content, transaction)
    SELECT id, key, kind, district, about, %(on)s, %(at)s, %(by)s, %(by_name)s,
        finance_content(key, kind, district, about, %(on)s, %(at)s, %(by)s, said), txid_current()
    FROM given ON CONFLICT (key) DO NOTHING RETURNING id
), written AS (
    INSERT INTO finance_line (entry_id, account_id, paise)
    SELECT g.id, side.account, side.paise FROM made JOIN given g USING (id)
    CROSS JOIN LATERAL (VALUES (g.source_id, -g.paise), (g.target_id, g.paise)) AS side(account, paise)
)
SELECT count(*) FROM made
"""

_OTHERWISE = """
SELECT g.key
FROM unnest(%(keys)s::text[], %(kinds)s::text[], %(abouts)s::text[], %(sources)s::text[], %(targets)s::text[],
            %(paise)s::bigint[]) AS g(key, kind, about, source, target, paise)
JOIN finance_entry e ON e.key = g.key
JOIN finance_account s ON s.code = g.source JOIN finance_account t ON t.code = g.target
WHERE (e.kind, e.about) IS DISTINCT FROM (g.kind, g.about)
    OR NOT EXISTS (SELECT FROM finance_line l WHERE (l.entry_id, l.account_id, l.paise) = (e.id, s.id, -g.paise))
    OR NOT EXISTS (SELECT FROM finance_line l WHERE (l.entry_id, l.account_id, l.paise) = (e.id, t.id, g.paise))
LIMIT 5
"""


def post(moves: Sequence[Move], *, by: Actor, at: datetime) -> int:
    """Write moves into the ledger; returns how many are new. A key written before, and alike, adds nothing.

    Called inside an act, once for all its moves. Raises NotMoney, OverAllotment or KeyUsedOtherwise.
    """
    if not moves:
        return 0
    if any(type(m.paise) is not int or not 0 < m.paise <= MOST for m in moves):
        raise NotMoney
    open_accounts({m.source for m in moves} | {m.target for m in moves})
    given: dict[str, Any] = {
        "ids": [new_key() for _ in moves],
        "keys": [m.key for m in moves],
        "kinds": [m.kind for m in moves],
        "districts": [m.district for m in moves],
        "abouts": [m.about for m in moves],
        "sources": [m.source for m in moves],
        "targets": [m.target for m in moves],
        "paise": [m.paise for m in moves],
        "on": day_of(at),
        "at": at,
        "by": by.actor,
        "by_name": by.name,
    }
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_WRITE, given)
            made = int(cursor.fetchone()[0])
    except IntegrityError as error:
        if "never_below_nought" not in str(error):
            raise
        raise _short(moves) from None
    if made < len(moves):
        with connection.cursor() as cursor:
            cursor.execute(_OTHERWISE, given)
            if other := [str(row[0]) for row in cursor.fetchall()]:
                raise KeyUsedOtherwise(other)
    return made


def open_accounts(codes: Iterable[str]) -> None:
    """Open the accounts that have not been opened yet; in one order, so that nobody waits for one another."""
    wanted = sorted(set(codes))
    found = set(Account.objects.filter(code__in=wanted).values_list("code", flat=True))
    rows = [_account(code) for code in wanted if code not in found]
    if rows:
        Account.objects.bulk_create(rows, ignore_conflicts=True)


def hold_accounts(codes: Iterable[str]) -> dict[str, int]:
    """Lock accounts until the act has ended, in one order; their balances. Every act on money begins so."""
    wanted = sorted(set(codes))
    open_accounts(wanted)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT code, balance FROM finance_account WHERE code = ANY(%s) ORDER BY id FOR NO KEY UPDATE",
            [wanted],
        )
        return {str(code): int(balance) for code, balance in cursor.fetchall()}


def _account(code: str) -> Account:
    head, scheme, year, *place = code.split("/")
    if code != code_of(head, scheme, year, *place):
        raise ValueError(f"{code}: no such account")
    return Account(
        code=code,
        head=Head(head),
        scheme=scheme,
        year=year,
        district_id=place[0] if place else None,
        guarded=head != Head.TREASURY,
    )


def _short(moves: Sequence[Move]) -> OverAllotment:
    """Which account has too little for these moves, and by how much."""
    out: Counter[str] = Counter()
    for move in moves:
        out[move.source] += move.paise
        out[move.target] -= move.paise
    left = dict(Account.objects.filter(code__in=out).values_list("code", "balance"))
    worst = max(out, key=lambda code: out[code] - left.get(code, 0))
    return OverAllotment(worst, out[worst], left.get(worst, 0))
