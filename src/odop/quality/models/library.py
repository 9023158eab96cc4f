"""The library of designs and packaging, and what makers ask of it; dishes of the districts and who makes them."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.quality.rules.library import Asked, DesignKind, DishState, Fate


class Design(models.Model):
    """A design, a prototype, a packaging or a fusion piece: whose crafts, of which districts."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)  # DL/2026-27/001
    kind = models.CharField(max_length=10, choices=DesignKind)
    title_en = models.CharField(max_length=160)
    title_hi = models.CharField(max_length=160)
    story_en = models.TextField(blank=True)
    story_hi = models.TextField(blank=True)
    made_on = models.DateField(null=True)  # none: not known
    source = models.CharField(max_length=300)  # who says so
    picture = models.ForeignKey("documents.Document", models.PROTECT, null=True)
    added_at = models.DateTimeField()
    added_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.number


class DesignCraft(models.Model):
    """One craft in a design: a product of a district."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    design = models.ForeignKey(Design, models.PROTECT, related_name="crafts")
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    product = models.ForeignKey("programme.Product", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["design", "district", "product"], name="one_craft_in_a_design")
        ]

    def __str__(self) -> str:
        return f"{self.district_id} {self.product_id}"


class DesignFate(models.Model):
    """Where a design was sold, shown or gifted, and who says so. Rows are only added."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    design = models.ForeignKey(Design, models.PROTECT, related_name="fates")
    what = models.CharField(max_length=6, choices=Fate)
    words = models.CharField(max_length=300)
    words_hi = models.CharField(max_length=300, blank=True)
    on_day = models.DateField(null=True)  # none: not known
    source = models.CharField(max_length=300)
    noted_at = models.DateTimeField()
    noted_by = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.words


class PackagingRequest(models.Model):
    """A maker asks for help with packaging; the answer names a design of the library, or says why not."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)  # PK/2026-27/SRE/001
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="+")
    product = models.ForeignKey("programme.Product", models.PROTECT, related_name="+")
    wants = models.JSONField()  # codes of what the packing must do
    words = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=Asked, default=Asked.ASKED)
    since = models.DateTimeField()
    design = models.ForeignKey(Design, models.PROTECT, null=True, related_name="requests")
    answer = models.TextField(blank=True)
    helped = models.BooleanField(null=True)  # as the maker says; none: not told yet
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["ASKED", "WITH_STATE"])
                | Q(state="ANSWERED", design__isnull=False)
                | Q(state__in=["ANSWERED", "DECLINED"]) & ~Q(answer=""),
                name="packaging_is_answered_with_something",
            )
        ]
        indexes = [models.Index(fields=["district", "state", "since"], name="packaging_district")]

    def __str__(self) -> str:
        return self.number


class Dish(models.Model):
    """A dish a district proposes for One District One Cuisine. The programme's own rules are not published yet."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=24, unique=True)  # DC/2026-27/SRE/01
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    name_en = models.CharField(max_length=120)
    name_hi = models.CharField(max_length=120)
    story = models.TextField()  # what makes it the district's own
    standard = models.TextField(blank=True)  # what it must be: ingredients, keeping; none is published
    state = models.CharField(max_length=10, choices=DishState, default=DishState.PROPOSED)
    since = models.DateTimeField()
    proposed_by = models.CharField(max_length=200)
    words = models.TextField(blank=True)  # of the Cell, on accepting or refusing
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district"], condition=Q(state="ACCEPTED"), name="one_dish_a_district"
            ),
            models.CheckConstraint(
                condition=~Q(state="REFUSED") | ~Q(words=""), name="a_dish_refused_is_told_why"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class DishMaker(models.Model):
    """A maker of a dish, with her food licence as she gave it."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, related_name="+")
    dish = models.ForeignKey(Dish, models.PROTECT, related_name="makers")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="+")
    fssai = models.CharField(max_length=14, blank=True)  # blank: none yet
    fssai_until = models.DateField(null=True)
    noted_at = models.DateTimeField()
    noted_by = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dish", "artisan"], name="one_maker_a_dish"),
            models.CheckConstraint(
                condition=Q(fssai="") | Q(fssai__regex=r"^[12]\d{13}$"), name="an_fssai_number_has_its_shape"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dish_id} {self.artisan_id}"
