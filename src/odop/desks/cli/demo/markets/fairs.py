"""The fairs of the demonstration, on the Commissioner's list; invented, as everybody who went to them."""

from dataclasses import dataclass
from datetime import date

from odop.audit.services import Machine
from odop.basics.dates import days_after
from odop.basics.names import Named
from odop.desks.cli.demo.lives.life import moment
from odop.mart import services as mart
from odop.mart.rules import Level

LISTED = "सूची पत्र 1204/ओडीओपी (कृत्रिम)"
SAID_BY = "invented for the demonstration"
# Name, place, country, level, for the trade, for the public, and how long ago it ended.
FAIRS = (
    ("Awadh craft fair", "अवध शिल्प मेला", "State capital", "राजधानी", "India", "भारत", Level.STATE_NATIONAL, 1, 1, 96),
    ("Northern trade fair", "उत्तर व्यापार मेला", "New Delhi", "नई दिल्ली", "India", "भारत", Level.INDIA, 1, 0, 71),
    ("Festival craft bazaar", "उत्सव शिल्प बाज़ार", "Old town", "पुराना शहर", "India", "भारत", Level.STATE, 0, 1, 38),
    ("Western home fair", "पश्चिम गृह मेला", "Mumbai", "मुंबई", "India", "भारत", Level.INDIA, 0, 1, 19),
    ("Spring goods fair", "वसंत वस्तु मेला", "Frankfurt", "फ़्रैंकफ़र्ट", "Germany", "जर्मनी", Level.ABROAD, 1, 0, 54),
)  # fmt: skip


@dataclass(frozen=True)
class Gone:
    """A fair that has ended, as claims of the demonstration name it."""

    number: str
    named: Named
    purpose: str
    ends_on: date
    to_consumers: bool | None


def list_fairs(cell: str, today: date) -> tuple[Gone, ...]:
    """Note the fairs of the demonstration and put them on the Commissioner's list; none where there are any."""
    by, found = Machine(cell), []
    for en, hi, place_en, place_hi, land_en, land_hi, level, trade, public, ago in FAIRS:
        ends_on = days_after(today, -ago)
        fair = mart.note_fair(
            edition=mart.Edition(
                named=Named(en, hi), place=Named(place_en, place_hi), country=Named(land_en, land_hi),
                begins_on=days_after(ends_on, -4), ends_on=ends_on, level=level, source=SAID_BY,
                national=level != Level.STATE, b2b=bool(trade), b2c=bool(public), days_confirmed=True,
            ),
            synthetic=True, by=by, at=moment(days_after(today, -300)),
        )  # fmt: skip
        mart.list_fair(
            fair=fair.pk, from_day=days_after(today, -280), order=LISTED, by=by,
            at=moment(days_after(today, -280)),
        )  # fmt: skip
        purpose = {"STATE": "in_state", "STATE_NATIONAL": "in_state_national", "INDIA": "outside"}.get(
            level, "abroad"
        )
        found.append(
            Gone(fair.number, Named(en, hi), purpose, ends_on, None if trade == public else bool(public))
        )
    return tuple(found)
