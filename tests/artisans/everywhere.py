"""Every word the database holds, of every table, the journal included."""

import re

from django.db import connection

from odop.artisans.identifiers.aadhaar import ascii_form


def places_holding(numbers: list[str]) -> list[str]:
    """The tables in which one of these numbers stands, however it is spaced and in whichever digits."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT to_jsonb(t)::text FROM "{table}" t')
            for (row,) in cursor.fetchall():
                bare = re.sub(r"[^0-9A-Za-z\"]", "", ascii_form(_opened(row)))
                found += [table for number in numbers if number in bare]
        cursor.execute("SELECT content FROM documents_document")
        for (content,) in cursor.fetchall():
            bare = re.sub(r"[\W_]", "", ascii_form(bytes(content).decode("utf-8", "replace")))
            found += ["documents_document.content" for number in numbers if number in bare]
    return found


def _opened(row: str) -> str:
    """JSON text with its escapes undone."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m.group(1), 16)), row)
