"""A maker's number: A, the district's short code, and seven digits counted up within the district."""

from django.db import connection

from odop.programme import queries as programme


def allot(district: str, count: int = 1) -> list[str]:
    """The next numbers of a district. Whoever allots next in it waits until this transaction ends."""
    found = programme.district(district)
    if found is None:
        raise LookupError(f"no district {district}")
    head = f"A/{found.short}/"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('artisans.number'), hashtext(%s))", [district])
        cursor.execute(
            "SELECT number FROM artisans_artisan WHERE number LIKE %s ORDER BY number USING ~>~ LIMIT 1",
            [f"{head}%"],
        )
        row = cursor.fetchone()
    last = int(row[0].removeprefix(head)) if row else 0
    return [f"{head}{n:07d}" for n in range(last + 1, last + count + 1)]
