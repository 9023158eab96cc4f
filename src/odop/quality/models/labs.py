"""What an officer has read of a laboratory's accreditation, and when she looked."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key


class Accreditation(models.Model):
    """One reading: the body, its number, until when, and on which day it was looked up. The latest counts."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    lab = models.ForeignKey("programme.Office", models.PROTECT, related_name="+")
    body = models.CharField(max_length=80)  # NABL, BIS, FSSAI
    certificate = models.CharField(max_length=60)
    from_date = models.DateField()
    until = models.DateField()
    scope = models.TextField(blank=True)
    seen_on = models.DateField()  # the day the directory was looked at
    seen_where = models.CharField(max_length=200)
    read_at = models.DateTimeField()
    read_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gte=F("from_date")), name="accreditation_ends_after_it_begins"
            )
        ]
        indexes = [models.Index(fields=["lab", "read_at"], name="accreditation_lab")]

    def __str__(self) -> str:
        return f"{self.lab_id} {self.body} {self.certificate}"
