"""Anybody may ask whether a letter is ours; nobody learns whose it is, and no forgery passes."""

import random

import pytest
from django.conf import settings
from django.core.cache import cache

from odop.documents import press
from odop.documents.queries import checked_letter
from odop.documents.rules import covered, in_groups, new_code
from odop.documents.rules.codes import LENGTH, LETTERS
from odop.documents.services import withdraw_letter
from tests.access.makers import AT
from tests.documents.makers import letter, letters


@pytest.fixture(autouse=True)
def no_guess_counted(db):
    cache.clear()


def address(number: str, code: str, language: str = "en") -> str:
    return f"/{language}/letter/{number}/{code}/"


def test_a_code_holds_sixty_bits_and_no_two_are_alike():
    assert len(LETTERS) ** LENGTH == 2**60
    assert len({new_code() for _ in range(10_000)}) == 10_000


def test_the_right_code_opens_however_it_is_typed(cast):
    one = letter()
    for code in (one.code, in_groups(one.code), one.code.lower(), " ".join(one.code)):
        assert checked_letter(one.number, code).stands
    misread = one.code.replace("0", "O").replace("1", "l").replace("V", "u")
    assert checked_letter(one.number.lower(), misread).number == one.number


def test_of_a_thousand_forged_notices_none_is_accepted(cast):
    real = letters("sanction", 50)
    rng = random.Random(54)
    forged = []
    for n in range(1000):
        one, other = rng.sample(real, 2)
        place = rng.randrange(LENGTH)
        changed = one.code[:place] + rng.choice(LETTERS.replace(one.code[place], "")) + one.code[place + 1 :]
        forged.append(
            [
                (one.number, other.code),  # a real code on another letter
                (one.number, changed),  # one letter off
                (one.number, "".join(rng.sample(one.code, LENGTH)) if n % 2 else one.code[:-1]),
                (f"L/2026-27/BHD/{rng.randrange(51, 99999):05d}", one.code),  # a number never given
                (one.number.replace("2026-27", "2025-26"), one.code),
                (one.number, "".join(rng.choices(LETTERS, k=LENGTH))),
                (one.number, ""),
                (one.number, one.code + "0"),
            ][n % 8]
        )
    true = {(one.number, one.code) for one in real}
    accepted = [pair for pair in forged if pair not in true and checked_letter(*pair)]
    assert len(forged) == 1000
    assert accepted == []


def test_the_page_shows_what_can_be_held_against_a_paper_and_nothing_of_the_person(cast, client):
    one = letter("release")
    for language, title in (("en", "Letter of release"), ("hi", "मार्जिन मनी भुगतान पत्र")):
        answer = client.get(address(one.number, one.code, language))
        html = answer.content.decode()
        assert answer.status_code == 200
        assert title in html
        assert "₹2,50,000" in html
        assert ("M••• A•••" if language == "en" else "मी••• अं•••") in html
        for hidden in ("Meena", "Ansari", "मीना", "अंसारी", "Gyanpur", "221304", one.about, "Carpet loom"):
            assert hidden not in html
        assert answer["Cache-Control"] == "private, no-store"


def test_a_wrong_code_is_told_plainly_that_it_is_not_ours(cast, client):
    one = letter()
    wrong_code = client.get(address(one.number, "000000000000"))
    wrong_number = client.get(address("L/2026-27/BHD/77777", one.code))
    for answer in (wrong_code, wrong_number):
        assert answer.status_code == 404
        assert "No letter of ours has this number with this code." in answer.content.decode()
    assert "हमारे किसी पत्र" in client.get(address(one.number, "000000000000", "hi")).content.decode()


def test_the_form_leads_to_the_letter(cast, client):
    one = letter()
    typed = {"number": f" {one.number.lower()} ", "code": in_groups(one.code).lower()}
    answer = client.get("/en/letter/", typed, follow=True)
    assert "This letter is ours, and it stands." in answer.content.decode()
    assert client.get("/en/letter/", {"number": "<x>", "code": "y"}).status_code == 404
    assert "must be corrected" in client.get("/en/letter/", {"number": "", "code": ""}).content.decode()


def test_an_address_without_a_language_finds_its_way(cast, client):
    one = letter()
    answer = client.get(f"/letter/{one.number}/{one.code}/", follow=True)
    assert answer.status_code == 200
    assert answer.redirect_chain == [(f"/hi/letter/{one.number}/{one.code}/", 302)]


def test_whoever_guesses_is_made_to_wait_and_whoever_checks_rightly_is_not(cast, client):
    one = letter()
    for _ in range(15):
        assert client.get(address(one.number, one.code)).status_code == 200
    for n in range(10):
        assert client.get(address(one.number, f"{n:012d}")).status_code == 404
    assert client.get(address(one.number, "000000000099")).status_code == 429
    assert client.get(address(one.number, one.code)).status_code == 429
    assert client.get(address(one.number, one.code), REMOTE_ADDR="10.1.2.3").status_code == 200


def test_a_withdrawn_letter_says_so_and_why(cast, rekha, client):
    one = letter()
    withdraw_letter(number=one.number, why="The sum was wrong.", by=rekha, at=AT)
    html = client.get(address(one.number, one.code)).content.decode()
    assert "it has been withdrawn" in html
    assert "The sum was wrong." in html
    assert "and it stands" not in html


def test_the_letter_of_an_invented_person_is_marked(cast, client):
    one = letter(synthetic=True)
    assert "This person is invented" in client.get(address(one.number, one.code)).content.decode()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Meena", "M•••"),
        ("क्षत्रिय", "क्ष•••"),
        ("श्रीमती मीना", "श्री••• मी•••"),
        ("", ""),
        ("X  Y", "X••• Y•••"),
    ],
)
def test_a_covered_name_keeps_the_beginning_of_each_word(name, shown):
    assert covered(name) == shown


def test_the_square_leads_to_the_page(cast, client):
    one = letter()
    path = press.check_address(one.data, one.code).removeprefix(settings.ADDRESS)
    assert client.get(path, follow=True).status_code == 200
