"""Each kind of identifier and how it is judged."""

import re
from collections.abc import Callable, Collection
from functools import cache

import phonenumbers
from stdnum import exceptions
from stdnum.in_ import aadhaar as standard_aadhaar
from stdnum.in_ import gstin as standard_gstin
from stdnum.in_ import pan as standard_pan
from stdnum.util import clean

from odop.artisans.identifiers.aadhaar import ascii_form, is_aadhaar, masked_tail, published
from odop.artisans.identifiers.judgement import Judgement, Verdict, table

_HIDDEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_WHITE = re.compile(r"\s+")
_MOBILE = re.compile(r"^[6-9]\d{9}$")
_IFSC = re.compile(r"^[A-Z]{4}0[A-Z0-9]{6}$")
_UDYAM = re.compile(r"^UDYAM-[A-Z]{2}-\d{2}-\d{7}$")
_ACCOUNT = re.compile(r"^\d{9,18}$")
_PIN = re.compile(r"^[1-9]\d{5}$")
_COVERED = re.compile(r"^[Xx*]{3,}")
_CODES = {
    exceptions.InvalidLength: "wrong_length",
    exceptions.InvalidFormat: "wrong_shape",
    exceptions.InvalidChecksum: "wrong_check",
    exceptions.InvalidComponent: "wrong_part",
}
_UP, _DOWN = "01234567890123456789", "98765432109876543210"


def compact(text: str) -> str:
    """Without spaces and dashes of any kind, with plain digits, in capitals."""
    if text.isascii() and text.isalnum():
        return text.upper()
    text = ascii_form(text)
    if not text.isascii():
        text = _WHITE.sub(" ", text.translate(_HIDDEN))
    return str(clean(text, " -\t\r\n")).strip().upper()


@cache
def _nothing() -> frozenset[str]:
    return frozenset(table("published.toml")["words"]["nothing"])


def means_nothing(text: str) -> bool:
    """Whether the box holds only a word for nothing: NA, nil, null, a dash."""
    return text.strip().lower() in _nothing()


def is_stand_in(text: str) -> bool:
    """Whether digits or letters were typed only to fill the box: one digit throughout, or a plain run."""
    if len(set(text)) == 1:
        return True
    return len(text) >= 5 and text.isdigit() and (text in _UP or text in _DOWN)


def may_be_aadhaar(account: str, ifsc: str) -> bool:
    """Whether an account number could be a mistyped Aadhaar number.

    Twelve digits with an Aadhaar's check digit are an account only at a bank that has such accounts.
    """
    if len(account) != 12 or not is_aadhaar(account):
        return False
    return published(account) or ifsc[:4] not in table("published.toml")["twelve_digit_accounts"]["letters"]


def _by_standard(kind: str, validate: Callable[[str], str], text: str) -> Judgement:
    try:
        return Judgement(kind, Verdict.VALID, "ok", validate(text), True)
    except exceptions.ValidationError as fault:
        return Judgement(kind, Verdict.INVALID, _CODES.get(type(fault), "wrong_shape"))


def _aadhaar(text: str, known: Collection[str] | None) -> Judgement:
    if masked_tail(text):
        return Judgement("aadhaar", Verdict.PLACEHOLDER, "masked")
    if is_aadhaar(text):
        judged = Judgement("aadhaar", Verdict.VALID, "ok", text, True)
    else:
        judged = _by_standard("aadhaar", standard_aadhaar.validate, text)
    if published(judged.normal):
        return Judgement("aadhaar", Verdict.TEST, "test_number", judged.normal, True)
    if judged.code == "wrong_shape" and text.isdigit() and text[0] in "01" and not is_stand_in(text):
        return Judgement("aadhaar", Verdict.INVALID, "starts_wrong")
    return judged


def _pan(text: str, known: Collection[str] | None) -> Judgement:
    judged = _by_standard("pan", standard_pan.validate, text)
    if judged.normal in table("published.toml")["pan"]["numbers"]:
        return Judgement("pan", Verdict.TEST, "test_number", judged.normal, True)
    if len(text) == 10 and (text[:5] in {"ABCDE", "AAAAA", "XXXXX"} or text[5:9] == "0000"):
        return Judgement("pan", Verdict.PLACEHOLDER, "placeholder", judged.normal, judged.well_made)
    return judged


def _gstin(text: str, known: Collection[str] | None) -> Judgement:
    judged = _by_standard("gstin", standard_gstin.validate, text)
    if len(text) == 15 and text[2:7] in {"ABCDE", "AAAAA", "XXXXX"}:
        return Judgement("gstin", Verdict.PLACEHOLDER, "placeholder", judged.normal, judged.well_made)
    return judged


def _udyam(text: str, known: Collection[str] | None) -> Judgement:
    bare = text.replace("/", "").removeprefix("UDYAM")
    written = f"UDYAM-{bare[:2]}-{bare[2:4]}-{bare[4:]}"
    if not _UDYAM.match(written) or not text.startswith("UDYAM"):
        code = "wrong_length" if text.startswith("UDYAM") and len(bare) != 11 else "wrong_shape"
        return Judgement("udyam", Verdict.INVALID, code)
    if bare[4:] == "0000000" or is_stand_in(bare[4:]):
        return Judgement("udyam", Verdict.PLACEHOLDER, "placeholder", written, True)
    if bare[2:4] == "00":
        return Judgement("udyam", Verdict.INVALID, "wrong_part")
    return Judgement("udyam", Verdict.VALID, "ok", written, True)


