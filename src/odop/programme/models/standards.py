"""What the markets ask of a product, what laboratories measure, and what each laboratory is said to do."""

from django.db import models
from django.db.models import Q

from odop.programme.models.facts import Dated, Office


class Mark(Dated):
    """A mark, licence or market rule: for which products, at which stage, in which market, and how binding."""

    code = models.CharField(max_length=60)
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    kind = models.CharField(max_length=40)
    issuer_en = models.CharField(max_length=160)
    issuer_hi = models.CharField(max_length=160)
    binding = models.CharField(max_length=12)  # mandatory, voluntary, conditional
    status_en = models.TextField()  # the binding in words, with its exceptions
    status_hi = models.TextField()
    covers_en = models.TextField()
    covers_hi = models.TextField()
    stages = models.JSONField()  # general, raw-material, processing, finishing
    markets = models.JSONField()  # IN, EU, UK, US, EXPORT
    products = models.JSONField()  # codes; empty: every product

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=Q(superseded_at=None), name="one_current_mark")
        ]

    def __str__(self) -> str:
        return self.code


class Standard(Dated):
    """A standard a sample can be tested against, with the market and the stage it belongs to."""

    code = models.CharField(max_length=60)
    number = models.CharField(max_length=160)  # IS 9873 (Part 3), Directive 84/500/EEC
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    mark = models.CharField(max_length=60, blank=True)  # the rule it serves
    market = models.CharField(max_length=8)
    stage = models.CharField(max_length=12)
    products = models.JSONField()  # codes; empty: every product
    sample_en = models.TextField()  # what to send
    sample_hi = models.TextField()
    months = models.SmallIntegerField()  # how long a certificate on it stands; the house's own

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code"], condition=Q(superseded_at=None), name="one_current_standard"
            )
        ]

    def __str__(self) -> str:
        return self.number


class Limit(Dated):
    """One thing a standard measures: its unit, the least and the most, and the remedy where it fails."""

    standard = models.CharField(max_length=60)  # its code
    code = models.CharField(max_length=60)
    place = models.SmallIntegerField()  # in the order of the standard
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    unit = models.CharField(max_length=24)
    least = models.DecimalField(max_digits=14, decimal_places=6, null=True)
    most = models.DecimalField(max_digits=14, decimal_places=6, null=True)
    below = models.BooleanField(default=False)  # the most itself is already too much
    remedy_en = models.TextField()
    remedy_hi = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["standard", "code"], condition=Q(superseded_at=None), name="one_current_limit"
            ),
            models.CheckConstraint(
                condition=Q(least__isnull=False) | Q(most__isnull=False), name="a_limit_limits_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.standard} {self.code}"


class LabScope(Dated):
    """What a laboratory is said to test, and what is known of its accreditation."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    city_en = models.CharField(max_length=80)
    city_hi = models.CharField(max_length=80)
    scope_en = models.TextField()
    scope_hi = models.TextField()
    accreditation = models.CharField(max_length=12)  # reported, unconfirmed, none
    accreditation_en = models.TextField()
    accreditation_hi = models.TextField()
    products = models.JSONField()  # codes; empty: not told

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office"], condition=Q(superseded_at=None), name="one_current_scope_a_lab"
            )
        ]

    def __str__(self) -> str:
        return f"{self.office_id} {self.kind}"
