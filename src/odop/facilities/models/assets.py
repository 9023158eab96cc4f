"""What a centre holds for the State: where each thing is, who looked, and who asked to part with it."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.facilities.models.centres import Centre
from odop.facilities.rules.assets import Found, How


class Asset(models.Model):
    """One thing bought for a centre. It belongs to the State; the centre holds it."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="assets")
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    serial = models.CharField(max_length=80, blank=True)  # the number on its plate
    where = models.CharField(max_length=200)  # hall, room, wall: where it is
    cost = models.BigIntegerField(null=True)  # paise, as on its bill; unknown is a value
    in_hand_on = models.DateField()
    gone_on = models.DateField(null=True)  # sold or leased, with consent
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(cost=None) | Q(cost__gt=0), name="an_asset_costs_something")
        ]
        indexes = [models.Index(fields=["centre"], name="asset_centre")]

    def __str__(self) -> str:
        return self.name_en


class AssetCheck(models.Model):
    """What an officer found when he looked for an asset."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    asset = models.ForeignKey(Asset, models.PROTECT, related_name="checks")
    found = models.CharField(max_length=10, choices=Found)
    where = models.CharField(max_length=200)
    words = models.TextField(blank=True)
    checked_on = models.DateField()
    checked_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(found="THERE") | ~Q(words=""), name="a_check_that_misses_has_words"
            )
        ]
        indexes = [models.Index(fields=["asset", "-checked_on"], name="asset_checks")]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.found}"


class Parting(models.Model):
    """A wish to sell or lease an asset of the State: nothing leaves before the State has agreed."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    asset = models.ForeignKey(Asset, models.PROTECT, related_name="partings")
    how = models.CharField(max_length=5, choices=How)
    to_whom = models.CharField(max_length=200)
    words = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.CharField(max_length=200)
    consented = models.BooleanField(null=True)  # not answered; yes; no
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=200, blank=True)
    answer = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["asset"], condition=Q(consented=None), name="one_open_wish_an_asset"
            ),
            models.CheckConstraint(
                condition=Q(consented=None, answered_at=None)
                | Q(consented__isnull=False, answered_at__isnull=False) & ~Q(answer=""),
                name="a_consent_has_its_words",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.how}"
