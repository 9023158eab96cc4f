"""The papers of an application for margin money: what the order asks for, and what notices ask besides."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from odop.casework.rules.reasons import Joined
from odop.schemes.margin_money import DOCUMENTS

CATEGORY_CERTIFICATE = "category_certificate"
KINDS = {
    "application_form": _("application form, signed"),
    "affidavit": _("affidavit"),
    "project_report": _("project report"),
    "identity": _("identity"),
    "bank_passbook": _("first page of the bank passbook"),
    "residence": _("proof of residence"),
    CATEGORY_CERTIFICATE: _("certificate of caste, minority or disability"),
    "education": _("certificate of education"),
    "quotation": _("quotation of a seller"),
    "photograph": _("photograph"),
    "other_paper": _("another paper"),
}
# Asked for by the order itself (para 3). The form is the application as it was given here, or its paper.
ASKED = tuple(DOCUMENTS)
NEEDED_TO_PASS = tuple(kind for kind in DOCUMENTS if kind != "application_form")


def missing(filed: Iterable[str]) -> tuple[str, ...]:
    """The papers without which scrutiny cannot pass an application."""
    there = set(filed)
    return tuple(kind for kind in NEEDED_TO_PASS if kind not in there)


def in_words(kinds: Iterable[str]) -> Joined:
    """Kinds of paper as one lazy sentence."""
    return Joined(tuple(KINDS.get(kind, kind) for kind in kinds), ", ")
