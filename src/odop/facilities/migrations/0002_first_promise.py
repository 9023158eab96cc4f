"""A first promise is never overwritten, and a later word only stands beside it: the database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("facilities", "0001_initial")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION facilities_keep_promise() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a first promise is never overwritten'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'first_promise_of_a_centre_stands';
            END $$;
            CREATE TRIGGER first_promise_of_a_centre_stands BEFORE UPDATE ON facilities_milestone
                FOR EACH ROW WHEN ((OLD.centre_id, OLD.what, OLD.promised_on, OLD.promised_by, OLD.promised_at)
                    IS DISTINCT FROM (NEW.centre_id, NEW.what, NEW.promised_on, NEW.promised_by, NEW.promised_at))
                EXECUTE FUNCTION facilities_keep_promise();
            CREATE TRIGGER no_promise_of_a_centre_is_taken_away BEFORE DELETE ON facilities_milestone
                FOR EACH ROW EXECUTE FUNCTION facilities_keep_promise();
            CREATE TRIGGER a_later_word_stands BEFORE UPDATE OR DELETE ON facilities_newday
                FOR EACH ROW EXECUTE FUNCTION facilities_keep_promise();
            CREATE TRIGGER first_last_day_stands BEFORE UPDATE ON facilities_sanction
                FOR EACH ROW WHEN ((OLD.finish_by, OLD.sanctioned_on, OLD.cost, OLD.state_share)
                    IS DISTINCT FROM (NEW.finish_by, NEW.sanctioned_on, NEW.cost, NEW.state_share))
                EXECUTE FUNCTION facilities_keep_promise();
            """,
            "DROP TRIGGER first_last_day_stands ON facilities_sanction;"
            "DROP TRIGGER a_later_word_stands ON facilities_newday;"
            "DROP TRIGGER no_promise_of_a_centre_is_taken_away ON facilities_milestone;"
            "DROP TRIGGER first_promise_of_a_centre_stands ON facilities_milestone;"
            "DROP FUNCTION facilities_keep_promise();",
        ),
    ]
