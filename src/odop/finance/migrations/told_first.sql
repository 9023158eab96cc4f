-- Whoever writes as the application cannot make the maker's days shorter than they are: the moments of a change of
-- account are the database's own, and she is written to, where she was known before, in the same act.
CREATE FUNCTION finance_as_application() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT session_user = 'odop_app' OR current_setting('role', true) = 'odop_app'
$$;

CREATE FUNCTION finance_now(moment timestamptz) RETURNS boolean LANGUAGE sql AS $$
    SELECT moment BETWEEN clock_timestamp() - interval '15 minutes' AND clock_timestamp() + interval '1 minute'
$$;

CREATE FUNCTION finance_change_moments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT finance_as_application() THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' AND NOT (finance_now(NEW.proposed_at) AND finance_now(NEW.told_at)
            AND NEW.cools_until >= NEW.told_at + interval '7 days') THEN
        RAISE EXCEPTION 'a change of account is proposed now, told now, and cools seven days'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'told_by_the_clock';
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.state = 'CONFIRMED' AND NOT finance_now(NEW.decided_at) THEN
        RAISE EXCEPTION 'a change of account is confirmed now'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'told_by_the_clock';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER change_by_the_clock BEFORE INSERT OR UPDATE OF state, decided_at ON finance_accountchange
    FOR EACH ROW EXECUTE FUNCTION finance_change_moments();

-- At commit: the letter stands, to a phone that is hers and has not been altered since the sanction. When that was
-- is read in the history, which the application cannot write.
CREATE FUNCTION finance_altered_since(one uuid, what text, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM audit_change c
        WHERE c.row = one::text AND c.change = 'U' AND c.after ? what AND c.recorded_at > moment)
$$;

CREATE FUNCTION finance_change_told() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT (session_user = 'odop_app' OR current_setting('role', true) = 'odop_app') THEN
        RETURN NULL;
    END IF;
    IF NOT EXISTS (
        SELECT FROM finance_entitlement e
        JOIN notices_notice n ON n.template = 'account_to_change' AND n.about = e.about AND n.phone = NEW.told_phone
            AND n.queued_at >= NEW.told_at
        JOIN artisans_artisan a ON a.id = e.artisan_id LEFT JOIN access_user u ON u.id = a.user_id
        WHERE e.id = NEW.entitlement_id AND NEW.told_phone <> '' AND (
            (NEW.told_phone = a.phone AND NOT finance_altered_since(a.id, 'phone', coalesce(e.sanctioned_at, e.owed_at)))
            OR (NEW.told_phone = u.phone AND NOT finance_altered_since(a.id, 'user_id', coalesce(e.sanctioned_at, e.owed_at))
                AND NOT finance_altered_since(u.id, 'phone', coalesce(e.sanctioned_at, e.owed_at))))
    ) THEN
        RAISE EXCEPTION 'the maker is told of a change of her account, at a contact known before'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'told_where_she_was_known';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR UPDATE OF state ON finance_accountchange
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state IN ('PROPOSED', 'CONFIRMED')) EXECUTE FUNCTION finance_change_told();
