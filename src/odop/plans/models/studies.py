"""A district's diagnostic study: facts as they stood on a day, and the needs read from them."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.plans.models.action import Intervention
from odop.plans.rules.action import Head


class Study(models.Model):
    """A study, its facts frozen when it was begun. Once published the database refuses any change of it."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)  # DSR/2026-27/SRE/01
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    as_of = models.DateField()
    data = models.JSONField()  # sections of tables, in both languages
    begun_at = models.DateTimeField()
    begun_by = models.CharField(max_length=200)
    published_at = models.DateTimeField(null=True)
    published_by = models.CharField(max_length=200, blank=True)
    paper = models.ForeignKey("documents.Document", models.PROTECT, null=True)  # the PDF as published
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(published_at=None, paper=None)
                | Q(published_at__isnull=False, paper__isnull=False),
                name="a_study_is_published_as_a_paper",
            ),
            models.UniqueConstraint(
                fields=["district"], condition=Q(published_at=None), name="one_study_in_hand"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Need(models.Model):
    """One finding of a study: the need, the gap, what is proposed, and on which table it rests."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    study = models.ForeignKey(Study, models.PROTECT, related_name="needs")
    place = models.SmallIntegerField()
    head = models.CharField(max_length=14, choices=Head)
    need = models.TextField()
    gap = models.TextField()
    proposed = models.TextField()
    rests_on = models.CharField(max_length=40)  # a section's key
    added_by = models.CharField(max_length=200)
    line = models.ForeignKey(Intervention, models.PROTECT, null=True, related_name="needs")
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["study", "place"], name="one_place_in_a_study")]

    def __str__(self) -> str:
        return self.need[:60]
