"""A filled form as XML: opened safely, its answers by question; and the same XML written from answers of the web."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _
from lxml import etree

from odop.basics.refusals import Refusal
from odop.plans.rules.surveys.form import Form, Question

AT_MOST = 1024 * 1024
DEEPEST = 12
ROWS_AT_MOST = 200
OPENROSA = "http://openrosa.org/xforms"
_DANGEROUS = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


class NotAFilledForm(Refusal):
    """What came cannot be read as a filled form."""

    def __init__(self) -> None:
        super().__init__(
            _("This is no filled form: its XML cannot be read. Nothing was kept; send it again.")
        )


@dataclass
class Filled:
    """A filled form as it came."""

    form: str
    version: str
    instance: str
    encrypted: bool = False
    device: str = ""
    answers: dict[str, Any] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()  # names of the files it says go with it


def opened(content: bytes) -> Any:
    """The root of a filled form's XML. Raises NotAFilledForm."""
    if not content or len(content) > AT_MOST or _DANGEROUS.search(content):
        raise NotAFilledForm
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise NotAFilledForm from None
    if not root.get("id"):
        raise NotAFilledForm
    return root


def filled(root: Any, form: Form | None, instance: str) -> Filled:
    """A filled form, read against its own form; where that is not known, by the names that stand in it."""
    found = Filled(root.get("id", "")[:60], root.get("version", "")[:40], instance)
    found.encrypted = root.get("encrypted") == "yes"
    if found.encrypted:
        found.pictures = tuple(_text(e) for e in root.iter("{*}file") if _text(e))
        return found
    _into(found.answers, root, form, "", 0)
    if form is not None:
        found.pictures = tuple(
            str(value) for name, value in found.answers.items() if _type(form, name) == "image" and value
        )
        device = next((q.name for q in form.questions if q.type == "deviceid"), "")
        found.device = str(found.answers.get(device, ""))[:80]
    return found


def _type(form: Form, name: str) -> str:
    question = form.by_name.get(name)
    return question.type if question else ""


def named(root: Any, content: bytes) -> str:
    """The name the filler gave this filled form; where it gave none, one made of the content itself."""
    for element in root.iter("{*}instanceID"):
        if _text(element):
            return _text(element)[:120]
    given = root.get("instanceID", "")[:120]
    return given or f"sha256:{hashlib.sha256(content).hexdigest()}"


def _into(answers: dict[str, Any], element: Any, form: Form | None, path: str, depth: int) -> None:
    if depth > DEEPEST:
        raise NotAFilledForm
    for child in element:
        name = etree.QName(child).localname
        if name == "meta":
            continue
        question = form.by_name.get(name) if form else None
        if question and question.type == "repeat":
            row: dict[str, Any] = {}
            _into(row, child, form, "", depth + 1)
            rows = answers.setdefault(name, [])
            if len(rows) >= ROWS_AT_MOST:
                raise NotAFilledForm
            rows.append({key: value for key, value in row.items() if isinstance(value, str)})
        elif len(child):
            _into(answers, child, form, f"{path}{name}/" if question is None else path, depth + 1)
        elif _text(child):
            _keep(answers, name if question else f"{path}{name}", _text(child))


def _keep(answers: dict[str, Any], name: str, value: str) -> None:
    """Under its name; a second one of the same name is kept under a name of its own."""
    while name in answers:
        name += "+"
    answers[name] = value


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def written(form: Form, answers: Mapping[str, Any], instance: str) -> bytes:
    """Answers as the XML a phone would have sent."""
    root = etree.Element("data", {"id": form.form, "version": form.version}, nsmap={"orx": OPENROSA})
    holders: dict[str, Any] = {}
    for question in form.questions:
        if question.repeat or question.type == "repeat":
            if question.type == "repeat":
                for row in answers.get(question.name, []):
                    _row(
                        form, question, row, etree.SubElement(_holder(root, holders, question), question.name)
                    )
            continue
        element = etree.SubElement(_holder(root, holders, question), question.name)
        if question.type == "group":
            holders[question.name] = element
        else:
            element.text = str(answers.get(question.name, "")) or None
    meta = etree.SubElement(root, f"{{{OPENROSA}}}meta")
    etree.SubElement(meta, f"{{{OPENROSA}}}instanceID").text = instance
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _row(form: Form, repeat: Question, row: Mapping[str, str], element: Any) -> None:
    holders: dict[str, Any] = {repeat.name: element}
    for question in form.questions:
        if question.repeat != repeat.name:
            continue
        made = etree.SubElement(_holder(element, holders, question), question.name)
        if question.type == "group":
            holders[question.name] = made
        else:
            made.text = row.get(question.name) or None


def _holder(root: Any, holders: Mapping[str, Any], question: Question) -> Any:
    return holders[question.parents[-1]] if question.parents else root
