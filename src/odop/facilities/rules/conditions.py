"""The order's conditions in words, by the code the scheme gives each."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

CONDITIONS = {
    "cost_told": _("the cost of the project"),
    "within_the_limit": _("a cost within the order's limit for this kind"),
    "not_funded_elsewhere": _("no part paid for by another scheme"),
    "form": _("a form of company or society the order admits"),
    "members": _("enough members"),
    "members_of_product": _("two thirds of the members tied to the product"),
    "holding": _("nobody holds more than the order allows"),
    "admits_state": _("its constitution admits one representative of the State"),
    "one_of_a_family": _("one person of a family"),
    "land_held": _("land of its own, or on a lease the order admits"),
    "not_a_members_land": _("the land is no member's"),
    "near_cluster": _("the land is near the makers"),
}


def in_words(codes: Iterable[str]) -> str:
    """Conditions as one sentence names them."""
    return "; ".join(str(CONDITIONS[code]) for code in codes)
