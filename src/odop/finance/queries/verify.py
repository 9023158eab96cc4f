"""The ledger reckoned anew from its lines: every break is found and named. Nothing here trusts a balance."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from odop.basics.money import Paise
from odop.finance.models import IdentityCheck
from odop.finance.queries.history import altered

SHOWN = 100  # breaks of one kind that are named; more are only counted by the next run

_BALANCES = """
SELECT a.code, coalesce(a.district_id, ''), a.balance::text, coalesce(s.paise, 0)::text FROM finance_account a
LEFT JOIN (SELECT account_id, sum(paise) AS paise FROM finance_line GROUP BY account_id) s ON s.account_id = a.id
WHERE a.balance <> coalesce(s.paise, 0) ORDER BY a.code LIMIT %(shown)s
"""
_BELOW = """
SELECT code, coalesce(district_id, ''), balance::text, '0' FROM finance_account
WHERE head <> 'TREASURY' AND balance < 0 ORDER BY code LIMIT %(shown)s
"""
_UNBALANCED = """
SELECT e.key, coalesce(e.district_id, ''), coalesce(sum(l.paise), 0) || ' in ' || count(l.id) || ' lines', '0'
FROM finance_entry e LEFT JOIN finance_line l ON l.entry_id = e.id
GROUP BY e.id HAVING count(l.id) < 2 OR sum(l.paise) <> 0 ORDER BY e.key LIMIT %(shown)s
"""
_CONTENT = """
SELECT key, coalesce(district_id, ''), now, content FROM (
    SELECT e.key, e.district_id, e.content,
        finance_content(e.key, e.kind, e.district_id, e.about, e.on_date, e.at, e.by, string_agg(
            a.code || '=' || l.paise, ',' ORDER BY a.code COLLATE "C")) AS now
    FROM finance_entry e JOIN finance_line l ON l.entry_id = e.id JOIN finance_account a ON a.id = l.account_id
    GROUP BY e.id) w
WHERE now <> content ORDER BY key LIMIT %(shown)s
"""
# Where the money of everything owed and allotted should stand, by its state; against where its lines put it.
_STATES = """
WITH owed AS (
    SELECT e.key, e.district_id, e.scheme || '/' || e.year || '/' || e.district_id AS place, e.amount,
        CASE WHEN e.kind = 'ADMINISTRATION' THEN 'ADMINISTRATION' ELSE 'ALLOTTED' END AS fund,
        CASE e.state WHEN 'APPROVED' THEN 'SET_ASIDE' WHEN 'SENT' THEN 'IN_TRANSIT' WHEN 'FAILED' THEN 'RETURNED'
            WHEN 'CREDITED' THEN CASE WHEN e.kind = 'MARGIN' THEN 'HELD' ELSE 'PAID' END
            WHEN 'ORDERED' THEN CASE WHEN EXISTS (SELECT FROM finance_payment p WHERE p.entitlement_id = e.id
                AND p.state = 'PREPARED' AND p.again) THEN 'RETURNED' ELSE 'SET_ASIDE' END
            WHEN 'GRANTED' THEN 'GRANTED' WHEN 'RECOVERED' THEN 'RECOVERED' WHEN 'SET_OFF' THEN 'SET_OFF' END AS head
    FROM finance_entitlement e
), given AS (
    SELECT number AS key, district_id, scheme || '/' || year AS of, amount, kind, from_district_id
    FROM finance_allotment WHERE confirmed
), needed (about, district, code, paise) AS (
    SELECT key, district_id, head || '/' || place, amount FROM owed WHERE head IS NOT NULL
    UNION ALL SELECT key, district_id, fund || '/' || place, -amount FROM owed WHERE head IS NOT NULL
    UNION ALL SELECT key, district_id, CASE kind WHEN 'BUDGET' THEN 'TREASURY/' || of
        WHEN 'TRANSFER' THEN 'ALLOTTED/' || of || '/' || from_district_id ELSE 'BUDGET/' || of END, -amount FROM given
    UNION ALL SELECT key, district_id, CASE kind WHEN 'BUDGET' THEN 'BUDGET/' || of
        WHEN 'ADMINISTRATION' THEN 'ADMINISTRATION/' || of || '/' || district_id
        ELSE 'ALLOTTED/' || of || '/' || district_id END, amount FROM given
), found (about, code, paise) AS (
    SELECT e.about, a.code, sum(l.paise) FROM finance_entry e JOIN finance_line l ON l.entry_id = e.id
    JOIN finance_account a ON a.id = l.account_id GROUP BY e.about, a.code HAVING sum(l.paise) <> 0
)
SELECT coalesce(n.about, f.about) || ' in ' || coalesce(n.code, f.code), coalesce(n.district, ''),
    coalesce(f.paise, 0)::text, coalesce(n.paise, 0)::text
