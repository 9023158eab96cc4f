"""An action plan with a line, a step, a paper and a point, for the table of addresses."""

from datetime import date

from odop.basics.dates import day_of
from odop.plans.services.action import Line, add_line, begin_plan, finish_step, promise_step
from odop.plans.services.points import note_point
from odop.plans.services.studies import begin_study, find_need, publish_study
from tests.access.makers import BHADOHI
from tests.casework.makers import AT
from tests.desks.world import arguments, body, thing

FIGURES = [{"title": {"en": "Trained", "hi": "प्रशिक्षित"}, "value": "1"}]
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
        step=made.pk, done_on=day_of(AT), evidence="Seen.", paper=paper, by=world.cast.rekha, at=AT
    )


@thing("plan_point")
def plan_point(world):
    return note_point(
        district=BHADOHI, body="DIEPC", held_on=day_of(AT), raised_by="Weavers", said="Power fails.",
        by=world.cast.rekha, at=AT,
    )  # fmt: skip


@thing("published_study")
def published_study(world):
    made = begin_study(district=BHADOHI, figures=FIGURES, by=world.cast.rekha, at=AT)
    words = {
        "head": "SKILL",
        "need": "Trainers",
        "gap": "None",
        "proposed": "Train them",
        "rests_on": "figures",
    }
    world.made["need"] = find_need(study=made.pk, **words, by=world.cast.rekha, at=AT)
    return publish_study(study=made.pk, by=world.cast.rekha, at=AT)


@thing("study")
def study(world):
    _ = world["published_study"]  # one is in hand at a time
    return begin_study(district=BHADOHI, figures=FIGURES, by=world.cast.rekha, at=AT)


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
arguments("district:study", "district:study_publish", key=lambda world: world["study"].pk)
arguments("district:study_paper", key=lambda world: world["published_study"].pk)
arguments(
    "district:study_take_up",
    key=lambda world: world["published_study"].pk,
    need=lambda world: world["need"].pk,
)
arguments("public:study", number=lambda world: world["published_study"].number)
body(
    "POST district:study", head=lambda w: "SKILL", need=lambda w: "More", gap=lambda w: "None",
    proposed=lambda w: "Some", rests_on=lambda w: "figures",
)  # fmt: skip
arguments("district:plan_answer", key=lambda world: world["plan_point"].pk)
body("POST district:plan_promise", what=lambda w: "More", promised_on=lambda w: "2027-05-01")
body("POST district:plan_move", expected_on=lambda w: "2027-05-01", reason=lambda w: "Rain.")
body("POST district:plan_done", done_on=lambda w: "2026-11-02", evidence=lambda w: "Seen.")
body("POST district:plan_give_up", reason=lambda w: "Moved away.")
body("POST district:plan_answer", answer=lambda w: "Done.")
