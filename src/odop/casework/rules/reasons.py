"""Reasons in words: the order's conditions, and the desk's own grounds. Every no carries one."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from odop.basics.languages import in_both
from odop.basics.names import Named

NO_RULES_READ = "no_rules_read"

# The conditions of the order: what each asks for, and what is asked of an applicant in doubt.
CHECKS = {
    "of_age": _("Eighteen years old on the day of applying"),
    "native_of_state": _("A native of the State"),
    "no_recent_toolkit": _("No toolkit of the craft from any government scheme in the last two years"),
    "first_help_to_couple": _("First help to husband and wife under this scheme"),
    "declaration_given": _("The declaration is given"),
}
# The same where they are not met: a no says what is wrong, never what was asked.
UNMET = {
    "of_age": _("Not yet eighteen years old on the day of applying"),
    "native_of_state": _("Not a native of the State"),
    "no_recent_toolkit": _("Had a toolkit of the craft from a government scheme in the last two years"),
    "first_help_to_couple": _("Husband or wife was helped under this scheme before"),
    "declaration_given": _("The declaration is not given"),
}
RETURNED_FOR = {
    "of_age": _("Tell us your date of birth"),
    "native_of_state": _("Tell us whether you are a native of the State"),
    "no_recent_toolkit": _("Tell us whether and when you got a toolkit from any scheme"),
    "first_help_to_couple": _("Tell us whether you, your husband or your wife were trained before"),
    "declaration_given": _("Give the declaration"),
    "name_differs": _("The name differs from that on the papers"),
    "paper_unreadable": _("A paper cannot be read"),
    "craft_unclear": _("Tell us more about your work in the craft"),
}
REJECTED_FOR = {
    **UNMET,
    "not_of_the_craft": _("Does not work in the craft of this call"),
    "absent_at_interview": _("Did not come to the interview"),
    "marks_below_places": _("Places and waiting list went to applicants with higher marks"),
    "papers_not_genuine": _("The papers shown were not genuine"),
    "twice_in_one_call": _("Has applied in this call under another number"),
}
OTHER = {
    NO_RULES_READ: _("No order for this day has been read; no condition was checked"),
    "moved_up": _("A place became free and the waiting list moved up"),
    "withdrawn": _("Withdrawn by the applicant"),
    "received": _("Received"),
    "taken_back": _("A slip of the office, taken back"),
    "selected_on_marks": _("Selected in the order of marks"),
    "waiting_on_marks": _("On the waiting list in the order of marks"),
}


def reason_words(code: str, *, returned: bool = False) -> object:
    """A reason in words; a condition reads as a request where the application went back."""
    first = RETURNED_FOR if returned else REJECTED_FOR
    return first.get(code) or REJECTED_FOR.get(code) or RETURNED_FOR.get(code) or OTHER.get(code, code)


def in_words(codes: "tuple[str, ...] | list[str]", *, returned: bool = False) -> object:
    """Several reasons as one lazy sentence, so that each reader has it in her own language."""
    return Joined(tuple(reason_words(code, returned=returned) for code in codes))


def no_in_both(code: str, words: str, *, reasons: Mapping[str, object]) -> Named:
    """A reason of a list in both languages, then the officer's own words as they were written."""
    told = in_both(reasons[code])
    return Named(f"{told.en}. {words}".strip(), f"{told.hi}। {words}".strip())


class Joined:
    """Several words as one, each in the reader's language when it is read."""

    def __init__(self, parts: tuple[object, ...], between: str = "; ") -> None:
        self.parts = parts
        self.between = between

    def __str__(self) -> str:
        return self.between.join(str(part) for part in self.parts)
