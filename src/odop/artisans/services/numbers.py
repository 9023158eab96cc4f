"""A maker's number: the State's letters, the district's three, and seven digits counted up in the district."""

from django.db import connection

from odop.programme import queries as programme
from odop.programme.services import hold


def last(district: str) -> tuple[str, int]:
    """How a district's numbers begin, and the last one given.

    Whoever asks next for this district waits until this transaction ends.
    """
    found = programme.district(district)
    if found is None:
        raise LookupError(f"no district {district}")
    head = f"{programme.letters('artisan')}/{found.short}/"
    hold(head)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT number FROM artisans_artisan WHERE number LIKE %s AND number ~ '/[0-9]+$' "
            "ORDER BY number USING ~>~ LIMIT 1",
            [f"{head}%"],
        )
        row = cursor.fetchone()
    return head, int(row[0].removeprefix(head)) if row else 0


def allot(district: str) -> str:
    """The next number of a district."""
    head, given = last(district)
    return f"{head}{given + 1:07d}"
