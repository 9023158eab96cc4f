"""Sums and papers as people type and bring them; rupees on the page, paise behind it."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from odop.basics.names import ascii_digits
from odop.casework.branch_sheets.checking import paise_in
from odop.desks.kit.files import SentFile


class WholeField(forms.IntegerField):
    """A whole number of at most nine figures, in either script, with commas or without."""

    default_error_messages = {"invalid": _("Write a whole number.")}

    def __init__(self, *, min_value: int = 0, max_value: int = 10**9 - 1, **words: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(min_value=min_value, max_value=max_value, widget=widget, **words)

    def to_python(self, value: Any) -> int | None:
        plain = ascii_digits(value).replace(",", "").strip() if isinstance(value, str) else value
        return super().to_python(plain)


class RupeesField(forms.CharField):
    """A sum as an officer writes it, 9,00,000; read as paise."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        paise = paise_in(text) if text else None
        if text and paise is None:
            raise forms.ValidationError(_("Write a sum in rupees, such as 9,00,000."))
        return paise


class BillField(SentFile):
    """A bill on paper, as a document takes it."""

    def __init__(self, **words: Any) -> None:
        words.setdefault("label", _("The bill, as a PDF or a photograph"))
        super().__init__(endings=".pdf,.jpg,.jpeg,.png", megabytes=5, **words)


def as_brought(said: dict[str, Any]) -> dict[str, Any]:
    """What a form says, with its file as a room takes it: a name, and the content."""
    file: UploadedFile = said.pop("file")
    return {**said, "name": file.name or "bill", "content": file.read()}
