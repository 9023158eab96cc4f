"""Margin money: what the applicant wants to do, her file at a branch, the margin and its holding."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.casework.models.applications import Application

# What the database itself asks of a reason and of words; the rules ask more (branch_reasons).
A_CODE, A_FEW_WORDS = "^[a-z_]{3,}$", r"\S+\s+\S+\s+\S+"


class Project(models.Model):
    """What an applicant wants to do with a loan, what it costs, and the branch she asks. Money in paise."""

    class Sector(models.TextChoices):
        PRODUCT = "PRODUCT"
        SERVICE = "SERVICE"
        BUSINESS = "BUSINESS"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    application = models.OneToOneField(Application, models.PROTECT, related_name="project")
    sector = models.CharField(max_length=8, choices=Sector, blank=True)
    name = models.CharField(max_length=200, blank=True)
    about = models.TextField(blank=True)
    address = models.CharField(max_length=300, blank=True)  # of the unit
    capital_cost = models.BigIntegerField(null=True)  # without land (GO-2, para 1(9))
    working_capital = models.BigIntegerField(null=True)  # one cycle
    jobs = models.SmallIntegerField(null=True)
    branch = models.ForeignKey("programme.Office", models.PROTECT, null=True, related_name="+")
    # As the rules of the day of applying gave them; null until the application is submitted.
    project_cost = models.BigIntegerField(null=True)
    own_share = models.BigIntegerField(null=True)
    margin = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(capital_cost=None) | Q(capital_cost__gte=0), name="capital_cost_not_below_nought"
            ),
            models.CheckConstraint(
                condition=Q(working_capital=None) | Q(working_capital__gte=0),
                name="working_capital_not_below_nought",
            ),
            models.CheckConstraint(
                condition=Q(project_cost=None) | Q(project_cost=F("capital_cost") + F("working_capital")),
                name="cost_is_capital_and_one_cycle",
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.application_id)


class LoanFile(models.Model):
    """An application's file at one branch: handed over against a numbered receipt, and decided in time.

    A file refused may go to another branch: then there is a second row. Nothing of the first is changed.
    """

    class Decision(models.TextChoices):
        NONE = ""
        SANCTIONED = "SANCTIONED"
        REFUSED = "REFUSED"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    application = models.ForeignKey(Application, models.PROTECT, related_name="files")
    branch = models.ForeignKey("programme.Office", models.PROTECT, related_name="+")
    number = models.SmallIntegerField()  # first, second ... branch
    sum_asked = models.BigIntegerField()  # of the loan, paise
    sent_at = models.DateTimeField()
    sent_by = models.CharField(max_length=200)
    receipt = models.CharField(max_length=40, unique=True, null=True)  # R/2025-26/SBIN0004343/00001
    received_at = models.DateTimeField(null=True)
    received_by = models.CharField(max_length=200, blank=True)
    decision = models.CharField(max_length=10, choices=Decision, blank=True, default="")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)
    sum_sanctioned = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=40, blank=True)  # a code: of a refusal, or of a sum cut
    words = models.TextField(blank=True)
    second_look_by = models.CharField(max_length=200, blank=True)  # who asked for it
    second_look_words = models.TextField(blank=True)
    second_look_asked_at = models.DateTimeField(null=True)
    first_decision = models.JSONField(null=True)  # as it stood before the second look
    trained_on = models.DateField(null=True)  # or the day the waiver was given
    training_waived = models.CharField(max_length=200, blank=True)  # why
    instalment_on = models.DateField(null=True)
    instalment = models.BigIntegerField(null=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="one_file_a_turn"),
            models.CheckConstraint(
                condition=Q(received_at=None, receipt=None)
                | Q(received_at__isnull=False, receipt__isnull=False),
                name="received_has_its_receipt",
            ),
            models.CheckConstraint(
                condition=Q(decision="") | Q(received_at__isnull=False, decided_at__isnull=False),
                name="decided_after_receipt",
            ),
            models.CheckConstraint(
                condition=~Q(decision="REFUSED") | Q(reason__regex=A_CODE, words__regex=A_FEW_WORDS),
                name="a_refusal_has_reason_and_words",
            ),
            models.CheckConstraint(
                condition=~Q(decision="SANCTIONED") | Q(sum_sanctioned__gt=0),
                name="a_sanction_has_its_sum",
            ),
            # A sum cut is a refusal in part, and says why.
            models.CheckConstraint(
                condition=~Q(decision="SANCTIONED", sum_sanctioned__lt=F("sum_asked"))
                | Q(reason__regex=A_CODE, words__regex=A_FEW_WORDS),
                name="a_sum_cut_has_reason_and_words",
            ),
        ]
        indexes = [
            models.Index(fields=["branch", "decision", "received_at"], name="file_branch"),
            models.Index(fields=["application"], name="file_application"),
        ]

    def __str__(self) -> str:
        return self.receipt or f"{self.application_id} {self.number}"


class Margin(models.Model):
    """The margin money of one application: the branch's claim, the deposit, its holding and its end.

    Whether it has been paid is finance's to say.
    """

    class End(models.TextChoices):
        NONE = ""
        GRANTED = "GRANTED"
        RECOVERED = "RECOVERED"
        SET_OFF = "SET_OFF"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    application = models.OneToOneField(Application, models.PROTECT, related_name="margin")
    file = models.ForeignKey(LoanFile, models.PROTECT, related_name="+")
    amount = models.BigIntegerField()  # by the rules of the day of sanction, on the cost sanctioned; paise
    finding = models.JSONField()
    claimed_at = models.DateTimeField()
    claimed_by = models.CharField(max_length=200)
    holder = models.CharField(max_length=200)  # the account at the branch that is to take the deposit
    account = models.CharField(max_length=24)
    ifsc = models.CharField(max_length=11)
    passed_at = models.DateTimeField(null=True)
    passed_by = models.CharField(max_length=200, blank=True)
    deposit_number = models.CharField(max_length=40, blank=True)  # of the term deposit
    held_from = models.DateField(null=True)
    held_until = models.DateField(null=True)  # by the rules; a first date is never overwritten
    end = models.CharField(max_length=9, choices=End, blank=True, default="")
    ended_on = models.DateField(null=True)
    end_words = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="a_margin_is_above_nought"),
            models.CheckConstraint(
                condition=Q(held_from=None) | (Q(held_until__gt=F("held_from")) & ~Q(deposit_number="")),
                name="held_in_a_numbered_deposit",
            ),
            models.CheckConstraint(
                condition=Q(end="") | Q(ended_on__isnull=False), name="an_end_has_its_day"
            ),
            models.UniqueConstraint(
                fields=["ifsc", "deposit_number"],
                condition=~Q(deposit_number=""),
                name="a_deposit_holds_one_margin",
            ),
        ]
        indexes = [models.Index(fields=["district", "held_until"], name="margin_due")]

    def __str__(self) -> str:
        return str(self.application_id)


class Inspection(models.Model):
    """A joint inspection of the unit by the industries centre and the branch (GO-2, para 5)."""

    class Found(models.TextChoices):
        RUNNING = "RUNNING"
        CLOSED_BY_CALAMITY = "CALAMITY"
        CLOSED = "CLOSED"
        MISUSED = "MISUSED"
        NOT_FOUND = "NOT_FOUND"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    application = models.ForeignKey(Application, models.PROTECT, related_name="inspections")
    held_on = models.DateField()
    found = models.CharField(max_length=10, choices=Found)
    words = models.TextField()
    centre_by = models.CharField(max_length=200)
    centre_at = models.DateTimeField()
    branch_by = models.CharField(max_length=200, blank=True)  # blank until the branch has signed too
    branch_at = models.DateTimeField(null=True)
    branch_agrees = models.BooleanField(null=True)
    branch_words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(branch_at=None) | ~Q(branch_by=""), name="a_signature_has_its_name"
            ),
            models.CheckConstraint(condition=~Q(branch_by=F("centre_by")), name="two_people_inspect"),
        ]
        indexes = [models.Index(fields=["application", "held_on"], name="inspection_application")]

    def __str__(self) -> str:
        return f"{self.application_id} {self.held_on}"


class Facts(models.Model):
    """The facts of an application as known from a moment on: what a finding was made of. Added, never changed.

    Answers are 1, 0, or null where nobody has told us. A change of rules is tried on these rows.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    application = models.ForeignKey(Application, models.PROTECT, related_name="facts", db_index=False)
    known_from = models.DateTimeField()
    applied_on = models.DateField()
    age = models.SmallIntegerField(null=True)
    product_is_of_district = models.SmallIntegerField(null=True)
    free_of_default = models.SmallIntegerField(null=True)
    helped_by_no_other_scheme = models.SmallIntegerField(null=True)
    family_first_help = models.SmallIntegerField(null=True)
    reduced_share = models.SmallIntegerField(null=True)  # pays 5 per cent of her own (GO-2, para 1(7))
    project_cost = models.BigIntegerField(null=True)
    product = models.ForeignKey("programme.Product", models.PROTECT, db_index=False)
    sex = models.CharField(max_length=1, blank=True)
    social_group = models.CharField(max_length=3, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "known_from"], name="facts_known_once"),
        ]

    def __str__(self) -> str:
        return f"{self.application_id} {self.known_from}"
