"""What help to reach a market gives, as anybody may read and reckon it."""

PAGE = "/en/schemes/marketing_development/"


def test_both_orders_stand_side_by_side(client, state):
    html = client.get(PAGE).content.decode()
    assert "263/18-4-2020-18(Vividh)/17TC-2" in html and "4/2019/56/18-4-2019-18(Vividh)/17TC-II" in html
    assert "₹1,50,000" in html and "10 October 2025" in html


def test_anybody_reckons_by_the_order_of_the_fairs_last_day(client, state):
    spent = {"purpose": "outside", "stall": "3,00,000", "freight": "8000"}
    now = client.get(PAGE, {**spent, "ended_on": "2025-10-10"}).content.decode()
    assert "₹2,06,000" in now and "28 February 2026" in now
    then = client.get(PAGE, {**spent, "ended_on": "2019-10-10"}).content.decode()
    assert "₹56,000" in then


def test_what_cannot_be_read_is_said_beside_its_field(client, state):
    wrong = {"purpose": "outside", "ended_on": "2025-10-10", "stall": "three lakh"}
    assert "Write the rupees in figures" in client.get(PAGE, wrong).content.decode()
    early = {"purpose": "outside", "ended_on": "2018-10-10", "stall": "5000"}
    assert "2018-10-10" in client.get(PAGE, early).content.decode()
