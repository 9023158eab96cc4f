"""Reasons in words on an application for margin money. Every no carries one, and its clause where there is one."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from odop.casework.rules.reasons import Joined

CHECKS = {
    "of_age": _("Eighteen years old on the day of applying"),
    "odop_product_of_district": _("Work in the district's own product"),
    "not_in_default": _("Not in default to a bank, an institution or a government office"),
    "no_other_scheme": _("No benefit of another self-employment scheme before"),
    "first_help_to_family": _("First margin money to the applicant or the family"),
    "cost_told": _("The cost of the project is told"),
}
# The same where they are not met: a no says what is wrong, never what was asked.
UNMET = {
    "of_age": _("Not yet eighteen years old on the day of applying"),
    "odop_product_of_district": _("The work is not in the district's own product"),
    "not_in_default": _("A sum is overdue at a bank, an institution or a government office"),
    "no_other_scheme": _("Another self-employment scheme has helped before"),
    "first_help_to_family": _("The applicant or the family had margin money before"),
    "cost_told": _("The cost of the project is not told"),
}
RETURNED_FOR = {
    "of_age": _("Tell us your date of birth"),
    "odop_product_of_district": _("Tell us in which product of the district you work"),
    "not_in_default": _("Tell us whether a sum is overdue at a bank, an institution or a government office"),
    "no_other_scheme": _("Tell us whether a self-employment scheme has helped you before"),
    "first_help_to_family": _("Tell us whether you or your family had margin money before"),
    "cost_told": _("Tell us what the project costs, without land"),
    "paper_missing": _("A paper is missing"),
    "paper_unreadable": _("A paper cannot be read"),
    "name_differs": _("The name differs from that on the papers"),
    "land_counted": _("Land is counted in the cost: take it out"),
    "report_unclear": _("The project report does not show how the work pays its way"),
}
REJECTED_FOR = {
    **UNMET,
    "not_viable": _("The task force does not find that the work would pay its way"),
    "absent_twice": _("Did not come to the task force twice"),
    "marks_below_money": _("The district's money of this year went to applicants with higher marks"),
    "papers_not_genuine": _("The papers shown were not genuine"),
    "applied_twice": _("Has applied under another number"),
}
OTHER = {
    "received": _("Received"),
    "withdrawn": _("Withdrawn by the applicant"),
    "taken_back": _("A slip of the office, taken back"),
    "selected": _("Selected by the task force"),
    "put_off": _("Put off to a later sitting"),
    "absent": _("Did not come; called once more"),
    "sent": _("Sent to the bank branch"),
    "sent_to_another": _("Sent to another bank branch"),
    "no_rules_read": _("No order for this day has been read; no condition was checked"),
}


def reason_words(code: str, *, returned: bool = False) -> object:
    """A reason in words; a condition reads as a request where the application went back."""
    first = RETURNED_FOR if returned else REJECTED_FOR
    return first.get(code) or REJECTED_FOR.get(code) or RETURNED_FOR.get(code) or OTHER.get(code, code)


def in_words(codes: Iterable[str], *, returned: bool = False) -> Joined:
    """Several reasons as one lazy sentence, so that each reader has it in her own language."""
    return Joined(tuple(reason_words(code, returned=returned) for code in codes))
