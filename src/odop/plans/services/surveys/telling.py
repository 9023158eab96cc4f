"""What a maker is told before a surveyor comes to her: who, why, and that she may say no."""

from datetime import datetime

from django.db.models import QuerySet

from odop.notices import services as notices
from odop.notices.services import Letter
from odop.plans.models import Drawn, Survey


def tell_drawn(people: QuerySet[Drawn], survey: Survey, *, at: datetime) -> None:
    """Tell those to be asked, in one statement; whoever has no phone learns it from the surveyor."""
    values = {"number": survey.number, "closes": survey.closes_on}
    letters = []
    for row in people.select_related("artisan__user"):
        user, phone = row.artisan.user, row.artisan.phone
        if user or phone:
            language = "" if user else "hi"
            letters.append(Letter(survey.number, user, phone, language, row.district_id, values))
    notices.queue_many("survey_drawn", letters, at=at)
