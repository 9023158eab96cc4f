"""Mobile numbers, as people type them."""

import re

from odop.basics.names import ascii_digits


def mobile(text: str) -> str | None:
    """An Indian mobile number as +91 and ten digits, however it was typed; None where it is none."""
    digits = re.sub(r"[\s().-]", "", ascii_digits(text)).removeprefix("+").lstrip("0")
    if len(digits) == 12:
        digits = digits.removeprefix("91")
    return f"+91{digits}" if re.fullmatch(r"[6-9]\d{9}", digits) else None
