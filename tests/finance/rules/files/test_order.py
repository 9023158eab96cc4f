"""The payment order: pain.001."""

from dataclasses import replace

import pytest

from odop.finance.rules.files import FileRefused, read_order, write_order
from tests.finance.rules.files.makers import faults, order


def test_an_order_is_valid_by_the_public_schema_with_names_in_devanagari():
    content = write_order(order())
    assert faults("pain.001.001.09", content) == []
    assert "सलीम अंसारी" in content.decode()
    assert "<Nm>रेखा कुमारी</Nm>" in content.decode()
    assert b"<Cd>INFSC</Cd></ClrSysId><MmbId>SBIN0004343</MmbId>" in content
    assert b'<InstdAmt Ccy="INR">1000.37</InstdAmt>' in content


def test_the_same_order_gives_the_same_bytes():
    assert write_order(order()) == write_order(order())


def test_an_order_is_read_back_as_it_was_written():
    read = read_order(write_order(order(40)))
    assert read.total == order(40).total
    assert [p.end_to_end for p in read.payments] == [p.end_to_end for p in order(40).payments]
    assert read.payments[1].payee.holder == "O'Brien & Sons <weavers>"
    assert read.payer == order().payer
    assert read.made_at == order().made_at


def test_an_order_names_each_payment_once():
    twice = replace(order(), payments=order().payments + order().payments[:1])
    with pytest.raises(ValueError):
        write_order(twice)


def test_an_order_of_nothing_is_not_written():
    with pytest.raises(ValueError):
        write_order(replace(order(), payments=()))


def test_a_wrong_control_sum_is_refused_with_both_sums():
    content = write_order(order()).replace(b"<CtrlSum>4003.70", b"<CtrlSum>4003.71", 1)
    with pytest.raises(FileRefused) as no:
        read_order(content)
    assert (no.value.line, no.value.place) == (4, "GrpHdr/CtrlSum")
    assert no.value.given == {"said": "4003.71", "found": "4003.70"}


def test_marks_that_xml_forbids_are_left_out():
    odd = replace(order(1), payer=replace(order().payer, holder="Cell\x00\x0b  one\ttwo\ufffe"))
    content = write_order(odd)
    assert faults("pain.001.001.09", content) == []
    assert b"<Nm>Cell one two</Nm>" in content
