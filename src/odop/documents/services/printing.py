"""Printing many letters: set on as many cores as there are, kept, and handed out one by one."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime

from odop.access.services import Actor, require_machine
from odop.documents.press import set_numbered
from odop.documents.queries import sheets_of
from odop.documents.services.sheets import take_sheets

AT_ONCE = 200
EACH = 10  # letters a core is given at a time


def print_letters(
    *, numbers: Sequence[str], processes: int, by: Actor, at: datetime
) -> Iterator[tuple[str, bytes]]:
    """Each letter's number and PDF, in the order of the numbers; those not taken before are set and kept now.

    For the office's own command: a batch is kept as soon as it is set, so that a second run goes on from there.
    """
    require_machine(by)
    chosen = sorted(numbers)
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        for first in range(0, len(chosen), AT_ONCE):
            batch = chosen[first : first + AT_ONCE]
            waiting = [(s.number, s.data, s.code, s.issued_at) for s in sheets_of(batch) if s.content is None]
            if made := dict(pool.map(set_numbered, waiting, chunksize=EACH)):
                take_sheets(sheets=made, by=by, at=at)
            for sheet in sheets_of(batch):
                assert sheet.content is not None
                yield sheet.number, sheet.content
