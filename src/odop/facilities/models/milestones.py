"""What was promised of a centre: the first day stands for ever, each later word stands beside it."""

from django.db import models

from odop.basics.ids import new_key
from odop.facilities.models.centres import Centre
from odop.facilities.rules import Promise


class Milestone(models.Model):
    """A thing promised of a centre by a day. The database refuses any change of `promised_on`."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="milestones")
    what = models.CharField(max_length=10, choices=Promise)
    promised_on = models.DateField()
    promised_by = models.CharField(max_length=200)
    promised_at = models.DateTimeField()
    met_on = models.DateField(null=True)
    met_by = models.CharField(max_length=200, blank=True)  # who said that it was met
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["centre", "what"], name="one_first_promise")]

    def __str__(self) -> str:
        return f"{self.centre_id} {self.what}"


class NewDay(models.Model):
    """A later word on when it will be: a new row, with its reason and who said it. Rows are only added."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="new_days")
    expected_on = models.DateField()
    reason = models.TextField()
    said_at = models.DateTimeField()
    said_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["milestone", "said_at"], name="new_day_milestone")]

    def __str__(self) -> str:
        return f"{self.milestone_id} {self.expected_on}"
