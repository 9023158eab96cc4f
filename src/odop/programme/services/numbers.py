"""Running numbers, given one after another within a district and a year; and named locks."""

from django.db import connection
from django.db.models import Model
from django.db.models.functions import Length


def hold(what: str) -> None:
    """Hold a named lock until the transaction ends; whoever asks for the same waits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [what])


def next_numbers(model: type[Model], field: str, stem: str, *, count: int = 1, width: int = 3) -> list[str]:
    """The next free numbers of a stem; whoever asks for the same stem waits until this act has ended.

    A number that has outgrown its width is longer, and still comes after the shorter ones.
    """
    hold(stem)
    last = (
        model._default_manager.filter(**{f"{field}__startswith": stem})
        .order_by(Length(field).desc(), f"-{field}")
        .values_list(field, flat=True)
        .first()
    )
    first = int(last.removeprefix(stem)) + 1 if last else 1
    return [f"{stem}{n:0{width}d}" for n in range(first, first + count)]
