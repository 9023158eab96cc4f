"""The committees that decide: who sits, what is put before them, their meetings, decisions and what follows."""

from django.db import models
from django.db.models import F, Q

from odop.basics.ids import new_key
from odop.casework.rules.committees.bodies import Body, Said

NEEDS_WORDS = ["REJECTED", "RETURNED", "PUT_OFF"]


class SeatHolder(models.Model):
    """Who sits in a seat of a committee, from a day until a day; of a district, or (none) of the State."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    body = models.CharField(max_length=12, choices=Body)
    seat = models.ForeignKey("programme.Seat", models.PROTECT)
    name = models.CharField(max_length=200)
    office = models.CharField(
        max_length=200, blank=True
    )  # in their own words, where the seat does not say it
    user = models.ForeignKey("access.User", models.PROTECT, null=True)  # who signs in; most members never do
    from_on = models.DateField()
    until_on = models.DateField(null=True)  # the last day
    order_words = models.CharField(max_length=200, blank=True)  # by which order or nomination
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")), name="sits_until_after_from"
            ),
        ]
        indexes = [models.Index(fields=["body", "district", "until_on"], name="seat_holder_body")]

    def __str__(self) -> str:
        return self.name


class Matter(models.Model):
    """Something put before a body, with what the body must know. What follows from its word is the owning room's."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)  # whose it is
    body = models.CharField(max_length=12, choices=Body)
    kind = models.CharField(max_length=32)
    about = models.CharField(max_length=64)  # the number of what is to be decided
    title_en = models.CharField(max_length=300)
    title_hi = models.CharField(max_length=300)
    amount = models.BigIntegerField(null=True)  # paise
    facts = models.JSONField(default=list)  # [[label en, label hi, value en, value hi]], in order
    papers = models.JSONField(default=list)  # keys of documents
    since = models.DateTimeField()  # ripe since: the clock everybody sees
    put_at = models.DateTimeField()
    put_by = models.CharField(max_length=200)
    closed_at = models.DateTimeField(null=True)  # decided by signed minutes, or taken off
    taken_off_why = models.CharField(max_length=300, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body", "about", "kind"], condition=Q(closed_at=None), name="once_before_a_body"
            ),
        ]
        indexes = [
            models.Index(
                fields=["body", "district", "since"], condition=Q(closed_at=None), name="matter_ripe"
            ),
            models.Index(fields=["about", "kind"], name="matter_about"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.about}"


class Meeting(models.Model):
    """A meeting of a body: called, held, its minutes signed; or called off, with the reason."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    number = models.CharField(max_length=32, unique=True)  # MT/2026-27/SRE/01
    body = models.CharField(max_length=12, choices=Body)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    held_on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    called_at = models.DateTimeField()
    called_by = models.CharField(max_length=200)
    quorum = models.SmallIntegerField()  # as it stood when the meeting was called
    quorum_confirmed = models.BooleanField()
    minutes = models.TextField(blank=True)
    signed_at = models.DateTimeField(null=True)
    signed_by = models.CharField(max_length=200, blank=True)
    code = models.CharField(
        max_length=12, blank=True
    )  # drawn at the signature; on the paper, for anyone to check
    called_off_at = models.DateTimeField(null=True)
    called_off_why = models.CharField(max_length=300, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(signed_at=None) | (Q(called_off_at=None) & ~Q(code="") & ~Q(minutes="")),
                name="signed_minutes_have_words_and_code",
            ),
            models.CheckConstraint(
                condition=Q(called_off_at=None) | ~Q(called_off_why=""), name="called_off_has_its_reason"
            ),
        ]
        indexes = [models.Index(fields=["body", "district", "-held_on"], name="meeting_body")]

    def __str__(self) -> str:
        return self.number


class MeetingItem(models.Model):
    """A matter on the agenda of a meeting, and what the meeting said of it; in force with the signature."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)  # of the matter
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="items")
    place = models.SmallIntegerField()
    said = models.CharField(max_length=8, choices=Said, blank=True, default="")
    reasons = models.JSONField(default=list)  # codes of the list
    words = models.TextField(blank=True)
    conditions = models.TextField(blank=True)  # of an approval
    amount = models.BigIntegerField(null=True)  # paise: approved for less than was put before the meeting
    deciding = models.SmallIntegerField(null=True)  # members present who had not stepped aside

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "matter"], name="once_on_a_meetings_agenda"),
            models.UniqueConstraint(
                fields=["meeting", "place"],
                name="one_place_on_a_meetings_agenda",
                deferrable=models.Deferrable.DEFERRED,  # the agenda may be put in another order
            ),
            models.CheckConstraint(
                condition=~Q(said__in=NEEDS_WORDS) | (~Q(reasons=[]) & ~Q(words="")),
                name="a_no_has_reasons_and_words",
            ),
            models.CheckConstraint(
                condition=Q(amount=None) | (Q(said=Said.APPROVED, amount__gt=0) & ~Q(words="")),
                name="a_lesser_sum_is_approved_in_words",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place}. {self.matter_id}"


class Present(models.Model):
    """Somebody present at a meeting: a member in a seat, somebody sent in a member's place, or a guest."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="present")
    holder = models.ForeignKey(SeatHolder, models.PROTECT, null=True)  # none: a guest, heard and not deciding
    name = models.CharField(max_length=200)  # who came, as said on the day
    office = models.CharField(max_length=200, blank=True)
    sent = models.BooleanField(default=False)  # in the member's place
    in_the_chair = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "holder"], name="a_member_is_present_once"),
            models.UniqueConstraint(
                fields=["meeting"], condition=Q(in_the_chair=True), name="one_in_the_chair"
            ),
            models.CheckConstraint(
                condition=Q(in_the_chair=False) | Q(holder__isnull=False), name="a_member_is_in_the_chair"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Aside(models.Model):
    """A member who stepped aside from an item, and why; not deciding on it, not counted for its quorum."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    item = models.ForeignKey(MeetingItem, models.PROTECT, related_name="asides")
    holder = models.ForeignKey(SeatHolder, models.PROTECT)
    why = models.CharField(max_length=300)
    at = models.DateTimeField()
    noted_by = models.CharField(max_length=200)
    taken_back_at = models.DateTimeField(null=True)  # before the minutes were signed; the row stays
    taken_back_by = models.CharField(max_length=200, blank=True)
    taken_back_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item", "holder"], condition=Q(taken_back_at=None), name="aside_once_an_item"
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None) | ~Q(taken_back_why=""), name="taken_back_for_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return self.why


class MeetingAction(models.Model):
    """Something a meeting gave somebody to do, by a day. The day is set once."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="actions")
    item = models.ForeignKey(MeetingItem, models.PROTECT, null=True, related_name="actions")
    place = models.SmallIntegerField()
    what = models.CharField(max_length=400)
    owner = models.CharField(max_length=200)  # name or office
    owner_holder = models.ForeignKey(SeatHolder, models.PROTECT, null=True)  # where a member has it
    due_on = models.DateField()
    done_at = models.DateTimeField(null=True)
    done_by = models.CharField(max_length=200, blank=True)
    done_words = models.CharField(max_length=400, blank=True)
    asked_at = models.DateTimeField(null=True)  # once, when it was late
    synthetic = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "place"], name="one_place_an_action"),
            models.CheckConstraint(
                condition=Q(done_at=None) | ~Q(done_words=""), name="done_says_what_was_done"
            ),
        ]
        indexes = [models.Index(fields=["district", "due_on"], condition=Q(done_at=None), name="action_due")]

    def __str__(self) -> str:
        return self.what
