"""Which lines of a plan its committee has adopted, and when; what it has adopted stays so."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plans", "0008_done_stands")]
    operations = [
        migrations.AddField("intervention", "adopted_by", models.CharField(blank=True, max_length=32)),
        migrations.AddField("intervention", "adopted_on", models.DateField(null=True)),
        migrations.RunSQL(
            """
            UPDATE plans_intervention SET adopted_on = plan.adopted_on, adopted_by = plan.adopted_by
                FROM plans_actionplan AS plan
                WHERE plan.id = plan_id AND plan.adopted_on IS NOT NULL AND added_at <= plan.put_at
                    AND NOT (state = 'GIVEN_UP' AND since <= plan.put_at);
            CREATE TRIGGER a_line_adopted_stands BEFORE UPDATE ON plans_intervention FOR EACH ROW
                WHEN (OLD.adopted_by <> ''
                    AND (OLD.adopted_on, OLD.adopted_by) IS DISTINCT FROM (NEW.adopted_on, NEW.adopted_by))
                EXECUTE FUNCTION plans_stands();
            """,
            "DROP TRIGGER a_line_adopted_stands ON plans_intervention;",
        ),
        migrations.AddConstraint(
            "intervention",
            models.CheckConstraint(
                condition=models.Q(adopted_on=None, adopted_by="")
                | models.Q(adopted_on__isnull=False) & ~models.Q(adopted_by=""),
                name="a_line_is_adopted_at_a_meeting",
            ),
        ),
    ]
