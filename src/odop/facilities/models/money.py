"""A centre's sanction, what was spent of whose money, interest, and the State's instalments."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.facilities.models.centres import Centre
from odop.facilities.rules import Source


class Sanction(models.Model):
    """The financial sanction of a centre and the agreement that follows; the first last day stands."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.OneToOneField(Centre, models.PROTECT, related_name="sanction")
    order = models.CharField(max_length=80)
    sanctioned_on = models.DateField()
    cost = models.BigIntegerField()
    state_share = models.BigIntegerField()
    own_share = models.BigIntegerField()
    finish_by = models.DateField()  # two years after; never moved
    agreed_on = models.DateField(null=True)  # between the Deputy Commissioner and the company or society
    agreed_by = models.CharField(max_length=200, blank=True)
    agreed_for = models.CharField(max_length=200, blank=True)  # who signed for the company or society
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(cost=F("state_share") + F("own_share")), name="two_shares_make_the_cost"
            ),
            models.CheckConstraint(
                condition=Q(agreed_on=None, agreed_by="", agreed_for="")
                | Q(agreed_on__isnull=False) & ~Q(agreed_by="") & ~Q(agreed_for=""),
                name="an_agreement_has_two_names",
            ),
        ]

    def __str__(self) -> str:
        return self.order


class Use(models.Model):
    """Money of the project that was used, as the company proves it by a paper; an officer takes it or not."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="uses")
    source = models.CharField(max_length=5, choices=Source)
    what = models.CharField(max_length=200)
    amount = models.BigIntegerField()
    used_on = models.DateField()
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    filed_at = models.DateTimeField()
    filed_by = models.CharField(max_length=200)
    taken = models.BooleanField(null=True)  # not looked at; taken; not taken
    looked_at = models.DateTimeField(null=True)
    looked_by = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="a_use_is_above_nought"),
            models.CheckConstraint(
                condition=Q(taken=None, looked_at=None) | Q(taken__isnull=False, looked_at__isnull=False),
                name="a_use_looked_at_has_its_moment",
            ),
            models.CheckConstraint(
                condition=Q(taken=None) | Q(taken=True) | ~Q(words=""), name="a_use_not_taken_has_its_words"
            ),
        ]
        indexes = [models.Index(fields=["centre", "source"], name="use_centre")]

    def __str__(self) -> str:
        return f"{self.centre_id} {self.what}"


class Interest(models.Model):
    """Interest the State's money earned in the project's account: money of the project, netted later."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="interest")
    amount = models.BigIntegerField()
    up_to = models.DateField()  # the last day of the bank's statement
    told_at = models.DateTimeField()
    told_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="interest_is_above_nought"),
            models.UniqueConstraint(fields=["centre", "up_to"], name="one_statement_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.centre_id} {self.up_to}"


class Instalment(models.Model):
    """One of three instalments of the State's share; whether it is paid is asked of finance."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # CI/2026-27/SRE/001: what finance knows it by
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="instalments")
    place = models.SmallIntegerField()  # 1, 2, 3
    gross = models.BigIntegerField()  # its part of the State's share
    interest = models.BigIntegerField(default=0)  # netted
    amount = models.BigIntegerField()
    claimed_at = models.DateTimeField()
    claimed_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["centre", "place"], name="one_instalment_a_place"),
            models.CheckConstraint(
                condition=Q(amount=F("gross") - F("interest"), amount__gt=0, interest__gte=0),
                name="interest_is_netted",
            ),
            models.CheckConstraint(condition=Q(place__range=(1, 3)), name="three_instalments"),
        ]

    def __str__(self) -> str:
        return self.number
