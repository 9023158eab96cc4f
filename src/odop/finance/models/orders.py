"""Payment orders and the payments in them; what banks said of each."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.finance.models.entitlements import Entitlement
from odop.finance.rules import LineState, OrderState, Said


class PaymentOrder(models.Model):
    """Payments of one district, scheme and year: prepared by one, checked by another, above a limit by two."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)  # P-2026-27-BHD-00001: also a bank may carry it
    district = models.ForeignKey("programme.District", models.PROTECT)
    scheme = models.CharField(max_length=32)
    year = models.CharField(max_length=7)
    state = models.CharField(max_length=12, choices=OrderState, default=OrderState.PREPARED)
    since = models.DateTimeField()
    payments = models.IntegerField()
    total = models.BigIntegerField()
    two_above = models.BigIntegerField()  # the limit of the day it was prepared
    prepared_by = models.CharField(max_length=80)
    prepared_by_name = models.CharField(max_length=200)
    prepared_at = models.DateTimeField()
    checked_by = models.CharField(max_length=80, blank=True)
    checked_by_name = models.CharField(max_length=200, blank=True)
    checked_at = models.DateTimeField(null=True)
    checked_again_by = models.CharField(max_length=80, blank=True)
    checked_again_by_name = models.CharField(max_length=200, blank=True)
    checked_again_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    withdrawn_words = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(checked_by=F("prepared_by"))
                & ~Q(checked_again_by=F("prepared_by"))
                & (Q(checked_again_by="") | ~Q(checked_again_by=F("checked_by"))),
                name="makers_and_checkers_differ",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[OrderState.CHECKED, OrderState.SENT])
                | (~Q(checked_by="") & (Q(total__lte=F("two_above")) | ~Q(checked_again_by=""))),
                name="checked_by_one_or_by_two",
            ),
            models.CheckConstraint(
                condition=~Q(state=OrderState.SENT) | Q(sent_at__isnull=False), name="sent_has_its_moment"
            ),
            models.CheckConstraint(condition=Q(total__gt=0, payments__gt=0), name="an_order_pays_something"),
        ]
        indexes = [models.Index(fields=["district", "state", "since"], name="order_district")]

    def __str__(self) -> str:
        return self.number


class Payment(models.Model):
    """One payment of an order. Nothing owed is ever in two payments that are under way or credited."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    order = models.ForeignKey(PaymentOrder, models.PROTECT, related_name="lines")
    entitlement = models.ForeignKey(Entitlement, models.PROTECT, related_name="payments")
    end_to_end = models.CharField(max_length=35, unique=True)  # P-2026-27-BHD-00001-00001
    payee = models.CharField(max_length=200)
    account = models.CharField(max_length=24)
    ifsc = models.CharField(max_length=11)
    amount = models.BigIntegerField()
    state = models.CharField(max_length=9, choices=LineState, default=LineState.PREPARED)
    again = models.BooleanField(default=False)  # ordered anew after a failed credit
    reason = models.CharField(max_length=8, blank=True)
    answered_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entitlement"],
                condition=Q(state__in=[LineState.PREPARED, LineState.SENT, LineState.CREDITED]),
                name="never_paid_twice",
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="a_payment_is_above_nought"),
            models.CheckConstraint(
                condition=~Q(state=LineState.FAILED) | ~Q(reason=""), name="a_failure_has_its_reason"
            ),
        ]
        indexes = [
            models.Index(fields=["order"], condition=Q(state=LineState.SENT), name="payment_unanswered")
        ]

    def __str__(self) -> str:
        return self.end_to_end


class Answered(models.Model):
    """What a bank said of one payment, each thing kept once; also what was said too late or otherwise."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    payment = models.ForeignKey(Payment, models.PROTECT, related_name="answers")
    said = models.CharField(max_length=8, choices=[(s.value, s.value) for s in Said])
    reason = models.CharField(max_length=8, blank=True)
    on_date = models.DateField()
    amount = models.BigIntegerField()
    source = models.CharField(max_length=120, blank=True)  # the bank's message
    taken = models.BooleanField()  # money moved by it
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["payment", "said"], name="one_answer_a_word")]

    def __str__(self) -> str:
        return f"{self.payment_id} {self.said}"
