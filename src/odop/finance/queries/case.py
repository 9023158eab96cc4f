"""The money of one case whole: every hand it passed through, from the allotment to the bank's word. For auditors."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from odop.access.queries import names_of
from odop.basics.money import Paise
from odop.finance.models import AccountChange, Answered, BankLine, Entitlement, Entry, HoldUp, Payment
from odop.finance.queries.standing import Standing, standings_in
from odop.finance.queries.tables import AllotmentLine, allotments
from odop.finance.rules import EntryKind, Head, LineState


@dataclass(frozen=True)
class Posting:
    """An entry of the ledger, with its two sides or more."""

    key: str
    words: str
    on_date: date
    at: datetime
    by_name: str
    content: str
    sides: tuple[tuple[str, Paise], ...]  # the head, and what came in; below nought, what went out


@dataclass(frozen=True)
class Word:
    """What a bank said of a payment, by file or by hand."""

    said: str
    reason: str
    on_date: date
    amount: Paise
    source: str
    moved: bool  # money moved by it
    at: datetime


@dataclass(frozen=True)
class OfFile:
    """A line of a bank's file that named the payment."""

    file: str
    sha256: str
    n: int
    verdict: str
    taken_at: datetime
    taken_by_name: str
    answered_by_name: str
    answer: str


@dataclass(frozen=True)
class Paying:
    """One payment: who prepared and who checked it, and what banks said."""

    end_to_end: str
    order: str
    amount: Paise
    payee: str
    account_end: str
    ifsc: str
    state_words: str
    reason: str
    prepared_by_name: str
    prepared_at: datetime
    checkers: tuple[tuple[str, datetime], ...]
    sent_at: datetime | None
    words: tuple[Word, ...]
    files: tuple[OfFile, ...]


@dataclass(frozen=True)
class Changed:
    """A change of account after sanction, whatever became of it. Of accounts, the last four digits."""

    from_payee: str
    from_end: str
    payee: str
    end: str
    ifsc: str
    words: str
    state_words: str
    proposed_by_name: str
    proposed_at: datetime
    told_phone_end: str
    told_at: datetime
    cools_until: datetime
    decided_by_name: str
    decided_at: datetime | None
    objection: str


@dataclass(frozen=True)
class Held:
    """Why its payment waited, and who let it go on."""

    words_why: str
    held_at: datetime
    lifted_at: datetime | None
    lifted_by_name: str
    words: str


@dataclass(frozen=True)
class CaseMoney:
    """One thing owed, whole."""

    standing: Standing
    kind_words: str
    state_words: str
    scheme: str
    year: str
    district: str
    owed_at: datetime
    sanctioned_at: datetime | None
    allotted: tuple[AllotmentLine, ...]  # the money it is paid from
    postings: tuple[Posting, ...]
    payments: tuple[Paying, ...]
    changes: tuple[Changed, ...]
    holds: tuple[Held, ...]
    synthetic: bool

    @property
    def now_in(self) -> tuple[tuple[str, Paise], ...]:
        """Under which heads its postings have left money: summed here, from the lines alone."""
        sums: dict[str, Paise] = defaultdict(int)
        for one in self.postings:
            for head, paise in one.sides:
                sums[head] += paise
        return tuple((head, paise) for head, paise in sums.items() if paise)


def money_of_case(about: str) -> tuple[CaseMoney, ...]:
    """All that is or was owed under one number, or one key of the ledger; as many queries for one as for several."""
    rows = list(
        Entitlement.objects.filter(Q(about=about) | Q(key=about))
        .select_related("district")
        .prefetch_related("holds", "changes")
        .order_by("owed_at", "key")
    )
    if not rows:
        return ()
    standing = {one.key: one for one in standings_in(Entitlement.objects.filter(pk__in=[r.pk for r in rows]))}
    postings, payments = _postings([r.key for r in rows]), _payments(rows)
    places = {(r.scheme, r.year, r.district_id) for r in rows}
    given = {place: _given(*place) for place in places}
    return tuple(
        CaseMoney(
            standing=standing[row.key],
            kind_words=row.get_kind_display(),
            state_words=row.get_state_display(),
            scheme=row.scheme,
            year=row.year,
            district=row.district_id,
            owed_at=row.owed_at,
            sanctioned_at=row.sanctioned_at,
            allotted=given[row.scheme, row.year, row.district_id],
            postings=tuple(postings[row.key]),
            payments=tuple(payments[row.key]),
            changes=tuple(_changed(one) for one in sorted(row.changes.all(), key=lambda c: c.proposed_at)),
            holds=tuple(_held(one) for one in sorted(row.holds.all(), key=lambda h: h.held_at)),
            synthetic=row.synthetic,
        )
        for row in rows
    )


