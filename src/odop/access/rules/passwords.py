"""Words of the office that make a poor password, as a check Django asks when one is chosen."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

OFFICE_WORDS = (
    "odop", "onedistrictoneproduct", "district", "product", "uttarpradesh", "pradesh", "lucknow", "upayukt",
    "udyog", "industries", "commissioner", "deputy", "officer", "office", "password", "admin", "welcome", "india",
    "bharat", "sarkar", "government", "toolkit", "vishwakarma", "karigar", "cell",
)  # fmt: skip
LEAST_LEFT = 6


class NoOfficeWords:
    """What is left of a password without the office's words, digits and marks must still be hard to guess."""

    def validate(self, password: str, user: object = None) -> None:
        left = re.sub(r"[\W\d_]", "", password.lower())
        for word in OFFICE_WORDS:
            left = left.replace(word, "")
        if len(left) < LEAST_LEFT:
            raise ValidationError(self.get_help_text())

    def get_help_text(self) -> str:
        return _(
            "A password made of the office's own words or of digits is guessed first. Add words of your own."
        )
