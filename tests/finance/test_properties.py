"""Whatever is done in whatever order, every paisa is somewhere and the ledger agrees with itself."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.finance import queries, services
from odop.finance.models import Account, Entry, Payment
from odop.finance.rules import Head, OverAllotment
from odop.finance.rules.payees import may_be_the_same
from odop.finance.services import Answer
from odop.finance.services.ledger import Move, post
from tests.finance import makers
from tests.finance.makers import AT, ONE, SCHEME, YEAR

ACTS = ("owe", "approve", "cancel", "order", "send", "credit", "fail", "again", "grant", "recover")


@pytest.mark.django_db
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    budget=st.integers(1, 10**6),
    steps=st.lists(
        st.tuples(st.sampled_from(ACTS), st.integers(1, 6), st.integers(1, 3 * 10**5)),
        min_size=5,
        max_size=40,
    ),
)
def test_any_sequence_of_acts_keeps_every_identity(budget, steps):
    from django.db import transaction

    try:
        with transaction.atomic():
            makers.allot(budget)
            for act, n, amount in steps:
                one(act, n, amount)
            found = queries.verified()
            assert found.breaks == ()
            assert sum(Account.objects.values_list("balance", flat=True)) == 0
            assert all(a.balance >= 0 for a in Account.objects.exclude(head=Head.TREASURY))
            raise Undo
    except Undo:
        pass


class Undo(Exception):  # noqa: N818
    """What one example wrote is taken back."""


def one(act: str, n: int, amount: int) -> None:
    """Do one act; a refusal is an answer like any other, and writes nothing."""
    key, about = f"MARGIN:MM/2026-27/BHD/{n:05d}", f"MM/2026-27/BHD/{n:05d}"
    before = Entry.objects.count()
    try:
        if act == "owe":
            services.entitle([makers.owed(n, amount=amount)], by=ONE, at=AT)
        elif act == "approve":
            services.approve([key], by=ONE, at=AT)
        elif act == "cancel":
            services.cancel(key=key, reason="x", by=ONE, at=AT)
        elif act == "order":
            makers.let_go()
            services.prepare_order(district="179", scheme=SCHEME, year=YEAR, keys=[key], by=ONE, at=AT)
        elif act == "send":
            for order in queries.orders(state="PREPARED"):
                services.check_order(number=order.number, by=makers.OTHER, at=AT)
                services.send_order(number=order.number, by=ONE, at=AT)
        elif act in ("credit", "fail", "again"):
            answer(act, n)
        else:
            end = services.grant_held if act == "grant" else services.recover_held
            end(about=about, on=day_of(AT), by=ONE, at=AT + timedelta(days=800))
    except Refusal:
        assert Entry.objects.count() == before


def answer(act: str, n: int) -> None:
    said = "FAILED" if act == "fail" else "CREDITED"
    rows = list(Payment.objects.order_by("end_to_end"))[:n]
    services.record_answers(
        [Answer(p.end_to_end, said, p.amount, day_of(AT), "AB05" if act == "fail" else "") for p in rows]
        * (2 if act == "again" else 1),
        by=ONE,
        at=AT,
    )


@pytest.mark.django_db
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(amounts=st.lists(st.integers(1, 10**12), min_size=1, max_size=30), share=st.integers(0, 120))
def test_a_set_of_moves_is_written_whole_or_not_at_all(amounts, share):
    from django.db import transaction

    total = sum(amounts)
    try:
        with transaction.atomic():
            makers.allot(max(1, total * share // 100))
            before = Entry.objects.count()
            moves = [
                Move(
                    f"x{n}", "SET_ASIDE", "x", f"ALLOTTED/{SCHEME}/{YEAR}/179", f"SET_ASIDE/{SCHEME}/{YEAR}/179", paise
                )
                for n, paise in enumerate(amounts)
            ]  # fmt: skip
            enough = max(1, total * share // 100) >= total
            try:
                with makers.acting(by=ONE, act="tests.post", at=AT):
                    made = post(moves, by=ONE, at=AT)
                    assert post(moves, by=ONE, at=AT) == 0, "a replay adds nothing"
                assert enough
                assert made == len(amounts)
            except OverAllotment as no:
                assert not enough
                assert no.asked == total
                assert Entry.objects.count() == before
            raise Undo
    except Undo:
        pass


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Saleem Ansari", "SALEEM ANSARI", True),
        ("Smt. Meena Devi", "Meena", True),
        ("Meena Devi", "Meena Kumari", True),
        ("Ansari Saleem", "Saleem Ansari", True),
        ("सलीम अंसारी", "Saleem Ansari", True),
        ("सलीम अंसारी", "मीना देवी", False),
        ("Sham Traders", "Saleem Ansari", False),
        ("", "Saleem", False),
    ],
)
def test_a_name_is_doubted_only_where_the_first_names_differ_in_one_script(one, other, same):
    assert may_be_the_same(one, other) is same
