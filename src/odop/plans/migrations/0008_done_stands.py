"""A step said to be done stands as it was said: the database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("plans", "0007_done_at")]
    operations = [
        migrations.RunSQL(
            """
            CREATE TRIGGER a_step_done_stands BEFORE UPDATE ON plans_step FOR EACH ROW WHEN (OLD.done_on IS NOT NULL
                AND (OLD.done_on, OLD.done_at, OLD.done_by, OLD.evidence, OLD.paper_id)
                    IS DISTINCT FROM (NEW.done_on, NEW.done_at, NEW.done_by, NEW.evidence, NEW.paper_id))
                EXECUTE FUNCTION plans_stands();
            """,
            "DROP TRIGGER a_step_done_stands ON plans_step;",
        )
    ]
