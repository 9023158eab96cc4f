-- History of every row, written by the database whatever path the write took.
-- The function runs as its owner; the application's role may read the journal and add acts, nothing else.
CREATE OR REPLACE FUNCTION audit_keep_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    doer   text := nullif(current_setting('odop.by', true), '');
    doing  text := coalesce(nullif(current_setting('odop.act', true), ''), lower(TG_OP));
    moment timestamptz := coalesce(nullif(current_setting('odop.at', true), '')::timestamptz, now());
    hidden text[] := string_to_array(TG_ARGV[2], ',');
    kept   text := CASE WHEN TG_ARGV[2] = '' THEN 'to_jsonb(r)' ELSE 'to_jsonb(r) - $4' END;  -- the plain way is the faster
    place  text := CASE WHEN TG_ARGV[1] = '' THEN quote_literal('') ELSE format('coalesce(r.%I::text, %L)', TG_ARGV[1], '') END;
BEGIN
    IF doer IS NULL THEN
        IF session_user = 'odop_app' OR current_setting('role', true) = 'odop_app' THEN
            RAISE EXCEPTION 'nobody is named as writing to %', TG_TABLE_NAME
                USING ERRCODE = 'insufficient_privilege', HINT = 'Write through an act: it sets odop.by.';
        END IF;
        doer := 'sql:' || session_user;
    END IF;
    IF TG_OP = 'INSERT' THEN
        EXECUTE format(
            'INSERT INTO audit_change (at, recorded_at, by, act, transaction, "table", "row", district, change, before, after)
             SELECT $1, clock_timestamp(), $2, $3, txid_current(), %L, r.%I::text, %s, ''I'', NULL, %s FROM new_rows r',
            TG_TABLE_NAME, TG_ARGV[0], place, kept) USING moment, doer, doing, hidden;
    ELSIF TG_OP = 'DELETE' THEN
        EXECUTE format(
            'INSERT INTO audit_change (at, recorded_at, by, act, transaction, "table", "row", district, change, before, after)
             SELECT $1, clock_timestamp(), $2, $3, txid_current(), %L, r.%I::text, %s, ''D'', %s, NULL FROM old_rows r',
            TG_TABLE_NAME, TG_ARGV[0], place, kept) USING moment, doer, doing, hidden;
    ELSE
        EXECUTE format(
            'INSERT INTO audit_change (at, recorded_at, by, act, transaction, "table", "row", district, change, before, after)
             SELECT $1, clock_timestamp(), $2, $3, txid_current(), %1$L, coalesce(r.%2$I, o.%2$I)::text, %3$s, ''U'', d.before, d.after
             FROM new_rows r FULL JOIN old_rows o ON o.%2$I = r.%2$I
             CROSS JOIN LATERAL (
                 SELECT jsonb_object_agg(coalesce(a.key, b.key), b.value) AS before, jsonb_object_agg(coalesce(a.key, b.key), a.value) AS after
                 FROM jsonb_each(to_jsonb(r) - $4) a FULL JOIN jsonb_each(to_jsonb(o) - $4) b ON a.key = b.key
                 WHERE a.value IS DISTINCT FROM b.value) d',
            TG_TABLE_NAME, TG_ARGV[0], place) USING moment, doer, doing, hidden;
    END IF;
    RETURN NULL;
END $$;

-- The application's own role: everything on the programme's tables but emptying them; on the journal, only
-- reading, and adding acts.
CREATE OR REPLACE FUNCTION audit_grant_application() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'odop_app') THEN
        BEGIN
            CREATE ROLE odop_app LOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
    END IF;
    EXECUTE format('GRANT odop_app TO %I', current_user);
    GRANT USAGE ON SCHEMA public TO odop_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO odop_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO odop_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO odop_app;
    REVOKE INSERT, UPDATE, DELETE ON audit_change FROM odop_app;
    REVOKE UPDATE, DELETE ON audit_entry FROM odop_app;
    REVOKE ALL ON FUNCTION audit_grant_application() FROM odop_app, public;
    REVOKE CREATE ON SCHEMA public FROM odop_app, public;
END $$;
