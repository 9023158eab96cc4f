"""Every no of this room, with its reason."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class NotPermitted(Refusal, PermissionDenied):
    """The person holds no posting that allows this act here today; at a desk, a closed door by itself."""

    def __init__(self) -> None:
        super().__init__(_("Your posting does not allow this here. Nothing was changed."))


class PlaceDoesNotFit(Refusal):
    """A district's post needs its district, an office's post its office, a post of the State has neither."""

    def __init__(self) -> None:
        super().__init__(_("This post is not held there. Choose the district or the office it belongs to."))


class NotOneself(Refusal):
    """Nobody gives herself a charge or ends her own."""

    def __init__(self) -> None:
        super().__init__(_("Nobody posts or relieves herself. Ask another officer of the Cell."))


class AlreadyEnded(Refusal):
    """The charge has ended; its record is not rewritten."""

    def __init__(self) -> None:
        super().__init__(_("This charge has already ended. Its record stays as it is."))


class EndsBeforeItBegins(Refusal):
    """A charge cannot end before its first day."""

    def __init__(self, first: date) -> None:
        super().__init__(
            _("The last day cannot be before the first day, %(first)s."), field="last_day", first=first
        )


class NameTaken(Refusal):
    """Another person signs in under this name."""

    def __init__(self) -> None:
        super().__init__(_("Another person signs in under this name. Choose another."), field="username")


class WeakPassword(Refusal):
    """The password is too short, too common, or too like the name."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons), field="password")


class PhoneTaken(Refusal):
    """Another person signs in with this phone."""

    def __init__(self) -> None:
        super().__init__(_("Another person signs in with this phone number."), field="phone")


class NotAPhone(Refusal):
    """The number cannot be an Indian mobile number."""

    def __init__(self) -> None:
        super().__init__(_("Write the ten digits of a mobile number, such as 94150 00001."), field="phone")


class KeyEndsWrongly(Refusal):
    """A key is given for a year at most."""

    def __init__(self, latest: date) -> None:
        super().__init__(
            _("The last day must be today or later, and not after %(latest)s: a key is given for a year."),
            field="last_day",
            latest=latest,
        )


class NoKeyThere(Refusal):
    """Only a bank branch or a laboratory is given a key."""

    def __init__(self) -> None:
        super().__init__(_("Keys are given to bank branches and laboratories alone."), field="office")
