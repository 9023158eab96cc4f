"""Every no of this room, with its reason."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named
from odop.basics.refusals import Refusal


@dataclass(frozen=True)
class InWords:
    """A name that is said in the reader's language when the reason is read."""

    named: Named

    def __str__(self) -> str:
        return self.named.in_language(get_language() or "hi")


class NoSuchTest(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There is no test of this number."))


class NotALab(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This office does not take samples for testing."), field="lab")


class NotThatStandard(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This product is not tested against this standard."), field="standard")


class NoLimits(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("No limits of this standard are known, so nothing can be tested."), field="standard"
        )


class OpenAlready(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(
            _("A test of this product against this standard is already open: %(number)s."), number=number
        )


class NotEnded(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Only a test that was not passed can be asked for again."))


class AskedAgain(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This test has already been asked for again."))


class NoSeal(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write the number that stands on the seal."), field="seal")


class NoCarrier(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("Write how the sample is sent: who carries it, or the number of the parcel."), field="carrier"
        )


class WrongLabel(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("This is not the number on the label of this sample. Read it again, with the last letter."),
            field="label",
        )


class WordsMissing(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Write in a few words why."), field="words")


class NotANumber(Refusal):
    def __init__(self, line: object) -> None:
        super().__init__(
            _("%(line)s: write a number, nought or more, such as 0.25."), field="lines", line=line
        )


class WhyNotTested(Refusal):
    def __init__(self, line: object) -> None:
        super().__init__(_("%(line)s: write why it was not tested."), field="lines", line=line)


class NotThatLine(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This line is not of this test."), field="lines")


class LinesOpen(Refusal):
    def __init__(self, count: int) -> None:
        super().__init__(
            _("%(count)s lines are still empty. Enter each: a value, below detection, or not tested."),
            count=count,
        )


class NothingTested(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No line was tested. A result needs at least one."))


class NoCertificate(Refusal):
    def __init__(self) -> None:
        super().__init__(_("There is no certificate of this number."))


class NotInForce(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The certificate is not in force."))


class SuspensionOpen(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A suspension of this certificate is already open."))


class NoneOpen(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No such step is open on this certificate."))


class TwoPeople(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Whoever proposed it cannot confirm it: another person must."))


class CodeTaken(Refusal):
    def __init__(self) -> None:
        super().__init__(_("An office of this code stands already."), field="code")


class NameMissing(Refusal):
    def __init__(self, field: str) -> None:
        super().__init__(_("This must be filled in."), field=field)


class DaysWrong(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _(
                "These days cannot be: an accreditation begins before it ends, and is not looked up in the future."
            ),
            field="until",
        )
