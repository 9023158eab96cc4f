"""What was told to whom, and what was asked of whom."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key


class Notice(models.Model):
    """A message to a person, in her language; queued in the transaction of the act it tells of."""

    history_leaves_out = ("text",)  # a code is not copied where it cannot be forgotten

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    template = models.CharField(max_length=60)
    about = models.CharField(max_length=60, blank=True)  # the number or key of the case
    user = models.ForeignKey("access.User", models.PROTECT, null=True)
    phone = models.CharField(max_length=16, blank=True)
    language = models.CharField(max_length=2, default="hi")
    text = models.TextField()
    secret = models.BooleanField(default=False)  # holds a code: never shown but to its receiver
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    tries = models.SmallIntegerField(default=0)
    last_error = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["queued_at"], condition=Q(sent_at=None), name="notice_waiting"),
            models.Index(fields=["user", "queued_at"], name="notice_of_user"),
        ]

    def __str__(self) -> str:
        return f"{self.template} {self.about}"


class Question(models.Model):
    """A flag: something that looks odd, put as a question to a person who can answer it. Never a refusal."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    kind = models.CharField(max_length=40)  # shared_phone, placeholder_account, ghost_class
    key = models.CharField(max_length=120)  # the same doubt is asked once
    about = models.JSONField(default=list)  # keys of the people or cases
    facts = models.JSONField(default=dict)  # what was seen, shown with the question
    put_to = models.CharField(max_length=24)  # the post that answers, in the district
    named = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="questions")
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    answer = models.TextField(blank=True)
    upheld = models.BooleanField(null=True)  # true: there was something in it

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="one_question_a_doubt"),
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None)
                | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="an_answer_has_its_giver",
            ),
        ]
        indexes = [
            models.Index(fields=["district", "asked_at"], condition=Q(answered_at=None), name="question_open")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
