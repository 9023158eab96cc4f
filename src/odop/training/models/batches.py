"""Batches, and a seat in one for each person."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from odop.basics.ids import new_key
from odop.training.rules import BatchState


class Batch(models.Model):
    """Up to twenty-five people, ten days, one trainer."""

    State = BatchState

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # B/2025-26/SRE/001
    district = models.ForeignKey("programme.District", models.PROTECT)
    call = models.ForeignKey("casework.Call", models.PROTECT, related_name="batches")
    product = models.ForeignKey("programme.Product", models.PROTECT)
    trainer = models.ForeignKey("programme.Office", models.PROTECT, related_name="batches")
    venue = models.CharField(max_length=200)
    year = models.CharField(max_length=7)
    days = models.JSONField()  # the dates, ISO, in order: five of skill, five of enterprise
    starts_on = models.DateField()
    ends_on = models.DateField()  # the last training day
    qualification_pack = models.CharField(
        max_length=40, blank=True
    )  # where there is one: bridge course and RPL
    state = models.CharField(max_length=10, choices=BatchState, default=BatchState.PLANNED)
    since = models.DateTimeField()
    certified_by = models.CharField(max_length=200, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="batch_ends_after_it_starts"
            )
        ]
        indexes = [
            models.Index(fields=["district", "state"], name="batch_district"),
            models.Index(fields=["trainer", "state"], name="batch_trainer"),
        ]

    def __str__(self) -> str:
        return self.number


class Seat(models.Model):
    """One person's place in a batch, and how it ended. "Passed" is what the figures call trained."""

    class Result(models.TextChoices):
        OPEN = "OPEN", _("not assessed yet")
        PASSED = "PASSED", _("passed")
        FAILED = "FAILED", _("did not pass")
        LEFT = "LEFT", _("left the training")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="seats")
    application = models.OneToOneField("casework.Application", models.PROTECT, related_name="seat")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="seats", db_index=False)
    product = models.ForeignKey("programme.Product", models.PROTECT, db_index=False)
    result = models.CharField(max_length=6, choices=Result, default=Result.OPEN)
    assessed_on = models.DateField(null=True)
    assessed_by = models.CharField(max_length=200, blank=True)
    score = models.SmallIntegerField(null=True)  # of 100
    certificate = models.CharField(max_length=32, blank=True)  # its number
    certified_on = models.DateField(null=True)
    honorarium_due = models.BigIntegerField(default=0)  # paise; paid by finance, asked of finance
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["certificate"], condition=~Q(certificate=""), name="one_certificate_a_number"
            ),
            # Two passed seats are history: a second training of former years, or two rows found to be one person.
            models.UniqueConstraint(
                fields=["artisan"], condition=Q(result="OPEN"), name="one_open_seat_a_person"
            ),
            models.CheckConstraint(
                condition=Q(result__in=["OPEN", "LEFT"]) | Q(assessed_on__isnull=False),
                name="assessed_has_a_day",
            ),
            models.CheckConstraint(condition=Q(honorarium_due__gte=0), name="honorarium_not_negative"),
        ]
        indexes = [
            models.Index(fields=["district", "result", "certified_on"], name="seat_trained"),
            models.Index(fields=["artisan"], name="seat_artisan"),
        ]

    def __str__(self) -> str:
        return f"{self.batch_id} {self.artisan_id}"
