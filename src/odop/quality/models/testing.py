"""A test asked for, the sample drawn for it, and each line of its result."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.quality.rules.states import Said, Seal, TestState


class LabTest(models.Model):
    """One product of one maker, to be tested by one laboratory against one standard.

    The day the result is promised by is set when the laboratory takes the sample in; the database refuses
    any change of it.
    """

    State = TestState

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # TR/2026-27/SRE/001
    district = models.ForeignKey("programme.District", models.PROTECT)
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="+")
    product = models.ForeignKey("programme.Product", models.PROTECT, related_name="+")
    standard = models.ForeignKey("programme.Standard", models.PROTECT, related_name="+")  # as it stood then
    lab = models.ForeignKey("programme.Office", models.PROTECT, related_name="+")
    again_of = models.OneToOneField("self", models.PROTECT, null=True, related_name="again")
    words = models.TextField(blank=True)  # of the maker: what it is, and what she wants to know
    state = models.CharField(max_length=10, choices=TestState, default=TestState.ASKED)
    since = models.DateTimeField()
    asked_on = models.DateField()
    asked_by = models.CharField(max_length=200)
    received_on = models.DateField(null=True)
    promised_on = models.DateField(null=True)  # the result; never changed once set
    signed_on = models.DateField(null=True)
    signed_by = models.CharField(max_length=200, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["artisan", "product", "standard"],
                condition=Q(state__in=["ASKED", "PREPARED", "ON_THE_WAY", "SEAL_DOUBT", "IN_LAB"]),
                name="one_open_test_of_a_product",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["PASSED", "FAILED", "NOT_WHOLE"], signed_on__isnull=False)
                & ~Q(signed_by="")
                | ~Q(state__in=["PASSED", "FAILED", "NOT_WHOLE"]) & Q(signed_on=None, signed_by=""),
                name="a_result_is_signed",
            ),
            models.CheckConstraint(
                condition=Q(received_on=None, promised_on=None)
                | Q(received_on__isnull=False, promised_on__gte=F("received_on")),
                name="promised_when_received",
            ),
        ]
        indexes = [
            models.Index(fields=["district", "state", "since"], name="test_district"),
            models.Index(fields=["lab", "state", "since"], name="test_lab"),
            models.Index(fields=["artisan"], name="test_artisan"),
        ]

    def __str__(self) -> str:
        return self.number


class Sample(models.Model):
    """One sealed sample of a test. A lost or doubted one is followed by a fresh one, and stays."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # SM/2026-27/SRE/001
    check_letter = models.CharField(max_length=1)  # its check character
    district = models.ForeignKey("programme.District", models.PROTECT)
    test = models.ForeignKey(LabTest, models.PROTECT, related_name="samples")
    drawn_on = models.DateField()
    drawn_by = models.CharField(max_length=200)
    seal = models.CharField(max_length=40, blank=True)  # the number on the seal, noted when it is sent
    sent_on = models.DateField(null=True)
    sent_by = models.CharField(max_length=200, blank=True)
    carrier = models.CharField(max_length=200, blank=True)
    found = models.CharField(max_length=6, choices=Seal, blank=True, default=Seal.NOT_SEEN)
    seal_found = models.CharField(max_length=40, blank=True)  # the number read on arrival
    found_words = models.TextField(blank=True)
    received_at = models.DateTimeField(null=True)
    received_by = models.CharField(max_length=200, blank=True)
    set_aside = models.BooleanField(default=False)
    set_aside_why = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["test"], condition=Q(set_aside=False), name="one_standing_sample_a_test"
            ),
            models.CheckConstraint(condition=Q(sent_on=None) | ~Q(seal=""), name="sent_under_a_seal"),
            models.CheckConstraint(
                condition=Q(received_at=None) | Q(sent_on__isnull=False), name="received_after_it_was_sent"
            ),
            models.CheckConstraint(
                condition=Q(set_aside=False) | ~Q(set_aside_why=""), name="set_aside_for_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}-{self.check_letter}"


class Line(models.Model):
    """One line of a test: the limit as it stood when the test was asked for, and what was found."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    test = models.ForeignKey(LabTest, models.PROTECT, related_name="lines")
    limit = models.ForeignKey("programme.Limit", models.PROTECT, related_name="+")
    said = models.CharField(max_length=10, choices=Said, blank=True, default=Said.NOTHING)
    value = models.DecimalField(max_digits=14, decimal_places=6, null=True)  # measured, in the limit's unit
    detection = models.DecimalField(max_digits=14, decimal_places=6, null=True)  # the least the lab can see
    why = models.CharField(max_length=200, blank=True)  # why it was not tested
    entered_at = models.DateTimeField(null=True)
    entered_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["test", "limit"], name="one_line_a_limit"),
            models.CheckConstraint(
                condition=Q(said="VALUE", value__isnull=False)
                | Q(said="BELOW", value=None, detection__isnull=False)
                | Q(said__in=["NOT_TESTED", ""], value=None, detection=None),
                name="a_line_says_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.test_id} {self.limit_id}"
