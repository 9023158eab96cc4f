"""The list of a district's makers, and finding one."""

import pytest
from django.db import connection

from odop.artisans import queries
from odop.audit.services import acting
from tests.access.makers import OPERATOR
from tests.artisans.makers import AT, plain_artisan

pytestmark = pytest.mark.django_db


@pytest.fixture
def register(db):
    with acting(by=OPERATOR, act="tests.made", at=AT):
        plain_artisan("A/BHD/0000001", phone="+919415000001")
        plain_artisan("A/BHD/0000002", name="Nasreen Bano", name_hi="नसरीन बानो", phone="+919839012345")
        plain_artisan("A/BHD/0000012", name="रेखा", name_hi="")
        plain_artisan("A/LKO/0000001", name="Saleem", district_id="162", phone="+919415000001")


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["A/BHD/0000012", "A/BHD/0000002", "A/BHD/0000001"]),
        ("sal", ["A/BHD/0000001"]),
        ("नसरी", ["A/BHD/0000002"]),
        ("रेखा", ["A/BHD/0000012"]),
        ("a/bhd/0000002", ["A/BHD/0000002"]),
        ("12", ["A/BHD/0000012"]),
        ("2345", ["A/BHD/0000002"]),
        ("९८३९०१२३४५", ["A/BHD/0000002"]),
        ("+91 98390 12345", ["A/BHD/0000002"]),
        ("zzz", []),
        ("%", []),
    ],
)
def test_a_maker_is_found_by_name_number_or_phone(register, search, found):
    page = queries.people("179", search=search)
    assert [row.number for row in page.rows] == found and page.total == len(found)


def test_a_page_too_far_is_the_last_one(register):
    assert queries.people("179", page=99).pager.number == 1


@pytest.mark.parametrize("search", ["sal", "नसरी", "2345", "a/bhd/0000002"])
def test_a_search_is_answered_from_an_index(register, search):
    from odop.artisans.models import Artisan
    from odop.artisans.queries.people import _found

    sql, values = _found(Artisan.objects.filter(district_id="179"), search).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN " + sql, values)
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "artisan_" in plan and "Seq Scan" not in plan, plan


def test_cards_are_read_for_many_at_once(register, django_assert_num_queries):
    page = [queries.artisan(row.number) for row in queries.people("179").rows]
    with django_assert_num_queries(1):
        found = queries.cards([p.key for p in page])
    assert found[page[0].key].called.en == "रेखा"


def test_synthetic_people_are_known_to_be_there(register):
    assert not queries.any_synthetic()
    with acting(by=OPERATOR, act="tests.made", at=AT):
        plain_artisan("A/BHD/0000099", synthetic=True)
    assert queries.any_synthetic()
