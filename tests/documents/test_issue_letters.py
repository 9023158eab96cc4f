import pytest
from django.db import IntegrityError, connection, transaction

from odop.audit.models import Change, Entry
from odop.documents import press, queries
from odop.documents.models import Letter
from odop.documents.rules import NothingSaid, kinds, labels
from odop.documents.rules.letters import asked_for
from odop.documents.services import issue_letters
from tests.access.makers import AT, BHADOHI, LUCKNOW_DISTRICT, OPERATOR
from tests.documents.makers import ISSUED_AT, VALUES, letter, letter_to, letters
from tests.programme.makers import load_up_pack

OF_LOANS = {"acknowledgement", "call", "claim", "notice", "refusal", "release", "sanction", "selection"}
OF_QUALITY = {"quality_certificate", "test_failed", "test_not_whole"}
ALL = tuple(sorted(OF_LOANS | OF_QUALITY))


def test_these_are_the_kinds_of_letter():
    assert set(ALL) <= set(kinds())


@pytest.mark.parametrize("kind", ALL)
def test_a_kind_names_only_facts_and_values_that_have_words(kind):
    known = set(labels()) | {"second_look_until", "subject"}
    told = kinds()[kind]
    assert set(told.facts) <= set(labels())
    for text in (told.subject, *told.paragraphs, *told.closing):
        assert asked_for(text) <= known


@pytest.mark.parametrize("kind", ALL)
def test_a_letter_says_all_it_has_to_in_both_languages(cast, kind):
    said = letter(kind).data
    assert said["to"]["name"] == {"hi": "मीना अंसारी", "en": "Meena Ansari"}
    assert said["day"] == {"hi": "22 नवंबर 2026", "en": "22 November 2026"}
    for both in (said["title"], said["subject"], said["office"], said["signed"]["post"], *said["paragraphs"]):
        assert both["hi"]
        assert both["en"]
        assert "{" not in both["hi"] + both["en"]


def test_sums_are_said_in_lakh_and_days_with_their_months(cast):
    facts = {fact["name"]: fact["value"] for fact in letter("release").data["facts"]}
    assert facts["margin"]["hi"] == "₹2,50,000"
    assert facts["held_until"] == {"hi": "21 नवंबर 2028", "en": "21 November 2028"}


def test_what_is_not_known_is_left_out_and_never_guessed(cast):
    known = {name: VALUES[name] for name in ("margin", "paid_on")} | {"held_until": None}
    said = letter("release", values=known).data
    assert [fact["name"] for fact in said["facts"]] == ["paid_on", "margin"]
    assert (
        len(said["paragraphs"]) == 1 + 1
    )  # the sentence of the holding is left out; her office's own word stays


@pytest.mark.parametrize(
    ("kind", "without"),
    [("refusal", {"reasons": ()}), ("sanction", {"values": {}}), ("notice", {"paragraphs": ()})],
)
def test_a_letter_that_does_not_say_enough_is_not_issued_nor_any_beside_it(cast, kind, without):
    with pytest.raises(NothingSaid):
        issue_letters(kind=kind, items=[letter_to(), letter_to(**without)], by=OPERATOR, at=ISSUED_AT)
    assert not Letter.objects.exists()


def test_numbers_run_on_within_a_district_and_a_year(cast):
    items = [letter_to(), letter_to(district=LUCKNOW_DISTRICT), letter_to()]
    first = issue_letters(kind="sanction", items=items, by=OPERATOR, at=ISSUED_AT)
    assert first == ("L/2026-27/BHD/00001", "L/2026-27/LKO/00001", "L/2026-27/BHD/00002")
    assert issue_letters(kind="call", items=items[:1], by=OPERATOR, at=ISSUED_AT) == ("L/2026-27/BHD/00003",)
    assert issue_letters(kind="call", items=items[:1], by=OPERATOR, at=AT) == ("L/2025-26/BHD/00001",)


def test_the_letterhead_is_the_states_own(cast):
    load_up_pack()
    said = letter().data
    assert said["programme"]["hi"] == "एक जनपद एक उत्पाद"
    assert said["state"]["en"] == "Uttar Pradesh"
    assert said["office"]["en"].endswith("Bhadohi")
    assert said["helpline"] == "1800-1800-888"
    assert said["helpline_confirmed"] is False


def test_a_letter_says_that_its_helpline_is_not_confirmed():
    said = {"address": "https://odop.example", "number": "L/2026-27/BHD/00001", "helpline": "1800-1800-888"}
    doubtful = press._laid_out({**said, "helpline_confirmed": False}, "ABCDEFGHJKLM")["words"]["nofee"]
    assert "1800-1800-888 (this number is not confirmed)" in doubtful["en"] and "पुष्ट नहीं" in doubtful["hi"]
    for sure in (
        {"helpline_confirmed": True},
        {},
    ):  # a letter of before says what it said when it was printed
        assert "confirmed" not in press._laid_out({**said, **sure}, "ABCDEFGHJKLM")["words"]["nofee"]["en"]


def test_thousands_are_issued_in_a_fixed_number_of_statements(cast, django_assert_max_num_queries):
    items = [letter_to(f"MM/2026-27/BHD/{n:05d}") for n in range(1500)]
    with django_assert_max_num_queries(25):
        numbers = issue_letters(kind="sanction", items=items, by=OPERATOR, at=ISSUED_AT)
    assert len(set(numbers)) == 1500
    assert Entry.objects.filter(act="documents.letters_issued").count() == 1500


def test_letters_of_a_case_stand_in_a_list_the_newest_first(cast):
    one = letter("sanction")
    two = letter("release")
    assert [line.number for line in queries.letters_about(one.about)] == [two.number, one.number]
    assert queries.letters_about("MM/2026-27/BHD/99999") == ()
    assert all(one.about in line.subject.en for line in queries.letters_about(one.about))


@pytest.mark.parametrize(
    "change",
    [
        "number = 'L/2026-27/BHD/99999'",
        'data = data || \'{"to": "another"}\'',
        "code = '000000000000'",
        "district_id = '162'",
        "issued_at = now()",
    ],
)
def test_the_database_refuses_to_alter_a_letter(cast, change):
    letter()
    with (
        pytest.raises(IntegrityError, match="never altered"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE documents_letter SET {change}")


def test_the_database_refuses_to_take_a_letter_away(cast):
    letter()
    with (
        pytest.raises(IntegrityError, match="never altered"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("DELETE FROM documents_letter")


def test_history_holds_no_code_and_no_address(cast):
    made = letters("sanction", 2)
    rows = Change.objects.filter(row__in=[str(one.pk) for one in made])
    assert rows.count() == 2
    assert not any({"code", "data"} & row.after.keys() for row in rows)
    assert all(row.district == BHADOHI for row in rows)
