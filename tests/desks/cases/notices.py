"""An open question, for the desk that answers it."""

from odop.notices.models import Question
from odop.notices.services import put_question
from tests.access.makers import AT, BHADOHI, OPERATOR
from tests.desks.world import arguments, body, thing


@thing("question")
def question(world):
    facts = {"count": 7, "phone": "+919415000001"}
    put_question(kind="shared_phone", key="doors", district=BHADOHI, facts=facts, by=OPERATOR, at=AT)
    return Question.objects.get(key="doors")


@thing("cells_question")
def cells_question(world):
    """One about outcomes, put to the Cell."""
    facts = {"people": 3}
    put_question(
        kind="outcome_same_letter", key="cell's", district=BHADOHI, facts=facts, put_to="CELL_OFFICER",
        by=OPERATOR, at=AT,
    )  # fmt: skip
    return Question.objects.get(key="cell's")


arguments("state:question", key=lambda world: world["cells_question"].pk)
body("POST state:question", upheld=lambda world: "no", answer=lambda world: "A list of one workshop")
arguments("district:question", key=lambda world: world["question"].pk)
body("POST district:question", upheld=lambda world: "no", answer=lambda world: "One family")
