"""A study's facts never change, and of one that is published nothing does: the database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("plans", "0005_studies")]
    operations = [
        migrations.RunSQL(
            """
            CREATE TRIGGER facts_of_a_study_stand BEFORE UPDATE ON plans_study FOR EACH ROW
                WHEN ((OLD.number, OLD.district_id, OLD.as_of, OLD.data) IS DISTINCT FROM
                      (NEW.number, NEW.district_id, NEW.as_of, NEW.data) OR OLD.published_at IS NOT NULL)
                EXECUTE FUNCTION plans_stands();
            CREATE TRIGGER no_study_is_taken_away BEFORE DELETE ON plans_study
                FOR EACH ROW EXECUTE FUNCTION plans_stands();
            CREATE TRIGGER a_need_found_stands BEFORE UPDATE ON plans_need FOR EACH ROW
                WHEN ((OLD.study_id, OLD.need, OLD.gap, OLD.proposed, OLD.rests_on)
                    IS DISTINCT FROM (NEW.study_id, NEW.need, NEW.gap, NEW.proposed, NEW.rests_on))
                EXECUTE FUNCTION plans_stands();
            CREATE TRIGGER no_need_is_taken_away BEFORE DELETE ON plans_need
                FOR EACH ROW EXECUTE FUNCTION plans_stands();
            """,
            "DROP TRIGGER no_need_is_taken_away ON plans_need; DROP TRIGGER a_need_found_stands ON plans_need;"
            "DROP TRIGGER no_study_is_taken_away ON plans_study; DROP TRIGGER facts_of_a_study_stand ON plans_study;",
        )
    ]
