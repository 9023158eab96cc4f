"""An action plan with a line, a step, a paper and a point, for the table of addresses."""

from datetime import date

from odop.plans.services.action import Line, add_line, begin_plan, finish_step, promise_step
from odop.plans.services.points import note_point
from tests.access.makers import BHADOHI
from tests.casework.makers import AT
from tests.desks.world import arguments, body, thing

STEP_DAY = date(2027, 1, 31)


@thing("plan_line")
def plan_line(world):
    begin_plan(district=BHADOHI, by=world.cast.rekha, at=AT)
    line = Line("SKILL", "No trainer", "Train trainers", "DIC", "no_money", "STUDY", "Chosen", STEP_DAY)
    return add_line(district=BHADOHI, line=line, by=world.cast.rekha, at=AT)


@thing("plan_step")
def plan_step(world):
    made = promise_step(
        line=world["plan_line"].pk, what="Seen", promised_on=STEP_DAY, by=world.cast.rekha, at=AT
    )
    paper = ("seen.pdf", b"%PDF-1.7 seen")
    return finish_step(
        step=made.pk, done_on=AT.date(), evidence="Seen.", paper=paper, by=world.cast.rekha, at=AT
    )


@thing("plan_point")
def plan_point(world):
    return note_point(
        district=BHADOHI, body="DIEPC", held_on=AT.date(), raised_by="Weavers", said="Power fails.",
        by=world.cast.rekha, at=AT,
    )  # fmt: skip


arguments("public:plan", slug=lambda world: "bhadohi")
arguments(
    "district:plan_line", "district:plan_promise", "district:plan_close", "district:plan_give_up",
    key=lambda world: world["plan_line"].pk,
)  # fmt: skip
arguments(
    "district:plan_move", "district:plan_done", key=lambda world: world["plan_line"].pk,
    step=lambda world: world["plan_line"].steps.get(what="Chosen").pk,
)  # fmt: skip
arguments(
    "district:plan_evidence",
    key=lambda world: world["plan_line"].pk,
    step=lambda world: world["plan_step"].pk,
)
arguments("district:plan_answer", key=lambda world: world["plan_point"].pk)
body("POST district:plan_promise", what=lambda w: "More", promised_on=lambda w: "2027-05-01")
body("POST district:plan_move", expected_on=lambda w: "2027-05-01", reason=lambda w: "Rain.")
body("POST district:plan_done", done_on=lambda w: "2026-11-02", evidence=lambda w: "Seen.")
body("POST district:plan_give_up", reason=lambda w: "Moved away.")
body("POST district:plan_answer", answer=lambda w: "Done.")
