"""A replacement carries the first promise, and a delivered kit stays delivered: the database refuses else."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("training", "0003_attendance_words")]
    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION training_carry_promise() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE first training_toolkit;
            BEGIN
                SELECT * INTO first FROM training_toolkit WHERE id = NEW.replaces_id;
                IF first.promised_on IS DISTINCT FROM NEW.promised_on OR first.seat_id IS DISTINCT FROM NEW.seat_id THEN
                    RAISE EXCEPTION 'a replacement carries the first promise, to the same person'
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'replacement_carries_the_promise';
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER replacement_carries_the_promise BEFORE INSERT ON training_toolkit
                FOR EACH ROW WHEN (NEW.replaces_id IS NOT NULL) EXECUTE FUNCTION training_carry_promise();
            CREATE FUNCTION training_keep_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a delivered toolkit stays delivered'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'delivered_stays_delivered';
            END $$;
            CREATE TRIGGER delivered_stays_delivered BEFORE UPDATE OF state, yes_by, witness, delivered_on ON training_toolkit
                FOR EACH ROW WHEN (OLD.state = 'DELIVERED' AND (NEW.state, NEW.yes_by, NEW.witness, NEW.delivered_on)
                    IS DISTINCT FROM (OLD.state, OLD.yes_by, OLD.witness, OLD.delivered_on))
                EXECUTE FUNCTION training_keep_delivery();
            """,
            "DROP TRIGGER delivered_stays_delivered ON training_toolkit; DROP FUNCTION training_keep_delivery();"
            "DROP TRIGGER replacement_carries_the_promise ON training_toolkit; DROP FUNCTION training_carry_promise();",
        ),
    ]