def _given(scheme: str, year: str, district: str) -> tuple[AllotmentLine, ...]:
    """The budget of the year, and what was given to the district out of it, oldest first."""
    rows = allotments(scheme=scheme, year=year)
    here = [one for one in rows if one.confirmed and (not one.district or _touches(one, district))]
    return tuple(reversed(here))


def _touches(one: AllotmentLine, district: str) -> bool:
    return district in (one.district, one.from_district)


def _postings(keys: list[str]) -> dict[str, list[Posting]]:
    found: dict[str, list[Posting]] = defaultdict(list)
    rows = Entry.objects.filter(about__in=keys).prefetch_related("lines__account").order_by("at", "id")
    names = names_of({row.by for row in rows if not row.by_name})
    for row in rows:
        sides = sorted(row.lines.all(), key=lambda line: line.paise)
        found[row.about].append(
            Posting(
                key=row.key,
                words=str(EntryKind(row.kind).label),
                on_date=row.on_date,
                at=row.at,
                by_name=row.by_name or names.get(row.by, row.by),
                content=row.content,
                sides=tuple((str(Head(line.account.head).label), line.paise) for line in sides),
            )
        )
    return found


def _payments(rows: list[Entitlement]) -> dict[str, list[Paying]]:
    found: dict[str, list[Paying]] = defaultdict(list)
    payments = (
        Payment.objects.filter(entitlement__in=rows)
        .select_related("order", "entitlement")
        .prefetch_related("answers", "bank_lines__file")
        .order_by("order__prepared_at", "end_to_end")
    )
    for row in payments:
        order = row.order
        checkers = (
            (order.checked_by_name, order.checked_at),
            (order.checked_again_by_name, order.checked_again_at),
        )
        found[row.entitlement.key].append(
            Paying(
                end_to_end=row.end_to_end,
                order=order.number,
                amount=row.amount,
                payee=row.payee,
                account_end=row.account[-4:],
                ifsc=row.ifsc,
                state_words=row.get_state_display(),
                reason=row.reason,
                prepared_by_name=order.prepared_by_name,
                prepared_at=order.prepared_at,
                checkers=tuple((name, at) for name, at in checkers if at is not None),
                sent_at=order.sent_at,
                words=tuple(_word(one) for one in sorted(row.answers.all(), key=lambda a: a.at)),
                files=tuple(
                    _of_file(one) for one in sorted(row.bank_lines.all(), key=lambda b: b.file.taken_at)
                ),
            )
        )
    return found


def _word(one: Answered) -> Word:
    return Word(
        str(LineState(one.said).label), one.reason, one.on_date, one.amount, one.source, one.taken, one.at
    )


def _of_file(one: BankLine) -> OfFile:
    file = one.file
    return OfFile(
        file.name, file.sha256, one.n, one.get_verdict_display(), file.taken_at, file.taken_by_name,
        one.answered_by_name, one.answer,
    )  # fmt: skip


def _changed(one: AccountChange) -> Changed:
    return Changed(
        from_payee=one.from_payee,
        from_end=one.from_account[-4:],
        payee=one.payee,
        end=one.account[-4:],
        ifsc=one.ifsc,
        words=one.words,
        state_words=one.get_state_display(),
        proposed_by_name=one.proposed_by_name,
        proposed_at=one.proposed_at,
        told_phone_end=one.told_phone[-4:],
        told_at=one.told_at,
        cools_until=one.cools_until,
        decided_by_name=one.decided_by_name,
        decided_at=one.decided_at,
        objection=one.objection,
    )


def _held(one: HoldUp) -> Held:
    return Held(one.get_reason_display(), one.held_at, one.lifted_at, one.lifted_by_name, one.words)
