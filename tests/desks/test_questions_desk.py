import pytest

from odop.notices.models import Question
from odop.notices.services import put_question
from tests.access.makers import AT, BHADOHI, LUCKNOW_DISTRICT, OPERATOR

LIST = "/en/district/questions/"


@pytest.fixture
def three(cast):
    for key, district, put_to in (
        ("a", BHADOHI, "DEPUTY_COMMISSIONER"),
        ("b", BHADOHI, "CELL_OFFICER"),
        ("c", LUCKNOW_DISTRICT, "DEPUTY_COMMISSIONER"),
    ):
        put_question(
            kind="shared_phone",
            key=key,
            district=district,
            facts={"count": 7, "phone": f"phone {key}"},
            put_to=put_to,
            by=OPERATOR,
            at=AT,
        )
    return {q.key: q for q in Question.objects.all()}


def seen(client, **words) -> str:
    page = client.get(LIST, words).content.decode()
    return "".join(key for key in "abc" if f"phone {key}" in page)


def test_she_sees_first_what_was_put_to_her_and_all_of_her_district_if_she_asks(three, rekha, signed_in):
    assert seen(signed_in(rekha)) == "a"
    assert seen(signed_in(rekha), whose="all") == "ab"


def test_the_cell_sees_its_own_across_the_state(three, cell, signed_in):
    assert seen(signed_in(cell)) == "b"
    assert seen(signed_in(cell), whose="all") == "abc"


def test_an_answer_is_given_in_words_and_then_stands_among_the_answered(three, rekha, signed_in):
    client, path = signed_in(rekha), f"{LIST}{three['a'].pk}/"
    assert client.post(path, {"upheld": "yes"}).context["form"].errors["answer"]
    assert client.post(path, {"upheld": "yes", "answer": "Two families share it"}).status_code == 302
    assert seen(client) == ""
    assert seen(client, whose="all", state="answered") == "a"
    page = client.get(path).content.decode()
    assert "Two families share it" in page
    assert "Keep the answer" not in page


def test_whoever_does_not_hold_the_post_reads_but_finds_no_form(three, anil, auditor, signed_in):
    for person in (anil, auditor):
        page = signed_in(person).get(f"{LIST}{three['a'].pk}/").content.decode()
        assert "Only the holder of that post answers" in page
        assert (
            signed_in(person).post(f"{LIST}{three['a'].pk}/", {"upheld": "no", "answer": "x"}).status_code
            == 403
        )
