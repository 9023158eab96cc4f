"""What every page's frame needs to know."""

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, object]:
    """Values of the base page; no queries."""
    return {"demo": settings.DEMO}
