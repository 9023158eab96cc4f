"""Every no about letters, with its reason."""

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class NoSuchLetter(Refusal):
    """No letter has this number."""

    def __init__(self) -> None:
        super().__init__(_("There is no letter of this number."), field="number")


class AlreadyWithdrawn(Refusal):
    """A letter is withdrawn once; the reason given then stays."""

    def __init__(self) -> None:
        super().__init__(_("This letter has already been withdrawn."))


class NoReason(Refusal):
    """Whoever holds the letter must be able to read why it no longer stands."""

    def __init__(self) -> None:
        super().__init__(
            _("Write why the letter is withdrawn. Whoever checks it will read this."), field="why"
        )


class NothingSaid(Refusal):
    """A letter names what its kind must name."""

    def __init__(self, missing: str) -> None:
        super().__init__(_("This letter must also say: %(missing)s."), missing=missing)
