"""Heard before an order, and looked at again after a no: of a claim of a maker or of a council."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.casework.rules.marketing.hearings import Ended, HearingKind


class Hearing(models.Model):
    """What one side says of a claim, and what the other answers, each with its day.

    To show cause: the office asks, the claimant answers. A second look: the claimant asks, the office ends it.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    number = models.CharField(max_length=32)  # of the claim
    kind = models.CharField(max_length=5, choices=HearingKind)
    words = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.CharField(max_length=200)
    until_on = models.DateField()  # the last day to answer
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=200, blank=True)
    ended = models.CharField(max_length=7, choices=Ended, blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=200, blank=True)
    ended_words = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="a_hearing_has_words"),
            models.CheckConstraint(
                condition=Q(answered_at=None, answer="") | Q(answered_at__isnull=False) & ~Q(answer=""),
                name="an_answer_has_words",
            ),
            models.CheckConstraint(
                condition=Q(ended="", ended_at=None) | ~Q(ended="") & Q(ended_at__isnull=False) & ~Q(ended_words=""),
                name="a_hearing_ends_in_words",
            ),
            models.UniqueConstraint(fields=["number", "kind"], condition=Q(ended=""), name="one_open_hearing"),
            models.UniqueConstraint(fields=["number"], condition=Q(kind="LOOK"), name="one_second_look"),
        ]  # fmt: skip
        indexes = [models.Index(fields=["district"], condition=Q(ended=""), name="hearing_open")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
