"""The XForm a phone fills, made by pyxform; whatever it refuses is told as a fault of the form."""

import re

from django.utils.translation import gettext_lazy as _
from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

from odop.plans.rules.surveys.sheets import Fault, fault

ROW = re.compile(r"\[row\s*:\s*(\d+)\]", re.IGNORECASE)
SHEET = re.compile(
    r"the '(survey|choices|settings)' sheet|sheet:? '?(survey|choices|settings)", re.IGNORECASE
)


def xform_of(content: bytes) -> tuple[str, list[Fault]]:
    """The XForm of a workbook, or why there is none."""
    try:
        return convert(xlsform=content, validate=False, file_type=".xlsx").xform, []
    except PyXFormError as error:
        return "", [told(str(error))]
    except Exception as error:  # another's code, given what anybody may send
        return "", [told(f"{type(error).__name__}: {error}")]


def told(words: str) -> Fault:
    """What pyxform says, as a fault: its row and sheet where it names them."""
    row, sheet = ROW.search(words), SHEET.search(words)
    where = next((part for part in sheet.groups() if part), "") if sheet else ""
    reason = _("The maker of forms for phones (pyxform) says: %(words)s")
    return fault(
        where.lower(), int(row.group(1)) if row else None, "", reason, words=ROW.sub("", words).strip()[:500]
    )
