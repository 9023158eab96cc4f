"""What the toolkit of a trade holds, as the committee fixed it or as we typically know it."""

from django.db import models
from django.db.models import Q

from odop.programme.models.facts import Dated


class KitList(Dated):
    """What the toolkit of a trade holds, and its price where the committee has fixed one."""

    trade = models.CharField(max_length=8)  # the product family: F12
    name_en = models.CharField(max_length=120)
    name_hi = models.CharField(max_length=120)
    items = models.JSONField()  # [{"en": "...", "hi": "..."}], in the order of the list
    price = models.BigIntegerField(null=True)  # paise; null: not fixed
    training_days = models.SmallIntegerField(null=True)
    official = models.BooleanField(default=False)  # fixed by the committee; else our own typical list

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["trade"], condition=Q(superseded_at=None), name="one_current_kit_list"
            )
        ]

    def __str__(self) -> str:
        return self.name_en
