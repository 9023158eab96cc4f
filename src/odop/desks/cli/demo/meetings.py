"""Committees of the synthetic State: who sits, the months' meetings with what they gave out, one meeting today."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from uuid import UUID

from odop.audit.services import Machine
from odop.basics.dates import days_after, financial_year
from odop.basics.names import Named
from odop.casework import synthetic as casework_rows
from odop.casework.services import committees
from odop.casework.services.committees import Attending, Body, Said
from odop.desks.cli.demo.agendas import Met
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.people import Names
from odop.programme import queries as programme
from odop.programme.queries import Seat

AGO = (151, 118, 89, 57)  # the meetings of the last months; the one after them heard the claims
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PLACES = ("विकास भवन सभागार", "कलेक्ट्रेट सभागार", "जिला उद्योग केंद्र")
MINUTES = "मार्जिन मनी, प्रशिक्षण और टूलकिट की मासिक समीक्षा की गई। शाखाओं में एक माह से पुराने आवेदन पढ़े गए। (कृत्रिम)"
TO_DO = (
    ("जिन टूलकिट का वचन बीत गया है उनकी सूची आपूर्तिकर्ता को भेजें", "सूची भेजी गई, उत्तर मिला"),
    ("एक माह से पुराने ऋण आवेदनों पर शाखाओं से लिखित उत्तर लें", "शाखाओं से उत्तर मिले"),
    ("मेले में गए कारीगरों से बिल और टिकट समय से जमा कराएँ", "कारीगरों को बताया गया, बिल जमा हुए"),
    ("प्रशिक्षण पा चुके कारीगरों के काम की स्थिति पूछें", "पूछकर अभिलेख में लिखा गया"),
    ("भौगोलिक संकेत के अधिकृत उपयोगकर्ता बढ़ाने के लिए शिविर लगाएँ", "शिविर लगाया गया"),
)
HOLDER = ("id", "district_id", "body", "seat_id", "name", "user_id", "from_on", "order_words", "synthetic")
MEETING = (
    "id", "number", "body", "district_id", "held_on", "place", "called_at", "called_by", "quorum",
    "quorum_confirmed", "minutes", "signed_at", "signed_by", "code", "synthetic",
)  # fmt: skip
PRESENT = ("id", "district_id", "meeting_id", "holder_id", "name", "in_the_chair")
ACTION = (
    "id", "district_id", "meeting_id", "place", "what", "owner", "owner_holder_id", "due_on", "done_at", "done_by",
    "done_words", "synthetic",
)  # fmt: skip
Row = tuple[object, ...]


@dataclass
class Sat:
    """The members of a district's committee, in the order of their seats, and the rows of its months."""

    members: list[tuple[str, str]] = field(default_factory=list)  # key and name, the chair first
    invited: set[str] = field(default_factory=set)  # keys of those who are heard and do not decide
    rows: dict[str, list[Row]] = field(default_factory=dict)
    met: list[Met] = field(default_factory=list)  # the meetings of the last months, the first of them first

    @property
    def keys(self) -> list[UUID]:
        return [UUID(key) for key, _name in self.members]


def sit(
    life: Life, names: Names, users: dict[str, tuple[str, str]], *, seed: str
) -> tuple[Sat, dict[str, int]]:
    """Fill the seats of a district's committee and hold its meetings of the last months; take the rows in."""
    random, sat = Random(f"{seed} committee"), Sat()
    known = programme.committee(Body.DLC)
    if known is None:
        return sat, {}
    members = seats_filled(known.seats, names, random, users, secretary=life.setting.commissioner)
    holders = [
        (life.keys.at(moment(days_after(life.today, -700))), life.setting.code, Body.DLC, seat, name, user,
         days_after(life.today, -700), "", True)
        for seat, name, user in members
    ]  # fmt: skip
    sat.members = [(str(row[0]), str(row[4])) for row in holders]
    part = {seat.code: seat.part for seat in known.seats}
    sat.invited = {str(row[0]) for row in holders if part[str(row[3])] == "invited"}
    sat.rows = {"SeatHolder": list(holders), "Meeting": [], "Present": [], "MeetingAction": []}
    numbers: dict[str, int] = {}
    for ago in AGO:
        if random.random() < (0.95 if life.featured else 0.7):  # not every month has its meeting
            _month(
                life, sat, days_after(life.today, -ago), numbers, known.quorum, known.quorum_confirmed, random
            )
    columns = {"SeatHolder": HOLDER, "Meeting": MEETING, "Present": PRESENT, "MeetingAction": ACTION}
    return sat, {name: casework_rows.take_in(name, columns[name], rows) for name, rows in sat.rows.items()}


def seats_filled(
    seats: Sequence[Seat],
    names: Names,
    random: Random,
    users: dict[str, tuple[str, str]],
    *,
    secretary: str = "",
) -> list[tuple[str, str, str | None]]:
    """A seat's code, who sits in it, and as whom she signs in; a few seats stand empty, as they do."""
    found: list[tuple[str, str, str | None]] = []
    for seat in seats:
        several = 2 if seat.holders is None else min(3, seat.holders)
        if secretary and seat.part == "member" and random.random() < 0.1 and seat.code not in users:
            continue  # in a district; the State's are full
        for n in range(several):
            name = names.draw(random, random.choice("MF"))[0].en
            user, known = users.get(seat.code, (None, "")) if n == 0 else (None, "")
            if seat.part == "secretary":
                known = known or secretary
            found.append((seat.code, known or name, user))
    return found


