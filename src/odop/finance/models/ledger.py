"""The ledger: accounts, entries, lines. Written by one function; the database refuses every other way.

A positive line puts money into an account, a negative one takes it out; the lines of an entry sum to nought.
Balances are kept by a trigger on the lines. What the triggers hold is in migrations/ledger.sql.
"""

from django.db import models
from django.db.models import Q

from odop.basics.ids import new_key
from odop.finance.rules import EntryKind, Head

MOST = 9 * 10**17  # paise: a line beyond this is refused, and no sum of them leaves the machine's integer


class Account(models.Model):
    """Money of one head, scheme and year, in a district or of the State."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    code = models.CharField(max_length=80, unique=True)  # ALLOTTED/margin_money/2026-27/179
    head = models.CharField(max_length=16, choices=Head)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True, db_index=False)
    scheme = models.CharField(max_length=32)
    year = models.CharField(max_length=7)
    guarded = models.BooleanField(default=True)  # never below nought
    balance = models.BigIntegerField(default=0)  # kept by the lines' trigger, and by nothing else

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(guarded=False) | Q(balance__gte=0), name="never_below_nought"),
            models.CheckConstraint(
                condition=Q(guarded=True) | Q(head=Head.TREASURY), name="only_the_treasury_is_unguarded"
            ),
        ]
        indexes = [models.Index(fields=["scheme", "year", "district"], name="account_place")]

    def __str__(self) -> str:
        return self.code


class Entry(models.Model):
    """Something that happened to money. Added, never changed; its business key stands once."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    key = models.CharField(max_length=120, unique=True)  # SET_ASIDE:MARGIN:MM/2026-27/BHD/00001
    kind = models.CharField(max_length=16, choices=EntryKind)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True, db_index=False)
    about = models.CharField(max_length=90)  # what is owed, an allotment
    on_date = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    by_name = models.CharField(max_length=200)
    content = models.CharField(max_length=64)  # SHA-256 of the entry and its lines
    transaction = models.BigIntegerField()  # the database's own number of the act that wrote it

    class Meta:
        indexes = [
            models.Index(fields=["about"], name="entry_about_money"),
            models.Index(fields=["transaction"], name="entry_transaction"),
        ]

    def __str__(self) -> str:
        return self.key


class Line(models.Model):
    """A posting: paise into an account, or out of it."""

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="lines", db_index=False)
    account = models.ForeignKey(Account, models.PROTECT, related_name="lines", db_index=False)
    paise = models.BigIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(paise=0) & Q(paise__gte=-MOST, paise__lte=MOST), name="a_line_moves_something"
            ),
        ]
        indexes = [
            models.Index(fields=["entry", "account", "paise"], name="line_entry"),
            models.Index(fields=["account"], name="line_account"),
        ]

    def __str__(self) -> str:
        return f"{self.account_id} {self.paise}"
