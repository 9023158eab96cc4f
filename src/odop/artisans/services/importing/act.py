"""The act of bringing a file of makers in."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission, User, require
from odop.artisans import identifiers
from odop.artisans.imports.checking import Checker
from odop.artisans.imports.columns import Header
from odop.artisans.imports.reading import opened
from odop.artisans.imports.refused import Copy
from odop.artisans.models import Import
from odop.artisans.services.doubts import doubt, shared_accounts, shared_phones
from odop.artisans.services.importing.ground import ground
from odop.artisans.services.importing.intake import Intake
from odop.artisans.services.importing.parts import Parts
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.documents.services import TABLES, file_document
from odop.documents.tables import Table
from odop.notices import services as notices

FACT = {
    "placeholder_phone": "phone",
    "placeholder_account": "number",
    "unknown_bank": "ifsc",
    "pin_elsewhere": "pin",
}


@dataclass(frozen=True)
class Imported:
    """What became of a file."""

    key: UUID
    rows: int
    added: int
    already: int
    refused: int
    questions: int
    unknown_columns: tuple[str, ...]


@act("artisans.imported")
def import_file(
    *,
    name: str,
    content: bytes,
    district: str | None,
    by: Actor,
    at: datetime,
    progress: Callable[[int], None] | None = None,
) -> Imported:
    """Bring a file of makers in: the good rows enter the register, the bad ones come back with reasons.

    The file is kept only as a copy without its Aadhaar numbers. The same file twice adds nobody.
    Raises NotPermitted or NotATable, and then keeps nothing.
    """
    require(by, Permission.IMPORT_PEOPLE, district=district, on=day_of(at))
    table = opened(content)
    copy = Copy(table.header.fields, table.headings)
    invented = isinstance(by, User) and by.synthetic
    intake = Intake(district, by_name=by.name, at=at, synthetic=invented)
    # While the database takes one part in, the next is read and checked.
    with ThreadPoolExecutor(max_workers=1) as reader:
        parts = Parts(table, Checker(ground(district, day_of(at))), copy)
        coming = reader.submit(parts.next)
        while part := coming.result():
            coming = reader.submit(parts.next)
            for number, cells in intake.take(part):
                parts.give_back(number, cells, [("aadhaar", "aadhaar_enrolled")])
            if progress:
                progress(intake.rows)
    parts.write_given_back()
    record = _keep(name, content, table, copy, len(parts.given_back), district, by, at)
    record.rows, record.added, record.already = intake.rows, intake.added, intake.already
    record.questions = _ask(intake, by, at)
    record.finished_at = at
    record.save(force_insert=True)
    audit.record("artisans.imported", on=record, by=by, at=at, rows=record.rows, added=record.added)
    return Imported(
        record.pk,
        record.rows,
        record.added,
        record.already,
        record.refused,
        record.questions,
        table.header.unknown,
    )


def _keep(
    name: str,
    content: bytes,
    table: Table[Header],
    copy: Copy,
    refused: int,
    district: str | None,
    by: Actor,
    at: datetime,
) -> Import:
    """The record of the import, with the covered copy of the file and the rows given back."""
    called = identifiers.mask(name)[-180:].rsplit(".", 1)[0] or "file"
    kept = file_document(
        kind="import",
        name=f"{called}.csv",
        content=copy.whole,
        district=district,
        allowed=TABLES,
        by=by,
        at=at,
    )
    back = None
    if refused:
        back = file_document(
            kind="import_refused",
            name=f"{called}-refused.csv",
            content=copy.refused,
            district=district,
            allowed=TABLES,
            by=by,
            at=at,
        )
    return Import(
        district_id=district,
        document=kept,
        refused_rows=back,
        refused=refused,
        file_name=identifiers.mask(name)[-200:],
        file_sha256=hashlib.sha256(content).hexdigest(),
        unknown_columns="\n".join(identifiers.mask(words) for words in table.header.unknown),
        begun_at=at,
        by_name=by.name,
    )


def _ask(intake: Intake, by: Actor, at: datetime) -> int:
    """Put what looks odd to the districts, once for the whole file."""
    doubts = [
        doubt(kind, number, seen, district, **{FACT[kind]: seen})
        for number, district, kind, seen in intake.odd
    ]
    doubts += shared_phones(list(intake.phones))
    doubts += shared_accounts(list(intake.accounts))
    return notices.put_questions(doubts, by=by, at=at) if doubts else 0
