"""The journal: what was done, in the office's words, and every change of every row."""

from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KT

from odop.basics.ids import new_key


class Entry(models.Model):
    """An act, written by the act itself. Names are copied, so that it still reads true years on."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    act = models.CharField(max_length=60)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    by_name = models.CharField(max_length=200)
    about_kind = models.CharField(max_length=60)
    about_key = models.CharField(max_length=60)
    district = models.CharField(max_length=8, blank=True)
    details = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["about_key", "at"], name="entry_about"),
            models.Index(fields=["district", "at"], name="entry_district"),
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.about_key}"


class Change(models.Model):
    """One row's change, written by the database itself; nobody else may add, alter or remove it."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()  # the act's own moment
    recorded_at = models.DateTimeField()  # the database's clock
    by = models.CharField(max_length=80)
    act = models.CharField(max_length=60)
    transaction = models.BigIntegerField()
    table = models.CharField(max_length=63)
    row = models.CharField(max_length=60)
    district = models.CharField(max_length=8)
    change = models.CharField(max_length=1)  # I, U or D
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["row"], name="change_row"),
            models.Index(fields=["transaction"], name="change_transaction"),
            models.Index(
                KT("after__number"), name="change_number", condition=Q(change="I", after__has_key="number")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.change} {self.table} {self.row}"
