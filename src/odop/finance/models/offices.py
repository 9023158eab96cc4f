"""The bank accounts of offices that are paid, and spendings of the share for training and administration."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.finance.rules import ChangeState, Spent


class OfficeAccount(models.Model):
    """An office's account, from the day a second person confirmed it; one that replaces another cools first.

    The last confirmed one is in force. None is changed or removed: another comes in its place.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey(
        "programme.District", models.PROTECT, null=True
    )  # null: an office of the State
    office = models.ForeignKey("programme.Office", models.PROTECT, related_name="+")
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    holder = models.CharField(max_length=200)
    account = models.CharField(max_length=24)
    ifsc = models.CharField(max_length=11)
    words = models.TextField()
    state = models.CharField(max_length=9, choices=ChangeState, default=ChangeState.PROPOSED)
    proposed_by = models.CharField(max_length=80)
    proposed_by_name = models.CharField(max_length=200)
    proposed_at = models.DateTimeField()
    cools_until = models.DateTimeField()
    decided_by = models.CharField(max_length=80, blank=True)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True)
    decision_words = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office"],
                condition=Q(state=ChangeState.PROPOSED),
                name="one_office_account_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=ChangeState.CONFIRMED)
                | (Q(decided_at__gte=F("cools_until")) & ~Q(decided_by=F("proposed_by")) & ~Q(decided_by="")),
                name="two_people_and_a_cooling",
            ),
            models.CheckConstraint(
                condition=Q(replaces=None) | Q(cools_until__gt=F("proposed_at")),
                name="a_replaced_account_cools",
            ),
        ]
        indexes = [models.Index(fields=["office", "state", "-decided_at"], name="office_account")]

    def __str__(self) -> str:
        return f"{self.office_id} {self.state}"


class Spending(models.Model):
    """A bill paid out of the share for training and administration: proposed by one, passed by another."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # AD/2026-27/SRE/00001
    district = models.ForeignKey("programme.District", models.PROTECT)
    office = models.ForeignKey("programme.Office", models.PROTECT, related_name="+")  # who is paid
    scheme = models.CharField(max_length=32)
    year = models.CharField(max_length=7)
    amount = models.BigIntegerField()
    words = models.TextField()  # what was bought, and why
    paper = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=Spent, default=Spent.PROPOSED)
    proposed_by = models.CharField(max_length=80)
    proposed_by_name = models.CharField(max_length=200)
    proposed_at = models.DateTimeField()
    decided_by = models.CharField(max_length=80, blank=True)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True)
    decision_words = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="a_spending_is_above_nought"),
            models.CheckConstraint(
                condition=Q(state=Spent.PROPOSED, decided_by="")
                | (~Q(state=Spent.PROPOSED) & ~Q(decided_by="") & Q(decided_at__isnull=False)),
                name="a_decided_spending_has_its_decider",
            ),
            models.CheckConstraint(condition=~Q(decided_by=F("proposed_by")), name="two_people_spend"),
            models.CheckConstraint(
                condition=~Q(state=Spent.REFUSED) | ~Q(decision_words=""),
                name="a_spending_refused_has_its_reason",
            ),
        ]
        indexes = [models.Index(fields=["district", "state", "proposed_at"], name="spending_district")]

    def __str__(self) -> str:
        return self.number
