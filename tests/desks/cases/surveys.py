"""A survey of Bhadohi with one answer, for the table of addresses."""

from datetime import datetime, timedelta

from odop.basics.dates import LUCKNOW
from odop.plans.models import FormVersion, Submission
from tests.desks.world import arguments, body, thing
from tests.plans import makers

YESTERDAY = datetime.now(LUCKNOW) - timedelta(days=1)  # noqa: TID251 - the pages read the clock


@thing("survey")
def survey(world):
    return makers.survey(at=YESTERDAY)


@thing("drawn_person")
def drawn_person(world):
    return makers.to_ask(world["survey"])[-1]


@thing("survey_answer")
def survey_answer(world):
    number = makers.to_ask(world["survey"])[0].artisan.number
    makers.send(makers.filled(number), world.cast.surveyor, at=YESTERDAY)
    return Submission.objects.get()


@thing("form_version")
def form_version(world):
    assert world["survey"]
    return FormVersion.objects.first()


of_survey = ("survey", "survey_list", "survey_give", "survey_close", "survey_counts", "survey_answers")
arguments(*(f"district:{name}" for name in of_survey), number=lambda world: world["survey"].number)
arguments("district:survey_table", number=lambda world: world["survey"].number, kind=lambda world: "csv")
arguments("district:survey_answer", key=lambda world: world["survey_answer"].pk)
arguments(
    "district:survey_file",
    key=lambda world: world["survey_answer"].pk,
    document_key=lambda world: world["survey_answer"].document_id,
)
arguments(
    "partner:survey_fill", "partner:survey_declined", "partner:survey_not_found",
    key=lambda world: world["drawn_person"].pk,
)  # fmt: skip
arguments(
    "state:form", "collect:form", "collect:manifest", "collect:makers", key=lambda w: w["form_version"].pk
)
arguments("state:form_file", key=lambda world: world["form_version"].pk, kind=lambda world: "xml")
body(
    "POST district:survey_give",
    place=lambda world: "tehsil-1",
    surveyor=lambda world: str(world.cast.anil.pk),
)
body("POST partner:survey_declined", words=lambda world: "She has no time.")
