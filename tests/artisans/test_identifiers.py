"""Identifiers are judged as python-stdnum judges them, and stand-ins and test numbers are named."""

import random
import string

import pytest
from stdnum.in_ import aadhaar, gstin, pan

from odop.artisans import identifiers
from odop.artisans.identifiers import Verdict, judge
from odop.artisans.identifiers.judgement import table

UIDAI_TEST = ["999941057058", "999971658847", "999933119405", "999955183433", "999990501894"]
GOOD = {"aadhaar": "234123412346", "pan": "ACUPA7085R", "gstin": "27AAPFU0939F1ZV"}


@pytest.mark.parametrize(
    ("kind", "typed", "verdict", "normal"),
    [
        ("aadhaar", "२३४१ २३४१ २३४६", "valid", "234123412346"),
        ("aadhaar", "2341-2341-2347", "invalid", ""),
        ("aadhaar", "1111 1111 1111", "placeholder", ""),
        ("aadhaar", "XXXX XXXX 2346", "placeholder", ""),
        ("aadhaar", "123456789012", "placeholder", ""),
        ("pan", " acupa7085r ", "valid", "ACUPA7085R"),
        ("pan", "ABCDE1234F", "placeholder", ""),
        ("pan", "AAAPL1234C", "test", "AAAPL1234C"),
        ("gstin", "27AAPFU0939F1ZV", "valid", "27AAPFU0939F1ZV"),
        ("gstin", "27AAPFU0939F1ZO", "invalid", ""),
        ("udyam", "udyam up 21 0012345", "valid", "UDYAM-UP-21-0012345"),
        ("udyam", "UDYAM-UP-00-0000000", "placeholder", "UDYAM-UP-00-0000000"),
        ("udyam", "UDYAM-UP-21-12345", "invalid", ""),
        ("ifsc", "sbin 0004343", "valid", "SBIN0004343"),
        ("ifsc", "SBINO004343", "invalid", ""),
        ("account", "३०२११२३४५६७", "valid", "30211234567"),
        ("account", "111111111", "placeholder", "111111111"),
        ("account", "1234567890", "placeholder", "1234567890"),
        ("account", "12345678", "placeholder", ""),
        ("account", "87654391", "invalid", ""),
        ("phone", "+91 98390-12345", "valid", "+919839012345"),
        ("phone", "०९८३९०१२३४५", "valid", "+919839012345"),
        ("phone", "5876543210", "invalid", ""),
        ("phone", "9999999999", "placeholder", "+919999999999"),
        ("phone", "1234567890", "placeholder", ""),
        ("pin", "247 001", "valid", "247001"),
        ("pin", "047001", "invalid", ""),
        ("pin", "NA", "placeholder", ""),
        ("account", "null", "placeholder", ""),
        ("account", "उपलब्ध नहीं", "placeholder", ""),
        ("phone", "  ", "invalid", ""),
        ("ration_card", "123", "invalid", ""),
    ],
)
def test_each_kind_is_judged_however_it_is_typed(kind, typed, verdict, normal):
    judged = judge(kind, typed)
    assert (judged.verdict, judged.normal) == (verdict, normal)
    assert judged.reason.en and judged.reason.hi


@pytest.mark.parametrize("number", UIDAI_TEST)
def test_numbers_uidai_printed_for_testing_are_named_as_such(number):
    judged = judge("aadhaar", f"{number[:4]} {number[4:8]} {number[8:]}")
    assert judged.verdict is Verdict.TEST and judged.well_made and not judged.valid


def test_an_unknown_bank_is_said_and_not_refused():
    judged = judge("ifsc", "ZZXY0001234", known={"SBIN"})
    assert judged.valid and judged.code == "bank_unknown"
    assert judge("ifsc", "SBIN0001234", known={"SBIN"}).code == "ok"


def test_a_pin_of_another_state_is_said_and_not_refused():
    assert judge("pin", "600001", known={"247"}).code == "pin_elsewhere"
    assert judge("pin", "600001", known={"247"}).valid


def test_a_telephone_that_is_no_mobile_is_told_apart():
    assert judge("phone", "0522 2239876").code == "not_mobile"


def test_every_reason_stands_in_both_languages():
    for said in table("reasons.toml").values():
        assert said["en"] and any("\u0900" <= c <= "\u097f" for c in said["hi"])


def _near_misses(kind: str, rng: random.Random, count: int):
    """Random strings, from noise to a good number with one thing wrong."""
    alphabet = string.ascii_letters + string.digits + " -/.+"
    for n in range(count):
        text = list(GOOD[kind])
        match n % 5:
            case 0:
                text = rng.choices(alphabet, k=rng.randint(0, 20))
            case 1:
                text = rng.choices(string.digits, k=len(text))
            case 2:
                text[rng.randrange(len(text))] = rng.choice(alphabet)
            case 3:
                text = [rng.choice(string.digits if c.isdigit() else string.ascii_uppercase) for c in text]
            case 4:
                text.insert(rng.randrange(len(text)), rng.choice(" -"))
                text[rng.randrange(len(text))] = rng.choice(string.digits)
        yield "".join(text)


@pytest.mark.parametrize(("kind", "standard"), [("aadhaar", aadhaar), ("pan", pan), ("gstin", gstin)])
def test_a_hundred_thousand_random_strings_are_judged_as_the_standard_does(kind, standard):
    for text in _near_misses(kind, random.Random(f"odop {kind}"), 33_400):  # three kinds: 100,200
        assert judge(kind, text).well_made == standard.is_valid(text), text


@pytest.mark.parametrize("number", [*UIDAI_TEST, "234123412346"])
@pytest.mark.parametrize(
    "between", ["", " ", "-", " - ", "\u00a0", "\u2013", ".", "\u200b", "/", "_", ", "], ids=repr
)
def test_an_aadhaar_number_is_covered_wherever_it_stands(number, between):
    hindi = number.translate({ord(str(n)): "०१२३४५६७८९"[n] for n in range(10)})
    for digits in (number, hindi):
        typed = f"मकान 12, {between.join((digits[:4], digits[4:8], digits[8:]))} आधार"
        covered = identifiers.mask(typed)
        assert len(covered) == len(typed)
        assert covered.endswith(f"{digits[8:]} आधार")
        assert "X" * 4 in covered
        plain = "".join(c for c in identifiers.aadhaar.ascii_form(covered) if c.isdigit())
        assert number not in plain


def test_words_without_an_aadhaar_number_stay_as_they_are():
    for words in ("मोहल्ला सराय, 247001", "9839012345", "H. No. 12/345", ""):
        assert identifiers.mask(words) == words


def test_a_token_is_keyed_and_says_nothing_of_the_number():
    one, other = identifiers.token("234123412346", "a"), identifiers.token("234123412346", "b")
    assert one != other and len(one) == 64 and "2346" not in one[:4]
    assert one == identifiers.token("234123412346", "a")


def test_an_account_of_twelve_digits_that_could_be_an_aadhaar_is_held_back():
    assert identifiers.may_be_aadhaar("234123412346", "SBIN0004343")
    assert not identifiers.may_be_aadhaar("234123412346", "ICIC0004343")
    assert identifiers.may_be_aadhaar(UIDAI_TEST[0], "ICIC0004343")
    assert not identifiers.may_be_aadhaar("30211234567", "SBIN0004343")
