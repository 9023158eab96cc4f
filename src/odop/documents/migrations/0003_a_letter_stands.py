"""What a letter says is never changed, nor a sheet once taken, nor a withdrawal undone: the database refuses."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("documents", "0002_letters")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION documents_letter_stands() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a letter is withdrawn, never altered'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'a_letter_stands';
            END $$;
            CREATE TRIGGER a_letter_stands BEFORE UPDATE ON documents_letter FOR EACH ROW WHEN (
                (OLD.number, OLD.kind, OLD.about, OLD.district_id, OLD.issued_at, OLD.by_name, OLD.data, OLD.code, OLD.synthetic)
                IS DISTINCT FROM
                (NEW.number, NEW.kind, NEW.about, NEW.district_id, NEW.issued_at, NEW.by_name, NEW.data, NEW.code, NEW.synthetic)
                OR (OLD.sheet_id IS NOT NULL AND (OLD.sheet_id, OLD.sha256) IS DISTINCT FROM (NEW.sheet_id, NEW.sha256))
                OR (OLD.withdrawn_at IS NOT NULL AND (OLD.withdrawn_at, OLD.withdrawn_by, OLD.withdrawn_why)
                    IS DISTINCT FROM (NEW.withdrawn_at, NEW.withdrawn_by, NEW.withdrawn_why))
            ) EXECUTE FUNCTION documents_letter_stands();
            CREATE TRIGGER a_letter_is_not_taken_away BEFORE DELETE ON documents_letter
                FOR EACH ROW EXECUTE FUNCTION documents_letter_stands();
            """,
            """
            DROP TRIGGER a_letter_stands ON documents_letter; DROP TRIGGER a_letter_is_not_taken_away ON documents_letter;
            DROP FUNCTION documents_letter_stands();
            """,
        ),
    ]
