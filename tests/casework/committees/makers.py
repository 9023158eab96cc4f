"""Bodies with their seats, matters before them, and decisions of signed minutes."""

from datetime import date, datetime, timedelta
from itertools import count

from odop.access.models import User
from odop.audit.services import acting
from odop.basics.dates import LUCKNOW, day_of
from odop.basics.names import Named
from odop.casework.models import Matter, Meeting, MeetingItem, SeatHolder
from odop.casework.services import committees
from odop.casework.services.committees import Attending, Body, Said
from odop.programme.models import Committee, Seat
from tests.access.makers import BHADOHI, OPERATOR
from tests.programme import places

AT = datetime(2026, 11, 2, 11, 0, tzinfo=LUCKNOW)
SEATS = (("chair", "District Magistrate", "जिलाधिकारी"), ("secretary", "Deputy Commissioner", "उपायुक्त उद्योग"),
         ("member", "Lead District Manager", "अग्रणी जिला प्रबंधक"), ("member", "Makers", "कारीगर"),
         ("invited", "Guest in a seat", "आमंत्रित"))  # fmt: skip
_numbers = count(1)


def body(code: Body = Body.DLC, *, quorum: int = 2) -> Committee:
    """A body with five seats, the last of them of somebody invited."""
    made, new = Committee.objects.get_or_create(
        code=code,
        defaults={
            "name_en": Body(code).name, "name_hi": "समिति", "of_district": code in ("DLC", "TASK_FORCE"),
            "quorum": quorum, "quorum_confirmed": False, "meets_every": 1, **places.SOURCE,
        },
    )  # fmt: skip
    if new:
        Seat.objects.bulk_create(
            Seat(code=f"{code}-{place:02d}", committee=made, place=place, part=part, name_en=en, name_hi=hi,
                 holders=None if en == "Makers" else 1, **places.SOURCE)
            for place, (part, en, hi) in enumerate(SEATS, 1)
        )  # fmt: skip
    return made


def put(about: str = "", kind: str = "mda_claim", *, at: datetime = AT, **changes) -> str:
    """A matter before a body; gives what it is about."""
    about = about or f"MD/2026-27/BHD/{next(_numbers):05d}"
    words = {
        "body": Body.DLC, "district": BHADOHI, "title": Named("Stall at a fair", "मेले में स्टॉल"),
        "amount": 50_000_00, "facts": {Named("Fair", "मेला"): Named("Delhi", "दिल्ली")}, **changes,
    }  # fmt: skip
    committees.put_before(kind=kind, about=about, by=OPERATOR, at=at, **words)
    return about


def decided(
    about: str, kind: str, said: Said = Said.APPROVED, *, body: Body = Body.DLC, district: str | None = BHADOHI,
    at: datetime = AT, reasons: tuple[str, ...] = (), conditions: str = "",
) -> Meeting:  # fmt: skip
    """Signed minutes that say this of a matter already put before the body (or put now)."""
    n = next(_numbers)
    with acting(by=OPERATOR, act="tests.decided", at=at):
        matter = Matter.objects.filter(about=about, kind=kind, body=body, closed_at=None).first()
        if matter is None:
            put(about, kind, body=body, district=district, at=at - timedelta(days=9))
            matter = Matter.objects.get(about=about, kind=kind, body=body, closed_at=None)
        meeting = Meeting.objects.create(
            number=f"MT/2026-27/TST/{n:05d}", body=body, district_id=district if body == Body.DLC else None,
            held_on=day_of(at), called_at=at - timedelta(days=7), called_by="Tests", quorum=2, quorum_confirmed=False,
            minutes="Read.", signed_at=at, signed_by="Tests", code="0123456789AB",
        )  # fmt: skip
        MeetingItem.objects.create(
            district_id=matter.district_id, meeting=meeting, matter=matter, place=1, said=said, deciding=3,
            reasons=list(reasons) or ["meets_the_order" if said == Said.APPROVED else "paper_missing"],
            words="Read and found so.", conditions=conditions,
        )  # fmt: skip
        if said != Said.PUT_OFF:
            Matter.objects.filter(pk=matter.pk).update(closed_at=at)
    return meeting


def on(day: int, month: int = 11, year: int = 2026) -> date:
    return date(year, month, day)


def member(
    seat: int, name: str, *, code: Body = Body.DLC, district: str | None = BHADOHI, user: User | None = None,
    from_on: date = date(2026, 1, 1),
) -> SeatHolder:  # fmt: skip
    """Somebody in a seat of a body, by the seat's place."""
    body(code)
    return committees.seat_member(
        body=code, seat=f"{code}-{seat:02d}", district=district, name=name, from_on=from_on,
        username=user.username if user else "", by=OPERATOR, at=AT,
    )  # fmt: skip


def meeting(
    *, code: Body = Body.DLC, district: str | None = BHADOHI, at: datetime = AT, held_on: date | None = None
) -> Meeting:
    """A meeting called for the same day, with what is ripe on its agenda."""
    body(code)
    return committees.call_meeting(
        body=code, district=district, held_on=held_on or day_of(at), place="Collectorate", by=OPERATOR, at=at
    )


def attended(made: Meeting, *members: SeatHolder, at: datetime = AT) -> Meeting:
    """These members are present, the first of them in the chair."""
    return committees.note_present(
        meeting=made.number,
        present=[Attending(m.pk) for m in members],
        chair=members[0].pk,
        by=OPERATOR,
        at=at,
    )


def items(made: Meeting) -> list[MeetingItem]:
    return list(MeetingItem.objects.filter(meeting=made).order_by("place"))


def say(
    made: Meeting, said: str = "APPROVED", *which: MeetingItem, by=OPERATOR, at: datetime = AT, **words
) -> int:
    """This is said of these items, or of all."""
    given = {
        "APPROVED": {"reasons": ["meets_the_order"]},
        "REJECTED": {"reasons": ["condition_not_met"], "words": "The bills are of another fair."},
        "RETURNED": {"reasons": ["paper_missing"], "words": "The bill of the stall is missing."},
        "PUT_OFF": {"reasons": ["time_ran_out"], "words": "The meeting did not come to it."},
        "": {},
    }[said]
    return committees.say_of_items(
        meeting=made.number, items=[one.pk for one in which or items(made)], said=said, by=by, at=at,
        **{**given, **words},
    )  # fmt: skip


def signed(made: Meeting, *, by=OPERATOR, at: datetime = AT) -> Meeting:
    return committees.sign_meeting(meeting=made.number, minutes="As read and agreed.", by=by, at=at)
