"""A survey of a district: who was drawn, by which public seed, who asks whom, and what was answered."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key


class Survey(models.Model):
    """One survey of one district by one form, with the list it was drawn from: marks that name nobody."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    number = models.CharField(max_length=24, unique=True)  # SV/2026-27/SRE/001
    form = models.CharField(max_length=60)  # the newest version of it is filled
    seed = models.CharField(max_length=120)  # public beforehand
    each_place = models.SmallIntegerField()  # how many are drawn in each tehsil or block
    of = models.IntegerField()
    drawn = models.IntegerField()
    list_hash = models.CharField(max_length=64)
    listed = models.TextField()  # a line for each maker of the register that day: mark, place, stratum
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=200)
    closes_on = models.DateField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=200, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "form"], condition=Q(closed_at=None), name="one_open_survey_by_a_form"
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None) | ~Q(closed_by=""), name="a_survey_is_closed_by_somebody"
            ),
            models.CheckConstraint(condition=Q(drawn__lte=F("of")), name="drawn_from_those_listed"),
        ]

    def __str__(self) -> str:
        return self.number


class Drawn(models.Model):
    """One maker drawn for a survey, or in reserve for those who refuse or cannot be found."""

    class State(models.TextChoices):
        RESERVE = "RESERVE"  # not asked unless somebody of her stratum drops out
        TO_ASK = "TO_ASK"
        REACHED = "REACHED"
        DECLINED = "DECLINED"
        NOT_FOUND = "NOT_FOUND"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    survey = models.ForeignKey(Survey, models.PROTECT, related_name="people")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="+")
    place = models.ForeignKey("programme.Place", models.PROTECT, null=True, db_index=False)
    stratum = models.CharField(max_length=80)  # product and sex
    order = models.IntegerField()  # in the order of the draw, within the place
    state = models.CharField(max_length=9, choices=State)
    surveyor = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    visits = models.SmallIntegerField(default=0)
    visited_on = models.DateField(null=True)  # the last time nobody was found
    said_at = models.DateTimeField(null=True)
    said_by = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "artisan"], name="drawn_once_for_a_survey"),
            models.CheckConstraint(
                condition=~Q(state__in=["DECLINED", "NOT_FOUND", "REACHED"])
                | Q(said_at__isnull=False) & ~Q(said_by=""),
                name="what_came_of_her_is_said_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["survey", "place", "order"], name="drawn_in_place")]

    def __str__(self) -> str:
        return f"{self.survey_id} {self.order} {self.state}"


class Submission(models.Model):
    """One filled form: the XML as it was filed, and its answers by question. The same instance counts once.

    What failed a check stands beside it in `faults`; nothing is dropped.
    """

    class Came(models.TextChoices):
        WEB = "WEB"
        PHONE = "PHONE"  # ODK Collect, or whatever speaks OpenRosa

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    survey = models.ForeignKey(Survey, models.PROTECT, null=True, related_name="submissions")
    version = models.ForeignKey("plans.FormVersion", models.PROTECT, null=True, related_name="+")
    instance = models.CharField(max_length=120, unique=True)  # uuid:..., given by whoever filled it
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    person = models.ForeignKey(Drawn, models.PROTECT, null=True, related_name="submissions")
    answers = models.JSONField(default=dict)  # question: answer; a repeat is a list
    faults = models.JSONField(default=list)  # [question, code, words]
    came_by = models.CharField(max_length=5, choices=Came)
    device = models.CharField(max_length=80, blank=True)
    received_at = models.DateTimeField()
    received_from = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    awaited = models.SmallIntegerField(default=0)  # attachments not yet here
    counted = models.BooleanField(default=False)  # the first whole answer of a person drawn
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(counted=True), name="one_answer_of_a_person_counts"
            )
        ]
        indexes = [
            models.Index(fields=["survey", "received_at"], name="submission_survey"),
            models.Index(fields=["survey"], condition=~Q(faults=[]), name="submission_faulty"),
        ]

    def __str__(self) -> str:
        return self.instance


class Attachment(models.Model):
    """A file a submission names: awaited until it comes, then kept as it was filed."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="attachments")
    name = models.CharField(max_length=200)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["submission", "name"], name="one_attachment_of_a_name")
        ]

    def __str__(self) -> str:
        return self.name
