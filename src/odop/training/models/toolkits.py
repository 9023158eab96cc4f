"""Toolkits promised, ordered, sent, and taken by a yes."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.training.models.batches import Seat
from odop.training.rules import KitState, Yes


class ToolkitOrder(models.Model):
    """A district's order of toolkits with a supplier."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # T/2025-26/SRE/001
    district = models.ForeignKey("programme.District", models.PROTECT)
    supplier = models.ForeignKey("programme.Office", models.PROTECT, related_name="toolkit_orders")
    gem_reference = models.CharField(max_length=60, blank=True)
    ordered_on = models.DateField()
    price_each = models.BigIntegerField()  # paise
    synthetic = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.number


class Toolkit(models.Model):
    """A toolkit promised to a trained person. The promise date is set once, on the last training day.

    Only the maker's own yes makes a kit delivered. The database refuses any change of `promised_on`.
    """

    State = KitState
    Yes = Yes

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="toolkits")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    kit_list = models.ForeignKey("programme.KitList", models.PROTECT, db_index=False)
    promised_on = models.DateField()
    expected_on = models.DateField(null=True)  # a later word; it never hides the promise
    state = models.CharField(max_length=10, choices=KitState, default=KitState.PROMISED)
    since = models.DateTimeField()
    order = models.ForeignKey(
        ToolkitOrder, models.PROTECT, null=True, related_name="toolkits", db_index=False
    )
    dispatched_on = models.DateField(null=True)
    delivered_on = models.DateField(null=True)
    yes_by = models.CharField(max_length=7, choices=Yes, blank=True, default="")
    witness = models.CharField(max_length=200, blank=True)
    faults = models.JSONField(default=list)  # [{"item": "...", "fault": "missing" | "broken"}]
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["seat"], condition=Q(replaces=None), name="one_first_toolkit_a_seat"
            ),
            models.CheckConstraint(
                condition=Q(state="DELIVERED", delivered_on__isnull=False) & ~Q(yes_by="")
                | ~Q(state="DELIVERED") & Q(delivered_on=None, yes_by=""),
                name="delivered_by_the_makers_yes",
            ),
            models.CheckConstraint(
                condition=~Q(yes_by="WITNESS") | ~Q(witness=""), name="a_witness_has_a_name"
            ),
            models.CheckConstraint(
                condition=Q(state="PROMISED") | Q(order__isnull=False), name="ordered_before_sent"
            ),
        ]
        indexes = [
            models.Index(fields=["district", "state", "promised_on"], name="toolkit_late"),
            models.Index(fields=["order"], name="toolkit_order"),
        ]

    def __str__(self) -> str:
        return f"{self.seat_id} {self.state}"


class HandoverCode(models.Model):
    """A code sent to the maker's phone, which she reads out if the kit is whole. Only its digest is kept."""

    history_leaves_out = ("digest",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    toolkit = models.ForeignKey(Toolkit, models.PROTECT, related_name="handover_codes")
    digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    tries = models.SmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["toolkit", "sent_at"], name="handover_toolkit")]

    def __str__(self) -> str:
        return f"{self.toolkit_id} {self.sent_at}"
