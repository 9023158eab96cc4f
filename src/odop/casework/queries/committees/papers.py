"""What a committee's papers say: the bundle for its members, and the minutes as they were signed."""

from typing import Any

from babel.dates import format_date
from django.conf import settings
from django.utils.translation import override

from odop.basics.dates import day_of
from odop.basics.money import rupees
from odop.basics.names import Named
from odop.casework.queries.committees.lines import ActionLine, ItemLine, Seated
from odop.casework.queries.committees.meeting import MeetingPage
from odop.documents import queries as documents
from odop.documents.bundles import Paper
from odop.documents.rules import in_groups
from odop.programme import queries as programme

NOTHING = Named("", "")


def bundle_of(page: MeetingPage) -> tuple[dict[str, Any], dict[str, list[Paper]]]:
    """The bundle's data, and the papers by the place of their matter; two reads beside the page's."""
    filed = {paper.key: paper for item in page.items for paper in item.papers}
    contents = documents.contents_of(filed) if filed else {}
    papers = {
        str(item.place): [
            Paper(paper.key, paper.name, paper.media_type, contents[paper.key]) for paper in item.papers
        ]
        for item in page.items
    }
    told = {
        **_head(page),
        "members": [{"name": one.name, "seat": _both(_seat(one))} for one in page.members],
        "items": [_item(item) for item in page.items],
    }
    return told, papers


def minutes_sheet(page: MeetingPage) -> dict[str, Any]:
    """The signed minutes' data."""
    assert page.signed_at is not None
    return {
        **_head(page),
        "present": [
            {"name": one.sent or one.name, "seat": _both(_seat(one)), "chair": one.in_the_chair}
            for one in page.present
        ]
        + [
            {"name": one.name, "seat": _both(Named(one.office, one.office)), "chair": False}
            for one in page.guests
        ],
        "deciding": page.deciding,
        "items": [
            {
                **_item(item),
                "said": _both(_in_both(item.said_label)),
                "approved": "" if item.approved is None else rupees(item.approved),
                "reasons": [_both(one) for one in item.reasons],
                "words": item.words,
                "conditions": item.conditions,
            }
            for item in page.items
        ],
        "actions": [_action(one) for one in page.actions],
        "minutes": [line for line in page.minutes.splitlines() if line.strip()],
        "signed_by": page.signed_by,
        "signed_on": _day(day_of(page.signed_at)),
        "code": in_groups(page.code),
    }


def check_address(page: MeetingPage) -> str:
    """Where anybody can check the minutes."""
    return f"{settings.ADDRESS}/decisions/{page.number}/{page.code}/"


def _head(page: MeetingPage) -> dict[str, Any]:
    state = (
        programme.pack().programme
        if programme.has_pack()
        else Named("One District One Product", "एक जनपद एक उत्पाद")
    )
    return {
        "programme": _both(state),
        "body": _both(_in_both(page.body_label)),
        "district": _both(page.district or NOTHING),
        "number": page.number,
        "day": _day(page.held_on),
        "place": page.place,
        "quorum": page.quorum,
        "quorum_confirmed": page.quorum_confirmed,
        "synthetic": page.synthetic or any(item.synthetic for item in page.items),
    }


def _item(item: ItemLine) -> dict[str, Any]:
    return {
        "place": item.place,
        "about": item.about,
        "kind": _both(item.kind_name),
        "title": _both(item.title),
        "district": _both(item.district or NOTHING),
        "amount": "" if item.amount is None else rupees(item.amount),
        "since": _day(item.since),
        "facts": [{"label": _both(label), "value": _both(value)} for label, value in item.facts],
        "asides": [{"member": one.member, "why": one.why} for one in item.asides],
        "back": [{"member": one.member, "why": one.back_why} for one in item.came_back],
    }


def _action(one: ActionLine) -> dict[str, Any]:
    return {"place": one.place, "what": one.what, "owner": one.owner, "due": _day(one.due_on)}


def _seat(one: Seated) -> Named:
    if not one.office:
        return one.seat_name
    return Named(f"{one.seat_name.en}, {one.office}", f"{one.seat_name.hi}, {one.office}")


def _in_both(label: object) -> Named:
    """A translated word in both languages."""
    found = {}
    for code in ("en", "hi"):
        with override(code):
            found[code] = str(label)
    return Named(found["en"], found["hi"])


def _both(words: Named) -> dict[str, str]:
    return {"en": words.en, "hi": words.hi}


def _day(on: object) -> dict[str, str]:
    return {code: format_date(on, "d MMMM y", locale=code) for code in ("en", "hi")}  # type: ignore[arg-type]
