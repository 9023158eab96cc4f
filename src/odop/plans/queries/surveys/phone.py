"""What a surveyor's phone is given: the forms of her open surveys, and the list of makers beside each."""

import csv
import hashlib
import io
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from odop.access import queries as access
from odop.access.rules import Permission
from odop.access.services import User
from odop.basics.names import Named
from odop.plans.models import FormVersion, Survey
from odop.plans.queries.surveys.mine import makers_for

MAKERS = "makers.csv"


@dataclass(frozen=True)
class PhoneForm:
    """One form in the list of a phone."""

    key: UUID
    form: str
    version: str
    title: Named
    md5: str


@dataclass(frozen=True)
class Beside:
    """A file that goes with a form."""

    name: str
    content: bytes

    @property
    def md5(self) -> str:
        return hashlib.md5(self.content, usedforsecurity=False).hexdigest()


def forms_for(by: User, *, on: date, form: str = "", every_version: bool = False) -> tuple[PhoneForm, ...]:
    """The newest version of each form of the open surveys where she works; all versions where asked."""
    reach = access.districts_of(by, Permission.SURVEY, on=on)
    surveys = Survey.objects.filter(closed_at=None, district_id__in=reach or ())
    rows = FormVersion.objects.filter(form__in=surveys.values("form")).defer("xform", "definition")
    if form:
        rows = rows.filter(form=form)
    found: list[PhoneForm] = []
    seen: set[str] = set()
    for row in rows.order_by("form", "-published_at", "-id"):
        if every_version or row.form not in seen:
            title = Named(row.title_en, row.title_hi)
            found.append(PhoneForm(row.pk, row.form, row.version, title, row.xform_md5))
        seen.add(row.form)
    return tuple(found)


def makers_file(by: User, form: str, *, on: date) -> Beside:
    """The list of makers a phone chooses from: those given to her who are still to be asked."""
    made = io.StringIO()
    rows = csv.writer(made, lineterminator="\n")
    rows.writerow(["name", "label"])
    rows.writerows(makers_for(by, form, on=on))
    return Beside(MAKERS, made.getvalue().encode())
