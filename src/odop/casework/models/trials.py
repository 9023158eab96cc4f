"""A change of rules tried on the real applicants: what was changed, on whom, and what came of it."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key


class Trial(models.Model):
    """One run of a proposed change on the register as it stood on a day. Added, never changed."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    scheme = models.CharField(max_length=32)
    title = models.JSONField()  # in both languages, from the proposal
    change = models.TextField()  # the proposal as it was given
    rules_of = models.DateField()  # the version it was laid over: the one in force on as_of
    as_of = models.DateField()
    population = models.CharField(max_length=64)  # a hash of every fact of every applicant
    applicants = models.IntegerField()
    results = models.JSONField(null=True)  # sums in whole paise; null where the run was held
    held = models.JSONField(null=True)  # why the run was held, and the applications it stopped at
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(results=None, held__isnull=False) | Q(results__isnull=False, held=None),
                name="a_trial_has_results_or_is_held",
            ),
        ]
        indexes = [models.Index(fields=["-at"], name="trial_latest")]

    def __str__(self) -> str:
        return f"{self.scheme} {self.as_of} {self.population[:8]}"
