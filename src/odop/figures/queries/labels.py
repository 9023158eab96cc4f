"""Names of what figures are told by."""

from odop.basics.names import Named

UNKNOWN = Named("not known", "ज्ञात नहीं")
SEX = {
    "F": Named("women", "महिलाएँ"),
    "M": Named("men", "पुरुष"),
    "O": Named("others", "अन्य"),
    "": UNKNOWN,
}
SOCIAL_GROUP = {
    "SC": Named("Scheduled Castes", "अनुसूचित जाति"),
    "ST": Named("Scheduled Tribes", "अनुसूचित जनजाति"),
    "OBC": Named("Other Backward Classes", "अन्य पिछड़ा वर्ग"),
    "GEN": Named("General", "सामान्य"),
    "": UNKNOWN,
}


def label(dimension: str, value: str, products: dict[str, Named]) -> Named:
    """One value's name; a year is its own name in both languages."""
    if dimension == "sex":
        return SEX[value]
    if dimension == "social_group":
        return SOCIAL_GROUP[value]
    if dimension == "product":
        return products.get(value, Named(value, value))
    return Named(value, value)
