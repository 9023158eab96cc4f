"""A maker's answers in words, for the pages that show them back."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from odop.artisans.queries import DraftPage, Person
from odop.artisans.rules.questions import BY_CODE, OTHER_CRAFT, QUESTIONS
from odop.basics.names import Named
from odop.desks.kit.forms.enrolment import CHOICES, SHORT, way_out


@dataclass(frozen=True)
class Line:
    """One question with its answer in words; an empty answer says that nobody has told us."""

    code: str
    title: str
    words: str


def lines_of_draft(page: DraftPage) -> tuple[Line, ...]:
    """Every question of an enrolment under way."""
    return tuple(
        Line(t.question.code, str(SHORT[t.question.code]), _told(t.question.code, t.answer, t.words))
        for t in page.told
    )


def lines_of_person(p: Person) -> tuple[Line, ...]:
    """Every question as the register answers it."""
    account = p.account
    spouse = next((m for m in p.family if m.relation == "SPOUSE"), None)
    unit = p.units[0] if p.units else None
    words = {
        "district": _named(p.district_name),
        "name": _both(p.name, p.name_hi),
        "guardian": p.guardian_name,
        "birth": _birth(p.birth.earliest, p.birth.latest),
        "sex": _choice("sex", p.sex),
        "social_group": _choice("social_group", p.social_group),
        "minority": _yes_no(p.minority),
        "divyang": _yes_no(p.divyang),
        "place": _named(p.place) if p.place else "",
        "address": ", ".join(filter(None, (p.address, p.pin))),
        "native": _yes_no(p.native_of_state),
        "craft": _named(p.product_name) if p.product_name else "",
        "craft_years": "" if p.craft_years is None else str(p.craft_years),
        "phone": p.phone,
        "spouse": f"{spouse.name} {_end(spouse.aadhaar_last4)}".strip() if spouse else "",
        "aadhaar": _end(p.aadhaar_last4),
        "account": f"{account.holder}, {account.covered}, {account.ifsc}" if account else "",
        "unit": ", ".join(filter(None, (unit.name, unit.udyam, unit.gstin))) if unit else "",
        "pan": p.pan,
    }
    return tuple(Line(q.code, str(SHORT[q.code]), words[q.code]) for q in QUESTIONS)


def _told(code: str, answer: dict[str, Any] | None, named: Named | None) -> str:
    if answer is None:
        return ""
    if "said" in answer:
        return str(way_out(code, answer["said"]))
    if named:
        return _named(named)
    if code == "birth":
        return _birth(date.fromisoformat(answer["earliest"]), date.fromisoformat(answer["latest"]))
    if code == "account":
        return f"{answer['holder']}, …{answer['number'][-4:]}, {answer['ifsc']}"
    if code == "aadhaar":
        return _end(answer["last4"])
    if code == "spouse":
        return f"{answer['spouse_name']} {_end(answer['last4'])}".strip()
    if answer.get("product") == OTHER_CRAFT:
        return _("Something else")
    boxes = (*BY_CODE[code].boxes, *sorted(answer))
    told = {box: answer[box] for box in boxes if answer.get(box)}
    return ", ".join(_choice(box, str(value)) for box, value in told.items())


def _choice(box: str, value: str) -> str:
    return str(dict(CHOICES.get(box, [])).get(value, value))


def _yes_no(value: bool | None) -> str:
    return "" if value is None else _("Yes") if value else _("No")


def _named(name: Named) -> str:
    return name.in_language(get_language() or "hi")


def _both(name: str, other: str) -> str:
    return f"{name} · {other}" if other and other != name else name


def _end(last4: str) -> str:
    return _("Aadhaar ending in %(last4)s") % {"last4": last4} if last4 else ""


def _birth(earliest: date | None, latest: date | None) -> str:
    if earliest is None or latest is None:
        return ""
    if earliest == latest:
        return date_format(earliest, "j F Y")
    return _("between %(first)s and %(last)s") % {
        "first": date_format(earliest, "j F Y"),
        "last": date_format(latest, "j F Y"),
    }
