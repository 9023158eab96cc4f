"""The guard that stands first in every act."""

from datetime import date

from odop.access import queries
from odop.access.models import User
from odop.access.rules import NotOneself, NotPermitted, OfficeMachine, Permission
from odop.audit.services import Actor, Machine


def require(
    by: Actor, permission: Permission, *, on: date, district: str | None = None, office: str | None = None
) -> None:
    """Refuse unless a posting in force that day, or a key of the office, allows it.

    The operator's own commands are let by.
    """
    if isinstance(by, Machine):
        return
    if isinstance(by, OfficeMachine) and by.may(permission, office):
        return
    if not isinstance(by, User) or not queries.may(by, permission, on=on, district=district, office=office):
        raise NotPermitted


def require_self(by: Actor, user_id: object) -> None:
    """Refuse unless the person acts in her own case."""
    if not isinstance(by, User) or user_id is None or by.pk != user_id:
        raise NotPermitted


def require_machine(by: Actor) -> None:
    """Refuse what the programme does by itself, and nobody in person."""
    if not isinstance(by, Machine):
        raise NotPermitted


def require_another(by: Actor, user: User) -> None:
    """Refuse what nobody does to herself."""
    if isinstance(by, User) and by.pk == user.pk:
        raise NotOneself
