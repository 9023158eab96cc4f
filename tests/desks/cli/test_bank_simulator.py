"""The simulated bank: repeatable, in shape, with the real mix of failures."""

from collections import Counter

from odop.desks.cli.bank.habits import Habits
from odop.desks.cli.bank.simulator import answer
from odop.finance.rules.files import Fate, cause_of, read_answers
from tests.finance.rules.files.makers import faults, order

EVERYTHING = Habits(
    failing=0.2, silent=0.05, late=0.05, returned=0.05, repeated=0.1, altered=0.1, unknown=0.05
)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others():
    day = answer(order(200), seed=7, habits=EVERYTHING)
    again = answer(order(200), seed=7, habits=EVERYTHING)
    assert (day.status_file(), day.statement_file()) == (again.status_file(), again.statement_file())
    assert answer(order(200), seed=8, habits=EVERYTHING).status_file() != day.status_file()


def test_a_payments_luck_does_not_hang_on_the_others():
    few, many = answer(order(20), seed=3), answer(order(200), seed=3)
    wanted = {p.end_to_end for p in order(20).payments}
    assert [s for s in many.status if s.end_to_end in wanted] == list(few.status)


def test_both_files_are_valid_and_read_back_whole():
    day = answer(order(300), seed=5, habits=EVERYTHING)
    assert faults("pain.002.001.12", day.status_file()) == []
    assert faults("camt.053.001.08", day.statement_file()) == []
    assert len(read_answers(day.status_file(), "s").lines) == len(day.status)
    assert len(read_answers(day.statement_file(), "t").lines) == len(day.statement)


def test_more_than_half_of_the_failures_are_of_identity_or_a_dormant_account():
    day = answer(order(4000), seed=2, habits=Habits(failing=1))
    causes = Counter(cause_of(s.code, s.words).key for s in day.status if s.fate == Fate.FAILED)
    identity = sum(
        causes[key] for key in ("account_dormant", "aadhaar_not_seeded", "name_mismatch", "kyc_pending")
    )
    assert 0.5 < identity / sum(causes.values()) < 0.6
    assert causes["not_told"] < 0.05 * sum(causes.values())


def test_a_good_bank_pays_everybody_once():
    none = Habits(failing=0, silent=0, late=0, returned=0, repeated=0)
    day = answer(order(50), habits=none)
    assert day.paid == {p.end_to_end for p in order(50).payments}
    assert day.status == day.statement
