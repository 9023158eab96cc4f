"""People who sign in, their postings, and the keys of offices' programs and of people's own phones."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from odop.access.rules import Role
from odop.basics.ids import new_key


class UserManager(BaseUserManager["User"]):
    """Finds people by the name they sign in with; Django's own parts ask for it."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username=username)


class User(AbstractBaseUser):
    """A person who signs in: a maker by her phone, an officer by a name, a password and a second factor."""

    history_leaves_out = ("password",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    username = models.CharField(max_length=60, unique=True)
    phone = models.CharField(max_length=16, unique=True, null=True)  # +919876543210
    phone_proved_at = models.DateTimeField(null=True)
    name = models.CharField(max_length=200)
    name_hi = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, default="hi")
    is_active = models.BooleanField(default=True)
    synthetic = models.BooleanField(default=False)
    joined_at = models.DateTimeField()
    last_login = None
    postings_read: "list[Posting] | None" = None  # kept for the length of a request

    objects = UserManager()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def actor(self) -> str:
        return f"user:{self.pk}"


class Posting(models.Model):
    """A person's charge of a post, from a day until a day; of a district, or (no district) of the State."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="postings")
    role = models.CharField(max_length=24, choices=Role)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True, blank=True)
    office = models.ForeignKey("programme.Office", models.PROTECT, null=True, blank=True)
    from_date = models.DateField()
    to_date = models.DateField(null=True)  # the last day of the charge
    order_words = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(to_date=None) | Q(to_date__gte=F("from_date")),
                name="posting_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["user", "role", "district", "office", "from_date"],
                nulls_distinct=False,
                name="one_posting_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"


class OfficeKey(models.Model):
    """A key by which a program of an office is let in, until a day or until it is ended. Kept as a hash."""

    history_leaves_out = ("digest",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    office = models.ForeignKey("programme.Office", models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)  # of the program: core banking
    begins = models.CharField(max_length=12)  # the first letters, to tell one key from another
    digest = models.CharField(max_length=64, unique=True)
    given_at = models.DateTimeField()
    given_by = models.CharField(max_length=200)
    last_day = models.DateField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at=None) | ~Q(ended_by=""), name="a_key_is_ended_by_somebody"
            )
        ]

    def __str__(self) -> str:
        return f"{self.office_id} {self.begins}"


class OwnKey(models.Model):
    """A key a person has made for the phone she works with; it does what her postings allow. Kept as a hash."""

    history_leaves_out = ("digest",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="own_keys")
    begins = models.CharField(max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    last_day = models.DateField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user"], condition=Q(ended_at=None), name="one_own_key_at_a_time")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.begins}"
