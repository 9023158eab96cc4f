"""Counting every figure at the end of a day. A correction is a new counting beside the old."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial

from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor, Permission, require
from odop.artisans import queries as artisans
from odop.audit import services as audit
from odop.audit.services import act, copy_in
from odop.basics.cells import Cell
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.casework.queries.committees import cells as committees
from odop.casework.queries.margin_money import cells as margin_money
from odop.casework.queries.marketing import cells as marketing
from odop.facilities.queries import cells as facilities
from odop.facilities.queries.machines import cells as machines
from odop.figures.models import Closing, Value
from odop.figures.rules.definition import Definition, definitions
from odop.figures.rules.keys import hidden_alike
from odop.mart.queries import cells as fairs
from odop.outcomes import queries as outcomes
from odop.plans.queries import cells as plans
from odop.plans.queries.surveys import cells as surveys
from odop.quality import queries as quality
from odop.quality.queries.gi import gi_users
from odop.training import queries as training

Counting = Callable[[date], tuple[Cell, ...]]
COUNTS: dict[str, Counting] = {
    "training.queries.persons_passed": training.persons_passed,
    "training.queries.kits_promised": training.kits_promised,
    "training.queries.kits_delivered": training.kits_delivered,
    "training.queries.kits_late": training.kits_late,
    "casework.queries.margin_money.applied_for_margin": margin_money.applied_for_margin,
    "casework.queries.margin_money.loans_sanctioned": margin_money.loans_sanctioned,
    "casework.queries.margin_money.loans_refused": margin_money.loans_refused,
    "casework.queries.margin_money.margins_paid": margin_money.margins_paid,
    "casework.queries.margin_money.margins_paid_rupees": margin_money.margins_paid_rupees,
    "casework.queries.margin_money.margins_granted": margin_money.margins_granted,
    "facilities.queries.cells.centres_promised": facilities.centres_promised,
    "facilities.queries.cells.centres_built": facilities.centres_built,
    "facilities.queries.cells.centres_open": facilities.centres_open,
    "quality.queries.gi.gi_users": gi_users,
    "facilities.queries.machines.cells.centres_used": machines.centres_used,
    "facilities.queries.machines.cells.centres_unused": machines.centres_unused,
    "facilities.queries.machines.cells.centre_hours": machines.centre_hours,
    "facilities.queries.machines.cells.centre_users": machines.centre_users,
    "facilities.queries.machines.cells.centre_income": machines.centre_income,
    "plans.queries.cells.plan_steps_due": plans.plan_steps_due,
    "plans.queries.cells.plan_steps_in_time": plans.plan_steps_in_time,
    "mart.queries.cells.fair_stalls": fairs.fair_stalls,
    "mart.queries.cells.fair_sales_known": fairs.fair_sales_known,
    "mart.queries.cells.fair_sales_rupees": fairs.fair_sales_rupees,
    "mart.queries.cells.fair_orders_known": fairs.fair_orders_known,
    "mart.queries.cells.fair_orders": fairs.fair_orders,
    "mart.queries.cells.fair_enquiries_known": fairs.fair_enquiries_known,
    "mart.queries.cells.fair_enquiries": fairs.fair_enquiries,
    "casework.queries.marketing.market_claims_paid": marketing.market_claims_paid,
    "casework.queries.marketing.market_claims_paid_rupees": marketing.market_claims_paid_rupees,
    "casework.queries.marketing.market_claims_refused": marketing.market_claims_refused,
    "casework.queries.marketing.market_claims_recovered": marketing.market_claims_recovered,
    "quality.queries.tests_decided": quality.tests_decided,
    "quality.queries.tests_passed": quality.tests_passed,
    "casework.queries.committees.cells.committee_meetings": committees.committee_meetings,
    "casework.queries.committees.cells.committee_decisions": committees.committee_decisions,
    "casework.queries.committees.cells.committee_waits": committees.committee_waits,
    "plans.queries.surveys.cells.survey_drawn": surveys.survey_drawn,
    "plans.queries.surveys.cells.survey_answers": surveys.survey_answers,
    "outcomes.queries.outcome_cells": outcomes.outcome_cells,
    "outcomes.queries.outcome_cells_at_12": partial(outcomes.outcome_cells, months=12),
}
COLUMNS = (
    "closing_id", "figure", "version", "district_id", "product_id", "sex", "social_group", "year", "count",
)  # fmt: skip


class NotOver(Refusal):
    """A day that has not come cannot be counted."""

    def __init__(self) -> None:
        super().__init__(_("This day has not come yet. Nothing was counted."))


class AlreadyClosed(Refusal):
    """A day is counted once; counting it again is a correction, and says why."""

    def __init__(self, on: date) -> None:
        super().__init__(
            _("%(on)s has been counted already. To count it again as a correction, say why."), on=on
        )


@act("figures.closed_day")
def close_day(*, on: date, correction: str = "", by: Actor, at: datetime) -> Closing:
    """Count every figure as of a day, and settle what the public does not see of it.

    Raises NotPermitted, NotOver or AlreadyClosed.
    """
    require(by, Permission.PUBLISH_FIGURES, on=day_of(at))
    if on > day_of(at):
        raise NotOver
    if Closing.objects.filter(as_of=on).exists() and not correction.strip():
        raise AlreadyClosed(on)
    counted = {d: COUNTS[d.asks](on) for d in definitions().values()}
    closing = Closing.objects.create(
        as_of=on,
        closed_at=at,
        synthetic=artisans.any_synthetic(),
        correction=correction.strip(),
        hidden=_hidden(counted),
    )
    copy_in(Value, COLUMNS, _rows(closing, counted))
    audit.record("figures.closed_day", on=closing, by=by, at=at, as_of=on.isoformat(), correction=correction)
    return closing


def _hidden(counted: dict[Definition, tuple[Cell, ...]]) -> dict[str, list[list[str]]]:
    alike: dict[str, dict[Definition, tuple[Cell, ...]]] = defaultdict(dict)
    for definition, cells in counted.items():
        if definition.hidden_with:
            alike[definition.hidden_with][definition] = cells
    return {name: sorted(list(key) for key in hidden_alike(group)) for name, group in alike.items()}  # type: ignore[call-overload]


def _rows(closing: Closing, counted: dict[Definition, tuple[Cell, ...]]) -> Iterator[tuple[object, ...]]:
    for d, cells in counted.items():
        for cell in cells:
            series = f"{d.key}.{cell.part}" if cell.part else d.key
            yield (
                closing.pk, series, d.version, cell.district, cell.product or None, cell.sex, cell.social_group,
                cell.year, cell.count,
            )  # fmt: skip
