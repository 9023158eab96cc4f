"""What stands on the agendas of the synthetic State: plans of districts, centres before the State's committees."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from odop.audit.services import Machine
from odop.basics.dates import days_after
from odop.basics.names import Named
from odop.casework import synthetic as casework_rows
from odop.casework.rules.committees import Body, Said
from odop.casework.services import committees
from odop.casework.services.committees import Attending
from odop.desks.cli.demo.lives.life import Setting, moment
from odop.desks.cli.demo.people import Keys
from odop.facilities import services as facilities
from odop.programme import queries as programme

MATTER = (
    "id", "district_id", "body", "kind", "about", "title_en", "title_hi", "amount", "facts", "papers", "since",
    "put_at", "put_by", "closed_at", "taken_off_why", "synthetic",
)  # fmt: skip
ITEM = (
    "id", "district_id", "meeting_id", "matter_id", "place", "said", "reasons", "words", "conditions", "deciding",
)  # fmt: skip
ASK_FIRST = "शिल्पी संघ और बैंक शाखाओं से पूछकर योजना अगली बैठक में रखें।"
ADOPTED = "हर तीसरे माह प्रगति समिति के सामने रखी जाए।"
# What the State's committees said when they last met: reason, words, conditions; in turn by kind.
LAST_SAID = {
    "centre_in_principle": (
        (Said.APPROVED, "need_shown", "", "छह माह में विस्तृत परियोजना रिपोर्ट दाखिल की जाए।"),
        (Said.RETURNED, "cost_unclear", "मशीनों के तीन कोटेशन लगाएँ और भवन की लागत अलग दिखाएँ।", ""),
    ),
    "mda_council": (
        (Said.APPROVED, "meets_the_order", "", "उपयोग की रिपोर्ट तीन माह में भेजी जाए।"),
        (Said.RETURNED, "cost_unclear", "यात्रा और सज्जा का व्यय अलग-अलग दिखाएँ।", ""),
    ),
    "centre_final": (
        (Said.APPROVED, "meets_the_order", "", "पहली किस्त से पहले भूमि के काग़ज़ देखे जाएँ।"),
        (Said.PUT_OFF, "to_be_seen_on_the_spot", "समिति के दो सदस्य स्थल देखकर बताएँ।", ""),
    ),
}
STATE_MET = ((Body.HLC, 34, 48, "लोक भवन"), (Body.SLSC, 12, 27, "योजना भवन"))  # days ago: met, called
TO_DO = {
    Body.HLC: "बड़ी परियोजनाओं के लिए बिजली विभाग से समय-सारिणी लें",
    Body.SLSC: "जिन केंद्रों का पहला वचन चूक गया है उनकी सूची जनपदों से माँगें",
}
STATE_MEETS = ((Body.SLSC, 7, "योजना भवन"), (Body.HLC, 15, "लोक भवन"))  # days from today


@dataclass(frozen=True)
class Met:
    """A meeting of a district's committee whose minutes are signed."""

    key: str
    number: str
    on: date
    signed_at: datetime
    quorum: int
    deciding: int


@dataclass(frozen=True)
class Heard:
    """What became of a district's plan at its committee."""

    put_at: datetime
    adopted_on: date | None
    meeting: str


def matter(
    keys: Keys, body: Body, kind: str, about: str, title: Named, district: str, amount: int | None,
    facts: Iterable[tuple[Named, Named]], at: datetime, by: str, closed_at: datetime | None = None,
) -> tuple[object, ...]:  # fmt: skip
    """One matter as it is put before a body."""
    told = json.dumps([[label.en, label.hi, said.en, said.hi] for label, said in facts])
    return (keys.at(at), district, body, kind, about, title.en, title.hi, amount, told, "[]", at, at, by, closed_at, "",
            True)  # fmt: skip


