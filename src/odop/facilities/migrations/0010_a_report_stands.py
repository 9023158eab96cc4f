"""A report stands as it was filed; what was wrong in it is said in the next. The database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("facilities", "0009_pieces_of_a_use")]
    operations = [
        migrations.RunSQL(
            """
            CREATE TRIGGER a_report_stands BEFORE UPDATE OR DELETE ON facilities_report
                FOR EACH ROW EXECUTE FUNCTION facilities_what_was_said_stands();
            """,
            "DROP TRIGGER a_report_stands ON facilities_report;",
        ),
    ]
