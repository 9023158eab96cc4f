"""Turns at a machine, the use made of it, each month's return, and the flag of a thing unused."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.facilities.models.centres import Centre
from odop.facilities.models.machines import Machine
from odop.facilities.rules.booking import Basis, Turn


class Booking(models.Model):
    """One maker's turn at one machine: asked for, given or not, and what became of it."""

    State = Turn

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # BK/2026-27/SRE/00001
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="bookings")
    machine = models.ForeignKey(Machine, models.PROTECT, related_name="bookings")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="bookings")
    member = models.BooleanField()  # of the company or society, on the day she asked
    on = models.DateField()
    from_hour = models.SmallIntegerField()
    until_hour = models.SmallIntegerField()
    basis = models.CharField(max_length=5, choices=Basis)
    rate = models.BigIntegerField()  # paise, as she was shown it
    state = models.CharField(max_length=10, choices=Turn, default=Turn.ASKED)
    asked_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)  # given, or not
    hours_had = models.SmallIntegerField(null=True)  # of this machine, when the turn was decided
    no_show_at = models.DateTimeField(null=True)
    no_show_by = models.CharField(max_length=200, blank=True)
    answer = models.TextField(blank=True)  # hers, to a no-show
    answered_at = models.DateTimeField(null=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(from_hour__gte=0, until_hour__lte=24, until_hour__gt=F("from_hour")),
                name="a_turn_has_its_hours",
            ),
            models.UniqueConstraint(
                fields=["machine", "on", "from_hour", "artisan"],
                condition=Q(state__in=["ASKED", "GIVEN"]),
                name="asked_once_for_a_turn",
            ),
            models.CheckConstraint(
                condition=Q(state="NO_SHOW", no_show_at__isnull=False) | ~Q(state="NO_SHOW"),
                name="a_no_show_is_said_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["artisan", "on"], name="booking_artisan"),
            models.Index(fields=["centre", "on"], name="booking_centre"),
            models.Index(fields=["machine", "on"], name="booking_machine"),
            models.Index(fields=["on"], condition=Q(state="ASKED"), name="booking_asked"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def hours(self) -> int:
        return self.until_hour - self.from_hour


class HeldHour(models.Model):
    """One hour of one machine, held for one turn: the database gives it to nobody else."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    booking = models.ForeignKey(Booking, models.CASCADE, related_name="held")
    machine = models.ForeignKey(Machine, models.PROTECT, related_name="+")
    on = models.DateField()
    hour = models.SmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["machine", "on", "hour"], name="an_hour_is_held_once")]

    def __str__(self) -> str:
        return f"{self.machine_id} {self.on} {self.hour}"


class MachineUse(models.Model):
    """A machine used: the centre's word and the maker's side by side. What counts is what both say at least."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="machine_uses")
    machine = models.ForeignKey(Machine, models.PROTECT, related_name="uses")
    booking = models.OneToOneField(Booking, models.PROTECT, null=True, related_name="use")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)  # of whoever used it, registered or not
    member = models.BooleanField()
    on = models.DateField()
    basis = models.CharField(max_length=5, choices=Basis)
    rate = models.BigIntegerField()
    what = models.CharField(max_length=200, blank=True)  # what was made
    # the centre's word
    hours = models.SmallIntegerField(null=True)
    pieces = models.IntegerField(null=True)
    income = models.BigIntegerField(null=True)  # paise, as it follows from the charge
    noted_at = models.DateTimeField(null=True)
    noted_by = models.CharField(max_length=200, blank=True)
    # her word
    her_hours = models.SmallIntegerField(null=True)
    her_pieces = models.IntegerField(null=True)  # where it is charged by the piece
    her_words = models.TextField(blank=True)
    her_at = models.DateTimeField(null=True)
    # an officer's, where the two part
    settled_hours = models.SmallIntegerField(null=True)
    settled_pieces = models.IntegerField(null=True)
    settled_words = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=200, blank=True)
    counted = models.SmallIntegerField()  # hours: settled, or what every word says at least
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hours__isnull=False, noted_at__isnull=False)
                | Q(her_hours__isnull=False, her_at__isnull=False),
                name="a_use_is_said_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(counted__range=(0, 24)), name="a_day_of_use_has_at_most_24_hours"
            ),
        ]
        indexes = [
            models.Index(fields=["machine", "on"], name="use_machine"),
            models.Index(fields=["centre", "on"], name="use_centre_day"),
            models.Index(fields=["artisan", "on"], name="use_artisan"),
        ]

    def __str__(self) -> str:
        return f"{self.machine_id} {self.on}"


class MonthReturn(models.Model):
    """What a centre told of a month when it closed it; later words change the uses, never this."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="returns")
    month = models.DateField()  # its first day
    hours = models.IntegerField()
    users = models.IntegerField()
    income = models.BigIntegerField()  # paise, reckoned from the charges
    banked = models.BigIntegerField()  # what the centre says it took in
    words = models.TextField(blank=True)
    filed_at = models.DateTimeField()
    filed_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["centre", "month"], name="one_return_a_month"),
            models.CheckConstraint(
                condition=Q(hours__gte=0, users__gte=0, income__gte=0, banked__gte=0),
                name="a_return_is_not_below_nought",
            ),
            models.CheckConstraint(
                condition=Q(banked=F("income")) | ~Q(words=""), name="a_difference_has_its_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.centre_id} {self.month}"


class Idle(models.Model):
    """A machine, or (none) a whole centre, unused for sixty days: public, and cleared by confirmed use alone."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="idle")
    machine = models.ForeignKey(Machine, models.PROTECT, null=True, related_name="idle")
    unused_since = models.DateField()  # the day of its last use, or the day it was there for makers
    raised_on = models.DateField()
    cleared_on = models.DateField(null=True)
    cleared_by = models.ForeignKey(MachineUse, models.PROTECT, null=True, related_name="+")
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["centre", "machine"], condition=Q(cleared_on=None), nulls_distinct=False,
                name="one_flag_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(cleared_on=None, cleared_by=None)
                | Q(cleared_on__isnull=False, cleared_by__isnull=False),
                name="cleared_only_by_use",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.centre_id} {self.raised_on}"