FROM needed n FULL JOIN found f ON f.about = n.about AND f.code = n.code
WHERE n.paise IS DISTINCT FROM f.paise ORDER BY 1 LIMIT %(shown)s
"""
_ORDERS = """
SELECT o.number, o.district_id, s.total || ' in ' || s.payments, o.total || ' in ' || o.payments
FROM finance_paymentorder o JOIN LATERAL (
    SELECT coalesce(sum(amount), 0) AS total, count(*) AS payments FROM finance_payment p WHERE p.order_id = o.id
) s ON true
WHERE (s.total, s.payments) IS DISTINCT FROM (o.total, o.payments) ORDER BY 1 LIMIT %(shown)s
"""
_PAYMENTS = """
SELECT p.end_to_end, p.district_id, p.state || ' ' || p.amount || ', order ' || o.state, e.state || ' ' || e.amount
FROM finance_payment p JOIN finance_paymentorder o ON o.id = p.order_id
JOIN finance_entitlement e ON e.id = p.entitlement_id
WHERE p.amount <> e.amount OR CASE p.state
    WHEN 'PREPARED' THEN e.state <> 'ORDERED' OR o.state NOT IN ('PREPARED', 'CHECKED_ONCE', 'CHECKED')
    WHEN 'SENT' THEN e.state <> 'SENT' OR o.state <> 'SENT'
    WHEN 'CREDITED' THEN e.state NOT IN ('CREDITED', 'GRANTED', 'RECOVERED', 'SET_OFF') OR o.state <> 'SENT'
    WHEN 'FAILED' THEN o.state <> 'SENT'
    ELSE o.state <> 'WITHDRAWN' END
ORDER BY 1 LIMIT %(shown)s
"""
_UNORDERED = """
SELECT e.key, e.district_id, count(p.id) || ' payments', '1' FROM finance_entitlement e
LEFT JOIN finance_payment p ON p.entitlement_id = e.id AND p.state IN ('PREPARED', 'SENT', 'CREDITED')
WHERE e.state IN ('ORDERED', 'SENT', 'CREDITED', 'GRANTED', 'RECOVERED', 'SET_OFF')
GROUP BY e.id HAVING count(p.id) <> 1 ORDER BY 1 LIMIT %(shown)s
"""
_SENT_TWICE = """
SELECT key, district_id, sent::text, ordered::text FROM (
    SELECT e.key, e.district_id,
        (SELECT count(*) FROM finance_entry n WHERE n.about = e.key AND n.kind = 'SEND') AS sent,
        (SELECT count(*) FROM finance_payment p
            WHERE p.entitlement_id = e.id AND p.state IN ('SENT', 'CREDITED', 'FAILED')) AS ordered
    FROM finance_entitlement e WHERE e.tries > 0) w
