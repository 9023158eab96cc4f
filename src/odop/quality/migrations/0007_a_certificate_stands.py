"""A certificate stands as it was issued, suspended or not: the database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("quality", "0006_where_a_design_went_in_hindi")]
    operations = [
        migrations.RunSQL(
            """
            CREATE TRIGGER a_certificate_stands BEFORE UPDATE ON quality_certificate FOR EACH ROW
                WHEN ((OLD.number, OLD.issued_on, OLD.expires_on, OLD.test_id)
                    IS DISTINCT FROM (NEW.number, NEW.issued_on, NEW.expires_on, NEW.test_id))
                EXECUTE FUNCTION quality_keep();
            CREATE TRIGGER a_certificate_stays BEFORE DELETE ON quality_certificate
                FOR EACH ROW EXECUTE FUNCTION quality_keep();
            """,
            """
            DROP TRIGGER a_certificate_stands ON quality_certificate;
            DROP TRIGGER a_certificate_stays ON quality_certificate;
            """,
        ),
    ]
