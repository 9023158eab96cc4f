"""From a waiting table into the register, in a few statements for any number of rows."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection

from odop.artisans.imports.checking import FIELDS
from odop.artisans.models import Artisan
from odop.artisans.services.importing.parts import Part
from odop.artisans.services.numbers import last
from odop.programme.services import hold

_TYPES = {
    "n": "integer", "key": "uuid", "born_on": "date", "born_earliest": "date", "born_latest": "date",
    "minority": "boolean", "divyang": "boolean", "native_of_state": "boolean", "craft_years": "smallint",
}  # fmt: skip
_COLUMNS = ", ".join(f"{field} {_TYPES.get(field, 'text')}" for field in FIELDS)

# A question for each row, and not a join: the register is asked through its index, however large it is.
_TWICE_IN_PART = """
DELETE FROM incoming i USING incoming above
WHERE above.row_hash = i.row_hash AND above.district = i.district AND above.n < i.n
"""
_ALREADY = """
DELETE FROM incoming i WHERE (SELECT true FROM artisans_artisan a
    WHERE a.district_id = i.district AND a.row_hash = i.row_hash AND a.row_hash <> '')
"""
_AADHAAR_TWICE_IN_PART = """
DELETE FROM incoming i USING incoming above
WHERE above.token = i.token AND i.token <> '' AND above.n < i.n RETURNING i.n
"""
_AADHAAR_KNOWN = """
DELETE FROM incoming i WHERE i.token <> '' AND (SELECT true FROM artisans_artisan a
    WHERE a.aadhaar_token = i.token AND a.aadhaar_token <> '') RETURNING i.n
"""
_ARTISANS = """
INSERT INTO artisans_artisan (id, district_id, number, name, name_hi, guardian_name, born_on, born_earliest,
    born_latest, sex, social_group, minority, divyang, phone, address, place_id, pin, native_of_state,
    product_id, craft_years, aadhaar_token, aadhaar_last4, pan, enrolled_at, enrolled_by, came_by, row_hash,
    synthetic)
SELECT key, district, head || lpad((last + row_number() OVER (PARTITION BY district ORDER BY n))::text, 7, '0'),
    name, name_hi, guardian_name, born_on, born_earliest, born_latest, sex, social_group, minority, divyang,
    phone, address, place, pin, native_of_state, product, craft_years, token, last4,
    pan, %(at)s, %(by)s, 'IMPORT', row_hash, %(synthetic)s
FROM incoming JOIN unnest(%(districts)s::text[], %(heads)s::text[], %(lasts)s::int[])
    AS given (district, head, last) USING (district)
ORDER BY n
"""
_COUNTED = "SELECT district, count(*) FROM incoming GROUP BY district"
# Keys beside the maker's are time-ordered like hers: her key's time, with new randomness.
_ACCOUNTS = """
INSERT INTO artisans_bankaccount (id, district_id, artisan_id, holder, number, ifsc, from_at)
SELECT (substr(key::text, 1, 15) || substr(gen_random_uuid()::text, 16))::uuid,
    district, key, holder, account, ifsc, %(at)s FROM incoming WHERE account <> ''
"""
_FAMILY = """
INSERT INTO artisans_familymember (id, district_id, artisan_id, relation, name, aadhaar_token, aadhaar_last4,
    is_artisan_id)
SELECT (substr(i.key::text, 1, 15) || substr(gen_random_uuid()::text, 16))::uuid,
    i.district, i.key, 'SPOUSE', i.spouse_name, i.spouse_token, i.spouse_last4,
    (SELECT a.id FROM artisans_artisan a WHERE a.aadhaar_token = i.spouse_token AND a.aadhaar_token <> '')
FROM incoming i WHERE i.spouse_name <> ''
"""
_KIN = """
UPDATE artisans_familymember f SET is_artisan_id = i.key FROM incoming i
WHERE f.aadhaar_token = i.token AND i.token <> '' AND f.aadhaar_token <> '' AND f.is_artisan_id IS NULL
  AND f.artisan_id <> i.key
