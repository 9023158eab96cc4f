"""What became of people: asked at 3, 6 and 12 months by someone outside the training chain."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.outcomes.rules.standing import Income, Work


class FollowUp(models.Model):
    """One asking of one trained person. It stands in one of four states, which always add up."""

    class State(models.TextChoices):
        NOT_REACHED = "NOT_REACHED"  # nobody has reached her, or the day has not come
        NO_WORK = "NO_WORK"
        STATED = "STATED"  # she says she works; nobody else has shown it
        CONFIRMED = "CONFIRMED"  # a second person has shown it

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    seat = models.ForeignKey("training.Seat", models.PROTECT, related_name="follow_ups", db_index=False)
    months = models.SmallIntegerField()
    due_on = models.DateField()
    next_due_on = models.DateField(null=True)  # of the next asking; null at twelve months, the last
    state = models.CharField(max_length=11, choices=State, default=State.NOT_REACHED)
    tries = models.SmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)  # of the last call nobody answered
    asked_at = models.DateTimeField(null=True)
    asked_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    work = models.CharField(max_length=5, choices=Work, blank=True, default="")
    in_trade = models.BooleanField(null=True)
    income_before = models.CharField(max_length=12, choices=Income, blank=True, default="")
    income_after = models.CharField(max_length=12, choices=Income, blank=True, default="")
    place = models.CharField(max_length=120, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    evidence = models.CharField(max_length=20, blank=True)  # employer, bill, visit, bank_credit
    evidence_words = models.TextField(blank=True)
    evidence_phone = models.CharField(max_length=16, blank=True)  # of the employer or buyer
    evidence_hash = models.CharField(max_length=64, blank=True)  # of the document filed
    struck = models.JSONField(default=list)  # marks of evidence once given and struck out: never enough again
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["seat", "months"], name="one_follow_up_a_month"),
            models.CheckConstraint(condition=Q(months__in=[3, 6, 12]), name="asked_at_three_six_twelve"),
            models.CheckConstraint(
                condition=Q(months=12, next_due_on=None) | Q(months__lt=12, next_due_on__gt=F("due_on")),
                name="each_asking_knows_the_next",
            ),
            models.CheckConstraint(
                condition=~Q(state="CONFIRMED")
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False, asked_by__isnull=False)
                & ~Q(confirmed_by=F("asked_by"))
                & ~Q(evidence=""),
                name="confirmed_by_a_second_person",
            ),
            models.CheckConstraint(
                condition=Q(state="NOT_REACHED") | Q(asked_at__isnull=False, asked_by__isnull=False),
                name="reached_has_its_asker",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["STATED", "CONFIRMED"]) | ~Q(work=""), name="work_has_its_kind"
            ),
        ]
        indexes = [
            models.Index(fields=["district", "months", "state"], name="follow_up_answer"),
            models.Index(fields=["seat", "due_on", "next_due_on"], name="follow_up_latest"),
            models.Index(
                fields=["evidence_hash"], condition=~Q(evidence_hash=""), name="follow_up_evidence_hash"
            ),
            models.Index(
                fields=["evidence_phone"], condition=~Q(evidence_phone=""), name="follow_up_evidence_phone"
            ),
            models.Index(fields=["due_on"], condition=Q(state="NOT_REACHED"), name="follow_up_due"),
        ]

    def __str__(self) -> str:
        return f"{self.seat_id} {self.months} {self.state}"


class RecheckDraw(models.Model):
    """One month's draw, with the list it was drawn from: marks that name nobody, so that anyone can repeat it."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    month = models.CharField(max_length=7, unique=True)
    seed = models.CharField(max_length=120)
    drawn_at = models.DateTimeField()
    of = models.IntegerField()
    drawn = models.IntegerField()
    list_hash = models.CharField(max_length=64)
    listed = models.JSONField(default=list)  # the marks of everybody reached in the month, in order

    def __str__(self) -> str:
        return self.month


class Recheck(models.Model):
    """A second asking of a random tenth, drawn from a public seed."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    follow_up = models.OneToOneField(FollowUp, models.PROTECT, related_name="recheck")
    draw = models.CharField(max_length=40)  # the month of the draw
    seed = models.CharField(max_length=120)  # public beforehand
    drawn_at = models.DateTimeField()
    agrees = models.BooleanField(null=True)
    found = models.CharField(max_length=11, choices=FollowUp.State, blank=True)
    words = models.TextField(blank=True)
    asked_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.draw} {self.follow_up_id}"
