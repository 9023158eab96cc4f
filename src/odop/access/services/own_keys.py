"""A key of one's own, for the phone one works with: made by oneself, shown once, kept as a hash, ended at will."""

from datetime import datetime
from hashlib import sha256

from odop.access import queries
from odop.access.models import OwnKey, User
from odop.access.rules import NotPermitted, Permission
from odop.access.rules.own_keys import LASTS, new_secret
from odop.audit import services as audit
from odop.audit.services import Actor, act
from odop.basics.dates import day_of

NEEDED = Permission.SURVEY  # the only work that is done with such a key


@act("access.made_own_key")
def make_own_key(*, by: Actor, at: datetime) -> tuple[OwnKey, str]:
    """Make a key for one's own phone; the one before it ends. The secret is returned this once and kept nowhere.

    Raises NotPermitted.
    """
    on = day_of(at)
    if not isinstance(by, User) or not queries.may_anywhere(by, NEEDED, on=on):
        raise NotPermitted
    _end(by, at)
    secret = new_secret()
    key = OwnKey.objects.create(
        user=by,
        begins=secret[:5],
        digest=sha256(secret.encode()).hexdigest(),
        made_at=at,
        last_day=on + LASTS,
    )
    audit.record("access.made_own_key", on=key, by=by, at=at, last_day=key.last_day.isoformat())
    return key, secret


@act("access.ended_own_key")
def end_own_key(*, by: Actor, at: datetime) -> None:
    """End one's own key at once; what was done with it stays on the record."""
    if not isinstance(by, User):
        raise NotPermitted
    for key in _end(by, at):
        audit.record("access.ended_own_key", on=key, by=by, at=at)


def _end(user: User, at: datetime) -> list[OwnKey]:
    User.objects.select_for_update().get(pk=user.pk)  # two at once would leave two keys
    standing = list(OwnKey.objects.filter(user=user, ended_at=None))
    for key in standing:
        key.ended_at = at
        key.save(update_fields=["ended_at"])
    return standing
