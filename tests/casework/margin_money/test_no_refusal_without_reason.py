"""Whatever a branch sends, nothing is stored as refused or cut without a reason of the list and plain words."""

from django.db.models import F, Q
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odop.basics.refusals import Refusal
from odop.casework.models import LoanFile
from odop.casework.rules.margin_money.branch_reasons import CUT, REFUSAL, every_reason, reasons, require_plain
from odop.casework.services import margin_money as branch
from odop.casework.services.margin_money import Refuse, Sanction
from tests.access.makers import OPERATOR
from tests.casework.margin_money.files import DAY, LAKH, SENT_AT, received

CODES = st.sampled_from(
    [*every_reason(), "target_met", "out_of_area", "no_staff", "", " ", "OTHER"]
) | st.text(max_size=12)
WORDS = st.sampled_from(
    [
        "",
        " ",
        "n/a",
        "...",
        "no no no no",
        "Target met already this year",
        "The shed is not hers, see the paper",
    ]
) | st.text(max_size=60)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(CODES, WORDS, st.integers(-1, 10)), min_size=1, max_size=4))
def test_no_words_and_no_code_get_past_the_rules_and_the_database(cast, said):
    numbers = [received().number for _ in said]
    for number, (code, words, lakhs) in zip(numbers, said, strict=True):
        act, item = (
            (branch.refuse_loans, Refuse(number, code, words))
            if lakhs % 2
            else (branch.sanction_loans, Sanction(number, lakhs * LAKH, code, words))
        )
        done = act(items=[item], by=OPERATOR, at=SENT_AT + 5 * DAY)
        assert all(isinstance(no, Refusal) for no in done.refused.values())
    bare = Q(decision="REFUSED") | Q(decision="SANCTIONED", sum_sanctioned__lt=F("sum_asked"))
    for file in LoanFile.objects.filter(bare, application__number__in=numbers):
        assert file.reason in reasons(REFUSAL if file.decision == "REFUSED" else CUT)
        assert require_plain(file.words) == file.words
