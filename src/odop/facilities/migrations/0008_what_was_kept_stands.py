"""The days a centre was built and opened, a promise kept and a use looked at stand: the database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("facilities", "0007_words_of_a_turn")]
    operations = [
        migrations.RunSQL(
            """
            CREATE TRIGGER built_and_open_stand BEFORE UPDATE OF built_on, open_on ON facilities_centre FOR EACH ROW
                WHEN ((OLD.built_on IS NOT NULL AND OLD.built_on IS DISTINCT FROM NEW.built_on)
                    OR (OLD.open_on IS NOT NULL AND OLD.open_on IS DISTINCT FROM NEW.open_on))
                EXECUTE FUNCTION facilities_what_was_said_stands();
            CREATE TRIGGER a_promise_kept_stands BEFORE UPDATE OF met_on, met_by ON facilities_milestone FOR EACH ROW
                WHEN (OLD.met_on IS NOT NULL AND (OLD.met_on, OLD.met_by) IS DISTINCT FROM (NEW.met_on, NEW.met_by))
                EXECUTE FUNCTION facilities_what_was_said_stands();
            CREATE TRIGGER a_use_stands BEFORE UPDATE ON facilities_use FOR EACH ROW
                WHEN (OLD.taken IS NOT NULL OR (OLD.centre_id, OLD.source, OLD.amount, OLD.used_on, OLD.document_id)
                    IS DISTINCT FROM (NEW.centre_id, NEW.source, NEW.amount, NEW.used_on, NEW.document_id))
                EXECUTE FUNCTION facilities_what_was_said_stands();
            CREATE TRIGGER no_proof_is_taken_away BEFORE DELETE ON facilities_use
                FOR EACH ROW EXECUTE FUNCTION facilities_what_was_said_stands();
            """,
            "DROP TRIGGER no_proof_is_taken_away ON facilities_use; DROP TRIGGER a_use_stands ON facilities_use;"
            "DROP TRIGGER a_promise_kept_stands ON facilities_milestone;"
            "DROP TRIGGER built_and_open_stand ON facilities_centre;",
        )
    ]
