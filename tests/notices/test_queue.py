from datetime import timedelta

import pytest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from odop.audit.services import acting
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.notices import queries, services
from odop.notices.models import Notice
from odop.notices.rules import Text, question_texts, texts
from tests.access.makers import AT, OPERATOR


def tell(**words):
    with acting(by=OPERATOR, act="tests.tell", at=AT):
        return services.queue(**{"template": "sign_in_code", "values": {"code": "123456"}, "at": AT, **words})


def test_a_person_is_told_in_the_language_she_has_chosen(saleem):
    assert "आपका कोड" in tell(to_user=saleem).text
    saleem.language = "en"
    notice = tell(to_user=saleem)
    assert notice.text.startswith("123456 is your sign-in code")
    assert (notice.phone, notice.language) == ("+919415000001", "en")


def test_someone_who_does_not_sign_in_is_reached_by_her_phone(db):
    notice = tell(phone="+919415000009", language="hi")
    assert notice.user is None
    assert notice.phone == "+919415000009"


def test_names_days_and_labels_are_said_in_the_receivers_language():
    text = Text("{post}, {place}, from {day}", "{day} से {post}, {place}")
    values = {"post": _("trainer"), "place": Named("Bhadohi", "भदोही"), "day": day_of(AT)}
    with override("hi"):
        assert text.filled("hi", values) == "2 जून 2025 से प्रशिक्षक, भदोही"
    with override("en"):
        assert text.filled("en", values) == "trainer, Bhadohi, from 2 June 2025"


def test_a_value_is_never_read_as_a_pattern():
    assert Text("{name}", "{name}").filled("en", {"name": "{0.__class__} %s"}) == "{0.__class__} %s"


def test_a_missing_value_fails_and_queues_nothing(saleem):
    with pytest.raises(KeyError):
        tell(to_user=saleem, values={})
    assert not Notice.objects.exists()


def test_a_notice_goes_with_the_act_it_tells_of(saleem):
    with pytest.raises(ZeroDivisionError), acting(by=OPERATOR, act="tests.tell", at=AT):
        services.queue("sign_in_code", to_user=saleem, values={"code": "1"}, at=AT)
        raise ZeroDivisionError
    assert not Notice.objects.exists()


def test_a_sent_code_is_forgotten(saleem):
    notice = tell(to_user=saleem)
    assert [m.key for m in queries.waiting(AT)] == [notice.pk]
    services.note_sent(notice=notice.pk, by=OPERATOR, at=AT)
    notice.refresh_from_db()
    assert (notice.text, notice.sent_at) == ("", AT)
    assert queries.waiting(AT) == ()


def test_a_message_that_did_not_go_waits_with_its_reason(saleem):
    notice = tell(to_user=saleem)
    services.note_not_sent(notice=notice.pk, error="busy", by=OPERATOR, at=AT)
    (waiting,) = queries.waiting(AT + timedelta(minutes=1))
    assert (waiting.tries, waiting.last_error) == (1, "busy")


@pytest.mark.parametrize("name", sorted(texts()) + sorted(question_texts()))
def test_both_languages_ask_for_the_same_values(name):
    text = texts().get(name) or question_texts()[name]
    in_english, in_hindi = ({n.removesuffix("_hi") for n in text.asks_for[code]} for code in ("en", "hi"))
    assert in_english == in_hindi
    assert text.en.strip()
    assert any("ऀ" <= c <= "ॿ" for c in text.hi)
