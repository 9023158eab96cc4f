"""The day and the meeting that adopted a plan stand: the database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("plans", "0009_lines_adopted")]
    operations = [
        migrations.RunSQL(
            """
            CREATE TRIGGER an_adoption_stands BEFORE UPDATE ON plans_actionplan FOR EACH ROW
                WHEN (OLD.adopted_on IS NOT NULL
                    AND (OLD.adopted_on, OLD.adopted_by) IS DISTINCT FROM (NEW.adopted_on, NEW.adopted_by))
                EXECUTE FUNCTION plans_stands();
            """,
            "DROP TRIGGER an_adoption_stands ON plans_actionplan;",
        ),
    ]
