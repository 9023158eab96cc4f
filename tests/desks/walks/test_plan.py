"""An action plan by hand: begun, its lines promised, adopted by the committee, kept or put off, and told to anybody."""

from datetime import timedelta

import pytest

from odop.basics.dates import day_of
from odop.figures.services import close_day
from odop.plans.models import Intervention, Point, Step
from tests.access.makers import BHADOHI, OPERATOR, signed_in
from tests.casework.committees import makers as committees
from tests.casework.makers import CARPETS, product_of_district
from tests.desks.walks.clicks import go, hand_in, press
from tests.finance.files import makers as bank
from tests.plans.makers import AT

pytestmark = pytest.mark.django_db(transaction=True)
MEETINGS = "/district/meetings/"
PAPER = {"name": "order.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 work order"}


def day(n: int) -> str:
    return (day_of(AT) + timedelta(days=n)).isoformat()


@pytest.fixture
def people(cast, reader, clock):
    """Everybody in a window of their own, at the desk where they begin; the committee has its members."""
    bank.paying_account()  # a State whose settings are whole
    product_of_district()
    for seat, name, user in (
        (1, "Anita Rao", None),
        (2, "Rekha Maurya", cast.rekha),
        (3, "Farida Bano", cast.farida),
    ):
        committees.member(seat, name, user=user)

    def at(who, address, language, width=1280, now=AT):
        clock(now)
        client = signed_in(who) if who else None
        return reader.opens(f"/{language}/{address}", signed_in=client, width=width, language=language)

    return at


@pytest.mark.parametrize("language", ["hi", "en"])
def test_from_the_first_line_to_its_adoption_its_promises_and_the_figure(cast, people, language):
    deputy = people(cast.rekha, "district/", language, 320)
    go(deputy, "/district/plan/", "no-plan")
    press(deputy, "/plan/begin/", "plan-begun")
    dye = added(deputy, "साझा रंगाई घर", day(30), product=CARPETS)
    tube_well = raised_and_taken_up(deputy)
    put_and_adopted(deputy, day(0))
    later = AT + timedelta(days=40)
    deputy = people(cast.rekha, "district/", language, 320, later)
    kept_and_put_off(deputy, dye, tube_well)
    loom = added(at_plan(deputy), "नए करघे", day(80))
    assert loom.adopted_on is None and str(loom.what) in marked(at_plan(deputy))
    put_and_adopted(deputy, day(40))
    assert loom.pk not in set(Intervention.objects.filter(adopted_on=None).values_list("pk", flat=True))
    close_day(on=day_of(later), by=OPERATOR, at=later)
    told_in_public(people(None, "", language, 320, later))
    compared_by_the_state(people(cast.cell, "state/", language, 320, later))


def added(deputy, what, by, **more) -> Intervention:
    """A line with its first promise; what is missing is asked for, and what was typed stays."""
    go(deputy, "/plan/add/")
    typed = {"what": what, "owner": "उपायुक्त उद्योग", "gap": "रंग एक जैसा नहीं आता।"}
    hand_in(deputy, "gap", "line-blank", **typed)
    assert deputy.input_value("[name=what]") == what and deputy.locator(".field.wrong").count() == 4
    promised = {"first_step": "स्थान तय", "promised_on": by}
    hand_in(
        deputy,
        "gap",
        "line",
        head="TECHNOLOGY",
        money="no_money",
        estimate="40,00,000",
        **typed,
        **promised,
        **more,
    )
    made = Intervention.objects.get(what=what)
    assert str(made.pk) in deputy.url
    return made


