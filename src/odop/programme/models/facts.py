"""The State's own facts: places, products, orders, offices, banks, trades. They come from a pack.

Identity (a district, a product, an office) is a row that stays. What is true of it from one day to another
(a product of a district, a tax rule, a kit list) is a dated row; a later pack supersedes such a row and
leaves it standing.
"""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.basics.names import Named


class Confidence(models.TextChoices):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Sourced(models.Model):
    """Where a fact was read, when, and how far it can be trusted."""

    source = models.TextField()
    as_of = models.CharField(max_length=120)
    confidence = models.CharField(max_length=6, choices=Confidence)
    note = models.TextField(blank=True)

    class Meta:
        abstract = True


class Pack(models.Model):
    """One loading of a pack: which State, which files, when."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    state_code = models.CharField(max_length=4)
    name_en = models.CharField(max_length=120)
    name_hi = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()
    rows = models.IntegerField()
    settings = models.JSONField(default=dict)  # pack.toml, whole

    def __str__(self) -> str:
        return f"{self.name_en} {self.sha256[:8]}"


class Division(Sourced):
    code = models.CharField(primary_key=True, max_length=16)
    name_en = models.CharField(max_length=80)
    name_hi = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.name_en


class District(Sourced):
    """A district, by its code in the Local Government Directory."""

    code = models.CharField(primary_key=True, max_length=8)
    short = models.CharField(max_length=4, unique=True)  # in the numbers of applications
    name_en = models.CharField(max_length=80, unique=True)
    name_hi = models.CharField(max_length=80)
    aliases = models.TextField(blank=True)  # other spellings, semicolon separated, both scripts
    division = models.ForeignKey(Division, models.PROTECT, related_name="districts")
    headquarters_en = models.CharField(max_length=80, blank=True)
    headquarters_hi = models.CharField(max_length=80, blank=True)
    population = models.IntegerField(null=True)
    tile_column = models.SmallIntegerField()
    tile_row = models.SmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["tile_column", "tile_row"],
                name="one_district_a_tile",
                deferrable=models.Deferrable.DEFERRED,  # two districts may exchange their tiles
            )
        ]

    def __str__(self) -> str:
        return self.name_en

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)


class Place(Sourced):
    """A tehsil or a block of a district, with a PIN code."""

    code = models.CharField(primary_key=True, max_length=16)  # kind and LGD code: tehsil-766
    kind = models.CharField(max_length=8)
    district = models.ForeignKey(District, models.PROTECT, related_name="places")
    name_en = models.CharField(max_length=80)
    name_hi = models.CharField(max_length=80)
    pin = models.CharField(max_length=6, blank=True)

    def __str__(self) -> str:
        return self.name_en


class Product(Sourced):
    """A product of the programme, such as carpets or chikankari, wherever it is made."""

    code = models.CharField(primary_key=True, max_length=60)  # a slug: wood-carving
    name_en = models.CharField(max_length=120)
    name_hi = models.CharField(max_length=120)
    family = models.CharField(max_length=8, blank=True)  # of hsn.csv: F01
    sector = models.CharField(max_length=40, blank=True)

    def __str__(self) -> str:
        return self.name_en

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)


class Dated(Sourced):
    """A fact true from one day until another, and known to us from one loading until another."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    from_date = models.DateField(null=True)  # null: not established
    to_date = models.DateField(null=True)
    known_from = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class DistrictProduct(Dated):
    """A product named for a district, from a day; undated additions say so."""

    district = models.ForeignKey(District, models.PROTECT, related_name="products")
    product = models.ForeignKey(Product, models.PROTECT, related_name="districts")
    name_en = models.CharField(max_length=120)  # as the list calls it in this district
    name_hi = models.CharField(max_length=120)
    date_words = models.CharField(max_length=60, blank=True)  # "by 2024-01", "date not established"
    original = models.BooleanField()  # of the list of 2018

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["district", "product"],
                condition=Q(superseded_at=None),
                name="one_current_product_of_district",
            ),
            models.CheckConstraint(
                condition=Q(to_date=None) | Q(to_date__gte=F("from_date")),
                name="product_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.district_id} {self.product_id}"


class TaxRule(Dated):
    """A tariff heading of a product family, with the rule of its GST rate."""

    family = models.CharField(max_length=8)
    family_name_en = models.CharField(max_length=120)
    family_name_hi = models.CharField(max_length=120)
    hsn = models.CharField(max_length=8)
    description = models.TextField()
    headline_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True)  # for sorting only
    rule = models.TextField()
    rule_before = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["family", "hsn"], condition=Q(superseded_at=None), name="one_current_tax_rule"
            )
        ]

    def __str__(self) -> str:
        return f"{self.family} {self.hsn}"


