"""A day typed or chosen."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from odop.basics.names import ascii_digits

FIRST_YEAR, LAST_YEAR = 1900, 2199  # a year outside is a slip of the finger: 0026, 20226


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day as a browser sends it, or as it is written here: the day first, in figures of either script."""

    default_error_messages = {
        "invalid": _("Write the day like 23/11/2026: day, month, year."),
        "year": _("This year cannot be meant. Write it with four figures."),
    }

    def __init__(self, *, widget: Any = None, **words: Any) -> None:
        shapes = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
        super().__init__(widget=widget or DayInput(), input_formats=shapes, **words)

    def to_python(self, value: Any) -> date | None:
        day = super().to_python(ascii_digits(value).strip() if isinstance(value, str) else value)
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(self.error_messages["year"], code="year")
        return day
