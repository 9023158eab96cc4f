"""A form published, a draw made and answers filed are never changed nor taken away: the database refuses."""

from django.db import migrations

STANDS = {
    "formversion": "form, version, title_en, title_hi, document_id, xform, definition, published_at, published_by",
    "survey": "number, district_id, form, seed, each_place, of, drawn, list_hash, listed, opened_at",
    "submission": "instance, document_id, sha256, answers, received_at, came_by, received_from_id",
}


def fixed(table: str, columns: str) -> str:
    old, new = (", ".join(f"{side}.{name.strip()}" for name in columns.split(",")) for side in ("OLD", "NEW"))
    return f"""
        CREATE TRIGGER {table}_stands BEFORE UPDATE ON plans_{table} FOR EACH ROW
            WHEN (({old}) IS DISTINCT FROM ({new})) EXECUTE FUNCTION plans_stands();
        CREATE TRIGGER {table}_is_not_taken_away BEFORE DELETE ON plans_{table}
            FOR EACH ROW EXECUTE FUNCTION plans_stands();
    """


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_surveys")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION plans_stands() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'what was published, drawn or filed is never altered'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'what_was_filed_stands';
            END $$;
            """
            + "".join(fixed(table, columns) for table, columns in STANDS.items()),
            "".join(
                f"DROP TRIGGER {table}_stands ON plans_{table}; DROP TRIGGER {table}_is_not_taken_away ON plans_{table};"
                for table in STANDS
            )
            + "DROP FUNCTION plans_stands();",
        )
    ]
