"""The bodies that decide, and their seats by office."""

from django.db import models

from odop.programme.models.facts import Sourced


class Committee(Sourced):
    """A body that decides: of a district or of the State, by the orders."""

    code = models.CharField(primary_key=True, max_length=12)
    name_en = models.CharField(max_length=120)
    name_hi = models.CharField(max_length=120)
    of_district = models.BooleanField()
    quorum = models.SmallIntegerField()
    quorum_confirmed = models.BooleanField()  # read in an order; else a working number of ours
    meets_every = models.SmallIntegerField(null=True)  # months; null: as needed

    def __str__(self) -> str:
        return self.name_en


class Seat(Sourced):
    """A seat of a committee, by the office that sits in it. Who holds that office is casework's to know."""

    class Part(models.TextChoices):
        CHAIR = "chair"
        SECRETARY = "secretary"
        MEMBER = "member"
        INVITED = "invited"  # is heard and does not decide

    code = models.CharField(primary_key=True, max_length=20)
    committee = models.ForeignKey(Committee, models.PROTECT, related_name="seats")
    place = models.SmallIntegerField()
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    part = models.CharField(max_length=9, choices=Part)
    holders = models.SmallIntegerField(null=True)  # how many sit in it; null: not stated

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "place"],
                name="one_seat_a_place",
                deferrable=models.Deferrable.DEFERRED,  # a later pack may exchange two
            )
        ]

    def __str__(self) -> str:
        return self.name_en
