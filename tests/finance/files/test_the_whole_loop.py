"""Orders out, answers in, doubts answered, failures sent again: nobody paid twice, nothing lost, everybody told."""

import pytest

from bench.bankfiles import prove, run
from tests.finance.files.makers import paying_account
from tests.programme import places

pytestmark = pytest.mark.django_db


def test_the_loop_with_a_disorderly_bank_pays_everybody_once_and_explains_every_failure():
    places.district()
    paying_account()
    done = run(600, seed=11)
    prove(done)
    assert done.altered > 3
    assert {"CREDITED", "FAILED", "CONTRARY", "ALTERED", "REPEATED", "AGREES", "UNDONE"} <= set(done.verdicts)
    assert done.sent > 600
