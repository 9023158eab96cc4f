"""An account is never edited: a new one takes its place. The database refuses anything else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("artisans", "0004_fewer_indexes")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION artisans_keep_account() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a bank account is never edited: a new one takes its place'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'account_stands';
            END $$;
            CREATE TRIGGER account_stands BEFORE UPDATE OF artisan_id, holder, number, ifsc, from_at ON artisans_bankaccount
                FOR EACH ROW WHEN ((OLD.artisan_id, OLD.holder, OLD.number, OLD.ifsc, OLD.from_at)
                    IS DISTINCT FROM (NEW.artisan_id, NEW.holder, NEW.number, NEW.ifsc, NEW.from_at))
                EXECUTE FUNCTION artisans_keep_account();
            """,
            "DROP TRIGGER account_stands ON artisans_bankaccount; DROP FUNCTION artisans_keep_account();",
        ),
    ]
