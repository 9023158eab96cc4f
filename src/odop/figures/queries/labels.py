"""Names of what figures are told by."""

from odop.artisans import queries as artisans
from odop.basics.names import Named

UNKNOWN = Named("not known", "ज्ञात नहीं")
SEX = {**artisans.SEX, "": UNKNOWN}
SOCIAL_GROUP = {**artisans.SOCIAL_GROUP, "": UNKNOWN}


def label(dimension: str, value: str, products: dict[str, Named]) -> Named:
    """One value's name; a year is its own name in both languages."""
    if dimension == "sex":
        return SEX[value]
    if dimension == "social_group":
        return SOCIAL_GROUP[value]
    if dimension == "product":
        return products.get(value, Named(value, value))
    return Named(value, value)
