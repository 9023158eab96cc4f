"""A draw is never drawn again, and what was promised to a buyer is never overwritten: the database refuses."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("mart", "0001_initial")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION mart_keep_draw() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a draw is never drawn again' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_draw_stands';
            END $$;
            CREATE TRIGGER a_draw_stands BEFORE UPDATE OF list_digest, value, seed, value_is, value_on ON mart_stallround
                FOR EACH ROW WHEN (OLD.value_is <> NEW.value_is OR OLD.value_on <> NEW.value_on
                    OR (OLD.list_digest <> '' AND OLD.list_digest <> NEW.list_digest)
                    OR (OLD.seed <> '' AND (OLD.seed <> NEW.seed OR OLD.value <> NEW.value)))
                EXECUTE FUNCTION mart_keep_draw();
            CREATE FUNCTION mart_keep_place() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a place of a draw is never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_place_stands';
            END $$;
            CREATE TRIGGER a_place_stands BEFORE UPDATE OF place ON mart_stall
                FOR EACH ROW WHEN (OLD.place IS NOT NULL AND OLD.place IS DISTINCT FROM NEW.place)
                EXECUTE FUNCTION mart_keep_place();
            CREATE FUNCTION mart_keep_promise() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a promise to a buyer is never overwritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_to_buyer_stands';
            END $$;
            CREATE TRIGGER promise_to_buyer_stands BEFORE UPDATE OF promise, promised_for, promised_by ON mart_fairlead
                FOR EACH ROW WHEN (OLD.promise <> NEW.promise OR OLD.promised_for <> NEW.promised_for
                    OR OLD.promised_by <> NEW.promised_by)
                EXECUTE FUNCTION mart_keep_promise();
            """,
            """
            DROP TRIGGER a_draw_stands ON mart_stallround; DROP FUNCTION mart_keep_draw();
            DROP TRIGGER a_place_stands ON mart_stall; DROP FUNCTION mart_keep_place();
            DROP TRIGGER promise_to_buyer_stands ON mart_fairlead; DROP FUNCTION mart_keep_promise();
            """,
        ),
    ]
