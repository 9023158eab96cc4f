"""The financial sanction, the separate account, and the agreement with its promises."""

from collections.abc import Mapping
from datetime import date, datetime

from odop.access.services import Actor, Permission, require
from odop.audit.services import act
from odop.basics.dates import day_of
from odop.basics.money import roundly
from odop.casework.queries import committees as decided
from odop.facilities.models import Centre, Company, Milestone, Sanction
from odop.facilities.rules import OVER, CannotMoveCentre, CentreState, Promise, Stage, require_move
from odop.facilities.rules.refusals import (
    AccountTaken,
    Missing,
    NotThatDay,
    PublicSectorOnly,
)
from odop.facilities.rules.states import FINAL
from odop.facilities.services.centres import move, note, take, tell
from odop.facilities.services.letters import agreement_letter, sanction_letter
from odop.facilities.services.reporting import as_appraised, last_report
from odop.finance import queries as finance
from odop.programme import queries as programme
from odop.schemes import common_facility_centre as scheme
from odop.schemes.engine import rules_in_force

PUBLIC_SECTOR = "public sector"


@act("facilities.sanctioned")
def sanction(*, number: str, order: str, sanctioned_on: date, by: Actor, at: datetime) -> Sanction:
    """Write down the department's financial sanction: the cost as appraised, both shares, and the last day.

    The share follows the rules of the day on which the project report was filed, and is never above what the body
    approved.
    Raises NotPermitted, CannotMoveCentre, Missing or NotThatDay.
    """
    centre = take(number)
    on = day_of(at)
    require(by, Permission.SCREEN_CENTRE, on=on)
    require_move(centre.state, CentreState.SANCTIONED)
    report = last_report(centre.pk, Stage.PROJECT)
    assert report is not None
    if not order.strip():
        raise Missing("order")
    if not report.appraisal.held_on <= sanctioned_on <= on:
        raise NotThatDay("sanctioned_on")
    cost, share = as_appraised(centre, report)
    approved = decided.decision_on(centre.number, FINAL)
    if approved is not None and approved.amount is not None:
        share = min(share, approved.amount)
    rules = rules_in_force(scheme.SCHEME, sanctioned_on)
    made = Sanction.objects.create(
        district_id=centre.district_id, centre=centre, order=order.strip(), sanctioned_on=sanctioned_on, cost=cost,
        state_share=share, own_share=cost - share, finish_by=scheme.finish_by(sanctioned_on, rules),
        synthetic=centre.synthetic,
    )  # fmt: skip
    move(centre, CentreState.SANCTIONED, by=by, at=at, words=order.strip())
    note("facilities.sanctioned", centre, by=by, at=at, cost=cost, share=share)
    sanction_letter(centre, made, approved, by=by, at=at)
    tell("centre_sanctioned", centre, {"share": roundly(share), "finish_by": made.finish_by}, at=at)
    return made


@act("facilities.signed_agreement")
def sign_agreement(
    *,
    number: str,
    agreed_on: date,
    agreed_for: str,
    promises: Mapping[str, date],
    mortgaged_on: date | None = None,
    by: Actor,
    at: datetime,
) -> Sanction:
    """Sign the agreement between the Deputy Commissioner and the company: the days promised here stand for ever.

    Raises NotPermitted, CannotMoveCentre, Missing or NotThatDay.
    """
    centre = take(number)
    on = day_of(at)
    require(
        by, Permission.PASS_CLAIM, district=centre.district_id, on=on
    )  # the Deputy Commissioner in person
    require_move(centre.state, CentreState.AGREED)
    row = Sanction.objects.select_for_update().get(centre=centre)
    company = Company.objects.select_for_update().get(centre=centre)
    _require_separate_account(centre)
    if not agreed_for.strip():
        raise Missing("signed_for")
    if not row.sanctioned_on <= agreed_on <= on or (mortgaged_on or on) > on:
        raise NotThatDay("agreed_on")
    if not {Promise.BUILT, Promise.OPEN} <= set(promises):
        raise Missing("promises")
    if promises[Promise.OPEN] < promises[Promise.BUILT] or min(promises.values()) < agreed_on:
        raise NotThatDay("promises")
    row.agreed_on, row.agreed_by, row.agreed_for = agreed_on, by.name, agreed_for.strip()
    row.save(update_fields=["agreed_on", "agreed_by", "agreed_for"])
    company.mortgaged_on = mortgaged_on
    company.save(update_fields=["mortgaged_on"])
    Milestone.objects.bulk_create(
        Milestone(
            district_id=centre.district_id, centre=centre, what=Promise(what), promised_on=day,
            promised_by=agreed_for.strip(), promised_at=at, synthetic=centre.synthetic,
        )
        for what, day in promises.items()
    )  # fmt: skip
    move(centre, CentreState.AGREED, by=by, at=at)
    note("facilities.signed_agreement", centre, by=by, at=at, agreed_on=str(agreed_on))
    agreement_letter(centre, row, by=by, at=at)
    return row


@act("facilities.mortgaged")
def note_mortgage(*, number: str, mortgaged_on: date, by: Actor, at: datetime) -> Company:
    """Note the day on which the assets were mortgaged to the State; for fifteen years from then.

    Raises NotPermitted, CannotMoveCentre or NotThatDay.
    """
    centre = take(number)
    require(by, Permission.PASS_CLAIM, district=centre.district_id, on=day_of(at))
    if centre.state not in (CentreState.AGREED, CentreState.BUILT, CentreState.OPEN):
        raise CannotMoveCentre(centre.state)
    company = Company.objects.select_for_update().get(centre=centre)
    if mortgaged_on > day_of(at) or company.mortgaged_on is not None:
        raise NotThatDay("mortgaged_on")
    company.mortgaged_on = mortgaged_on
    company.save(update_fields=["mortgaged_on"])
    note("facilities.mortgaged", centre, by=by, at=at, mortgaged_on=str(mortgaged_on))
    return company


def _require_separate_account(centre: Centre) -> None:
    """Refuse a company without an account of its own for this project, at a bank of the public sector."""
    account = finance.account_of(centre.office_id) if centre.office_id else None
    if account is None:
        raise Missing("account")
    bank = programme.bank_of(account.ifsc)
    if bank is None or bank.kind != PUBLIC_SECTOR:
        raise PublicSectorOnly
    others = Centre.objects.filter(sanction__agreed_on__isnull=False).exclude(state__in=OVER)
    offices = [code for code in others.values_list("office_id", flat=True) if code]
    if centre.office_id in offices or finance.shares_account(account, offices):
        raise AccountTaken
