"""What is owed to one payee, why its payment waits, and how margin money is held."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.finance.rules import ChangeState, Hold, Kind, Owing


class Entitlement(models.Model):
    """One thing owed to one payee, into the account that was hers when it was sanctioned.

    The payee's account is a copy. The database refuses to change it but by a confirmed change of account.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    key = models.CharField(max_length=90, unique=True)  # MARGIN:MM/2026-27/BHD/00001
    kind = models.CharField(max_length=14, choices=Kind)
    about = models.CharField(max_length=60)  # the application's number, or another business key
    scheme = models.CharField(max_length=32)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    year = models.CharField(max_length=7)
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, null=True, related_name="+")
    office = models.ForeignKey(
        "programme.Office", models.PROTECT, null=True, related_name="+"
    )  # no maker: a trainer
    payee = models.CharField(max_length=200)  # the account's holder
    account = models.CharField(max_length=24)
    ifsc = models.CharField(max_length=11)
    branch_ifsc = models.CharField(max_length=11, blank=True)  # of the branch that sanctioned
    sanctioned_at = models.DateTimeField(null=True)  # an account changed after this waits
    amount = models.BigIntegerField()
    state = models.CharField(max_length=9, choices=Owing, default=Owing.DUE)
    since = models.DateTimeField()
    owed_at = models.DateTimeField()
    tries = models.SmallIntegerField(default=0)  # how often it was sent
    failure = models.CharField(max_length=8, blank=True)  # the bank's code of the last failed credit
    paid_on = models.DateField(null=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="owed_is_above_nought"),
            models.UniqueConstraint(fields=["about", "kind"], name="one_thing_owed_a_kind"),
            models.CheckConstraint(
                condition=~Q(state__in=[Owing.CREDITED, Owing.GRANTED, Owing.RECOVERED, Owing.SET_OFF])
                | Q(paid_on__isnull=False),
                name="credited_has_its_day",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[Owing.GRANTED, Owing.RECOVERED, Owing.SET_OFF])
                | Q(kind=Kind.MARGIN)
                | Q(kind=Kind.MARKETING, state=Owing.RECOVERED),  # a false claim, given back
                name="only_margin_money_is_held",
            ),
            models.CheckConstraint(condition=Q(artisan=None) | Q(office=None), name="a_maker_or_an_office"),
            models.CheckConstraint(
                condition=~Q(kind__in=[Kind.TRAINER, Kind.ADMINISTRATION]) | Q(office__isnull=False),
                name="a_trainer_is_an_office",
            ),
        ]
        indexes = [
            models.Index(
                fields=["district", "scheme", "year", "since"],
                condition=Q(state__in=[Owing.DUE, Owing.APPROVED, Owing.ORDERED, Owing.SENT, Owing.FAILED]),
                name="entitlement_unpaid",
            ),
            models.Index(fields=["account"], name="entitlement_account"),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def number(self) -> str:
        """The case, as the journal names it."""
        return self.about


class HoldUp(models.Model):
    """Why a payment waits. It is lifted by a person, with her words; until then nothing is ordered."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    entitlement = models.ForeignKey(Entitlement, models.PROTECT, related_name="holds")
    reason = models.CharField(max_length=8, choices=Hold)
    seen = models.CharField(max_length=60, blank=True)  # what was seen: the same is not held twice
    held_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.CharField(max_length=80, blank=True)
    lifted_by_name = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entitlement", "reason", "seen"], name="one_hold_a_reason"),
            models.CheckConstraint(
                condition=Q(lifted_at=None) | (~Q(lifted_by="") & ~Q(words="")),
                name="a_lifting_has_its_words",
            ),
        ]
        indexes = [
            models.Index(fields=["entitlement"], condition=Q(lifted_at=None), name="hold_open"),
        ]

    def __str__(self) -> str:
        return f"{self.entitlement_id} {self.reason}"


class AccountChange(models.Model):
    """A change of a payee's account after sanction: one officer proposes, the maker is told, another confirms."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    entitlement = models.ForeignKey(Entitlement, models.PROTECT, related_name="changes")
    from_payee = models.CharField(max_length=200)
    from_account = models.CharField(max_length=24)
    from_ifsc = models.CharField(max_length=11)
    payee = models.CharField(max_length=200)
    account = models.CharField(max_length=24)
    ifsc = models.CharField(max_length=11)
    words = models.TextField()
    state = models.CharField(max_length=9, choices=ChangeState, default=ChangeState.PROPOSED)
    proposed_by = models.CharField(max_length=80)
    proposed_by_name = models.CharField(max_length=200)
    proposed_at = models.DateTimeField()
    told_at = models.DateTimeField()  # the maker, at a contact proved earlier
    told_phone = models.CharField(max_length=16)
    cools_until = models.DateTimeField()
    decided_by = models.CharField(max_length=80, blank=True)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True)
    objection = models.TextField(blank=True)  # the maker's own words

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entitlement"], condition=Q(state=ChangeState.PROPOSED), name="one_change_at_a_time"
            ),
            models.CheckConstraint(
                condition=~Q(state=ChangeState.CONFIRMED)
                | (Q(decided_at__gte=F("cools_until")) & ~Q(decided_by=F("proposed_by")) & ~Q(decided_by="")),
                name="two_officers_and_a_cooling",
            ),
            models.CheckConstraint(condition=Q(cools_until__gt=F("told_at")), name="cooling_after_telling"),
        ]

    def __str__(self) -> str:
        return f"{self.entitlement_id} {self.state}"


class Holding(models.Model):
    """Margin money in a deposit at the branch, from a day until another, and how it ended."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    entitlement = models.OneToOneField(Entitlement, models.PROTECT, related_name="holding")
    from_on = models.DateField()
    ends_on = models.DateField()  # first said; never overwritten
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("from_on")), name="holding_ends_after_it_begins"
            ),
        ]
        indexes = [
            models.Index(fields=["district", "ends_on"], condition=Q(ended_on=None), name="holding_open")
        ]

    def __str__(self) -> str:
        return f"{self.entitlement_id} {self.ends_on}"
