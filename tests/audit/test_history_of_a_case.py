import ast
from pathlib import Path

import pytest

from odop.access import services
from odop.audit import queries
from odop.audit.rules import acts_in_words, in_words, shown
from odop.audit.services import acting
from odop.notices.services import answer_question, put_question
from tests.access.makers import AT, BHADOHI, OPERATOR, PASSWORD, posting_of, signed_in

SRC = Path(__file__).resolve().parents[2] / "src" / "odop"
PAGE = "/en/district/history/"


@pytest.fixture
def question(rekha):
    from odop.notices.models import Question

    put_question(
        kind="shared_phone", key="k", district=BHADOHI, facts={"count": 2, "phone": "1"}, by=OPERATOR, at=AT
    )
    row = Question.objects.get()
    answer_question(question=row.pk, upheld=True, answer="Two sisters", by=rekha, at=AT)
    return row


def test_every_act_is_told_with_its_doer_and_what_it_wrote(question):
    history = queries.history(str(question.pk))
    assert [(a.name, a.by_name) for a in history.acts] == [
        ("notices.questions_put", "tests"),
        ("notices.answered", "Rekha Maurya"),
    ]
    answered = next(a for a in history.acts if a.name == "notices.answered")
    fields = {f.name: (f.before, f.after) for f in answered.rows[0].fields}
    assert fields["answer"] == ("—", "Two sisters")
    assert history.district == BHADOHI
    assert history.whole


def test_rows_written_with_a_case_belong_to_its_history_and_strangers_rows_do_not(cast):
    from odop.artisans.models import Artisan, Unit

    with acting(by=OPERATOR, act="artisans.enrolled", at=AT):
        made = [
            Artisan.objects.create(
                district_id=BHADOHI, number=f"A/BHD/{n}", name=f"Person {n}", enrolled_at=AT, came_by="SELF"
            )
            for n in (1, 2)
        ]
        for person in made:
            Unit.objects.create(district_id=BHADOHI, artisan=person, name=f"Loom of {person.name}")
    history = queries.history("A/BHD/1")
    (act,) = history.acts
    assert sorted(r.table for r in act.rows) == ["artisans_artisan", "artisans_unit"]
    assert "Person 2" not in str(act)
    assert queries.history(str(made[0].pk)).acts == history.acts
    assert queries.history("A/BHD/3") is None
    assert queries.district_of("A/BHD/2") == BHADOHI


def test_what_must_not_be_shown_is_not(rekha):
    services.set_password(user=rekha, password=PASSWORD, by=rekha, at=AT)
    assert "scrypt" not in str(queries.history(str(rekha.pk)))
    assert shown("artisans_artisan", "aadhaar_token", "abc") is None
    assert shown("artisans_bankaccount", "number", "123456789012") == "…9012"
    assert shown("artisans_artisan", "number", "A/BHD/1") == "A/BHD/1"
    assert shown("x", "y", None) == "—"
    assert len(shown("x", "y", "long " * 100)) < 170


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("rekha", 200),
        ("cell", 200),
        ("auditor", 200),
        ("vikram", 403),
        ("anil", 403),
        ("farida", 403),
        ("saleem", 403),
    ],
)
def test_the_page_is_for_those_who_may_read_histories_of_that_district(question, cast, who, status):
    answer = signed_in(getattr(cast, who)).get(PAGE, {"key": str(question.pk)})
    assert answer.status_code == status
    if status == 200:
        assert "question answered" in answer.content.decode()


def test_a_doer_the_journal_did_not_copy_is_named_too(cast):
    services.choose_language(language="en", by=cast.anil, at=AT)
    page = signed_in(cast.auditor).get(PAGE, {"key": str(cast.anil.pk)}).content.decode()
    assert "Anil Pal" in page.partition("language chosen")[2].partition("</p>")[2].partition("</p>")[0]


def test_the_history_of_an_account_is_for_the_state(cast):
    posting = posting_of(cast.trainer)
    assert signed_in(cast.rekha).get(PAGE, {"key": str(posting.pk)}).status_code == 403
    assert signed_in(cast.auditor).get(PAGE, {"key": str(posting.pk)}).status_code == 200


def test_a_key_nobody_wrote_under_is_said_to_be_unknown(cast):
    answer = signed_in(cast.rekha).get(PAGE, {"key": "SD/1999-00/XXX/1"})
    assert "No case was ever written" in answer.content.decode()


def test_every_act_in_the_source_has_words_in_both_languages():
    missing = {name for name in acts_in_source() if name not in acts_in_words()}
    assert not missing, f"add them to src/odop/audit/words/<room>.toml: {sorted(missing)}"
    assert in_words("room.did_it").en == "room: did it"


def acts_in_source() -> set[str]:
    """The first word of every @act(...), acting(act=...), record(...) and record_many(...) in the rooms."""
    found = set()
    for path in SRC.rglob("*.py"):
        if "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            words = [k.value for k in node.keywords if k.arg == "act"]
            if name in {"act", "record", "record_many"} and node.args:
                words.append(node.args[0])
            found |= {w.value for w in words if isinstance(w, ast.Constant) and "." in str(w.value)}
    return found
