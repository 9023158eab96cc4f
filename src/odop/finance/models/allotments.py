"""The year's money given out: proposed by one, confirmed by another."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.finance.rules import Allotting


class Allotment(models.Model):
    """A budget, an allotment to a district, a transfer between two; money moves when it is confirmed."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # AL/2026-27/00001
    kind = models.CharField(max_length=14, choices=Allotting)
    scheme = models.CharField(max_length=32)
    year = models.CharField(max_length=7)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)  # null: budget of the State
    from_district = models.ForeignKey("programme.District", models.PROTECT, null=True, related_name="+")
    amount = models.BigIntegerField()
    words = models.TextField(blank=True)  # the order or letter it rests on
    proposed_by = models.CharField(max_length=80)
    proposed_by_name = models.CharField(max_length=200)
    proposed_at = models.DateTimeField()
    decided_by = models.CharField(max_length=80, blank=True)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True)
    confirmed = models.BooleanField(null=True)  # null: nobody has decided
    decision_words = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="an_allotment_is_above_nought"),
            models.CheckConstraint(
                condition=Q(confirmed=None, decided_by="")
                | (Q(confirmed__isnull=False, decided_at__isnull=False) & ~Q(decided_by="")),
                name="a_decision_has_its_giver",
            ),
            models.CheckConstraint(condition=~Q(decided_by=F("proposed_by")), name="two_people_allot"),
            models.CheckConstraint(
                condition=Q(kind=Allotting.BUDGET, district=None, from_district=None)
                | Q(kind__in=[Allotting.DISTRICT, Allotting.ADMINISTRATION], district__isnull=False,
                    from_district=None)
                | (Q(kind=Allotting.TRANSFER, district__isnull=False, from_district__isnull=False)
                   & ~Q(district=F("from_district"))),
                name="an_allotment_has_its_places",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["scheme", "year", "district"], name="allotment_place")]

    def __str__(self) -> str:
        return self.number
