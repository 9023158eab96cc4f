"""Rounds of stalls, who applied and how the draw fell, what each sold, and what became of it in ninety days."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.mart.models.fairs import Fair
from odop.mart.rules import FollowUpState, RoundState, Said, StallState


class StallRound(models.Model):
    """A fair's call for stalls: how many, for whom, until when, and out of which public value the draw comes."""

    State = RoundState

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # ST/2026-27/UP/001, or ST/2026-27/SRE/001
    fair = models.ForeignKey(Fair, models.PROTECT, related_name="rounds")
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)  # null: makers of all
    product = models.ForeignKey("programme.Product", models.PROTECT, null=True)  # null: of every product
    places = models.IntegerField()
    rent = models.BigIntegerField(default=0)  # paise; nought: free
    opens_on = models.DateField()
    closes_on = models.DateField()
    # The public value the seed is made of, named before anybody can know it: what it is, and its day.
    value_is = models.CharField(max_length=300)
    value_on = models.DateField()
    state = models.CharField(max_length=10, choices=RoundState, default=RoundState.OPEN)
    since = models.DateTimeField()
    list_digest = models.CharField(max_length=64, blank=True)  # of the closed list of numbers
    first_value = models.CharField(max_length=80, blank=True)  # as the first officer entered it
    first_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    value = models.CharField(max_length=80, blank=True)  # as two officers entered it
    drawn_by = models.CharField(max_length=400, blank=True)  # their names
    seed = models.CharField(max_length=64, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(places__gte=1), name="round_has_places"),
            models.CheckConstraint(condition=Q(rent__gte=0), name="round_rent_not_negative"),
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")), name="round_closes_after_it_opens"
            ),
            models.CheckConstraint(
                condition=Q(value_on__gt=F("closes_on")), name="round_value_known_only_after_closing"
            ),
            models.CheckConstraint(
                condition=Q(state="DRAWN") & ~Q(list_digest="") & ~Q(value="") & ~Q(seed="") & ~Q(drawn_by="")
                | ~Q(state="DRAWN") & Q(seed="", value="", drawn_by=""),
                name="round_drawn_from_a_seed",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "closes_on"], name="round_open"),
            models.Index(fields=["district", "closes_on"], name="round_district"),
        ]

    def __str__(self) -> str:
        return self.number


class Stall(models.Model):
    """One maker's place at a fair, from asking for it to standing in it; or her own, outside any round."""

    State = StallState

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    fair = models.ForeignKey(Fair, models.PROTECT, related_name="stalls")
    round = models.ForeignKey(StallRound, models.PROTECT, null=True, related_name="stalls")
    number = models.CharField(max_length=40, unique=True)  # ST/2026-27/SRE/001/0007: what is drawn
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="stalls")
    product = models.ForeignKey("programme.Product", models.PROTECT, null=True)
    state = models.CharField(max_length=10, choices=StallState, default=StallState.APPLIED)
    since = models.DateTimeField()
    applied_at = models.DateTimeField()
    helped_by = models.CharField(max_length=200, blank=True)  # who applied for her, where somebody did
    place = models.IntegerField(null=True)  # in the draw's order, from one
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fair", "artisan"],
                condition=Q(state__in=["APPLIED", "ALLOTTED", "WAITING", "OWN"]),
                name="one_standing_stall_a_fair",
            ),
            models.UniqueConstraint(fields=["round", "place"], name="one_stall_a_place_of_the_draw"),
            models.CheckConstraint(
                condition=Q(state__in=["ALLOTTED", "WAITING"], place__isnull=False)
                | Q(state__in=["APPLIED", "WITHDRAWN", "OWN", "CALLED_OFF"], place=None)
                | Q(state="GIVEN_UP"),
                name="a_place_comes_from_the_draw",
            ),
            models.CheckConstraint(
                condition=Q(round=None, state__in=["OWN", "GIVEN_UP"])
                | Q(round__isnull=False) & ~Q(state="OWN"),
                name="own_stall_outside_a_round",
            ),
        ]
        indexes = [
            models.Index(fields=["district", "state"], name="stall_district"),
            models.Index(fields=["artisan", "applied_at"], name="stall_artisan"),
            models.Index(fields=["round", "state", "place"], name="stall_round"),
        ]

    def __str__(self) -> str:
        return self.number


class Told(models.Model):
    """One word on what a stall sold: the maker's or an officer's, of one day or of the whole fair.

    Sales, orders and enquiries stand apart. A null says that nobody knows.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    stall = models.ForeignKey(Stall, models.PROTECT, related_name="told")
    said_as = models.CharField(max_length=7, choices=Said)
    day = models.DateField(null=True)  # null: the whole fair
    sales = models.BigIntegerField(null=True)  # paise taken at the stall
    orders = models.IntegerField(null=True)  # how many were placed
    orders_worth = models.BigIntegerField(null=True)  # paise
    enquiries = models.IntegerField(null=True)  # buyers who asked and ordered nothing
    said_by = models.CharField(max_length=200)
    said_at = models.DateTimeField()
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["stall", "said_as", "day"], nulls_distinct=False, name="one_word_a_day_and_voice"
            ),
            models.CheckConstraint(
                condition=(Q(sales=None) | Q(sales__gte=0))
                & (Q(orders=None) | Q(orders__gte=0))
                & (Q(orders_worth=None) | Q(orders_worth__gte=0))
                & (Q(enquiries=None) | Q(enquiries__gte=0)),
                name="told_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(sales__isnull=False) | Q(orders__isnull=False) | Q(enquiries__isnull=False),
                name="told_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stall_id} {self.said_as} {self.day or ''}"


class FairFollowUp(models.Model):
    """Asked ninety days after a fair: which orders were delivered, which enquiries became orders."""

    State = FollowUpState

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    stall = models.OneToOneField(Stall, models.PROTECT, related_name="follow_up")
    state = models.CharField(max_length=11, choices=FollowUpState, default=FollowUpState.ASKED)
    due_on = models.DateField()
    asked_at = models.DateTimeField()
    tries = models.SmallIntegerField(default=0)  # by telephone, by an officer, each on a day of its own
    tried_on = models.DateField(null=True)  # the last of them
    orders_delivered = models.IntegerField(null=True)
    enquiries_became_orders = models.IntegerField(null=True)
    said_as = models.CharField(max_length=7, choices=Said, blank=True, default="")
    said_by = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="ANSWERED", answered_at__isnull=False) & ~Q(said_as="")
                | ~Q(state="ANSWERED")
                & Q(answered_at=None, said_as="", orders_delivered=None, enquiries_became_orders=None),
                name="fair_follow_up_answered_by_somebody",
            ),
            models.CheckConstraint(
                condition=(Q(orders_delivered=None) | Q(orders_delivered__gte=0))
                & (Q(enquiries_became_orders=None) | Q(enquiries_became_orders__gte=0)),
                name="fair_follow_up_not_negative",
            ),
        ]
        indexes = [models.Index(fields=["district", "state", "due_on"], name="fair_follow_up_due")]

    def __str__(self) -> str:
        return f"{self.stall_id} {self.state}"
