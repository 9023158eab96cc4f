"""Counted values of public figures. A correction is a new value beside the old."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key


class Closing(models.Model):
    """One counting of every figure, as of the end of a day."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    as_of = models.DateField()
    closed_at = models.DateTimeField()
    synthetic = models.BooleanField()  # whether any synthetic person is in it
    correction = models.CharField(max_length=300, blank=True)  # why the same day was counted again
    hidden = models.JSONField(default=dict)  # what the public does not see: keys, by the figures hidden alike

    class Meta:
        indexes = [models.Index(fields=["as_of", "closed_at"], name="closing_day")]

    def __str__(self) -> str:
        return str(self.as_of)


class Value(models.Model):
    """One counted cell of one figure in one closing. A blank part means: not known.

    A figure that is not told by product has none: a meeting, a survey.
    """

    id = models.BigAutoField(primary_key=True)
    closing = models.ForeignKey(Closing, models.PROTECT, related_name="values")
    figure = models.CharField(max_length=40)
    version = models.CharField(max_length=12)  # of the definition
    district = models.ForeignKey("programme.District", models.PROTECT)
    product = models.ForeignKey("programme.Product", models.PROTECT, null=True)
    sex = models.CharField(max_length=1, blank=True)
    social_group = models.CharField(max_length=3, blank=True)
    year = models.CharField(max_length=7)
    count = models.BigIntegerField()  # of people or things, or whole rupees

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["closing", "figure", "district", "product", "sex", "social_group", "year"],
                nulls_distinct=False,
                name="one_value_a_cell",
            ),
            models.CheckConstraint(condition=Q(count__gte=0), name="count_not_negative"),
        ]
        indexes = [models.Index(fields=["closing", "figure", "district"], name="value_cell")]

    def __str__(self) -> str:
        return f"{self.figure} {self.count}"
