"""A centre's reports, what they are made of, and what experts said of them."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.facilities.models.centres import Centre
from odop.facilities.rules import Special, Stage


class Report(models.Model):
    """A pre-feasibility or a project report, as it was filed; the last of its stage counts."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.ForeignKey(Centre, models.PROTECT, related_name="reports")
    stage = models.CharField(max_length=12, choices=Stage)
    cost = models.BigIntegerField()  # paise, of the project as the rules count it
    land_cost = models.BigIntegerField(default=0)  # outside the cost since 3 October 2023
    own_part = models.BigIntegerField(default=0)  # what the members would bring; 0 for the least
    special = models.CharField(max_length=12, choices=Special, blank=True)
    technical_body = models.BooleanField(default=False)  # needs no company
    state_share = models.BigIntegerField()  # as the rules of that day give it
    facts = models.JSONField(default=dict)  # what the report says besides: capacity, users, power, waste
    rules_of = models.DateField()  # the version of the order it was held against
    filed_on = models.DateField()
    filed_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(cost__gt=0), name="a_report_has_its_cost")]
        indexes = [models.Index(fields=["centre", "stage", "filed_on"], name="report_centre")]

    def __str__(self) -> str:
        return f"{self.centre_id} {self.stage}"


class Component(models.Model):
    """One part of a project: a building, a machine, a service."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    report = models.ForeignKey(Report, models.PROTECT, related_name="components")
    place = models.SmallIntegerField()
    name = models.CharField(max_length=200)
    civil = models.BooleanField(default=False)  # a building work, vetted by an engineer of the State
    cost = models.BigIntegerField()
    funded_by = models.CharField(max_length=200, blank=True)  # another scheme that pays for it
    central_share = models.BigIntegerField(null=True)  # of a central scheme the State tops up (para 6)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(cost__gt=0), name="a_component_has_its_cost"),
            models.UniqueConstraint(fields=["report", "place"], name="one_place_a_component"),
        ]

    def __str__(self) -> str:
        return self.name


class Appraisal(models.Model):
    """What experts said of a project report, and who vetted its building works."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    report = models.OneToOneField(Report, models.PROTECT, related_name="appraisal")
    experts = models.CharField(max_length=200)
    civil_vetted_by = models.CharField(max_length=200, blank=True)
    civil_vetted_on = models.DateField(null=True)
    cost = models.BigIntegerField()  # as the experts found it
    words = models.TextField()
    held_on = models.DateField()
    written_by = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"{self.report_id} {self.experts}"
