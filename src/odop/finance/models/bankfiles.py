"""Files from banks, whole, and every line of them with its verdict."""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.finance.models.orders import Payment
from odop.finance.rules.files import Fate, Shape
from odop.finance.rules.files.judging import ASKED, Verdict


class BankFile(models.Model):
    """A file a bank sent, taken in once: the same bytes twice add nothing."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)  # null: of the State
    shape = models.CharField(max_length=8, choices=[(s.value, s.value) for s in Shape])
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64, unique=True)
    message = models.CharField(max_length=35, blank=True)  # the bank's own number for it
    statement_on = models.DateField(null=True)  # the last day a statement covers
    lines = models.IntegerField()
    document = models.ForeignKey("documents.Document", models.PROTECT)
    taken_at = models.DateTimeField()
    taken_by = models.CharField(max_length=80)
    taken_by_name = models.CharField(max_length=200)
    synthetic = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["district", "-taken_at"], name="bank_file_of_district"),
            models.Index(fields=["statement_on"], condition=Q(shape="camt.053"), name="bank_statement_on"),
        ]

    def __str__(self) -> str:
        return self.name


class BankLine(models.Model):
    """What a bank said of one payment, as it said it, and what it was found to be."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True, db_index=False)
    file = models.ForeignKey(BankFile, models.PROTECT, related_name="said", db_index=False)
    n = models.IntegerField()  # which line of the file, from one
    place = models.IntegerField()  # in which line of text it stands
    end_to_end = models.CharField(max_length=35, blank=True)
    payment = models.ForeignKey(Payment, models.PROTECT, null=True, related_name="bank_lines")
    fate = models.CharField(max_length=10, choices=[(f.value, f.value) for f in Fate])
    amount = models.BigIntegerField(null=True)  # null, here and below: the bank did not say
    holder = models.CharField(max_length=200, null=True)
    number = models.CharField(max_length=40, null=True)
    ifsc = models.CharField(max_length=35, null=True)
    code = models.CharField(max_length=35, blank=True)
    words = models.TextField(blank=True)
    reference = models.CharField(max_length=35, blank=True)
    on_date = models.DateField(null=True)
    verdict = models.CharField(max_length=10, choices=Verdict)
    differs = models.JSONField(default=list)  # in what it is not as ordered
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=80, blank=True)
    answered_by_name = models.CharField(max_length=200, blank=True)
    followed = models.BooleanField(null=True)  # true: the bank's word was followed
    answer = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "n"], name="one_line_a_place"),
            models.CheckConstraint(
                condition=Q(answered_at=None, followed=None)
                | (Q(answered_at__isnull=False, followed__isnull=False) & ~Q(answered_by="") & ~Q(answer="")),
                name="a_bank_line_answered_has_words",
            ),
        ]
        indexes = [
            models.Index(
                fields=["district", "file"],
                condition=Q(answered_at=None, verdict__in=sorted(ASKED)),
                name="bank_line_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.end_to_end} {self.verdict}"
