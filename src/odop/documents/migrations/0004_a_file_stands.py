"""A file stands as it was filed, and is not taken away: the database refuses, whoever writes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("documents", "0003_a_letter_stands")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION documents_file_stands() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a file stands as it was filed'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'a_file_stands';
            END $$;
            CREATE TRIGGER a_file_stands BEFORE UPDATE OR DELETE ON documents_document
                FOR EACH ROW EXECUTE FUNCTION documents_file_stands();
            """,
            "DROP TRIGGER a_file_stands ON documents_document; DROP FUNCTION documents_file_stands();",
        ),
    ]
