"""Issuing letters, one or many at once, and withdrawing one."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.conf import settings

from odop.access.services import Actor, Permission, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.names import Named
from odop.documents.models import Letter
from odop.documents.rules import (
    AlreadyWithdrawn,
    Letterhead,
    LetterTo,
    NoReason,
    NoSuchLetter,
    new_code,
    written,
)
from odop.programme import queries as programme
from odop.programme.services import hold, next_numbers

WIDTH = 5
COLUMNS = (
    "id", "number", "kind", "about", "district_id", "issued_at", "by_name", "data", "code", "synthetic",
)  # fmt: skip
# What a letter is headed with before a State or its offices are loaded.
PROGRAMME = Named("One District One Product", "एक जनपद एक उत्पाद")
CENTRE = Named("District Industries Centre", "जिला उद्योग केंद्र")
NOTHING = Named("", "")


@act("documents.letters_issued")
def issue_letters(*, kind: str, items: Sequence[LetterTo], by: Actor, at: datetime) -> tuple[str, ...]:
    """Issue a letter of one kind to each of many; the numbers stand in the order of the items.

    Part of the act of the room whose case it is, and of its transaction: that act has asked who may.
    Raises NothingSaid where a letter lacks what its kind must say, and then issues none.
    """
    counted = Counter(item.district for item in items)
    heads = letterheads(set(counted))
    stems = _stems(counted, financial_year(day_of(at)))
    waiting = {
        district: iter(next_numbers(Letter, "number", stems[district], count=counted[district], width=WIDTH))
        for district in sorted(counted)  # in one order, so that two acts never wait for one another
    }
    made = []
    for item in items:
        number = next(waiting[item.district])
        data = written(kind, item, heads[item.district], number=number, by_name=by.name, at=at)
        made.append(
            Letter(
                number=number, kind=kind, about=item.about, district_id=item.district, issued_at=at,
                by_name=data["signed"]["name"], data=data, code=new_code(), synthetic=item.synthetic,
            )
        )  # fmt: skip
    audit.copy_in(Letter, COLUMNS, (_row(letter) for letter in made))
    audit.record_many("documents.letters_issued", on=made, by=by, at=at, kind=kind)
    return tuple(letter.number for letter in made)


def hold_numbers(districts: Iterable[str], *, at: datetime) -> None:
    """Hold the numbers of letters of many districts, before an act that issues several kinds to them.

    In the one order in which every act takes them, so that two never wait for one another.
    """
    stems = _stems(districts, financial_year(day_of(at)))
    for district in sorted(stems):
        hold(stems[district])


@act("documents.letter_withdrawn")
def withdraw_letter(*, number: str, why: str, by: Actor, at: datetime) -> None:
    """Withdraw a letter: whoever checks it from now on reads that it no longer stands, and why.

    Raises NoSuchLetter, NotPermitted, AlreadyWithdrawn or NoReason, and then writes nothing.
    """
    letter = Letter.objects.select_for_update().filter(number=number).first()
    if letter is None:
        raise NoSuchLetter
    require(by, Permission.SCRUTINISE, district=letter.district_id, on=day_of(at))
    if letter.withdrawn_at is not None:
        raise AlreadyWithdrawn
    if not why.strip():
        raise NoReason
    letter.withdrawn_at, letter.withdrawn_by, letter.withdrawn_why = at, by.name, why.strip()
    letter.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_why"])
    audit.record("documents.letter_withdrawn", on=letter, by=by, at=at, why=letter.withdrawn_why)


@act("documents.letter_withdrawn")
def withdraw_letters(*, abouts: Iterable[str], why: str, by: Actor, at: datetime) -> int:
    """Withdraw every letter about these cases that still stands; returns how many.

    Part of the act of the room whose cases they are, and of its transaction: that act has asked who may.
    """
    letters = list(
        Letter.objects.select_for_update()
        .filter(about__in=list(abouts), withdrawn_at=None)
        .order_by("number")
    )
    for letter in letters:
        letter.withdrawn_at, letter.withdrawn_by, letter.withdrawn_why = at, by.name, why
    Letter.objects.bulk_update(letters, ["withdrawn_at", "withdrawn_by", "withdrawn_why"])
    audit.record_many("documents.letter_withdrawn", on=letters, by=by, at=at, why=why)
    return len(letters)


def letterheads(districts: set[str]) -> dict[str, Letterhead]:
    """The letterhead of each district's industries centre."""
    state = programme.pack() if programme.has_pack() else None
    offices = {office.district: office.named for office in programme.offices("DIC")}
    return {
        district: Letterhead(
            programme=state.programme if state else PROGRAMME,
            state=state.name if state else NOTHING,
            office=offices.get(district) or CENTRE,
            helpline=state.helpline if state else "",
            helpline_confirmed=bool(state and state.helpline_confirmed),
            address=settings.ADDRESS,
        )
        for district in districts
    }


def _row(letter: Letter) -> tuple[object, ...]:
    told = {
        **{name: getattr(letter, name) for name in COLUMNS},
        "data": json.dumps(letter.data, ensure_ascii=False),
    }
    return tuple(told[name] for name in COLUMNS)


def _stems(districts: Iterable[str], year: str) -> dict[str, str]:
    letters = programme.letters("letter")
    return {d.code: f"{letters}/{year}/{d.short}/" for d in programme.districts() if d.code in set(districts)}
