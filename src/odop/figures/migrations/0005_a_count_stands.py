"""What was counted and shown stands as it was; a correction is a new count beside it. The database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("figures", "0004_no_product")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION figures_stand() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a correction is a new count beside the old'
                    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
            END $$;
            CREATE TRIGGER a_count_stands BEFORE UPDATE OR DELETE ON figures_value
                FOR EACH ROW EXECUTE FUNCTION figures_stand();
            CREATE TRIGGER a_closing_stands BEFORE UPDATE OR DELETE ON figures_closing
                FOR EACH ROW EXECUTE FUNCTION figures_stand();
            """,
            """
            DROP TRIGGER a_count_stands ON figures_value;
            DROP TRIGGER a_closing_stands ON figures_closing;
            DROP FUNCTION figures_stand();
            """,
        ),
    ]
