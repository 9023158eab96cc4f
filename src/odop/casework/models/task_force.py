"""The district's task force for margin money: its sittings, their agenda, each member's marks."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.casework.models.applications import Application


class TaskForceSitting(models.Model):
    """A sitting of the district's task force: its agenda, its members, its minutes (GO-2, para 3)."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # TF/2025-26/SRE/01
    district = models.ForeignKey("programme.District", models.PROTECT)
    held_on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    members = models.JSONField(default=list)  # names and offices, as present
    minutes = models.TextField(blank=True)
    called_at = models.DateTimeField()
    signed_at = models.DateTimeField(null=True)
    signed_by = models.CharField(max_length=200, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["district", "held_on"], name="task_force_district")]

    def __str__(self) -> str:
        return self.number


class AgendaItem(models.Model):
    """An application set down for a sitting of the task force, and what the sitting said of it."""

    class Said(models.TextChoices):
        NOTHING = ""
        SELECTED = "SELECTED"
        REJECTED = "REJECTED"
        PUT_OFF = "PUT_OFF"  # to a later sitting
        ABSENT = "ABSENT"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    sitting = models.ForeignKey(TaskForceSitting, models.PROTECT, related_name="agenda")
    application = models.ForeignKey(Application, models.PROTECT, related_name="agenda")
    place = models.SmallIntegerField()  # in the order of receipt (GO-2, para 3)
    said = models.CharField(max_length=8, choices=Said, blank=True, default="")
    reason = models.CharField(max_length=40, blank=True, db_default="")  # a code: of a rejection
    words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(said="REJECTED") | (~Q(reason="") & ~Q(words="")),
                name="a_rejection_has_reason_and_words",
            ),
            models.UniqueConstraint(fields=["sitting", "application"], name="once_on_an_agenda"),
            models.UniqueConstraint(fields=["sitting", "place"], name="one_place_on_an_agenda"),
        ]

    def __str__(self) -> str:
        return f"{self.place}. {self.application_id}"


class Viability(models.Model):
    """One member's marks for one applicant before the task force; or that he stepped aside, and why."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="marks")
    member = models.CharField(max_length=200)
    skill = models.SmallIntegerField(null=True)  # in the craft, of 40
    plan = models.SmallIntegerField(null=True)  # whether it will pay its way, of 40
    means = models.SmallIntegerField(null=True)  # her own share, premises, market: of 20
    aside = models.CharField(max_length=200, blank=True)  # a member does not mark his own kin

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "member"], name="one_viability_a_member"),
            models.CheckConstraint(
                condition=Q(skill__range=(0, 40), plan__range=(0, 40), means__range=(0, 20)),
                name="viability_within_bounds",
            ),
            models.CheckConstraint(
                condition=Q(aside="", skill__isnull=False, plan__isnull=False, means__isnull=False)
                | ~Q(aside="") & Q(skill=None, plan=None, means=None),
                name="viability_or_stepped_aside",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.aside or self.total}"

    @property
    def total(self) -> int:
        return (self.skill or 0) + (self.plan or 0) + (self.means or 0)