def _month(
    life: Life, sat: Sat, on: date, numbers: dict[str, int], quorum: int, confirmed: bool, random: Random
) -> None:
    """One month's meeting: a review, and what it gave out to be done."""
    setting, year, at = life.setting, financial_year(on), moment(on) + timedelta(hours=2)
    signed_at = at + timedelta(days=1)
    numbers[year] = numbers.get(year, 0) + 1
    number = f"{setting.letters['meeting']}/{year}/{setting.short}/{numbers[year]:02d}"
    key = life.keys.at(at)
    sat.rows["Meeting"].append(
        (key, number, Body.DLC, setting.code, on, random.choice(PLACES), at - timedelta(days=7), setting.commissioner,
         quorum, confirmed, MINUTES, signed_at, setting.commissioner,
         "".join(random.choices(LETTERS, k=12)), True)
    )  # fmt: skip
    there = [one for n, one in enumerate(sat.members) if n < 2 or random.random() < 0.7]
    sat.rows["Present"] += [
        (life.keys.at(at), setting.code, key, holder, name, n == 0) for n, (holder, name) in enumerate(there)
    ]
    deciding = sum(holder not in sat.invited for holder, _name in there)
    sat.met.append(Met(key, number, on, signed_at, quorum, deciding))
    for place, (what, done) in enumerate(random.sample(TO_DO, random.randrange(1, 4)), 1):
        due = days_after(on, random.choice((14, 21, 30)))
        did = min(days_after(due, random.randrange(-6, 12)), life.today) if random.random() < 0.75 else None
        holder, name = random.choice(there)
        sat.rows["MeetingAction"].append(
            (life.keys.at(at), setting.code, key, place, what, name, holder, due, did and moment(did),
             name if did else "", done if did else "", True)
        )  # fmt: skip


def meet_today(life: Life, sat: Sat) -> None:
    """In the district shown a meeting stands called for today, with all that is ripe; a member stepped aside."""
    if not sat.members:
        return
    by = Machine(life.setting.commissioner)
    called = moment(days_after(life.today, -6))
    made = committees.call_meeting(
        body=Body.DLC, district=life.setting.code, held_on=life.today, place="विकास भवन सभागार, 11 बजे", by=by,
        at=called,
    )  # fmt: skip
    first = made.items.order_by("place").first()
    if first is not None:
        committees.step_aside(
            meeting=made.number,
            items=[first.pk],
            holder=sat.keys[-1],
            why="आवेदक मेरे भाई हैं (कृत्रिम)",
            by=by,
            at=called,
        )


# --- the State ------------------------------------------------------------------
FIXED, WAITING = 8, 3  # toolkits the committee has decided on, and toolkits that wait for it


def seat_the_state(
    names: Names, users: dict[str, tuple[str, str]], cell: str, *, today: date, random: Random
) -> dict[Body, list[UUID]]:
    """Fill the seats of the State's committees, and tell them by body; the toolkit committee has met once."""
    by, since = Machine(cell), days_after(today, -2200)
    seats: dict[Body, list[UUID]] = {Body.SLSC: [], Body.HLC: [], Body.TOOLKIT: []}
    for body in seats:
        known = programme.committee(body)
        for seat, name, user in seats_filled(known.seats if known else (), names, random, users):
            row = committees.seat_member(
                body=body, seat=seat, district=None, name=name, username=user or "", from_on=since, by=by,
                at=moment(since), synthetic=True,
            )  # fmt: skip
            seats[body].append(row.pk)
    if seats[Body.TOOLKIT]:
        _kits(by, seats[Body.TOOLKIT], today, random)
    return seats


def _kits(by: Machine, holders: list[UUID], today: date, random: Random) -> None:
    """Toolkits of some districts: most are fixed, one went back for its price, some wait."""
    put, held_on = moment(days_after(today, -64)), days_after(today, -45)
    products = [
        (code, product)
        for code, several in sorted(programme.products_by_district(today).items())
        for product in several[:1]
        if product.family
    ]
    chosen = random.sample(products, min(FIXED + WAITING, len(products)))
    for n, (code, product) in enumerate(chosen):
        kit = programme.kit_list_for(product.code, today)
        if kit is not None:
            committees.propose_kit_list(
                district=code, trade=product.family, items=[Named(one.en, one.hi) for one in kit.items],
                price=random.randrange(60, 160) * 100_00, by=by,
                at=put if n < FIXED else moment(days_after(today, -20)), synthetic=True,
            )  # fmt: skip
        if n == FIXED - 1:
            _fix_kits(by, held_on, holders)


def _fix_kits(by: Machine, held_on: date, holders: list[UUID]) -> None:
    at = moment(held_on) + timedelta(hours=3)
    made = committees.call_meeting(
        body=Body.TOOLKIT, district=None, held_on=held_on, place="उद्योग निदेशालय", by=by,
        at=moment(days_after(held_on, -14)),
    )  # fmt: skip
    committees.note_present(
        meeting=made.number, present=[Attending(key) for key in holders], chair=holders[0], by=by, at=at
    )
    keys = list(made.items.order_by("place").values_list("pk", flat=True))
    if len(keys) > 1:
        committees.say_of_items(
            meeting=made.number, items=keys[-1:], said=Said.RETURNED, reasons=["price_too_high"],
            words="तीन कोटेशन के साथ मूल्य फिर से भेजें।", by=by, at=at,
        )  # fmt: skip
    committees.say_of_items(
        meeting=made.number, items=keys[:-1] or keys, said=Said.APPROVED, reasons=["price_is_fair"],
        conditions="आपूर्ति से पहले एक नमूना देखा जाए।", by=by, at=at,
    )  # fmt: skip
    committees.sign_meeting(
        meeting=made.number, minutes="समिति ने जनपदों की टूलकिट की सामग्री और मूल्य देखे। (कृत्रिम)", by=by,
        at=at + timedelta(days=1),
    )  # fmt: skip
