"""Opening XML from outside: no DTD, no entities, no network, no depth or size without a limit; and writing it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from html import escape
from typing import Any, TypeAlias

from django.utils.translation import gettext_lazy as _
from lxml import etree

from odop.basics.dates import LUCKNOW
from odop.basics.money import Paise
from odop.finance.rules.files.amounts import paise_of
from odop.finance.rules.files.refusals import (
    Malformed,
    Missing,
    NotADay,
    NotAllowedInside,
    NotAnAmount,
    TooLong,
    WrongCurrency,
)
from odop.finance.rules.files.shapes import LONGEST

Element: TypeAlias = Any
NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:"
_DANGEROUS = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_ROOT = re.compile(
    rb"<(?:[\w.-]+:)?Document\b[^>]*?" + NAMESPACE.encode() + rb"([a-z]{4}\.\d{3})\.\d{3}\.\d{2}"
)
_SPACES = re.compile(r"\s+")


def message_in(content: bytes) -> str | None:
    """Which ISO 20022 message a file says it is: pain.002; None where it does not say."""
    found = _ROOT.search(content[:4096])
    return found.group(1).decode() if found else None


def elements(content: bytes, *names: str) -> Iterator[tuple[str, Element]]:
    """Each element of these names as it closes, in the order of the file; memory stays flat however long it is."""
    if _DANGEROUS.search(content):  # the text is read as UTF-8 only, so nothing hides from this
        raise NotAllowedInside
    try:
        for _event, element in etree.iterparse(
            io.BytesIO(content), events=("end",), tag=[f"{{*}}{name}" for name in names], encoding="utf-8",
            resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
            huge_tree=False, remove_comments=True, remove_pis=True,
        ):  # fmt: skip
            yield etree.QName(element).localname, element
            element.clear()
            before = element.getprevious()
            if before is not None and before.tag == element.tag:  # its elder twin has been read
                element.getparent().remove(before)
    except etree.XMLSyntaxError as fault:
        raise Malformed(
            _("This is not well-formed XML: %(fault)s."), line=fault.lineno or 0, fault=str(fault.msg or "")
        ) from None


@cache
def _path(path: str, namespace: str) -> str:
    return "/".join(f"{{{namespace}}}{step}" for step in path.split("/"))


def child(element: Element, path: str) -> Element | None:
    """The first element at a path below, in the element's own namespace."""
    return element.find(_path(path, etree.QName(element).namespace or ""))


def children(element: Element, path: str) -> list[Element]:
    """Every element at a path below."""
    return list(element.findall(_path(path, etree.QName(element).namespace or "")))


def text(element: Element, *paths: str) -> str:
    """The words at the first of these paths that has any."""
    for path in paths:
        found = child(element, path)
        if found is not None and found.text and found.text.strip():
            return str(found.text).strip()
    return ""


def needed(element: Element, path: str) -> str:
    """The words at a path, which must be there."""
    found = text(element, path)
    if not found:
        raise Missing(line=element.sourceline, place=f"{etree.QName(element).localname}/{path}")
    return found


def identifier(element: Element, path: str) -> str:
    """An identifier, no longer than messages allow; "" where there is none."""
    found = text(element, path)
    if len(found) > LONGEST:
        raise TooLong(found, line=element.sourceline, place=path)
    return found


def amount(element: Element, path: str) -> Paise | None:
    """An amount in rupees; None where there is none."""
    found = child(element, path) if path else element
    if found is None:
        return None
    place = path or str(etree.QName(element).localname)
    currency = found.get("Ccy") or ""
    if currency != "INR":
        raise WrongCurrency(currency, line=found.sourceline, place=place)
    return _paise(found, place)


def total(element: Element, path: str) -> Paise | None:
    """A control sum, which carries no currency; None where there is none."""
    found = child(element, path)
    return None if found is None else _paise(found, path)


def _paise(found: Element, place: str) -> Paise:
    paise = paise_of(found.text or "")
    if paise is None:
        raise NotAnAmount(found.text or "", line=found.sourceline, place=place)
    return paise


def day(element: Element, *paths: str) -> date | None:
    """A day, told as a day or as a moment; None where there is none."""
    told = text(element, *paths)
    if not told:
        return None
    try:
        if "T" not in told:
            return date.fromisoformat(told[:10])
        at = datetime.fromisoformat(told)
        return (at if at.tzinfo is None else at.astimezone(LUCKNOW)).date()
    except ValueError:
        raise NotADay(told, line=element.sourceline, place=paths[0]) from None


# --- writing ----------------------------------------------------------------------
def words(given: str, longest: int) -> str:
    """Free words as a message takes them: one line, no marks that XML forbids, no longer than allowed."""
    plain = "".join(c for c in _SPACES.sub(" ", given) if c >= " " and c not in "\ufffe\uffff\x7f").strip()
    return escape(plain[:longest].strip(), quote=False)


def key(given: str) -> str:
    """An identifier as a message takes it."""
    if not 0 < len(given) <= LONGEST:
        raise ValueError(f"an identifier has 1 to {LONGEST} characters: {given!r}")
    return words(given, LONGEST)


def moment(at: datetime) -> str:
    """A moment with its time zone, in Lucknow's."""
    return at.astimezone(LUCKNOW).isoformat(timespec="seconds")


def branch(ifsc: str) -> str:
    """A bank branch, known in India's clearing by its IFSC."""
    member = f"<ClrSysId><Cd>INFSC</Cd></ClrSysId><MmbId>{words(ifsc, LONGEST)}</MmbId>"
    return f"<FinInstnId><ClrSysMmbId>{member}</ClrSysMmbId></FinInstnId>"


def account(number: str) -> str:
    """An account by its number; India has no IBAN."""
    return f"<Id><Othr><Id>{words(number, 34)}</Id></Othr></Id>"


def document(message: str, lines: list[str]) -> bytes:
    """The whole file: the same lines give the same bytes."""
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="{NAMESPACE}{message}">'
    return "\n".join([head, *lines, "</Document>", ""]).encode()