def _ifsc(text: str, known: Collection[str] | None) -> Judgement:
    if len(text) != 11:
        return Judgement("ifsc", Verdict.INVALID, "wrong_length")
    if not _IFSC.match(text):
        return Judgement("ifsc", Verdict.INVALID, "wrong_shape")
    if len(set(text[:4])) == 1 or text[:4] in {"ABCD", "TEST"}:
        return Judgement("ifsc", Verdict.PLACEHOLDER, "placeholder", text, True)
    code = "bank_unknown" if known is not None and text[:4] not in known else "ok"
    return Judgement("ifsc", Verdict.VALID, code, text, True)


def _account(text: str, known: Collection[str] | None) -> Judgement:
    if not text.isdigit():
        return Judgement("account", Verdict.INVALID, "wrong_shape")
    if not _ACCOUNT.match(text):
        return Judgement("account", Verdict.INVALID, "wrong_length")
    if len(text) == 12 and published(text):
        return Judgement("account", Verdict.TEST, "test_number")
    return Judgement("account", Verdict.VALID, "ok", text, True)


def _phone(text: str, known: Collection[str] | None) -> Judgement:
    digits = text.replace("(", "").replace(")", "").replace(".", "").removeprefix("+")
    for head, length in (("0091", 14), ("91", 12), ("0", 11)):
        if len(digits) == length and digits.startswith(head):
            digits = digits[len(head) :]
            break
    if _MOBILE.match(digits):
        return Judgement("phone", Verdict.VALID, "ok", f"+91{digits}", True)
    if not digits.isdigit():
        return Judgement("phone", Verdict.INVALID, "wrong_shape")
    if is_stand_in(digits):
        return Judgement("phone", Verdict.PLACEHOLDER, "placeholder")
    return Judgement("phone", Verdict.INVALID, _why_no_mobile(text, digits))


def _why_no_mobile(text: str, digits: str) -> str:
    """Why a row of digits is no mobile number, as the telephone plan has it."""
    try:
        number = phonenumbers.parse(text, "IN")
    except phonenumbers.NumberParseException:
        return "wrong_length"
    if phonenumbers.is_valid_number(number):
        kind = phonenumbers.number_type(number)
        if number.country_code == 91 and kind == phonenumbers.PhoneNumberType.FIXED_LINE:
            return "not_mobile"
    return "starts_wrong" if len(digits) == 10 else "wrong_length"


def _pin(text: str, known: Collection[str] | None) -> Judgement:
    if len(text) != 6:
        return Judgement("pin", Verdict.INVALID, "wrong_length" if text.isdigit() else "wrong_shape")
    if not _PIN.match(text):
        return Judgement("pin", Verdict.INVALID, "starts_wrong" if text.isdigit() else "wrong_shape")
    code = "pin_elsewhere" if known is not None and text[:3] not in known else "ok"
    return Judgement("pin", Verdict.VALID, code, text, True)


_JUDGES: dict[str, Callable[[str, Collection[str] | None], Judgement]] = {
    "aadhaar": _aadhaar,
    "pan": _pan,
    "gstin": _gstin,
    "udyam": _udyam,
    "ifsc": _ifsc,
    "account": _account,
    "phone": _phone,
    "pin": _pin,
}
KINDS = tuple(_JUDGES)
ALIASES = {
    "uid": "aadhaar",
    "aadhar": "aadhaar",
    "gst": "gstin",
    "udyam_number": "udyam",
    "ifsc_code": "ifsc",
    "account_number": "account",
    "bank_account": "account",
    "mobile": "phone",
    "pincode": "pin",
    "pin_code": "pin",
}


def kind_of(words: str) -> str:
    """A kind as it is called here, from the ways people write it."""
    kind = words.strip().lower().replace(" ", "_")
    return ALIASES.get(kind, kind)


def judge(kind: str, value: str, *, known: Collection[str] | None = None) -> Judgement:
    """Judge one identifier as it was typed.

    `known` is, for an IFSC, the four letters of the banks we know, and for a PIN the first three digits of
    the State's; where it is given, a number outside it is said to be so, and still counts as well made.
    """
    if kind not in _JUDGES and (kind := kind_of(kind)) not in _JUDGES:
        return Judgement(kind, Verdict.INVALID, "unknown_kind")
    text = compact(value)
    if not text:
        return Judgement(kind, Verdict.INVALID, "empty")
    if not text[0].isdigit() and (means_nothing(value) or means_nothing(text)):
        return Judgement(kind, Verdict.PLACEHOLDER, "placeholder")
    judged = _JUDGES[kind](text, known)
    local = judged.normal[3:] if kind == "phone" and judged.normal else text
    if judged.verdict is not Verdict.TEST and is_stand_in(local):
        return Judgement(kind, Verdict.PLACEHOLDER, "placeholder", judged.normal, judged.well_made)
    if not judged.well_made and judged.code != "masked" and _COVERED.match(text):
        return Judgement(kind, Verdict.PLACEHOLDER, "placeholder")
    return judged
