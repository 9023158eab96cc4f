"""Reads about makers."""

from odop.artisans.models import Artisan


def any_synthetic() -> bool:
    """Whether there are synthetic people among the makers."""
    return Artisan.objects.filter(synthetic=True).exists()
