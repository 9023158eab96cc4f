"""Before the committees, and what their signed minutes said."""

from datetime import datetime

from odop.access.services import Actor
from odop.audit.services import act
from odop.basics.money import Paise, roundly
from odop.basics.names import Named
from odop.casework.queries import committees as decided
from odop.casework.rules.committees import Body, Said
from odop.casework.services import committees
from odop.documents import queries as documents
from odop.documents.services import withdraw_letters
from odop.facilities.models import Centre, Report
from odop.facilities.rules import ASKED, BEFORE, CannotMoveCentre, CentreState, Stage
from odop.facilities.rules.refusals import Missing, NotDecided
from odop.facilities.rules.states import FINAL, SCREENING
from odop.facilities.services.centres import move, note, require_hand, require_officer, take, tell
from odop.facilities.services.letters import in_principle_letter, refusal_letter
from odop.facilities.services.reporting import as_appraised, last_report
from odop.schemes import common_facility_centre as scheme
from odop.schemes.engine import rules_in_force

# What follows from the word of a body. Returned: the report is filed anew.
FOLLOWS = {
    CentreState.AT_SCREENING: {Said.APPROVED: CentreState.SCREENED, Said.RETURNED: CentreState.FORMED},
    CentreState.AT_PRINCIPLE: {Said.APPROVED: CentreState.IN_PRINCIPLE, Said.RETURNED: CentreState.FORMED},
    CentreState.AT_FINAL: {Said.APPROVED: CentreState.APPROVED, Said.RETURNED: CentreState.IN_PRINCIPLE},
}


@act("facilities.put_before")
def put_before(*, number: str, by: Actor, at: datetime) -> Centre:
    """Put a centre before the body whose turn it is: of the district, or of the State by its cost.

    Raises NotPermitted or CannotMoveCentre.
    """
    centre = take(number)
    require_officer(by, centre, at=at)
    to, kind = BEFORE.get(CentreState(centre.state), (CentreState.AT_SCREENING, SCREENING))
    move(centre, to, by=by, at=at)
    report = last_report(centre.pk, Stage.PROJECT if kind == FINAL else Stage.FEASIBILITY)
    assert report is not None
    cost, share = as_appraised(centre, report) if kind == FINAL else (report.cost, report.state_share)
    committees.put_before(
        body=body_of(report, kind), kind=kind, about=centre.number, title=centre.named,
        district=centre.district_id, amount=share, facts=_facts(report, cost, share),
        papers=[one.key for one in documents.documents_about(centre.number)], since=at, by=by, at=at,
        synthetic=centre.synthetic,
    )  # fmt: skip
    note("facilities.put_before", centre, by=by, at=at, kind=kind)
    return centre


@act("facilities.noted_decision")
def note_decision(*, number: str, by: Actor, at: datetime) -> Centre:
    """Write into the file what the body's signed minutes say of it, and move it on by that.

    Raises NotPermitted, CannotMoveCentre or NotDecided.
    """
    centre = take(number)
    require_officer(by, centre, at=at)
    state = CentreState(centre.state)
    if state not in ASKED:
        raise CannotMoveCentre(centre.state)
    found = decided.decision_on(centre.number, ASKED[state])
    if found is None or found.signed_at < centre.since or found.said == Said.PUT_OFF:
        raise NotDecided
    to = FOLLOWS[state].get(found.said, CentreState.REJECTED)
    move(
        centre,
        to,
        by=by,
        at=at,
        words=f"{found.meeting}, {found.place}. {found.words or found.conditions}".strip(),
    )
    note("facilities.noted_decision", centre, by=by, at=at, meeting=found.meeting, said=found.said)
    report = last_report(centre.pk, Stage.PROJECT if state is CentreState.AT_FINAL else Stage.FEASIBILITY)
    assert report is not None
    if to is CentreState.REJECTED:
        refusal_letter(centre, found, report, by=by, at=at)
    elif to is CentreState.IN_PRINCIPLE and found.approved:
        in_principle_letter(centre, found, report, by=by, at=at)
    tell("centre_decided", centre, {"body": found.body.label, "said": found.said.label}, at=at)
    return centre


@act("facilities.withdrew")
def withdraw(*, number: str, words: str, by: Actor, at: datetime) -> Centre:
    """Take a proposal back, before any money of the State is in it.

    While a body has it before it, it cannot be. Raises NotPermitted, CannotMoveCentre or Missing.
    """
    centre = take(number)
    require_hand(by, centre, at=at)
    if not words.strip():
        raise Missing("words")
    move(centre, CentreState.WITHDRAWN, by=by, at=at, words=words.strip())
    withdraw_letters(abouts=[centre.number], why=words.strip(), by=by, at=at)
    note("facilities.withdrew", centre, by=by, at=at)
    return centre


def body_of(report: Report, kind: str) -> Body:
    """Who decides: the district committee on screening; then the State's, by the cost."""
    if kind == SCREENING:
        return Body.DLC
    rules = rules_in_force(scheme.SCHEME, report.filed_on)
    return Body(scheme.level(report.cost, report.technical_body, rules))


def _facts(report: Report, cost: Paise, share: Paise) -> dict[Named, Named | str]:
    facts: dict[Named, Named | str] = {
        Named("Cost of the project", "परियोजना की लागत"): roundly(cost),
        Named("The State's share by the order", "शासनादेश के अनुसार राज्य का अंश"): roundly(share),
        Named("The members' part", "सदस्यों का अंश"): roundly(cost - share),
    }
    if cost != report.cost:
        facts[Named("Cost in the report", "रिपोर्ट में लागत")] = roundly(report.cost)
    if report.facts.get("makers"):
        facts[Named("Makers a year", "प्रति वर्ष कारीगर")] = str(report.facts["makers"])
    if report.facts.get("need"):
        facts[Named("The gap it answers", "किस कमी के लिए")] = report.facts["need"]
    appraisal = (
        Report.objects.filter(pk=report.pk).values_list("appraisal__experts", "appraisal__words").first()
    )
    if appraisal and appraisal[0]:
        facts[Named("Experts", "विशेषज्ञ")] = f"{appraisal[0]}: {appraisal[1]}"
    return facts