def hear_plan(
    setting: Setting, keys: Keys, random: Random, met: Sequence[Met], number: str,
    lines: Sequence[tuple[datetime, int | None]], *, today: date, sure: bool,
) -> Heard | None:  # fmt: skip
    """Put a plan before the district's committee: adopted, put off once and then adopted, or still waiting.

    `lines` are the days its lines were added and what they are reckoned at. None where it was not put yet.
    """
    able = [one for one in met if one.deciding >= one.quorum]
    waits = not able or (not sure and random.random() < 0.12)
    put_at = moment(days_after(today if waits else able[0].on, -random.randrange(8, 21)))
    ready = [sum_ for at, sum_ in lines if at <= put_at]
    if not ready or (waits and random.random() < 0.5):
        return None
    held = [] if waits else able[:2] if len(able) > 1 and random.random() < 0.2 else able[:1]
    title = Named(f"District action plan {number}", f"जनपद कार्ययोजना {number}")
    count = Named(str(len(ready)), str(len(ready)))
    row = matter(
        keys, Body.DLC, "action_plan", number, title, setting.code, sum(one or 0 for one in ready) or None,
        [(Named("Lines", "कार्य"), count)], put_at, setting.officer, held[-1].signed_at if held else None,
    )  # fmt: skip
    casework_rows.take_in("Matter", MATTER, [row])
    said = [(Said.PUT_OFF, "makers_not_asked", ASK_FIRST, "")] * (len(held) - 1)
    said += [(Said.APPROVED, "need_shown", "", ADOPTED)]
    casework_rows.take_in(
        "MeetingItem",
        ITEM,
        [
            (
                keys.at(put_at),
                setting.code,
                one.key,
                row[0],
                1,
                word,
                json.dumps([reason]),
                words,
                then,
                one.deciding,
            )
            for one, (word, reason, words, then) in zip(held, said, strict=False)
        ],
    )
    return Heard(put_at, held[-1].on, held[-1].number) if held else Heard(put_at, None, "")


# --- the State ------------------------------------------------------------------
def meet_the_state(cell: str, officers: dict[str, str], seats: dict[Body, list[UUID]], today: date) -> None:
    """The State's committees have met, what they said is in the files, and they are called for the next time."""
    by = Machine(cell)
    for body, met, called, place in STATE_MET:
        if seats.get(body):
            _met(
                body,
                days_after(today, -met),
                moment(days_after(today, -called)),
                place,
                seats[body],
                officers,
                by,
            )
    for body, in_days, place in STATE_MEETS:
        if programme.committee(body):
            committees.call_meeting(
                body=body, district=None, held_on=days_after(today, in_days), place=place, by=by,
                at=moment(days_after(today, -1)),
            )  # fmt: skip


def _met(
    body: Body, on: date, called: datetime, place: str, holders: list[UUID], officers: dict[str, str], by: Machine
) -> None:  # fmt: skip
    made = committees.call_meeting(body=body, district=None, held_on=on, place=place, by=by, at=called)
    rows = made.items.order_by("place").values_list(
        "pk", "matter__kind", "matter__about", "matter__since", "district_id"
    )
    heard = [row for row in rows if row[3] <= called and row[1] in LAST_SAID]
    committees.order_agenda(meeting=made.number, items=[row[0] for row in heard], by=by, at=called)
    at = moment(on) + timedelta(hours=1)
    committees.note_present(
        meeting=made.number, present=[Attending(key) for key in holders], chair=holders[0], by=by, at=at
    )
    told: dict[str, int] = {}
    ready: list[tuple[str, str]] = []
    for key, kind, about, _since, district in heard:
        said, reason, words, conditions = LAST_SAID[kind][told.setdefault(kind, 0) % 2]
        told[kind] += 1
        committees.say_of_items(
            meeting=made.number,
            items=[key],
            said=said,
            reasons=[reason],
            words=words,
            conditions=conditions,
            by=by,
            at=at,
        )
        if said is not Said.PUT_OFF and kind.startswith("centre"):
            ready.append((about, officers[district]))
    committees.give_action(
        meeting=made.number,
        what=TO_DO[body],
        owner="",
        holder=holders[1],
        due_on=days_after(on, 21),
        by=by,
        at=at,
    )
    committees.sign_meeting(
        meeting=made.number, minutes="समिति ने जनपदों से आए केंद्रों के प्रस्ताव पढ़े और हर एक पर निर्णय लिया। (कृत्रिम)",
        by=by, at=at + timedelta(days=1),
    )  # fmt: skip
    for about, officer in ready:
        facilities.note_decision(number=about, by=Machine(officer), at=at + timedelta(days=2))
