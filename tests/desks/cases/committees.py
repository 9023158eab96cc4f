"""Meetings of a district's committee and of the State's, each with a paper, a decision and an action."""

from datetime import timedelta

from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.casework.services import committees
from odop.casework.services.committees import Body
from odop.documents.services import file_document
from odop.programme import queries as programme
from odop.programme.models import Committee, Product
from tests.access.makers import OPERATOR
from tests.casework.committees import makers
from tests.casework.makers import CARPETS, now, product_of_district
from tests.desks.world import arguments, body, thing


def _paper(at):
    with acting(by=OPERATOR, act="tests.filed", at=at):
        return file_document(
            kind="bill", name="bill.png", content=b"\x89PNG\r\n\x1a\n" + b"0" * 40, by=OPERATOR, at=at
        ).pk


def _of(code: Body, district: str | None, kind: str, user) -> dict:
    at = now()
    makers.body(code)
    with acting(by=OPERATOR, act="tests.made", at=at):  # two come to these meetings
        Committee.objects.filter(code=code).update(quorum=2)
    chair = makers.member(1, "Anita Rao", code=code, district=district)
    second = makers.member(3, user.name, code=code, district=district, user=user)
    key = _paper(at)
    common = {"body": code, "at": at, "since": at - timedelta(days=9)}
    makers.put(kind=kind, **common)
    past = makers.attended(makers.meeting(code=code, district=district, at=at), chair, second, at=at)
    action = committees.give_action(
        meeting=past.number, what="See the bills", owner="Rekha", due_on=day_of(at), by=OPERATOR, at=at
    )
    makers.say(past, at=at)
    past = makers.signed(past, at=at)
    makers.put(kind=kind, papers=[key], **common)
    today = makers.attended(makers.meeting(code=code, district=district, at=at), chair, second, at=at)
    return {"chair": chair, "past": past, "today": today, "action": action, "paper": key,
            "item": str(makers.items(today)[0].pk)}  # fmt: skip


@thing("dlc")
def dlc(world):
    return _of(Body.DLC, makers.BHADOHI, "mda_claim", world.cast.farida)


@thing("slsc")
def slsc(world):
    return _of(Body.SLSC, None, "centre_final", world.cast.state_member)


@thing("kit_of_carpets")
def kit_of_carpets(world):
    product_of_district()
    with acting(by=OPERATOR, act="tests.made", at=makers.AT):
        Product.objects.filter(code=CARPETS).update(family="F12")
    return


def _kit(world) -> str:
    product = next(p for p in programme.products_of(makers.BHADOHI, day_of(now())) if p.family)
    return f"{makers.BHADOHI}/{product.family}"


for space, name in (("district", "dlc"), ("state", "slsc")):
    arguments(
        *(f"{space}:{page}" for page in ("meeting", "meeting_agenda", "meeting_present", "meeting_say",
                                         "meeting_bundle")),
        number=lambda w, name=name: w[name]["today"].number,
    )  # fmt: skip
    arguments(f"{space}:meeting_minutes", number=lambda w, name=name: w[name]["past"].number)
    arguments(
        f"{space}:meeting_do", number=lambda w, name=name: w[name]["today"].number, act=lambda w: "draw"
    )
    arguments(
        f"{space}:meeting_paper", number=lambda w, name=name: w[name]["today"].number,
        key=lambda w, name=name: w[name]["paper"],
    )  # fmt: skip
    arguments(f"{space}:member_end", key=lambda w, name=name: w[name]["chair"].pk)
    arguments(f"{space}:action_done", key=lambda w, name=name: w[name]["action"].pk)
    body(
        f"POST {space}:meetings", held_on=lambda w: day_of(now() + timedelta(days=7)).isoformat(),
        place=lambda w: "Hall",
    )  # fmt: skip
    body(
        f"POST {space}:members", seat=lambda w, name=name: f"{name.upper()}-04", name=lambda w: "A maker",
        from_on=lambda w: "2026-01-01",
    )  # fmt: skip
    body(f"POST {space}:member_end", last_day=lambda w: "2030-01-01")
    body(f"POST {space}:action_done", words=lambda w: "Seen")
    body(
        f"POST {space}:meeting_agenda",
        **{"place x": lambda w: "1"},
    )
    body(
        f"POST {space}:meeting_present",
        chair=lambda w, name=name: w[name]["chair"].pk,
        guests=lambda w: "A guest",
    )
    body(f"POST {space}:meeting_say", said=lambda w: "APPROVED", items=lambda w, name=name: [w[name]["item"]])
arguments("public:decision", number=lambda w: w["dlc"]["past"].number)
arguments(
    "public:decision_checked", number=lambda w: w["dlc"]["past"].number, code=lambda w: w["dlc"]["past"].code
)
body(
    "POST state:kit_proposal", kit=_kit, items=lambda w: "Scissors | कैंची",
    price=lambda w: "12,000",
)  # fmt: skip
