"""What kind of fair it is, by which assistance is reckoned, is said once: the database refuses another word."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("mart", "0004_tried_on")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION mart_keep_level() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'the level of a fair is said once' USING ERRCODE = 'check_violation', CONSTRAINT = 'level_of_fair_stands';
            END $$;
            CREATE TRIGGER level_of_fair_stands BEFORE UPDATE OF level, "national", b2b, b2c ON mart_fair
                FOR EACH ROW WHEN ((OLD.level, OLD."national", OLD.b2b, OLD.b2c)
                    IS DISTINCT FROM (NEW.level, NEW."national", NEW.b2b, NEW.b2c))
                EXECUTE FUNCTION mart_keep_level();
            """,
            "DROP TRIGGER level_of_fair_stands ON mart_fair; DROP FUNCTION mart_keep_level();",
        ),
    ]
