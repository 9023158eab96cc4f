"""The company or society that runs a centre, and its members."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.facilities.models.centres import Centre
from odop.facilities.rules import Form, Land


class Company(models.Model):
    """The special purpose vehicle of a centre: what it is, its land. Its account is finance's to know."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    centre = models.OneToOneField(Centre, models.PROTECT, related_name="company")
    form = models.CharField(max_length=16, choices=Form)
    name = models.CharField(max_length=200)
    registration = models.CharField(max_length=60)  # number of its incorporation
    registered_on = models.DateField()
    shares = models.IntegerField()  # of all members together
    admits_state = models.BooleanField()  # its constitution admits one representative of the State
    state_representative = models.CharField(max_length=200, blank=True)
    members_use_percent = models.SmallIntegerField(null=True)  # of the capacity, by their undertaking
    land = models.CharField(max_length=6, choices=Land, blank=True)
    lease_years = models.SmallIntegerField(null=True)
    in_government_area = models.BooleanField(null=True)
    land_of_a_member = models.BooleanField(null=True)
    near_cluster = models.BooleanField(null=True)
    mortgaged_on = models.DateField(null=True)  # the assets, to the State
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(shares__gt=0), name="a_company_has_shares"),
        ]

    def __str__(self) -> str:
        return self.name


class Member(models.Model):
    """A member of a company or society, with the shares held."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    company = models.ForeignKey(Company, models.PROTECT, related_name="members")
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    unit = models.CharField(max_length=200, blank=True)
    of_product = models.BooleanField()  # tied to the centre's product
    shares = models.IntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(shares__gt=0), name="a_member_holds_shares"),
            models.UniqueConstraint(fields=["company", "artisan"], name="once_in_a_company"),
        ]

    def __str__(self) -> str:
        return self.name
