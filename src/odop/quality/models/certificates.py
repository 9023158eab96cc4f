"""Certificates, and their suspension by two people."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.quality.models.testing import LabTest


class Certificate(models.Model):
    """What says that a product of a maker passed, until a day."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # QC/2026-27/SRE/001
    district = models.ForeignKey("programme.District", models.PROTECT)
    test = models.OneToOneField(LabTest, models.PROTECT, related_name="certificate")
    issued_on = models.DateField()
    expires_on = models.DateField()
    letter = models.CharField(max_length=32, blank=True)  # the number of the letter that stands
    suspended = models.BooleanField(default=False)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_on__gt=F("issued_on")), name="a_certificate_expires_later"
            )
        ]
        indexes = [models.Index(fields=["district", "expires_on"], name="certificate_district")]

    def __str__(self) -> str:
        return self.number


class Suspension(models.Model):
    """A certificate set out of force: proposed by one, confirmed by another; lifted in the same way."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    certificate = models.ForeignKey(Certificate, models.PROTECT, related_name="suspensions")
    why = models.TextField()
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    heard = models.TextField(blank=True)  # what the maker says of it
    heard_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    dropped_at = models.DateTimeField(null=True)  # not confirmed
    dropped_why = models.TextField(blank=True)
    lift_why = models.TextField(blank=True)
    lift_proposed_at = models.DateTimeField(null=True)
    lift_proposed_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["certificate"],
                condition=Q(dropped_at=None, lifted_at=None),
                name="one_open_suspension",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=F("proposed_by")),
                name="two_people_suspend",
            ),
            models.CheckConstraint(
                condition=Q(lifted_by=None) | ~Q(lifted_by=F("lift_proposed_by")), name="two_people_lift"
            ),
            models.CheckConstraint(
                condition=Q(lifted_at=None) | Q(confirmed_at__isnull=False), name="lifted_after_confirmed"
            ),
            models.CheckConstraint(condition=~Q(why=""), name="suspended_for_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.proposed_at}"
