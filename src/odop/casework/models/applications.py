"""Applications, the calls they answer, the sittings that chose, and every step on the way."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.casework.rules import State
from odop.casework.rules.margin_money.states import LoanState
from odop.casework.rules.marketing.states import ClaimState

TRAINING, MARGIN_MONEY, MARKETING = "skill_development", "margin_money", "marketing_development"
BEFORE_RECEIPT = ["DRAFT", "WITHDRAWN"]


class Call(models.Model):
    """A district's call for applications, as its press notice gives it."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # C/2025-26/SRE/01
    scheme = models.CharField(max_length=32)
    district = models.ForeignKey("programme.District", models.PROTECT)
    product = models.ForeignKey("programme.Product", models.PROTECT)
    year = models.CharField(max_length=7)
    opens_on = models.DateField()
    closes_on = models.DateField()
    places = models.IntegerField()
    notice = models.TextField(blank=True)  # where and when the press notice stood
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")), name="call_closes_after_it_opens"
            )
        ]
        indexes = [models.Index(fields=["district", "closes_on"], name="call_district")]

    def __str__(self) -> str:
        return self.number


class Application(models.Model):
    """A maker's application under a scheme: for training under a call, for a loan at any time, after a fair.

    Which states there are differs by scheme (rules.State, margin_money.LoanState, marketing.ClaimState).
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    # SD/2025-26/SRE/00001, given on the day of receipt; a draft has none
    number = models.CharField(max_length=32, unique=True, null=True)
    scheme = models.CharField(max_length=32)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    call = models.ForeignKey(
        Call, models.PROTECT, null=True, related_name="applications", db_index=False
    )  # of training
    artisan = models.ForeignKey(
        "artisans.Artisan", models.PROTECT, related_name="applications", db_index=False
    )
    product = models.ForeignKey("programme.Product", models.PROTECT, db_index=False)
    state = models.CharField(max_length=16, default=State.DRAFT)
    since = models.DateTimeField()  # of the present state: the clock everybody sees
    applied_on = models.DateField(null=True)
    declared = models.JSONField(default=dict)  # the applicant's declaration, answer by answer
    finding = models.JSONField(null=True)  # what the rules said at the last decision
    marks = models.SmallIntegerField(null=True)  # of the interview, the committee's mean
    rank = models.IntegerField(null=True)
    filed_by = models.CharField(max_length=200, blank=True)  # the helper's name, where she was helped
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["call", "artisan"],
                condition=~Q(state__in=["WITHDRAWN"]),
                name="one_application_a_call",
            ),
            models.CheckConstraint(
                condition=Q(scheme=TRAINING, call__isnull=False, state__in=State.values)
                | Q(scheme=MARGIN_MONEY, call=None, state__in=LoanState.values)
                | Q(scheme=MARKETING, call=None, state__in=ClaimState.values),
                name="states_of_its_scheme",
            ),
            models.CheckConstraint(
                condition=Q(state__in=BEFORE_RECEIPT) | Q(applied_on__isnull=False),
                name="submitted_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(state__in=BEFORE_RECEIPT) | Q(number__isnull=False),
                name="submitted_has_a_number",
            ),
        ]
        indexes = [
            models.Index(fields=["district", "scheme", "state", "since"], name="application_inbox"),
            models.Index(fields=["call", "state", "-marks"], name="application_ranking"),
            models.Index(fields=["artisan"], name="application_artisan"),
        ]

    def __str__(self) -> str:
        return self.number or str(self.pk)

    @property
    def under(self) -> Call:
        """The call an application for training stands under."""
        assert self.call is not None
        return self.call


def for_training() -> "models.QuerySet[Application]":
    """The applications for training; those for a loan have states and readers of their own."""
    return Application.objects.filter(scheme=TRAINING)


def for_loans() -> "models.QuerySet[Application]":
    """The applications for margin money on a loan."""
    return Application.objects.filter(scheme=MARGIN_MONEY)


def for_markets() -> "models.QuerySet[Application]":
    """The claims for help to reach a market."""
    return Application.objects.filter(scheme=MARKETING)


class Step(models.Model):
    """One move of one application, with its reasons: what the applicant is told."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    application = models.ForeignKey(Application, models.PROTECT, related_name="steps", db_index=False)
    from_state = models.CharField(max_length=16)
    to_state = models.CharField(max_length=16)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200)
    reasons = models.JSONField(default=list)  # codes: of the rules' checks, or of the desk
    words = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["application", "at"], name="step_application")]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"


class Sitting(models.Model):
    """A sitting of the selection committee, with its minutes."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # S/2025-26/SRE/01
    district = models.ForeignKey("programme.District", models.PROTECT)
    call = models.ForeignKey(Call, models.PROTECT, related_name="sittings")
    held_on = models.DateField()
    members = models.JSONField(default=list)  # names and offices, as present
    minutes = models.TextField(blank=True)
    signed_at = models.DateTimeField(null=True)
    signed_by = models.CharField(max_length=200, blank=True)
    synthetic = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.number


class Interview(models.Model):
    """One member's marks for one applicant at a sitting; or that she stepped aside, and why."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    application = models.ForeignKey(Application, models.PROTECT, related_name="interviews", db_index=False)
    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="interviews")
    member = models.CharField(max_length=200)
    skill = models.SmallIntegerField(null=True)  # of 40
    need = models.SmallIntegerField(null=True)  # of 30
    plan = models.SmallIntegerField(null=True)  # of 30
    aside = models.CharField(max_length=200, blank=True)  # a member does not mark her own kin

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "sitting", "member"], name="one_marking_a_member"),
            models.CheckConstraint(
                condition=Q(skill__range=(0, 40), need__range=(0, 30), plan__range=(0, 30)),
                name="marks_within_bounds",
            ),
            models.CheckConstraint(
                condition=Q(aside="", skill__isnull=False, need__isnull=False, plan__isnull=False)
                | ~Q(aside="") & Q(skill=None, need=None, plan=None),
                name="marks_or_stepped_aside",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.aside or self.total}"

    @property
    def total(self) -> int:
        return (self.skill or 0) + (self.need or 0) + (self.plan or 0)
