"""Help to reach a market: a claim for a fair or a start online, its bills, and who is shut out of it."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.casework.models.applications import Application
from odop.casework.rules.marketing.bills import Item, PaidBy, Purpose


class Decided(models.Model):
    """What became of a claim, a maker's or a council's: decided, passed, and where it was false, given back."""

    given = models.BigIntegerField(null=True)  # what the rules give on what scrutiny admitted
    meeting = models.CharField(max_length=32, blank=True)  # whose signed minutes decided
    decided_on = models.DateField(null=True)
    passed_at = models.DateTimeField(null=True)
    passed_by = models.CharField(max_length=200, blank=True)
    recovery_order = models.CharField(max_length=80, blank=True)
    recovery_ordered_on = models.DateField(null=True)
    recovered_on = models.DateField(null=True)
    recovery_reference = models.CharField(max_length=80, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        abstract = True


class MarketClaim(Decided):
    """What a maker or her unit claims for one fair, or for beginning to sell online. Money in paise.

    Whether it has been paid is finance's to say.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    application = models.OneToOneField(Application, models.PROTECT, related_name="market_claim")
    purpose = models.CharField(max_length=18, choices=Purpose)
    fair = models.ForeignKey("mart.Fair", models.PROTECT, null=True, to_field="number", related_name="+")
    unit = models.ForeignKey(
        "artisans.Unit", models.PROTECT, null=True, related_name="+"
    )  # claims as this unit
    site = models.CharField(max_length=200, blank=True)  # where she began to sell online
    event_on = models.DateField(null=True)  # the fair's last day, or of the last bill: says which order holds
    file_by = models.DateField(null=True)  # the last day to file, as it was when the claim was begun or filed
    hard_copy_on = models.DateField(null=True)  # the papers came on paper
    hard_copy_by = models.CharField(max_length=200, blank=True)
    asked = models.BigIntegerField(null=True)  # what the rules give on her bills as she filed them

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(purpose=Purpose.ONLINE, fair=None) | ~Q(purpose=Purpose.ONLINE) & Q(fair__isnull=False),
                name="a_fair_for_a_fair",
            ),
            models.CheckConstraint(
                condition=Q(passed_at=None) | Q(given__gt=0, decided_on__isnull=False) & ~Q(meeting=""),
                name="passed_after_the_committee",
            ),
            models.CheckConstraint(
                condition=Q(recovered_on=None) | ~Q(recovery_order="") & ~Q(recovery_reference=""),
                name="recovered_by_an_order",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["fair"], name="market_claim_fair")]

    def __str__(self) -> str:
        return str(self.application_id)


class ClaimLine(models.Model):
    """One bill or ticket: for what, how much, how paid; and how much of it scrutiny admits."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, db_index=False)
    claim = models.ForeignKey(MarketClaim, models.PROTECT, related_name="lines")
    place = models.SmallIntegerField()
    item = models.CharField(max_length=8, choices=Item)
    amount = models.BigIntegerField()
    paid_by = models.CharField(max_length=4, choices=PaidBy)
    bill = models.CharField(max_length=60, blank=True)  # its number
    seller = models.CharField(max_length=120, blank=True)
    billed_on = models.DateField()
    admitted = models.BigIntegerField(null=True)  # null: not looked at yet
    why = models.CharField(max_length=300, blank=True)  # less than the bill is admitted

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="a_bill_is_above_nought"),
            models.CheckConstraint(
                condition=Q(admitted=None) | Q(admitted__gte=0, admitted__lte=F("amount")),
                name="no_more_admitted_than_billed",
            ),
            models.CheckConstraint(
                condition=Q(admitted=None) | Q(admitted=F("amount")) | ~Q(why=""), name="a_bill_cut_says_why"
            ),
            models.UniqueConstraint(fields=["claim", "place"], name="one_place_a_bill"),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.amount}"


class Bar(models.Model):
    """A maker shut out of a scheme after a false claim: from a day, by an order, in its words."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT)
    artisan = models.ForeignKey("artisans.Artisan", models.PROTECT, related_name="bars")
    scheme = models.CharField(max_length=32)
    application = models.ForeignKey(Application, models.PROTECT, related_name="bars")  # the false claim
    order = models.CharField(max_length=80)
    words = models.TextField()
    from_on = models.DateField()
    until_on = models.DateField(null=True)  # the last day; none: the order gives none
    by_name = models.CharField(max_length=200)
    lifted_on = models.DateField(null=True)
    lifted_order = models.CharField(max_length=80, blank=True)
    lifted_words = models.TextField(blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(order="") & ~Q(words=""), name="a_bar_has_order_and_words"),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="a_bar_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(lifted_on=None) | ~Q(lifted_order="") & ~Q(lifted_words=""),
                name="a_bar_is_lifted_by_an_order",
            ),
        ]
        indexes = [models.Index(fields=["artisan", "scheme"], name="bar_artisan")]

    def __str__(self) -> str:
        return f"{self.artisan_id} {self.order}"
