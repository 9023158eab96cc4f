"""What the ledger was found to be, night after night."""

from django.db import models

from odop.basics.ids import new_key


class IdentityCheck(models.Model):
    """One night's reckoning: whether everything agrees, each break named, and the chain of all lines so far."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    on_date = models.DateField()
    checked_at = models.DateTimeField()
    entries = models.BigIntegerField()
    lines = models.BigIntegerField()
    holds = models.BooleanField()
    breaks = models.JSONField(default=list)  # [{"kind": ..., "about": ..., "found": ..., "needed": ...}]
    sums = models.JSONField(default=dict)  # of the State, in paise
    upto_line = models.BigIntegerField(default=0)
    chain = models.CharField(max_length=64, blank=True)  # over the last chain and every line written since

    class Meta:
        indexes = [models.Index(fields=["-checked_at"], name="identity_latest")]

    def __str__(self) -> str:
        return f"{self.on_date} {self.holds}"
