"""Tables: a district and a key of our own where they grow; history that cannot be written by hand."""

import pytest
from django.db import connection, models, transaction
from django.db.utils import ProgrammingError

from odop.audit.services import tables_with_history
from odop.basics.ids import new_key

# The State's own facts grow with the map and not with people.
NOT_OF_PEOPLE = {"programme", "audit"}
WITHOUT_DISTRICT = {
    "access.OfficeKey": "its office carries it",
    "access.OwnKey": "its holder may be posted to many districts",
    "access.User": "a person may be posted to many districts; the postings carry them",
    "casework.Trial": "one run over the whole State; its lines carry districts",
    "figures.Closing": "one a night for the whole State; its values carry districts",
    "finance.IdentityCheck": "one a night for the whole State; the breaks it names carry their cases",
    "finance.Line": "its account carries it",
    "plans.FormVersion": "a form of the whole State",
    "quality.Design": "of the State's library; its crafts carry districts",
    "quality.DesignFate": "of the State's library; the design's crafts carry districts",
    "outcomes.RecheckDraw": "one a month for the whole State; its re-checks carry districts",
    "quality.Accreditation": "its laboratory carries it, and may be of another State",
}
WITHOUT_UUID = {
    "figures.Value": "counted cells, added in bulk by one nightly act and never referred to",
    "finance.Line": "postings are never referred to but by their entry; half the weight of every payment",
}


def growing() -> list[type[models.Model]]:
    tables = [m for m in tables_with_history() if not m._meta.auto_created]
    return [m for m in tables if m._meta.app_label not in NOT_OF_PEOPLE]


@pytest.mark.parametrize("model", growing(), ids=lambda m: m._meta.label)
def test_a_table_that_grows_with_people_carries_its_district(model):
    if model._meta.label in WITHOUT_DISTRICT:
        return
    names = {field.name for field in model._meta.concrete_fields}
    assert "district" in names, f"{model._meta.label} has no district"


@pytest.mark.parametrize("model", growing(), ids=lambda m: m._meta.label)
def test_a_table_that_grows_with_people_has_a_time_ordered_key_of_our_own(model):
    if model._meta.label in WITHOUT_UUID:
        return
    key = model._meta.pk
    assert isinstance(key, models.UUIDField) or key.remote_field, f"{model._meta.label} has no UUID key"
    if isinstance(key, models.UUIDField):
        assert key.default is new_key, f"{model._meta.label}: the key is not made by the application"


def test_the_exceptions_are_still_needed():
    labels = {m._meta.label for m in growing()}
    assert set(WITHOUT_DISTRICT) | set(WITHOUT_UUID) <= labels


@pytest.mark.django_db
def test_every_table_of_the_programme_has_its_three_history_triggers():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND t.tgenabled <> 'D'"
        )
        found = set(cursor.fetchall())
    for model in tables_with_history():
        for event in ("insert", "update", "delete"):
            assert (model._meta.db_table, f"history_of_{event}") in found, (
                f"{model._meta.db_table} keeps no history of {event}"
            )


@pytest.mark.django_db
@pytest.mark.parametrize(
    "attack",
    [
        "INSERT INTO audit_change DEFAULT VALUES",
        "UPDATE audit_change SET by = 'somebody else'",
        "DELETE FROM audit_change",
        "TRUNCATE audit_change",
        "UPDATE audit_entry SET by_name = 'somebody else'",
        "DELETE FROM audit_entry",
        "ALTER TABLE access_user DISABLE TRIGGER history_of_update",
        "DROP TRIGGER history_of_update ON access_user",
        "ALTER FUNCTION audit_keep_history() OWNER TO odop_app",
        "SET session_replication_role = replica",
        "SELECT audit_grant_application()",
        "TRUNCATE access_user CASCADE",
        "CREATE TABLE mine (id int)",
    ],
    ids=lambda sql: " ".join(sql.split()[:3]),
)
def test_the_application_cannot_touch_the_journal_or_its_triggers(attack):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE odop_app")
        with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"), transaction.atomic():
            cursor.execute(attack)


@pytest.mark.django_db
def test_the_application_writes_nothing_without_naming_who_does():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE odop_app")
        with pytest.raises(ProgrammingError, match="nobody is named"), transaction.atomic():
            cursor.execute(
                "INSERT INTO programme_division (code, name_en, name_hi, source, as_of, confidence, note) "
                "VALUES ('X', 'x', 'x', 'x', 'x', 'low', '')"
            )
