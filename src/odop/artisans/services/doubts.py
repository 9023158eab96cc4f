"""What looks odd about makers becomes a question to the district; it never stops anybody."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connection

from odop.access.services import Actor
from odop.artisans import identifiers
from odop.artisans.identifiers import Verdict
from odop.artisans.models import Artisan
from odop.artisans.queries.ground import bank_letters, pin_heads
from odop.notices import services as notices
from odop.notices.services import Doubt

SHARED_PHONE = 5  # families share a phone; five people are asked about
SHARED_ACCOUNT = 3  # husband and wife share an account; three people are asked about

# First what occurs so often at all, and only then whose it is: of many values few are shared.
_SHARED = """
SELECT a.district_id, {column}, count(DISTINCT a.id), (array_agg(DISTINCT a.number ORDER BY a.number))[1:50]
FROM artisans_artisan a {join} WHERE {column} IN (
    SELECT {column} FROM {table} WHERE {column} = ANY(%s) {also} GROUP BY {column} HAVING count(*) >= %s
) {also}
GROUP BY a.district_id, {column} HAVING count(DISTINCT a.id) >= %s
"""


def ask_about(artisans: Iterable[Artisan], *, by: Actor, at: datetime) -> int:
    """Put every doubt about these makers to their district; returns how many are new."""
    rows = list(artisans)
    accounts = [(a, account) for a in rows for account in a.accounts.filter(to_at=None)]
    doubts = [
        *stand_ins((a.district_id, a.number, a.phone, "", "", a.pin) for a in rows),
        *stand_ins((a.district_id, a.number, "", c.number, c.ifsc, "") for a, c in accounts),
        *shared_phones([a.phone for a in rows if a.phone]),
        *shared_accounts([c.number for _, c in accounts]),
    ]
    return notices.put_questions(doubts, by=by, at=at) if doubts else 0


def stand_ins(rows: Iterable[tuple[str, str, str, str, str, str]]) -> list[Doubt]:
    """Doubts about one maker each: (district, number, phone, account, IFSC, PIN)."""
    banks, heads = bank_letters(), pin_heads()
    found = []
    for district, number, phone, account, ifsc, pin in rows:
        if phone and identifiers.judge("phone", phone).verdict is Verdict.PLACEHOLDER:
            found.append(doubt("placeholder_phone", number, phone, district, phone=phone))
        if account and identifiers.judge("account", account).verdict is Verdict.PLACEHOLDER:
            found.append(doubt("placeholder_account", number, account, district, number=account))
        if ifsc and (banks is not None and ifsc[:4] not in banks):
            found.append(doubt("unknown_bank", number, ifsc, district, ifsc=ifsc))
        if pin and heads is not None and pin[:3] not in heads:
            found.append(doubt("pin_elsewhere", number, pin, district, pin=pin))
    return found


def doubt(kind: str, maker: str, value: str, district: str, /, **facts: str) -> Doubt:
    return Doubt(kind, f"{maker}:{value}", district, (maker,), {"maker": maker, **facts})


def shared_phones(phones: Sequence[str]) -> list[Doubt]:
    """Phones that many makers of one district have given."""
    return [
        Doubt("shared_phone", f"{district}:{phone}", district, tuple(about), {"count": count, "phone": phone})
        for district, phone, count, about in _shared(
            "a.phone", "artisans_artisan a", "", "", phones, SHARED_PHONE
        )
    ]


def shared_accounts(numbers: Sequence[str]) -> list[Doubt]:
    """Bank accounts that several makers of one district have given as theirs."""
    join = "JOIN artisans_bankaccount b ON b.artisan_id = a.id"
    return [
        Doubt(
            "shared_account",
            f"{district}:{number}",
            district,
            tuple(about),
            {"count": count, "number": f"…{number[-4:]}"},
        )
        for district, number, count, about in _shared(
            "b.number", "artisans_bankaccount b", join, "AND b.to_at IS NULL", numbers, SHARED_ACCOUNT
        )
    ]


def _shared(
    column: str, table: str, join: str, also: str, values: Sequence[str], least: int
) -> list[tuple[str, str, int, list[str]]]:
    if not values:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            _SHARED.format(column=column, table=table, join=join, also=also),
            [list(dict.fromkeys(values)), least, least],
        )
        return list(cursor.fetchall())
