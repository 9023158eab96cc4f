"""Help to reach a market for councils and authorities: a claim for one event, and every step on its way."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.casework.models.marketing import Decided
from odop.casework.rules.marketing.councils import FAIRS, CouncilState, Occasion


class CouncilClaim(Decided):
    """What a council claims for one event, filed at a district centre from its signed letter. Money in paise.

    Whether it has been paid is finance's to say.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # MDC/2026-27/SRE/001
    district = models.ForeignKey("programme.District", models.PROTECT)
    office = models.ForeignKey(
        "programme.Office", models.PROTECT, related_name="+"
    )  # the council, as it is paid
    product = models.ForeignKey("programme.Product", models.PROTECT, related_name="+")
    registration = models.CharField(max_length=80)  # with which department, under which number
    phone = models.CharField(max_length=16, blank=True)  # who is told
    occasion = models.CharField(max_length=11, choices=Occasion)
    event_en = models.CharField(max_length=160)
    event_hi = models.CharField(max_length=160)
    place = models.CharField(max_length=120)
    ended_on = models.DateField()  # says which order holds
    units = models.IntegerField(null=True)  # of makers that went along to a fair
    elsewhere = models.CharField(max_length=6, blank=True)  # another scheme paid for the same event
    cost = models.BigIntegerField()  # paid through a bank; cash counts for nothing
    admitted = models.BigIntegerField(null=True)  # null: not looked at yet
    why = models.CharField(max_length=300, blank=True)  # less than the cost is admitted
    state = models.CharField(max_length=11, choices=CouncilState, default=CouncilState.SUBMITTED)
    since = models.DateTimeField()
    applied_on = models.DateField()  # the first filing; counts for the deadline
    filed_by = models.CharField(max_length=200)  # the officer who filed it for the council
    finding = models.JSONField(null=True)  # what the rules said when it was put before the committee
    # A false claim: the words of the order, and that the council is shut out by it.
    recovery_words = models.TextField(blank=True)
    barred_until = models.DateField(null=True)  # the last day; none: the order gives none
    lifted_on = models.DateField(null=True)
    lifted_order = models.CharField(max_length=80, blank=True)
    lifted_words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(cost__gt=0), name="a_council_has_spent"),
            models.CheckConstraint(
                condition=Q(admitted=None) | Q(admitted__gte=0, admitted__lte=F("cost")),
                name="no_more_admitted_than_spent",
            ),
            models.CheckConstraint(
                condition=Q(admitted=None) | Q(admitted=F("cost")) | ~Q(why=""), name="a_cost_cut_says_why"
            ),
            models.CheckConstraint(
                condition=~Q(occasion__in=[one.value for one in FAIRS]) | Q(units__isnull=False),
                name="a_council_fair_has_its_units",
            ),
            models.CheckConstraint(
                condition=Q(passed_at=None) | Q(given__gt=0, decided_on__isnull=False) & ~Q(meeting=""),
                name="council_passed_after_the_committee",
            ),
            models.CheckConstraint(
                condition=Q(recovery_ordered_on=None) | ~Q(recovery_order="") & ~Q(recovery_words=""),
                name="council_recovery_by_an_order",
            ),
            models.CheckConstraint(
                condition=Q(recovered_on=None) | Q(recovery_ordered_on__isnull=False) & ~Q(recovery_reference=""),
                name="council_recovered_by_an_order",
            ),
            models.CheckConstraint(
                condition=Q(lifted_on=None) | Q(recovery_ordered_on__isnull=False) & ~Q(lifted_order=""),
                name="council_bar_lifted_by_an_order",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["district", "state", "since"], name="council_claim_pile"),
            models.Index(fields=["office"], name="council_claim_office"),
        ]

    def __str__(self) -> str:
        return self.number


class CouncilStep(models.Model):
    """One move of one claim of a council, with its reasons."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    claim = models.ForeignKey(CouncilClaim, models.PROTECT, related_name="steps")
    from_state = models.CharField(max_length=11, blank=True)  # blank: the first filing
    to_state = models.CharField(max_length=11)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200)
    reasons = models.JSONField(default=list)
    words = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
