"""A first promise is never overwritten: the database refuses."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("training", "0001_initial")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION training_keep_promise() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a promise date is never overwritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'first_promise_stands';
            END $$;
            CREATE TRIGGER first_promise_stands BEFORE UPDATE OF promised_on ON training_toolkit
                FOR EACH ROW WHEN (OLD.promised_on IS DISTINCT FROM NEW.promised_on) EXECUTE FUNCTION training_keep_promise();
            """,
            "DROP TRIGGER first_promise_stands ON training_toolkit; DROP FUNCTION training_keep_promise();",
        ),
    ]
