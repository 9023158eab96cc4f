"""Keys of people's own phones: whom a secret lets in, and how one's own key stands."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from odop.access.models import OwnKey, User


@dataclass(frozen=True)
class OwnKeyLine:
    """One's own key as it stands: never the secret."""

    begins: str
    made_at: datetime
    last_day: date
    opens: bool


def holder_of(username: str, secret: str, *, on: date) -> User | None:
    """The person a name and a secret let in that day, if any; what she may do her postings say."""
    digest = sha256(secret.strip().encode(errors="replace")).hexdigest()
    key = OwnKey.objects.select_related("user").filter(digest=digest, ended_at=None).first()
    if key is None or key.last_day < on or not key.user.is_active:
        return None
    return key.user if key.user.username == username.strip() else None


def own_key(user: User, *, on: date) -> OwnKeyLine | None:
    """Her key that has not been ended."""
    key = OwnKey.objects.filter(user=user, ended_at=None).first()
    return OwnKeyLine(key.begins, key.made_at, key.last_day, key.last_day >= on) if key else None
