"""Asking a random tenth again, drawn by a seed that was public beforehand."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from odop.access.services import Actor, Permission, Role, require
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.notices import services as notices
from odop.outcomes.models import FollowUp, Recheck, RecheckDraw
from odop.outcomes.queries.rechecks import answered_in
from odop.outcomes.rules.draw import days_of_month, drawn, list_hash, mark
from odop.outcomes.rules.refusals import (
    AlreadyAskedAgain,
    AlreadyDrawn,
    MonthNotOver,
    NotStated,
    SamePerson,
    SeedMissing,
    SeedTooLong,
)
from odop.outcomes.rules.standing import agree
from odop.outcomes.services.doors import require_outsider
from odop.programme.services import hold

LONGEST_SEED = 120


@dataclass(frozen=True)
class Draw:
    """What a stranger needs to repeat a draw, with the list of marks."""

    month: str
    seed: str
    of: int
    drawn: int
    list_hash: str


@act("outcomes.drew_recheck")
def draw_recheck(*, month: str, seed: str, by: Actor, at: datetime) -> Draw:
    """Draw a tenth of everybody reached in a month that is over. A month is drawn once.

    Raises NotPermitted, SeedMissing, SeedTooLong, MonthUnknown, MonthNotOver or AlreadyDrawn.
    """
    require(by, Permission.PUBLISH_FIGURES, on=day_of(at))
    seed = seed.strip()
    if not seed:
        raise SeedMissing
    if len(seed) > LONGEST_SEED:
        raise SeedTooLong
    if day_of(at) <= days_of_month(month)[1]:
        raise MonthNotOver
    hold(f"draw of {month}")
    if RecheckDraw.objects.filter(month=month).exists():
        raise AlreadyDrawn
    reached = {mark(key): (key, district) for key, district in answered_in(month)}
    chosen = drawn(reached, seed)
    row = RecheckDraw.objects.create(
        month=month, seed=seed, drawn_at=at, of=len(reached), drawn=len(chosen),
        list_hash=list_hash(reached), listed=sorted(reached),
    )  # fmt: skip
    rows = [
        Recheck(district_id=district, follow_up_id=key, draw=month, seed=seed, drawn_at=at)
        for key, district in map(reached.__getitem__, chosen)
    ]
    Recheck.objects.bulk_create(rows, batch_size=2000)
    draw = Draw(month, seed, row.of, row.drawn, row.list_hash)
    audit.record(
        "outcomes.drew_recheck", on=row, by=by, at=at, month=month, seed=seed, of=draw.of,
        drawn=draw.drawn, list_hash=draw.list_hash,
    )  # fmt: skip
    return draw


@act("outcomes.asked_again")
def record_recheck(*, recheck: UUID, found: str, words: str = "", by: Actor, at: datetime) -> Recheck:
    """Note what a second asking found. A difference becomes a question to the Cell; nothing is altered by it.

    Raises NotPermitted, InTheChain, SamePerson, NotStated or AlreadyAskedAgain.
    """
    row = Recheck.objects.select_for_update(of=("self",)).select_related("follow_up__seat").get(pk=recheck)
    first = row.follow_up
    asker = require_outsider(by, Permission.ASK_OUTCOME, first, at=at)
    if asker.pk in {first.asked_by_id, first.confirmed_by_id}:
        raise SamePerson
    if row.asked_at is not None:
        raise AlreadyAskedAgain
    if found not in {FollowUp.State.STATED, FollowUp.State.NO_WORK, FollowUp.State.NOT_REACHED}:
        raise NotStated
    row.found, row.words, row.agrees = found, words.strip(), agree(first.state, found)
    row.asked_by, row.asked_at = asker, at
    row.save()
    audit.record("outcomes.asked_again", on=row, by=by, at=at, found=found, agrees=row.agrees)
    if row.agrees is False:
        notices.put_question(
            kind="outcome_recheck_differs",
            key=str(row.pk),
            district=row.district_id,
            about=[str(first.pk)],
            facts={"month": row.draw},
            put_to=Role.CELL_OFFICER,
            by=by,
            at=at,
        )
    return row