class GIGood(Dated):
    """A good with a geographical indication, its area and its certificate."""

    number = models.CharField(max_length=12, blank=True)
    name_en = models.CharField(max_length=120)
    name_hi = models.CharField(max_length=120)
    category = models.CharField(max_length=20)
    registered_year = models.CharField(max_length=40, blank=True)
    of_odop_product = models.BooleanField()
    districts = models.ManyToManyField(District, related_name="gi_goods")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name_en"], condition=Q(superseded_at=None), name="one_current_gi_good"
            )
        ]

    def __str__(self) -> str:
        return self.name_en

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)


class Order(Sourced):
    """A Government Order of the register."""

    key = models.CharField(primary_key=True, max_length=12)  # GO-7
    number = models.CharField(max_length=80)
    dated_on = models.DateField()
    subject_en = models.CharField(max_length=200)
    subject_hi = models.CharField(max_length=200)
    scheme = models.CharField(max_length=40, blank=True)
    amends = models.CharField(max_length=12, blank=True)
    read_in_full = models.BooleanField()

    def __str__(self) -> str:
        return f"{self.number}, {self.dated_on}"


class Office(Sourced):
    """An office, committee or body where people work for the programme: of a district, or of the State."""

    class Kind(models.TextChoices):
        INDUSTRIES_CENTRE = "DIC"
        STATE_CELL = "CELL"
        COMMITTEE = "COMMITTEE"
        TRAINER = "TRAINER"
        SUPPLIER = "SUPPLIER"
        LAB = "LAB"
        CENTRE = "CENTRE"  # the company or society that runs a common facility centre
        BRANCH = "BRANCH"  # of a bank
        ENQUIRY = "ENQUIRY"  # asks what became of people; outside the training chain
        AUDIT = "AUDIT"
        PAYEE = "PAYEE"  # somebody else who is paid: a printer, a hall

    code = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=12, choices=Kind)
    district = models.ForeignKey(District, models.PROTECT, null=True, related_name="offices")
    name_en = models.CharField(max_length=160)
    name_hi = models.CharField(max_length=160)
    bank = models.ForeignKey("Bank", models.PROTECT, null=True, related_name="branches")
    ifsc = models.CharField(max_length=11, blank=True, db_default="")  # of a branch
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="BRANCH") | (Q(bank__isnull=False) & ~Q(ifsc="")),
                name="a_branch_has_its_bank_and_ifsc",
            ),
            models.UniqueConstraint(fields=["ifsc"], condition=~Q(ifsc=""), name="one_branch_an_ifsc"),
        ]

    def __str__(self) -> str:
        return self.name_en

    @property
    def named(self) -> Named:
        return Named(self.name_en, self.name_hi)


class Bank(Sourced):
    """A bank, with the four letters its IFSC codes begin with. The letters do not always name one bank."""

    code = models.CharField(primary_key=True, max_length=12)
    letters = models.CharField(max_length=4)
    name_en = models.CharField(max_length=120)
    name_hi = models.CharField(max_length=120, blank=True, db_default="")
    kind = models.CharField(max_length=40)
    status = models.CharField(max_length=20)

    def __str__(self) -> str:
        return self.name_en
