"""Which columns and types of an XLSForm are taken, and what is said of those that are known and are not."""

import re
from typing import Any

from django.utils.translation import gettext_lazy as _

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,59}")
IN_BOTH = frozenset(
    f"{name}::{code}"
    for name in ("label", "hint", "constraint_message", "required_message")
    for code in ("en", "hi")
)
SURVEY_COLUMNS = IN_BOTH | {
    "type",
    "name",
    "required",
    "relevant",
    "constraint",
    "calculation",
    "appearance",
    "parameters",
    "note",
}
CHOICE_COLUMNS = frozenset({"list_name", "name", "label::en", "label::hi", "note"})
SETTINGS = frozenset({"form_id", "form_title", "form_title_hi", "version", "default_language"})
# type: of how many words it is written
TYPES = {
    "text": 1, "integer": 1, "decimal": 1, "date": 1, "note": 1, "image": 1, "geopoint": 1, "calculate": 1,
    "select_one": 2, "select_multiple": 2, "select_one_from_file": 2,
    "begin_group": 1, "end_group": 1, "begin_repeat": 1, "end_repeat": 1,
    "start": 1, "end": 1, "today": 1, "deviceid": 1,
}  # fmt: skip
NOT_TAKEN = {
    "choice_filter": _(
        "Choices that depend on other answers are not supported. Use questions with “relevant”."
    ),
    "default": _("Answers given beforehand are not supported: nobody would know whether they were asked."),
    "repeat_count": _("A counted repeat is not supported; the surveyor adds a row for each."),
    "trigger": _("Triggers are not supported."),
    "save_to": _("Entities are not supported; makers come from the register."),
    "public_key": _(
        "Encrypted forms are not taken: answers are checked when they arrive. The way to us is encrypted by TLS."
    ),
    "submission_url": _("Answers are sent here and nowhere else."),
    "instance_name": _("Names of filled forms are not supported; a filled form is known by its maker."),
    "style": _("Styles of pages are not supported."),
}

IN_TWO_COLUMNS = _(
    "Words are due in both languages, in two columns such as “label::English (en)” and “label::Hindi (hi)”."
)


def said_no(column: str) -> Any:
    """Why a column that XLSForm knows is not taken; nothing for others."""
    if column.split("::")[0] in {"image", "audio", "video", "media", "big-image"}:
        return _("Pictures and sounds within a form are not supported.")
    if (
        column.split("::")[0] in {"label", "hint", "constraint_message", "required_message"}
        and column not in IN_BOTH
    ):
        return IN_TWO_COLUMNS
    return NOT_TAKEN.get(column, "")
