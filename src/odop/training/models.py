"""Batches, seats, days, attendance, assessment, and the toolkit that follows."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from odop.basics.ids import new_key
from odop.training.rules import BatchState, KitState, Yes


class Batch(models.Model):
    """Up to twenty-five people, ten days, one trainer."""

    State = BatchState

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # B/2025-26/SRE/001
    district = models.ForeignKey("programme.District", models.PROTECT)
    call = models.ForeignKey("casework.Call", models.PROTECT, related_name="batches")
    product = models.ForeignKey("programme.Product", models.PROTECT)
    trainer = models.ForeignKey("programme.Office", models.PROTECT, related_name="batches")
    venue = models.CharField(max_length=200)
    year = models.CharField(max_length=7)
    days = models.JSONField()  # the dates, ISO, in order: five of skill, five of enterprise
    starts_on = models.DateField()
    ends_on = models.DateField()  # the last training day
    qualification_pack = models.CharField(
        max_length=40, blank=True
    )  # where there is one: bridge course and RPL
    state = models.CharField(max_length=10, choices=BatchState, default=BatchState.PLANNED)
    since = models.DateTimeField()
    certified_by = models.CharField(max_length=200, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="batch_ends_after_it_starts"
            )
        ]
        indexes = [
            models.Index(fields=["district", "state"], name="batch_district"),
            models.Index(fields=["trainer", "state"], name="batch_trainer"),
        ]

    def __str__(self) -> str:
        return self.number


class Seat(models.Model):
    """One person's place in a batch, and how it ended. "Passed" is what the figures call trained."""

    class Result(models.TextChoices):
        OPEN = "OPEN", _("not assessed yet")
        PASSED = "PASSED", _("passed")
        FAILED = "FAILED", _("did not pass")
        LEFT = "LEFT", _("left the training")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="seats")
    application = models.OneToOneField("casework.Application", models.PROTECT, related_name="seat")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="seats")
    product = models.ForeignKey("programme.Product", models.PROTECT)
    result = models.CharField(max_length=6, choices=Result, default=Result.OPEN)
    assessed_on = models.DateField(null=True)
    assessed_by = models.CharField(max_length=200, blank=True)
    score = models.SmallIntegerField(null=True)  # of 100
    certificate = models.CharField(max_length=32, blank=True)  # its number
    certified_on = models.DateField(null=True)
    honorarium_due = models.BigIntegerField(default=0)  # paise; paid by finance, asked of finance
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["certificate"], condition=~Q(certificate=""), name="one_certificate_a_number"
            ),
            models.CheckConstraint(
                condition=Q(result__in=["OPEN", "LEFT"]) | Q(assessed_on__isnull=False),
                name="assessed_has_a_day",
            ),
            models.CheckConstraint(condition=Q(honorarium_due__gte=0), name="honorarium_not_negative"),
        ]
        indexes = [
            models.Index(fields=["district", "result", "certified_on"], name="seat_trained"),
            models.Index(fields=["artisan"], name="seat_artisan"),
        ]

    def __str__(self) -> str:
        return f"{self.batch_id} {self.artisan_id}"


class Attendance(models.Model):
    """One person present on one training day. Absence is the want of a row."""

    class Means(models.TextChoices):
        CODE = "CODE", _("her own code")  # she entered the day's code herself
        TRAINER = "TRAINER", _("the trainer")  # the trainer marked her
        CALL_BACK = "CALL_BACK", _("a call-back")  # she said so when called back

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="attendance")
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


class ToolkitOrder(models.Model):
    """A district's order of toolkits with a supplier."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # T/2025-26/SRE/001
    district = models.ForeignKey("programme.District", models.PROTECT)
    supplier = models.ForeignKey("programme.Office", models.PROTECT, related_name="toolkit_orders")
    gem_reference = models.CharField(max_length=60, blank=True)
    ordered_on = models.DateField()
    price_each = models.BigIntegerField()  # paise
    synthetic = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.number


class Toolkit(models.Model):
    """A toolkit promised to a trained person. The promise date is set once, on the last training day.

    Only the maker's own yes makes a kit delivered. The database refuses any change of `promised_on`.
    """

    State = KitState
    Yes = Yes

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="toolkits")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    kit_list = models.ForeignKey("programme.KitList", models.PROTECT)
    promised_on = models.DateField()
    expected_on = models.DateField(null=True)  # a later word; it never hides the promise
    state = models.CharField(max_length=10, choices=KitState, default=KitState.PROMISED)
    since = models.DateTimeField()
    order = models.ForeignKey(ToolkitOrder, models.PROTECT, null=True, related_name="toolkits")
    dispatched_on = models.DateField(null=True)
    delivered_on = models.DateField(null=True)
    yes_by = models.CharField(max_length=7, choices=Yes, blank=True, default="")
    witness = models.CharField(max_length=200, blank=True)
    faults = models.JSONField(default=list)  # [{"item": "...", "fault": "missing" | "broken"}]
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["seat"], condition=Q(replaces=None), name="one_first_toolkit_a_seat"
            ),
            models.CheckConstraint(
                condition=Q(state="DELIVERED", delivered_on__isnull=False) & ~Q(yes_by="")
                | ~Q(state="DELIVERED") & Q(delivered_on=None, yes_by=""),
                name="delivered_by_the_makers_yes",
            ),
            models.CheckConstraint(
                condition=~Q(yes_by="WITNESS") | ~Q(witness=""), name="a_witness_has_a_name"
            ),
            models.CheckConstraint(
                condition=Q(state="PROMISED") | Q(order__isnull=False), name="ordered_before_sent"
            ),
        ]
        indexes = [
            models.Index(fields=["district", "state", "promised_on"], name="toolkit_late"),
            models.Index(fields=["order"], name="toolkit_order"),
        ]

    def __str__(self) -> str:
        return f"{self.seat_id} {self.state}"


class HandoverCode(models.Model):
    """A code sent to the maker's phone, which she reads out if the kit is whole. Only its digest is kept."""

    history_leaves_out = ("digest",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    toolkit = models.ForeignKey(Toolkit, models.PROTECT, related_name="handover_codes")
    digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    tries = models.SmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["toolkit", "sent_at"], name="handover_toolkit")]

    def __str__(self) -> str:
        return f"{self.toolkit_id} {self.sent_at}"
