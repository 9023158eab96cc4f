"""The letters of a centre: refused, approved in principle, sanctioned, agreed, an instalment released."""

from collections.abc import Mapping
from datetime import datetime

from odop.access import queries as access
from odop.access.services import Actor, Role
from odop.basics.dates import day_of
from odop.basics.languages import in_both
from odop.basics.money import rupees
from odop.basics.names import Named
from odop.casework.queries.committees import Decision
from odop.casework.rules.committees.bodies import kinds
from odop.documents import services as documents
from odop.documents.services import Because, LetterTo
from odop.facilities.models import Centre, Company, Instalment, Milestone, Report, Sanction
from odop.facilities.rules import Promise
from odop.schemes import common_facility_centre as scheme
from odop.schemes.engine import Rules, rules_in_force

NOTHING = Named("", "")


def refusal_letter(centre: Centre, decision: Decision, report: Report, *, by: Actor, at: datetime) -> None:
    """That a committee did not accept a centre, with each of its reasons and what it rests on."""
    kind = kinds()[decision.kind]
    because = [Because(one.words, kind.clause) for one in decision.reasons]
    if decision.words:
        because.append(Because(_same(decision.words)))
    values = {"asked_for": kind.name, "cost": report.cost, **_decided(decision)}
    _issue("centre_refusal", centre, values, reasons=tuple(because), by=by, at=at)


def in_principle_letter(
    centre: Centre, decision: Decision, report: Report, *, by: Actor, at: datetime
) -> None:
    """That a centre is approved in principle, on which conditions, and by when the project report is due."""
    values = {
        **_decided(decision),
        "cost": report.cost,
        "state_share": report.state_share,
        "members_share": report.cost - report.state_share,
        "report_by": scheme.report_by(day_of(at), rules_in_force(scheme.SCHEME, day_of(at))),
        "conditions": _same(decision.conditions) if decision.conditions else None,
    }
    _issue("centre_in_principle", centre, values, by=by, at=at)


def sanction_letter(
    centre: Centre, row: Sanction, decision: Decision | None, *, by: Actor, at: datetime
) -> None:
    """The sanction with its sums, its conditions, and the day the centre must be finished by."""
    rules = rules_in_force(scheme.SCHEME, row.sanctioned_on)
    values = {
        "order": _same(row.order),
        "sanctioned_on": row.sanctioned_on,
        "meeting": _same(decision.meeting) if decision else None,
        "cost": row.cost,
        "state_share": row.state_share,
        "members_share": row.own_share,
        "finish_by": row.finish_by,
        "use_percent": rules.use_percent,
        "conditions": _same(decision.conditions) if decision and decision.conditions else None,
        "instalments": _instalments(row.state_share, rules),
    }
    _issue("centre_sanction", centre, values, by=by, at=at)


def agreement_letter(centre: Centre, row: Sanction, *, by: Actor, at: datetime) -> None:
    """The agreement with the days promised in it: the first word, which stands."""
    promised = dict(Milestone.objects.filter(centre=centre).values_list("what", "promised_on"))
    values = {
        "order": _same(row.order),
        "agreed_on": row.agreed_on,
        "agreed_for": _same(row.agreed_for),
        "state_share": row.state_share,
        "built_by": promised.get(Promise.BUILT),
        "open_by": promised.get(Promise.OPEN),
        "finish_by": row.finish_by,
    }
    _issue("centre_agreement", centre, values, by=by, at=at)


def instalment_letter(
    centre: Centre, row: Instalment, *, state_share: int, account: str, rules: Rules, by: Actor, at: datetime
) -> None:
    """That an instalment is released, to which account, and what must be proved before the next."""
    values = {
        "place": row.place,
        "instalment_number": row.number,
        "released_on": day_of(row.claimed_at),
        "state_share": state_share,
        "gross": row.gross,
        "interest": row.interest or None,
        "instalment": row.amount,
        "account": account,
        "use_percent": rules.use_percent if row.place < len(scheme.INSTALMENTS) else None,
    }
    _issue("centre_instalment", centre, values, by=by, at=at)


def _decided(decision: Decision) -> dict[str, object]:
    return {
        "decided_by": in_both(decision.body.label),
        "decided_on": decision.decided_on,
        "meeting": _same(decision.meeting) if decision.meeting else None,
    }


def _instalments(share: int, rules: Rules) -> str:
    return " + ".join(rupees(scheme.instalment(place, share, rules)) for place in scheme.INSTALMENTS)


def _issue(
    kind: str,
    centre: Centre,
    values: Mapping[str, object],
    *,
    reasons: tuple[Because, ...] = (),
    by: Actor,
    at: datetime,
) -> None:
    """To the company or society, or to who spoke for it first; signed by the Deputy Commissioner of the district."""
    company = Company.objects.filter(centre=centre).values_list("name", flat=True).first()
    signs = access.holders(Role.DEPUTY_COMMISSIONER, district=centre.district_id, on=day_of(at))
    to = LetterTo(
        about=centre.number,
        district=centre.district_id,
        name=_same(company or centre.promoter),
        address=_same(centre.place) if centre.place else NOTHING,
        values={"centre": centre.named, **values},
        reasons=reasons,
        signed_by=signs[0].name if signs else "",
        synthetic=centre.synthetic,
    )
    documents.issue_letters(kind=kind, items=[to], by=by, at=at)


def _same(text: str) -> Named:
    return Named(text, text)
