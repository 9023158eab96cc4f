"""The day of the fair a claim was filed by, and its last day to file, stand from the filing: the database refuses."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("casework", "0016_indexes_that_are_used")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION casework_keep_claims_day() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF EXISTS (SELECT 1 FROM casework_application
                           WHERE id = OLD.application_id AND number IS NOT NULL) THEN
                    RAISE EXCEPTION 'a filed claim keeps the day it was filed by'
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_filed_claim_keeps_its_day';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER a_filed_claim_keeps_its_day BEFORE UPDATE OF fair_id, event_on, file_by ON casework_marketclaim
                FOR EACH ROW WHEN (OLD.fair_id IS NOT NULL AND OLD.event_on IS NOT NULL
                    AND (OLD.fair_id, OLD.event_on, OLD.file_by) IS DISTINCT FROM (NEW.fair_id, NEW.event_on, NEW.file_by))
                EXECUTE FUNCTION casework_keep_claims_day();
            """,
            """
            DROP TRIGGER a_filed_claim_keeps_its_day ON casework_marketclaim; DROP FUNCTION casework_keep_claims_day();
            """,
        ),
    ]
