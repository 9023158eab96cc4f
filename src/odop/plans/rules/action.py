"""Action plans: their five heads, what a line may come to, and every no. Pure."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.languages import day_in_words
from odop.basics.refusals import Refusal

KIND = "action_plan"  # as which a plan comes before the district committee


class Head(models.TextChoices):
    """The five heads of a district action plan."""

    SKILL = "SKILL", _("Skill")
    TECHNOLOGY = "TECHNOLOGY", _("Technology")
    FINANCE = "FINANCE", _("Finance")
    INFRASTRUCTURE = "INFRASTRUCTURE", _("Infrastructure")
    MARKETING = "MARKETING", _("Marketing")


class Origin(models.TextChoices):
    """Where a line of a plan comes from."""

    STUDY = "STUDY", _("diagnostic study")
    SURVEY = "SURVEY", _("baseline survey")
    MEETING = "MEETING", _("meeting of the district")
    OFFICE = "OFFICE", _("the office itself")


class Body(models.TextChoices):
    """At whose meeting a point was raised."""

    UDYOG_BANDHU = "UDYOG_BANDHU", _("District Udyog Bandhu")
    DIEPC = "DIEPC", _("District Industrial and Export Promotion Committee")
    DLC = "DLC", _("District Level Committee")


class State(models.TextChoices):
    """What a line of a plan has come to; whether it is late is read from its steps."""

    OPEN = "OPEN", _("under way")
    DONE = "DONE", _("done")
    GIVEN_UP = "GIVEN_UP", _("given up")


class Standing(models.TextChoices):
    """How a step stands on a day, against the first promise."""

    AHEAD = "AHEAD", _("ahead")
    MOVED = "MOVED", _("put off")  # still to come, later than first promised
    LATE = "LATE", _("late")  # the present day too has gone by
    IN_TIME = "IN_TIME", _("done in time")
    DONE_LATE = "DONE_LATE", _("done late")
    DONE_BEFORE = "DONE_BEFORE", _("done before it was promised")


# Money that does not come from a scheme of the programme.
OTHER_MONEY = {
    "own": _("the unit's or company's own money"),
    "other_scheme": _("another scheme of the State or the Union"),
    "no_money": _("no money needed"),
    "not_found": _("no money found yet"),
}


def standing(
    promised_on: date, present_on: date, done_on: date | None, today: date, *, written_on: date
) -> Standing:
    """Hold a step against its first promise. A later day that is kept is still not in time.

    What was done before the promise was written down kept no promise.
    """
    if done_on is not None:
        if done_on < written_on and done_on <= promised_on:
            return Standing.DONE_BEFORE
        return Standing.IN_TIME if done_on <= promised_on else Standing.DONE_LATE
    if present_on < today:
        return Standing.LATE
    return Standing.MOVED if present_on > promised_on else Standing.AHEAD


class Blank(Refusal):
    """Something a line needs was left blank; the field says what."""

    def __init__(self, field: str) -> None:
        sentences = {
            "gap": _("Say which gap it closes."),
            "what": _("Say what is to be done."),
            "owner": _("Say which post answers for it."),
            "evidence": _("Say what shows that it is done."),
            "reason": _("Say why, in plain words."),
            "raised_by": _("Say who raised the point."),
            "said": _("Write down the point."),
            "answer": _("Write down the answer."),
        }
        super().__init__(sentences[field], field=field)


class PlanBegun(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This district has its action plan already; add to it."))


class NoPlan(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This district has no action plan yet; begin one first."))


class NoHead(Refusal):
    """No such head of money."""

    def __init__(self) -> None:
        super().__init__(_("Choose the money it is paid from."), field="money")


class NoSum(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("An estimate is a sum above nought; leave it blank while nobody has reckoned it."),
            field="estimate",
        )


class NotAfter(Refusal):
    """A new day is after the present one: a day brought forward needs no new promise."""

    def __init__(self, present_on: date) -> None:
        super().__init__(
            _("The new day must come after %(day)s, the day given so far."),
            day=day_in_words(present_on),
            field="expected_on",
        )


class InFuture(Refusal):
    """What was done, or a meeting that was held, lies in the past."""

    def __init__(self, field: str) -> None:
        sentences = {
            "done_on": _("A day still to come cannot be the day on which it was done."),
            "held_on": _("A day still to come cannot be the day of the meeting."),
        }
        super().__init__(sentences[field], field=field)


class Ended(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This line of the plan is done or given up."))


class StepDone(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This step is done already."))


class StepsOpen(Refusal):
    def __init__(self, count: int) -> None:
        super().__init__(
            _("Steps still open: %(count)s. Finish them, or give the line up in words."), count=count
        )


class PointAnswered(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This point has been taken up or answered."))


class NothingToAdopt(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A plan without a line cannot be put before the committee."))


class NothingNew(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("The committee has adopted every line of this plan; nothing new can be put before it.")
        )


class NotDecided(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The committee has not approved this plan in signed minutes."))
