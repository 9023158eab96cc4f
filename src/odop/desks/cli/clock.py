"""Calls the launcher and the nightly work make to rooms, with the clock read here."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.utils import timezone
from rich.progress import Progress

from odop.access.services import Machine
from odop.artisans.queries import any_artisan, any_synthetic
from odop.audit import services as audit
from odop.basics.dates import day_of, days_after, months_after
from odop.casework.services import committees, margin_money
from odop.desks.cli.cases import cases_beside_money
from odop.desks.cli.demo import state
from odop.facilities import services as facilities
from odop.facilities.services import machines
from odop.figures import services as figures
from odop.figures.queries import closings, seed_of_month
from odop.finance import services as finance
from odop.mart import services as mart
from odop.notices import carriers
from odop.outcomes import services as outcomes
from odop.outcomes.rules.refusals import AlreadyDrawn
from odop.programme import services as programme
from odop.quality import services as quality
from odop.training import services as training


def load_pack() -> None:
    """Load the State's pack if it is new or has changed."""
    programme.load_pack(settings.PACK, by=Machine("pack"), at=timezone.now())


def make_state(people: int, progress: Progress | None = None, seed: int = 1) -> dict[str, int]:
    """Make the synthetic State in an empty register; one that holds people is left as it is."""
    if any_artisan():
        return {}
    task = progress.add_task("Making the synthetic State ...") if progress else None

    def show(done: int, of: int) -> None:
        if progress and task is not None:
            progress.update(task, completed=done, total=of)

    counts = state.make_state(people, seed, show)
    audit.take_stock()
    if progress and task is not None:
        progress.update(task, description="Counting the figures ...")
    schedule_follow_ups()
    close_figures(days_ago=0)
    for months_ago in (2, 1):
        draw_rechecks(months_ago)
    return counts


def sign_ins() -> list[dict[str, Any]]:
    """The demonstration's sign-ins."""
    return [asdict(one) for one in state.sign_ins()] if any_synthetic() else []


def send_notices() -> None:
    """Hand waiting messages to their carrier."""
    carriers.send_waiting(by=Machine("notices"), at=timezone.now())


def a_day_is_over() -> bool:
    """Whether yesterday has not been counted since it ended."""
    yesterday = days_after(day_of(timezone.now()), -1)
    return all(
        min(last.as_of, days_after(day_of(last.closed_at), -1)) < yesterday for last in closings(limit=1)
    )


def schedule_follow_ups() -> None:
    """Set the askings of everybody trained, and look over the confirmations that stand."""
    now, by = timezone.now(), Machine("nightly")
    outcomes.schedule(on=day_of(now), by=by, at=now)
    outcomes.look_for_signals(by=by, at=now)


def look_after_fairs() -> None:
    """Close the lists of stalls whose day is over; ask what was sold, and after ninety days what became of it."""
    now, by = timezone.now(), Machine("nightly")
    mart.close_rounds(by=by, at=now)
    mart.ask_about_draws(by=by, at=now)
    mart.ask_results(by=by, at=now)
    mart.ask_follow_ups(by=by, at=now)


def look_after_committees() -> None:
    """Ask about what meetings gave to do and nobody has said is done."""
    committees.ask_about_late(by=Machine("nightly"), at=timezone.now())


def look_at_classes() -> None:
    """Put what looks odd about the classes under way to the Deputy Commissioners."""
    training.look_at_classes(by=Machine("nightly"), at=timezone.now())


def reckon_ledger() -> None:
    """Reckon the ledger anew, and hold it against the cases; each break becomes a question to the Cell."""
    finance.reckon(also=cases_beside_money(), by=Machine("nightly"), at=timezone.now())


def look_over_machines() -> None:
    """Note what committees said of charges, give the turns whose asking has closed, flag what stands unused."""
    now, by = timezone.now(), Machine("nightly")
    machines.note_tariffs(by=by, at=now)
    machines.close_asking(by=by, at=now)
    machines.look_over_machines(by=by, at=now)


def look_over_centres() -> None:
    """Put money that lies unused, promises missed and reports that do not come to the Deputy Commissioners."""
    facilities.look_over(by=Machine("nightly"), at=timezone.now())


def look_at_branches() -> None:
    """Put what branches make a habit of to the Deputy Commissioners."""
    margin_money.look_at_branches(by=Machine("nightly"), at=timezone.now())


def look_at_tests() -> None:
    """Ask about results past their promised day; tell makers whose certificate is about to expire."""
    quality.look_at_tests(by=Machine("nightly"), at=timezone.now())


def close_figures(days_ago: int = 1) -> None:
    """Count every figure as of yesterday; a day counted before it was over is counted again, as a correction."""
    now, by = timezone.now(), Machine("nightly")
    on = days_after(day_of(now), -days_ago)
    try:
        figures.close_day(on=on, by=by, at=now)
    except figures.AlreadyClosed:
        figures.close_day(on=on, correction="Counted again when the day was over.", by=by, at=now)


def draw_rechecks(months_ago: int = 1) -> None:
    """Draw who is asked again of those reached in a month that is over, unless it is drawn already."""
    now = timezone.now()
    first = months_after(day_of(now).replace(day=1), -months_ago)
    month = f"{first:%Y-%m}"
    seed = seed_of_month(month, days_after(months_after(first, 1), -1))
    if seed is None:
        return
    try:
        outcomes.draw_recheck(month=month, seed=seed, by=Machine("nightly"), at=now)
    except AlreadyDrawn:
        return
