"""A district's action plan: what is to be done about which gap, by whom, with whose money, and by when."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.plans.rules.action import Body, Head, Origin, State


class ActionPlan(models.Model):
    """The plan of one district; it grows by interventions and is put to the district committee (GO-1)."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)  # DAP/2026-27/SRE/01
    district = models.OneToOneField("programme.District", models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    begun_by = models.CharField(max_length=200)
    put_at = models.DateTimeField(null=True)  # before the district committee
    adopted_on = models.DateField(null=True)  # for the first time; lines that came later carry their own day
    adopted_by = models.CharField(max_length=32, blank=True)  # the number of the committee's meeting
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(adopted_on=None, adopted_by="") | Q(adopted_on__isnull=False) & ~Q(adopted_by=""),
                name="a_plan_is_adopted_at_a_meeting",
            )
        ]

    def __str__(self) -> str:
        return self.number


class Intervention(models.Model):
    """One line of a plan: the gap, what is done about it, who answers for it, out of whose money."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    plan = models.ForeignKey(ActionPlan, models.PROTECT, related_name="interventions")
    place = models.SmallIntegerField()
    head = models.CharField(max_length=14, choices=Head)
    product = models.ForeignKey("programme.Product", models.PROTECT, null=True)
    gap = models.TextField()
    what = models.CharField(max_length=200)
    owner = models.CharField(max_length=120)  # the post that answers for it, in the office's words
    money = models.CharField(max_length=32)  # a scheme's code, or another head of money
    estimate = models.BigIntegerField(null=True)  # paise; none where nobody has reckoned it yet
    origin = models.CharField(max_length=8, choices=Origin)
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    since = models.DateTimeField()
    words = models.TextField(blank=True)  # why it was given up
    adopted_on = models.DateField(null=True)  # by the committee it was put before; none where it came later
    adopted_by = models.CharField(max_length=32, blank=True)  # the number of that meeting
    added_at = models.DateTimeField()
    added_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "place"], name="one_place_in_a_plan"),
            models.CheckConstraint(
                condition=Q(estimate=None) | Q(estimate__gt=0), name="an_estimate_is_a_sum"
            ),
            models.CheckConstraint(
                condition=~Q(state="GIVEN_UP") | ~Q(words=""), name="given_up_with_its_reason"
            ),
            models.CheckConstraint(
                condition=Q(adopted_on=None, adopted_by="") | Q(adopted_on__isnull=False) & ~Q(adopted_by=""),
                name="a_line_is_adopted_at_a_meeting",
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Step(models.Model):
    """A milestone of an intervention. The database refuses any change of the first day promised."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    intervention = models.ForeignKey(Intervention, models.PROTECT, related_name="steps")
    place = models.SmallIntegerField()
    what = models.CharField(max_length=200)
    promised_on = models.DateField()
    promised_at = models.DateTimeField()
    promised_by = models.CharField(max_length=200)
    present_on = models.DateField()  # the latest of its new days, or the first promise
    done_on = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)  # when it was said to be done
    done_by = models.CharField(max_length=200, blank=True)
    evidence = models.TextField(blank=True)  # what shows it, in words
    paper = models.ForeignKey("documents.Document", models.PROTECT, null=True)  # the paper that shows it
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["intervention", "place"], name="one_place_among_steps"),
            models.CheckConstraint(
                condition=Q(done_on=None) | ~Q(evidence=""), name="a_step_is_done_with_evidence"
            ),
        ]

    def __str__(self) -> str:
        return self.what


class LaterDay(models.Model):
    """A later word on when a step will be done: why, and who said it. Rows are only added."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    step = models.ForeignKey(Step, models.PROTECT, related_name="later_days")
    expected_on = models.DateField()
    reason = models.TextField()
    said_at = models.DateTimeField()
    said_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="a_later_day_has_its_reason")]

    def __str__(self) -> str:
        return f"{self.step_id} {self.expected_on}"


class Point(models.Model):
    """A point raised at a meeting of the district; taken up in the plan, or answered in words."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    body = models.CharField(max_length=12, choices=Body)
    held_on = models.DateField()
    raised_by = models.CharField(max_length=200)
    said = models.TextField()
    noted_at = models.DateTimeField()
    noted_by = models.CharField(max_length=200)
    intervention = models.ForeignKey(Intervention, models.PROTECT, null=True, related_name="points")
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=200, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None, answer="", intervention=None)
                | Q(answered_at__isnull=False) & (~Q(answer="") | Q(intervention__isnull=False)),
                name="a_point_is_taken_up_or_answered",
            )
        ]
        indexes = [models.Index(fields=["district", "-held_on"], name="point_district")]

    def __str__(self) -> str:
        return self.said[:60]
