"""The noes of setting a target and of shifting it between districts."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class TargetStands(Refusal):
    """A first target is never overwritten; it is shifted."""

    def __init__(self, districts: Sequence[str]) -> None:
        super().__init__(
            _("A first target stands already, and is not overwritten: %(districts)s. Shift it instead."),
            districts=", ".join(sorted(districts)[:8]),
        )


class NoTarget(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A target is a whole number, nought or more."), field="number")


class OrderMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Name the order or letter it rests on."), field="words")


class TooLittleToShift(Refusal):
    def __init__(self, left: int) -> None:
        super().__init__(
            _("No more can be shifted than the target is now: %(left)s."), field="number", left=left
        )


class NotAnotherDistrict(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A shift goes from one district to another."), field="to_district")


class NoSuchDistricts(Refusal):
    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(_("No such district: %(names)s."), names=", ".join(sorted(names)[:8]))
