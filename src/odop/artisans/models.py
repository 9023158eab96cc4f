"""Who the makers are: persons, families, units, accounts, contacts, and what each has agreed to.

Districts, places and products are looked up through indexes that begin with the district; a second index on
each of these columns would only slow the intake of many rows.
"""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key


class Artisan(models.Model):
    """A maker. Unknown is a value: a blank sex or birth date says that nobody has told us."""

    class Sex(models.TextChoices):
        FEMALE = "F"
        MALE = "M"
        OTHER = "O"
        UNKNOWN = ""

    class SocialGroup(models.TextChoices):
        SC = "SC"
        ST = "ST"
        OBC = "OBC"
        GENERAL = "GEN"
        UNKNOWN = ""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    number = models.CharField(max_length=24, unique=True)  # A/SRE/0000001, can be read aloud
    user = models.OneToOneField("access.User", models.PROTECT, null=True, related_name="artisan")
    name = models.CharField(max_length=200)
    name_hi = models.CharField(max_length=200, blank=True)
    guardian_name = models.CharField(max_length=200, blank=True)  # father's, mother's or husband's
    born_on = models.DateField(null=True)
    # Where only the year or the age was told: the two days between which the birth lies.
    born_earliest = models.DateField(null=True)
    born_latest = models.DateField(null=True)
    sex = models.CharField(max_length=1, choices=Sex, blank=True, default="")
    social_group = models.CharField(max_length=3, choices=SocialGroup, blank=True, default="")
    minority = models.BooleanField(null=True)
    divyang = models.BooleanField(null=True)
    phone = models.CharField(max_length=16, blank=True)  # +919876543210
    address = models.CharField(max_length=300, blank=True)
    place = models.ForeignKey("programme.Place", models.PROTECT, null=True, db_index=False)
    pin = models.CharField(max_length=6, blank=True)
    native_of_state = models.BooleanField(null=True)
    product = models.ForeignKey("programme.Product", models.PROTECT, null=True, db_index=False)
    craft_years = models.SmallIntegerField(null=True)
    aadhaar_token = models.CharField(
        max_length=64, blank=True
    )  # keyed hash; the number itself is never stored
    aadhaar_last4 = models.CharField(max_length=4, blank=True)
    pan = models.CharField(max_length=10, blank=True)
    enrolled_at = models.DateTimeField()
    enrolled_by = models.CharField(max_length=200, blank=True)  # the helper's name, where she was helped
    came_by = models.CharField(max_length=8)  # SELF, HELPED, IMPORT
    row_hash = models.CharField(max_length=64, blank=True)  # of an imported row: the same row adds nobody
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["aadhaar_token"], condition=~Q(aadhaar_token=""), name="one_artisan_an_aadhaar"
            ),
            models.UniqueConstraint(
                fields=["district", "row_hash"], condition=~Q(row_hash=""), name="one_artisan_an_imported_row"
            ),
            models.CheckConstraint(
                condition=Q(born_earliest=None, born_latest=None)
                | Q(born_on=None, born_earliest__lte=F("born_latest")),
                name="a_birth_lies_between_two_days",
            ),
        ]
        indexes = [
            models.Index(fields=["phone"], condition=~Q(phone=""), name="artisan_phone"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"


class Draft(models.Model):
    """An enrolment under way, saved at every answer and taken up again on any device."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    user = models.ForeignKey("access.User", models.PROTECT, related_name="drafts")  # whoever types
    phone = models.CharField(max_length=16, blank=True)
    helped = models.BooleanField(default=False)
    answers = models.JSONField(default=dict)
    begun_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    artisan = models.ForeignKey(Artisan, models.PROTECT, null=True)

    class Meta:
        indexes = [
            models.Index(fields=["user", "saved_at"], condition=Q(finished_at=None), name="draft_under_way")
        ]

    def __str__(self) -> str:
        return str(self.pk)


class FamilyMember(models.Model):
    """Someone of a maker's family; husband and wife matter to the once-in-a-family rules."""

    class Relation(models.TextChoices):
        SPOUSE = "SPOUSE"
        FATHER = "FATHER"
        MOTHER = "MOTHER"
        CHILD = "CHILD"
        OTHER = "OTHER"

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="family")
    relation = models.CharField(max_length=6, choices=Relation)
    name = models.CharField(max_length=200)
    aadhaar_token = models.CharField(max_length=64, blank=True)
    aadhaar_last4 = models.CharField(max_length=4, blank=True)
    is_artisan = models.ForeignKey(Artisan, models.PROTECT, null=True, related_name="kin")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["artisan"], condition=Q(relation="SPOUSE"), name="one_spouse_an_artisan"
            )
        ]
        indexes = [
            models.Index(fields=["aadhaar_token"], condition=~Q(aadhaar_token=""), name="family_token")
        ]

    def __str__(self) -> str:
        return f"{self.relation} {self.name}"


class Unit(models.Model):
    """A maker's enterprise."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="units")
    name = models.CharField(max_length=200, blank=True)
    udyam = models.CharField(max_length=20, blank=True)
    gstin = models.CharField(max_length=15, blank=True)

    def __str__(self) -> str:
        return self.name or self.udyam


class BankAccount(models.Model):
    """Where a maker is to be paid. An account is never edited: a new one takes its place."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="accounts")
    holder = models.CharField(max_length=200)
    number = models.CharField(max_length=24)
    ifsc = models.CharField(max_length=11)
    from_at = models.DateTimeField()
    to_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["artisan"], condition=Q(to_at=None), name="one_account_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(to_at=None) | Q(to_at__gte=F("from_at")), name="account_ends_after_it_begins"
            ),
        ]
        indexes = [models.Index(fields=["number"], name="account_number")]

    def __str__(self) -> str:
        return f"{self.ifsc} …{self.number[-4:]}"


class Consent(models.Model):
    """A maker's yes to one use of one field, under one notice; taken back as easily as given."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    artisan = models.ForeignKey(Artisan, models.PROTECT, related_name="consents")
    field = models.CharField(max_length=40)
    notice_version = models.CharField(max_length=20)
    language = models.CharField(max_length=2)
    given_at = models.DateTimeField()
    given_through = models.CharField(max_length=200, blank=True)  # the helper's name
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["artisan", "field"],
                condition=Q(withdrawn_at=None),
                name="one_standing_consent_a_field",
            )
        ]

    def __str__(self) -> str:
        return f"{self.field} {self.given_at}"


class Import(models.Model):
    """One file of makers brought in by an officer: how many rows, and what became of each."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)  # null: rows name their own
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    refused_rows = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    rows = models.IntegerField(default=0)
    added = models.IntegerField(default=0)
    already = models.IntegerField(default=0)
    refused = models.IntegerField(default=0)
    file_name = models.CharField(max_length=200, blank=True, db_default="")
    file_sha256 = models.CharField(max_length=64, blank=True, db_default="")  # of the file as it was sent
    questions = models.IntegerField(default=0, db_default=0)
    unknown_columns = models.TextField(blank=True, db_default="")  # headings nobody knows, one a line
    begun_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    by_name = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["district", "begun_at"], name="import_district")]

    def __str__(self) -> str:
        return f"{self.rows} rows {self.begun_at}"
