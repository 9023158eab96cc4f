"""The register of a district counted, each maker once in each table."""

from collections.abc import Iterable

from django.db.models import Count

from odop.artisans.models import Artisan
from odop.basics.names import Named

Counted = tuple[
    Named, list[tuple[Named | None, int]]
]  # a title; a name, or none where it was not told, and how many
SEX = {"F": Named("women", "महिलाएँ"), "M": Named("men", "पुरुष"), "O": Named("others", "अन्य")}
SOCIAL_GROUP = {
    "SC": Named("Scheduled Castes", "अनुसूचित जाति"), "ST": Named("Scheduled Tribes", "अनुसूचित जनजाति"),
    "OBC": Named("Other Backward Classes", "अन्य पिछड़ा वर्ग"), "GEN": Named("General", "सामान्य"),
}  # fmt: skip


def register_counts(district: str) -> list[Counted]:
    """A district's makers by product, by sex and by social group; what was not told is a line of its own."""
    rows = Artisan.objects.filter(district_id=district)
    products = rows.values_list("product__name_en", "product__name_hi").annotate(n=Count("id")).order_by("-n")
    return [
        (
            Named("Makers by product", "उत्पाद के अनुसार कारीगर"),
            [(Named(en, hi) if en else None, n) for en, hi, n in products],
        ),
        (
            Named("Women and men", "महिलाएँ और पुरुष"),
            _named(rows.values_list("sex").annotate(n=Count("id")), SEX),
        ),
        (
            Named("By social group", "सामाजिक वर्ग के अनुसार"),
            _named(rows.values_list("social_group").annotate(n=Count("id")), SOCIAL_GROUP),
        ),
    ]


def _named(counts: Iterable[tuple[str, int]], names: dict[str, Named]) -> list[tuple[Named | None, int]]:
    return sorted(((names.get(code), n) for code, n in counts), key=lambda one: -one[1])
