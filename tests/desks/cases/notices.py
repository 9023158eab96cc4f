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


arguments("district:question", key=lambda world: world["question"].pk)
body("POST district:question", upheld=lambda world: "no", answer=lambda world: "One family")
