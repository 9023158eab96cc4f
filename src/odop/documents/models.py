"""Files as they were filed, and letters as they were issued: neither is ever changed."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key


class Document(models.Model):
    """A file kept whole in the database, so that a backup holds everything."""

    history_leaves_out = ("content",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    kind = models.CharField(max_length=40)
    about = models.CharField(max_length=60, blank=True)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=120)
    size = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    filed_at = models.DateTimeField()
    filed_by = models.CharField(max_length=80)

    class Meta:
        indexes = [
            models.Index(fields=["about"], name="document_about"),
            models.Index(fields=["sha256"], name="document_hash"),
        ]

    def __str__(self) -> str:
        return self.name


class Letter(models.Model):
    """A letter: all it says in both languages, and the code by which anyone can check it.

    The database refuses any change of what it says; a letter is withdrawn, never altered. Its first sheet
    is kept as it was taken.
    """

    history_leaves_out = ("data", "code")  # the row itself never changes in these

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # L/2026-27/SRE/00001
    kind = models.CharField(max_length=20)
    about = models.CharField(max_length=60)  # the number of the case
    district = models.ForeignKey("programme.District", models.PROTECT)
    issued_at = models.DateTimeField()
    by_name = models.CharField(max_length=200)
    data = models.JSONField()
    code = models.CharField(max_length=16)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.CharField(max_length=200, blank=True)
    withdrawn_why = models.TextField(blank=True)
    sheet = models.OneToOneField(Document, models.PROTECT, null=True)  # the PDF, once first taken
    sha256 = models.CharField(max_length=64, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_why="")
                | Q(withdrawn_at__isnull=False) & ~Q(withdrawn_why=""),
                name="a_letter_is_withdrawn_with_its_reason",
            ),
            models.CheckConstraint(
                condition=Q(sheet=None, sha256="") | Q(sheet__isnull=False) & ~Q(sha256=""),
                name="a_sheet_taken_has_its_hash",
            ),
        ]
        indexes = [
            models.Index(fields=["about", "issued_at"], name="letter_about"),
            models.Index(fields=["district", "issued_at"], name="letter_district"),
        ]

    def __str__(self) -> str:
        return self.number