"""
_UNITS = """
INSERT INTO artisans_unit (id, district_id, artisan_id, name, udyam, gstin)
SELECT (substr(key::text, 1, 15) || substr(gen_random_uuid()::text, 16))::uuid,
    district, key, unit_name, udyam, gstin FROM incoming
WHERE unit_name <> '' OR udyam <> '' OR gstin <> ''
"""
_STATEMENTS = (
    _TWICE_IN_PART, _ALREADY, _AADHAAR_TWICE_IN_PART, _AADHAAR_KNOWN, _COUNTED,
    _ARTISANS, _ACCOUNTS, _FAMILY, _KIN, _UNITS, "TRUNCATE incoming",
)  # fmt: skip


@dataclass
class Intake:
    """Takes parts of one file into the register, inside the act that brings the file in."""

    district: str | None
    by_name: str
    at: datetime
    synthetic: bool = False
    rows: int = 0
    added: int = 0
    already: int = 0
    odd: list[tuple[str, str, str, str]] = field(
        default_factory=list
    )  # number, district, kind, what was seen
    phones: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)
    _given: dict[str, tuple[str, int]] = field(default_factory=dict)  # the last number, by district

    def __post_init__(self) -> None:
        if self.district is None:
            hold("files of many districts")  # they come in one after the other
        else:
            # the same file sent twice at once: the second waits, and then adds nobody
            self._given[self.district] = last(self.district)
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS pg_temp.incoming")
            cursor.execute(f"CREATE TEMPORARY TABLE incoming ({_COLUMNS}) ON COMMIT DROP")

    def take(self, part: Part) -> list[tuple[int, list[str]]]:
        """Take one part in. Returns the rows whose Aadhaar another maker has; they do not enter."""
        self.rows += part.rows
        for district in sorted(part.districts - self._given.keys()):
            self._given[district] = last(district)
        with connection.cursor() as cursor:
            with cursor.copy(f"COPY incoming ({', '.join(FIELDS)}) FROM STDIN") as copy:
                copy.write("".join(part.lines))
            if self.rows == part.rows:
                cursor.execute("ANALYZE incoming (n, district, row_hash, token, spouse_token)")
            counts, found = self._run(cursor)
        self.added += counts[_ARTISANS]
        self.already += counts[_TWICE_IN_PART] + counts[_ALREADY]
        for district, count in found[_COUNTED]:
            head, given = self._given[district]
            self._given[district] = head, given + count
        self._note(part)
        return [(n, part.cells[n]) for (n,) in (*found[_AADHAAR_TWICE_IN_PART], *found[_AADHAAR_KNOWN])]

    def _run(self, cursor: Any) -> tuple[dict[str, int], dict[str, list[Any]]]:
        """Run every statement, sent together: how many rows each touched, and what it told."""
        given = self._given
        values = {"at": self.at, "by": self.by_name, "synthetic": self.synthetic, "districts": list(given),
                  "heads": [head for head, _ in given.values()],
                  "lasts": [number for _, number in given.values()]}  # fmt: skip
        cursor.execute(";".join(_STATEMENTS), values)
        counts, found = {}, {}
        for statement in _STATEMENTS:
            counts[statement] = cursor.rowcount
            found[statement] = cursor.fetchall() if cursor.description else []
            cursor.nextset()
        return counts, found

    def _note(self, part: Part) -> None:
        """Remember what looks odd about the rows that entered, for the questions afterwards."""
        self.phones |= part.phones - {""}
        self.accounts |= part.accounts - {""}
        if part.odd:
            entered = Artisan.objects.filter(pk__in=list(part.odd)).values_list("pk", "number", "district_id")
            for key, number, district in entered:
                self.odd += [(number, district, kind, seen) for kind, seen in part.odd[str(key)]]
