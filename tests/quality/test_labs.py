"""Laboratories the Cell adds, readings of their accreditation, and what the night looks for."""

from datetime import date

import pytest

from odop.access.rules import NotPermitted
from odop.basics.dates import day_of
from odop.notices.models import Notice, Question
from odop.programme.models import Office
from odop.quality import queries, services
from odop.quality.models import Accreditation
from odop.quality.rules import SUREST_FIRST
from odop.quality.rules.refusals import CodeTaken, DaysWrong, NameMissing, NotALab
from tests.quality import makers
from tests.quality.makers import at

pytestmark = pytest.mark.django_db
READING = {
    "lab": "carpet-lab", "body": "NABL", "certificate": "TC-1", "from_date": date(2024, 1, 1),
    "until": date(2026, 1, 1), "seen_on": date(2025, 6, 30), "seen_where": "NABL directory",
}  # fmt: skip


def add(by, name_en="Dye testing house", name_hi="रंग परीक्षण गृह"):
    return services.add_lab(name_en=name_en, name_hi=name_hi, district="179", by=by, at=at())


def test_the_cell_adds_a_laboratory_that_takes_samples_at_once(cell):
    code = add(cell)
    assert Office.objects.get(pk=code).kind == "LAB"
    assert makers.asked(lab=code).lab_id == code


@pytest.mark.parametrize("who", ["rekha", "lab", "auditor", "saleem"])
def test_nobody_else_adds_one_or_reads_for_it(cast, who):
    with pytest.raises(NotPermitted):
        add(getattr(cast, who))
    with pytest.raises(NotPermitted):
        services.read_accreditation(**READING, by=getattr(cast, who), at=at())
    assert not Accreditation.objects.exists()


def test_it_has_a_name_in_both_languages_and_a_code_of_its_own(cell):
    for names in (("", "नाम"), ("Name", " "), ("रंग", "नाम")):
        with pytest.raises(NameMissing):
            add(cell, *names)
    add(cell)
    with pytest.raises(CodeTaken):
        add(cell)


def test_what_was_read_and_when_is_kept_beside_what_was_read_before(cell):
    services.read_accreditation(**READING, by=cell, at=at())
    services.read_accreditation(**{**READING, "until": date(2028, 1, 1)}, by=cell, at=at(1))
    assert list(Accreditation.objects.order_by("read_at").values_list("until", flat=True)) == [
        date(2026, 1, 1), date(2028, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("other", "no"),
    [
        ({"lab": "institute-bhadohi"}, NotALab),
        ({"body": ""}, NameMissing),
        ({"certificate": " "}, NameMissing),
        ({"seen_where": ""}, NameMissing),
        ({"until": date(2023, 12, 31)}, DaysWrong),
        ({"seen_on": date(2025, 7, 2)}, DaysWrong),
    ],
)
def test_a_reading_that_cannot_be_is_refused(cell, other, no):
    with pytest.raises(no):
        services.read_accreditation(**{**READING, **other}, by=cell, at=at())
    assert not Accreditation.objects.exists()


def test_a_late_result_is_asked_about_once():
    test = makers.received()
    assert services.look_at_tests(by=makers.OPERATOR, at=at(20)) == 0  # the promised day itself
    assert services.look_at_tests(by=makers.OPERATOR, at=at(21)) == 1
    assert services.look_at_tests(by=makers.OPERATOR, at=at(22)) == 0
    assert Question.objects.get(kind="result_late").about == [test.number]


def test_a_maker_is_told_once_before_her_certificate_expires(saleem):
    made = makers.certificate(saleem)
    ends = (made.expires_on - day_of(at())).days
    for days in (ends - 31, ends - 30, ends - 29):
        services.look_at_tests(by=makers.OPERATOR, at=at(days))
    assert Notice.objects.filter(template="certificate_expires").count() == 1


def test_nobody_looks_in_person(rekha):
    with pytest.raises(NotPermitted):
        services.look_at_tests(by=rekha, at=at())


def test_looking_takes_as_many_queries_for_many_as_for_one(django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    makers.received()
    with CaptureQueriesContext(connection) as one:
        services.look_at_tests(by=makers.OPERATOR, at=at(40))
    for _ in range(3):
        makers.received()
    with CaptureQueriesContext(connection) as many:
        services.look_at_tests(by=makers.OPERATOR, at=at(41))
    assert len(many) == len(one)


def test_of_those_for_a_product_the_surest_comes_first(cell):
    makers.scope("carpet-lab")
    add(cell)
    services.read_accreditation(**READING, by=cell, at=at())
    lines = queries.labs_for("carpets-and-durries", day_of(at()))
    ours = [one for one in lines if "carpets-and-durries" in one.lab.products]
    assert lines[: len(ours)] == tuple(ours)
    for group in (ours, lines[len(ours) :]):
        ranks = [SUREST_FIRST.index(one.trust) for one in group]
        assert ranks == sorted(ranks)
    late = queries.labs_for("carpets-and-durries", date(2027, 1, 1))
    assert [one.code for one in late].index("carpet-lab") >= [one.code for one in lines].index("carpet-lab")
