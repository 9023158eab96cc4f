"""Attendance, everything else said about a day, and doubts about a class."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from odop.basics.ids import new_key
from odop.training.models.batches import Batch, Seat


class Attendance(models.Model):
    """One person present on one training day. Absence is the want of a row."""

    class Means(models.TextChoices):
        CODE = "CODE", _("her own code")  # she entered the day's code herself
        TRAINER = "TRAINER", _("the trainer")  # the trainer marked her
        CALL_BACK = "CALL_BACK", _("a call-back")  # she said so when called back

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="attendance", db_index=False)
    day = models.SmallIntegerField()  # 1 to 10
    means = models.CharField(max_length=9, choices=Means)
    noted_at = models.DateTimeField()  # when it was entered on the phone, online or not
    received_at = models.DateTimeField()  # when it reached us
    entry = models.UUIDField(null=True)  # the device's own key: sent twice, it counts once

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["seat", "day"], name="one_attendance_a_day"),
            models.CheckConstraint(condition=Q(day__range=(1, 10)), name="ten_days"),
            models.UniqueConstraint(
                fields=["entry"], condition=Q(entry__isnull=False), name="one_attendance_an_entry"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seat_id} day {self.day}"


class Word(models.Model):
    """Something said about a day that did not simply become attendance: no word of any device is lost."""

    class Outcome(models.TextChoices):
        AGREES = "AGREES", _("agrees with what is on record")
        ABSENT = "ABSENT", _("said to be absent")
        CLASH = "CLASH", _("says otherwise than what is on record")
        WRONG_CODE = "WRONG_CODE", _("wrong code")
        STALE_CODE = "STALE_CODE", _("the code of another day")
        TOO_LATE = "TOO_LATE", _("came too late")
        TOO_MANY = "TOO_MANY", _("after too many wrong codes")
        STRUCK = "STRUCK", _("attendance struck out")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="words")
    day = models.SmallIntegerField()
    present = models.BooleanField()  # what was said
    means = models.CharField(max_length=9, choices=Attendance.Means)
    outcome = models.CharField(max_length=10, choices=Outcome)
    noted_at = models.DateTimeField()
    received_at = models.DateTimeField()
    by_name = models.CharField(max_length=200)
    entry = models.UUIDField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry"], condition=Q(entry__isnull=False), name="one_word_an_entry"
            )
        ]
        indexes = [models.Index(fields=["seat", "day"], name="word_seat")]

    def __str__(self) -> str:
        return f"{self.seat_id} day {self.day} {self.outcome}"


class CodeShown(models.Model):
    """The trainer asked for the code of a day; when first, and never before the day."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="codes_shown")
    day = models.SmallIntegerField()
    shown_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "day"], name="one_showing_a_day")]

    def __str__(self) -> str:
        return f"{self.batch_id} day {self.day}"


class CallBack(models.Model):
    """A person drawn by a seed, to be asked by the district whether she was in class on a day."""

    class Answer(models.TextChoices):
        THERE = "THERE", _("she says she was there")
        ABSENT = "ABSENT", _("she says she was not there")
        NOT_REACHED = "NOT_REACHED", _("could not be reached")
        NONE = "", _("not called yet")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="call_backs")
    day = models.SmallIntegerField()
    seed = models.CharField(max_length=120)
    drawn_at = models.DateTimeField()
    marked_present = models.BooleanField()  # as the record stood at the draw
    answer = models.CharField(max_length=11, choices=Answer, blank=True, default="")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seat", "day"], name="one_call_back_a_day")]
        indexes = [
            models.Index(fields=["district", "drawn_at"], condition=Q(answer=""), name="call_back_waiting")
        ]

    def __str__(self) -> str:
        return f"{self.seat_id} day {self.day} {self.answer}"


class Doubt(models.Model):
    """A sign seen in a batch, put as a question to the Deputy Commissioner; the trainer may reply."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="doubts")
    sign = models.CharField(max_length=20)
    seen = models.JSONField(default=dict)
    raised_at = models.DateTimeField()
    reply = models.TextField(blank=True)
    replied_at = models.DateTimeField(null=True)
    replied_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "sign"], name="one_doubt_a_sign")]

    def __str__(self) -> str:
        return f"{self.batch_id} {self.sign}"
