"""Who asks what waits in a district."""

from dataclasses import dataclass
from datetime import date

from odop.access.queries import may
from odop.access.rules import Permission
from odop.access.services import User


@dataclass(frozen=True)
class Asking:
    """Who asks, of which district, on which day."""

    district: str
    user: User
    on: date

    def may(self, permission: Permission) -> bool:
        """Whether she may do this here: what another must do does not wait for her."""
        return may(self.user, permission, district=self.district, on=self.on)

    @property
    def only_sits(self) -> bool:
        """Whether she sits in a committee here and has no desk of her own: cases wait for others."""
        return self.may(Permission.SIT) and not self.may(Permission.ANSWER_QUESTIONS)
