"""How many the Commissioner wants helped in each district in a year; set once, shifted openly."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key


class Target(models.Model):
    """One word about a district's target: the first, or what a shift added or took. Added, never changed."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    scheme = models.CharField(max_length=32)
    year = models.CharField(max_length=7)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    number = models.IntegerField()  # of the first: the target; of a shift: what came, below nought what went
    other = models.ForeignKey("programme.District", models.PROTECT, null=True, related_name="+")  # of a shift
    words = models.TextField()  # the order or letter it rests on
    set_by = models.CharField(max_length=80)
    set_by_name = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "year", "district"], condition=Q(other=None), name="one_first_target"
            ),
            models.CheckConstraint(
                condition=Q(other=None, number__gte=0) | (Q(other__isnull=False) & ~Q(number=0)),
                name="a_target_is_a_number",
            ),
        ]
        indexes = [models.Index(fields=["scheme", "year", "district"], name="target_place")]

    def __str__(self) -> str:
        return f"{self.scheme} {self.year} {self.district_id} {self.number}"
