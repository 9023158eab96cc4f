"""Minutes of the State's meetings of years gone by: what they finally approved of facility centres, sum by sum."""

from collections import defaultdict
from datetime import date, timedelta
from random import Random

from odop.basics.dates import financial_year
from odop.casework import synthetic as casework_rows
from odop.casework.queries.committees.lists import sitting_on
from odop.casework.rules.committees import Body, Said
from odop.desks.cli.demo.agendas import ITEM, MATTER, matter
from odop.desks.cli.demo.lives.life import moment
from odop.desks.cli.demo.meetings import LETTERS, MEETING, PRESENT
from odop.desks.cli.demo.people import Keys
from odop.facilities import synthetic as facilities
from odop.programme import queries as programme

FINAL = "centre_final"
PLACES = {Body.SLSC: "योजना भवन", Body.HLC: "लोक भवन"}
MINUTES = "समिति ने विशेषज्ञों की राय के साथ केंद्र की परियोजना पर विचार किया। (कृत्रिम)"


def minute_the_state(cell: str, today: date, random: Random) -> int:
    """Write down the meetings that approved the centres which have come past them; called inside the taking in."""
    keys, letters = Keys(random), programme.letters("meeting")
    held: dict[tuple[Body, date], list[facilities.Approved]] = defaultdict(list)
    for one in facilities.finally_approved():
        held[one.body, one.on].append(one)
    rows: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    places: dict[str, int] = defaultdict(int)
    for (body, on), several in sorted(held.items(), key=lambda told: (told[0][1], told[0][0])):
        known, at = programme.committee(body), moment(on)
        seats = list(sitting_on(body, None, today).values_list("pk", "name"))
        if known is None or not seats:
            continue
        stem = f"{letters}/{financial_year(on)}/{body}"
        places[stem] += 1
        key, signed_at = keys.at(at), at + timedelta(hours=5)
        rows["Meeting"].append(
            (key, f"{stem}/{places[stem]:02d}", body, None, on, PLACES[body], at - timedelta(days=10), cell,
             known.quorum, known.quorum_confirmed, MINUTES, signed_at, cell, "".join(random.choices(LETTERS, k=12)),
             True)
        )  # fmt: skip
        rows["Present"] += [
            (keys.at(at), None, key, holder, name, n == 0) for n, (holder, name) in enumerate(seats)
        ]
        for place, one in enumerate(several, 1):
            put_at = moment(one.since)
            made = matter(
                keys, body, FINAL, one.number, one.title, one.district, one.share, [], put_at, one.put_by, signed_at
            )  # fmt: skip
            rows["Matter"].append(made)
            rows["MeetingItem"].append(
                (keys.at(at), one.district, key, made[0], place, Said.APPROVED, '["meets_the_order"]', "", "",
                 len(seats))
            )  # fmt: skip
    columns = {"Meeting": MEETING, "Present": PRESENT, "Matter": MATTER, "MeetingItem": ITEM}
    return sum(casework_rows.take_in(name, columns[name], rows[name]) for name in columns if rows[name])
