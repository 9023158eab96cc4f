"""Whatever path a write takes, its history is kept: who, when, in which act, before and after. Counted."""

import json
from datetime import date

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from bench.imports import make_file
from odop.access import services as access
from odop.access.models import Posting, User
from odop.access.services import Role
from odop.artisans import services as artisans
from odop.artisans.models import Artisan, BankAccount, Draft
from odop.audit.models import Change
from odop.audit.services import acting, copy_in, tables_with_history
from odop.basics.ids import new_key
from odop.notices.models import Question
from odop.programme.models import District, GIGood
from tests.access.makers import AT, BHADOHI, OPERATOR, signed_in
from tests.artisans.makers import grounds
from tests.programme import places

pytestmark = pytest.mark.django_db


def kept(table: str, change: str = "I") -> int:
    return Change.objects.filter(table=table, change=change).count()


def question(n: int) -> Question:
    return Question(
        district_id=BHADOHI, kind="shared_phone", key=f"k{n}", put_to=Role.DEPUTY_COMMISSIONER, asked_at=AT
    )


def as_application(sql: str, values=()):
    """Raw SQL as the pages' own role, with a doer named as an act names her."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('odop.by', 'user:by-hand', true)")
        cursor.execute("SET LOCAL ROLE odop_app")
        cursor.execute(sql, values)
        cursor.execute("RESET ROLE")


def test_a_service_leaves_who_when_which_act_and_what(rekha):
    before = kept("access_posting")
    posting = access.post(
        user=rekha,
        role=Role.COMMITTEE_MEMBER,
        district=BHADOHI,
        from_date=date(2025, 7, 1),
        by=OPERATOR,
        at=AT,
    )
    access.relieve(posting=posting, last_day=date(2025, 8, 1), by=OPERATOR, at=AT)

    assert kept("access_posting") == before + 1
    made, ended = Change.objects.filter(row=str(posting.pk)).order_by("id")
    assert (made.change, made.by, made.act, made.at) == ("I", OPERATOR.actor, "access.posted", AT)
    assert (made.district, made.after["role"], made.before) == (BHADOHI, "COMMITTEE_MEMBER", None)
    assert (ended.change, ended.act) == ("U", "access.relieved")
    assert (ended.before, ended.after) == ({"to_date": None}, {"to_date": "2025-08-01"})


def test_a_page_leaves_history(cell):
    before = kept("access_user")
    answer = signed_in(cell).post(
        "/en/state/officers/new/",
        {"name": "Sunita Rai", "name_hi": "सुनीता राय", "username": "dc.new", "phone": ""},
    )

    assert answer.status_code in {200, 302}
    made = User.objects.get(username="dc.new")
    assert kept("access_user") == before + 1
    change = Change.objects.get(row=str(made.pk), change="I")
    assert change.by == cell.actor
    assert change.after["username"] == "dc.new"
    assert "password" not in change.after


def test_an_import_leaves_a_line_for_every_row(rekha):
    grounds()
    done = artisans.import_file(name="makers.csv", content=make_file(200), district=BHADOHI, by=rekha, at=AT)

    assert done.added == 196  # one in fifty is bad, and comes back
    assert kept("artisans_artisan") == Artisan.objects.count() == 196
    assert kept("artisans_bankaccount") == BankAccount.objects.count() == 196
    assert set(Change.objects.filter(table="artisans_artisan").values_list("by", "at")) == {(rekha.actor, AT)}


def test_the_interface_leaves_history(rekha):
    grounds()
    answer = signed_in(rekha).post(
        "/api/v1/enrolments", json.dumps({"district": BHADOHI}), content_type="application/json"
    )

    assert answer.status_code == 201, answer.content
    assert kept("artisans_draft") == Draft.objects.count() == 1
    assert Change.objects.get(table="artisans_draft").by == rekha.actor


def test_a_command_leaves_history(settings):
    from odop.desks.cli import clock
    from tests.architecture.places import ROOT

    settings.PACK = ROOT / "tests" / "packs" / "tiny"
    clock.load_pack()

    assert kept("programme_district") == District.objects.count() > 0
    between = GIGood.districts.through.objects.count()
    assert kept("programme_gigood_districts") == between
    changes = Change.objects.filter(table="programme_district")
    assert set(changes.values_list("by", "act")) == {("machine:pack", "programme.loaded_pack")}


def test_raw_sql_of_the_application_leaves_history():
    places.district(BHADOHI)
    key = new_key()
    as_application(
        "INSERT INTO notices_question (id, district_id, kind, key, about, facts, put_to, asked_at, answer) "
        "VALUES (%s, %s, 'shared_phone', 'x', '[]', '{}', 'DEPUTY_COMMISSIONER', now(), '')",
        [key, BHADOHI],
    )
    as_application("UPDATE notices_question SET key = 'y' WHERE id = %s", [key])
    as_application("DELETE FROM notices_question WHERE id = %s", [key])

    lines = Change.objects.filter(row=str(key)).order_by("id")
    assert [(c.change, c.by) for c in lines] == [(letter, "user:by-hand") for letter in "IUD"]
    assert (lines[1].before, lines[1].after) == ({"key": "x"}, {"key": "y"})
    assert lines[2].before["key"] == "y"


def test_raw_sql_of_the_owner_leaves_history_under_the_owners_name():
    places.district(BHADOHI)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE programme_district SET note = 'by hand' WHERE code = %s", [BHADOHI])

    change = Change.objects.get(table="programme_district", change="U")
    assert change.by.startswith("sql:")
    assert change.after == {"note": "by hand"}


@pytest.mark.parametrize("statement", ["INSERT", "UPDATE", "DELETE"])
def test_the_application_writes_nothing_where_nobody_is_named(statement):
    places.district(BHADOHI)
    sql = {
        "INSERT": "INSERT INTO programme_division SELECT 'x', 'x', 'x', 'x', 'low', 'x', 'x'",
        "UPDATE": "UPDATE programme_district SET note = 'x'",
        "DELETE": "DELETE FROM programme_district",
    }[statement]
    for name in ("", None):
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            if name is not None:  # a name that is empty is nobody's
                cursor.execute("SELECT set_config('odop.by', %s, true)", [name])
            cursor.execute("SET LOCAL ROLE odop_app")
            cursor.execute(sql)


def test_orm_writes_of_every_kind_leave_history(rekha):
    places.district(BHADOHI)
    count = 1000
    with acting(by=rekha, act="tests.wrote", at=AT):
        Question.objects.bulk_create(question(n) for n in range(count))
        one = question(count)
        one.save(force_insert=True)
        Question.objects.update(facts={"seen": 3})
        Question.objects.bulk_update([one], ["facts"])  # back to what it was
        copy_in(
            Question, ("id", "district_id", "kind", "key", "put_to", "asked_at"),
            [(new_key(), BHADOHI, "shared_phone", f"c{n}", "DEPUTY_COMMISSIONER", AT) for n in range(50)],
        )  # fmt: skip
        Question.objects.filter(key__startswith="k").delete()

    assert kept("notices_question", "I") == count + 1 + 50
    assert kept("notices_question", "U") == count + 2
    assert kept("notices_question", "D") == count + 1
    assert set(Change.objects.filter(table="notices_question").values_list("by", "act")) == {
        (rekha.actor, "tests.wrote")
    }


def test_an_update_that_changes_nothing_says_that_it_changed_nothing(rekha):
    places.district(BHADOHI)
    with acting(by=rekha, act="tests.wrote", at=AT):
        question(1).save(force_insert=True)
        Question.objects.update(kind="shared_phone")

    line = Change.objects.get(table="notices_question", change="U")
    assert (line.before, line.after) == (None, None)


def test_what_is_rolled_back_leaves_nothing(rekha):
    places.district(BHADOHI)
    with pytest.raises(ZeroDivisionError), acting(by=rekha, act="tests.wrote", at=AT):
        question(1).save(force_insert=True)
        raise ZeroDivisionError

    assert kept("notices_question") == 0


def test_a_name_given_for_one_act_is_gone_after_it(rekha):
    places.district(BHADOHI)
    with acting(by=rekha, act="tests.wrote", at=AT):
        question(1).save(force_insert=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('odop.by', true), current_setting('odop.act', true)")
        assert cursor.fetchone() in {("", ""), (None, None)}


def test_an_act_within_an_act_gives_the_outer_one_its_name_back(rekha, anil):
    places.district(BHADOHI)
    with acting(by=rekha, act="tests.outer", at=AT):
        with acting(by=anil, act="tests.inner", at=AT):
            question(1).save(force_insert=True)
        question(2).save(force_insert=True)

    lines = Change.objects.filter(table="notices_question").order_by("id")
    assert [(c.by, c.act) for c in lines] == [(anil.actor, "tests.inner"), (rekha.actor, "tests.outer")]


def test_every_table_with_people_in_the_register_is_counted_row_for_row(cast):
    """After all that made the cast: as many insertions in the history as rows that stand."""
    for model in tables_with_history():
        table = model._meta.db_table
        gone = kept(table, "D")
        assert kept(table) - gone == model._base_manager.count(), table
    assert Posting.objects.exists()
