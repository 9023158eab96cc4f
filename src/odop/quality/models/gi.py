"""Authorised users of goods with a geographical indication, and drives by cluster to enrol them."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.quality.rules.gi import UserState


class GIDrive(models.Model):
    """A drive in one cluster of a district: makers of one good are helped to become authorised users."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    good = models.ForeignKey("programme.GIGood", models.PROTECT, related_name="+")
    cluster = models.CharField(max_length=160)
    held_on = models.DateField()
    hoped_for = models.IntegerField()  # how many are to be enrolled
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(hoped_for__gt=0), name="a_drive_hopes_for_somebody")
        ]

    def __str__(self) -> str:
        return self.cluster


class GIUser(models.Model):
    """A maker on her way to be, or who is, an authorised user of one good."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="+")
    good = models.ForeignKey("programme.GIGood", models.PROTECT, related_name="+")
    drive = models.ForeignKey(GIDrive, models.PROTECT, null=True, related_name="users")
    state = models.CharField(max_length=10, choices=UserState, default=UserState.WISHED)
    since = models.DateTimeField()
    makes_it = models.CharField(max_length=200)  # what shows that she makes it, and who says so
    filed_on = models.DateField(null=True)  # at the Registry, on form GI-3A
    reference = models.CharField(max_length=60, blank=True)
    number = models.CharField(max_length=40, blank=True)  # of her certificate
    registered_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    words = models.TextField(blank=True)  # why it was refused or given up
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["artisan", "good"],
                condition=~Q(state__in=["REFUSED", "GIVEN_UP"]),
                name="one_user_a_good",
            ),
            models.UniqueConstraint(
                fields=["number"], condition=~Q(number=""), name="one_user_a_certificate"
            ),
            models.CheckConstraint(
                condition=~Q(state="REGISTERED")
                | ~Q(number="") & Q(registered_on__isnull=False, ends_on__gt=models.F("registered_on")),
                name="a_registered_user_has_a_certificate",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["REFUSED", "GIVEN_UP"]) | ~Q(words=""),
                name="a_user_refused_is_told_why",
            ),
        ]
        indexes = [models.Index(fields=["district", "state", "since"], name="gi_user_district")]

    def __str__(self) -> str:
        return self.number or str(self.pk)
