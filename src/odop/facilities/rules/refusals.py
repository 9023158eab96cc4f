"""Every no of this room, each in words."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from odop.basics.money import Paise, rupees
from odop.basics.refusals import Refusal
from odop.facilities.rules.conditions import in_words


class NotEligible(Refusal):
    """Conditions of the order that are not met, each named."""

    def __init__(self, unmet: tuple[str, ...]) -> None:
        self.unmet = unmet
        super().__init__(_("The order's conditions are not met: %(what)s"), what=in_words(unmet))


class NotKnown(Refusal):
    """What nobody has said yet."""

    def __init__(self, not_known: tuple[str, ...]) -> None:
        self.not_known = not_known
        super().__init__(_("Not said yet: %(what)s"), what=in_words(not_known))


class Missing(Refusal):
    """Something must be said first; the field says what."""

    SENTENCES = {
        "newspaper": _("Name the newspaper and the day the notice stood in it."),
        "address": _("Name the place on the web where the notice stands."),
        "closes_on": _("The last day must not be before the first."),
        "name": _("Give the centre a name in both languages."),
        "kinds": _("Choose at least one of the ten kinds."),
        "promoter": _("Write who speaks for the members."),
        "registration": _("Give the number of its incorporation."),
        "members": _("Name the members."),
        "state_representative": _("Name the State's representative."),
        "components": _("Name the parts of the project, each with its cost."),
        "words": _("Write your reason in a few words."),
        "experts": _("Name the experts."),
        "order": _("Give the number of the sanction order."),
        "signed_for": _("Name who signs for the company or society."),
        "promises": _("Promise a day for “built” and a day for “open to makers”."),
        "account": _("Give the separate bank account of the project first."),
        "paper": _("File the paper that proves it."),
        "what": _("Say what the money was used for."),
    }

    def __init__(self, field: str) -> None:
        super().__init__(self.SENTENCES[field], field=field)


class InvitationClosed(Refusal):
    def __init__(self, opens_on: date, closes_on: date) -> None:
        super().__init__(
            _("Under this notice interest is taken from %(opens)s to %(closes)s."),
            opens=opens_on.isoformat(),
            closes=closes_on.isoformat(),
        )


class ProductNotOfDistrict(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This is not a product of the district."), field="product")


class NotACompany(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("This office is not one of a common facility centre in this district."), field="office"
        )


class SharesDiffer(Refusal):
    def __init__(self, told: int, found: int) -> None:
        super().__init__(
            _("The members hold %(found)s shares together, and the company has %(told)s."),
            field="shares",
            found=found,
            told=told,
        )


class NoSuchMaker(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(
            _("Nobody in the register has the number %(number)s."), field="members", number=number
        )


class TwiceNamed(Refusal):
    def __init__(self, name: str) -> None:
        super().__init__(_("%(name)s is named twice among the members."), field="members", name=name)


class FundedElsewhere(Refusal):
    """A part another scheme pays for is not paid for again (para 32)."""

    def __init__(self, part: str, scheme: str) -> None:
        super().__init__(
            _("“%(part)s” is paid for by %(scheme)s: the State does not pay for it again."),
            field="components",
            part=part,
            scheme=scheme,
        )


class AboveCentralShare(Refusal):
    """Where the State tops up a central scheme it gives no more than the centre does (para 6)."""

    def __init__(self, part: str, share: Paise) -> None:
        super().__init__(
            _("For “%(part)s” the State adds at most what the central scheme gives, %(share)s."),
            field="components",
            part=part,
            share=rupees(share),
        )


class CivilNotVetted(Refusal):
    def __init__(self) -> None:
        super().__init__(
            _("The building works must be vetted by PFAD or the Public Works Department first."),
            field="civil_vetted_by",
        )


class DearerThanAsked(Refusal):
    def __init__(self, asked: Paise) -> None:
        super().__init__(
            _("The project report asks for %(asked)s; experts may find less, not more."),
            field="cost",
            asked=rupees(asked),
        )


class NotDecided(Refusal):
    def __init__(self) -> None:
        super().__init__(_("No signed minutes speak of it yet."))


class NotThatDay(Refusal):
    """A day that cannot be; the field says of what."""

    SENTENCES = {
        "registered_on": _("A company is not registered on a day to come."),
        "held_on": _("The appraisal is not before the report was filed, and not on a day to come."),
        "sanctioned_on": _("The sanction is not before the appraisal, and not on a day to come."),
        "agreed_on": _(
            "The agreement is not before the sanction, and neither it nor the mortgage on a day to come."
        ),
        "promises": _("Built comes before open to makers, and neither before the agreement."),
        "mortgaged_on": _("The mortgage is noted once, and not on a day to come."),
        "promised_on": _("A promise is not for a day gone by."),
        "expected_on": _("A new day is not a day gone by."),
        "met_on": _("Not before the sanction, not open before it was built, and not on a day to come."),
        "used_on": _("The money was not used before the sanction, nor on a day to come."),
        "up_to": _("Interest is told up to a later day than the last time, and not to a day to come."),
    }

    def __init__(self, field: str = "on") -> None:
        super().__init__(self.SENTENCES[field], field=field)


class PublicSectorOnly(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The separate account must be at a bank of the public sector."), field="ifsc")


class AccountTaken(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This account is another centre's. Each project has its own."), field="account")


class MoreThanGiven(Refusal):
    def __init__(self, left: Paise) -> None:
        super().__init__(
            _("Of the State's money %(left)s is left to be used."), field="amount", left=rupees(left)
        )


class AlreadyLookedAt(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This proof has been looked at already."))


class UseNotProved(Refusal):
    """An instalment waits for the proof that the money before it was used."""

    def __init__(self, code: str, needed: Paise, found: Paise) -> None:
        sentences = {
            "own_money_first": _(
                "The members' own money comes first: %(needed)s must be proved to be used, %(found)s is."
            ),
            "use_proved": _(
                "Of the State's money %(needed)s must be proved to be used first, three quarters of what was "
                "given; %(found)s is."
            ),
        }
        super().__init__(sentences[code], needed=rupees(needed), found=rupees(found))


class NoMoreInstalments(Refusal):
    def __init__(self) -> None:
        super().__init__(_("All three instalments have been claimed."))


class NotCredited(Refusal):
    def __init__(self, number: str) -> None:
        super().__init__(_("The bank has not credited instalment %(number)s yet."), number=number)


class AlreadyPromised(Refusal):
    """The first promise stands; a later day is said beside it."""

    def __init__(self, on: date) -> None:
        super().__init__(
            _("It was promised for %(on)s. That stands; say a new day with its reason."), on=on.isoformat()
        )


class AlreadyMet(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This has been kept already."))
