"""What measures speed keeps up with what it measures."""

from bench.__main__ import ALONE
from bench.letters import set_some


def test_every_measure_can_be_begun():
    assert all(callable(measure) for measure in ALONE.values())


def test_the_letter_that_is_measured_is_a_letter():
    assert set_some(range(1)) > 0
