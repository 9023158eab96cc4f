"""Common facility centres, the notice they answer, and every step on the way."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.basics.names import Named
from odop.facilities.rules import CentreState


class Invitation(models.Model):
    """A notice in newspaper and on the web that asks who would run a centre."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    product = models.ForeignKey("programme.Product", models.PROTECT)
    newspaper = models.CharField(max_length=200)  # which, and of which day
    address = models.CharField(max_length=200)  # of the notice on the web
    opens_on = models.DateField()
    closes_on = models.DateField()
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")), name="invitation_closes_after_it_opens"
            )
        ]
        indexes = [models.Index(fields=["district", "closes_on"], name="invitation_district")]

    def __str__(self) -> str:
        return f"{self.district_id} {self.product_id} {self.opens_on}"


class Centre(models.Model):
    """A common facility centre, from the first word of those who would run it."""

    State = CentreState

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # CFC/2026-27/SRE/001
    district = models.ForeignKey("programme.District", models.PROTECT)
    product = models.ForeignKey("programme.Product", models.PROTECT)
    invitation = models.ForeignKey(Invitation, models.PROTECT, null=True, related_name="centres")
    office = models.ForeignKey(
        "programme.Office", models.PROTECT, null=True, related_name="centres"
    )  # of its company or society: kind CENTRE
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    kinds = models.JSONField(default=list)  # of the ten: CentreKind
    place = models.CharField(max_length=200, blank=True)  # where it stands or is to stand
    promoter = models.CharField(max_length=200)  # who speaks for the members
    phone = models.CharField(max_length=16, blank=True)
    proposed_on = models.DateField()
    state = models.CharField(max_length=14, choices=CentreState, default=CentreState.INTEREST)
    since = models.DateTimeField()  # of the present state: the clock everybody sees
    built_on = models.DateField(null=True)
    open_on = models.DateField(null=True)  # to makers: another day than "built"
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["INTEREST", "WITHDRAWN"]) | Q(office__isnull=False),
                name="a_centre_formed_has_its_office",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["BUILT", "OPEN"], built_on__isnull=False)
                | ~Q(state__in=["BUILT", "OPEN"]) & Q(built_on=None),
                name="a_centre_built_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(state="OPEN", open_on__isnull=False) | ~Q(state="OPEN") & Q(open_on=None),
                name="a_centre_open_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(open_on=None) | Q(open_on__gte=F("built_on")), name="open_after_it_is_built"
            ),
        ]
        indexes = [
            models.Index(fields=["district", "state"], name="centre_district"),
            models.Index(fields=["office"], name="centre_office"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)


class CentreStep(models.Model):
    """One move of one centre, with who made it and in what words."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="steps")
    from_state = models.CharField(max_length=14)
    to_state = models.CharField(max_length=14)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200)
    words = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["centre", "at"], name="centre_step")]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