WHERE sent <> ordered ORDER BY 1 LIMIT %(shown)s
"""
CHECKS = {
    "balance": _BALANCES,
    "below_nought": _BELOW,
    "entry": _UNBALANCED,
    "content": _CONTENT,
    "state": _STATES,
    "order": _ORDERS,
    "payment": _PAYMENTS,
    "unordered": _UNORDERED,
    "sent": _SENT_TWICE,
}


@dataclass(frozen=True)
class Break:
    """Something that does not agree: of which kind, about what, what was found and what should be."""

    kind: str
    about: str
    district: str
    found: str
    needed: str


@dataclass(frozen=True)
class Place:
    """The identity of one scheme, year and district: two sides reckoned apart."""

    scheme: str
    year: str
    district: str
    allotted: Paise  # from what was confirmed
    released: Paise  # from the states of what is owed
    balance: Paise  # from the ledger, as all that follows
    credited: Paise
    returned: Paise
    in_transit: Paise

    @property
    def holds(self) -> bool:
        """Allotted is released and balance; released is credited, returned and in transit."""
        return (
            self.allotted == self.released + self.balance
            and self.released == self.credited + self.returned + self.in_transit
        )


@dataclass(frozen=True)
class Verified:
    """The whole ledger reckoned anew."""

    entries: int
    lines: int
    breaks: tuple[Break, ...]
    places: tuple[Place, ...]

    @property
    def holds(self) -> bool:
        return not self.breaks


def verified() -> Verified:
    """Reckon everything from the lines, and name each break."""
    found = [Break(kind, *row) for kind, sql in CHECKS.items() for row in _rows(sql, {"shown": SHOWN})]
    places = identity()
    found += [
        Break(
            "identity",
            f"{one.scheme}/{one.year}/{one.district}",
            one.district,
            f"allotted {one.allotted}, released {one.released}, balance {one.balance}",
            f"credited {one.credited}, returned {one.returned}, in transit {one.in_transit}",
        )
        for one in places
        if not one.holds
    ]
    found += chain_breaks()
    found += [Break("history", *row) for row in altered(SHOWN)]
    ((entries, lines),) = _rows(
        "SELECT (SELECT count(*) FROM finance_entry), (SELECT count(*) FROM finance_line)", {}
    )
    return Verified(int(entries), int(lines), tuple(found), places)


_IDENTITY = """
WITH given AS (
    SELECT scheme, year, district_id AS district, sum(amount) AS paise FROM finance_allotment
    WHERE confirmed AND kind <> 'BUDGET' GROUP BY 1, 2, 3
    UNION ALL SELECT scheme, year, from_district_id, -sum(amount) FROM finance_allotment
    WHERE confirmed AND kind = 'TRANSFER' GROUP BY 1, 2, 3
), released AS (
    SELECT e.scheme, e.year, e.district_id AS district, sum(e.amount) AS paise FROM finance_entitlement e
    WHERE e.state IN ('SENT', 'CREDITED', 'FAILED', 'GRANTED', 'RECOVERED', 'SET_OFF')
        OR (e.state = 'ORDERED' AND EXISTS (SELECT FROM finance_payment p
            WHERE p.entitlement_id = e.id AND p.state = 'PREPARED' AND p.again))
    GROUP BY 1, 2, 3
), stands AS (
    SELECT scheme, year, district_id AS district,
        sum(balance) FILTER (WHERE head IN ('ALLOTTED', 'ADMINISTRATION', 'SET_ASIDE')) AS balance,
        sum(balance) FILTER (WHERE head IN ('PAID', 'HELD', 'GRANTED', 'RECOVERED', 'SET_OFF')) AS credited,
        sum(balance) FILTER (WHERE head = 'RETURNED') AS returned,
        sum(balance) FILTER (WHERE head = 'IN_TRANSIT') AS in_transit
    FROM finance_account WHERE district_id IS NOT NULL GROUP BY 1, 2, 3
), places AS (
    SELECT scheme, year, district FROM given UNION SELECT scheme, year, district FROM released
    UNION SELECT scheme, year, district FROM stands
)
SELECT scheme, year, district,
    coalesce((SELECT sum(paise) FROM given g
        WHERE (g.scheme, g.year, g.district) = (p.scheme, p.year, p.district)), 0),
    coalesce(r.paise, 0), coalesce(s.balance, 0), coalesce(s.credited, 0), coalesce(s.returned, 0),
    coalesce(s.in_transit, 0)
FROM places p LEFT JOIN released r USING (scheme, year, district) LEFT JOIN stands s USING (scheme, year, district)
ORDER BY scheme, year, district
"""


def identity(scheme: str | None = None, year: str | None = None) -> tuple[Place, ...]:
    """Allotted is released and balance; released is credited, returned and in transit: by scheme, year, district."""
    rows = (Place(a, b, c, *map(int, paise)) for a, b, c, *paise in _rows(_IDENTITY, {}))
    return tuple(p for p in rows if scheme in (None, p.scheme) and year in (None, p.year))


@dataclass(frozen=True)
class Reckoning:
    """What one night found."""

    on_date: date
    checked_at: datetime
    entries: int
    lines: int
    holds: bool
    breaks: int
    sums: Mapping[str, Paise]


def reckonings(limit: int = 30) -> tuple[Reckoning, ...]:
    """The last nights' reckonings, newest first."""
    rows = IdentityCheck.objects.order_by("-checked_at")[:limit]
    return tuple(
        Reckoning(r.on_date, r.checked_at, r.entries, r.lines, r.holds, len(r.breaks), r.sums) for r in rows
    )


# --- the chain of every line, closed night by night ------------------------------------------
_LINES = """
SELECT l.id, e.content, a.code, l.paise FROM finance_line l JOIN finance_entry e ON e.id = l.entry_id
JOIN finance_account a ON a.id = l.account_id WHERE l.id > %(after)s AND l.id <= %(upto)s ORDER BY l.id
"""


def last_line() -> int:
    """The number of the last line written."""
    ((last,),) = _rows("SELECT coalesce(max(id), 0) FROM finance_line", {})
    return int(last)


def chained(before: str, *, after: int, upto: int) -> str:
    """The chain carried on over the lines after one and up to another."""
    digest = hashlib.sha256(before.encode())
    with connection.cursor() as cursor:
        cursor.execute(_LINES, {"after": after, "upto": upto})
        while rows := cursor.fetchmany(10_000):
            for number, content, code, paise in rows:
                digest.update(f"\n{number}:{content}:{code}:{paise}".encode())
    return digest.hexdigest()


def chain_breaks() -> Iterator[Break]:
    """The nights whose chain is no longer what it was when it was closed: something behind it was altered."""
    before, after = "", 0
    for night in IdentityCheck.objects.exclude(chain="").order_by("upto_line", "checked_at"):
        now = chained(before, after=after, upto=night.upto_line)
        if now != night.chain:
            yield Break("chain", night.on_date.isoformat(), "", now, night.chain)
        before, after = night.chain, night.upto_line


def _rows(sql: str, values: dict[str, int]) -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())
