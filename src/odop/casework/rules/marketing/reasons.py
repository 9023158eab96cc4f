"""Reasons in words on a claim. Every no carries one, and its clause where the order has one."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from odop.casework.rules.reasons import Joined

CHECKS = {
    "offered": _("This help is given for what is claimed"),
    "odop_product_of_district": _("Work in the district's own product"),
    "identified": _("A card or registration of a department"),
    "fair_listed": _("The fair is on the Commissioner's list"),
    "level_of_fair": _("The fair is of national or international level"),
    "times_left": _("Not more than three fairs in the year"),
    "not_claimed_elsewhere": _("No other scheme has paid for this fair"),
    "in_time": _("Filed in time: 120 days, leaving out the month of the fair"),
    "first_start_online": _("First help to begin selling online"),
    "one_site": _("One site only"),
    "enough_units": _("At least twenty units"),
    "cost_told": _("Bills paid in a way the order allows"),
}
# The same where they are not met: a no says what is wrong, never what was asked.
UNMET = {
    "offered": _("This help is not given for what is claimed"),
    "odop_product_of_district": _("The work is not in the district's own product"),
    "identified": _("No card or registration of a department"),
    "fair_listed": _("The fair is not on the Commissioner's list"),
    "level_of_fair": _("The fair is not of national or international level"),
    "times_left": _("Three fairs of this year are claimed for already"),
    "not_claimed_elsewhere": _("Another scheme has paid for this fair"),
    "in_time": _("Filed too late: after 120 days, leaving out the month of the fair"),
    "first_start_online": _("Was helped to begin selling online before"),
    "one_site": _("More than one site"),
    "enough_units": _("Fewer than twenty units"),
    "cost_told": _("No bill was paid in a way the order allows"),
}
RETURNED_FOR = {
    "identified": _("Tell us which card or registration you have"),
    "not_claimed_elsewhere": _("Tell us whether another scheme has paid for this fair"),
    "first_start_online": _("Tell us whether you were helped to begin online before"),
    "paper_missing": _("A paper is missing"),
    "paper_unreadable": _("A paper cannot be read"),
    "bill_differs": _("A bill and its line here do not agree"),
    "payment_not_shown": _("The payment of a bill is not shown"),
    "account_missing": _("Give your bank account, so that the money can reach you"),
}
REJECTED_FOR = {
    **UNMET,
    "not_at_the_fair": _("Was not at the fair"),
    "papers_not_genuine": _("The papers shown were not genuine"),
    "false_claim": _("The claim was false"),
    "by_the_committee": _("The district committee did not sanction it"),
}
OTHER = {
    "received": _("Filed"),
    "withdrawn": _("Withdrawn by the applicant"),
    "recommended": _("Recommended to the district committee"),
    "sanctioned": _("Sanctioned by the district committee"),
    "returned_by_committee": _("Returned by the district committee"),
    "money_given_back": _("The money was given back"),
    "second_look": _("Opened again after a second look"),
}


def reason_words(code: str, *, returned: bool = False) -> object:
    """A reason in words; a condition reads as a request where the claim went back."""
    first = RETURNED_FOR if returned else REJECTED_FOR
    return first.get(code) or REJECTED_FOR.get(code) or RETURNED_FOR.get(code) or OTHER.get(code, code)


def in_words(codes: Iterable[str], *, returned: bool = False) -> Joined:
    """Several reasons as one lazy sentence, so that each reader has it in her own language."""
    return Joined(tuple(reason_words(code, returned=returned) for code in codes))
