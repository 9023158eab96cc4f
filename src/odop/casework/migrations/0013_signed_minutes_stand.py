"""Signed minutes stand: what a meeting decided, on what, who was there; and a matter that is closed. The database
refuses else.

A row may come with its meeting, in one transaction; none is added to minutes that were signed before.
"""

from django.db import migrations

STANDS = """
CREATE FUNCTION casework_minutes_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'signed minutes stand as they were signed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_minutes_stand';
END $$;
CREATE FUNCTION casework_of_signed_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    signed boolean;
    older boolean;
BEGIN
    SELECT m.signed_at IS NOT NULL, age(m.xmin) > age(pg_current_xact_id()::xid) INTO signed, older FROM casework_meeting m
        WHERE m.id = CASE WHEN TG_OP = 'INSERT' THEN NEW.meeting_id ELSE OLD.meeting_id END;
    IF signed AND (older OR TG_OP <> 'INSERT') THEN
        RAISE EXCEPTION 'signed minutes stand as they were signed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_minutes_stand';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE FUNCTION casework_aside_of_signed_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM casework_meetingitem i JOIN casework_meeting m ON m.id = i.meeting_id
               WHERE m.signed_at IS NOT NULL
                   AND i.id = CASE WHEN TG_OP = 'INSERT' THEN NEW.item_id ELSE OLD.item_id END) THEN
        RAISE EXCEPTION 'signed minutes stand as they were signed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_minutes_stand';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER signed_minutes_stand BEFORE UPDATE OR DELETE ON casework_meeting FOR EACH ROW
    WHEN (OLD.signed_at IS NOT NULL) EXECUTE FUNCTION casework_minutes_stand();
CREATE TRIGGER item_of_signed_minutes BEFORE INSERT OR UPDATE OR DELETE ON casework_meetingitem
    FOR EACH ROW EXECUTE FUNCTION casework_of_signed_minutes();
CREATE TRIGGER present_of_signed_minutes BEFORE INSERT OR UPDATE OR DELETE ON casework_present
    FOR EACH ROW EXECUTE FUNCTION casework_of_signed_minutes();
CREATE TRIGGER action_of_signed_minutes BEFORE INSERT OR DELETE OR UPDATE OF meeting_id, item_id, place, what, owner,
    owner_holder_id, due_on ON casework_meetingaction FOR EACH ROW EXECUTE FUNCTION casework_of_signed_minutes();
CREATE TRIGGER aside_of_signed_minutes BEFORE INSERT OR UPDATE OR DELETE ON casework_aside
    FOR EACH ROW EXECUTE FUNCTION casework_aside_of_signed_minutes();
CREATE TRIGGER closed_matter_stands BEFORE UPDATE OR DELETE ON casework_matter FOR EACH ROW
    WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION casework_minutes_stand();
"""
FALLS = """
DROP TRIGGER closed_matter_stands ON casework_matter; DROP TRIGGER aside_of_signed_minutes ON casework_aside;
DROP TRIGGER action_of_signed_minutes ON casework_meetingaction;
DROP TRIGGER present_of_signed_minutes ON casework_present;
DROP TRIGGER item_of_signed_minutes ON casework_meetingitem; DROP TRIGGER signed_minutes_stand ON casework_meeting;
DROP FUNCTION casework_aside_of_signed_minutes(); DROP FUNCTION casework_of_signed_minutes();
DROP FUNCTION casework_minutes_stand();
"""


class Migration(migrations.Migration):
    dependencies = [("casework", "0012_targets")]
    operations = [migrations.RunSQL(STANDS, FALLS)]
