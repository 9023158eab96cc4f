"""The calendar of fairs as the pack holds it."""

from django.db import models
from django.db.models import F, Q

from odop.programme.models.facts import Sourced


class FairEntry(Sourced):
    """A fair as public sources give it: with its days, or with the months it usually falls in."""

    class Reach(models.TextChoices):
        STATE = "state"
        INDIA = "india"
        ABROAD = "abroad"
        ONLINE = "online"

    code = models.CharField(primary_key=True, max_length=60)
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    place_en = models.CharField(max_length=80)
    place_hi = models.CharField(max_length=80)
    country_en = models.CharField(max_length=60)
    country_hi = models.CharField(max_length=60)
    reach = models.CharField(max_length=6, choices=Reach)
    begins_on = models.DateField(null=True)  # null: no day was found
    ends_on = models.DateField(null=True)
    months = models.CharField(max_length=40)  # 11;12;1
    kind = models.CharField(max_length=80)
    b2b = models.BooleanField()
    b2c = models.BooleanField()
    organiser = models.CharField(max_length=120, blank=True)
    remark = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")),
                name="calendar_fair_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.name_en
