"""Fairs the programme goes to: their days, their listing for assistance, samples and leads of State-led ones."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.basics.names import Named
from odop.mart.rules import Level


class Fair(models.Model):
    """One edition of a fair: a name, a place, a first and a last day."""

    Level = Level

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(
        max_length=32, unique=True
    )  # F/2026-27/UP/001, or F/2026-27/SRE/001 of a district
    entry = models.ForeignKey("programme.FairEntry", models.PROTECT, null=True, related_name="editions")
    district = models.ForeignKey(
        "programme.District", models.PROTECT, null=True
    )  # that holds it; null: the State
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    place_en = models.CharField(max_length=80)
    place_hi = models.CharField(max_length=80)
    country_en = models.CharField(max_length=60)
    country_hi = models.CharField(max_length=60)
    organiser = models.CharField(max_length=120, blank=True)
    begins_on = models.DateField()
    ends_on = models.DateField()
    days_confirmed = models.BooleanField()  # by the organiser; else every page says they may move
    source = models.TextField()
    as_of = models.DateField()
    level = models.CharField(max_length=14, choices=Level)
    # Of national or international level: what the order of 22 April 2020 asks of a fair outside the State.
    national = models.BooleanField()
    b2b = models.BooleanField()
    b2c = models.BooleanField()
    state_led = models.BooleanField(default=False)  # the State takes a pavilion, as at UPITS or an Expo
    pavilion = models.CharField(max_length=120, blank=True)
    pavilion_stalls = models.IntegerField(null=True)
    listed_from = models.DateField(null=True)  # for marketing assistance, by the Commissioner
    listed_until = models.DateField(null=True)
    listed_order = models.CharField(max_length=120, blank=True)
    footfall = models.IntegerField(null=True)  # as somebody said it, and who
    footfall_source = models.CharField(max_length=200, blank=True)
    called_off_on = models.DateField(null=True)
    results_asked_at = models.DateTimeField(null=True)  # those who went, once it was over
    noted_at = models.DateTimeField()
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("begins_on")), name="fair_ends_after_it_begins"
            ),
            models.CheckConstraint(condition=Q(b2b=True) | Q(b2c=True), name="fair_has_buyers"),
            models.CheckConstraint(
                condition=~Q(level="STATE", national=True) & ~Q(level="STATE_NATIONAL", national=False),
                name="fair_level_and_reach_agree",
            ),
            models.CheckConstraint(
                condition=Q(listed_from=None, listed_until=None)
                | Q(listed_from__isnull=False) & ~Q(listed_order=""),
                name="fair_listed_by_an_order",
            ),
            models.CheckConstraint(
                condition=Q(listed_until=None) | Q(listed_until__gte=F("listed_from")),
                name="fair_listing_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(footfall=None) | ~Q(footfall_source=""), name="footfall_has_a_source"
            ),
        ]
        indexes = [
            models.Index(fields=["ends_on"], name="fair_ends"),
            models.Index(fields=["district", "begins_on"], name="fair_district"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name_en}"

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)

    @property
    def place(self) -> Named:
        return Named(self.place_en, self.place_hi)

    @property
    def country(self) -> Named:
        return Named(self.country_en, self.country_hi)


class FairSample(models.Model):
    """A maker's samples taken to a State-led fair, and whether they came back."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    fair = models.ForeignKey(Fair, models.PROTECT, related_name="samples")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="fair_samples")
    what = models.CharField(max_length=200)
    given = models.IntegerField()
    given_on = models.DateField()
    returned = models.IntegerField(null=True)  # null: nobody has said
    returned_on = models.DateField(null=True)
    missing = models.CharField(max_length=200, blank=True)  # what became of those that did not come back
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(given__gte=1) & (Q(returned=None) | Q(returned__gte=0, returned__lte=F("given"))),
                name="no_more_samples_back_than_given",
            ),
            models.CheckConstraint(
                condition=Q(returned=None) | Q(returned=F("given")) | ~Q(missing=""),
                name="missing_samples_explained",
            ),
        ]
        indexes = [models.Index(fields=["district", "returned_on"], name="fair_sample_district")]

    def __str__(self) -> str:
        return f"{self.fair_id} {self.what}"


class FairLead(models.Model):
    """A buyer met at a State-led fair: what is wanted, who promised what by when, and what came of it."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)  # whose makers are to answer
    fair = models.ForeignKey(Fair, models.PROTECT, related_name="leads")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, null=True, related_name="fair_leads")
    buyer = models.CharField(max_length=160)
    country = models.CharField(max_length=60)
    contact = models.CharField(max_length=160, blank=True)  # never on a public page
    wants = models.CharField(max_length=300)
    promise = models.CharField(max_length=300)  # what was promised to the buyer
    promised_by = models.CharField(max_length=160)  # who promised it
    promised_for = models.DateField()  # set once; the database refuses any change
    followed_up_on = models.DateField(null=True)
    followed_up_by = models.CharField(max_length=160, blank=True)
    came_of_it = models.CharField(max_length=300, blank=True)
    noted_at = models.DateTimeField()
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(followed_up_on=None) | ~Q(came_of_it=""), name="lead_followed_up_says_what_came"
            )
        ]
        indexes = [models.Index(fields=["district", "followed_up_on", "promised_for"], name="fair_lead_due")]

    def __str__(self) -> str:
        return f"{self.fair_id} {self.buyer}"