def raised_and_taken_up(deputy) -> Intervention:
    """What exporters said at a meeting becomes a line of the plan; a meeting to come has said nothing yet."""
    go(at_plan(deputy), "/plan/points/")
    words = {"raised_by": "निर्यातक संघ", "said": "रंगाई का पानी नहीं मिलता।"}
    hand_in(deputy, "said", "point-to-come", body="DIEPC", held_on=day(2), **words)
    assert deputy.locator(".field.wrong").count() == 1
    hand_in(deputy, "said", "point", held_on=day(-3))
    go(deputy, f"point={Point.objects.get().pk}")
    assert deputy.input_value("[name=gap]") == words["said"]
    typed = {"what": "रंगाई का नलकूप", "owner": "जल निगम", "first_step": "स्थल चयन", "promised_on": day(35)}
    hand_in(
        deputy,
        "gap",
        "line-of-a-point",
        head="INFRASTRUCTURE",
        money="other_scheme",
        product=CARPETS,
        **typed,
    )
    assert Point.objects.get().intervention.what == typed["what"]
    return Point.objects.get().intervention


def put_and_adopted(deputy, on):
    """Put before the committee, decided and signed; the office takes the approval over from its minutes."""
    press(at_plan(deputy), "/plan/put/", "plan-put")
    go(deputy, MEETINGS)
    hand_in(deputy, "held_on", "called", held_on=on, place="Collectorate")
    assert deputy.locator('a[href$="/district/plan/"]').count() >= 1  # the plan itself opens from its agenda
    go(deputy, "/present/")
    for box in deputy.locator('[name^="there "]').all():
        box.check()
    hand_in(deputy, "chair", "present")
    deputy.check("input[name=items]")
    hand_in(deputy, "items", button="[value=APPROVED]")
    deputy.check("input[name=reasons][value=meets_the_order]")
    hand_in(deputy, "reasons", "said")
    press(deputy, "/do/sign/", "signed", button='button[formaction$="/sign/"]')
    press(at_plan(deputy), "/plan/adopt/", "plan-adopted")
    assert not Intervention.objects.filter(adopted_on=None).exists()


def kept_and_put_off(deputy, dye, tube_well):
    """One step is done in time with its paper; one is put off with its reason, and its first day stands."""
    step, wet = Step.objects.get(intervention=dye), Step.objects.get(intervention=tube_well)
    go(at_plan(deputy), f"/plan/{dye.pk}/")
    press(deputy, f"/{step.pk}/done/", "done-blank", done_on=day(28))
    assert deputy.input_value(f"#done-{step.pk}-done_on") == day(28)
    press(deputy, f"/{step.pk}/done/", "done", evidence="नक़्शे पर हस्ताक्षर।", paper=PAPER)
    press(deputy, f"/plan/{dye.pk}/close/", "line-done")
    go(at_plan(deputy), f"/plan/{tube_well.pk}/")
    press(deputy, f"/{wet.pk}/move/", "moved-too-early", expected_on=day(35), reason="भूमि विवाद में है।")
    press(deputy, f"/{wet.pk}/move/", "moved", expected_on=day(90))
    wet.refresh_from_db()
    assert (wet.promised_on.isoformat(), wet.present_on.isoformat()) == (day(35), day(90))
    assert wet.later_days.get().reason == "भूमि विवाद में है।"


def told_in_public(reader):
    """Anybody reads the plan with its promises, and how many steps were done by the first day promised."""
    go(go(go(reader, "/districts/"), "/districts/bhadohi/"), "/districts/bhadohi/plan/", "public-plan")
    text = reader.inner_text("main")
    assert "नए करघे" in text and reader.locator(".gantt tbody tr").count() == 3
    assert reader.locator('main a[href*="/decisions/"]').count() == 2  # of the plan, and of what came later
    go(go(reader, "/figures/"), "/figures/plan_steps_in_time/", "figure")
    assert "1" in reader.inner_text("main")


def compared_by_the_state(cell):
    """The State sees its districts beside one another: of two steps due here one was done in time."""
    go(cell, "/state/plans/", "state-plans")
    row = cell.locator("tbody tr", has=cell.locator(f'a[href$="district={BHADOHI}"]')).inner_text()
    assert "50%" in row


def marked(page) -> str:
    """The lines that are told apart as not adopted."""
    rows = page.locator("tbody tr", has=page.locator(".tag"))
    return " ".join(rows.all_inner_texts())


def at_plan(page):
    return go(page, "/district/plan/")
