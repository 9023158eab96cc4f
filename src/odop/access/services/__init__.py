"""The guard that stands first in every act, and the acts on people, postings and keys."""

from odop.access.models import User
from odop.access.rules import NotPermitted, OfficeMachine, Permission, Role
from odop.access.services.guard import require, require_another, require_machine, require_self
from odop.access.services.keys import end_key, give_key
from odop.access.services.officers import (
    close_account,
    give_link,
    make_officer,
    note_second_factor_off,
    set_password,
)
from odop.access.services.own_keys import end_own_key, make_own_key
from odop.access.services.people import choose_language, make_user, name_oneself, prove_phone
from odop.access.services.postings import post, relieve
from odop.audit.services import Actor, Machine

__all__ = [
    "Actor",
    "Machine",
    "NotPermitted",
    "OfficeMachine",
    "Permission",
    "Role",
    "User",
    "choose_language",
    "close_account",
    "end_key",
    "end_own_key",
    "give_key",
    "give_link",
    "make_officer",
    "make_own_key",
    "make_user",
    "name_oneself",
    "note_second_factor_off",
    "post",
    "prove_phone",
    "relieve",
    "require",
    "require_another",
    "require_machine",
    "require_self",
    "set_password",
]
