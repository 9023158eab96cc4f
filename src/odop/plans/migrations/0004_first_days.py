"""The first day promised for a step stands, and a later one only beside it: the database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("plans", "0003_action_plans")]
    operations = [
        migrations.RunSQL(
            """
            CREATE TRIGGER first_day_of_a_step_stands BEFORE UPDATE ON plans_step FOR EACH ROW
                WHEN ((OLD.intervention_id, OLD.what, OLD.promised_on, OLD.promised_at, OLD.promised_by)
                    IS DISTINCT FROM (NEW.intervention_id, NEW.what, NEW.promised_on, NEW.promised_at, NEW.promised_by))
                EXECUTE FUNCTION plans_stands();
            CREATE TRIGGER no_step_is_taken_away BEFORE DELETE ON plans_step
                FOR EACH ROW EXECUTE FUNCTION plans_stands();
            CREATE TRIGGER a_later_day_stands BEFORE UPDATE OR DELETE ON plans_laterday
                FOR EACH ROW EXECUTE FUNCTION plans_stands();
            """,
            "DROP TRIGGER a_later_day_stands ON plans_laterday; DROP TRIGGER no_step_is_taken_away ON plans_step;"
            "DROP TRIGGER first_day_of_a_step_stands ON plans_step;",
        )
    ]
