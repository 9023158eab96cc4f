"""Why a credit failed, told to the payee."""

import pytest

from odop.finance.rules.files import Before, Who, cause_of, causes


@pytest.mark.parametrize(
    ("code", "words", "cause"),
    [
        ("AC01", "", "no_such_account"),
        ("ac04", "", "account_closed"),
        ("AC06", "", "account_frozen"),
        ("BE01", "", "name_mismatch"),
        ("BE06", "", "name_mismatch"),
        ("RC04", "", "bank_merged"),
        ("AB05", "", "time_out"),
        ("", "A/C is DORMANT", "account_dormant"),
        ("", "Inoperative account", "account_dormant"),
        ("MS03", "Aadhaar number not mapped to account", "aadhaar_not_seeded"),
        ("NARR", "KYC pending", "kyc_pending"),
        ("", "Account Closed", "account_closed"),
        ("", "No such account", "no_such_account"),
        ("", "Account frozen by court", "account_frozen"),
        ("", "Beneficiary name differs", "name_mismatch"),
        ("", "Invalid IFSC / bank merged", "bank_merged"),
        ("DORMANT", "", "account_dormant"),
        ("खाता बंद", "", "account_closed"),
        ("", "", "not_told"),
        ("ZZ99", "mystery", "not_told"),
    ],
)
def test_codes_and_banks_own_words_lead_to_one_cause(code, words, cause):
    assert cause_of(code, words).key == cause


def test_every_cause_says_its_reason_and_one_next_step_in_both_languages():
    for cause in causes().values():
        for told in (cause.title, cause.said, cause.step):
            assert told.en
            assert any("\u0900" <= c <= "\u097f" for c in told.hi)
        assert cause.said.hi.count("।") <= 2
        assert cause.step.hi.endswith("।")
        assert len(cause.step.hi.split()) <= 22
        assert isinstance(cause.who, Who)
        assert isinstance(cause.before, Before)


def test_no_code_belongs_to_two_causes_and_each_fits_its_column():
    codes = [code for cause in causes().values() for code in cause.codes]
    assert len(codes) == len(set(codes))
    assert all(code == code.upper() and len(code) <= 8 for code in codes)
    assert all(cause.codes for cause in causes().values())


def test_the_words_of_every_cause_lead_to_it():
    for cause in causes().values():
        for word in cause.words:
            assert cause_of("", f"REJ: {word.upper()}.").key == cause.key, word


def test_a_cause_is_kept_under_a_code_of_its_own():
    assert cause_of("AC07").code("ac07") == "AC07"
    assert cause_of("NARR", "account dormant").code("NARR") == "DORMANT"
    assert cause_of("ZZ99").code("ZZ99") == "MS03"
