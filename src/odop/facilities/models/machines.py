"""Machines makers share, what their use costs, and when the centre is open."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.basics.names import Named
from odop.facilities.models.assets import Asset
from odop.facilities.models.centres import Centre
from odop.facilities.rules.booking import Basis


class Machine(models.Model):
    """One machine of a centre that makers may book, from a day."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="machines")
    asset = models.OneToOneField(Asset, models.PROTECT, related_name="machine")
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    maker = models.CharField(max_length=160)
    capacity = models.IntegerField(null=True)  # an hour, in its own measure; unknown is a value
    measure_en = models.CharField(max_length=60, blank=True)  # pieces, square metres, kilograms
    measure_hi = models.CharField(max_length=60, blank=True)
    from_on = models.DateField()  # makers may use it from this day
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(capacity=None) | Q(capacity__gt=0) & ~Q(measure_en=""),
                name="a_capacity_has_its_measure",
            )
        ]
        indexes = [models.Index(fields=["centre", "from_on"], name="machine_centre")]

    def __str__(self) -> str:
        return self.name_en

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)


class Tariff(models.Model):
    """Charges put to the district level committee together; in force from a day once its minutes are signed.

    A later tariff stands beside an earlier one and never overwrites it.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=40, unique=True)  # the centre's number and /T1
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="tariffs")
    same_for_all = models.BooleanField(default=True)  # para 31 and para 35 part ways: the committee chooses
    asked_from_on = models.DateField()
    put_at = models.DateTimeField()
    put_by = models.CharField(max_length=200)
    meeting = models.CharField(max_length=32, blank=True)  # whose signed minutes decided it
    approved = models.BooleanField(null=True)
    in_force_from = models.DateField(null=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(approved=True, in_force_from__isnull=False)
                | Q(approved=False, in_force_from=None)
                | Q(approved=None, in_force_from=None),
                name="a_tariff_approved_has_its_day",
            ),
            models.UniqueConstraint(
                fields=["centre"], condition=Q(approved=None), name="one_tariff_before_the_committee"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Rate(models.Model):
    """What one machine costs under a tariff, for members and for others."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    tariff = models.ForeignKey(Tariff, models.PROTECT, related_name="rates")
    machine = models.ForeignKey(Machine, models.PROTECT, related_name="rates")
    basis = models.CharField(max_length=5, choices=Basis)
    members = models.BigIntegerField()  # paise
    others = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tariff", "machine"], name="one_rate_a_machine"),
            models.CheckConstraint(
                condition=Q(members__gte=0, others__gte=0), name="a_rate_is_not_below_nought"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.machine_id} {self.basis}"


class Week(models.Model):
    """When a centre is open, by the day of the week, from a day on; and how long a turn lasts."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="weeks")
    from_on = models.DateField()
    hours = models.JSONField()  # {"0": [9, 17]}: Monday is 0; a day that is not there is closed
    turn_hours = models.SmallIntegerField()
    said_by = models.CharField(max_length=200)
    said_at = models.DateTimeField()
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["centre", "from_on"], name="one_week_from_a_day"),
            models.CheckConstraint(condition=Q(turn_hours__range=(1, 12)), name="a_turn_has_whole_hours"),
        ]

    def __str__(self) -> str:
        return f"{self.centre_id} {self.from_on}"


class ClosedDay(models.Model):
    """A day a centre, or one machine of it, cannot be used, with the reason."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="closed_days")
    machine = models.ForeignKey(Machine, models.PROTECT, null=True, related_name="closed_days")
    on = models.DateField()
    why = models.CharField(max_length=200)
    said_by = models.CharField(max_length=200)
    said_at = models.DateTimeField()
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["centre", "machine", "on"], name="closed_once_a_day", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.centre_id} {self.on}"
