"""A no says what is wrong: never the condition itself, which read as its opposite."""

import pytest
from django.utils import translation

from odop.casework.rules import reasons as training
from odop.casework.rules.margin_money import reasons as loans
from odop.casework.rules.marketing import reasons as fairs


@pytest.mark.parametrize("room", [training, loans, fairs], ids=["training", "loans", "fairs"])
@pytest.mark.parametrize("language", ["en", "hi"])
def test_every_condition_that_fails_is_told_as_failing(room, language):
    with translation.override(language):
        for code, asked in room.CHECKS.items():
            assert str(room.reason_words(code)) != str(asked), code
            assert str(room.in_words([code])) == str(room.UNMET[code])
