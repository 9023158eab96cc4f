"""A trainer's bills for a batch: one when it has begun, one when its satisfactory end is certified."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.training.models.batches import Batch
from odop.training.rules import BillState, Part


class TrainerBill(models.Model):
    """What a trainer asks for one instalment of a batch: his actual cost a trainee-day, with the paper. In paise.

    A bill sent back stands; another comes after it.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=40)  # B/2025-26/SRE/001/1: the batch, and which instalment
    district = models.ForeignKey("programme.District", models.PROTECT)
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="bills")
    part = models.CharField(max_length=5, choices=Part)
    teaching = models.BigIntegerField()  # actual cost of trainer, venue and certificate, a trainee-day
    food = models.BigIntegerField()  # actual cost of food, a trainee-day
    trainee_days = models.IntegerField()  # planned for the first; for the second as attendance shows
    payable = models.BigIntegerField()  # for the whole batch, within the ceilings
    amount = models.BigIntegerField()  # of this instalment
    paper = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=BillState, default=BillState.BILLED)
    billed_by = models.CharField(max_length=80)
    billed_by_name = models.CharField(max_length=200)
    billed_at = models.DateTimeField()
    decided_by = models.CharField(max_length=80, blank=True)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True)
    words = models.TextField(blank=True)  # why it was sent back
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "part"],
                condition=~Q(state=BillState.RETURNED),
                name="one_bill_an_instalment",
            ),
            models.CheckConstraint(
                condition=Q(teaching__gte=0, food__gte=0, trainee_days__gt=0, amount__gte=0)
                & Q(amount__lte=F("payable")),
                name="a_bill_is_within_what_is_payable",
            ),
            models.CheckConstraint(
                condition=Q(state=BillState.BILLED, decided_by="")
                | (~Q(state=BillState.BILLED) & ~Q(decided_by="") & Q(decided_at__isnull=False)),
                name="a_decided_bill_has_its_decider",
            ),
            models.CheckConstraint(condition=~Q(decided_by=F("billed_by")), name="two_people_bill"),
            models.CheckConstraint(
                condition=~Q(state=BillState.RETURNED) | ~Q(words=""), name="a_bill_returned_has_its_reason"
            ),
        ]
        indexes = [models.Index(fields=["district", "state", "billed_at"], name="bill_district")]

    def __str__(self) -> str:
        return self.number
