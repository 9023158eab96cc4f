"""The day a result is promised by is never overwritten, nor a seal once it has been noted: the database refuses."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("quality", "0001_tests_and_certificates")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION quality_keep() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'what was noted first stands' USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
            END $$;
            CREATE TRIGGER promised_result_stands BEFORE UPDATE OF promised_on ON quality_labtest
                FOR EACH ROW WHEN (OLD.promised_on IS NOT NULL AND OLD.promised_on IS DISTINCT FROM NEW.promised_on)
                EXECUTE FUNCTION quality_keep();
            CREATE TRIGGER noted_seal_stands BEFORE UPDATE OF seal ON quality_sample
                FOR EACH ROW WHEN (OLD.seal <> '' AND OLD.seal IS DISTINCT FROM NEW.seal)
                EXECUTE FUNCTION quality_keep();
            """,
            """
            DROP TRIGGER promised_result_stands ON quality_labtest;
            DROP TRIGGER noted_seal_stands ON quality_sample;
            DROP FUNCTION quality_keep();
            """,
        ),
    ]
