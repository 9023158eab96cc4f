"""Applications for margin money in any state up to the branch, made by the acts themselves."""

from datetime import datetime

from odop.artisans.models import Artisan
from odop.basics.dates import day_of
from odop.casework.models import Application, LoanFile, Project, TaskForceSitting
from odop.casework.services import margin_money as loans
from odop.casework.services.margin_money import ViabilityMarks
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework import makers as casework
from tests.casework.makers import AT, CARPETS, LATER, product_of_district
from tests.programme import places

__all__ = ["AT", "CARPETS", "LATER", "OPERATOR"]
BRANCH, OTHER_BRANCH = "SBIN0000001", "PUNB0000002"
PDF = b"%PDF-1.7 a paper of the application\n"
PLAIN = {
    "in_default": "no",
    "other_scheme": "no",
    "family_helped": "no",
    "affidavit": "yes",
    "sector": "PRODUCT",
    "name": "Carpet loom",
    "about": "Two looms and yarn; an exporter of Gopiganj buys.",
    "capital_cost": "6,00,000",
    "working_capital": "4,00,000",
    "jobs": "4",
    "branch": BRANCH,
}
MEMBERS = [{"name": "Rekha Maurya", "office": "DC"}, {"name": "Mohan Lal", "office": "Lead District Manager"}]


def artisan(**facts) -> Artisan:
    """A weaver of the district, a man of the general group: 10 per cent of his own."""
    product_of_district()
    for code in (BRANCH, OTHER_BRANCH):
        places.branch(code, of=places.district(BHADOHI))
    return casework.artisan(
        **{"sex": "M", "social_group": "GEN", "minority": False, "divyang": False, **facts},
        product=places.product(CARPETS),
    )


def draft(*, of: Artisan | None = None, by=OPERATOR, at: datetime = AT, **answers) -> Application:
    """A draft with every question answered, but for what is given here; None takes an answer away."""
    made = loans.begin(artisan=(of or artisan()).pk, by=by, at=at)
    said = {code: given for code, given in {**PLAIN, **answers}.items() if given is not None}
    return loans.answer(application=made.pk, answers=said, by=by, at=at)


def papers(row: Application, *kinds: str, by=OPERATOR, at: datetime = AT) -> None:
    for kind in kinds or ("affidavit", "project_report"):
        loans.file_paper(application=row.pk, kind=kind, name=f"{kind}.pdf", content=PDF, by=by, at=at)


def submitted(*, by=OPERATOR, at: datetime = AT, with_papers: bool = True, **words) -> Application:
    made = draft(by=by, at=at, **words)
    if with_papers:
        papers(made, by=by, at=at)
    return loans.submit(application=made.pk, by=by, at=at)


def scrutinised(*, at: datetime = AT, **words) -> Application:
    made = submitted(at=at, **words)
    outcome = loans.pass_scrutiny(numbers=[made.number], by=OPERATOR, at=at)
    assert outcome.done == (made.number,), outcome.refused
    return again(made)


def sitting(*, at: datetime = AT, members=MEMBERS) -> TaskForceSitting:
    """A sitting held today with everything that waits on its agenda."""
    made = loans.open_task_force(
        district=BHADOHI, held_on=day_of(at), place="Vikas Bhawan", by=OPERATOR, at=at
    )
    if members:
        loans.note_members(sitting=made.number, members=members, by=OPERATOR, at=at)
    return TaskForceSitting.objects.get(pk=made.pk)


def mark(sat: TaskForceSitting, *marked: tuple[Application, int], at: datetime = AT) -> None:
    """Give each applicant a total, alike from every member; skill first, then plan, then means."""
    loans.mark_viability(
        sitting=sat.number,
        marks=[
            ViabilityMarks(
                str(a), m["name"], skill=min(40, t), plan=max(0, min(40, t - 40)), means=max(0, t - 80)
            )
            for a, t in marked
            for m in sat.members
        ],
        by=OPERATOR,
        at=at,
    )


def say(sat: TaskForceSitting, row: Application, said: str, at: datetime = AT, **words) -> None:
    loans.say(sitting=sat.number, numbers=[str(row)], said=said, by=OPERATOR, at=at, **words)


def sign(sat: TaskForceSitting, *, by=OPERATOR, at: datetime = AT, minutes: str = "Minutes."):
    return loans.sign_task_force(sitting=sat.number, minutes=minutes, by=by, at=at)


def selected(*, total: int = 70, at: datetime = AT, **words) -> Application:
    """Selected by a sitting of its own."""
    made = scrutinised(at=at, **words)
    sat = sitting(at=at)
    mark(sat, (made, total), at=at)
    say(sat, made, "SELECTED", at=at)
    sign(sat, at=at)
    return again(made)


def sent(*, at: datetime = AT, branch: str = "", **words) -> Application:
    """With its file on the way to the branch."""
    made = selected(at=at, **words)
    outcome = loans.send_to_branch(numbers=[str(made)], branch=branch, by=OPERATOR, at=at)
    assert outcome.done == (made.number,), outcome.refused
    return again(made)


def again(row: Application) -> Application:
    """The application as it now stands."""
    return Application.objects.get(pk=row.pk)


def project(row: Application) -> Project:
    return Project.objects.get(application=row)


def files(row: Application) -> list[LoanFile]:
    return list(LoanFile.objects.filter(application=row).order_by("number"))


def steps(row: Application) -> list[tuple[str, str]]:
    return list(row.steps.order_by("at", "pk").values_list("from_state", "to_state"))
