"""What a laboratory signed stands, with every line of it: the database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("quality", "0003_gi_and_library")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION quality_of_signed_test() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF EXISTS (SELECT FROM quality_labtest t WHERE t.id = OLD.test_id AND t.signed_on IS NOT NULL) THEN
                    RAISE EXCEPTION 'what was signed stands' USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
                END IF;
                RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
            END $$;
            CREATE TRIGGER a_signed_result_stands BEFORE UPDATE ON quality_labtest FOR EACH ROW WHEN (
                OLD.signed_on IS NOT NULL AND (OLD.state, OLD.signed_on, OLD.signed_by, OLD.artisan_id, OLD.product_id,
                    OLD.standard_id, OLD.lab_id) IS DISTINCT FROM (NEW.state, NEW.signed_on, NEW.signed_by,
                    NEW.artisan_id, NEW.product_id, NEW.standard_id, NEW.lab_id))
                EXECUTE FUNCTION quality_keep();
            CREATE TRIGGER no_signed_result_is_taken_away BEFORE DELETE ON quality_labtest FOR EACH ROW
                WHEN (OLD.signed_on IS NOT NULL) EXECUTE FUNCTION quality_keep();
            CREATE TRIGGER a_line_of_a_signed_test_stands BEFORE UPDATE OR DELETE ON quality_line
                FOR EACH ROW EXECUTE FUNCTION quality_of_signed_test();
            """,
            "DROP TRIGGER a_line_of_a_signed_test_stands ON quality_line;"
            "DROP TRIGGER no_signed_result_is_taken_away ON quality_labtest;"
            "DROP TRIGGER a_signed_result_stands ON quality_labtest; DROP FUNCTION quality_of_signed_test();",
        )
    ]
