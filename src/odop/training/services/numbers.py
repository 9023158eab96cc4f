"""Running numbers, given one after another within a district and a year."""

from django.db import connection
from django.db.models import Model
from django.db.models.functions import Length


def hold(what: str) -> None:
    """Hold a named lock until the transaction ends; whoever asks for the same waits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [what])


def next_numbers(model: type[Model], field: str, prefix: str, count: int = 1, width: int = 3) -> list[str]:
    """The next free numbers after a prefix; the lock is held until the transaction ends."""
    hold(prefix)
    last = (
        model._default_manager.filter(**{f"{field}__startswith": prefix})
        .order_by(Length(field).desc(), f"-{field}")
        .values_list(field, flat=True)
        .first()
    )
    first = int(last.removeprefix(prefix)) + 1 if last else 1
    return [f"{prefix}{n:0{width}d}" for n in range(first, first + count)]
