-- Written by ./odop tables, not by hand.
SET LOCAL check_function_bodies = false;
CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);
CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);
CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);
CREATE FUNCTION public.artisans_keep_account() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a bank account is never edited: a new one takes its place'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'account_stands';
            END $$;
CREATE FUNCTION public.audit_grant_application() RETURNS void
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION public.audit_keep_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
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
END $_$;
CREATE FUNCTION public.casework_aside_of_signed_minutes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT FROM casework_meetingitem i JOIN casework_meeting m ON m.id = i.meeting_id
               WHERE m.signed_at IS NOT NULL
                   AND i.id = CASE WHEN TG_OP = 'INSERT' THEN NEW.item_id ELSE OLD.item_id END) THEN
        RAISE EXCEPTION 'signed minutes stand as they were signed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_minutes_stand';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE FUNCTION public.casework_keep_claims_day() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                IF EXISTS (SELECT 1 FROM casework_application
                           WHERE id = OLD.application_id AND number IS NOT NULL) THEN
                    RAISE EXCEPTION 'a filed claim keeps the day it was filed by'
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_filed_claim_keeps_its_day';
                END IF;
                RETURN NEW;
            END $$;
CREATE FUNCTION public.casework_minutes_stand() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'signed minutes stand as they were signed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_minutes_stand';
END $$;
CREATE FUNCTION public.casework_of_signed_minutes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION public.casework_target_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a target stands as it was set; it is shifted by another row' USING ERRCODE = 'check_violation';
END $$;
CREATE FUNCTION public.documents_file_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a file stands as it was filed'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'a_file_stands';
            END $$;
CREATE FUNCTION public.documents_letter_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a letter is withdrawn, never altered'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'a_letter_stands';
            END $$;
CREATE FUNCTION public.facilities_keep_promise() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a first promise is never overwritten'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'first_promise_of_a_centre_stands';
            END $$;
CREATE FUNCTION public.facilities_what_was_said_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'what was decided, filed or flagged stands; a later word is another row'
                    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
            END $$;
CREATE FUNCTION public.figures_stand() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a correction is a new count beside the old'
                    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
            END $$;
CREATE FUNCTION public.finance_account_of(one text, holder text, number text, code text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT EXISTS (
        SELECT FROM (SELECT a.holder, a.account, a.ifsc FROM finance_officeaccount a
            WHERE a.office_id = one AND a.state = 'CONFIRMED' ORDER BY a.decided_at DESC, a.id DESC LIMIT 1) now
        WHERE (now.holder, now.account, now.ifsc) = (finance_account_of.holder, number, code))
$$;
CREATE FUNCTION public.finance_altered_since(one uuid, what text, moment timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT EXISTS (SELECT FROM audit_change c
        WHERE c.row = one::text AND c.change = 'U' AND c.after ? what AND c.recorded_at > moment)
$$;
CREATE FUNCTION public.finance_as_application() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT session_user = 'odop_app' OR current_setting('role', true) = 'odop_app'
$$;
CREATE FUNCTION public.finance_by_trigger_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF pg_trigger_depth() = 1 THEN
        RAISE EXCEPTION '%: only the lines of the ledger move this', TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.finance_change_moments() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION public.finance_change_told() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION public.finance_content(key text, kind text, district text, about text, on_date date, at timestamp with time zone, by text, lines text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT encode(sha256(convert_to(concat_ws(E'\n', key, kind, coalesce(district, ''), about, on_date - DATE '1970-01-01',
        (extract(epoch FROM at) * 1000000)::bigint, by, lines), 'UTF8')), 'hex')
$$;
CREATE FUNCTION public.finance_entries_added() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF EXISTS (SELECT FROM new_rows n WHERE n.transaction <> txid_current()) THEN
        RAISE EXCEPTION 'an entry bears the number of the transaction that writes it' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM finance_seal_transaction();
    RETURN NULL;
END $$;
CREATE FUNCTION public.finance_keep_payee() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.office_id IS NOT NULL AND NEW.state IN ('DUE', 'APPROVED', 'FAILED')
            AND finance_account_of(NEW.office_id, NEW.payee, NEW.account, NEW.ifsc) THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT FROM finance_accountchange c
        WHERE c.entitlement_id = NEW.id AND c.state = 'CONFIRMED'
            AND (c.payee, c.account, c.ifsc) = (NEW.payee, NEW.account, NEW.ifsc)
            AND (c.from_payee, c.from_account, c.from_ifsc) = (OLD.payee, OLD.account, OLD.ifsc)
    ) THEN
        RAISE EXCEPTION 'the account of % is changed by two officers only, after the cooling period', NEW.key
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_changed_by_two';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.finance_lines_added() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
BEGIN
    IF EXISTS (
        SELECT FROM new_rows n
        WHERE (SELECT e.transaction FROM finance_entry e WHERE e.id = n.entry_id) IS DISTINCT FROM txid_current()
    ) THEN
        RAISE EXCEPTION 'lines are written with their entry, and none is added later' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM 1 FROM finance_account a WHERE a.id IN (SELECT n.account_id FROM new_rows n) ORDER BY a.id FOR NO KEY UPDATE;
    UPDATE finance_account a SET balance = a.balance + s.paise
        FROM (SELECT n.account_id, sum(n.paise)::bigint AS paise FROM new_rows n GROUP BY n.account_id) s
        WHERE a.id = s.account_id AND s.paise <> 0;
    PERFORM finance_seal_transaction();
    RETURN NULL;
END $$;
CREATE FUNCTION public.finance_now(moment timestamp with time zone) RETURNS boolean
    LANGUAGE sql
    AS $$
    SELECT moment BETWEEN clock_timestamp() - interval '15 minutes' AND clock_timestamp() + interval '1 minute'
$$;
CREATE FUNCTION public.finance_office_moments() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NOT finance_as_application() THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' AND NOT (finance_now(NEW.proposed_at) AND CASE WHEN EXISTS (
            SELECT FROM finance_officeaccount a WHERE a.office_id = NEW.office_id AND a.state = 'CONFIRMED')
        THEN NEW.replaces_id IS NOT NULL AND NEW.cools_until >= NEW.proposed_at + interval '7 days'
        ELSE NEW.replaces_id IS NULL END) THEN
        RAISE EXCEPTION 'an account of an office is proposed now, and one that replaces another cools seven days'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_told_by_the_clock';
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.state = 'CONFIRMED' AND NOT finance_now(NEW.decided_at) THEN
        RAISE EXCEPTION 'an account of an office is confirmed now'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_told_by_the_clock';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.finance_office_owed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT finance_account_of(NEW.office_id, NEW.payee, NEW.account, NEW.ifsc) THEN
        RAISE EXCEPTION '% is not owed into the account of the office', NEW.key
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_paid_into_its_account';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.finance_payments_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    AS $$
DECLARE
    wrong text;
BEGIN
    SELECT left(string_agg(e.key, ', '), 300) INTO wrong
    FROM new_rows n CROSS JOIN LATERAL (
        SELECT * FROM finance_entitlement e WHERE e.id = n.entitlement_id OFFSET 0) e
    WHERE n.state IN ('PREPARED', 'SENT') AND (
        (e.payee, e.account, e.ifsc, e.amount) IS DISTINCT FROM (n.payee, n.account, n.ifsc, n.amount)
        OR EXISTS (SELECT FROM finance_holdup h WHERE h.entitlement_id = e.id AND h.lifted_at IS NULL)
        OR EXISTS (SELECT FROM finance_accountchange c WHERE c.entitlement_id = e.id AND c.state = 'PROPOSED'));
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'not to be paid as it stands: %', wrong
            USING ERRCODE = 'check_violation', CONSTRAINT = 'paid_as_owed_and_not_held';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.finance_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '%: %', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'check_violation';
END $$;
CREATE FUNCTION public.finance_seal_transaction() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    INSERT INTO finance_seal (transaction, pieces) VALUES (txid_current(), 1)
    ON CONFLICT (transaction) DO UPDATE SET pieces = finance_seal.pieces + 1;
$$;
CREATE FUNCTION public.finance_weigh() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
DECLARE
    wrong text;
BEGIN
    -- Only the last word about a transaction is weighed: it covers all that went before.
    IF (SELECT s.pieces FROM finance_seal s WHERE s.transaction = NEW.transaction) IS DISTINCT FROM NEW.pieces THEN
        RETURN NULL;
    END IF;
    WITH mine AS MATERIALIZED (SELECT e.id, e.key FROM finance_entry e WHERE e.transaction = NEW.transaction)
    SELECT left(string_agg(m.key, ', '), 300) INTO wrong
    FROM mine m CROSS JOIN LATERAL (
        SELECT count(*) AS lines, sum(l.paise) AS paise FROM finance_line l WHERE l.entry_id = m.id) s
    WHERE s.lines < 2 OR s.paise <> 0;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'these entries do not balance: %', wrong
            USING ERRCODE = 'check_violation', CONSTRAINT = 'every_entry_balances';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.mart_keep_draw() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a draw is never drawn again' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_draw_stands';
            END $$;
CREATE FUNCTION public.mart_keep_level() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'the level of a fair is said once' USING ERRCODE = 'check_violation', CONSTRAINT = 'level_of_fair_stands';
            END $$;
CREATE FUNCTION public.mart_keep_place() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a place of a draw is never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_place_stands';
            END $$;
CREATE FUNCTION public.mart_keep_promise() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a promise to a buyer is never overwritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_to_buyer_stands';
            END $$;
CREATE FUNCTION public.plans_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'what was published, drawn or filed is never altered'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'what_was_filed_stands';
            END $$;
CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;
    RETURN job_ids;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;
    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;
    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;
    RETURN _job_id;
END;
$$;
CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);
CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;
 RETURN found_jobs;
END;
$$;
CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;
CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.quality_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'what was noted first stands' USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
            END $$;
CREATE FUNCTION public.quality_of_signed_test() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                IF EXISTS (SELECT FROM quality_labtest t WHERE t.id = OLD.test_id AND t.signed_on IS NOT NULL) THEN
                    RAISE EXCEPTION 'what was signed stands' USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
                END IF;
                RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
            END $$;
CREATE FUNCTION public.training_carry_promise() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            DECLARE first training_toolkit;
            BEGIN
                SELECT * INTO first FROM training_toolkit WHERE id = NEW.replaces_id;
                IF first.promised_on IS DISTINCT FROM NEW.promised_on OR first.seat_id IS DISTINCT FROM NEW.seat_id THEN
                    RAISE EXCEPTION 'a replacement carries the first promise, to the same person'
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'replacement_carries_the_promise';
                END IF;
                RETURN NEW;
            END $$;
CREATE FUNCTION public.training_keep_delivery() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a delivered toolkit stays delivered'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'delivered_stays_delivered';
            END $$;
CREATE FUNCTION public.training_keep_promise() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            BEGIN
                RAISE EXCEPTION 'a promise date is never overwritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'first_promise_stands';
            END $$;
CREATE TABLE public.access_officekey (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    begins character varying(12) NOT NULL,
    digest character varying(64) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    given_by character varying(200) NOT NULL,
    last_day date NOT NULL,
    ended_at timestamp with time zone,
    ended_by character varying(200) NOT NULL,
    office_id character varying(40) NOT NULL,
    CONSTRAINT a_key_is_ended_by_somebody CHECK (((ended_at IS NULL) OR (NOT ((ended_by)::text = ''::text))))
);
CREATE TABLE public.access_ownkey (
    id uuid NOT NULL,
    begins character varying(12) NOT NULL,
    digest character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    last_day date NOT NULL,
    ended_at timestamp with time zone,
    user_id uuid NOT NULL
);
CREATE TABLE public.access_posting (
    id uuid NOT NULL,
    role character varying(24) NOT NULL,
    from_date date NOT NULL,
    to_date date,
    order_words character varying(200) NOT NULL,
    district_id character varying(8),
    office_id character varying(40),
    user_id uuid NOT NULL,
    CONSTRAINT posting_ends_after_it_begins CHECK (((to_date IS NULL) OR (to_date >= from_date)))
);
CREATE TABLE public.access_user (
    password character varying(128) NOT NULL,
    id uuid NOT NULL,
    username character varying(60) NOT NULL,
    phone character varying(16),
    phone_proved_at timestamp with time zone,
    name character varying(200) NOT NULL,
    name_hi character varying(200) NOT NULL,
    language character varying(2) NOT NULL,
    is_active boolean NOT NULL,
    synthetic boolean NOT NULL,
    joined_at timestamp with time zone NOT NULL
);
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.artisans_artisan (
    id uuid NOT NULL,
    number character varying(24) NOT NULL,
    name character varying(200) NOT NULL,
    name_hi character varying(200) NOT NULL,
    guardian_name character varying(200) NOT NULL,
    born_on date,
    sex character varying(1) NOT NULL,
    social_group character varying(3) NOT NULL,
    minority boolean,
    divyang boolean,
    phone character varying(16) NOT NULL,
    address character varying(300) NOT NULL,
    pin character varying(6) NOT NULL,
    native_of_state boolean,
    craft_years smallint,
    aadhaar_token character varying(64) NOT NULL,
    aadhaar_last4 character varying(4) NOT NULL,
    pan character varying(10) NOT NULL,
    enrolled_at timestamp with time zone NOT NULL,
    enrolled_by character varying(200) NOT NULL,
    came_by character varying(8) NOT NULL,
    row_hash character varying(64) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    place_id character varying(16),
    product_id character varying(60),
    user_id uuid,
    born_earliest date,
    born_latest date,
    CONSTRAINT a_birth_lies_between_two_days CHECK ((((born_earliest IS NULL) AND (born_latest IS NULL)) OR ((born_earliest <= born_latest) AND (born_on IS NULL))))
);
CREATE TABLE public.artisans_bankaccount (
    id uuid NOT NULL,
    holder character varying(200) NOT NULL,
    number character varying(24) NOT NULL,
    ifsc character varying(11) NOT NULL,
    from_at timestamp with time zone NOT NULL,
    to_at timestamp with time zone,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT account_ends_after_it_begins CHECK (((to_at IS NULL) OR (to_at >= from_at)))
);
CREATE TABLE public.artisans_consent (
    id uuid NOT NULL,
    field character varying(40) NOT NULL,
    notice_version character varying(20) NOT NULL,
    language character varying(2) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    given_through character varying(200) NOT NULL,
    withdrawn_at timestamp with time zone,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.artisans_draft (
    id uuid NOT NULL,
    phone character varying(16) NOT NULL,
    helped boolean NOT NULL,
    answers jsonb NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    artisan_id uuid,
    district_id character varying(8),
    user_id uuid NOT NULL
);
CREATE TABLE public.artisans_familymember (
    id uuid NOT NULL,
    relation character varying(6) NOT NULL,
    name character varying(200) NOT NULL,
    aadhaar_token character varying(64) NOT NULL,
    aadhaar_last4 character varying(4) NOT NULL,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    is_artisan_id uuid
);
CREATE TABLE public.artisans_import (
    id uuid NOT NULL,
    rows integer NOT NULL,
    added integer NOT NULL,
    already integer NOT NULL,
    refused integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    by_name character varying(200) NOT NULL,
    district_id character varying(8),
    document_id uuid NOT NULL,
    refused_rows_id uuid,
    file_name character varying(200) DEFAULT ''::character varying NOT NULL,
    file_sha256 character varying(64) DEFAULT ''::character varying NOT NULL,
    questions integer DEFAULT 0 NOT NULL,
    unknown_columns text DEFAULT ''::text NOT NULL
);
CREATE TABLE public.artisans_unit (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    udyam character varying(20) NOT NULL,
    gstin character varying(15) NOT NULL,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.audit_change (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    act character varying(60) NOT NULL,
    transaction bigint NOT NULL,
    "table" character varying(63) NOT NULL,
    "row" character varying(60) NOT NULL,
    district character varying(8) NOT NULL,
    change character varying(1) NOT NULL,
    before jsonb,
    after jsonb
);
ALTER TABLE public.audit_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audit_entry (
    id uuid NOT NULL,
    act character varying(60) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    by_name character varying(200) NOT NULL,
    about_kind character varying(60) NOT NULL,
    about_key character varying(60) NOT NULL,
    district character varying(8) NOT NULL,
    details jsonb NOT NULL
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);
ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);
ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);
ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE UNLOGGED TABLE public.cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE TABLE public.casework_agendaitem (
    id uuid NOT NULL,
    place smallint NOT NULL,
    said character varying(8) NOT NULL,
    words text NOT NULL,
    application_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    sitting_id uuid NOT NULL,
    reason character varying(40) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT a_rejection_has_reason_and_words CHECK (((NOT ((said)::text = 'REJECTED'::text)) OR ((NOT ((reason)::text = ''::text)) AND (NOT (words = ''::text)))))
);
CREATE TABLE public.casework_application (
    id uuid NOT NULL,
    number character varying(32),
    scheme character varying(32) NOT NULL,
    state character varying(16) NOT NULL,
    since timestamp with time zone NOT NULL,
    applied_on date,
    declared jsonb NOT NULL,
    finding jsonb,
    marks smallint,
    rank integer,
    filed_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    product_id character varying(60) NOT NULL,
    call_id uuid,
    CONSTRAINT states_of_its_scheme CHECK ((((call_id IS NOT NULL) AND ((scheme)::text = 'skill_development'::text) AND ((state)::text = ANY ((ARRAY['DRAFT'::character varying, 'SUBMITTED'::character varying, 'RETURNED'::character varying, 'SCRUTINISED'::character varying, 'SELECTED'::character varying, 'WAITING'::character varying, 'REJECTED'::character varying, 'WITHDRAWN'::character varying])::text[]))) OR ((call_id IS NULL) AND ((scheme)::text = 'margin_money'::text) AND ((state)::text = ANY ((ARRAY['DRAFT'::character varying, 'SUBMITTED'::character varying, 'RETURNED'::character varying, 'SCRUTINISED'::character varying, 'SELECTED'::character varying, 'SENT'::character varying, 'RECEIVED'::character varying, 'QUERIED'::character varying, 'REFUSED'::character varying, 'SECOND_LOOK'::character varying, 'SANCTIONED'::character varying, 'TRAINED'::character varying, 'DISBURSED'::character varying, 'CLAIMED'::character varying, 'CLAIM_RETURNED'::character varying, 'PASSED'::character varying, 'HELD'::character varying, 'INSPECTED'::character varying, 'GRANTED'::character varying, 'RECOVERING'::character varying, 'RECOVERED'::character varying, 'SET_OFF'::character varying, 'REJECTED'::character varying, 'WITHDRAWN'::character varying])::text[]))) OR ((call_id IS NULL) AND ((scheme)::text = 'marketing_development'::text) AND ((state)::text = ANY ((ARRAY['DRAFT'::character varying, 'SUBMITTED'::character varying, 'RETURNED'::character varying, 'RECOMMENDED'::character varying, 'SANCTIONED'::character varying, 'PASSED'::character varying, 'RECOVERING'::character varying, 'RECOVERED'::character varying, 'REJECTED'::character varying, 'WITHDRAWN'::character varying])::text[]))))),
    CONSTRAINT submitted_has_a_day CHECK ((((state)::text = ANY (ARRAY[('DRAFT'::character varying)::text, ('WITHDRAWN'::character varying)::text])) OR (applied_on IS NOT NULL))),
    CONSTRAINT submitted_has_a_number CHECK ((((state)::text = ANY (ARRAY[('DRAFT'::character varying)::text, ('WITHDRAWN'::character varying)::text])) OR (number IS NOT NULL)))
);
CREATE TABLE public.casework_aside (
    id uuid NOT NULL,
    why character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    noted_by character varying(200) NOT NULL,
    district_id character varying(8),
    item_id uuid NOT NULL,
    holder_id uuid NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by character varying(200) NOT NULL,
    taken_back_why character varying(300) NOT NULL,
    CONSTRAINT taken_back_for_a_reason CHECK (((taken_back_at IS NULL) OR (NOT ((taken_back_why)::text = ''::text))))
);
CREATE TABLE public.casework_bar (
    id uuid NOT NULL,
    scheme character varying(32) NOT NULL,
    "order" character varying(80) NOT NULL,
    words text NOT NULL,
    from_on date NOT NULL,
    until_on date,
    by_name character varying(200) NOT NULL,
    lifted_on date,
    lifted_order character varying(80) NOT NULL,
    lifted_words text NOT NULL,
    synthetic boolean NOT NULL,
    application_id uuid NOT NULL,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_bar_ends_after_it_begins CHECK (((until_on IS NULL) OR (until_on >= from_on))),
    CONSTRAINT a_bar_has_order_and_words CHECK (((NOT (("order")::text = ''::text)) AND (NOT (words = ''::text)))),
    CONSTRAINT a_bar_is_lifted_by_an_order CHECK (((lifted_on IS NULL) OR ((NOT ((lifted_order)::text = ''::text)) AND (NOT (lifted_words = ''::text)))))
);
CREATE TABLE public.casework_branchsheet (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    rows integer NOT NULL,
    taken integer NOT NULL,
    already integer NOT NULL,
    blank integer NOT NULL,
    refused integer NOT NULL,
    unknown_columns text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by character varying(200) NOT NULL,
    branch_id character varying(40) NOT NULL,
    district_id character varying(8),
    document_id uuid NOT NULL,
    given_back_id uuid
);
CREATE TABLE public.casework_call (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    scheme character varying(32) NOT NULL,
    year character varying(7) NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    places integer NOT NULL,
    notice text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    product_id character varying(60) NOT NULL,
    CONSTRAINT call_closes_after_it_opens CHECK ((closes_on >= opens_on))
);
CREATE TABLE public.casework_claimline (
    id uuid NOT NULL,
    place smallint NOT NULL,
    item character varying(8) NOT NULL,
    amount bigint NOT NULL,
    paid_by character varying(4) NOT NULL,
    bill character varying(60) NOT NULL,
    seller character varying(120) NOT NULL,
    billed_on date NOT NULL,
    admitted bigint,
    why character varying(300) NOT NULL,
    district_id character varying(8) NOT NULL,
    claim_id uuid NOT NULL,
    CONSTRAINT a_bill_cut_says_why CHECK (((admitted IS NULL) OR (admitted = amount) OR (NOT ((why)::text = ''::text)))),
    CONSTRAINT a_bill_is_above_nought CHECK ((amount > 0)),
    CONSTRAINT no_more_admitted_than_billed CHECK (((admitted IS NULL) OR ((admitted >= 0) AND (admitted <= amount))))
);
CREATE TABLE public.casework_councilclaim (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    registration character varying(80) NOT NULL,
    phone character varying(16) NOT NULL,
    occasion character varying(11) NOT NULL,
    event_en character varying(160) NOT NULL,
    event_hi character varying(160) NOT NULL,
    place character varying(120) NOT NULL,
    ended_on date NOT NULL,
    units integer,
    elsewhere character varying(6) NOT NULL,
    cost bigint NOT NULL,
    admitted bigint,
    why character varying(300) NOT NULL,
    state character varying(11) NOT NULL,
    since timestamp with time zone NOT NULL,
    applied_on date NOT NULL,
    filed_by character varying(200) NOT NULL,
    finding jsonb,
    given bigint,
    meeting character varying(32) NOT NULL,
    decided_on date,
    passed_at timestamp with time zone,
    passed_by character varying(200) NOT NULL,
    recovery_order character varying(80) NOT NULL,
    recovery_words text NOT NULL,
    recovery_ordered_on date,
    barred_until date,
    recovered_on date,
    recovery_reference character varying(80) NOT NULL,
    lifted_on date,
    lifted_order character varying(80) NOT NULL,
    lifted_words text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    office_id character varying(40) NOT NULL,
    product_id character varying(60) NOT NULL,
    CONSTRAINT a_cost_cut_says_why CHECK (((admitted IS NULL) OR (admitted = cost) OR (NOT ((why)::text = ''::text)))),
    CONSTRAINT a_council_fair_has_its_units CHECK (((NOT ((occasion)::text = ANY ((ARRAY['FAIR_ABROAD'::character varying, 'FAIR_INTL'::character varying])::text[]))) OR (units IS NOT NULL))),
    CONSTRAINT a_council_has_spent CHECK ((cost > 0)),
    CONSTRAINT council_bar_lifted_by_an_order CHECK (((lifted_on IS NULL) OR ((recovery_ordered_on IS NOT NULL) AND (NOT ((lifted_order)::text = ''::text))))),
    CONSTRAINT council_passed_after_the_committee CHECK (((passed_at IS NULL) OR ((decided_on IS NOT NULL) AND (given > 0) AND (NOT ((meeting)::text = ''::text))))),
    CONSTRAINT council_recovered_by_an_order CHECK (((recovered_on IS NULL) OR ((recovery_ordered_on IS NOT NULL) AND (NOT ((recovery_reference)::text = ''::text))))),
    CONSTRAINT council_recovery_by_an_order CHECK (((recovery_ordered_on IS NULL) OR ((NOT ((recovery_order)::text = ''::text)) AND (NOT (recovery_words = ''::text))))),
    CONSTRAINT no_more_admitted_than_spent CHECK (((admitted IS NULL) OR ((admitted >= 0) AND (admitted <= cost))))
);
CREATE TABLE public.casework_councilstep (
    id uuid NOT NULL,
    from_state character varying(11) NOT NULL,
    to_state character varying(11) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    reasons jsonb NOT NULL,
    words text NOT NULL,
    claim_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.casework_facts (
    id uuid NOT NULL,
    known_from timestamp with time zone NOT NULL,
    applied_on date NOT NULL,
    age smallint,
    product_is_of_district smallint,
    free_of_default smallint,
    helped_by_no_other_scheme smallint,
    family_first_help smallint,
    reduced_share smallint,
    project_cost bigint,
    sex character varying(1) NOT NULL,
    social_group character varying(3) NOT NULL,
    synthetic boolean NOT NULL,
    application_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    product_id character varying(60) NOT NULL
);
CREATE TABLE public.casework_hearing (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    kind character varying(5) NOT NULL,
    words text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by character varying(200) NOT NULL,
    until_on date NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by character varying(200) NOT NULL,
    ended character varying(7) NOT NULL,
    ended_at timestamp with time zone,
    ended_by character varying(200) NOT NULL,
    ended_words text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_hearing_ends_in_words CHECK (((((ended)::text = ''::text) AND (ended_at IS NULL)) OR ((NOT ((ended)::text = ''::text)) AND (ended_at IS NOT NULL) AND (NOT (ended_words = ''::text))))),
    CONSTRAINT a_hearing_has_words CHECK ((NOT (words = ''::text))),
    CONSTRAINT an_answer_has_words CHECK ((((answer = ''::text) AND (answered_at IS NULL)) OR ((answered_at IS NOT NULL) AND (NOT (answer = ''::text)))))
);
CREATE TABLE public.casework_inspection (
    id uuid NOT NULL,
    held_on date NOT NULL,
    found character varying(10) NOT NULL,
    words text NOT NULL,
    centre_by character varying(200) NOT NULL,
    centre_at timestamp with time zone NOT NULL,
    branch_by character varying(200) NOT NULL,
    branch_at timestamp with time zone,
    branch_agrees boolean,
    branch_words text NOT NULL,
    application_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_signature_has_its_name CHECK (((branch_at IS NULL) OR (NOT ((branch_by)::text = ''::text)))),
    CONSTRAINT two_people_inspect CHECK ((NOT ((branch_by)::text = (centre_by)::text)))
);
CREATE TABLE public.casework_interview (
    id uuid NOT NULL,
    member character varying(200) NOT NULL,
    skill smallint,
    need smallint,
    plan smallint,
    application_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    sitting_id uuid NOT NULL,
    aside character varying(200) NOT NULL,
    CONSTRAINT marks_or_stepped_aside CHECK (((((aside)::text = ''::text) AND (need IS NOT NULL) AND (plan IS NOT NULL) AND (skill IS NOT NULL)) OR ((NOT ((aside)::text = ''::text)) AND (need IS NULL) AND (plan IS NULL) AND (skill IS NULL)))),
    CONSTRAINT marks_within_bounds CHECK ((((need >= 0) AND (need <= 30)) AND ((plan >= 0) AND (plan <= 30)) AND ((skill >= 0) AND (skill <= 40))))
);
CREATE TABLE public.casework_loanfile (
    id uuid NOT NULL,
    number smallint NOT NULL,
    sum_asked bigint NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_by character varying(200) NOT NULL,
    receipt character varying(40),
    received_at timestamp with time zone,
    received_by character varying(200) NOT NULL,
    decision character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    decided_by character varying(200) NOT NULL,
    sum_sanctioned bigint,
    reason character varying(40) NOT NULL,
    words text NOT NULL,
    second_look_by character varying(200) NOT NULL,
    second_look_words text NOT NULL,
    second_look_asked_at timestamp with time zone,
    first_decision jsonb,
    trained_on date,
    training_waived character varying(200) NOT NULL,
    instalment_on date,
    instalment bigint,
    synthetic boolean NOT NULL,
    application_id uuid NOT NULL,
    branch_id character varying(40) NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_refusal_has_reason_and_words CHECK (((NOT ((decision)::text = 'REFUSED'::text)) OR (((reason)::text ~ '^[a-z_]{3,}$'::text) AND (words ~ '\S+\s+\S+\s+\S+'::text)))),
    CONSTRAINT a_sanction_has_its_sum CHECK (((NOT ((decision)::text = 'SANCTIONED'::text)) OR (sum_sanctioned > 0))),
    CONSTRAINT a_sum_cut_has_reason_and_words CHECK (((NOT (((decision)::text = 'SANCTIONED'::text) AND (sum_sanctioned < sum_asked) AND (sum_sanctioned IS NOT NULL))) OR (((reason)::text ~ '^[a-z_]{3,}$'::text) AND (words ~ '\S+\s+\S+\s+\S+'::text)))),
    CONSTRAINT decided_after_receipt CHECK ((((decision)::text = ''::text) OR ((decided_at IS NOT NULL) AND (received_at IS NOT NULL)))),
    CONSTRAINT received_has_its_receipt CHECK ((((receipt IS NULL) AND (received_at IS NULL)) OR ((receipt IS NOT NULL) AND (received_at IS NOT NULL))))
);
CREATE TABLE public.casework_margin (
    id uuid NOT NULL,
    amount bigint NOT NULL,
    finding jsonb NOT NULL,
    claimed_at timestamp with time zone NOT NULL,
    claimed_by character varying(200) NOT NULL,
    holder character varying(200) NOT NULL,
    account character varying(24) NOT NULL,
    ifsc character varying(11) NOT NULL,
    passed_at timestamp with time zone,
    passed_by character varying(200) NOT NULL,
    deposit_number character varying(40) NOT NULL,
    held_from date,
    held_until date,
    "end" character varying(9) NOT NULL,
    ended_on date,
    end_words text NOT NULL,
    synthetic boolean NOT NULL,
    application_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    file_id uuid NOT NULL,
    CONSTRAINT a_margin_is_above_nought CHECK ((amount > 0)),
    CONSTRAINT an_end_has_its_day CHECK (((("end")::text = ''::text) OR (ended_on IS NOT NULL))),
    CONSTRAINT held_in_a_numbered_deposit CHECK (((held_from IS NULL) OR ((held_until > held_from) AND (NOT ((deposit_number)::text = ''::text)))))
);
CREATE TABLE public.casework_marketclaim (
    id uuid NOT NULL,
    purpose character varying(18) NOT NULL,
    site character varying(200) NOT NULL,
    event_on date,
    file_by date,
    hard_copy_on date,
    hard_copy_by character varying(200) NOT NULL,
    asked bigint,
    given bigint,
    meeting character varying(32) NOT NULL,
    decided_on date,
    passed_at timestamp with time zone,
    passed_by character varying(200) NOT NULL,
    recovery_order character varying(80) NOT NULL,
    recovery_ordered_on date,
    recovered_on date,
    recovery_reference character varying(80) NOT NULL,
    synthetic boolean NOT NULL,
    application_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    fair_id character varying(32),
    unit_id uuid,
    CONSTRAINT a_fair_for_a_fair CHECK ((((fair_id IS NULL) AND ((purpose)::text = 'online'::text)) OR ((NOT ((purpose)::text = 'online'::text)) AND (fair_id IS NOT NULL)))),
    CONSTRAINT passed_after_the_committee CHECK (((passed_at IS NULL) OR ((decided_on IS NOT NULL) AND (given > 0) AND (NOT ((meeting)::text = ''::text))))),
    CONSTRAINT recovered_by_an_order CHECK (((recovered_on IS NULL) OR ((NOT ((recovery_order)::text = ''::text)) AND (NOT ((recovery_reference)::text = ''::text)))))
);
CREATE TABLE public.casework_matter (
    id uuid NOT NULL,
    body character varying(12) NOT NULL,
    kind character varying(32) NOT NULL,
    about character varying(64) NOT NULL,
    title_en character varying(300) NOT NULL,
    title_hi character varying(300) NOT NULL,
    amount bigint,
    facts jsonb NOT NULL,
    papers jsonb NOT NULL,
    since timestamp with time zone NOT NULL,
    put_at timestamp with time zone NOT NULL,
    put_by character varying(200) NOT NULL,
    closed_at timestamp with time zone,
    taken_off_why character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8)
);
CREATE TABLE public.casework_meeting (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    body character varying(12) NOT NULL,
    held_on date NOT NULL,
    place character varying(200) NOT NULL,
    called_at timestamp with time zone NOT NULL,
    called_by character varying(200) NOT NULL,
    quorum smallint NOT NULL,
    quorum_confirmed boolean NOT NULL,
    minutes text NOT NULL,
    signed_at timestamp with time zone,
    signed_by character varying(200) NOT NULL,
    code character varying(12) NOT NULL,
    called_off_at timestamp with time zone,
    called_off_why character varying(300) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8),
    CONSTRAINT called_off_has_its_reason CHECK (((called_off_at IS NULL) OR (NOT ((called_off_why)::text = ''::text)))),
    CONSTRAINT signed_minutes_have_words_and_code CHECK (((signed_at IS NULL) OR ((called_off_at IS NULL) AND (NOT ((code)::text = ''::text)) AND (NOT (minutes = ''::text)))))
);
CREATE TABLE public.casework_meetingaction (
    id uuid NOT NULL,
    place smallint NOT NULL,
    what character varying(400) NOT NULL,
    owner character varying(200) NOT NULL,
    due_on date NOT NULL,
    done_at timestamp with time zone,
    done_by character varying(200) NOT NULL,
    done_words character varying(400) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8),
    meeting_id uuid NOT NULL,
    item_id uuid,
    owner_holder_id uuid,
    asked_at timestamp with time zone,
    CONSTRAINT done_says_what_was_done CHECK (((done_at IS NULL) OR (NOT ((done_words)::text = ''::text))))
);
CREATE TABLE public.casework_meetingitem (
    id uuid NOT NULL,
    place smallint NOT NULL,
    said character varying(8) NOT NULL,
    reasons jsonb NOT NULL,
    words text NOT NULL,
    conditions text NOT NULL,
    deciding smallint,
    district_id character varying(8),
    matter_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    amount bigint,
    CONSTRAINT a_lesser_sum_is_approved_in_words CHECK (((amount IS NULL) OR ((amount > 0) AND ((said)::text = 'APPROVED'::text) AND (NOT (words = ''::text))))),
    CONSTRAINT a_no_has_reasons_and_words CHECK (((NOT ((said)::text = ANY ((ARRAY['REJECTED'::character varying, 'RETURNED'::character varying, 'PUT_OFF'::character varying])::text[]))) OR ((NOT (reasons = '[]'::jsonb)) AND (NOT (words = ''::text)))))
);
CREATE TABLE public.casework_present (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    office character varying(200) NOT NULL,
    sent boolean NOT NULL,
    in_the_chair boolean NOT NULL,
    district_id character varying(8),
    meeting_id uuid NOT NULL,
    holder_id uuid,
    CONSTRAINT a_member_is_in_the_chair CHECK (((NOT in_the_chair) OR (holder_id IS NOT NULL)))
);
CREATE TABLE public.casework_project (
    id uuid NOT NULL,
    sector character varying(8) NOT NULL,
    name character varying(200) NOT NULL,
    about text NOT NULL,
    address character varying(300) NOT NULL,
    capital_cost bigint,
    working_capital bigint,
    jobs smallint,
    project_cost bigint,
    own_share bigint,
    margin bigint,
    application_id uuid NOT NULL,
    branch_id character varying(40),
    district_id character varying(8) NOT NULL,
    CONSTRAINT capital_cost_not_below_nought CHECK (((capital_cost IS NULL) OR (capital_cost >= 0))),
    CONSTRAINT cost_is_capital_and_one_cycle CHECK (((project_cost IS NULL) OR (project_cost = (capital_cost + working_capital)))),
    CONSTRAINT working_capital_not_below_nought CHECK (((working_capital IS NULL) OR (working_capital >= 0)))
);
CREATE TABLE public.casework_seatholder (
    id uuid NOT NULL,
    body character varying(12) NOT NULL,
    name character varying(200) NOT NULL,
    office character varying(200) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    order_words character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8),
    seat_id character varying(20) NOT NULL,
    user_id uuid,
    CONSTRAINT sits_until_after_from CHECK (((until_on IS NULL) OR (until_on >= from_on)))
);
CREATE TABLE public.casework_sitting (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    held_on date NOT NULL,
    members jsonb NOT NULL,
    minutes text NOT NULL,
    signed_at timestamp with time zone,
    signed_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    call_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.casework_step (
    id uuid NOT NULL,
    from_state character varying(16) NOT NULL,
    to_state character varying(16) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    reasons jsonb NOT NULL,
    words text NOT NULL,
    application_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.casework_target (
    id uuid NOT NULL,
    scheme character varying(32) NOT NULL,
    year character varying(7) NOT NULL,
    number integer NOT NULL,
    words text NOT NULL,
    set_by character varying(80) NOT NULL,
    set_by_name character varying(200) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    other_id character varying(8),
    CONSTRAINT a_target_is_a_number CHECK ((((number >= 0) AND (other_id IS NULL)) OR ((other_id IS NOT NULL) AND (NOT (number = 0)))))
);
CREATE TABLE public.casework_taskforcesitting (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    held_on date NOT NULL,
    place character varying(200) NOT NULL,
    members jsonb NOT NULL,
    minutes text NOT NULL,
    called_at timestamp with time zone NOT NULL,
    signed_at timestamp with time zone,
    signed_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.casework_trial (
    id uuid NOT NULL,
    scheme character varying(32) NOT NULL,
    title jsonb NOT NULL,
    change text NOT NULL,
    rules_of date NOT NULL,
    as_of date NOT NULL,
    population character varying(64) NOT NULL,
    applicants integer NOT NULL,
    results jsonb,
    held jsonb,
    at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    CONSTRAINT a_trial_has_results_or_is_held CHECK ((((held IS NOT NULL) AND (results = 'null'::jsonb)) OR ((held = 'null'::jsonb) AND (results IS NOT NULL))))
);
CREATE TABLE public.casework_viability (
    id uuid NOT NULL,
    member character varying(200) NOT NULL,
    skill smallint,
    plan smallint,
    means smallint,
    aside character varying(200) NOT NULL,
    district_id character varying(8) NOT NULL,
    item_id uuid NOT NULL,
    CONSTRAINT viability_or_stepped_aside CHECK (((((aside)::text = ''::text) AND (means IS NOT NULL) AND (plan IS NOT NULL) AND (skill IS NOT NULL)) OR ((NOT ((aside)::text = ''::text)) AND (means IS NULL) AND (plan IS NULL) AND (skill IS NULL)))),
    CONSTRAINT viability_within_bounds CHECK ((((means >= 0) AND (means <= 20)) AND ((plan >= 0) AND (plan <= 40)) AND ((skill >= 0) AND (skill <= 40))))
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.documents_document (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    about character varying(60) NOT NULL,
    name character varying(200) NOT NULL,
    media_type character varying(120) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    content bytea NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    filed_by character varying(80) NOT NULL,
    district_id character varying(8)
);
CREATE TABLE public.documents_letter (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    kind character varying(20) NOT NULL,
    about character varying(60) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    data jsonb NOT NULL,
    code character varying(16) NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by character varying(200) NOT NULL,
    withdrawn_why text NOT NULL,
    sha256 character varying(64) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    sheet_id uuid,
    CONSTRAINT a_letter_is_withdrawn_with_its_reason CHECK ((((withdrawn_at IS NULL) AND (withdrawn_why = ''::text)) OR ((withdrawn_at IS NOT NULL) AND (NOT (withdrawn_why = ''::text))))),
    CONSTRAINT a_sheet_taken_has_its_hash CHECK (((((sha256)::text = ''::text) AND (sheet_id IS NULL)) OR ((sheet_id IS NOT NULL) AND (NOT ((sha256)::text = ''::text)))))
);
CREATE TABLE public.facilities_appraisal (
    id uuid NOT NULL,
    experts character varying(200) NOT NULL,
    civil_vetted_by character varying(200) NOT NULL,
    civil_vetted_on date,
    cost bigint NOT NULL,
    words text NOT NULL,
    held_on date NOT NULL,
    written_by character varying(200) NOT NULL,
    district_id character varying(8) NOT NULL,
    report_id uuid NOT NULL
);
CREATE TABLE public.facilities_asset (
    id uuid NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    serial character varying(80) NOT NULL,
    "where" character varying(200) NOT NULL,
    cost bigint,
    in_hand_on date NOT NULL,
    gone_on date,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT an_asset_costs_something CHECK (((cost IS NULL) OR (cost > 0)))
);
CREATE TABLE public.facilities_assetcheck (
    id uuid NOT NULL,
    found character varying(10) NOT NULL,
    "where" character varying(200) NOT NULL,
    words text NOT NULL,
    checked_on date NOT NULL,
    checked_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    asset_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_check_that_misses_has_words CHECK ((((found)::text = 'THERE'::text) OR (NOT (words = ''::text))))
);
CREATE TABLE public.facilities_booking (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    member boolean NOT NULL,
    "on" date NOT NULL,
    from_hour smallint NOT NULL,
    until_hour smallint NOT NULL,
    basis character varying(5) NOT NULL,
    rate bigint NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    hours_had smallint,
    no_show_at timestamp with time zone,
    no_show_by character varying(200) NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    synthetic boolean NOT NULL,
    artisan_id uuid NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    machine_id uuid NOT NULL,
    CONSTRAINT a_no_show_is_said_by_somebody CHECK ((((no_show_at IS NOT NULL) AND ((state)::text = 'NO_SHOW'::text)) OR (NOT ((state)::text = 'NO_SHOW'::text)))),
    CONSTRAINT a_turn_has_its_hours CHECK (((from_hour >= 0) AND (until_hour > from_hour) AND (until_hour <= 24)))
);
CREATE TABLE public.facilities_centre (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    kinds jsonb NOT NULL,
    place character varying(200) NOT NULL,
    promoter character varying(200) NOT NULL,
    phone character varying(16) NOT NULL,
    proposed_on date NOT NULL,
    state character varying(14) NOT NULL,
    since timestamp with time zone NOT NULL,
    built_on date,
    open_on date,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    office_id character varying(40),
    product_id character varying(60) NOT NULL,
    invitation_id uuid,
    CONSTRAINT a_centre_built_has_its_day CHECK ((((built_on IS NOT NULL) AND ((state)::text = ANY ((ARRAY['BUILT'::character varying, 'OPEN'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['BUILT'::character varying, 'OPEN'::character varying])::text[]))) AND (built_on IS NULL)))),
    CONSTRAINT a_centre_formed_has_its_office CHECK ((((state)::text = ANY ((ARRAY['INTEREST'::character varying, 'WITHDRAWN'::character varying])::text[])) OR (office_id IS NOT NULL))),
    CONSTRAINT a_centre_open_has_its_day CHECK ((((open_on IS NOT NULL) AND ((state)::text = 'OPEN'::text)) OR ((NOT ((state)::text = 'OPEN'::text)) AND (open_on IS NULL)))),
    CONSTRAINT open_after_it_is_built CHECK (((open_on IS NULL) OR (open_on >= built_on)))
);
CREATE TABLE public.facilities_centrestep (
    id uuid NOT NULL,
    from_state character varying(14) NOT NULL,
    to_state character varying(14) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    words text NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.facilities_closedday (
    id uuid NOT NULL,
    "on" date NOT NULL,
    why character varying(200) NOT NULL,
    said_by character varying(200) NOT NULL,
    said_at timestamp with time zone NOT NULL,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    machine_id uuid
);
CREATE TABLE public.facilities_company (
    id uuid NOT NULL,
    form character varying(16) NOT NULL,
    name character varying(200) NOT NULL,
    registration character varying(60) NOT NULL,
    registered_on date NOT NULL,
    shares integer NOT NULL,
    admits_state boolean NOT NULL,
    state_representative character varying(200) NOT NULL,
    members_use_percent smallint,
    land character varying(6) NOT NULL,
    lease_years smallint,
    in_government_area boolean,
    land_of_a_member boolean,
    near_cluster boolean,
    mortgaged_on date,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_company_has_shares CHECK ((shares > 0))
);
CREATE TABLE public.facilities_component (
    id uuid NOT NULL,
    place smallint NOT NULL,
    name character varying(200) NOT NULL,
    civil boolean NOT NULL,
    cost bigint NOT NULL,
    funded_by character varying(200) NOT NULL,
    central_share bigint,
    district_id character varying(8) NOT NULL,
    report_id uuid NOT NULL,
    CONSTRAINT a_component_has_its_cost CHECK ((cost > 0))
);
CREATE TABLE public.facilities_heldhour (
    id uuid NOT NULL,
    "on" date NOT NULL,
    hour smallint NOT NULL,
    booking_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    machine_id uuid NOT NULL
);
CREATE TABLE public.facilities_idle (
    id uuid NOT NULL,
    unused_since date NOT NULL,
    raised_on date NOT NULL,
    cleared_on date,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    machine_id uuid,
    cleared_by_id uuid,
    CONSTRAINT cleared_only_by_use CHECK ((((cleared_by_id IS NULL) AND (cleared_on IS NULL)) OR ((cleared_by_id IS NOT NULL) AND (cleared_on IS NOT NULL))))
);
CREATE TABLE public.facilities_instalment (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    place smallint NOT NULL,
    gross bigint NOT NULL,
    interest bigint NOT NULL,
    amount bigint NOT NULL,
    claimed_at timestamp with time zone NOT NULL,
    claimed_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT interest_is_netted CHECK (((amount = (gross - interest)) AND (amount > 0) AND (interest >= 0))),
    CONSTRAINT three_instalments CHECK (((place >= 1) AND (place <= 3)))
);
CREATE TABLE public.facilities_interest (
    id uuid NOT NULL,
    amount bigint NOT NULL,
    up_to date NOT NULL,
    told_at timestamp with time zone NOT NULL,
    told_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT interest_is_above_nought CHECK ((amount > 0))
);
CREATE TABLE public.facilities_invitation (
    id uuid NOT NULL,
    newspaper character varying(200) NOT NULL,
    address character varying(200) NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    product_id character varying(60) NOT NULL,
    CONSTRAINT invitation_closes_after_it_opens CHECK ((closes_on >= opens_on))
);
CREATE TABLE public.facilities_machine (
    id uuid NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    maker character varying(160) NOT NULL,
    capacity integer,
    measure_en character varying(60) NOT NULL,
    measure_hi character varying(60) NOT NULL,
    from_on date NOT NULL,
    synthetic boolean NOT NULL,
    asset_id uuid NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_capacity_has_its_measure CHECK (((capacity IS NULL) OR ((capacity > 0) AND (NOT ((measure_en)::text = ''::text)))))
);
CREATE TABLE public.facilities_machineuse (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    member boolean NOT NULL,
    "on" date NOT NULL,
    basis character varying(5) NOT NULL,
    rate bigint NOT NULL,
    what character varying(200) NOT NULL,
    hours smallint,
    pieces integer,
    income bigint,
    noted_at timestamp with time zone,
    noted_by character varying(200) NOT NULL,
    her_hours smallint,
    her_words text NOT NULL,
    her_at timestamp with time zone,
    settled_hours smallint,
    settled_words text NOT NULL,
    settled_at timestamp with time zone,
    settled_by character varying(200) NOT NULL,
    counted smallint NOT NULL,
    synthetic boolean NOT NULL,
    artisan_id uuid,
    booking_id uuid,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    machine_id uuid NOT NULL,
    her_pieces integer,
    settled_pieces integer,
    CONSTRAINT a_day_of_use_has_at_most_24_hours CHECK (((counted >= 0) AND (counted <= 24))),
    CONSTRAINT a_use_is_said_by_somebody CHECK ((((hours IS NOT NULL) AND (noted_at IS NOT NULL)) OR ((her_at IS NOT NULL) AND (her_hours IS NOT NULL))))
);
CREATE TABLE public.facilities_member (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    unit character varying(200) NOT NULL,
    of_product boolean NOT NULL,
    shares integer NOT NULL,
    artisan_id uuid,
    company_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_member_holds_shares CHECK ((shares > 0))
);
CREATE TABLE public.facilities_milestone (
    id uuid NOT NULL,
    what character varying(10) NOT NULL,
    promised_on date NOT NULL,
    promised_by character varying(200) NOT NULL,
    promised_at timestamp with time zone NOT NULL,
    met_on date,
    met_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.facilities_monthreturn (
    id uuid NOT NULL,
    month date NOT NULL,
    hours integer NOT NULL,
    users integer NOT NULL,
    income bigint NOT NULL,
    banked bigint NOT NULL,
    words text NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    filed_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_difference_has_its_words CHECK (((banked = income) OR (NOT (words = ''::text)))),
    CONSTRAINT a_return_is_not_below_nought CHECK (((banked >= 0) AND (hours >= 0) AND (income >= 0) AND (users >= 0)))
);
CREATE TABLE public.facilities_newday (
    id uuid NOT NULL,
    expected_on date NOT NULL,
    reason text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    said_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    milestone_id uuid NOT NULL
);
CREATE TABLE public.facilities_parting (
    id uuid NOT NULL,
    how character varying(5) NOT NULL,
    to_whom character varying(200) NOT NULL,
    words text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by character varying(200) NOT NULL,
    consented boolean,
    answered_at timestamp with time zone,
    answered_by character varying(200) NOT NULL,
    answer text NOT NULL,
    synthetic boolean NOT NULL,
    asset_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_consent_has_its_words CHECK ((((answered_at IS NULL) AND (consented IS NULL)) OR ((answered_at IS NOT NULL) AND (consented IS NOT NULL) AND (NOT (answer = ''::text)))))
);
CREATE TABLE public.facilities_rate (
    id uuid NOT NULL,
    basis character varying(5) NOT NULL,
    members bigint NOT NULL,
    others bigint NOT NULL,
    district_id character varying(8) NOT NULL,
    machine_id uuid NOT NULL,
    tariff_id uuid NOT NULL,
    CONSTRAINT a_rate_is_not_below_nought CHECK (((members >= 0) AND (others >= 0)))
);
CREATE TABLE public.facilities_report (
    id uuid NOT NULL,
    stage character varying(12) NOT NULL,
    cost bigint NOT NULL,
    land_cost bigint NOT NULL,
    state_share bigint NOT NULL,
    facts jsonb NOT NULL,
    filed_on date NOT NULL,
    filed_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    own_part bigint NOT NULL,
    rules_of date NOT NULL,
    special character varying(12) NOT NULL,
    technical_body boolean NOT NULL,
    CONSTRAINT a_report_has_its_cost CHECK ((cost > 0))
);
CREATE TABLE public.facilities_sanction (
    id uuid NOT NULL,
    "order" character varying(80) NOT NULL,
    sanctioned_on date NOT NULL,
    cost bigint NOT NULL,
    state_share bigint NOT NULL,
    own_share bigint NOT NULL,
    finish_by date NOT NULL,
    agreed_on date,
    agreed_by character varying(200) NOT NULL,
    agreed_for character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT an_agreement_has_two_names CHECK (((((agreed_by)::text = ''::text) AND ((agreed_for)::text = ''::text) AND (agreed_on IS NULL)) OR ((agreed_on IS NOT NULL) AND (NOT ((agreed_by)::text = ''::text)) AND (NOT ((agreed_for)::text = ''::text))))),
    CONSTRAINT two_shares_make_the_cost CHECK ((cost = (state_share + own_share)))
);
CREATE TABLE public.facilities_tariff (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    same_for_all boolean NOT NULL,
    asked_from_on date NOT NULL,
    put_at timestamp with time zone NOT NULL,
    put_by character varying(200) NOT NULL,
    meeting character varying(32) NOT NULL,
    approved boolean,
    in_force_from date,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_tariff_approved_has_its_day CHECK (((approved AND (in_force_from IS NOT NULL)) OR ((NOT approved) AND (in_force_from IS NULL)) OR ((approved IS NULL) AND (in_force_from IS NULL))))
);
CREATE TABLE public.facilities_use (
    id uuid NOT NULL,
    source character varying(5) NOT NULL,
    what character varying(200) NOT NULL,
    amount bigint NOT NULL,
    used_on date NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    filed_by character varying(200) NOT NULL,
    taken boolean,
    looked_at timestamp with time zone,
    looked_by character varying(200) NOT NULL,
    words text NOT NULL,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    document_id uuid,
    CONSTRAINT a_use_is_above_nought CHECK ((amount > 0)),
    CONSTRAINT a_use_looked_at_has_its_moment CHECK ((((looked_at IS NULL) AND (taken IS NULL)) OR ((looked_at IS NOT NULL) AND (taken IS NOT NULL)))),
    CONSTRAINT a_use_not_taken_has_its_words CHECK (((taken IS NULL) OR taken OR (NOT (words = ''::text))))
);
CREATE TABLE public.facilities_week (
    id uuid NOT NULL,
    from_on date NOT NULL,
    hours jsonb NOT NULL,
    turn_hours smallint NOT NULL,
    said_by character varying(200) NOT NULL,
    said_at timestamp with time zone NOT NULL,
    synthetic boolean NOT NULL,
    centre_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_turn_has_whole_hours CHECK (((turn_hours >= 1) AND (turn_hours <= 12)))
);
CREATE TABLE public.figures_closing (
    id uuid NOT NULL,
    as_of date NOT NULL,
    closed_at timestamp with time zone NOT NULL,
    synthetic boolean NOT NULL,
    correction character varying(300) NOT NULL,
    hidden jsonb NOT NULL
);
CREATE TABLE public.figures_value (
    id bigint NOT NULL,
    figure character varying(40) NOT NULL,
    version character varying(12) NOT NULL,
    sex character varying(1) NOT NULL,
    social_group character varying(3) NOT NULL,
    year character varying(7) NOT NULL,
    count bigint NOT NULL,
    closing_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    product_id character varying(60),
    CONSTRAINT count_not_negative CHECK ((count >= 0))
);
ALTER TABLE public.figures_value ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.figures_value_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.finance_account (
    id uuid NOT NULL,
    code character varying(80) NOT NULL,
    head character varying(16) NOT NULL,
    scheme character varying(32) NOT NULL,
    year character varying(7) NOT NULL,
    guarded boolean NOT NULL,
    balance bigint NOT NULL,
    district_id character varying(8),
    CONSTRAINT never_below_nought CHECK (((NOT guarded) OR (balance >= 0))),
    CONSTRAINT only_the_treasury_is_unguarded CHECK ((guarded OR ((head)::text = 'TREASURY'::text)))
);
CREATE TABLE public.finance_accountchange (
    id uuid NOT NULL,
    from_payee character varying(200) NOT NULL,
    from_account character varying(24) NOT NULL,
    from_ifsc character varying(11) NOT NULL,
    payee character varying(200) NOT NULL,
    account character varying(24) NOT NULL,
    ifsc character varying(11) NOT NULL,
    words text NOT NULL,
    state character varying(9) NOT NULL,
    proposed_by character varying(80) NOT NULL,
    proposed_by_name character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone NOT NULL,
    told_phone character varying(16) NOT NULL,
    cools_until timestamp with time zone NOT NULL,
    decided_by character varying(80) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    objection text NOT NULL,
    district_id character varying(8) NOT NULL,
    entitlement_id uuid NOT NULL,
    CONSTRAINT cooling_after_telling CHECK ((cools_until > told_at)),
    CONSTRAINT two_officers_and_a_cooling CHECK (((NOT ((state)::text = 'CONFIRMED'::text)) OR ((decided_at >= cools_until) AND (NOT ((decided_by)::text = (proposed_by)::text)) AND (NOT ((decided_by)::text = ''::text)))))
);
CREATE TABLE public.finance_allotment (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    kind character varying(14) NOT NULL,
    scheme character varying(32) NOT NULL,
    year character varying(7) NOT NULL,
    amount bigint NOT NULL,
    words text NOT NULL,
    proposed_by character varying(80) NOT NULL,
    proposed_by_name character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_by character varying(80) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    confirmed boolean,
    decision_words text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8),
    from_district_id character varying(8),
    CONSTRAINT a_decision_has_its_giver CHECK ((((confirmed IS NULL) AND ((decided_by)::text = ''::text)) OR ((confirmed IS NOT NULL) AND (decided_at IS NOT NULL) AND (NOT ((decided_by)::text = ''::text))))),
    CONSTRAINT an_allotment_has_its_places CHECK ((((district_id IS NULL) AND (from_district_id IS NULL) AND ((kind)::text = 'BUDGET'::text)) OR ((district_id IS NOT NULL) AND (from_district_id IS NULL) AND ((kind)::text = ANY ((ARRAY['DISTRICT'::character varying, 'ADMINISTRATION'::character varying])::text[]))) OR ((district_id IS NOT NULL) AND (from_district_id IS NOT NULL) AND ((kind)::text = 'TRANSFER'::text) AND (NOT (((district_id)::text = (from_district_id)::text) AND (district_id IS NOT NULL) AND (from_district_id IS NOT NULL)))))),
    CONSTRAINT an_allotment_is_above_nought CHECK ((amount > 0)),
    CONSTRAINT two_people_allot CHECK ((NOT ((decided_by)::text = (proposed_by)::text)))
);
CREATE TABLE public.finance_answered (
    id uuid NOT NULL,
    said character varying(8) NOT NULL,
    reason character varying(8) NOT NULL,
    on_date date NOT NULL,
    amount bigint NOT NULL,
    source character varying(120) NOT NULL,
    taken boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    district_id character varying(8) NOT NULL,
    payment_id uuid NOT NULL
);
CREATE TABLE public.finance_bankfile (
    id uuid NOT NULL,
    shape character varying(8) NOT NULL,
    name character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    message character varying(35) NOT NULL,
    statement_on date,
    lines integer NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    taken_by character varying(80) NOT NULL,
    taken_by_name character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8),
    document_id uuid NOT NULL
);
CREATE TABLE public.finance_bankline (
    id uuid NOT NULL,
    n integer NOT NULL,
    place integer NOT NULL,
    end_to_end character varying(35) NOT NULL,
    fate character varying(10) NOT NULL,
    amount bigint,
    holder character varying(200),
    number character varying(40),
    ifsc character varying(35),
    code character varying(35) NOT NULL,
    words text NOT NULL,
    reference character varying(35) NOT NULL,
    on_date date,
    verdict character varying(10) NOT NULL,
    differs jsonb NOT NULL,
    answered_at timestamp with time zone,
    answered_by character varying(80) NOT NULL,
    answered_by_name character varying(200) NOT NULL,
    followed boolean,
    answer text NOT NULL,
    district_id character varying(8),
    file_id uuid NOT NULL,
    payment_id uuid,
    CONSTRAINT a_bank_line_answered_has_words CHECK ((((answered_at IS NULL) AND (followed IS NULL)) OR ((answered_at IS NOT NULL) AND (followed IS NOT NULL) AND (NOT ((answered_by)::text = ''::text)) AND (NOT (answer = ''::text)))))
);
CREATE TABLE public.finance_entitlement (
    id uuid NOT NULL,
    key character varying(90) NOT NULL,
    kind character varying(14) NOT NULL,
    about character varying(60) NOT NULL,
    scheme character varying(32) NOT NULL,
    year character varying(7) NOT NULL,
    payee character varying(200) NOT NULL,
    account character varying(24) NOT NULL,
    ifsc character varying(11) NOT NULL,
    branch_ifsc character varying(11) NOT NULL,
    sanctioned_at timestamp with time zone,
    amount bigint NOT NULL,
    state character varying(9) NOT NULL,
    since timestamp with time zone NOT NULL,
    owed_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    failure character varying(8) NOT NULL,
    paid_on date,
    synthetic boolean NOT NULL,
    artisan_id uuid,
    district_id character varying(8) NOT NULL,
    office_id character varying(40),
    CONSTRAINT a_maker_or_an_office CHECK (((artisan_id IS NULL) OR (office_id IS NULL))),
    CONSTRAINT a_trainer_is_an_office CHECK (((NOT ((kind)::text = ANY ((ARRAY['TRAINER'::character varying, 'ADMINISTRATION'::character varying])::text[]))) OR (office_id IS NOT NULL))),
    CONSTRAINT credited_has_its_day CHECK (((NOT ((state)::text = ANY ((ARRAY['CREDITED'::character varying, 'GRANTED'::character varying, 'RECOVERED'::character varying, 'SET_OFF'::character varying])::text[]))) OR (paid_on IS NOT NULL))),
    CONSTRAINT only_margin_money_is_held CHECK (((NOT ((state)::text = ANY ((ARRAY['GRANTED'::character varying, 'RECOVERED'::character varying, 'SET_OFF'::character varying])::text[]))) OR ((kind)::text = 'MARGIN'::text) OR (((kind)::text = 'MARKETING'::text) AND ((state)::text = 'RECOVERED'::text)))),
    CONSTRAINT owed_is_above_nought CHECK ((amount > 0))
);
CREATE TABLE public.finance_entry (
    id uuid NOT NULL,
    key character varying(120) NOT NULL,
    kind character varying(16) NOT NULL,
    about character varying(90) NOT NULL,
    on_date date NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(80) NOT NULL,
    by_name character varying(200) NOT NULL,
    content character varying(64) NOT NULL,
    transaction bigint NOT NULL,
    district_id character varying(8)
);
CREATE TABLE public.finance_holding (
    id uuid NOT NULL,
    from_on date NOT NULL,
    ends_on date NOT NULL,
    ended_on date,
    district_id character varying(8) NOT NULL,
    entitlement_id uuid NOT NULL,
    CONSTRAINT holding_ends_after_it_begins CHECK ((ends_on > from_on))
);
CREATE TABLE public.finance_holdup (
    id uuid NOT NULL,
    reason character varying(8) NOT NULL,
    seen character varying(60) NOT NULL,
    held_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lifted_by character varying(80) NOT NULL,
    lifted_by_name character varying(200) NOT NULL,
    words text NOT NULL,
    district_id character varying(8) NOT NULL,
    entitlement_id uuid NOT NULL,
    CONSTRAINT a_lifting_has_its_words CHECK (((lifted_at IS NULL) OR ((NOT ((lifted_by)::text = ''::text)) AND (NOT (words = ''::text)))))
);
CREATE TABLE public.finance_identitycheck (
    id uuid NOT NULL,
    on_date date NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    entries bigint NOT NULL,
    lines bigint NOT NULL,
    holds boolean NOT NULL,
    breaks jsonb NOT NULL,
    sums jsonb NOT NULL,
    upto_line bigint CONSTRAINT finance_identitycheck_upto_transaction_not_null NOT NULL,
    chain character varying(64) NOT NULL
);
CREATE TABLE public.finance_line (
    id bigint NOT NULL,
    paise bigint NOT NULL,
    account_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    CONSTRAINT a_line_moves_something CHECK (((NOT (paise = 0)) AND (paise >= '-900000000000000000'::bigint) AND (paise <= '900000000000000000'::bigint)))
);
ALTER TABLE public.finance_line ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.finance_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.finance_officeaccount (
    id uuid NOT NULL,
    holder character varying(200) NOT NULL,
    account character varying(24) NOT NULL,
    ifsc character varying(11) NOT NULL,
    words text NOT NULL,
    state character varying(9) NOT NULL,
    proposed_by character varying(80) NOT NULL,
    proposed_by_name character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    cools_until timestamp with time zone NOT NULL,
    decided_by character varying(80) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decision_words text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8),
    office_id character varying(40) NOT NULL,
    replaces_id uuid,
    CONSTRAINT a_replaced_account_cools CHECK (((replaces_id IS NULL) OR (cools_until > proposed_at))),
    CONSTRAINT two_people_and_a_cooling CHECK (((NOT ((state)::text = 'CONFIRMED'::text)) OR ((decided_at >= cools_until) AND (NOT ((decided_by)::text = (proposed_by)::text)) AND (NOT ((decided_by)::text = ''::text)))))
);
CREATE TABLE public.finance_payment (
    id uuid NOT NULL,
    end_to_end character varying(35) NOT NULL,
    payee character varying(200) NOT NULL,
    account character varying(24) NOT NULL,
    ifsc character varying(11) NOT NULL,
    amount bigint NOT NULL,
    state character varying(9) NOT NULL,
    again boolean NOT NULL,
    reason character varying(8) NOT NULL,
    answered_on date,
    district_id character varying(8) NOT NULL,
    entitlement_id uuid NOT NULL,
    order_id uuid NOT NULL,
    CONSTRAINT a_failure_has_its_reason CHECK (((NOT ((state)::text = 'FAILED'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT a_payment_is_above_nought CHECK ((amount > 0))
);
CREATE TABLE public.finance_paymentorder (
    id uuid NOT NULL,
    number character varying(24) NOT NULL,
    scheme character varying(32) NOT NULL,
    year character varying(7) NOT NULL,
    state character varying(12) NOT NULL,
    since timestamp with time zone NOT NULL,
    payments integer NOT NULL,
    total bigint NOT NULL,
    two_above bigint NOT NULL,
    prepared_by character varying(80) NOT NULL,
    prepared_by_name character varying(200) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    checked_by character varying(80) NOT NULL,
    checked_by_name character varying(200) NOT NULL,
    checked_at timestamp with time zone,
    checked_again_by character varying(80) NOT NULL,
    checked_again_by_name character varying(200) NOT NULL,
    checked_again_at timestamp with time zone,
    sent_at timestamp with time zone,
    withdrawn_words text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT an_order_pays_something CHECK (((payments > 0) AND (total > 0))),
    CONSTRAINT checked_by_one_or_by_two CHECK (((NOT ((state)::text = ANY ((ARRAY['CHECKED'::character varying, 'SENT'::character varying])::text[]))) OR ((NOT ((checked_by)::text = ''::text)) AND ((total <= two_above) OR (NOT ((checked_again_by)::text = ''::text)))))),
    CONSTRAINT makers_and_checkers_differ CHECK (((NOT ((checked_by)::text = (prepared_by)::text)) AND (NOT ((checked_again_by)::text = (prepared_by)::text)) AND (((checked_again_by)::text = ''::text) OR (NOT ((checked_again_by)::text = (checked_by)::text))))),
    CONSTRAINT sent_has_its_moment CHECK (((NOT ((state)::text = 'SENT'::text)) OR (sent_at IS NOT NULL)))
);
CREATE TABLE public.finance_seal (
    transaction bigint NOT NULL,
    pieces integer NOT NULL,
    sealed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE public.finance_spending (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    scheme character varying(32) NOT NULL,
    year character varying(7) NOT NULL,
    amount bigint NOT NULL,
    words text NOT NULL,
    state character varying(8) NOT NULL,
    proposed_by character varying(80) NOT NULL,
    proposed_by_name character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_by character varying(80) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    decision_words text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    office_id character varying(40) NOT NULL,
    paper_id uuid NOT NULL,
    CONSTRAINT a_decided_spending_has_its_decider CHECK (((((decided_by)::text = ''::text) AND ((state)::text = 'PROPOSED'::text)) OR ((NOT ((state)::text = 'PROPOSED'::text)) AND (NOT ((decided_by)::text = ''::text)) AND (decided_at IS NOT NULL)))),
    CONSTRAINT a_spending_is_above_nought CHECK ((amount > 0)),
    CONSTRAINT a_spending_refused_has_its_reason CHECK (((NOT ((state)::text = 'REFUSED'::text)) OR (NOT (decision_words = ''::text)))),
    CONSTRAINT two_people_spend CHECK ((NOT ((decided_by)::text = (proposed_by)::text)))
);
CREATE TABLE public.mart_fair (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    place_en character varying(80) NOT NULL,
    place_hi character varying(80) NOT NULL,
    country_en character varying(60) NOT NULL,
    country_hi character varying(60) NOT NULL,
    organiser character varying(120) NOT NULL,
    begins_on date NOT NULL,
    ends_on date NOT NULL,
    days_confirmed boolean NOT NULL,
    source text NOT NULL,
    as_of date NOT NULL,
    level character varying(14) NOT NULL,
    "national" boolean NOT NULL,
    b2b boolean NOT NULL,
    b2c boolean NOT NULL,
    state_led boolean NOT NULL,
    pavilion character varying(120) NOT NULL,
    pavilion_stalls integer,
    listed_from date,
    listed_until date,
    listed_order character varying(120) NOT NULL,
    footfall integer,
    footfall_source character varying(200) NOT NULL,
    called_off_on date,
    noted_at timestamp with time zone NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8),
    entry_id character varying(60),
    results_asked_at timestamp with time zone,
    CONSTRAINT fair_ends_after_it_begins CHECK ((ends_on >= begins_on)),
    CONSTRAINT fair_has_buyers CHECK ((b2b OR b2c)),
    CONSTRAINT fair_level_and_reach_agree CHECK (((NOT (((level)::text = 'STATE'::text) AND "national")) AND (NOT (((level)::text = 'STATE_NATIONAL'::text) AND (NOT "national"))))),
    CONSTRAINT fair_listed_by_an_order CHECK ((((listed_from IS NULL) AND (listed_until IS NULL)) OR ((listed_from IS NOT NULL) AND (NOT ((listed_order)::text = ''::text))))),
    CONSTRAINT fair_listing_ends_after_it_begins CHECK (((listed_until IS NULL) OR (listed_until >= listed_from))),
    CONSTRAINT footfall_has_a_source CHECK (((footfall IS NULL) OR (NOT ((footfall_source)::text = ''::text))))
);
CREATE TABLE public.mart_fairfollowup (
    id uuid NOT NULL,
    state character varying(11) NOT NULL,
    due_on date NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    orders_delivered integer,
    enquiries_became_orders integer,
    said_as character varying(7) NOT NULL,
    said_by character varying(200) NOT NULL,
    answered_at timestamp with time zone,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    stall_id uuid NOT NULL,
    tried_on date,
    CONSTRAINT fair_follow_up_answered_by_somebody CHECK ((((answered_at IS NOT NULL) AND ((state)::text = 'ANSWERED'::text) AND (NOT ((said_as)::text = ''::text))) OR ((NOT ((state)::text = 'ANSWERED'::text)) AND (answered_at IS NULL) AND (enquiries_became_orders IS NULL) AND (orders_delivered IS NULL) AND ((said_as)::text = ''::text)))),
    CONSTRAINT fair_follow_up_not_negative CHECK ((((orders_delivered IS NULL) OR (orders_delivered >= 0)) AND ((enquiries_became_orders IS NULL) OR (enquiries_became_orders >= 0))))
);
CREATE TABLE public.mart_fairlead (
    id uuid NOT NULL,
    buyer character varying(160) NOT NULL,
    country character varying(60) NOT NULL,
    contact character varying(160) NOT NULL,
    wants character varying(300) NOT NULL,
    promise character varying(300) NOT NULL,
    promised_by character varying(160) NOT NULL,
    promised_for date NOT NULL,
    followed_up_on date,
    followed_up_by character varying(160) NOT NULL,
    came_of_it character varying(300) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    synthetic boolean NOT NULL,
    artisan_id uuid,
    district_id character varying(8) NOT NULL,
    fair_id uuid NOT NULL,
    CONSTRAINT lead_followed_up_says_what_came CHECK (((followed_up_on IS NULL) OR (NOT ((came_of_it)::text = ''::text))))
);
CREATE TABLE public.mart_fairsample (
    id uuid NOT NULL,
    what character varying(200) NOT NULL,
    given integer NOT NULL,
    given_on date NOT NULL,
    returned integer,
    returned_on date,
    missing character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    fair_id uuid NOT NULL,
    CONSTRAINT missing_samples_explained CHECK (((returned IS NULL) OR (returned = given) OR (NOT ((missing)::text = ''::text)))),
    CONSTRAINT no_more_samples_back_than_given CHECK (((given >= 1) AND ((returned IS NULL) OR ((returned >= 0) AND (returned <= given)))))
);
CREATE TABLE public.mart_stall (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    applied_at timestamp with time zone NOT NULL,
    helped_by character varying(200) NOT NULL,
    place integer,
    synthetic boolean NOT NULL,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    fair_id uuid NOT NULL,
    product_id character varying(60),
    round_id uuid,
    CONSTRAINT a_place_comes_from_the_draw CHECK ((((place IS NOT NULL) AND ((state)::text = ANY ((ARRAY['ALLOTTED'::character varying, 'WAITING'::character varying])::text[]))) OR ((place IS NULL) AND ((state)::text = ANY ((ARRAY['APPLIED'::character varying, 'WITHDRAWN'::character varying, 'OWN'::character varying, 'CALLED_OFF'::character varying])::text[]))) OR ((state)::text = 'GIVEN_UP'::text))),
    CONSTRAINT own_stall_outside_a_round CHECK ((((round_id IS NULL) AND ((state)::text = ANY ((ARRAY['OWN'::character varying, 'GIVEN_UP'::character varying])::text[]))) OR ((round_id IS NOT NULL) AND (NOT ((state)::text = 'OWN'::text)))))
);
CREATE TABLE public.mart_stallround (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    places integer NOT NULL,
    rent bigint NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    value_is character varying(300) NOT NULL,
    value_on date NOT NULL,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    list_digest character varying(64) NOT NULL,
    first_value character varying(80) NOT NULL,
    value character varying(80) NOT NULL,
    drawn_by character varying(400) NOT NULL,
    seed character varying(64) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8),
    fair_id uuid NOT NULL,
    first_by_id uuid,
    product_id character varying(60),
    CONSTRAINT round_closes_after_it_opens CHECK ((closes_on >= opens_on)),
    CONSTRAINT round_drawn_from_a_seed CHECK (((((state)::text = 'DRAWN'::text) AND (NOT ((list_digest)::text = ''::text)) AND (NOT ((value)::text = ''::text)) AND (NOT ((seed)::text = ''::text)) AND (NOT ((drawn_by)::text = ''::text))) OR ((NOT ((state)::text = 'DRAWN'::text)) AND ((drawn_by)::text = ''::text) AND ((seed)::text = ''::text) AND ((value)::text = ''::text)))),
    CONSTRAINT round_has_places CHECK ((places >= 1)),
    CONSTRAINT round_rent_not_negative CHECK ((rent >= 0)),
    CONSTRAINT round_value_known_only_after_closing CHECK ((value_on > closes_on))
);
CREATE TABLE public.mart_told (
    id uuid NOT NULL,
    said_as character varying(7) NOT NULL,
    day date,
    sales bigint,
    orders integer,
    orders_worth bigint,
    enquiries integer,
    said_by character varying(200) NOT NULL,
    said_at timestamp with time zone NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    stall_id uuid NOT NULL,
    CONSTRAINT told_not_negative CHECK ((((sales IS NULL) OR (sales >= 0)) AND ((orders IS NULL) OR (orders >= 0)) AND ((orders_worth IS NULL) OR (orders_worth >= 0)) AND ((enquiries IS NULL) OR (enquiries >= 0)))),
    CONSTRAINT told_something CHECK (((sales IS NOT NULL) OR (orders IS NOT NULL) OR (enquiries IS NOT NULL)))
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_notice (
    id uuid NOT NULL,
    template character varying(60) NOT NULL,
    about character varying(60) NOT NULL,
    phone character varying(16) NOT NULL,
    language character varying(2) NOT NULL,
    text text NOT NULL,
    secret boolean NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    tries smallint NOT NULL,
    last_error text NOT NULL,
    district_id character varying(8),
    user_id uuid
);
CREATE TABLE public.notices_question (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    key character varying(120) NOT NULL,
    about jsonb NOT NULL,
    facts jsonb NOT NULL,
    put_to character varying(24) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    answer text NOT NULL,
    upheld boolean,
    answered_by_id uuid,
    district_id character varying(8) NOT NULL,
    named_id uuid,
    CONSTRAINT an_answer_has_its_giver CHECK ((((answered_at IS NULL) AND (answered_by_id IS NULL)) OR ((answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL))))
);
CREATE TABLE public.outcomes_followup (
    id uuid NOT NULL,
    months smallint NOT NULL,
    due_on date NOT NULL,
    state character varying(11) NOT NULL,
    tries smallint NOT NULL,
    asked_at timestamp with time zone,
    work character varying(5) NOT NULL,
    in_trade boolean,
    income_before character varying(12) NOT NULL,
    income_after character varying(12) NOT NULL,
    place character varying(120) NOT NULL,
    confirmed_at timestamp with time zone,
    evidence character varying(20) NOT NULL,
    evidence_words text NOT NULL,
    synthetic boolean NOT NULL,
    asked_by_id uuid,
    confirmed_by_id uuid,
    district_id character varying(8) NOT NULL,
    seat_id uuid NOT NULL,
    evidence_hash character varying(64) NOT NULL,
    evidence_phone character varying(16) NOT NULL,
    next_due_on date,
    struck jsonb NOT NULL,
    tried_at timestamp with time zone,
    CONSTRAINT asked_at_three_six_twelve CHECK ((months = ANY (ARRAY[3, 6, 12]))),
    CONSTRAINT confirmed_by_a_second_person CHECK (((NOT ((state)::text = 'CONFIRMED'::text)) OR ((asked_by_id IS NOT NULL) AND (confirmed_at IS NOT NULL) AND (confirmed_by_id IS NOT NULL) AND (NOT ((confirmed_by_id = asked_by_id) AND (confirmed_by_id IS NOT NULL) AND (asked_by_id IS NOT NULL))) AND (NOT ((evidence)::text = ''::text))))),
    CONSTRAINT each_asking_knows_the_next CHECK ((((months = 12) AND (next_due_on IS NULL)) OR ((months < 12) AND (next_due_on > due_on)))),
    CONSTRAINT reached_has_its_asker CHECK ((((state)::text = 'NOT_REACHED'::text) OR ((asked_at IS NOT NULL) AND (asked_by_id IS NOT NULL)))),
    CONSTRAINT work_has_its_kind CHECK (((NOT ((state)::text = ANY ((ARRAY['STATED'::character varying, 'CONFIRMED'::character varying])::text[]))) OR (NOT ((work)::text = ''::text))))
);
CREATE TABLE public.outcomes_recheck (
    id uuid NOT NULL,
    draw character varying(40) NOT NULL,
    seed character varying(120) NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    agrees boolean,
    found character varying(11) NOT NULL,
    words text NOT NULL,
    asked_at timestamp with time zone,
    asked_by_id uuid,
    district_id character varying(8) NOT NULL,
    follow_up_id uuid NOT NULL
);
CREATE TABLE public.outcomes_recheckdraw (
    id uuid NOT NULL,
    month character varying(7) NOT NULL,
    seed character varying(120) NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    of integer NOT NULL,
    drawn integer NOT NULL,
    list_hash character varying(64) NOT NULL,
    listed jsonb NOT NULL
);
CREATE TABLE public.plans_actionplan (
    id uuid NOT NULL,
    number character varying(24) NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by character varying(200) NOT NULL,
    put_at timestamp with time zone,
    adopted_on date,
    adopted_by character varying(32) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_plan_is_adopted_at_a_meeting CHECK (((((adopted_by)::text = ''::text) AND (adopted_on IS NULL)) OR ((adopted_on IS NOT NULL) AND (NOT ((adopted_by)::text = ''::text)))))
);
CREATE TABLE public.plans_attachment (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    district_id character varying(8) NOT NULL,
    document_id uuid,
    submission_id uuid NOT NULL
);
CREATE TABLE public.plans_drawn (
    id uuid NOT NULL,
    stratum character varying(80) NOT NULL,
    "order" integer NOT NULL,
    state character varying(9) NOT NULL,
    visits smallint NOT NULL,
    visited_on date,
    said_at timestamp with time zone,
    said_by character varying(200) NOT NULL,
    words text NOT NULL,
    synthetic boolean NOT NULL,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    place_id character varying(16),
    replaces_id uuid,
    surveyor_id uuid,
    survey_id uuid NOT NULL,
    CONSTRAINT what_came_of_her_is_said_by_somebody CHECK (((NOT ((state)::text = ANY ((ARRAY['DECLINED'::character varying, 'NOT_FOUND'::character varying, 'REACHED'::character varying])::text[]))) OR ((said_at IS NOT NULL) AND (NOT ((said_by)::text = ''::text)))))
);
CREATE TABLE public.plans_formversion (
    id uuid NOT NULL,
    form character varying(60) NOT NULL,
    version character varying(40) NOT NULL,
    title_en character varying(200) NOT NULL,
    title_hi character varying(200) NOT NULL,
    xform text NOT NULL,
    xform_md5 character varying(32) NOT NULL,
    definition jsonb NOT NULL,
    questions integer NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by character varying(200) NOT NULL,
    document_id uuid NOT NULL
);
CREATE TABLE public.plans_intervention (
    id uuid NOT NULL,
    place smallint NOT NULL,
    head character varying(14) NOT NULL,
    gap text NOT NULL,
    what character varying(200) NOT NULL,
    owner character varying(120) NOT NULL,
    money character varying(32) NOT NULL,
    estimate bigint,
    origin character varying(8) NOT NULL,
    state character varying(8) NOT NULL,
    since timestamp with time zone NOT NULL,
    words text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    plan_id uuid NOT NULL,
    product_id character varying(60),
    adopted_by character varying(32) NOT NULL,
    adopted_on date,
    CONSTRAINT a_line_is_adopted_at_a_meeting CHECK (((((adopted_by)::text = ''::text) AND (adopted_on IS NULL)) OR ((adopted_on IS NOT NULL) AND (NOT ((adopted_by)::text = ''::text))))),
    CONSTRAINT an_estimate_is_a_sum CHECK (((estimate IS NULL) OR (estimate > 0))),
    CONSTRAINT given_up_with_its_reason CHECK (((NOT ((state)::text = 'GIVEN_UP'::text)) OR (NOT (words = ''::text))))
);
CREATE TABLE public.plans_laterday (
    id uuid NOT NULL,
    expected_on date NOT NULL,
    reason text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    said_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    step_id uuid NOT NULL,
    CONSTRAINT a_later_day_has_its_reason CHECK ((NOT (reason = ''::text)))
);
CREATE TABLE public.plans_need (
    id uuid NOT NULL,
    place smallint NOT NULL,
    head character varying(14) NOT NULL,
    need text NOT NULL,
    gap text NOT NULL,
    proposed text NOT NULL,
    rests_on character varying(40) NOT NULL,
    added_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    line_id uuid,
    study_id uuid NOT NULL
);
CREATE TABLE public.plans_point (
    id uuid NOT NULL,
    body character varying(12) NOT NULL,
    held_on date NOT NULL,
    raised_by character varying(200) NOT NULL,
    said text NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    noted_by character varying(200) NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    intervention_id uuid,
    CONSTRAINT a_point_is_taken_up_or_answered CHECK ((((answer = ''::text) AND (answered_at IS NULL) AND (intervention_id IS NULL)) OR ((answered_at IS NOT NULL) AND ((NOT (answer = ''::text)) OR (intervention_id IS NOT NULL)))))
);
CREATE TABLE public.plans_step (
    id uuid NOT NULL,
    place smallint NOT NULL,
    what character varying(200) NOT NULL,
    promised_on date NOT NULL,
    promised_at timestamp with time zone NOT NULL,
    promised_by character varying(200) NOT NULL,
    present_on date NOT NULL,
    done_on date,
    done_by character varying(200) NOT NULL,
    evidence text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    intervention_id uuid NOT NULL,
    paper_id uuid,
    done_at timestamp with time zone,
    CONSTRAINT a_step_is_done_with_evidence CHECK (((done_on IS NULL) OR (NOT (evidence = ''::text))))
);
CREATE TABLE public.plans_study (
    id uuid NOT NULL,
    number character varying(24) NOT NULL,
    as_of date NOT NULL,
    data jsonb NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    begun_by character varying(200) NOT NULL,
    published_at timestamp with time zone,
    published_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    paper_id uuid,
    CONSTRAINT a_study_is_published_as_a_paper CHECK ((((paper_id IS NULL) AND (published_at IS NULL)) OR ((paper_id IS NOT NULL) AND (published_at IS NOT NULL))))
);
CREATE TABLE public.plans_submission (
    id uuid NOT NULL,
    instance character varying(120) NOT NULL,
    sha256 character varying(64) NOT NULL,
    answers jsonb NOT NULL,
    faults jsonb NOT NULL,
    came_by character varying(5) NOT NULL,
    device character varying(80) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    awaited smallint NOT NULL,
    counted boolean NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    document_id uuid NOT NULL,
    person_id uuid,
    received_from_id uuid NOT NULL,
    version_id uuid,
    survey_id uuid
);
CREATE TABLE public.plans_survey (
    id uuid NOT NULL,
    number character varying(24) NOT NULL,
    form character varying(60) NOT NULL,
    seed character varying(120) NOT NULL,
    each_place smallint NOT NULL,
    of integer NOT NULL,
    drawn integer NOT NULL,
    list_hash character varying(64) NOT NULL,
    listed text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by character varying(200) NOT NULL,
    closes_on date NOT NULL,
    closed_at timestamp with time zone,
    closed_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_survey_is_closed_by_somebody CHECK (((closed_at IS NULL) OR (NOT ((closed_by)::text = ''::text)))),
    CONSTRAINT drawn_from_those_listed CHECK ((drawn <= of))
);
CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);
CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;
CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;
CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;
CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_bank (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    code character varying(12) NOT NULL,
    letters character varying(4) NOT NULL,
    name_en character varying(120) NOT NULL,
    kind character varying(40) NOT NULL,
    status character varying(20) NOT NULL,
    name_hi character varying(120) DEFAULT ''::character varying NOT NULL
);
CREATE TABLE public.programme_committee (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    code character varying(12) NOT NULL,
    name_en character varying(120) NOT NULL,
    name_hi character varying(120) NOT NULL,
    of_district boolean NOT NULL,
    quorum smallint NOT NULL,
    quorum_confirmed boolean NOT NULL,
    meets_every smallint
);
CREATE TABLE public.programme_district (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    code character varying(8) NOT NULL,
    short character varying(4) NOT NULL,
    name_en character varying(80) NOT NULL,
    name_hi character varying(80) NOT NULL,
    aliases text NOT NULL,
    headquarters_en character varying(80) NOT NULL,
    headquarters_hi character varying(80) NOT NULL,
    population integer,
    tile_column smallint NOT NULL,
    tile_row smallint NOT NULL,
    division_id character varying(16) NOT NULL
);
CREATE TABLE public.programme_districtproduct (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    id uuid NOT NULL,
    from_date date,
    to_date date,
    known_from timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    name_en character varying(120) NOT NULL,
    name_hi character varying(120) NOT NULL,
    date_words character varying(60) NOT NULL,
    original boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    product_id character varying(60) NOT NULL,
    CONSTRAINT product_ends_after_it_begins CHECK (((to_date IS NULL) OR (to_date >= from_date)))
);
CREATE TABLE public.programme_division (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    code character varying(16) NOT NULL,
    name_en character varying(80) NOT NULL,
    name_hi character varying(80) NOT NULL
);
CREATE TABLE public.programme_fairentry (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    code character varying(60) NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    place_en character varying(80) NOT NULL,
    place_hi character varying(80) NOT NULL,
    country_en character varying(60) NOT NULL,
    country_hi character varying(60) NOT NULL,
    reach character varying(6) NOT NULL,
    begins_on date,
    ends_on date,
    months character varying(40) NOT NULL,
    kind character varying(80) NOT NULL,
    b2b boolean NOT NULL,
    b2c boolean NOT NULL,
    organiser character varying(120) NOT NULL,
    remark text NOT NULL,
    CONSTRAINT calendar_fair_ends_after_it_begins CHECK (((ends_on IS NULL) OR (ends_on >= begins_on)))
);
CREATE TABLE public.programme_gigood (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    id uuid NOT NULL,
    from_date date,
    to_date date,
    known_from timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    number character varying(12) NOT NULL,
    name_en character varying(120) NOT NULL,
    name_hi character varying(120) NOT NULL,
    category character varying(20) NOT NULL,
    registered_year character varying(40) NOT NULL,
    of_odop_product boolean NOT NULL
);
CREATE TABLE public.programme_gigood_districts (
    id bigint NOT NULL,
    gigood_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
ALTER TABLE public.programme_gigood_districts ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.programme_gigood_districts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.programme_kitlist (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    id uuid NOT NULL,
    from_date date,
    to_date date,
    known_from timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    trade character varying(8) NOT NULL,
    name_en character varying(120) NOT NULL,
    name_hi character varying(120) NOT NULL,
    items jsonb NOT NULL,
    price bigint,
    training_days smallint,
    official boolean NOT NULL
);
CREATE TABLE public.programme_labscope (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    id uuid NOT NULL,
    from_date date,
    to_date date,
    known_from timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    kind character varying(40) NOT NULL,
    city_en character varying(80) NOT NULL,
    city_hi character varying(80) NOT NULL,
    scope_en text NOT NULL,
    scope_hi text NOT NULL,
    accreditation character varying(12) NOT NULL,
    accreditation_en text NOT NULL,
    accreditation_hi text NOT NULL,
    products jsonb NOT NULL,
    office_id character varying(40) NOT NULL
);
CREATE TABLE public.programme_limit (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    id uuid NOT NULL,
    from_date date,
    to_date date,
    known_from timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    standard character varying(60) NOT NULL,
    code character varying(60) NOT NULL,
    place smallint NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    unit character varying(24) NOT NULL,
    "least" numeric(14,6),
    most numeric(14,6),
    below boolean NOT NULL,
    remedy_en text NOT NULL,
    remedy_hi text NOT NULL,
    CONSTRAINT a_limit_limits_something CHECK ((("least" IS NOT NULL) OR (most IS NOT NULL)))
);
CREATE TABLE public.programme_mark (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    id uuid NOT NULL,
    from_date date,
    to_date date,
    known_from timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    code character varying(60) NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    kind character varying(40) NOT NULL,
    issuer_en character varying(160) NOT NULL,
    issuer_hi character varying(160) NOT NULL,
    binding character varying(12) NOT NULL,
    status_en text NOT NULL,
    status_hi text NOT NULL,
    covers_en text NOT NULL,
    covers_hi text NOT NULL,
    stages jsonb NOT NULL,
    markets jsonb NOT NULL,
    products jsonb NOT NULL
);
CREATE TABLE public.programme_office (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    code character varying(40) NOT NULL,
    kind character varying(12) NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8),
    bank_id character varying(12),
    ifsc character varying(11) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT a_branch_has_its_bank_and_ifsc CHECK (((NOT ((kind)::text = 'BRANCH'::text)) OR ((bank_id IS NOT NULL) AND (NOT ((ifsc)::text = ''::text)))))
);
CREATE TABLE public.programme_order (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    key character varying(12) NOT NULL,
    number character varying(80) NOT NULL,
    dated_on date NOT NULL,
    subject_en character varying(200) NOT NULL,
    subject_hi character varying(200) NOT NULL,
    scheme character varying(40) NOT NULL,
    amends character varying(12) NOT NULL,
    read_in_full boolean NOT NULL
);
CREATE TABLE public.programme_pack (
    id uuid NOT NULL,
    state_code character varying(4) NOT NULL,
    name_en character varying(120) NOT NULL,
    name_hi character varying(120) NOT NULL,
    sha256 character varying(64) NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    rows integer NOT NULL,
    settings jsonb NOT NULL
);
CREATE TABLE public.programme_place (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    code character varying(16) NOT NULL,
    kind character varying(8) NOT NULL,
    name_en character varying(80) NOT NULL,
    name_hi character varying(80) NOT NULL,
    pin character varying(6) NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.programme_product (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    code character varying(60) NOT NULL,
    name_en character varying(120) NOT NULL,
    name_hi character varying(120) NOT NULL,
    family character varying(8) NOT NULL,
    sector character varying(40) NOT NULL
);
CREATE TABLE public.programme_seat (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    code character varying(20) NOT NULL,
    place smallint NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    part character varying(9) NOT NULL,
    holders smallint,
    committee_id character varying(12) NOT NULL
);
CREATE TABLE public.programme_standard (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    id uuid NOT NULL,
    from_date date,
    to_date date,
    known_from timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    code character varying(60) NOT NULL,
    number character varying(160) NOT NULL,
    name_en character varying(160) NOT NULL,
    name_hi character varying(160) NOT NULL,
    mark character varying(60) NOT NULL,
    market character varying(8) NOT NULL,
    stage character varying(12) NOT NULL,
    products jsonb NOT NULL,
    sample_en text NOT NULL,
    sample_hi text NOT NULL,
    months smallint NOT NULL
);
CREATE TABLE public.programme_taxrule (
    source text NOT NULL,
    as_of character varying(120) NOT NULL,
    confidence character varying(6) NOT NULL,
    note text NOT NULL,
    id uuid NOT NULL,
    from_date date,
    to_date date,
    known_from timestamp with time zone NOT NULL,
    superseded_at timestamp with time zone,
    family character varying(8) NOT NULL,
    family_name_en character varying(120) NOT NULL,
    family_name_hi character varying(120) NOT NULL,
    hsn character varying(8) NOT NULL,
    description text NOT NULL,
    headline_percent numeric(5,2),
    rule text NOT NULL,
    rule_before text NOT NULL
);
CREATE TABLE public.quality_accreditation (
    id uuid NOT NULL,
    body character varying(80) NOT NULL,
    certificate character varying(60) NOT NULL,
    from_date date NOT NULL,
    until date NOT NULL,
    scope text NOT NULL,
    seen_on date NOT NULL,
    seen_where character varying(200) NOT NULL,
    read_at timestamp with time zone NOT NULL,
    read_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    lab_id character varying(40) NOT NULL,
    CONSTRAINT accreditation_ends_after_it_begins CHECK ((until >= from_date))
);
CREATE TABLE public.quality_certificate (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    issued_on date NOT NULL,
    expires_on date NOT NULL,
    letter character varying(32) NOT NULL,
    suspended boolean NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    test_id uuid NOT NULL,
    CONSTRAINT a_certificate_expires_later CHECK ((expires_on > issued_on))
);
CREATE TABLE public.quality_design (
    id uuid NOT NULL,
    number character varying(24) NOT NULL,
    kind character varying(10) NOT NULL,
    title_en character varying(160) NOT NULL,
    title_hi character varying(160) NOT NULL,
    story_en text NOT NULL,
    story_hi text NOT NULL,
    made_on date,
    source character varying(300) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    picture_id uuid
);
CREATE TABLE public.quality_designcraft (
    id uuid NOT NULL,
    design_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    product_id character varying(60) NOT NULL
);
CREATE TABLE public.quality_designfate (
    id uuid NOT NULL,
    what character varying(6) NOT NULL,
    words character varying(300) NOT NULL,
    on_day date,
    source character varying(300) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    noted_by character varying(200) NOT NULL,
    design_id uuid NOT NULL,
    words_hi character varying(300) NOT NULL
);
CREATE TABLE public.quality_dish (
    id uuid NOT NULL,
    number character varying(24) NOT NULL,
    name_en character varying(120) NOT NULL,
    name_hi character varying(120) NOT NULL,
    story text NOT NULL,
    standard text NOT NULL,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    proposed_by character varying(200) NOT NULL,
    words text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT a_dish_refused_is_told_why CHECK (((NOT ((state)::text = 'REFUSED'::text)) OR (NOT (words = ''::text))))
);
CREATE TABLE public.quality_dishmaker (
    id uuid NOT NULL,
    fssai character varying(14) NOT NULL,
    fssai_until date,
    noted_at timestamp with time zone NOT NULL,
    noted_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    artisan_id uuid NOT NULL,
    dish_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    CONSTRAINT an_fssai_number_has_its_shape CHECK ((((fssai)::text = ''::text) OR ((fssai)::text ~ '^[12]\d{13}$'::text)))
);
CREATE TABLE public.quality_gidrive (
    id uuid NOT NULL,
    cluster character varying(160) NOT NULL,
    held_on date NOT NULL,
    hoped_for integer NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    good_id uuid NOT NULL,
    CONSTRAINT a_drive_hopes_for_somebody CHECK ((hoped_for > 0))
);
CREATE TABLE public.quality_giuser (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    makes_it character varying(200) NOT NULL,
    filed_on date,
    reference character varying(60) NOT NULL,
    number character varying(40) NOT NULL,
    registered_on date,
    ends_on date,
    words text NOT NULL,
    synthetic boolean NOT NULL,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    drive_id uuid,
    good_id uuid NOT NULL,
    CONSTRAINT a_registered_user_has_a_certificate CHECK (((NOT ((state)::text = 'REGISTERED'::text)) OR ((NOT ((number)::text = ''::text)) AND (ends_on > registered_on) AND (registered_on IS NOT NULL)))),
    CONSTRAINT a_user_refused_is_told_why CHECK (((NOT ((state)::text = ANY ((ARRAY['REFUSED'::character varying, 'GIVEN_UP'::character varying])::text[]))) OR (NOT (words = ''::text))))
);
CREATE TABLE public.quality_labtest (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    words text NOT NULL,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    asked_on date NOT NULL,
    asked_by character varying(200) NOT NULL,
    received_on date,
    promised_on date,
    signed_on date,
    signed_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    again_of_id uuid,
    artisan_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    lab_id character varying(40) NOT NULL,
    product_id character varying(60) NOT NULL,
    standard_id uuid NOT NULL,
    CONSTRAINT a_result_is_signed CHECK ((((signed_on IS NOT NULL) AND ((state)::text = ANY ((ARRAY['PASSED'::character varying, 'FAILED'::character varying, 'NOT_WHOLE'::character varying])::text[])) AND (NOT ((signed_by)::text = ''::text))) OR ((NOT ((state)::text = ANY ((ARRAY['PASSED'::character varying, 'FAILED'::character varying, 'NOT_WHOLE'::character varying])::text[]))) AND ((signed_by)::text = ''::text) AND (signed_on IS NULL)))),
    CONSTRAINT promised_when_received CHECK ((((promised_on IS NULL) AND (received_on IS NULL)) OR ((promised_on >= received_on) AND (received_on IS NOT NULL))))
);
CREATE TABLE public.quality_line (
    id uuid NOT NULL,
    said character varying(10) NOT NULL,
    value numeric(14,6),
    detection numeric(14,6),
    why character varying(200) NOT NULL,
    entered_at timestamp with time zone,
    entered_by character varying(200) NOT NULL,
    district_id character varying(8) NOT NULL,
    limit_id uuid NOT NULL,
    test_id uuid NOT NULL,
    CONSTRAINT a_line_says_one_thing CHECK (((((said)::text = 'VALUE'::text) AND (value IS NOT NULL)) OR ((detection IS NOT NULL) AND ((said)::text = 'BELOW'::text) AND (value IS NULL)) OR ((detection IS NULL) AND ((said)::text = ANY ((ARRAY['NOT_TESTED'::character varying, ''::character varying])::text[])) AND (value IS NULL))))
);
CREATE TABLE public.quality_packagingrequest (
    id uuid NOT NULL,
    number character varying(24) NOT NULL,
    wants jsonb NOT NULL,
    words text NOT NULL,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    answer text NOT NULL,
    helped boolean,
    synthetic boolean NOT NULL,
    artisan_id uuid NOT NULL,
    design_id uuid,
    district_id character varying(8) NOT NULL,
    product_id character varying(60) NOT NULL,
    CONSTRAINT packaging_is_answered_with_something CHECK ((((state)::text = ANY ((ARRAY['ASKED'::character varying, 'WITH_STATE'::character varying])::text[])) OR ((design_id IS NOT NULL) AND ((state)::text = 'ANSWERED'::text)) OR (((state)::text = ANY ((ARRAY['ANSWERED'::character varying, 'DECLINED'::character varying])::text[])) AND (NOT (answer = ''::text)))))
);
CREATE TABLE public.quality_sample (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    check_letter character varying(1) NOT NULL,
    drawn_on date NOT NULL,
    drawn_by character varying(200) NOT NULL,
    seal character varying(40) NOT NULL,
    sent_on date,
    sent_by character varying(200) NOT NULL,
    carrier character varying(200) NOT NULL,
    found character varying(6) NOT NULL,
    seal_found character varying(40) NOT NULL,
    found_words text NOT NULL,
    received_at timestamp with time zone,
    received_by character varying(200) NOT NULL,
    set_aside boolean NOT NULL,
    set_aside_why text NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    test_id uuid NOT NULL,
    CONSTRAINT received_after_it_was_sent CHECK (((received_at IS NULL) OR (sent_on IS NOT NULL))),
    CONSTRAINT sent_under_a_seal CHECK (((sent_on IS NULL) OR (NOT ((seal)::text = ''::text)))),
    CONSTRAINT set_aside_for_a_reason CHECK (((NOT set_aside) OR (NOT (set_aside_why = ''::text))))
);
CREATE TABLE public.quality_suspension (
    id uuid NOT NULL,
    why text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    dropped_at timestamp with time zone,
    dropped_why text NOT NULL,
    lift_why text NOT NULL,
    lift_proposed_at timestamp with time zone,
    lifted_at timestamp with time zone,
    certificate_id uuid NOT NULL,
    confirmed_by_id uuid,
    district_id character varying(8) NOT NULL,
    lift_proposed_by_id uuid,
    lifted_by_id uuid,
    proposed_by_id uuid NOT NULL,
    heard text NOT NULL,
    heard_at timestamp with time zone,
    CONSTRAINT lifted_after_confirmed CHECK (((lifted_at IS NULL) OR (confirmed_at IS NOT NULL))),
    CONSTRAINT suspended_for_a_reason CHECK ((NOT (why = ''::text))),
    CONSTRAINT two_people_lift CHECK (((lifted_by_id IS NULL) OR (NOT ((lifted_by_id = lift_proposed_by_id) AND (lifted_by_id IS NOT NULL) AND (lift_proposed_by_id IS NOT NULL))))),
    CONSTRAINT two_people_suspend CHECK (((confirmed_by_id IS NULL) OR (NOT ((confirmed_by_id = proposed_by_id) AND (confirmed_by_id IS NOT NULL)))))
);
CREATE TABLE public.training_attendance (
    id uuid NOT NULL,
    day smallint NOT NULL,
    means character varying(9) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    district_id character varying(8) NOT NULL,
    seat_id uuid NOT NULL,
    entry uuid,
    CONSTRAINT ten_days CHECK (((day >= 1) AND (day <= 10)))
);
CREATE TABLE public.training_batch (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    venue character varying(200) NOT NULL,
    year character varying(7) NOT NULL,
    days jsonb NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    qualification_pack character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    certified_by character varying(200) NOT NULL,
    synthetic boolean NOT NULL,
    call_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    product_id character varying(60) NOT NULL,
    trainer_id character varying(40) NOT NULL,
    CONSTRAINT batch_ends_after_it_starts CHECK ((ends_on >= starts_on))
);
CREATE TABLE public.training_callback (
    id uuid NOT NULL,
    day smallint NOT NULL,
    seed character varying(120) NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    marked_present boolean NOT NULL,
    answer character varying(11) NOT NULL,
    answered_at timestamp with time zone,
    answered_by character varying(200) NOT NULL,
    district_id character varying(8) NOT NULL,
    seat_id uuid NOT NULL
);
CREATE TABLE public.training_codeshown (
    id uuid NOT NULL,
    day smallint NOT NULL,
    shown_at timestamp with time zone NOT NULL,
    batch_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.training_doubt (
    id uuid NOT NULL,
    sign character varying(20) NOT NULL,
    seen jsonb NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    reply text NOT NULL,
    replied_at timestamp with time zone,
    replied_by character varying(200) NOT NULL,
    batch_id uuid NOT NULL,
    district_id character varying(8) NOT NULL
);
CREATE TABLE public.training_handovercode (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    used_at timestamp with time zone,
    district_id character varying(8) NOT NULL,
    toolkit_id uuid NOT NULL
);
CREATE TABLE public.training_seat (
    id uuid NOT NULL,
    result character varying(6) NOT NULL,
    assessed_on date,
    assessed_by character varying(200) NOT NULL,
    score smallint,
    certificate character varying(32) NOT NULL,
    certified_on date,
    honorarium_due bigint NOT NULL,
    synthetic boolean NOT NULL,
    application_id uuid NOT NULL,
    artisan_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    product_id character varying(60) NOT NULL,
    CONSTRAINT assessed_has_a_day CHECK ((((result)::text = ANY ((ARRAY['OPEN'::character varying, 'LEFT'::character varying])::text[])) OR (assessed_on IS NOT NULL))),
    CONSTRAINT honorarium_not_negative CHECK ((honorarium_due >= 0))
);
CREATE TABLE public.training_toolkit (
    id uuid NOT NULL,
    promised_on date NOT NULL,
    expected_on date,
    state character varying(10) NOT NULL,
    since timestamp with time zone NOT NULL,
    dispatched_on date,
    delivered_on date,
    yes_by character varying(7) NOT NULL,
    witness character varying(200) NOT NULL,
    faults jsonb NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    kit_list_id uuid NOT NULL,
    replaces_id uuid,
    seat_id uuid NOT NULL,
    order_id uuid,
    CONSTRAINT a_witness_has_a_name CHECK (((NOT ((yes_by)::text = 'WITNESS'::text)) OR (NOT ((witness)::text = ''::text)))),
    CONSTRAINT delivered_by_the_makers_yes CHECK ((((delivered_on IS NOT NULL) AND ((state)::text = 'DELIVERED'::text) AND (NOT ((yes_by)::text = ''::text))) OR ((NOT ((state)::text = 'DELIVERED'::text)) AND (delivered_on IS NULL) AND ((yes_by)::text = ''::text)))),
    CONSTRAINT ordered_before_sent CHECK ((((state)::text = 'PROMISED'::text) OR (order_id IS NOT NULL)))
);
CREATE TABLE public.training_toolkitorder (
    id uuid NOT NULL,
    number character varying(32) NOT NULL,
    gem_reference character varying(60) NOT NULL,
    ordered_on date NOT NULL,
    price_each bigint NOT NULL,
    synthetic boolean NOT NULL,
    district_id character varying(8) NOT NULL,
    supplier_id character varying(40) NOT NULL
);
CREATE TABLE public.training_trainerbill (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    part character varying(5) NOT NULL,
    teaching bigint NOT NULL,
    food bigint NOT NULL,
    trainee_days integer NOT NULL,
    payable bigint NOT NULL,
    amount bigint NOT NULL,
    state character varying(8) NOT NULL,
    billed_by character varying(80) NOT NULL,
    billed_by_name character varying(200) NOT NULL,
    billed_at timestamp with time zone NOT NULL,
    decided_by character varying(80) NOT NULL,
    decided_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    words text NOT NULL,
    synthetic boolean NOT NULL,
    batch_id uuid NOT NULL,
    district_id character varying(8) NOT NULL,
    paper_id uuid NOT NULL,
    CONSTRAINT a_bill_is_within_what_is_payable CHECK (((amount >= 0) AND (food >= 0) AND (teaching >= 0) AND (trainee_days > 0) AND (amount <= payable))),
    CONSTRAINT a_bill_returned_has_its_reason CHECK (((NOT ((state)::text = 'RETURNED'::text)) OR (NOT (words = ''::text)))),
    CONSTRAINT a_decided_bill_has_its_decider CHECK (((((decided_by)::text = ''::text) AND ((state)::text = 'BILLED'::text)) OR ((NOT ((state)::text = 'BILLED'::text)) AND (NOT ((decided_by)::text = ''::text)) AND (decided_at IS NOT NULL)))),
    CONSTRAINT two_people_bill CHECK ((NOT ((decided_by)::text = (billed_by)::text)))
);
CREATE TABLE public.training_word (
    id uuid NOT NULL,
    day smallint NOT NULL,
    present boolean NOT NULL,
    means character varying(9) NOT NULL,
    outcome character varying(10) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    entry uuid,
    reason text NOT NULL,
    district_id character varying(8) NOT NULL,
    seat_id uuid NOT NULL
);
CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);
ALTER TABLE ONLY public.casework_branchsheet
    ADD CONSTRAINT a_branch_sends_a_file_once UNIQUE (branch_id, sha256);
ALTER TABLE ONLY public.casework_present
    ADD CONSTRAINT a_member_is_present_once UNIQUE (meeting_id, holder_id);
ALTER TABLE ONLY public.access_officekey
    ADD CONSTRAINT access_officekey_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.access_officekey
    ADD CONSTRAINT access_officekey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.access_ownkey
    ADD CONSTRAINT access_ownkey_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.access_ownkey
    ADD CONSTRAINT access_ownkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.access_posting
    ADD CONSTRAINT access_posting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_phone_key UNIQUE (phone);
ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_username_key UNIQUE (username);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_heldhour
    ADD CONSTRAINT an_hour_is_held_once UNIQUE (machine_id, "on", hour);
ALTER TABLE ONLY public.artisans_artisan
    ADD CONSTRAINT artisans_artisan_number_key UNIQUE (number);
ALTER TABLE ONLY public.artisans_artisan
    ADD CONSTRAINT artisans_artisan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.artisans_artisan
    ADD CONSTRAINT artisans_artisan_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.artisans_bankaccount
    ADD CONSTRAINT artisans_bankaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.artisans_consent
    ADD CONSTRAINT artisans_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.artisans_draft
    ADD CONSTRAINT artisans_draft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.artisans_familymember
    ADD CONSTRAINT artisans_familymember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.artisans_import
    ADD CONSTRAINT artisans_import_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.artisans_unit
    ADD CONSTRAINT artisans_unit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_change
    ADD CONSTRAINT audit_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);
ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);
ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cache
    ADD CONSTRAINT cache_pkey PRIMARY KEY (cache_key);
ALTER TABLE ONLY public.casework_agendaitem
    ADD CONSTRAINT casework_agendaitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_application
    ADD CONSTRAINT casework_application_number_key UNIQUE (number);
ALTER TABLE ONLY public.casework_application
    ADD CONSTRAINT casework_application_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_aside
    ADD CONSTRAINT casework_aside_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_bar
    ADD CONSTRAINT casework_bar_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_branchsheet
    ADD CONSTRAINT casework_branchsheet_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_call
    ADD CONSTRAINT casework_call_number_key UNIQUE (number);
ALTER TABLE ONLY public.casework_call
    ADD CONSTRAINT casework_call_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_claimline
    ADD CONSTRAINT casework_claimline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_councilclaim
    ADD CONSTRAINT casework_councilclaim_number_key UNIQUE (number);
ALTER TABLE ONLY public.casework_councilclaim
    ADD CONSTRAINT casework_councilclaim_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_councilstep
    ADD CONSTRAINT casework_councilstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_facts
    ADD CONSTRAINT casework_facts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_hearing
    ADD CONSTRAINT casework_hearing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_inspection
    ADD CONSTRAINT casework_inspection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_interview
    ADD CONSTRAINT casework_interview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_loanfile
    ADD CONSTRAINT casework_loanfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_loanfile
    ADD CONSTRAINT casework_loanfile_receipt_key UNIQUE (receipt);
ALTER TABLE ONLY public.casework_margin
    ADD CONSTRAINT casework_margin_application_id_key UNIQUE (application_id);
ALTER TABLE ONLY public.casework_margin
    ADD CONSTRAINT casework_margin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_marketclaim
    ADD CONSTRAINT casework_marketclaim_application_id_key UNIQUE (application_id);
ALTER TABLE ONLY public.casework_marketclaim
    ADD CONSTRAINT casework_marketclaim_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_matter
    ADD CONSTRAINT casework_matter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_meeting
    ADD CONSTRAINT casework_meeting_number_key UNIQUE (number);
ALTER TABLE ONLY public.casework_meeting
    ADD CONSTRAINT casework_meeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_meetingaction
    ADD CONSTRAINT casework_meetingaction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_meetingitem
    ADD CONSTRAINT casework_meetingitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_present
    ADD CONSTRAINT casework_present_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_project
    ADD CONSTRAINT casework_project_application_id_key UNIQUE (application_id);
ALTER TABLE ONLY public.casework_project
    ADD CONSTRAINT casework_project_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_seatholder
    ADD CONSTRAINT casework_seatholder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_sitting
    ADD CONSTRAINT casework_sitting_number_key UNIQUE (number);
ALTER TABLE ONLY public.casework_sitting
    ADD CONSTRAINT casework_sitting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_step
    ADD CONSTRAINT casework_step_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_target
    ADD CONSTRAINT casework_target_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_taskforcesitting
    ADD CONSTRAINT casework_taskforcesitting_number_key UNIQUE (number);
ALTER TABLE ONLY public.casework_taskforcesitting
    ADD CONSTRAINT casework_taskforcesitting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_trial
    ADD CONSTRAINT casework_trial_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_viability
    ADD CONSTRAINT casework_viability_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_closedday
    ADD CONSTRAINT closed_once_a_day UNIQUE NULLS NOT DISTINCT (centre_id, machine_id, "on");
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_letter
    ADD CONSTRAINT documents_letter_number_key UNIQUE (number);
ALTER TABLE ONLY public.documents_letter
    ADD CONSTRAINT documents_letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_letter
    ADD CONSTRAINT documents_letter_sheet_id_key UNIQUE (sheet_id);
ALTER TABLE ONLY public.plans_drawn
    ADD CONSTRAINT drawn_once_for_a_survey UNIQUE (survey_id, artisan_id);
ALTER TABLE ONLY public.facilities_appraisal
    ADD CONSTRAINT facilities_appraisal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_appraisal
    ADD CONSTRAINT facilities_appraisal_report_id_key UNIQUE (report_id);
ALTER TABLE ONLY public.facilities_asset
    ADD CONSTRAINT facilities_asset_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_assetcheck
    ADD CONSTRAINT facilities_assetcheck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_number_key UNIQUE (number);
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_centre
    ADD CONSTRAINT facilities_centre_number_key UNIQUE (number);
ALTER TABLE ONLY public.facilities_centre
    ADD CONSTRAINT facilities_centre_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_centrestep
    ADD CONSTRAINT facilities_centrestep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_closedday
    ADD CONSTRAINT facilities_closedday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_company
    ADD CONSTRAINT facilities_company_centre_id_key UNIQUE (centre_id);
ALTER TABLE ONLY public.facilities_company
    ADD CONSTRAINT facilities_company_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_component
    ADD CONSTRAINT facilities_component_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_heldhour
    ADD CONSTRAINT facilities_heldhour_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_idle
    ADD CONSTRAINT facilities_idle_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_instalment
    ADD CONSTRAINT facilities_instalment_number_key UNIQUE (number);
ALTER TABLE ONLY public.facilities_instalment
    ADD CONSTRAINT facilities_instalment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_interest
    ADD CONSTRAINT facilities_interest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_invitation
    ADD CONSTRAINT facilities_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_machine
    ADD CONSTRAINT facilities_machine_asset_id_key UNIQUE (asset_id);
ALTER TABLE ONLY public.facilities_machine
    ADD CONSTRAINT facilities_machine_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_machineuse
    ADD CONSTRAINT facilities_machineuse_booking_id_key UNIQUE (booking_id);
ALTER TABLE ONLY public.facilities_machineuse
    ADD CONSTRAINT facilities_machineuse_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_member
    ADD CONSTRAINT facilities_member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_milestone
    ADD CONSTRAINT facilities_milestone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_monthreturn
    ADD CONSTRAINT facilities_monthreturn_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_newday
    ADD CONSTRAINT facilities_newday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_parting
    ADD CONSTRAINT facilities_parting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_rate
    ADD CONSTRAINT facilities_rate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_report
    ADD CONSTRAINT facilities_report_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_sanction
    ADD CONSTRAINT facilities_sanction_centre_id_key UNIQUE (centre_id);
ALTER TABLE ONLY public.facilities_sanction
    ADD CONSTRAINT facilities_sanction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_tariff
    ADD CONSTRAINT facilities_tariff_number_key UNIQUE (number);
ALTER TABLE ONLY public.facilities_tariff
    ADD CONSTRAINT facilities_tariff_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_use
    ADD CONSTRAINT facilities_use_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_week
    ADD CONSTRAINT facilities_week_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.casework_facts
    ADD CONSTRAINT facts_known_once UNIQUE (application_id, known_from);
ALTER TABLE ONLY public.figures_closing
    ADD CONSTRAINT figures_closing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.figures_value
    ADD CONSTRAINT figures_value_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_account
    ADD CONSTRAINT finance_account_code_key UNIQUE (code);
ALTER TABLE ONLY public.finance_account
    ADD CONSTRAINT finance_account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_accountchange
    ADD CONSTRAINT finance_accountchange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_allotment
    ADD CONSTRAINT finance_allotment_number_key UNIQUE (number);
ALTER TABLE ONLY public.finance_allotment
    ADD CONSTRAINT finance_allotment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_answered
    ADD CONSTRAINT finance_answered_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_bankfile
    ADD CONSTRAINT finance_bankfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_bankfile
    ADD CONSTRAINT finance_bankfile_sha256_key UNIQUE (sha256);
ALTER TABLE ONLY public.finance_bankline
    ADD CONSTRAINT finance_bankline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_entitlement
    ADD CONSTRAINT finance_entitlement_key_key UNIQUE (key);
ALTER TABLE ONLY public.finance_entitlement
    ADD CONSTRAINT finance_entitlement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_entry
    ADD CONSTRAINT finance_entry_key_key UNIQUE (key);
ALTER TABLE ONLY public.finance_entry
    ADD CONSTRAINT finance_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_holding
    ADD CONSTRAINT finance_holding_entitlement_id_key UNIQUE (entitlement_id);
ALTER TABLE ONLY public.finance_holding
    ADD CONSTRAINT finance_holding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_holdup
    ADD CONSTRAINT finance_holdup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_identitycheck
    ADD CONSTRAINT finance_identitycheck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_line
    ADD CONSTRAINT finance_line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_officeaccount
    ADD CONSTRAINT finance_officeaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_payment
    ADD CONSTRAINT finance_payment_end_to_end_key UNIQUE (end_to_end);
ALTER TABLE ONLY public.finance_payment
    ADD CONSTRAINT finance_payment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_paymentorder
    ADD CONSTRAINT finance_paymentorder_number_key UNIQUE (number);
ALTER TABLE ONLY public.finance_paymentorder
    ADD CONSTRAINT finance_paymentorder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_seal
    ADD CONSTRAINT finance_seal_pkey PRIMARY KEY (transaction);
ALTER TABLE ONLY public.finance_spending
    ADD CONSTRAINT finance_spending_number_key UNIQUE (number);
ALTER TABLE ONLY public.finance_spending
    ADD CONSTRAINT finance_spending_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mart_fair
    ADD CONSTRAINT mart_fair_number_key UNIQUE (number);
ALTER TABLE ONLY public.mart_fair
    ADD CONSTRAINT mart_fair_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mart_fairfollowup
    ADD CONSTRAINT mart_fairfollowup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mart_fairfollowup
    ADD CONSTRAINT mart_fairfollowup_stall_id_key UNIQUE (stall_id);
ALTER TABLE ONLY public.mart_fairlead
    ADD CONSTRAINT mart_fairlead_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mart_fairsample
    ADD CONSTRAINT mart_fairsample_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mart_stall
    ADD CONSTRAINT mart_stall_number_key UNIQUE (number);
ALTER TABLE ONLY public.mart_stall
    ADD CONSTRAINT mart_stall_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mart_stallround
    ADD CONSTRAINT mart_stallround_number_key UNIQUE (number);
ALTER TABLE ONLY public.mart_stallround
    ADD CONSTRAINT mart_stallround_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mart_told
    ADD CONSTRAINT mart_told_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_question
    ADD CONSTRAINT notices_question_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.facilities_member
    ADD CONSTRAINT once_in_a_company UNIQUE (company_id, artisan_id);
ALTER TABLE ONLY public.casework_meetingitem
    ADD CONSTRAINT once_on_a_meetings_agenda UNIQUE (meeting_id, matter_id);
ALTER TABLE ONLY public.casework_agendaitem
    ADD CONSTRAINT once_on_an_agenda UNIQUE (sitting_id, application_id);
ALTER TABLE ONLY public.finance_answered
    ADD CONSTRAINT one_answer_a_word UNIQUE (payment_id, said);
ALTER TABLE ONLY public.plans_attachment
    ADD CONSTRAINT one_attachment_of_a_name UNIQUE (submission_id, name);
ALTER TABLE ONLY public.training_attendance
    ADD CONSTRAINT one_attendance_a_day UNIQUE (seat_id, day);
ALTER TABLE ONLY public.training_callback
    ADD CONSTRAINT one_call_back_a_day UNIQUE (seat_id, day);
ALTER TABLE ONLY public.quality_designcraft
    ADD CONSTRAINT one_craft_in_a_design UNIQUE (design_id, district_id, product_id);
ALTER TABLE ONLY public.programme_district
    ADD CONSTRAINT one_district_a_tile UNIQUE (tile_column, tile_row) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_doubt
    ADD CONSTRAINT one_doubt_a_sign UNIQUE (batch_id, sign);
ALTER TABLE ONLY public.casework_loanfile
    ADD CONSTRAINT one_file_a_turn UNIQUE (application_id, number);
ALTER TABLE ONLY public.facilities_milestone
    ADD CONSTRAINT one_first_promise UNIQUE (centre_id, what);
ALTER TABLE ONLY public.outcomes_followup
    ADD CONSTRAINT one_follow_up_a_month UNIQUE (seat_id, months);
ALTER TABLE ONLY public.finance_holdup
    ADD CONSTRAINT one_hold_a_reason UNIQUE (entitlement_id, reason, seen);
ALTER TABLE ONLY public.facilities_instalment
    ADD CONSTRAINT one_instalment_a_place UNIQUE (centre_id, place);
ALTER TABLE ONLY public.quality_line
    ADD CONSTRAINT one_line_a_limit UNIQUE (test_id, limit_id);
ALTER TABLE ONLY public.finance_bankline
    ADD CONSTRAINT one_line_a_place UNIQUE (file_id, n);
ALTER TABLE ONLY public.quality_dishmaker
    ADD CONSTRAINT one_maker_a_dish UNIQUE (dish_id, artisan_id);
ALTER TABLE ONLY public.casework_interview
    ADD CONSTRAINT one_marking_a_member UNIQUE (application_id, sitting_id, member);
ALTER TABLE ONLY public.casework_claimline
    ADD CONSTRAINT one_place_a_bill UNIQUE (claim_id, place);
ALTER TABLE ONLY public.facilities_component
    ADD CONSTRAINT one_place_a_component UNIQUE (report_id, place);
ALTER TABLE ONLY public.plans_step
    ADD CONSTRAINT one_place_among_steps UNIQUE (intervention_id, place);
ALTER TABLE ONLY public.casework_meetingaction
    ADD CONSTRAINT one_place_an_action UNIQUE (meeting_id, place);
ALTER TABLE ONLY public.plans_intervention
    ADD CONSTRAINT one_place_in_a_plan UNIQUE (plan_id, place);
ALTER TABLE ONLY public.plans_need
    ADD CONSTRAINT one_place_in_a_study UNIQUE (study_id, place);
ALTER TABLE ONLY public.casework_meetingitem
    ADD CONSTRAINT one_place_on_a_meetings_agenda UNIQUE (meeting_id, place) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_agendaitem
    ADD CONSTRAINT one_place_on_an_agenda UNIQUE (sitting_id, place);
ALTER TABLE ONLY public.access_posting
    ADD CONSTRAINT one_posting_a_day UNIQUE NULLS NOT DISTINCT (user_id, role, district_id, office_id, from_date);
ALTER TABLE ONLY public.notices_question
    ADD CONSTRAINT one_question_a_doubt UNIQUE (kind, key);
ALTER TABLE ONLY public.facilities_rate
    ADD CONSTRAINT one_rate_a_machine UNIQUE (tariff_id, machine_id);
ALTER TABLE ONLY public.facilities_monthreturn
    ADD CONSTRAINT one_return_a_month UNIQUE (centre_id, month);
ALTER TABLE ONLY public.programme_seat
    ADD CONSTRAINT one_seat_a_place UNIQUE (committee_id, place) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_codeshown
    ADD CONSTRAINT one_showing_a_day UNIQUE (batch_id, day);
ALTER TABLE ONLY public.mart_stall
    ADD CONSTRAINT one_stall_a_place_of_the_draw UNIQUE (round_id, place);
ALTER TABLE ONLY public.facilities_interest
    ADD CONSTRAINT one_statement_a_day UNIQUE (centre_id, up_to);
ALTER TABLE ONLY public.finance_entitlement
    ADD CONSTRAINT one_thing_owed_a_kind UNIQUE (about, kind);
ALTER TABLE ONLY public.figures_value
    ADD CONSTRAINT one_value_a_cell UNIQUE NULLS NOT DISTINCT (closing_id, figure, district_id, product_id, sex, social_group, year);
ALTER TABLE ONLY public.plans_formversion
    ADD CONSTRAINT one_version_of_a_form UNIQUE (form, version);
ALTER TABLE ONLY public.casework_viability
    ADD CONSTRAINT one_viability_a_member UNIQUE (item_id, member);
ALTER TABLE ONLY public.facilities_week
    ADD CONSTRAINT one_week_from_a_day UNIQUE (centre_id, from_on);
ALTER TABLE ONLY public.mart_told
    ADD CONSTRAINT one_word_a_day_and_voice UNIQUE NULLS NOT DISTINCT (stall_id, said_as, day);
ALTER TABLE ONLY public.outcomes_followup
    ADD CONSTRAINT outcomes_followup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outcomes_recheck
    ADD CONSTRAINT outcomes_recheck_follow_up_id_key UNIQUE (follow_up_id);
ALTER TABLE ONLY public.outcomes_recheck
    ADD CONSTRAINT outcomes_recheck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outcomes_recheckdraw
    ADD CONSTRAINT outcomes_recheckdraw_month_key UNIQUE (month);
ALTER TABLE ONLY public.outcomes_recheckdraw
    ADD CONSTRAINT outcomes_recheckdraw_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_actionplan
    ADD CONSTRAINT plans_actionplan_district_id_key UNIQUE (district_id);
ALTER TABLE ONLY public.plans_actionplan
    ADD CONSTRAINT plans_actionplan_number_key UNIQUE (number);
ALTER TABLE ONLY public.plans_actionplan
    ADD CONSTRAINT plans_actionplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_attachment
    ADD CONSTRAINT plans_attachment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_drawn
    ADD CONSTRAINT plans_drawn_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_drawn
    ADD CONSTRAINT plans_drawn_replaces_id_key UNIQUE (replaces_id);
ALTER TABLE ONLY public.plans_formversion
    ADD CONSTRAINT plans_formversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_intervention
    ADD CONSTRAINT plans_intervention_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_laterday
    ADD CONSTRAINT plans_laterday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_need
    ADD CONSTRAINT plans_need_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_point
    ADD CONSTRAINT plans_point_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_step
    ADD CONSTRAINT plans_step_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_study
    ADD CONSTRAINT plans_study_number_key UNIQUE (number);
ALTER TABLE ONLY public.plans_study
    ADD CONSTRAINT plans_study_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_submission
    ADD CONSTRAINT plans_submission_instance_key UNIQUE (instance);
ALTER TABLE ONLY public.plans_submission
    ADD CONSTRAINT plans_submission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans_survey
    ADD CONSTRAINT plans_survey_number_key UNIQUE (number);
ALTER TABLE ONLY public.plans_survey
    ADD CONSTRAINT plans_survey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);
ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_bank
    ADD CONSTRAINT programme_bank_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.programme_committee
    ADD CONSTRAINT programme_committee_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.programme_district
    ADD CONSTRAINT programme_district_name_en_key UNIQUE (name_en);
ALTER TABLE ONLY public.programme_district
    ADD CONSTRAINT programme_district_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.programme_district
    ADD CONSTRAINT programme_district_short_key UNIQUE (short);
ALTER TABLE ONLY public.programme_districtproduct
    ADD CONSTRAINT programme_districtproduct_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_division
    ADD CONSTRAINT programme_division_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.programme_fairentry
    ADD CONSTRAINT programme_fairentry_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.programme_gigood_districts
    ADD CONSTRAINT programme_gigood_districts_gigood_id_district_id_a0c5527b_uniq UNIQUE (gigood_id, district_id);
ALTER TABLE ONLY public.programme_gigood_districts
    ADD CONSTRAINT programme_gigood_districts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_gigood
    ADD CONSTRAINT programme_gigood_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_kitlist
    ADD CONSTRAINT programme_kitlist_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_labscope
    ADD CONSTRAINT programme_labscope_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_limit
    ADD CONSTRAINT programme_limit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_mark
    ADD CONSTRAINT programme_mark_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_office
    ADD CONSTRAINT programme_office_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.programme_order
    ADD CONSTRAINT programme_order_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.programme_pack
    ADD CONSTRAINT programme_pack_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_place
    ADD CONSTRAINT programme_place_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.programme_product
    ADD CONSTRAINT programme_product_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.programme_seat
    ADD CONSTRAINT programme_seat_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.programme_standard
    ADD CONSTRAINT programme_standard_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.programme_taxrule
    ADD CONSTRAINT programme_taxrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_accreditation
    ADD CONSTRAINT quality_accreditation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_certificate
    ADD CONSTRAINT quality_certificate_number_key UNIQUE (number);
ALTER TABLE ONLY public.quality_certificate
    ADD CONSTRAINT quality_certificate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_certificate
    ADD CONSTRAINT quality_certificate_test_id_key UNIQUE (test_id);
ALTER TABLE ONLY public.quality_design
    ADD CONSTRAINT quality_design_number_key UNIQUE (number);
ALTER TABLE ONLY public.quality_design
    ADD CONSTRAINT quality_design_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_designcraft
    ADD CONSTRAINT quality_designcraft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_designfate
    ADD CONSTRAINT quality_designfate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_dish
    ADD CONSTRAINT quality_dish_number_key UNIQUE (number);
ALTER TABLE ONLY public.quality_dish
    ADD CONSTRAINT quality_dish_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_dishmaker
    ADD CONSTRAINT quality_dishmaker_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_gidrive
    ADD CONSTRAINT quality_gidrive_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_giuser
    ADD CONSTRAINT quality_giuser_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_labtest
    ADD CONSTRAINT quality_labtest_again_of_id_key UNIQUE (again_of_id);
ALTER TABLE ONLY public.quality_labtest
    ADD CONSTRAINT quality_labtest_number_key UNIQUE (number);
ALTER TABLE ONLY public.quality_labtest
    ADD CONSTRAINT quality_labtest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_line
    ADD CONSTRAINT quality_line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_packagingrequest
    ADD CONSTRAINT quality_packagingrequest_number_key UNIQUE (number);
ALTER TABLE ONLY public.quality_packagingrequest
    ADD CONSTRAINT quality_packagingrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_sample
    ADD CONSTRAINT quality_sample_number_key UNIQUE (number);
ALTER TABLE ONLY public.quality_sample
    ADD CONSTRAINT quality_sample_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_suspension
    ADD CONSTRAINT quality_suspension_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_attendance
    ADD CONSTRAINT training_attendance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_batch
    ADD CONSTRAINT training_batch_number_key UNIQUE (number);
ALTER TABLE ONLY public.training_batch
    ADD CONSTRAINT training_batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_callback
    ADD CONSTRAINT training_callback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_codeshown
    ADD CONSTRAINT training_codeshown_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_doubt
    ADD CONSTRAINT training_doubt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_handovercode
    ADD CONSTRAINT training_handovercode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_seat
    ADD CONSTRAINT training_seat_application_id_key UNIQUE (application_id);
ALTER TABLE ONLY public.training_seat
    ADD CONSTRAINT training_seat_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_toolkit
    ADD CONSTRAINT training_toolkit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_toolkit
    ADD CONSTRAINT training_toolkit_replaces_id_key UNIQUE (replaces_id);
ALTER TABLE ONLY public.training_toolkitorder
    ADD CONSTRAINT training_toolkitorder_number_key UNIQUE (number);
ALTER TABLE ONLY public.training_toolkitorder
    ADD CONSTRAINT training_toolkitorder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_trainerbill
    ADD CONSTRAINT training_trainerbill_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.training_word
    ADD CONSTRAINT training_word_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);
CREATE UNIQUE INDEX a_deposit_holds_one_margin ON public.casework_margin USING btree (ifsc, deposit_number) WHERE (NOT ((deposit_number)::text = ''::text));
CREATE INDEX access_officekey_digest_1f33db15_like ON public.access_officekey USING btree (digest varchar_pattern_ops);
CREATE INDEX access_officekey_office_id_f679f840 ON public.access_officekey USING btree (office_id);
CREATE INDEX access_officekey_office_id_f679f840_like ON public.access_officekey USING btree (office_id varchar_pattern_ops);
CREATE INDEX access_ownkey_digest_c115bc7a_like ON public.access_ownkey USING btree (digest varchar_pattern_ops);
CREATE INDEX access_ownkey_user_id_e9e0fa5b ON public.access_ownkey USING btree (user_id);
CREATE INDEX access_posting_district_id_0afbe0e8 ON public.access_posting USING btree (district_id);
CREATE INDEX access_posting_district_id_0afbe0e8_like ON public.access_posting USING btree (district_id varchar_pattern_ops);
CREATE INDEX access_posting_office_id_b2d1c680 ON public.access_posting USING btree (office_id);
CREATE INDEX access_posting_office_id_b2d1c680_like ON public.access_posting USING btree (office_id varchar_pattern_ops);
CREATE INDEX access_posting_user_id_685342a8 ON public.access_posting USING btree (user_id);
CREATE INDEX access_user_phone_81aaa70d_like ON public.access_user USING btree (phone varchar_pattern_ops);
CREATE INDEX access_user_username_09372906_like ON public.access_user USING btree (username varchar_pattern_ops);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX account_number ON public.artisans_bankaccount USING btree (number);
CREATE INDEX account_place ON public.finance_account USING btree (scheme, year, district_id);
CREATE INDEX accreditation_lab ON public.quality_accreditation USING btree (lab_id, read_at);
CREATE INDEX action_due ON public.casework_meetingaction USING btree (district_id, due_on) WHERE (done_at IS NULL);
CREATE INDEX allotment_place ON public.finance_allotment USING btree (scheme, year, district_id);
CREATE INDEX application_artisan ON public.casework_application USING btree (artisan_id);
CREATE INDEX application_inbox ON public.casework_application USING btree (district_id, scheme, state, since);
CREATE INDEX application_ranking ON public.casework_application USING btree (call_id, state, marks DESC);
CREATE INDEX artisan_name_begins ON public.artisans_artisan USING btree (district_id, lower((name)::text) text_pattern_ops);
CREATE INDEX artisan_name_hi_begins ON public.artisans_artisan USING btree (district_id, name_hi text_pattern_ops) WHERE ((name_hi)::text <> ''::text);
CREATE INDEX artisan_phone ON public.artisans_artisan USING btree (phone) WHERE (NOT ((phone)::text = ''::text));
CREATE INDEX artisan_phone_ends ON public.artisans_artisan USING btree (district_id, "right"((phone)::text, 4)) WHERE ((phone)::text <> ''::text);
CREATE INDEX artisans_artisan_number_55aad369_like ON public.artisans_artisan USING btree (number varchar_pattern_ops);
CREATE INDEX artisans_bankaccount_artisan_id_2d90d9c6 ON public.artisans_bankaccount USING btree (artisan_id);
CREATE INDEX artisans_consent_artisan_id_fe8a4a48 ON public.artisans_consent USING btree (artisan_id);
CREATE INDEX artisans_draft_artisan_id_070bedf8 ON public.artisans_draft USING btree (artisan_id);
CREATE INDEX artisans_draft_district_id_11b27b1c ON public.artisans_draft USING btree (district_id);
CREATE INDEX artisans_draft_district_id_11b27b1c_like ON public.artisans_draft USING btree (district_id varchar_pattern_ops);
CREATE INDEX artisans_draft_user_id_e5f44fbd ON public.artisans_draft USING btree (user_id);
CREATE INDEX artisans_familymember_artisan_id_64b0c073 ON public.artisans_familymember USING btree (artisan_id);
CREATE INDEX artisans_familymember_is_artisan_id_8bee987f ON public.artisans_familymember USING btree (is_artisan_id);
CREATE INDEX artisans_import_district_id_23362801 ON public.artisans_import USING btree (district_id);
CREATE INDEX artisans_import_district_id_23362801_like ON public.artisans_import USING btree (district_id varchar_pattern_ops);
CREATE INDEX artisans_import_document_id_59394c1d ON public.artisans_import USING btree (document_id);
CREATE INDEX artisans_import_refused_rows_id_ef35d833 ON public.artisans_import USING btree (refused_rows_id);
CREATE INDEX artisans_unit_artisan_id_f9b02b98 ON public.artisans_unit USING btree (artisan_id);
CREATE UNIQUE INDEX aside_once_an_item ON public.casework_aside USING btree (item_id, holder_id) WHERE (taken_back_at IS NULL);
CREATE UNIQUE INDEX asked_once_for_a_turn ON public.facilities_booking USING btree (machine_id, "on", from_hour, artisan_id) WHERE ((state)::text = ANY ((ARRAY['ASKED'::character varying, 'GIVEN'::character varying])::text[]));
CREATE INDEX asset_centre ON public.facilities_asset USING btree (centre_id);
CREATE INDEX asset_checks ON public.facilities_assetcheck USING btree (asset_id, checked_on DESC);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);
CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);
CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);
CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);
CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);
CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);
CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);
CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);
CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);
CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);
CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);
CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);
CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);
CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);
CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);
CREATE INDEX bank_file_of_district ON public.finance_bankfile USING btree (district_id, taken_at DESC);
CREATE INDEX bank_line_open ON public.finance_bankline USING btree (district_id, file_id) WHERE ((answered_at IS NULL) AND ((verdict)::text = ANY ((ARRAY['ALTERED'::character varying, 'CONTRARY'::character varying, 'LATE'::character varying, 'TWICE'::character varying, 'UNKNOWN'::character varying])::text[])));
CREATE INDEX bank_statement_on ON public.finance_bankfile USING btree (statement_on) WHERE ((shape)::text = 'camt.053'::text);
CREATE INDEX bar_artisan ON public.casework_bar USING btree (artisan_id, scheme);
CREATE INDEX batch_district ON public.training_batch USING btree (district_id, state);
CREATE INDEX batch_trainer ON public.training_batch USING btree (trainer_id, state);
CREATE INDEX bill_district ON public.training_trainerbill USING btree (district_id, state, billed_at);
CREATE INDEX booking_artisan ON public.facilities_booking USING btree (artisan_id, "on");
CREATE INDEX booking_asked ON public.facilities_booking USING btree ("on") WHERE ((state)::text = 'ASKED'::text);
CREATE INDEX booking_centre ON public.facilities_booking USING btree (centre_id, "on");
CREATE INDEX booking_machine ON public.facilities_booking USING btree (machine_id, "on");
CREATE INDEX cache_expires ON public.cache USING btree (expires);
CREATE INDEX call_back_waiting ON public.training_callback USING btree (district_id, drawn_at) WHERE ((answer)::text = ''::text);
CREATE INDEX call_district ON public.casework_call USING btree (district_id, closes_on);
CREATE INDEX casework_agendaitem_application_id_d0b5550d ON public.casework_agendaitem USING btree (application_id);
CREATE INDEX casework_agendaitem_district_id_7aff5938 ON public.casework_agendaitem USING btree (district_id);
CREATE INDEX casework_agendaitem_district_id_7aff5938_like ON public.casework_agendaitem USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_agendaitem_sitting_id_2396793b ON public.casework_agendaitem USING btree (sitting_id);
CREATE INDEX casework_application_number_29379e8f_like ON public.casework_application USING btree (number varchar_pattern_ops);
CREATE INDEX casework_aside_district_id_27b42ccc ON public.casework_aside USING btree (district_id);
CREATE INDEX casework_aside_district_id_27b42ccc_like ON public.casework_aside USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_aside_holder_id_449a1a11 ON public.casework_aside USING btree (holder_id);
CREATE INDEX casework_aside_item_id_cff6a23f ON public.casework_aside USING btree (item_id);
CREATE INDEX casework_bar_application_id_130db5d6 ON public.casework_bar USING btree (application_id);
CREATE INDEX casework_bar_artisan_id_d84ab7a1 ON public.casework_bar USING btree (artisan_id);
CREATE INDEX casework_bar_district_id_4dd1fbbb ON public.casework_bar USING btree (district_id);
CREATE INDEX casework_bar_district_id_4dd1fbbb_like ON public.casework_bar USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_branchsheet_branch_id_df4ca6d8 ON public.casework_branchsheet USING btree (branch_id);
CREATE INDEX casework_branchsheet_branch_id_df4ca6d8_like ON public.casework_branchsheet USING btree (branch_id varchar_pattern_ops);
CREATE INDEX casework_branchsheet_district_id_c65a50d3 ON public.casework_branchsheet USING btree (district_id);
CREATE INDEX casework_branchsheet_district_id_c65a50d3_like ON public.casework_branchsheet USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_branchsheet_document_id_1a0770b5 ON public.casework_branchsheet USING btree (document_id);
CREATE INDEX casework_branchsheet_given_back_id_d36d5468 ON public.casework_branchsheet USING btree (given_back_id);
CREATE INDEX casework_call_district_id_fb551ee6 ON public.casework_call USING btree (district_id);
CREATE INDEX casework_call_district_id_fb551ee6_like ON public.casework_call USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_call_number_ec65ba4d_like ON public.casework_call USING btree (number varchar_pattern_ops);
CREATE INDEX casework_call_product_id_84fd55b6 ON public.casework_call USING btree (product_id);
CREATE INDEX casework_call_product_id_84fd55b6_like ON public.casework_call USING btree (product_id varchar_pattern_ops);
CREATE INDEX casework_claimline_claim_id_d3456097 ON public.casework_claimline USING btree (claim_id);
CREATE INDEX casework_councilclaim_district_id_9d0641ce ON public.casework_councilclaim USING btree (district_id);
CREATE INDEX casework_councilclaim_district_id_9d0641ce_like ON public.casework_councilclaim USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_councilclaim_number_f2b91c63_like ON public.casework_councilclaim USING btree (number varchar_pattern_ops);
CREATE INDEX casework_councilclaim_office_id_8b47ca79 ON public.casework_councilclaim USING btree (office_id);
CREATE INDEX casework_councilclaim_office_id_8b47ca79_like ON public.casework_councilclaim USING btree (office_id varchar_pattern_ops);
CREATE INDEX casework_councilclaim_product_id_85cab43d ON public.casework_councilclaim USING btree (product_id);
CREATE INDEX casework_councilclaim_product_id_85cab43d_like ON public.casework_councilclaim USING btree (product_id varchar_pattern_ops);
CREATE INDEX casework_councilstep_claim_id_f69a131c ON public.casework_councilstep USING btree (claim_id);
CREATE INDEX casework_inspection_application_id_c2422bd9 ON public.casework_inspection USING btree (application_id);
CREATE INDEX casework_inspection_district_id_e427793a ON public.casework_inspection USING btree (district_id);
CREATE INDEX casework_inspection_district_id_e427793a_like ON public.casework_inspection USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_interview_sitting_id_2528fa71 ON public.casework_interview USING btree (sitting_id);
CREATE INDEX casework_loanfile_application_id_b7f9d624 ON public.casework_loanfile USING btree (application_id);
CREATE INDEX casework_loanfile_branch_id_0acc530b ON public.casework_loanfile USING btree (branch_id);
CREATE INDEX casework_loanfile_branch_id_0acc530b_like ON public.casework_loanfile USING btree (branch_id varchar_pattern_ops);
CREATE INDEX casework_loanfile_district_id_1db7d688 ON public.casework_loanfile USING btree (district_id);
CREATE INDEX casework_loanfile_district_id_1db7d688_like ON public.casework_loanfile USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_loanfile_receipt_f6f07c96_like ON public.casework_loanfile USING btree (receipt varchar_pattern_ops);
CREATE INDEX casework_margin_district_id_8ee6dcf9 ON public.casework_margin USING btree (district_id);
CREATE INDEX casework_margin_district_id_8ee6dcf9_like ON public.casework_margin USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_margin_file_id_706198e2 ON public.casework_margin USING btree (file_id);
CREATE INDEX casework_marketclaim_district_id_04fe28e3 ON public.casework_marketclaim USING btree (district_id);
CREATE INDEX casework_marketclaim_district_id_04fe28e3_like ON public.casework_marketclaim USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_marketclaim_fair_id_d345470a ON public.casework_marketclaim USING btree (fair_id);
CREATE INDEX casework_marketclaim_fair_id_d345470a_like ON public.casework_marketclaim USING btree (fair_id varchar_pattern_ops);
CREATE INDEX casework_marketclaim_unit_id_a44c690a ON public.casework_marketclaim USING btree (unit_id);
CREATE INDEX casework_matter_district_id_640136ce ON public.casework_matter USING btree (district_id);
CREATE INDEX casework_matter_district_id_640136ce_like ON public.casework_matter USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_meeting_district_id_49777239 ON public.casework_meeting USING btree (district_id);
CREATE INDEX casework_meeting_district_id_49777239_like ON public.casework_meeting USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_meeting_number_4e0d23e8_like ON public.casework_meeting USING btree (number varchar_pattern_ops);
CREATE INDEX casework_meetingaction_district_id_8c49a9fb ON public.casework_meetingaction USING btree (district_id);
CREATE INDEX casework_meetingaction_district_id_8c49a9fb_like ON public.casework_meetingaction USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_meetingaction_item_id_6c107857 ON public.casework_meetingaction USING btree (item_id);
CREATE INDEX casework_meetingaction_meeting_id_6537cd8d ON public.casework_meetingaction USING btree (meeting_id);
CREATE INDEX casework_meetingaction_owner_holder_id_f4345bba ON public.casework_meetingaction USING btree (owner_holder_id);
CREATE INDEX casework_meetingitem_district_id_e1959838 ON public.casework_meetingitem USING btree (district_id);
CREATE INDEX casework_meetingitem_district_id_e1959838_like ON public.casework_meetingitem USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_meetingitem_matter_id_31b17e6d ON public.casework_meetingitem USING btree (matter_id);
CREATE INDEX casework_meetingitem_meeting_id_dc12b171 ON public.casework_meetingitem USING btree (meeting_id);
CREATE INDEX casework_present_district_id_c20b9fe4 ON public.casework_present USING btree (district_id);
CREATE INDEX casework_present_district_id_c20b9fe4_like ON public.casework_present USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_present_holder_id_b990020a ON public.casework_present USING btree (holder_id);
CREATE INDEX casework_present_meeting_id_06fa33e3 ON public.casework_present USING btree (meeting_id);
CREATE INDEX casework_project_branch_id_03d3dbe8 ON public.casework_project USING btree (branch_id);
CREATE INDEX casework_project_branch_id_03d3dbe8_like ON public.casework_project USING btree (branch_id varchar_pattern_ops);
CREATE INDEX casework_project_district_id_2675f9a7 ON public.casework_project USING btree (district_id);
CREATE INDEX casework_project_district_id_2675f9a7_like ON public.casework_project USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_seatholder_district_id_76c7f339 ON public.casework_seatholder USING btree (district_id);
CREATE INDEX casework_seatholder_district_id_76c7f339_like ON public.casework_seatholder USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_seatholder_seat_id_b093f93a ON public.casework_seatholder USING btree (seat_id);
CREATE INDEX casework_seatholder_seat_id_b093f93a_like ON public.casework_seatholder USING btree (seat_id varchar_pattern_ops);
CREATE INDEX casework_seatholder_user_id_bfbf0165 ON public.casework_seatholder USING btree (user_id);
CREATE INDEX casework_sitting_call_id_32f7ad5a ON public.casework_sitting USING btree (call_id);
CREATE INDEX casework_sitting_district_id_0236e4f0 ON public.casework_sitting USING btree (district_id);
CREATE INDEX casework_sitting_district_id_0236e4f0_like ON public.casework_sitting USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_sitting_number_735310e6_like ON public.casework_sitting USING btree (number varchar_pattern_ops);
CREATE INDEX casework_target_other_id_f32d6fb3 ON public.casework_target USING btree (other_id);
CREATE INDEX casework_target_other_id_f32d6fb3_like ON public.casework_target USING btree (other_id varchar_pattern_ops);
CREATE INDEX casework_taskforcesitting_district_id_7d6b4d29 ON public.casework_taskforcesitting USING btree (district_id);
CREATE INDEX casework_taskforcesitting_district_id_7d6b4d29_like ON public.casework_taskforcesitting USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_taskforcesitting_number_eaa827a7_like ON public.casework_taskforcesitting USING btree (number varchar_pattern_ops);
CREATE INDEX casework_viability_district_id_7360a8c3 ON public.casework_viability USING btree (district_id);
CREATE INDEX casework_viability_district_id_7360a8c3_like ON public.casework_viability USING btree (district_id varchar_pattern_ops);
CREATE INDEX casework_viability_item_id_318bb86f ON public.casework_viability USING btree (item_id);
CREATE INDEX centre_district ON public.facilities_centre USING btree (district_id, state);
CREATE INDEX centre_office ON public.facilities_centre USING btree (office_id);
CREATE INDEX centre_step ON public.facilities_centrestep USING btree (centre_id, at);
CREATE INDEX certificate_district ON public.quality_certificate USING btree (district_id, expires_on);
CREATE INDEX change_number ON public.audit_change USING btree (((after ->> 'number'::text))) WHERE ((after ? 'number'::text) AND ((change)::text = 'I'::text));
CREATE INDEX change_row ON public.audit_change USING btree ("row");
CREATE INDEX change_transaction ON public.audit_change USING btree (transaction);
CREATE INDEX closing_day ON public.figures_closing USING btree (as_of, closed_at);
CREATE INDEX council_claim_office ON public.casework_councilclaim USING btree (office_id);
CREATE INDEX council_claim_pile ON public.casework_councilclaim USING btree (district_id, state, since);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX document_about ON public.documents_document USING btree (about);
CREATE INDEX document_hash ON public.documents_document USING btree (sha256);
CREATE INDEX documents_document_district_id_00257283 ON public.documents_document USING btree (district_id);
CREATE INDEX documents_document_district_id_00257283_like ON public.documents_document USING btree (district_id varchar_pattern_ops);
CREATE INDEX documents_letter_district_id_a1813430 ON public.documents_letter USING btree (district_id);
CREATE INDEX documents_letter_district_id_a1813430_like ON public.documents_letter USING btree (district_id varchar_pattern_ops);
CREATE INDEX documents_letter_number_369aec09_like ON public.documents_letter USING btree (number varchar_pattern_ops);
CREATE INDEX draft_under_way ON public.artisans_draft USING btree (user_id, saved_at) WHERE (finished_at IS NULL);
CREATE INDEX drawn_in_place ON public.plans_drawn USING btree (survey_id, place_id, "order");
CREATE INDEX entitlement_account ON public.finance_entitlement USING btree (account);
CREATE INDEX entitlement_unpaid ON public.finance_entitlement USING btree (district_id, scheme, year, since) WHERE ((state)::text = ANY ((ARRAY['DUE'::character varying, 'APPROVED'::character varying, 'ORDERED'::character varying, 'SENT'::character varying, 'FAILED'::character varying])::text[]));
CREATE INDEX entry_about ON public.audit_entry USING btree (about_key, at);
CREATE INDEX entry_about_money ON public.finance_entry USING btree (about);
CREATE INDEX entry_district ON public.audit_entry USING btree (district, at);
CREATE INDEX entry_transaction ON public.finance_entry USING btree (transaction);
CREATE INDEX facilities_appraisal_district_id_430dccef ON public.facilities_appraisal USING btree (district_id);
CREATE INDEX facilities_appraisal_district_id_430dccef_like ON public.facilities_appraisal USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_asset_centre_id_8abd6acd ON public.facilities_asset USING btree (centre_id);
CREATE INDEX facilities_asset_district_id_90ed4a23 ON public.facilities_asset USING btree (district_id);
CREATE INDEX facilities_asset_district_id_90ed4a23_like ON public.facilities_asset USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_assetcheck_asset_id_afd0ba9a ON public.facilities_assetcheck USING btree (asset_id);
CREATE INDEX facilities_assetcheck_district_id_fa8f230a ON public.facilities_assetcheck USING btree (district_id);
CREATE INDEX facilities_assetcheck_district_id_fa8f230a_like ON public.facilities_assetcheck USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_booking_artisan_id_c846988f ON public.facilities_booking USING btree (artisan_id);
CREATE INDEX facilities_booking_centre_id_0c8878ac ON public.facilities_booking USING btree (centre_id);
CREATE INDEX facilities_booking_district_id_79e047fc ON public.facilities_booking USING btree (district_id);
CREATE INDEX facilities_booking_district_id_79e047fc_like ON public.facilities_booking USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_booking_machine_id_a60723ae ON public.facilities_booking USING btree (machine_id);
CREATE INDEX facilities_booking_number_af9603be_like ON public.facilities_booking USING btree (number varchar_pattern_ops);
CREATE INDEX facilities_centre_district_id_99a868e9 ON public.facilities_centre USING btree (district_id);
CREATE INDEX facilities_centre_district_id_99a868e9_like ON public.facilities_centre USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_centre_invitation_id_b745a8d3 ON public.facilities_centre USING btree (invitation_id);
CREATE INDEX facilities_centre_number_628ad9e2_like ON public.facilities_centre USING btree (number varchar_pattern_ops);
CREATE INDEX facilities_centre_office_id_96a5067e ON public.facilities_centre USING btree (office_id);
CREATE INDEX facilities_centre_office_id_96a5067e_like ON public.facilities_centre USING btree (office_id varchar_pattern_ops);
CREATE INDEX facilities_centre_product_id_0ba8e69d ON public.facilities_centre USING btree (product_id);
CREATE INDEX facilities_centre_product_id_0ba8e69d_like ON public.facilities_centre USING btree (product_id varchar_pattern_ops);
CREATE INDEX facilities_centrestep_centre_id_11a6fa5d ON public.facilities_centrestep USING btree (centre_id);
CREATE INDEX facilities_centrestep_district_id_0e286bd7 ON public.facilities_centrestep USING btree (district_id);
CREATE INDEX facilities_centrestep_district_id_0e286bd7_like ON public.facilities_centrestep USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_closedday_centre_id_2096d432 ON public.facilities_closedday USING btree (centre_id);
CREATE INDEX facilities_closedday_district_id_5cb85956 ON public.facilities_closedday USING btree (district_id);
CREATE INDEX facilities_closedday_district_id_5cb85956_like ON public.facilities_closedday USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_closedday_machine_id_9e761b31 ON public.facilities_closedday USING btree (machine_id);
CREATE INDEX facilities_company_district_id_7dc02b1e ON public.facilities_company USING btree (district_id);
CREATE INDEX facilities_company_district_id_7dc02b1e_like ON public.facilities_company USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_component_district_id_60fa3933 ON public.facilities_component USING btree (district_id);
CREATE INDEX facilities_component_district_id_60fa3933_like ON public.facilities_component USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_component_report_id_647b1a26 ON public.facilities_component USING btree (report_id);
CREATE INDEX facilities_heldhour_booking_id_4e4a3611 ON public.facilities_heldhour USING btree (booking_id);
CREATE INDEX facilities_heldhour_district_id_a42df36a ON public.facilities_heldhour USING btree (district_id);
CREATE INDEX facilities_heldhour_district_id_a42df36a_like ON public.facilities_heldhour USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_heldhour_machine_id_1385c026 ON public.facilities_heldhour USING btree (machine_id);
CREATE INDEX facilities_idle_centre_id_d2e70d95 ON public.facilities_idle USING btree (centre_id);
CREATE INDEX facilities_idle_cleared_by_id_91ed8e0a ON public.facilities_idle USING btree (cleared_by_id);
CREATE INDEX facilities_idle_district_id_a2b13118 ON public.facilities_idle USING btree (district_id);
CREATE INDEX facilities_idle_district_id_a2b13118_like ON public.facilities_idle USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_idle_machine_id_139100b8 ON public.facilities_idle USING btree (machine_id);
CREATE INDEX facilities_instalment_centre_id_1ce7d109 ON public.facilities_instalment USING btree (centre_id);
CREATE INDEX facilities_instalment_district_id_8d1dcd42 ON public.facilities_instalment USING btree (district_id);
CREATE INDEX facilities_instalment_district_id_8d1dcd42_like ON public.facilities_instalment USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_instalment_number_4a91dfd6_like ON public.facilities_instalment USING btree (number varchar_pattern_ops);
CREATE INDEX facilities_interest_centre_id_d00dc7f6 ON public.facilities_interest USING btree (centre_id);
CREATE INDEX facilities_interest_district_id_891364c6 ON public.facilities_interest USING btree (district_id);
CREATE INDEX facilities_interest_district_id_891364c6_like ON public.facilities_interest USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_invitation_district_id_354ce6d7 ON public.facilities_invitation USING btree (district_id);
CREATE INDEX facilities_invitation_district_id_354ce6d7_like ON public.facilities_invitation USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_invitation_product_id_30a61247 ON public.facilities_invitation USING btree (product_id);
CREATE INDEX facilities_invitation_product_id_30a61247_like ON public.facilities_invitation USING btree (product_id varchar_pattern_ops);
CREATE INDEX facilities_machine_centre_id_03959532 ON public.facilities_machine USING btree (centre_id);
CREATE INDEX facilities_machine_district_id_1192a151 ON public.facilities_machine USING btree (district_id);
CREATE INDEX facilities_machine_district_id_1192a151_like ON public.facilities_machine USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_machineuse_artisan_id_5060c837 ON public.facilities_machineuse USING btree (artisan_id);
CREATE INDEX facilities_machineuse_centre_id_0be0d0b6 ON public.facilities_machineuse USING btree (centre_id);
CREATE INDEX facilities_machineuse_district_id_3efd48ac ON public.facilities_machineuse USING btree (district_id);
CREATE INDEX facilities_machineuse_district_id_3efd48ac_like ON public.facilities_machineuse USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_machineuse_machine_id_940bc198 ON public.facilities_machineuse USING btree (machine_id);
CREATE INDEX facilities_member_artisan_id_542da83e ON public.facilities_member USING btree (artisan_id);
CREATE INDEX facilities_member_company_id_8e674189 ON public.facilities_member USING btree (company_id);
CREATE INDEX facilities_member_district_id_7cee7521 ON public.facilities_member USING btree (district_id);
CREATE INDEX facilities_member_district_id_7cee7521_like ON public.facilities_member USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_milestone_centre_id_dfb32fff ON public.facilities_milestone USING btree (centre_id);
CREATE INDEX facilities_milestone_district_id_a9aef8e6 ON public.facilities_milestone USING btree (district_id);
CREATE INDEX facilities_milestone_district_id_a9aef8e6_like ON public.facilities_milestone USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_monthreturn_centre_id_64d9748c ON public.facilities_monthreturn USING btree (centre_id);
CREATE INDEX facilities_monthreturn_district_id_58b251c7 ON public.facilities_monthreturn USING btree (district_id);
CREATE INDEX facilities_monthreturn_district_id_58b251c7_like ON public.facilities_monthreturn USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_newday_district_id_b17eb22d ON public.facilities_newday USING btree (district_id);
CREATE INDEX facilities_newday_district_id_b17eb22d_like ON public.facilities_newday USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_newday_milestone_id_cd132021 ON public.facilities_newday USING btree (milestone_id);
CREATE INDEX facilities_parting_asset_id_5558d031 ON public.facilities_parting USING btree (asset_id);
CREATE INDEX facilities_parting_district_id_cbb73add ON public.facilities_parting USING btree (district_id);
CREATE INDEX facilities_parting_district_id_cbb73add_like ON public.facilities_parting USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_rate_district_id_e1bbb752 ON public.facilities_rate USING btree (district_id);
CREATE INDEX facilities_rate_district_id_e1bbb752_like ON public.facilities_rate USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_rate_machine_id_243a17e9 ON public.facilities_rate USING btree (machine_id);
CREATE INDEX facilities_rate_tariff_id_78326859 ON public.facilities_rate USING btree (tariff_id);
CREATE INDEX facilities_report_centre_id_c78f26a8 ON public.facilities_report USING btree (centre_id);
CREATE INDEX facilities_report_district_id_a043506b ON public.facilities_report USING btree (district_id);
CREATE INDEX facilities_report_district_id_a043506b_like ON public.facilities_report USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_sanction_district_id_b4cbd9d8 ON public.facilities_sanction USING btree (district_id);
CREATE INDEX facilities_sanction_district_id_b4cbd9d8_like ON public.facilities_sanction USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_tariff_centre_id_9c5ec22a ON public.facilities_tariff USING btree (centre_id);
CREATE INDEX facilities_tariff_district_id_e1bd314e ON public.facilities_tariff USING btree (district_id);
CREATE INDEX facilities_tariff_district_id_e1bd314e_like ON public.facilities_tariff USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_tariff_number_cf45f716_like ON public.facilities_tariff USING btree (number varchar_pattern_ops);
CREATE INDEX facilities_use_centre_id_28338f98 ON public.facilities_use USING btree (centre_id);
CREATE INDEX facilities_use_district_id_9bfc6f1f ON public.facilities_use USING btree (district_id);
CREATE INDEX facilities_use_district_id_9bfc6f1f_like ON public.facilities_use USING btree (district_id varchar_pattern_ops);
CREATE INDEX facilities_use_document_id_f8e6b3ea ON public.facilities_use USING btree (document_id);
CREATE INDEX facilities_week_centre_id_9199cd8a ON public.facilities_week USING btree (centre_id);
CREATE INDEX facilities_week_district_id_e709177e ON public.facilities_week USING btree (district_id);
CREATE INDEX facilities_week_district_id_e709177e_like ON public.facilities_week USING btree (district_id varchar_pattern_ops);
CREATE INDEX fair_district ON public.mart_fair USING btree (district_id, begins_on);
CREATE INDEX fair_ends ON public.mart_fair USING btree (ends_on);
CREATE INDEX fair_follow_up_due ON public.mart_fairfollowup USING btree (district_id, state, due_on);
CREATE INDEX fair_lead_due ON public.mart_fairlead USING btree (district_id, followed_up_on, promised_for);
CREATE INDEX fair_sample_district ON public.mart_fairsample USING btree (district_id, returned_on);
CREATE INDEX family_token ON public.artisans_familymember USING btree (aadhaar_token) WHERE (NOT ((aadhaar_token)::text = ''::text));
CREATE INDEX figures_value_closing_id_17468705 ON public.figures_value USING btree (closing_id);
CREATE INDEX figures_value_district_id_502a7d10 ON public.figures_value USING btree (district_id);
CREATE INDEX figures_value_district_id_502a7d10_like ON public.figures_value USING btree (district_id varchar_pattern_ops);
CREATE INDEX figures_value_product_id_62d51ce9 ON public.figures_value USING btree (product_id);
CREATE INDEX figures_value_product_id_62d51ce9_like ON public.figures_value USING btree (product_id varchar_pattern_ops);
CREATE INDEX file_application ON public.casework_loanfile USING btree (application_id);
CREATE INDEX file_branch ON public.casework_loanfile USING btree (branch_id, decision, received_at);
CREATE INDEX finance_account_code_3f56d9f2_like ON public.finance_account USING btree (code varchar_pattern_ops);
CREATE INDEX finance_accountchange_district_id_100101ea ON public.finance_accountchange USING btree (district_id);
CREATE INDEX finance_accountchange_district_id_100101ea_like ON public.finance_accountchange USING btree (district_id varchar_pattern_ops);
CREATE INDEX finance_accountchange_entitlement_id_4e8c6d26 ON public.finance_accountchange USING btree (entitlement_id);
CREATE INDEX finance_allotment_district_id_15c6dd1e ON public.finance_allotment USING btree (district_id);
CREATE INDEX finance_allotment_district_id_15c6dd1e_like ON public.finance_allotment USING btree (district_id varchar_pattern_ops);
CREATE INDEX finance_allotment_from_district_id_8485c06c ON public.finance_allotment USING btree (from_district_id);
CREATE INDEX finance_allotment_from_district_id_8485c06c_like ON public.finance_allotment USING btree (from_district_id varchar_pattern_ops);
CREATE INDEX finance_allotment_number_b9c3753b_like ON public.finance_allotment USING btree (number varchar_pattern_ops);
CREATE INDEX finance_answered_payment_id_6b9fff23 ON public.finance_answered USING btree (payment_id);
CREATE INDEX finance_bankfile_district_id_78cb7ce3 ON public.finance_bankfile USING btree (district_id);
CREATE INDEX finance_bankfile_district_id_78cb7ce3_like ON public.finance_bankfile USING btree (district_id varchar_pattern_ops);
CREATE INDEX finance_bankfile_document_id_df97c8c2 ON public.finance_bankfile USING btree (document_id);
CREATE INDEX finance_bankfile_sha256_e10ad3ab_like ON public.finance_bankfile USING btree (sha256 varchar_pattern_ops);
CREATE INDEX finance_bankline_payment_id_b19e6412 ON public.finance_bankline USING btree (payment_id);
CREATE INDEX finance_entitlement_artisan_id_903ed771 ON public.finance_entitlement USING btree (artisan_id);
CREATE INDEX finance_entitlement_key_48ee8153_like ON public.finance_entitlement USING btree (key varchar_pattern_ops);
CREATE INDEX finance_entitlement_office_id_5dddba47 ON public.finance_entitlement USING btree (office_id);
CREATE INDEX finance_entitlement_office_id_5dddba47_like ON public.finance_entitlement USING btree (office_id varchar_pattern_ops);
CREATE INDEX finance_entry_key_9e44de01_like ON public.finance_entry USING btree (key varchar_pattern_ops);
CREATE INDEX finance_holding_district_id_c96c9d5e ON public.finance_holding USING btree (district_id);
CREATE INDEX finance_holding_district_id_c96c9d5e_like ON public.finance_holding USING btree (district_id varchar_pattern_ops);
CREATE INDEX finance_holdup_entitlement_id_6432282f ON public.finance_holdup USING btree (entitlement_id);
CREATE INDEX finance_officeaccount_district_id_09466448 ON public.finance_officeaccount USING btree (district_id);
CREATE INDEX finance_officeaccount_district_id_09466448_like ON public.finance_officeaccount USING btree (district_id varchar_pattern_ops);
CREATE INDEX finance_officeaccount_office_id_8d85f302 ON public.finance_officeaccount USING btree (office_id);
CREATE INDEX finance_officeaccount_office_id_8d85f302_like ON public.finance_officeaccount USING btree (office_id varchar_pattern_ops);
CREATE INDEX finance_officeaccount_replaces_id_254aea23 ON public.finance_officeaccount USING btree (replaces_id);
CREATE INDEX finance_payment_end_to_end_29dcfd67_like ON public.finance_payment USING btree (end_to_end varchar_pattern_ops);
CREATE INDEX finance_payment_entitlement_id_7ae856e5 ON public.finance_payment USING btree (entitlement_id);
CREATE INDEX finance_payment_order_id_c6e25b1a ON public.finance_payment USING btree (order_id);
CREATE INDEX finance_paymentorder_district_id_488557c6 ON public.finance_paymentorder USING btree (district_id);
CREATE INDEX finance_paymentorder_district_id_488557c6_like ON public.finance_paymentorder USING btree (district_id varchar_pattern_ops);
CREATE INDEX finance_paymentorder_number_11ba8d4d_like ON public.finance_paymentorder USING btree (number varchar_pattern_ops);
CREATE INDEX finance_spending_district_id_0a7ed466 ON public.finance_spending USING btree (district_id);
CREATE INDEX finance_spending_district_id_0a7ed466_like ON public.finance_spending USING btree (district_id varchar_pattern_ops);
CREATE INDEX finance_spending_number_09f8a563_like ON public.finance_spending USING btree (number varchar_pattern_ops);
CREATE INDEX finance_spending_office_id_f3591af9 ON public.finance_spending USING btree (office_id);
CREATE INDEX finance_spending_office_id_f3591af9_like ON public.finance_spending USING btree (office_id varchar_pattern_ops);
CREATE INDEX finance_spending_paper_id_a9c65cba ON public.finance_spending USING btree (paper_id);
CREATE INDEX follow_up_answer ON public.outcomes_followup USING btree (district_id, months, state);
CREATE INDEX follow_up_due ON public.outcomes_followup USING btree (due_on) WHERE ((state)::text = 'NOT_REACHED'::text);
CREATE INDEX follow_up_evidence_hash ON public.outcomes_followup USING btree (evidence_hash) WHERE (NOT ((evidence_hash)::text = ''::text));
CREATE INDEX follow_up_evidence_phone ON public.outcomes_followup USING btree (evidence_phone) WHERE (NOT ((evidence_phone)::text = ''::text));
CREATE INDEX follow_up_latest ON public.outcomes_followup USING btree (seat_id, due_on, next_due_on);
CREATE INDEX gi_user_district ON public.quality_giuser USING btree (district_id, state, since);
CREATE INDEX handover_toolkit ON public.training_handovercode USING btree (toolkit_id, sent_at);
CREATE INDEX hearing_open ON public.casework_hearing USING btree (district_id) WHERE ((ended)::text = ''::text);
CREATE INDEX hold_open ON public.finance_holdup USING btree (entitlement_id) WHERE (lifted_at IS NULL);
CREATE INDEX holding_open ON public.finance_holding USING btree (district_id, ends_on) WHERE (ended_on IS NULL);
CREATE INDEX identity_latest ON public.finance_identitycheck USING btree (checked_at DESC);
CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));
CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);
CREATE INDEX import_district ON public.artisans_import USING btree (district_id, begun_at);
CREATE INDEX inspection_application ON public.casework_inspection USING btree (application_id, held_on);
CREATE INDEX invitation_district ON public.facilities_invitation USING btree (district_id, closes_on);
CREATE INDEX letter_about ON public.documents_letter USING btree (about, issued_at);
CREATE INDEX letter_district ON public.documents_letter USING btree (district_id, issued_at);
CREATE INDEX line_account ON public.finance_line USING btree (account_id);
CREATE INDEX line_entry ON public.finance_line USING btree (entry_id, account_id, paise);
CREATE INDEX machine_centre ON public.facilities_machine USING btree (centre_id, from_on);
CREATE INDEX margin_due ON public.casework_margin USING btree (district_id, held_until);
CREATE INDEX market_claim_fair ON public.casework_marketclaim USING btree (fair_id);
CREATE INDEX mart_fair_district_id_2f04187b ON public.mart_fair USING btree (district_id);
CREATE INDEX mart_fair_district_id_2f04187b_like ON public.mart_fair USING btree (district_id varchar_pattern_ops);
CREATE INDEX mart_fair_entry_id_8d8215f2 ON public.mart_fair USING btree (entry_id);
CREATE INDEX mart_fair_entry_id_8d8215f2_like ON public.mart_fair USING btree (entry_id varchar_pattern_ops);
CREATE INDEX mart_fair_number_7a2adc17_like ON public.mart_fair USING btree (number varchar_pattern_ops);
CREATE INDEX mart_fairfollowup_district_id_b6351e97 ON public.mart_fairfollowup USING btree (district_id);
CREATE INDEX mart_fairfollowup_district_id_b6351e97_like ON public.mart_fairfollowup USING btree (district_id varchar_pattern_ops);
CREATE INDEX mart_fairlead_artisan_id_453f14f6 ON public.mart_fairlead USING btree (artisan_id);
CREATE INDEX mart_fairlead_district_id_f674579c ON public.mart_fairlead USING btree (district_id);
CREATE INDEX mart_fairlead_district_id_f674579c_like ON public.mart_fairlead USING btree (district_id varchar_pattern_ops);
CREATE INDEX mart_fairlead_fair_id_a3515e5a ON public.mart_fairlead USING btree (fair_id);
CREATE INDEX mart_fairsample_artisan_id_40622f6e ON public.mart_fairsample USING btree (artisan_id);
CREATE INDEX mart_fairsample_district_id_cdba2335 ON public.mart_fairsample USING btree (district_id);
CREATE INDEX mart_fairsample_district_id_cdba2335_like ON public.mart_fairsample USING btree (district_id varchar_pattern_ops);
CREATE INDEX mart_fairsample_fair_id_27b45e01 ON public.mart_fairsample USING btree (fair_id);
CREATE INDEX mart_stall_artisan_id_f1ebda29 ON public.mart_stall USING btree (artisan_id);
CREATE INDEX mart_stall_district_id_9802b902 ON public.mart_stall USING btree (district_id);
CREATE INDEX mart_stall_district_id_9802b902_like ON public.mart_stall USING btree (district_id varchar_pattern_ops);
CREATE INDEX mart_stall_fair_id_fae8d16c ON public.mart_stall USING btree (fair_id);
CREATE INDEX mart_stall_number_d08ebddf_like ON public.mart_stall USING btree (number varchar_pattern_ops);
CREATE INDEX mart_stall_product_id_3df79afe ON public.mart_stall USING btree (product_id);
CREATE INDEX mart_stall_product_id_3df79afe_like ON public.mart_stall USING btree (product_id varchar_pattern_ops);
CREATE INDEX mart_stall_round_id_4f60971b ON public.mart_stall USING btree (round_id);
CREATE INDEX mart_stallround_district_id_12a16cf7 ON public.mart_stallround USING btree (district_id);
CREATE INDEX mart_stallround_district_id_12a16cf7_like ON public.mart_stallround USING btree (district_id varchar_pattern_ops);
CREATE INDEX mart_stallround_fair_id_c263ec76 ON public.mart_stallround USING btree (fair_id);
CREATE INDEX mart_stallround_first_by_id_0d2d64ec ON public.mart_stallround USING btree (first_by_id);
CREATE INDEX mart_stallround_number_99570bc4_like ON public.mart_stallround USING btree (number varchar_pattern_ops);
CREATE INDEX mart_stallround_product_id_f84abb7a ON public.mart_stallround USING btree (product_id);
CREATE INDEX mart_stallround_product_id_f84abb7a_like ON public.mart_stallround USING btree (product_id varchar_pattern_ops);
CREATE INDEX mart_told_district_id_39887bc6 ON public.mart_told USING btree (district_id);
CREATE INDEX mart_told_district_id_39887bc6_like ON public.mart_told USING btree (district_id varchar_pattern_ops);
CREATE INDEX mart_told_stall_id_58657027 ON public.mart_told USING btree (stall_id);
CREATE INDEX matter_about ON public.casework_matter USING btree (about, kind);
CREATE INDEX matter_ripe ON public.casework_matter USING btree (body, district_id, since) WHERE (closed_at IS NULL);
CREATE INDEX meeting_body ON public.casework_meeting USING btree (body, district_id, held_on DESC);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE UNIQUE INDEX never_paid_twice ON public.finance_payment USING btree (entitlement_id) WHERE ((state)::text = ANY ((ARRAY['PREPARED'::character varying, 'SENT'::character varying, 'CREDITED'::character varying])::text[]));
CREATE INDEX new_day_milestone ON public.facilities_newday USING btree (milestone_id, said_at);
CREATE INDEX notice_of_user ON public.notices_notice USING btree (user_id, queued_at);
CREATE INDEX notice_waiting ON public.notices_notice USING btree (queued_at) WHERE (sent_at IS NULL);
CREATE INDEX notices_notice_district_id_a4d8522b ON public.notices_notice USING btree (district_id);
CREATE INDEX notices_notice_district_id_a4d8522b_like ON public.notices_notice USING btree (district_id varchar_pattern_ops);
CREATE INDEX notices_notice_user_id_62c74e71 ON public.notices_notice USING btree (user_id);
CREATE INDEX notices_question_answered_by_id_6da3973e ON public.notices_question USING btree (answered_by_id);
CREATE INDEX notices_question_district_id_08809d6a ON public.notices_question USING btree (district_id);
CREATE INDEX notices_question_district_id_08809d6a_like ON public.notices_question USING btree (district_id varchar_pattern_ops);
CREATE INDEX notices_question_named_id_c0437f85 ON public.notices_question USING btree (named_id);
CREATE INDEX office_account ON public.finance_officeaccount USING btree (office_id, state, decided_at DESC);
CREATE UNIQUE INDEX once_before_a_body ON public.casework_matter USING btree (body, about, kind) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX one_account_at_a_time ON public.artisans_bankaccount USING btree (artisan_id) WHERE (to_at IS NULL);
CREATE UNIQUE INDEX one_answer_of_a_person_counts ON public.plans_submission USING btree (person_id) WHERE counted;
CREATE UNIQUE INDEX one_application_a_call ON public.casework_application USING btree (call_id, artisan_id) WHERE (NOT ((state)::text = 'WITHDRAWN'::text));
CREATE UNIQUE INDEX one_artisan_an_aadhaar ON public.artisans_artisan USING btree (aadhaar_token) WHERE (NOT ((aadhaar_token)::text = ''::text));
CREATE UNIQUE INDEX one_artisan_an_imported_row ON public.artisans_artisan USING btree (district_id, row_hash) WHERE (NOT ((row_hash)::text = ''::text));
CREATE UNIQUE INDEX one_attendance_an_entry ON public.training_attendance USING btree (entry) WHERE (entry IS NOT NULL);
CREATE UNIQUE INDEX one_bill_an_instalment ON public.training_trainerbill USING btree (batch_id, part) WHERE (NOT ((state)::text = 'RETURNED'::text));
CREATE UNIQUE INDEX one_branch_an_ifsc ON public.programme_office USING btree (ifsc) WHERE (NOT ((ifsc)::text = ''::text));
CREATE UNIQUE INDEX one_certificate_a_number ON public.training_seat USING btree (certificate) WHERE (NOT ((certificate)::text = ''::text));
CREATE UNIQUE INDEX one_change_at_a_time ON public.finance_accountchange USING btree (entitlement_id) WHERE ((state)::text = 'PROPOSED'::text);
CREATE UNIQUE INDEX one_current_gi_good ON public.programme_gigood USING btree (name_en) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX one_current_kit_list ON public.programme_kitlist USING btree (trade) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX one_current_limit ON public.programme_limit USING btree (standard, code) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX one_current_mark ON public.programme_mark USING btree (code) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX one_current_product_of_district ON public.programme_districtproduct USING btree (district_id, product_id) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX one_current_scope_a_lab ON public.programme_labscope USING btree (office_id) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX one_current_standard ON public.programme_standard USING btree (code) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX one_current_tax_rule ON public.programme_taxrule USING btree (family, hsn) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX one_dish_a_district ON public.quality_dish USING btree (district_id) WHERE ((state)::text = 'ACCEPTED'::text);
CREATE UNIQUE INDEX one_first_target ON public.casework_target USING btree (scheme, year, district_id) WHERE (other_id IS NULL);
CREATE UNIQUE INDEX one_first_toolkit_a_seat ON public.training_toolkit USING btree (seat_id) WHERE (replaces_id IS NULL);
CREATE UNIQUE INDEX one_flag_at_a_time ON public.facilities_idle USING btree (centre_id, machine_id) NULLS NOT DISTINCT WHERE (cleared_on IS NULL);
CREATE UNIQUE INDEX one_in_the_chair ON public.casework_present USING btree (meeting_id) WHERE in_the_chair;
CREATE UNIQUE INDEX one_office_account_at_a_time ON public.finance_officeaccount USING btree (office_id) WHERE ((state)::text = 'PROPOSED'::text);
CREATE UNIQUE INDEX one_open_hearing ON public.casework_hearing USING btree (number, kind) WHERE ((ended)::text = ''::text);
CREATE UNIQUE INDEX one_open_seat_a_person ON public.training_seat USING btree (artisan_id) WHERE ((result)::text = 'OPEN'::text);
CREATE UNIQUE INDEX one_open_survey_by_a_form ON public.plans_survey USING btree (district_id, form) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX one_open_suspension ON public.quality_suspension USING btree (certificate_id) WHERE ((dropped_at IS NULL) AND (lifted_at IS NULL));
CREATE UNIQUE INDEX one_open_test_of_a_product ON public.quality_labtest USING btree (artisan_id, product_id, standard_id) WHERE ((state)::text = ANY ((ARRAY['ASKED'::character varying, 'PREPARED'::character varying, 'ON_THE_WAY'::character varying, 'SEAL_DOUBT'::character varying, 'IN_LAB'::character varying])::text[]));
CREATE UNIQUE INDEX one_open_wish_an_asset ON public.facilities_parting USING btree (asset_id) WHERE (consented IS NULL);
CREATE UNIQUE INDEX one_own_key_at_a_time ON public.access_ownkey USING btree (user_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX one_second_look ON public.casework_hearing USING btree (number) WHERE ((kind)::text = 'LOOK'::text);
CREATE UNIQUE INDEX one_spouse_an_artisan ON public.artisans_familymember USING btree (artisan_id) WHERE ((relation)::text = 'SPOUSE'::text);
CREATE UNIQUE INDEX one_standing_consent_a_field ON public.artisans_consent USING btree (artisan_id, field) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX one_standing_sample_a_test ON public.quality_sample USING btree (test_id) WHERE (NOT set_aside);
CREATE UNIQUE INDEX one_standing_stall_a_fair ON public.mart_stall USING btree (fair_id, artisan_id) WHERE ((state)::text = ANY ((ARRAY['APPLIED'::character varying, 'ALLOTTED'::character varying, 'WAITING'::character varying, 'OWN'::character varying])::text[]));
CREATE UNIQUE INDEX one_study_in_hand ON public.plans_study USING btree (district_id) WHERE (published_at IS NULL);
CREATE UNIQUE INDEX one_tariff_before_the_committee ON public.facilities_tariff USING btree (centre_id) WHERE (approved IS NULL);
CREATE UNIQUE INDEX one_user_a_certificate ON public.quality_giuser USING btree (number) WHERE (NOT ((number)::text = ''::text));
CREATE UNIQUE INDEX one_user_a_good ON public.quality_giuser USING btree (artisan_id, good_id) WHERE (NOT ((state)::text = ANY ((ARRAY['REFUSED'::character varying, 'GIVEN_UP'::character varying])::text[])));
CREATE UNIQUE INDEX one_word_an_entry ON public.training_word USING btree (entry) WHERE (entry IS NOT NULL);
CREATE INDEX order_district ON public.finance_paymentorder USING btree (district_id, state, since);
CREATE INDEX outcomes_followup_asked_by_id_31a96b8b ON public.outcomes_followup USING btree (asked_by_id);
CREATE INDEX outcomes_followup_confirmed_by_id_32fe1033 ON public.outcomes_followup USING btree (confirmed_by_id);
CREATE INDEX outcomes_recheck_asked_by_id_e0933e7f ON public.outcomes_recheck USING btree (asked_by_id);
CREATE INDEX outcomes_recheck_district_id_47dd0120 ON public.outcomes_recheck USING btree (district_id);
CREATE INDEX outcomes_recheck_district_id_47dd0120_like ON public.outcomes_recheck USING btree (district_id varchar_pattern_ops);
CREATE INDEX outcomes_recheckdraw_month_fed6de71_like ON public.outcomes_recheckdraw USING btree (month varchar_pattern_ops);
CREATE INDEX packaging_district ON public.quality_packagingrequest USING btree (district_id, state, since);
CREATE INDEX payment_unanswered ON public.finance_payment USING btree (order_id) WHERE ((state)::text = 'SENT'::text);
CREATE INDEX plans_actionplan_district_id_bdcc1abc_like ON public.plans_actionplan USING btree (district_id varchar_pattern_ops);
CREATE INDEX plans_actionplan_number_e6383005_like ON public.plans_actionplan USING btree (number varchar_pattern_ops);
CREATE INDEX plans_attachment_document_id_1fd13986 ON public.plans_attachment USING btree (document_id);
CREATE INDEX plans_attachment_submission_id_37280888 ON public.plans_attachment USING btree (submission_id);
CREATE INDEX plans_drawn_artisan_id_63358752 ON public.plans_drawn USING btree (artisan_id);
CREATE INDEX plans_drawn_survey_id_d8a2116d ON public.plans_drawn USING btree (survey_id);
CREATE INDEX plans_drawn_surveyor_id_9f07198a ON public.plans_drawn USING btree (surveyor_id);
CREATE INDEX plans_formversion_document_id_cbc1f122 ON public.plans_formversion USING btree (document_id);
CREATE INDEX plans_intervention_district_id_36f11547 ON public.plans_intervention USING btree (district_id);
CREATE INDEX plans_intervention_district_id_36f11547_like ON public.plans_intervention USING btree (district_id varchar_pattern_ops);
CREATE INDEX plans_intervention_plan_id_f316f068 ON public.plans_intervention USING btree (plan_id);
CREATE INDEX plans_intervention_product_id_ee1ad254 ON public.plans_intervention USING btree (product_id);
CREATE INDEX plans_intervention_product_id_ee1ad254_like ON public.plans_intervention USING btree (product_id varchar_pattern_ops);
CREATE INDEX plans_laterday_district_id_0bc7cb61 ON public.plans_laterday USING btree (district_id);
CREATE INDEX plans_laterday_district_id_0bc7cb61_like ON public.plans_laterday USING btree (district_id varchar_pattern_ops);
CREATE INDEX plans_laterday_step_id_088e260a ON public.plans_laterday USING btree (step_id);
CREATE INDEX plans_need_district_id_8ad3f5c8 ON public.plans_need USING btree (district_id);
CREATE INDEX plans_need_district_id_8ad3f5c8_like ON public.plans_need USING btree (district_id varchar_pattern_ops);
CREATE INDEX plans_need_line_id_dbcef544 ON public.plans_need USING btree (line_id);
CREATE INDEX plans_need_study_id_e82affa5 ON public.plans_need USING btree (study_id);
CREATE INDEX plans_point_district_id_c7c52232 ON public.plans_point USING btree (district_id);
CREATE INDEX plans_point_district_id_c7c52232_like ON public.plans_point USING btree (district_id varchar_pattern_ops);
CREATE INDEX plans_point_intervention_id_00261148 ON public.plans_point USING btree (intervention_id);
CREATE INDEX plans_step_district_id_682241d7 ON public.plans_step USING btree (district_id);
CREATE INDEX plans_step_district_id_682241d7_like ON public.plans_step USING btree (district_id varchar_pattern_ops);
CREATE INDEX plans_step_intervention_id_9ba08684 ON public.plans_step USING btree (intervention_id);
CREATE INDEX plans_step_paper_id_256c2375 ON public.plans_step USING btree (paper_id);
CREATE INDEX plans_study_district_id_2f544b50 ON public.plans_study USING btree (district_id);
CREATE INDEX plans_study_district_id_2f544b50_like ON public.plans_study USING btree (district_id varchar_pattern_ops);
CREATE INDEX plans_study_number_e1ea46d0_like ON public.plans_study USING btree (number varchar_pattern_ops);
CREATE INDEX plans_study_paper_id_2945a982 ON public.plans_study USING btree (paper_id);
CREATE INDEX plans_submission_document_id_009d5930 ON public.plans_submission USING btree (document_id);
CREATE INDEX plans_submission_instance_c78c40c7_like ON public.plans_submission USING btree (instance varchar_pattern_ops);
CREATE INDEX plans_submission_person_id_fafce018 ON public.plans_submission USING btree (person_id);
CREATE INDEX plans_submission_survey_id_7f271325 ON public.plans_submission USING btree (survey_id);
CREATE INDEX plans_submission_version_id_6933a04b ON public.plans_submission USING btree (version_id);
CREATE INDEX plans_survey_district_id_46584418 ON public.plans_survey USING btree (district_id);
CREATE INDEX plans_survey_district_id_46584418_like ON public.plans_survey USING btree (district_id varchar_pattern_ops);
CREATE INDEX plans_survey_number_ada006dd_like ON public.plans_survey USING btree (number varchar_pattern_ops);
CREATE INDEX point_district ON public.plans_point USING btree (district_id, held_on DESC);
CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);
CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));
CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);
CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);
CREATE INDEX programme_bank_code_9611152d_like ON public.programme_bank USING btree (code varchar_pattern_ops);
CREATE INDEX programme_committee_code_b5ed5b6c_like ON public.programme_committee USING btree (code varchar_pattern_ops);
CREATE INDEX programme_district_code_4ca2209b_like ON public.programme_district USING btree (code varchar_pattern_ops);
CREATE INDEX programme_district_division_id_2f083919 ON public.programme_district USING btree (division_id);
CREATE INDEX programme_district_division_id_2f083919_like ON public.programme_district USING btree (division_id varchar_pattern_ops);
CREATE INDEX programme_district_name_en_d2084972_like ON public.programme_district USING btree (name_en varchar_pattern_ops);
CREATE INDEX programme_district_short_04dd2eee_like ON public.programme_district USING btree (short varchar_pattern_ops);
CREATE INDEX programme_districtproduct_district_id_6a6c4254 ON public.programme_districtproduct USING btree (district_id);
CREATE INDEX programme_districtproduct_district_id_6a6c4254_like ON public.programme_districtproduct USING btree (district_id varchar_pattern_ops);
CREATE INDEX programme_districtproduct_product_id_cb746514 ON public.programme_districtproduct USING btree (product_id);
CREATE INDEX programme_districtproduct_product_id_cb746514_like ON public.programme_districtproduct USING btree (product_id varchar_pattern_ops);
CREATE INDEX programme_division_code_9e04652e_like ON public.programme_division USING btree (code varchar_pattern_ops);
CREATE INDEX programme_fairentry_code_c5a6390b_like ON public.programme_fairentry USING btree (code varchar_pattern_ops);
CREATE INDEX programme_gigood_districts_district_id_96bbce81 ON public.programme_gigood_districts USING btree (district_id);
CREATE INDEX programme_gigood_districts_district_id_96bbce81_like ON public.programme_gigood_districts USING btree (district_id varchar_pattern_ops);
CREATE INDEX programme_gigood_districts_gigood_id_3649519f ON public.programme_gigood_districts USING btree (gigood_id);
CREATE INDEX programme_labscope_office_id_06430c3a ON public.programme_labscope USING btree (office_id);
CREATE INDEX programme_labscope_office_id_06430c3a_like ON public.programme_labscope USING btree (office_id varchar_pattern_ops);
CREATE INDEX programme_office_bank_id_c0708328 ON public.programme_office USING btree (bank_id);
CREATE INDEX programme_office_bank_id_c0708328_like ON public.programme_office USING btree (bank_id varchar_pattern_ops);
CREATE INDEX programme_office_code_a8822a5f_like ON public.programme_office USING btree (code varchar_pattern_ops);
CREATE INDEX programme_office_district_id_dc42d368 ON public.programme_office USING btree (district_id);
CREATE INDEX programme_office_district_id_dc42d368_like ON public.programme_office USING btree (district_id varchar_pattern_ops);
CREATE INDEX programme_order_key_eafdb619_like ON public.programme_order USING btree (key varchar_pattern_ops);
CREATE INDEX programme_place_code_22c1cc15_like ON public.programme_place USING btree (code varchar_pattern_ops);
CREATE INDEX programme_place_district_id_40060da7 ON public.programme_place USING btree (district_id);
CREATE INDEX programme_place_district_id_40060da7_like ON public.programme_place USING btree (district_id varchar_pattern_ops);
CREATE INDEX programme_product_code_50647717_like ON public.programme_product USING btree (code varchar_pattern_ops);
CREATE INDEX programme_seat_code_479950e4_like ON public.programme_seat USING btree (code varchar_pattern_ops);
CREATE INDEX programme_seat_committee_id_972ea59e ON public.programme_seat USING btree (committee_id);
CREATE INDEX programme_seat_committee_id_972ea59e_like ON public.programme_seat USING btree (committee_id varchar_pattern_ops);
CREATE INDEX quality_accreditation_lab_id_5431501d ON public.quality_accreditation USING btree (lab_id);
CREATE INDEX quality_accreditation_lab_id_5431501d_like ON public.quality_accreditation USING btree (lab_id varchar_pattern_ops);
CREATE INDEX quality_certificate_district_id_f4245bfa ON public.quality_certificate USING btree (district_id);
CREATE INDEX quality_certificate_district_id_f4245bfa_like ON public.quality_certificate USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_certificate_number_1c1e30b5_like ON public.quality_certificate USING btree (number varchar_pattern_ops);
CREATE INDEX quality_design_number_e95f3c2d_like ON public.quality_design USING btree (number varchar_pattern_ops);
CREATE INDEX quality_design_picture_id_11723ff9 ON public.quality_design USING btree (picture_id);
CREATE INDEX quality_designcraft_design_id_8eade4b4 ON public.quality_designcraft USING btree (design_id);
CREATE INDEX quality_designcraft_district_id_1170309b ON public.quality_designcraft USING btree (district_id);
CREATE INDEX quality_designcraft_district_id_1170309b_like ON public.quality_designcraft USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_designcraft_product_id_13e6d777 ON public.quality_designcraft USING btree (product_id);
CREATE INDEX quality_designcraft_product_id_13e6d777_like ON public.quality_designcraft USING btree (product_id varchar_pattern_ops);
CREATE INDEX quality_designfate_design_id_b8099b54 ON public.quality_designfate USING btree (design_id);
CREATE INDEX quality_dish_district_id_0740a577 ON public.quality_dish USING btree (district_id);
CREATE INDEX quality_dish_district_id_0740a577_like ON public.quality_dish USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_dish_number_5bb7e1b7_like ON public.quality_dish USING btree (number varchar_pattern_ops);
CREATE INDEX quality_dishmaker_artisan_id_42d0eb41 ON public.quality_dishmaker USING btree (artisan_id);
CREATE INDEX quality_dishmaker_dish_id_4a76505a ON public.quality_dishmaker USING btree (dish_id);
CREATE INDEX quality_dishmaker_district_id_ea1b1e17 ON public.quality_dishmaker USING btree (district_id);
CREATE INDEX quality_dishmaker_district_id_ea1b1e17_like ON public.quality_dishmaker USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_gidrive_district_id_f271f962 ON public.quality_gidrive USING btree (district_id);
CREATE INDEX quality_gidrive_district_id_f271f962_like ON public.quality_gidrive USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_gidrive_good_id_a1d00c5e ON public.quality_gidrive USING btree (good_id);
CREATE INDEX quality_giuser_artisan_id_156eaa39 ON public.quality_giuser USING btree (artisan_id);
CREATE INDEX quality_giuser_district_id_b11d505f ON public.quality_giuser USING btree (district_id);
CREATE INDEX quality_giuser_district_id_b11d505f_like ON public.quality_giuser USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_giuser_drive_id_b6c43c9c ON public.quality_giuser USING btree (drive_id);
CREATE INDEX quality_giuser_good_id_0fb53197 ON public.quality_giuser USING btree (good_id);
CREATE INDEX quality_labtest_artisan_id_e959c1cc ON public.quality_labtest USING btree (artisan_id);
CREATE INDEX quality_labtest_district_id_3b96fe53 ON public.quality_labtest USING btree (district_id);
CREATE INDEX quality_labtest_district_id_3b96fe53_like ON public.quality_labtest USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_labtest_lab_id_e1464947 ON public.quality_labtest USING btree (lab_id);
CREATE INDEX quality_labtest_lab_id_e1464947_like ON public.quality_labtest USING btree (lab_id varchar_pattern_ops);
CREATE INDEX quality_labtest_number_41aa6366_like ON public.quality_labtest USING btree (number varchar_pattern_ops);
CREATE INDEX quality_labtest_product_id_ef473fdc ON public.quality_labtest USING btree (product_id);
CREATE INDEX quality_labtest_product_id_ef473fdc_like ON public.quality_labtest USING btree (product_id varchar_pattern_ops);
CREATE INDEX quality_labtest_standard_id_ef56f5fd ON public.quality_labtest USING btree (standard_id);
CREATE INDEX quality_line_district_id_577a0806 ON public.quality_line USING btree (district_id);
CREATE INDEX quality_line_district_id_577a0806_like ON public.quality_line USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_line_limit_id_14e59485 ON public.quality_line USING btree (limit_id);
CREATE INDEX quality_line_test_id_7a3c40b6 ON public.quality_line USING btree (test_id);
CREATE INDEX quality_packagingrequest_artisan_id_8a67a187 ON public.quality_packagingrequest USING btree (artisan_id);
CREATE INDEX quality_packagingrequest_design_id_935a7b94 ON public.quality_packagingrequest USING btree (design_id);
CREATE INDEX quality_packagingrequest_district_id_3989bbc3 ON public.quality_packagingrequest USING btree (district_id);
CREATE INDEX quality_packagingrequest_district_id_3989bbc3_like ON public.quality_packagingrequest USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_packagingrequest_number_3c4f41a5_like ON public.quality_packagingrequest USING btree (number varchar_pattern_ops);
CREATE INDEX quality_packagingrequest_product_id_c174ab27 ON public.quality_packagingrequest USING btree (product_id);
CREATE INDEX quality_packagingrequest_product_id_c174ab27_like ON public.quality_packagingrequest USING btree (product_id varchar_pattern_ops);
CREATE INDEX quality_sample_district_id_5304de3f ON public.quality_sample USING btree (district_id);
CREATE INDEX quality_sample_district_id_5304de3f_like ON public.quality_sample USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_sample_number_9e64b569_like ON public.quality_sample USING btree (number varchar_pattern_ops);
CREATE INDEX quality_sample_test_id_913d2fdc ON public.quality_sample USING btree (test_id);
CREATE INDEX quality_suspension_certificate_id_a6d3f18f ON public.quality_suspension USING btree (certificate_id);
CREATE INDEX quality_suspension_confirmed_by_id_9957d056 ON public.quality_suspension USING btree (confirmed_by_id);
CREATE INDEX quality_suspension_district_id_b528e15e ON public.quality_suspension USING btree (district_id);
CREATE INDEX quality_suspension_district_id_b528e15e_like ON public.quality_suspension USING btree (district_id varchar_pattern_ops);
CREATE INDEX quality_suspension_lift_proposed_by_id_4f86cef8 ON public.quality_suspension USING btree (lift_proposed_by_id);
CREATE INDEX quality_suspension_lifted_by_id_33e48d19 ON public.quality_suspension USING btree (lifted_by_id);
CREATE INDEX quality_suspension_proposed_by_id_ed159b9a ON public.quality_suspension USING btree (proposed_by_id);
CREATE INDEX question_open ON public.notices_question USING btree (district_id, asked_at) WHERE (answered_at IS NULL);
CREATE INDEX report_centre ON public.facilities_report USING btree (centre_id, stage, filed_on);
CREATE INDEX round_district ON public.mart_stallround USING btree (district_id, closes_on);
CREATE INDEX round_open ON public.mart_stallround USING btree (state, closes_on);
CREATE INDEX seat_artisan ON public.training_seat USING btree (artisan_id);
CREATE INDEX seat_holder_body ON public.casework_seatholder USING btree (body, district_id, until_on);
CREATE INDEX seat_trained ON public.training_seat USING btree (district_id, result, certified_on);
CREATE INDEX spending_district ON public.finance_spending USING btree (district_id, state, proposed_at);
CREATE INDEX stall_artisan ON public.mart_stall USING btree (artisan_id, applied_at);
CREATE INDEX stall_district ON public.mart_stall USING btree (district_id, state);
CREATE INDEX stall_round ON public.mart_stall USING btree (round_id, state, place);
CREATE INDEX step_application ON public.casework_step USING btree (application_id, at);
CREATE INDEX submission_faulty ON public.plans_submission USING btree (survey_id) WHERE (NOT (faults = '[]'::jsonb));
CREATE INDEX submission_survey ON public.plans_submission USING btree (survey_id, received_at);
CREATE INDEX target_place ON public.casework_target USING btree (scheme, year, district_id);
CREATE INDEX task_force_district ON public.casework_taskforcesitting USING btree (district_id, held_on);
CREATE INDEX test_artisan ON public.quality_labtest USING btree (artisan_id);
CREATE INDEX test_district ON public.quality_labtest USING btree (district_id, state, since);
CREATE INDEX test_lab ON public.quality_labtest USING btree (lab_id, state, since);
CREATE INDEX toolkit_late ON public.training_toolkit USING btree (district_id, state, promised_on);
CREATE INDEX toolkit_order ON public.training_toolkit USING btree (order_id);
CREATE INDEX training_batch_call_id_c4d296a2 ON public.training_batch USING btree (call_id);
CREATE INDEX training_batch_district_id_c5bdb19d ON public.training_batch USING btree (district_id);
CREATE INDEX training_batch_district_id_c5bdb19d_like ON public.training_batch USING btree (district_id varchar_pattern_ops);
CREATE INDEX training_batch_number_f1e252b3_like ON public.training_batch USING btree (number varchar_pattern_ops);
CREATE INDEX training_batch_product_id_c37ef942 ON public.training_batch USING btree (product_id);
CREATE INDEX training_batch_product_id_c37ef942_like ON public.training_batch USING btree (product_id varchar_pattern_ops);
CREATE INDEX training_batch_trainer_id_e2fc2566 ON public.training_batch USING btree (trainer_id);
CREATE INDEX training_batch_trainer_id_e2fc2566_like ON public.training_batch USING btree (trainer_id varchar_pattern_ops);
CREATE INDEX training_callback_district_id_3593e811 ON public.training_callback USING btree (district_id);
CREATE INDEX training_callback_district_id_3593e811_like ON public.training_callback USING btree (district_id varchar_pattern_ops);
CREATE INDEX training_callback_seat_id_9bdc05a1 ON public.training_callback USING btree (seat_id);
CREATE INDEX training_codeshown_batch_id_9268b4e2 ON public.training_codeshown USING btree (batch_id);
CREATE INDEX training_codeshown_district_id_dc656c58 ON public.training_codeshown USING btree (district_id);
CREATE INDEX training_codeshown_district_id_dc656c58_like ON public.training_codeshown USING btree (district_id varchar_pattern_ops);
CREATE INDEX training_doubt_batch_id_e68920db ON public.training_doubt USING btree (batch_id);
CREATE INDEX training_doubt_district_id_92e406f7 ON public.training_doubt USING btree (district_id);
CREATE INDEX training_doubt_district_id_92e406f7_like ON public.training_doubt USING btree (district_id varchar_pattern_ops);
CREATE INDEX training_handovercode_district_id_5974b7fb ON public.training_handovercode USING btree (district_id);
CREATE INDEX training_handovercode_district_id_5974b7fb_like ON public.training_handovercode USING btree (district_id varchar_pattern_ops);
CREATE INDEX training_handovercode_toolkit_id_3ed29f1f ON public.training_handovercode USING btree (toolkit_id);
CREATE INDEX training_seat_batch_id_2813d388 ON public.training_seat USING btree (batch_id);
CREATE INDEX training_toolkit_seat_id_dcfe8145 ON public.training_toolkit USING btree (seat_id);
CREATE INDEX training_toolkitorder_district_id_24664d92 ON public.training_toolkitorder USING btree (district_id);
CREATE INDEX training_toolkitorder_district_id_24664d92_like ON public.training_toolkitorder USING btree (district_id varchar_pattern_ops);
CREATE INDEX training_toolkitorder_number_5022d62e_like ON public.training_toolkitorder USING btree (number varchar_pattern_ops);
CREATE INDEX training_toolkitorder_supplier_id_52972575 ON public.training_toolkitorder USING btree (supplier_id);
CREATE INDEX training_toolkitorder_supplier_id_52972575_like ON public.training_toolkitorder USING btree (supplier_id varchar_pattern_ops);
CREATE INDEX training_trainerbill_batch_id_543f71aa ON public.training_trainerbill USING btree (batch_id);
CREATE INDEX training_trainerbill_district_id_20d83f08 ON public.training_trainerbill USING btree (district_id);
CREATE INDEX training_trainerbill_district_id_20d83f08_like ON public.training_trainerbill USING btree (district_id varchar_pattern_ops);
CREATE INDEX training_trainerbill_paper_id_7d6d0f3f ON public.training_trainerbill USING btree (paper_id);
CREATE INDEX training_word_district_id_56fc56a4 ON public.training_word USING btree (district_id);
CREATE INDEX training_word_district_id_56fc56a4_like ON public.training_word USING btree (district_id varchar_pattern_ops);
CREATE INDEX training_word_seat_id_19cd86da ON public.training_word USING btree (seat_id);
CREATE INDEX trial_latest ON public.casework_trial USING btree (at DESC);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX use_artisan ON public.facilities_machineuse USING btree (artisan_id, "on");
CREATE INDEX use_centre ON public.facilities_use USING btree (centre_id, source);
CREATE INDEX use_centre_day ON public.facilities_machineuse USING btree (centre_id, "on");
CREATE INDEX use_machine ON public.facilities_machineuse USING btree (machine_id, "on");
CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);
CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);
CREATE INDEX value_cell ON public.figures_value USING btree (closing_id, figure, district_id);
CREATE INDEX word_seat ON public.training_word USING btree (seat_id, day);
CREATE TRIGGER a_certificate_stands BEFORE UPDATE ON public.quality_certificate FOR EACH ROW WHEN ((((((old.number)::text IS DISTINCT FROM (new.number)::text) OR (old.issued_on IS DISTINCT FROM new.issued_on)) OR (old.expires_on IS DISTINCT FROM new.expires_on)) OR (old.test_id IS DISTINCT FROM new.test_id))) EXECUTE FUNCTION public.quality_keep();
CREATE TRIGGER a_certificate_stays BEFORE DELETE ON public.quality_certificate FOR EACH ROW EXECUTE FUNCTION public.quality_keep();
CREATE TRIGGER a_check_stands BEFORE DELETE OR UPDATE ON public.facilities_assetcheck FOR EACH ROW EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER a_closing_stands BEFORE DELETE OR UPDATE ON public.figures_closing FOR EACH ROW EXECUTE FUNCTION public.figures_stand();
CREATE TRIGGER a_count_stands BEFORE DELETE OR UPDATE ON public.figures_value FOR EACH ROW EXECUTE FUNCTION public.figures_stand();
CREATE TRIGGER a_draw_stands BEFORE UPDATE OF list_digest, value, seed, value_is, value_on ON public.mart_stallround FOR EACH ROW WHEN ((((old.value_is)::text <> (new.value_is)::text) OR (old.value_on <> new.value_on) OR (((old.list_digest)::text <> ''::text) AND ((old.list_digest)::text <> (new.list_digest)::text)) OR (((old.seed)::text <> ''::text) AND (((old.seed)::text <> (new.seed)::text) OR ((old.value)::text <> (new.value)::text))))) EXECUTE FUNCTION public.mart_keep_draw();
CREATE TRIGGER a_file_stands BEFORE DELETE OR UPDATE ON public.documents_document FOR EACH ROW EXECUTE FUNCTION public.documents_file_stands();
CREATE TRIGGER a_filed_claim_keeps_its_day BEFORE UPDATE OF fair_id, event_on, file_by ON public.casework_marketclaim FOR EACH ROW WHEN (((old.fair_id IS NOT NULL) AND (old.event_on IS NOT NULL) AND ((((old.fair_id)::text IS DISTINCT FROM (new.fair_id)::text) OR (old.event_on IS DISTINCT FROM new.event_on)) OR (old.file_by IS DISTINCT FROM new.file_by)))) EXECUTE FUNCTION public.casework_keep_claims_day();
CREATE TRIGGER a_flag_cleared_stands BEFORE UPDATE ON public.facilities_idle FOR EACH ROW WHEN ((old.cleared_on IS NOT NULL)) EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER a_later_day_stands BEFORE DELETE OR UPDATE ON public.plans_laterday FOR EACH ROW EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER a_later_word_stands BEFORE DELETE OR UPDATE ON public.facilities_newday FOR EACH ROW EXECUTE FUNCTION public.facilities_keep_promise();
CREATE TRIGGER a_letter_is_not_taken_away BEFORE DELETE ON public.documents_letter FOR EACH ROW EXECUTE FUNCTION public.documents_letter_stands();
CREATE TRIGGER a_letter_stands BEFORE UPDATE ON public.documents_letter FOR EACH ROW WHEN ((((((((((((old.number)::text IS DISTINCT FROM (new.number)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)) OR ((old.about)::text IS DISTINCT FROM (new.about)::text)) OR ((old.district_id)::text IS DISTINCT FROM (new.district_id)::text)) OR (old.issued_at IS DISTINCT FROM new.issued_at)) OR ((old.by_name)::text IS DISTINCT FROM (new.by_name)::text)) OR (old.data IS DISTINCT FROM new.data)) OR ((old.code)::text IS DISTINCT FROM (new.code)::text)) OR (old.synthetic IS DISTINCT FROM new.synthetic)) OR ((old.sheet_id IS NOT NULL) AND ((old.sheet_id IS DISTINCT FROM new.sheet_id) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text))) OR ((old.withdrawn_at IS NOT NULL) AND (((old.withdrawn_at IS DISTINCT FROM new.withdrawn_at) OR ((old.withdrawn_by)::text IS DISTINCT FROM (new.withdrawn_by)::text)) OR (old.withdrawn_why IS DISTINCT FROM new.withdrawn_why))))) EXECUTE FUNCTION public.documents_letter_stands();
CREATE TRIGGER a_line_adopted_stands BEFORE UPDATE ON public.plans_intervention FOR EACH ROW WHEN ((((old.adopted_by)::text <> ''::text) AND ((old.adopted_on IS DISTINCT FROM new.adopted_on) OR ((old.adopted_by)::text IS DISTINCT FROM (new.adopted_by)::text)))) EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER a_line_of_a_signed_test_stands BEFORE DELETE OR UPDATE ON public.quality_line FOR EACH ROW EXECUTE FUNCTION public.quality_of_signed_test();
CREATE TRIGGER a_need_found_stands BEFORE UPDATE ON public.plans_need FOR EACH ROW WHEN ((((((old.study_id IS DISTINCT FROM new.study_id) OR (old.need IS DISTINCT FROM new.need)) OR (old.gap IS DISTINCT FROM new.gap)) OR (old.proposed IS DISTINCT FROM new.proposed)) OR ((old.rests_on)::text IS DISTINCT FROM (new.rests_on)::text))) EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER a_place_stands BEFORE UPDATE OF place ON public.mart_stall FOR EACH ROW WHEN (((old.place IS NOT NULL) AND (old.place IS DISTINCT FROM new.place))) EXECUTE FUNCTION public.mart_keep_place();
CREATE TRIGGER a_promise_kept_stands BEFORE UPDATE OF met_on, met_by ON public.facilities_milestone FOR EACH ROW WHEN (((old.met_on IS NOT NULL) AND ((old.met_on IS DISTINCT FROM new.met_on) OR ((old.met_by)::text IS DISTINCT FROM (new.met_by)::text)))) EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER a_rate_stands BEFORE DELETE OR UPDATE ON public.facilities_rate FOR EACH ROW EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER a_report_stands BEFORE DELETE OR UPDATE ON public.facilities_report FOR EACH ROW EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER a_return_stands BEFORE DELETE OR UPDATE ON public.facilities_monthreturn FOR EACH ROW EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER a_signed_result_stands BEFORE UPDATE ON public.quality_labtest FOR EACH ROW WHEN (((old.signed_on IS NOT NULL) AND ((((((((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.signed_on IS DISTINCT FROM new.signed_on)) OR ((old.signed_by)::text IS DISTINCT FROM (new.signed_by)::text)) OR (old.artisan_id IS DISTINCT FROM new.artisan_id)) OR ((old.product_id)::text IS DISTINCT FROM (new.product_id)::text)) OR (old.standard_id IS DISTINCT FROM new.standard_id)) OR ((old.lab_id)::text IS DISTINCT FROM (new.lab_id)::text)))) EXECUTE FUNCTION public.quality_keep();
CREATE TRIGGER a_step_done_stands BEFORE UPDATE ON public.plans_step FOR EACH ROW WHEN (((old.done_on IS NOT NULL) AND (((((old.done_on IS DISTINCT FROM new.done_on) OR (old.done_at IS DISTINCT FROM new.done_at)) OR ((old.done_by)::text IS DISTINCT FROM (new.done_by)::text)) OR (old.evidence IS DISTINCT FROM new.evidence)) OR (old.paper_id IS DISTINCT FROM new.paper_id)))) EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER a_tariff_decided_stands BEFORE UPDATE ON public.facilities_tariff FOR EACH ROW WHEN ((old.approved IS NOT NULL)) EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER a_use_stands BEFORE UPDATE ON public.facilities_use FOR EACH ROW WHEN (((old.taken IS NOT NULL) OR (((((old.centre_id IS DISTINCT FROM new.centre_id) OR ((old.source)::text IS DISTINCT FROM (new.source)::text)) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.used_on IS DISTINCT FROM new.used_on)) OR (old.document_id IS DISTINCT FROM new.document_id)))) EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER account_begins_at_nought BEFORE INSERT ON public.finance_account FOR EACH ROW WHEN ((new.balance <> 0)) EXECUTE FUNCTION public.finance_refuse('an account begins at nought');
CREATE TRIGGER account_by_lines_only BEFORE DELETE OR UPDATE ON public.finance_account FOR EACH STATEMENT EXECUTE FUNCTION public.finance_by_trigger_only();
CREATE TRIGGER account_stands BEFORE UPDATE OF artisan_id, holder, number, ifsc, from_at ON public.artisans_bankaccount FOR EACH ROW WHEN ((((((old.artisan_id IS DISTINCT FROM new.artisan_id) OR ((old.holder)::text IS DISTINCT FROM (new.holder)::text)) OR ((old.number)::text IS DISTINCT FROM (new.number)::text)) OR ((old.ifsc)::text IS DISTINCT FROM (new.ifsc)::text)) OR (old.from_at IS DISTINCT FROM new.from_at))) EXECUTE FUNCTION public.artisans_keep_account();
CREATE TRIGGER action_of_signed_minutes BEFORE INSERT OR DELETE OR UPDATE OF meeting_id, item_id, place, what, owner, owner_holder_id, due_on ON public.casework_meetingaction FOR EACH ROW EXECUTE FUNCTION public.casework_of_signed_minutes();
CREATE TRIGGER allotment_is_not_removed BEFORE DELETE ON public.finance_allotment FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('an allotment is not removed');
CREATE TRIGGER allotment_stands BEFORE UPDATE OF number, kind, scheme, year, district_id, from_district_id, amount, proposed_by, proposed_at ON public.finance_allotment FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('an allotment stands as it was proposed');
CREATE TRIGGER an_adoption_stands BEFORE UPDATE ON public.plans_actionplan FOR EACH ROW WHEN (((old.adopted_on IS NOT NULL) AND ((old.adopted_on IS DISTINCT FROM new.adopted_on) OR ((old.adopted_by)::text IS DISTINCT FROM (new.adopted_by)::text)))) EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER answer_stands BEFORE DELETE OR UPDATE ON public.finance_answered FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('an answer of a bank stands');
CREATE TRIGGER answered_bank_line_stands BEFORE UPDATE ON public.finance_bankline FOR EACH ROW WHEN ((old.answered_at IS NOT NULL)) EXECUTE FUNCTION public.finance_refuse('an answer about a bank line stands');
CREATE TRIGGER aside_of_signed_minutes BEFORE INSERT OR DELETE OR UPDATE ON public.casework_aside FOR EACH ROW EXECUTE FUNCTION public.casework_aside_of_signed_minutes();
CREATE TRIGGER bank_file_stands BEFORE DELETE OR UPDATE ON public.finance_bankfile FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a file of a bank stands as it was taken in');
CREATE TRIGGER bank_line_is_not_removed BEFORE DELETE ON public.finance_bankline FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a line of a bank is not removed');
CREATE TRIGGER bank_line_stands BEFORE UPDATE OF file_id, n, place, end_to_end, payment_id, fate, amount, holder, number, ifsc, code, words, reference, on_date, verdict, differs ON public.finance_bankline FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a line of a bank stands as it was taken in');
CREATE TRIGGER bill_is_not_removed BEFORE DELETE ON public.training_trainerbill FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a bill is not removed');
CREATE TRIGGER bill_stands BEFORE UPDATE OF number, district_id, batch_id, part, teaching, food, trainee_days, payable, amount, paper_id, billed_by, billed_at ON public.training_trainerbill FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a bill stands as it was made');
CREATE TRIGGER built_and_open_stand BEFORE UPDATE OF built_on, open_on ON public.facilities_centre FOR EACH ROW WHEN ((((old.built_on IS NOT NULL) AND (old.built_on IS DISTINCT FROM new.built_on)) OR ((old.open_on IS NOT NULL) AND (old.open_on IS DISTINCT FROM new.open_on)))) EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER change_begins_proposed BEFORE INSERT ON public.finance_accountchange FOR EACH ROW WHEN (((new.state)::text <> 'PROPOSED'::text)) EXECUTE FUNCTION public.finance_refuse('a change of account is first proposed');
CREATE TRIGGER change_by_the_clock BEFORE INSERT OR UPDATE OF state, decided_at ON public.finance_accountchange FOR EACH ROW EXECUTE FUNCTION public.finance_change_moments();
CREATE TRIGGER change_is_not_removed BEFORE DELETE ON public.finance_accountchange FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a change of account is not removed');
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR UPDATE OF state ON public.finance_accountchange DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state)::text = ANY ((ARRAY['PROPOSED'::character varying, 'CONFIRMED'::character varying])::text[]))) EXECUTE FUNCTION public.finance_change_told();
CREATE TRIGGER change_stands BEFORE UPDATE OF entitlement_id, from_payee, from_account, from_ifsc, payee, account, ifsc, proposed_by, proposed_at, told_at, told_phone, cools_until ON public.finance_accountchange FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a proposed change of account stands as it was proposed');
CREATE TRIGGER closed_matter_stands BEFORE DELETE OR UPDATE ON public.casework_matter FOR EACH ROW WHEN ((old.closed_at IS NOT NULL)) EXECUTE FUNCTION public.casework_minutes_stand();
CREATE TRIGGER decided_allotment_stands BEFORE UPDATE ON public.finance_allotment FOR EACH ROW WHEN ((old.confirmed IS NOT NULL)) EXECUTE FUNCTION public.finance_refuse('a decided allotment stands');
CREATE TRIGGER decided_bill_stands BEFORE UPDATE ON public.training_trainerbill FOR EACH ROW WHEN (((old.state)::text <> 'BILLED'::text)) EXECUTE FUNCTION public.finance_refuse('a decided bill stands');
CREATE TRIGGER decided_change_stands BEFORE UPDATE ON public.finance_accountchange FOR EACH ROW WHEN (((old.state)::text <> 'PROPOSED'::text)) EXECUTE FUNCTION public.finance_refuse('a decided change of account stands');
CREATE TRIGGER decided_office_account_stands BEFORE UPDATE ON public.finance_officeaccount FOR EACH ROW WHEN (((old.state)::text <> 'PROPOSED'::text)) EXECUTE FUNCTION public.finance_refuse('a decided account of an office stands');
CREATE TRIGGER decided_spending_stands BEFORE UPDATE ON public.finance_spending FOR EACH ROW WHEN (((old.state)::text <> 'PROPOSED'::text)) EXECUTE FUNCTION public.finance_refuse('a decided bill stands');
CREATE TRIGGER delivered_stays_delivered BEFORE UPDATE OF state, yes_by, witness, delivered_on ON public.training_toolkit FOR EACH ROW WHEN ((((old.state)::text = 'DELIVERED'::text) AND (((((new.state)::text IS DISTINCT FROM (old.state)::text) OR ((new.yes_by)::text IS DISTINCT FROM (old.yes_by)::text)) OR ((new.witness)::text IS DISTINCT FROM (old.witness)::text)) OR (new.delivered_on IS DISTINCT FROM old.delivered_on)))) EXECUTE FUNCTION public.training_keep_delivery();
CREATE TRIGGER entries_added AFTER INSERT ON public.finance_entry REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.finance_entries_added();
CREATE TRIGGER entry_stands BEFORE DELETE OR UPDATE ON public.finance_entry FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('an entry of the ledger stands');
CREATE CONSTRAINT TRIGGER every_entry_balances AFTER INSERT OR UPDATE ON public.finance_seal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.finance_weigh();
CREATE TRIGGER facts_of_a_study_stand BEFORE UPDATE ON public.plans_study FOR EACH ROW WHEN (((((((old.number)::text IS DISTINCT FROM (new.number)::text) OR ((old.district_id)::text IS DISTINCT FROM (new.district_id)::text)) OR (old.as_of IS DISTINCT FROM new.as_of)) OR (old.data IS DISTINCT FROM new.data)) OR (old.published_at IS NOT NULL))) EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER first_day_of_a_step_stands BEFORE UPDATE ON public.plans_step FOR EACH ROW WHEN ((((((old.intervention_id IS DISTINCT FROM new.intervention_id) OR ((old.what)::text IS DISTINCT FROM (new.what)::text)) OR (old.promised_on IS DISTINCT FROM new.promised_on)) OR (old.promised_at IS DISTINCT FROM new.promised_at)) OR ((old.promised_by)::text IS DISTINCT FROM (new.promised_by)::text))) EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER first_last_day_stands BEFORE UPDATE ON public.facilities_sanction FOR EACH ROW WHEN (((((old.finish_by IS DISTINCT FROM new.finish_by) OR (old.sanctioned_on IS DISTINCT FROM new.sanctioned_on)) OR (old.cost IS DISTINCT FROM new.cost)) OR (old.state_share IS DISTINCT FROM new.state_share))) EXECUTE FUNCTION public.facilities_keep_promise();
CREATE TRIGGER first_promise_of_a_centre_stands BEFORE UPDATE ON public.facilities_milestone FOR EACH ROW WHEN ((((((old.centre_id IS DISTINCT FROM new.centre_id) OR ((old.what)::text IS DISTINCT FROM (new.what)::text)) OR (old.promised_on IS DISTINCT FROM new.promised_on)) OR ((old.promised_by)::text IS DISTINCT FROM (new.promised_by)::text)) OR (old.promised_at IS DISTINCT FROM new.promised_at))) EXECUTE FUNCTION public.facilities_keep_promise();
CREATE TRIGGER first_promise_stands BEFORE UPDATE OF promised_on ON public.training_toolkit FOR EACH ROW WHEN ((old.promised_on IS DISTINCT FROM new.promised_on)) EXECUTE FUNCTION public.training_keep_promise();
CREATE TRIGGER formversion_is_not_taken_away BEFORE DELETE ON public.plans_formversion FOR EACH ROW EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER formversion_stands BEFORE UPDATE ON public.plans_formversion FOR EACH ROW WHEN (((((((((((old.form)::text IS DISTINCT FROM (new.form)::text) OR ((old.version)::text IS DISTINCT FROM (new.version)::text)) OR ((old.title_en)::text IS DISTINCT FROM (new.title_en)::text)) OR ((old.title_hi)::text IS DISTINCT FROM (new.title_hi)::text)) OR (old.document_id IS DISTINCT FROM new.document_id)) OR (old.xform IS DISTINCT FROM new.xform)) OR (old.definition IS DISTINCT FROM new.definition)) OR (old.published_at IS DISTINCT FROM new.published_at)) OR ((old.published_by)::text IS DISTINCT FROM (new.published_by)::text))) EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER hold_is_not_removed BEFORE DELETE ON public.finance_holdup FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a hold is lifted, not removed');
CREATE TRIGGER hold_stands BEFORE UPDATE OF entitlement_id, reason, seen, held_at ON public.finance_holdup FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a hold is lifted, not changed');
CREATE TRIGGER holding_is_not_removed BEFORE DELETE ON public.finance_holding FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a holding is not removed');
CREATE TRIGGER holding_stands BEFORE UPDATE OF entitlement_id, from_on, ends_on ON public.finance_holding FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('the end of a holding is not put off');
CREATE TRIGGER item_of_signed_minutes BEFORE INSERT OR DELETE OR UPDATE ON public.casework_meetingitem FOR EACH ROW EXECUTE FUNCTION public.casework_of_signed_minutes();
CREATE TRIGGER level_of_fair_stands BEFORE UPDATE OF level, "national", b2b, b2c ON public.mart_fair FOR EACH ROW WHEN ((((((old.level)::text IS DISTINCT FROM (new.level)::text) OR (old."national" IS DISTINCT FROM new."national")) OR (old.b2b IS DISTINCT FROM new.b2b)) OR (old.b2c IS DISTINCT FROM new.b2c))) EXECUTE FUNCTION public.mart_keep_level();
CREATE TRIGGER line_stands BEFORE DELETE OR UPDATE ON public.finance_line FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a line of the ledger stands');
CREATE TRIGGER lines_added AFTER INSERT ON public.finance_line REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.finance_lines_added();
CREATE TRIGGER no_flag_is_taken_away BEFORE DELETE ON public.facilities_idle FOR EACH ROW EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER no_need_is_taken_away BEFORE DELETE ON public.plans_need FOR EACH ROW EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER no_promise_of_a_centre_is_taken_away BEFORE DELETE ON public.facilities_milestone FOR EACH ROW EXECUTE FUNCTION public.facilities_keep_promise();
CREATE TRIGGER no_proof_is_taken_away BEFORE DELETE ON public.facilities_use FOR EACH ROW EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER no_signed_result_is_taken_away BEFORE DELETE ON public.quality_labtest FOR EACH ROW WHEN ((old.signed_on IS NOT NULL)) EXECUTE FUNCTION public.quality_keep();
CREATE TRIGGER no_step_is_taken_away BEFORE DELETE ON public.plans_step FOR EACH ROW EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER no_study_is_taken_away BEFORE DELETE ON public.plans_study FOR EACH ROW EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER no_tariff_is_taken_away BEFORE DELETE ON public.facilities_tariff FOR EACH ROW EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER no_use_is_taken_away BEFORE DELETE ON public.facilities_machineuse FOR EACH ROW EXECUTE FUNCTION public.facilities_what_was_said_stands();
CREATE TRIGGER noted_seal_stands BEFORE UPDATE OF seal ON public.quality_sample FOR EACH ROW WHEN ((((old.seal)::text <> ''::text) AND ((old.seal)::text IS DISTINCT FROM (new.seal)::text))) EXECUTE FUNCTION public.quality_keep();
CREATE TRIGGER office_account_begins_proposed BEFORE INSERT ON public.finance_officeaccount FOR EACH ROW WHEN (((new.state)::text <> 'PROPOSED'::text)) EXECUTE FUNCTION public.finance_refuse('an account of an office is first proposed');
CREATE TRIGGER office_account_by_the_clock BEFORE INSERT OR UPDATE OF state, decided_at ON public.finance_officeaccount FOR EACH ROW EXECUTE FUNCTION public.finance_office_moments();
CREATE TRIGGER office_account_is_not_removed BEFORE DELETE ON public.finance_officeaccount FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('an account of an office is not removed');
CREATE TRIGGER office_account_stands BEFORE UPDATE OF office_id, district_id, replaces_id, holder, account, ifsc, words, proposed_by, proposed_at, cools_until ON public.finance_officeaccount FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('an account of an office stands as it was proposed');
CREATE TRIGGER office_owed BEFORE INSERT ON public.finance_entitlement FOR EACH ROW WHEN ((new.office_id IS NOT NULL)) EXECUTE FUNCTION public.finance_office_owed();
CREATE TRIGGER order_is_not_removed BEFORE DELETE ON public.finance_paymentorder FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a payment order is withdrawn, not removed');
CREATE TRIGGER order_stands BEFORE UPDATE OF number, district_id, scheme, year, payments, total, two_above, prepared_by, prepared_at ON public.finance_paymentorder FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a payment order stands as it was prepared');
CREATE TRIGGER owed_is_not_removed BEFORE DELETE ON public.finance_entitlement FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('what is owed is cancelled, not removed');
CREATE TRIGGER owed_office_stands BEFORE UPDATE OF office_id ON public.finance_entitlement FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('what is owed, and to whom, stands');
CREATE TRIGGER owed_stands BEFORE UPDATE OF key, kind, about, scheme, district_id, year, artisan_id, amount, owed_at ON public.finance_entitlement FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('what is owed, and to whom, stands');
CREATE TRIGGER payee_stands BEFORE UPDATE OF payee, account, ifsc ON public.finance_entitlement FOR EACH ROW WHEN (((((old.payee)::text IS DISTINCT FROM (new.payee)::text) OR ((old.account)::text IS DISTINCT FROM (new.account)::text)) OR ((old.ifsc)::text IS DISTINCT FROM (new.ifsc)::text))) EXECUTE FUNCTION public.finance_keep_payee();
CREATE TRIGGER payment_is_not_removed BEFORE DELETE ON public.finance_payment FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a payment is not removed');
CREATE TRIGGER payment_stands BEFORE UPDATE OF order_id, entitlement_id, end_to_end, payee, account, ifsc, amount ON public.finance_payment FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a payment stands as it was ordered');
CREATE TRIGGER payments_ordered AFTER INSERT ON public.finance_payment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.finance_payments_written();
CREATE TRIGGER payments_sent AFTER UPDATE ON public.finance_payment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.finance_payments_written();
CREATE TRIGGER present_of_signed_minutes BEFORE INSERT OR DELETE OR UPDATE ON public.casework_present FOR EACH ROW EXECUTE FUNCTION public.casework_of_signed_minutes();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();
CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();
CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();
CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();
CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();
CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();
CREATE TRIGGER promise_to_buyer_stands BEFORE UPDATE OF promise, promised_for, promised_by ON public.mart_fairlead FOR EACH ROW WHEN ((((old.promise)::text <> (new.promise)::text) OR (old.promised_for <> new.promised_for) OR ((old.promised_by)::text <> (new.promised_by)::text))) EXECUTE FUNCTION public.mart_keep_promise();
CREATE TRIGGER promised_result_stands BEFORE UPDATE OF promised_on ON public.quality_labtest FOR EACH ROW WHEN (((old.promised_on IS NOT NULL) AND (old.promised_on IS DISTINCT FROM new.promised_on))) EXECUTE FUNCTION public.quality_keep();
CREATE TRIGGER replacement_carries_the_promise BEFORE INSERT ON public.training_toolkit FOR EACH ROW WHEN ((new.replaces_id IS NOT NULL)) EXECUTE FUNCTION public.training_carry_promise();
CREATE TRIGGER seal_by_trigger_only BEFORE INSERT OR DELETE OR UPDATE ON public.finance_seal FOR EACH STATEMENT EXECUTE FUNCTION public.finance_by_trigger_only();
CREATE TRIGGER signed_minutes_stand BEFORE DELETE OR UPDATE ON public.casework_meeting FOR EACH ROW WHEN ((old.signed_at IS NOT NULL)) EXECUTE FUNCTION public.casework_minutes_stand();
CREATE TRIGGER spending_is_not_removed BEFORE DELETE ON public.finance_spending FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a bill is not removed');
CREATE TRIGGER spending_stands BEFORE UPDATE OF number, district_id, office_id, scheme, year, amount, words, paper_id, proposed_by, proposed_at ON public.finance_spending FOR EACH STATEMENT EXECUTE FUNCTION public.finance_refuse('a bill stands as it was proposed');
CREATE TRIGGER submission_is_not_taken_away BEFORE DELETE ON public.plans_submission FOR EACH ROW EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER submission_stands BEFORE UPDATE ON public.plans_submission FOR EACH ROW WHEN (((((((((old.instance)::text IS DISTINCT FROM (new.instance)::text) OR (old.document_id IS DISTINCT FROM new.document_id)) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text)) OR (old.answers IS DISTINCT FROM new.answers)) OR (old.received_at IS DISTINCT FROM new.received_at)) OR ((old.came_by)::text IS DISTINCT FROM (new.came_by)::text)) OR (old.received_from_id IS DISTINCT FROM new.received_from_id))) EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER survey_is_not_taken_away BEFORE DELETE ON public.plans_survey FOR EACH ROW EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER survey_stands BEFORE UPDATE ON public.plans_survey FOR EACH ROW WHEN ((((((((((((old.number)::text IS DISTINCT FROM (new.number)::text) OR ((old.district_id)::text IS DISTINCT FROM (new.district_id)::text)) OR ((old.form)::text IS DISTINCT FROM (new.form)::text)) OR ((old.seed)::text IS DISTINCT FROM (new.seed)::text)) OR (old.each_place IS DISTINCT FROM new.each_place)) OR (old.of IS DISTINCT FROM new.of)) OR (old.drawn IS DISTINCT FROM new.drawn)) OR ((old.list_hash)::text IS DISTINCT FROM (new.list_hash)::text)) OR (old.listed IS DISTINCT FROM new.listed)) OR (old.opened_at IS DISTINCT FROM new.opened_at))) EXECUTE FUNCTION public.plans_stands();
CREATE TRIGGER target_stands BEFORE DELETE OR UPDATE ON public.casework_target FOR EACH STATEMENT EXECUTE FUNCTION public.casework_target_stands();
ALTER TABLE ONLY public.access_officekey
    ADD CONSTRAINT access_officekey_office_id_f679f840_fk_programme_office_code FOREIGN KEY (office_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.access_ownkey
    ADD CONSTRAINT access_ownkey_user_id_e9e0fa5b_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.access_posting
    ADD CONSTRAINT access_posting_district_id_0afbe0e8_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.access_posting
    ADD CONSTRAINT access_posting_office_id_b2d1c680_fk_programme_office_code FOREIGN KEY (office_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.access_posting
    ADD CONSTRAINT access_posting_user_id_685342a8_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_artisan
    ADD CONSTRAINT artisans_artisan_district_id_f05bf575_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_artisan
    ADD CONSTRAINT artisans_artisan_place_id_bc32882e_fk_programme_place_code FOREIGN KEY (place_id) REFERENCES public.programme_place(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_artisan
    ADD CONSTRAINT artisans_artisan_product_id_5f6c3c76_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_artisan
    ADD CONSTRAINT artisans_artisan_user_id_dc123cbf_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_bankaccount
    ADD CONSTRAINT artisans_bankaccount_artisan_id_2d90d9c6_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_bankaccount
    ADD CONSTRAINT artisans_bankaccount_district_id_02aa6e69_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_consent
    ADD CONSTRAINT artisans_consent_artisan_id_fe8a4a48_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_consent
    ADD CONSTRAINT artisans_consent_district_id_9ccbe772_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_draft
    ADD CONSTRAINT artisans_draft_artisan_id_070bedf8_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_draft
    ADD CONSTRAINT artisans_draft_district_id_11b27b1c_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_draft
    ADD CONSTRAINT artisans_draft_user_id_e5f44fbd_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_familymember
    ADD CONSTRAINT artisans_familymembe_artisan_id_64b0c073_fk_artisans_ FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_familymember
    ADD CONSTRAINT artisans_familymembe_district_id_12c834c6_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_familymember
    ADD CONSTRAINT artisans_familymembe_is_artisan_id_8bee987f_fk_artisans_ FOREIGN KEY (is_artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_import
    ADD CONSTRAINT artisans_import_district_id_23362801_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_import
    ADD CONSTRAINT artisans_import_document_id_59394c1d_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_import
    ADD CONSTRAINT artisans_import_refused_rows_id_ef35d833_fk_documents FOREIGN KEY (refused_rows_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_unit
    ADD CONSTRAINT artisans_unit_artisan_id_f9b02b98_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.artisans_unit
    ADD CONSTRAINT artisans_unit_district_id_6e5a4759_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_agendaitem
    ADD CONSTRAINT casework_agendaitem_application_id_d0b5550d_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_agendaitem
    ADD CONSTRAINT casework_agendaitem_district_id_7aff5938_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_agendaitem
    ADD CONSTRAINT casework_agendaitem_sitting_id_2396793b_fk_casework_ FOREIGN KEY (sitting_id) REFERENCES public.casework_taskforcesitting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_application
    ADD CONSTRAINT casework_application_artisan_id_ae427cb9_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_application
    ADD CONSTRAINT casework_application_call_id_c2a7a7eb_fk_casework_call_id FOREIGN KEY (call_id) REFERENCES public.casework_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_application
    ADD CONSTRAINT casework_application_district_id_fa9da71b_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_application
    ADD CONSTRAINT casework_application_product_id_7848b40c_fk_programme FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_aside
    ADD CONSTRAINT casework_aside_district_id_27b42ccc_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_aside
    ADD CONSTRAINT casework_aside_holder_id_449a1a11_fk_casework_seatholder_id FOREIGN KEY (holder_id) REFERENCES public.casework_seatholder(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_aside
    ADD CONSTRAINT casework_aside_item_id_cff6a23f_fk_casework_meetingitem_id FOREIGN KEY (item_id) REFERENCES public.casework_meetingitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_bar
    ADD CONSTRAINT casework_bar_application_id_130db5d6_fk_casework_application_id FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_bar
    ADD CONSTRAINT casework_bar_artisan_id_d84ab7a1_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_bar
    ADD CONSTRAINT casework_bar_district_id_4dd1fbbb_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_branchsheet
    ADD CONSTRAINT casework_branchsheet_branch_id_df4ca6d8_fk_programme FOREIGN KEY (branch_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_branchsheet
    ADD CONSTRAINT casework_branchsheet_district_id_c65a50d3_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_branchsheet
    ADD CONSTRAINT casework_branchsheet_document_id_1a0770b5_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_branchsheet
    ADD CONSTRAINT casework_branchsheet_given_back_id_d36d5468_fk_documents FOREIGN KEY (given_back_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_call
    ADD CONSTRAINT casework_call_district_id_fb551ee6_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_call
    ADD CONSTRAINT casework_call_product_id_84fd55b6_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_claimline
    ADD CONSTRAINT casework_claimline_claim_id_d3456097_fk_casework_marketclaim_id FOREIGN KEY (claim_id) REFERENCES public.casework_marketclaim(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_claimline
    ADD CONSTRAINT casework_claimline_district_id_1f18d718_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_councilclaim
    ADD CONSTRAINT casework_councilclai_district_id_9d0641ce_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_councilclaim
    ADD CONSTRAINT casework_councilclai_office_id_8b47ca79_fk_programme FOREIGN KEY (office_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_councilclaim
    ADD CONSTRAINT casework_councilclai_product_id_85cab43d_fk_programme FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_councilstep
    ADD CONSTRAINT casework_councilstep_claim_id_f69a131c_fk_casework_ FOREIGN KEY (claim_id) REFERENCES public.casework_councilclaim(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_councilstep
    ADD CONSTRAINT casework_councilstep_district_id_d0f10b12_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_facts
    ADD CONSTRAINT casework_facts_application_id_8f41d0cc_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_facts
    ADD CONSTRAINT casework_facts_district_id_ec5fe52e_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_facts
    ADD CONSTRAINT casework_facts_product_id_a6dddd8c_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_hearing
    ADD CONSTRAINT casework_hearing_district_id_c8a8886f_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_inspection
    ADD CONSTRAINT casework_inspection_application_id_c2422bd9_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_inspection
    ADD CONSTRAINT casework_inspection_district_id_e427793a_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_interview
    ADD CONSTRAINT casework_interview_application_id_5579d71f_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_interview
    ADD CONSTRAINT casework_interview_district_id_4bae9e9d_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_interview
    ADD CONSTRAINT casework_interview_sitting_id_2528fa71_fk_casework_sitting_id FOREIGN KEY (sitting_id) REFERENCES public.casework_sitting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_loanfile
    ADD CONSTRAINT casework_loanfile_application_id_b7f9d624_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_loanfile
    ADD CONSTRAINT casework_loanfile_branch_id_0acc530b_fk_programme_office_code FOREIGN KEY (branch_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_loanfile
    ADD CONSTRAINT casework_loanfile_district_id_1db7d688_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_margin
    ADD CONSTRAINT casework_margin_application_id_d03f0877_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_margin
    ADD CONSTRAINT casework_margin_district_id_8ee6dcf9_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_margin
    ADD CONSTRAINT casework_margin_file_id_706198e2_fk_casework_loanfile_id FOREIGN KEY (file_id) REFERENCES public.casework_loanfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_marketclaim
    ADD CONSTRAINT casework_marketclaim_application_id_f3416105_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_marketclaim
    ADD CONSTRAINT casework_marketclaim_district_id_04fe28e3_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_marketclaim
    ADD CONSTRAINT casework_marketclaim_fair_id_d345470a_fk_mart_fair_number FOREIGN KEY (fair_id) REFERENCES public.mart_fair(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_marketclaim
    ADD CONSTRAINT casework_marketclaim_unit_id_a44c690a_fk_artisans_unit_id FOREIGN KEY (unit_id) REFERENCES public.artisans_unit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_matter
    ADD CONSTRAINT casework_matter_district_id_640136ce_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_meeting
    ADD CONSTRAINT casework_meeting_district_id_49777239_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_meetingaction
    ADD CONSTRAINT casework_meetingacti_district_id_8c49a9fb_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_meetingaction
    ADD CONSTRAINT casework_meetingacti_item_id_6c107857_fk_casework_ FOREIGN KEY (item_id) REFERENCES public.casework_meetingitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_meetingaction
    ADD CONSTRAINT casework_meetingacti_meeting_id_6537cd8d_fk_casework_ FOREIGN KEY (meeting_id) REFERENCES public.casework_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_meetingaction
    ADD CONSTRAINT casework_meetingacti_owner_holder_id_f4345bba_fk_casework_ FOREIGN KEY (owner_holder_id) REFERENCES public.casework_seatholder(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_meetingitem
    ADD CONSTRAINT casework_meetingitem_district_id_e1959838_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_meetingitem
    ADD CONSTRAINT casework_meetingitem_matter_id_31b17e6d_fk_casework_matter_id FOREIGN KEY (matter_id) REFERENCES public.casework_matter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_meetingitem
    ADD CONSTRAINT casework_meetingitem_meeting_id_dc12b171_fk_casework_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.casework_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_present
    ADD CONSTRAINT casework_present_district_id_c20b9fe4_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_present
    ADD CONSTRAINT casework_present_holder_id_b990020a_fk_casework_seatholder_id FOREIGN KEY (holder_id) REFERENCES public.casework_seatholder(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_present
    ADD CONSTRAINT casework_present_meeting_id_06fa33e3_fk_casework_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.casework_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_project
    ADD CONSTRAINT casework_project_application_id_2c35815a_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_project
    ADD CONSTRAINT casework_project_branch_id_03d3dbe8_fk_programme_office_code FOREIGN KEY (branch_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_project
    ADD CONSTRAINT casework_project_district_id_2675f9a7_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_seatholder
    ADD CONSTRAINT casework_seatholder_district_id_76c7f339_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_seatholder
    ADD CONSTRAINT casework_seatholder_seat_id_b093f93a_fk_programme_seat_code FOREIGN KEY (seat_id) REFERENCES public.programme_seat(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_seatholder
    ADD CONSTRAINT casework_seatholder_user_id_bfbf0165_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_sitting
    ADD CONSTRAINT casework_sitting_call_id_32f7ad5a_fk_casework_call_id FOREIGN KEY (call_id) REFERENCES public.casework_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_sitting
    ADD CONSTRAINT casework_sitting_district_id_0236e4f0_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_step
    ADD CONSTRAINT casework_step_application_id_f92159fc_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_step
    ADD CONSTRAINT casework_step_district_id_51611a1d_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_target
    ADD CONSTRAINT casework_target_district_id_18798d4d_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_target
    ADD CONSTRAINT casework_target_other_id_f32d6fb3_fk_programme_district_code FOREIGN KEY (other_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_taskforcesitting
    ADD CONSTRAINT casework_taskforcesi_district_id_7d6b4d29_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_viability
    ADD CONSTRAINT casework_viability_district_id_7360a8c3_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.casework_viability
    ADD CONSTRAINT casework_viability_item_id_318bb86f_fk_casework_agendaitem_id FOREIGN KEY (item_id) REFERENCES public.casework_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_district_id_00257283_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_letter
    ADD CONSTRAINT documents_letter_district_id_a1813430_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_letter
    ADD CONSTRAINT documents_letter_sheet_id_7b4d2b8b_fk_documents_document_id FOREIGN KEY (sheet_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_appraisal
    ADD CONSTRAINT facilities_appraisal_district_id_430dccef_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_appraisal
    ADD CONSTRAINT facilities_appraisal_report_id_9ddf1fd5_fk_facilities_report_id FOREIGN KEY (report_id) REFERENCES public.facilities_report(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_asset
    ADD CONSTRAINT facilities_asset_centre_id_8abd6acd_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_asset
    ADD CONSTRAINT facilities_asset_district_id_90ed4a23_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_assetcheck
    ADD CONSTRAINT facilities_assetchec_district_id_fa8f230a_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_assetcheck
    ADD CONSTRAINT facilities_assetcheck_asset_id_afd0ba9a_fk_facilities_asset_id FOREIGN KEY (asset_id) REFERENCES public.facilities_asset(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_artisan_id_c846988f_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_centre_id_0c8878ac_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_district_id_79e047fc_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_booking
    ADD CONSTRAINT facilities_booking_machine_id_a60723ae_fk_facilities_machine_id FOREIGN KEY (machine_id) REFERENCES public.facilities_machine(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_centre
    ADD CONSTRAINT facilities_centre_district_id_99a868e9_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_centre
    ADD CONSTRAINT facilities_centre_invitation_id_b745a8d3_fk_facilitie FOREIGN KEY (invitation_id) REFERENCES public.facilities_invitation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_centre
    ADD CONSTRAINT facilities_centre_office_id_96a5067e_fk_programme_office_code FOREIGN KEY (office_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_centre
    ADD CONSTRAINT facilities_centre_product_id_0ba8e69d_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_centrestep
    ADD CONSTRAINT facilities_centreste_centre_id_11a6fa5d_fk_facilitie FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_centrestep
    ADD CONSTRAINT facilities_centreste_district_id_0e286bd7_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_closedday
    ADD CONSTRAINT facilities_closedday_centre_id_2096d432_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_closedday
    ADD CONSTRAINT facilities_closedday_district_id_5cb85956_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_closedday
    ADD CONSTRAINT facilities_closedday_machine_id_9e761b31_fk_facilitie FOREIGN KEY (machine_id) REFERENCES public.facilities_machine(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_company
    ADD CONSTRAINT facilities_company_centre_id_52a9bfe5_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_company
    ADD CONSTRAINT facilities_company_district_id_7dc02b1e_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_component
    ADD CONSTRAINT facilities_component_district_id_60fa3933_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_component
    ADD CONSTRAINT facilities_component_report_id_647b1a26_fk_facilities_report_id FOREIGN KEY (report_id) REFERENCES public.facilities_report(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_heldhour
    ADD CONSTRAINT facilities_heldhour_booking_id_4e4a3611_fk_facilitie FOREIGN KEY (booking_id) REFERENCES public.facilities_booking(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_heldhour
    ADD CONSTRAINT facilities_heldhour_district_id_a42df36a_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_heldhour
    ADD CONSTRAINT facilities_heldhour_machine_id_1385c026_fk_facilitie FOREIGN KEY (machine_id) REFERENCES public.facilities_machine(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_idle
    ADD CONSTRAINT facilities_idle_centre_id_d2e70d95_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_idle
    ADD CONSTRAINT facilities_idle_cleared_by_id_91ed8e0a_fk_facilitie FOREIGN KEY (cleared_by_id) REFERENCES public.facilities_machineuse(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_idle
    ADD CONSTRAINT facilities_idle_district_id_a2b13118_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_idle
    ADD CONSTRAINT facilities_idle_machine_id_139100b8_fk_facilities_machine_id FOREIGN KEY (machine_id) REFERENCES public.facilities_machine(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_instalment
    ADD CONSTRAINT facilities_instalmen_centre_id_1ce7d109_fk_facilitie FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_instalment
    ADD CONSTRAINT facilities_instalmen_district_id_8d1dcd42_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_interest
    ADD CONSTRAINT facilities_interest_centre_id_d00dc7f6_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_interest
    ADD CONSTRAINT facilities_interest_district_id_891364c6_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_invitation
    ADD CONSTRAINT facilities_invitatio_district_id_354ce6d7_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_invitation
    ADD CONSTRAINT facilities_invitatio_product_id_30a61247_fk_programme FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_machine
    ADD CONSTRAINT facilities_machine_asset_id_233dd3b2_fk_facilities_asset_id FOREIGN KEY (asset_id) REFERENCES public.facilities_asset(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_machine
    ADD CONSTRAINT facilities_machine_centre_id_03959532_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_machine
    ADD CONSTRAINT facilities_machine_district_id_1192a151_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_machineuse
    ADD CONSTRAINT facilities_machineus_artisan_id_5060c837_fk_artisans_ FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_machineuse
    ADD CONSTRAINT facilities_machineus_booking_id_9d1b34e8_fk_facilitie FOREIGN KEY (booking_id) REFERENCES public.facilities_booking(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_machineuse
    ADD CONSTRAINT facilities_machineus_centre_id_0be0d0b6_fk_facilitie FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_machineuse
    ADD CONSTRAINT facilities_machineus_district_id_3efd48ac_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_machineuse
    ADD CONSTRAINT facilities_machineus_machine_id_940bc198_fk_facilitie FOREIGN KEY (machine_id) REFERENCES public.facilities_machine(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_member
    ADD CONSTRAINT facilities_member_artisan_id_542da83e_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_member
    ADD CONSTRAINT facilities_member_company_id_8e674189_fk_facilities_company_id FOREIGN KEY (company_id) REFERENCES public.facilities_company(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_member
    ADD CONSTRAINT facilities_member_district_id_7cee7521_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_milestone
    ADD CONSTRAINT facilities_milestone_centre_id_dfb32fff_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_milestone
    ADD CONSTRAINT facilities_milestone_district_id_a9aef8e6_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_monthreturn
    ADD CONSTRAINT facilities_monthretu_centre_id_64d9748c_fk_facilitie FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_monthreturn
    ADD CONSTRAINT facilities_monthretu_district_id_58b251c7_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_newday
    ADD CONSTRAINT facilities_newday_district_id_b17eb22d_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_newday
    ADD CONSTRAINT facilities_newday_milestone_id_cd132021_fk_facilitie FOREIGN KEY (milestone_id) REFERENCES public.facilities_milestone(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_parting
    ADD CONSTRAINT facilities_parting_asset_id_5558d031_fk_facilities_asset_id FOREIGN KEY (asset_id) REFERENCES public.facilities_asset(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_parting
    ADD CONSTRAINT facilities_parting_district_id_cbb73add_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_rate
    ADD CONSTRAINT facilities_rate_district_id_e1bbb752_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_rate
    ADD CONSTRAINT facilities_rate_machine_id_243a17e9_fk_facilities_machine_id FOREIGN KEY (machine_id) REFERENCES public.facilities_machine(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_rate
    ADD CONSTRAINT facilities_rate_tariff_id_78326859_fk_facilities_tariff_id FOREIGN KEY (tariff_id) REFERENCES public.facilities_tariff(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_report
    ADD CONSTRAINT facilities_report_centre_id_c78f26a8_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_report
    ADD CONSTRAINT facilities_report_district_id_a043506b_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_sanction
    ADD CONSTRAINT facilities_sanction_centre_id_1bf16838_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_sanction
    ADD CONSTRAINT facilities_sanction_district_id_b4cbd9d8_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_tariff
    ADD CONSTRAINT facilities_tariff_centre_id_9c5ec22a_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_tariff
    ADD CONSTRAINT facilities_tariff_district_id_e1bd314e_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_use
    ADD CONSTRAINT facilities_use_centre_id_28338f98_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_use
    ADD CONSTRAINT facilities_use_district_id_9bfc6f1f_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_use
    ADD CONSTRAINT facilities_use_document_id_f8e6b3ea_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_week
    ADD CONSTRAINT facilities_week_centre_id_9199cd8a_fk_facilities_centre_id FOREIGN KEY (centre_id) REFERENCES public.facilities_centre(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.facilities_week
    ADD CONSTRAINT facilities_week_district_id_e709177e_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.figures_value
    ADD CONSTRAINT figures_value_closing_id_17468705_fk_figures_closing_id FOREIGN KEY (closing_id) REFERENCES public.figures_closing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.figures_value
    ADD CONSTRAINT figures_value_district_id_502a7d10_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.figures_value
    ADD CONSTRAINT figures_value_product_id_62d51ce9_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_account
    ADD CONSTRAINT finance_account_district_id_0f66c7da_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_accountchange
    ADD CONSTRAINT finance_accountchang_district_id_100101ea_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_accountchange
    ADD CONSTRAINT finance_accountchang_entitlement_id_4e8c6d26_fk_finance_e FOREIGN KEY (entitlement_id) REFERENCES public.finance_entitlement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_allotment
    ADD CONSTRAINT finance_allotment_district_id_15c6dd1e_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_allotment
    ADD CONSTRAINT finance_allotment_from_district_id_8485c06c_fk_programme FOREIGN KEY (from_district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_answered
    ADD CONSTRAINT finance_answered_district_id_a1e2b965_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_answered
    ADD CONSTRAINT finance_answered_payment_id_6b9fff23_fk_finance_payment_id FOREIGN KEY (payment_id) REFERENCES public.finance_payment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_bankfile
    ADD CONSTRAINT finance_bankfile_district_id_78cb7ce3_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_bankfile
    ADD CONSTRAINT finance_bankfile_document_id_df97c8c2_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_bankline
    ADD CONSTRAINT finance_bankline_district_id_5574db8a_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_bankline
    ADD CONSTRAINT finance_bankline_file_id_c5fd1828_fk_finance_bankfile_id FOREIGN KEY (file_id) REFERENCES public.finance_bankfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_bankline
    ADD CONSTRAINT finance_bankline_payment_id_b19e6412_fk_finance_payment_id FOREIGN KEY (payment_id) REFERENCES public.finance_payment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_entitlement
    ADD CONSTRAINT finance_entitlement_artisan_id_903ed771_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_entitlement
    ADD CONSTRAINT finance_entitlement_district_id_0e1443da_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_entitlement
    ADD CONSTRAINT finance_entitlement_office_id_5dddba47_fk_programme_office_code FOREIGN KEY (office_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_entry
    ADD CONSTRAINT finance_entry_district_id_c2d6dd69_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_holding
    ADD CONSTRAINT finance_holding_district_id_c96c9d5e_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_holding
    ADD CONSTRAINT finance_holding_entitlement_id_599bfff2_fk_finance_e FOREIGN KEY (entitlement_id) REFERENCES public.finance_entitlement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_holdup
    ADD CONSTRAINT finance_holdup_district_id_a96f95ca_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_holdup
    ADD CONSTRAINT finance_holdup_entitlement_id_6432282f_fk_finance_e FOREIGN KEY (entitlement_id) REFERENCES public.finance_entitlement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_line
    ADD CONSTRAINT finance_line_account_id_9c6c01b9_fk_finance_account_id FOREIGN KEY (account_id) REFERENCES public.finance_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_line
    ADD CONSTRAINT finance_line_entry_id_3276a5ee_fk_finance_entry_id FOREIGN KEY (entry_id) REFERENCES public.finance_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_officeaccount
    ADD CONSTRAINT finance_officeaccoun_district_id_09466448_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_officeaccount
    ADD CONSTRAINT finance_officeaccoun_office_id_8d85f302_fk_programme FOREIGN KEY (office_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_officeaccount
    ADD CONSTRAINT finance_officeaccoun_replaces_id_254aea23_fk_finance_o FOREIGN KEY (replaces_id) REFERENCES public.finance_officeaccount(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_payment
    ADD CONSTRAINT finance_payment_district_id_9ce29df3_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_payment
    ADD CONSTRAINT finance_payment_entitlement_id_7ae856e5_fk_finance_e FOREIGN KEY (entitlement_id) REFERENCES public.finance_entitlement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_payment
    ADD CONSTRAINT finance_payment_order_id_c6e25b1a_fk_finance_paymentorder_id FOREIGN KEY (order_id) REFERENCES public.finance_paymentorder(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_paymentorder
    ADD CONSTRAINT finance_paymentorder_district_id_488557c6_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_spending
    ADD CONSTRAINT finance_spending_district_id_0a7ed466_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_spending
    ADD CONSTRAINT finance_spending_office_id_f3591af9_fk_programme_office_code FOREIGN KEY (office_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_spending
    ADD CONSTRAINT finance_spending_paper_id_a9c65cba_fk_documents_document_id FOREIGN KEY (paper_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fair
    ADD CONSTRAINT mart_fair_district_id_2f04187b_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fair
    ADD CONSTRAINT mart_fair_entry_id_8d8215f2_fk_programme_fairentry_code FOREIGN KEY (entry_id) REFERENCES public.programme_fairentry(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fairfollowup
    ADD CONSTRAINT mart_fairfollowup_district_id_b6351e97_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fairfollowup
    ADD CONSTRAINT mart_fairfollowup_stall_id_1e38d9f6_fk_mart_stall_id FOREIGN KEY (stall_id) REFERENCES public.mart_stall(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fairlead
    ADD CONSTRAINT mart_fairlead_artisan_id_453f14f6_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fairlead
    ADD CONSTRAINT mart_fairlead_district_id_f674579c_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fairlead
    ADD CONSTRAINT mart_fairlead_fair_id_a3515e5a_fk_mart_fair_id FOREIGN KEY (fair_id) REFERENCES public.mart_fair(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fairsample
    ADD CONSTRAINT mart_fairsample_artisan_id_40622f6e_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fairsample
    ADD CONSTRAINT mart_fairsample_district_id_cdba2335_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_fairsample
    ADD CONSTRAINT mart_fairsample_fair_id_27b45e01_fk_mart_fair_id FOREIGN KEY (fair_id) REFERENCES public.mart_fair(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_stall
    ADD CONSTRAINT mart_stall_artisan_id_f1ebda29_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_stall
    ADD CONSTRAINT mart_stall_district_id_9802b902_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_stall
    ADD CONSTRAINT mart_stall_fair_id_fae8d16c_fk_mart_fair_id FOREIGN KEY (fair_id) REFERENCES public.mart_fair(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_stall
    ADD CONSTRAINT mart_stall_product_id_3df79afe_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_stall
    ADD CONSTRAINT mart_stall_round_id_4f60971b_fk_mart_stallround_id FOREIGN KEY (round_id) REFERENCES public.mart_stallround(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_stallround
    ADD CONSTRAINT mart_stallround_district_id_12a16cf7_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_stallround
    ADD CONSTRAINT mart_stallround_fair_id_c263ec76_fk_mart_fair_id FOREIGN KEY (fair_id) REFERENCES public.mart_fair(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_stallround
    ADD CONSTRAINT mart_stallround_first_by_id_0d2d64ec_fk_access_user_id FOREIGN KEY (first_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_stallround
    ADD CONSTRAINT mart_stallround_product_id_f84abb7a_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_told
    ADD CONSTRAINT mart_told_district_id_39887bc6_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mart_told
    ADD CONSTRAINT mart_told_stall_id_58657027_fk_mart_stall_id FOREIGN KEY (stall_id) REFERENCES public.mart_stall(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_district_id_a4d8522b_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_user_id_62c74e71_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_question
    ADD CONSTRAINT notices_question_answered_by_id_6da3973e_fk_access_user_id FOREIGN KEY (answered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_question
    ADD CONSTRAINT notices_question_district_id_08809d6a_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_question
    ADD CONSTRAINT notices_question_named_id_c0437f85_fk_access_user_id FOREIGN KEY (named_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_followup
    ADD CONSTRAINT outcomes_followup_asked_by_id_31a96b8b_fk_access_user_id FOREIGN KEY (asked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_followup
    ADD CONSTRAINT outcomes_followup_confirmed_by_id_32fe1033_fk_access_user_id FOREIGN KEY (confirmed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_followup
    ADD CONSTRAINT outcomes_followup_district_id_7da4ed4e_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_followup
    ADD CONSTRAINT outcomes_followup_seat_id_a5dfe5bd_fk_training_seat_id FOREIGN KEY (seat_id) REFERENCES public.training_seat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_recheck
    ADD CONSTRAINT outcomes_recheck_asked_by_id_e0933e7f_fk_access_user_id FOREIGN KEY (asked_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_recheck
    ADD CONSTRAINT outcomes_recheck_district_id_47dd0120_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.outcomes_recheck
    ADD CONSTRAINT outcomes_recheck_follow_up_id_18b18eee_fk_outcomes_followup_id FOREIGN KEY (follow_up_id) REFERENCES public.outcomes_followup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_actionplan
    ADD CONSTRAINT plans_actionplan_district_id_bdcc1abc_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_attachment
    ADD CONSTRAINT plans_attachment_district_id_29fa0e87_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_attachment
    ADD CONSTRAINT plans_attachment_document_id_1fd13986_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_attachment
    ADD CONSTRAINT plans_attachment_submission_id_37280888_fk_plans_submission_id FOREIGN KEY (submission_id) REFERENCES public.plans_submission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_drawn
    ADD CONSTRAINT plans_drawn_artisan_id_63358752_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_drawn
    ADD CONSTRAINT plans_drawn_district_id_c2519916_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_drawn
    ADD CONSTRAINT plans_drawn_place_id_d2fc7fdb_fk_programme_place_code FOREIGN KEY (place_id) REFERENCES public.programme_place(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_drawn
    ADD CONSTRAINT plans_drawn_replaces_id_3300d8c3_fk_plans_drawn_id FOREIGN KEY (replaces_id) REFERENCES public.plans_drawn(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_drawn
    ADD CONSTRAINT plans_drawn_survey_id_d8a2116d_fk_plans_survey_id FOREIGN KEY (survey_id) REFERENCES public.plans_survey(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_drawn
    ADD CONSTRAINT plans_drawn_surveyor_id_9f07198a_fk_access_user_id FOREIGN KEY (surveyor_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_formversion
    ADD CONSTRAINT plans_formversion_document_id_cbc1f122_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_intervention
    ADD CONSTRAINT plans_intervention_district_id_36f11547_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_intervention
    ADD CONSTRAINT plans_intervention_plan_id_f316f068_fk_plans_actionplan_id FOREIGN KEY (plan_id) REFERENCES public.plans_actionplan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_intervention
    ADD CONSTRAINT plans_intervention_product_id_ee1ad254_fk_programme FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_laterday
    ADD CONSTRAINT plans_laterday_district_id_0bc7cb61_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_laterday
    ADD CONSTRAINT plans_laterday_step_id_088e260a_fk_plans_step_id FOREIGN KEY (step_id) REFERENCES public.plans_step(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_need
    ADD CONSTRAINT plans_need_district_id_8ad3f5c8_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_need
    ADD CONSTRAINT plans_need_line_id_dbcef544_fk_plans_intervention_id FOREIGN KEY (line_id) REFERENCES public.plans_intervention(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_need
    ADD CONSTRAINT plans_need_study_id_e82affa5_fk_plans_study_id FOREIGN KEY (study_id) REFERENCES public.plans_study(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_point
    ADD CONSTRAINT plans_point_district_id_c7c52232_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_point
    ADD CONSTRAINT plans_point_intervention_id_00261148_fk_plans_intervention_id FOREIGN KEY (intervention_id) REFERENCES public.plans_intervention(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_step
    ADD CONSTRAINT plans_step_district_id_682241d7_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_step
    ADD CONSTRAINT plans_step_intervention_id_9ba08684_fk_plans_intervention_id FOREIGN KEY (intervention_id) REFERENCES public.plans_intervention(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_step
    ADD CONSTRAINT plans_step_paper_id_256c2375_fk_documents_document_id FOREIGN KEY (paper_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_study
    ADD CONSTRAINT plans_study_district_id_2f544b50_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_study
    ADD CONSTRAINT plans_study_paper_id_2945a982_fk_documents_document_id FOREIGN KEY (paper_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_submission
    ADD CONSTRAINT plans_submission_district_id_df936d3e_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_submission
    ADD CONSTRAINT plans_submission_document_id_009d5930_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_submission
    ADD CONSTRAINT plans_submission_person_id_fafce018_fk_plans_drawn_id FOREIGN KEY (person_id) REFERENCES public.plans_drawn(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_submission
    ADD CONSTRAINT plans_submission_received_from_id_8d67c181_fk_access_user_id FOREIGN KEY (received_from_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_submission
    ADD CONSTRAINT plans_submission_survey_id_7f271325_fk_plans_survey_id FOREIGN KEY (survey_id) REFERENCES public.plans_survey(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_submission
    ADD CONSTRAINT plans_submission_version_id_6933a04b_fk_plans_formversion_id FOREIGN KEY (version_id) REFERENCES public.plans_formversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.plans_survey
    ADD CONSTRAINT plans_survey_district_id_46584418_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);
ALTER TABLE ONLY public.programme_district
    ADD CONSTRAINT programme_district_division_id_2f083919_fk_programme FOREIGN KEY (division_id) REFERENCES public.programme_division(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_districtproduct
    ADD CONSTRAINT programme_districtpr_district_id_6a6c4254_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_districtproduct
    ADD CONSTRAINT programme_districtpr_product_id_cb746514_fk_programme FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_gigood_districts
    ADD CONSTRAINT programme_gigood_dis_district_id_96bbce81_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_gigood_districts
    ADD CONSTRAINT programme_gigood_dis_gigood_id_3649519f_fk_programme FOREIGN KEY (gigood_id) REFERENCES public.programme_gigood(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_labscope
    ADD CONSTRAINT programme_labscope_office_id_06430c3a_fk_programme_office_code FOREIGN KEY (office_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_office
    ADD CONSTRAINT programme_office_bank_id_c0708328_fk_programme_bank_code FOREIGN KEY (bank_id) REFERENCES public.programme_bank(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_office
    ADD CONSTRAINT programme_office_district_id_dc42d368_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_place
    ADD CONSTRAINT programme_place_district_id_40060da7_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.programme_seat
    ADD CONSTRAINT programme_seat_committee_id_972ea59e_fk_programme FOREIGN KEY (committee_id) REFERENCES public.programme_committee(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_accreditation
    ADD CONSTRAINT quality_accreditation_lab_id_5431501d_fk_programme_office_code FOREIGN KEY (lab_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_certificate
    ADD CONSTRAINT quality_certificate_district_id_f4245bfa_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_certificate
    ADD CONSTRAINT quality_certificate_test_id_6e858954_fk_quality_labtest_id FOREIGN KEY (test_id) REFERENCES public.quality_labtest(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_design
    ADD CONSTRAINT quality_design_picture_id_11723ff9_fk_documents_document_id FOREIGN KEY (picture_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_designcraft
    ADD CONSTRAINT quality_designcraft_design_id_8eade4b4_fk_quality_design_id FOREIGN KEY (design_id) REFERENCES public.quality_design(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_designcraft
    ADD CONSTRAINT quality_designcraft_district_id_1170309b_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_designcraft
    ADD CONSTRAINT quality_designcraft_product_id_13e6d777_fk_programme FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_designfate
    ADD CONSTRAINT quality_designfate_design_id_b8099b54_fk_quality_design_id FOREIGN KEY (design_id) REFERENCES public.quality_design(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_dish
    ADD CONSTRAINT quality_dish_district_id_0740a577_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_dishmaker
    ADD CONSTRAINT quality_dishmaker_artisan_id_42d0eb41_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_dishmaker
    ADD CONSTRAINT quality_dishmaker_dish_id_4a76505a_fk_quality_dish_id FOREIGN KEY (dish_id) REFERENCES public.quality_dish(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_dishmaker
    ADD CONSTRAINT quality_dishmaker_district_id_ea1b1e17_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_gidrive
    ADD CONSTRAINT quality_gidrive_district_id_f271f962_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_gidrive
    ADD CONSTRAINT quality_gidrive_good_id_a1d00c5e_fk_programme_gigood_id FOREIGN KEY (good_id) REFERENCES public.programme_gigood(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_giuser
    ADD CONSTRAINT quality_giuser_artisan_id_156eaa39_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_giuser
    ADD CONSTRAINT quality_giuser_district_id_b11d505f_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_giuser
    ADD CONSTRAINT quality_giuser_drive_id_b6c43c9c_fk_quality_gidrive_id FOREIGN KEY (drive_id) REFERENCES public.quality_gidrive(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_giuser
    ADD CONSTRAINT quality_giuser_good_id_0fb53197_fk_programme_gigood_id FOREIGN KEY (good_id) REFERENCES public.programme_gigood(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_labtest
    ADD CONSTRAINT quality_labtest_again_of_id_9ebb82cf_fk_quality_labtest_id FOREIGN KEY (again_of_id) REFERENCES public.quality_labtest(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_labtest
    ADD CONSTRAINT quality_labtest_artisan_id_e959c1cc_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_labtest
    ADD CONSTRAINT quality_labtest_district_id_3b96fe53_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_labtest
    ADD CONSTRAINT quality_labtest_lab_id_e1464947_fk_programme_office_code FOREIGN KEY (lab_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_labtest
    ADD CONSTRAINT quality_labtest_product_id_ef473fdc_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_labtest
    ADD CONSTRAINT quality_labtest_standard_id_ef56f5fd_fk_programme_standard_id FOREIGN KEY (standard_id) REFERENCES public.programme_standard(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_line
    ADD CONSTRAINT quality_line_district_id_577a0806_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_line
    ADD CONSTRAINT quality_line_limit_id_14e59485_fk_programme_limit_id FOREIGN KEY (limit_id) REFERENCES public.programme_limit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_line
    ADD CONSTRAINT quality_line_test_id_7a3c40b6_fk_quality_labtest_id FOREIGN KEY (test_id) REFERENCES public.quality_labtest(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_packagingrequest
    ADD CONSTRAINT quality_packagingreq_artisan_id_8a67a187_fk_artisans_ FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_packagingrequest
    ADD CONSTRAINT quality_packagingreq_design_id_935a7b94_fk_quality_d FOREIGN KEY (design_id) REFERENCES public.quality_design(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_packagingrequest
    ADD CONSTRAINT quality_packagingreq_district_id_3989bbc3_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_packagingrequest
    ADD CONSTRAINT quality_packagingreq_product_id_c174ab27_fk_programme FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_sample
    ADD CONSTRAINT quality_sample_district_id_5304de3f_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_sample
    ADD CONSTRAINT quality_sample_test_id_913d2fdc_fk_quality_labtest_id FOREIGN KEY (test_id) REFERENCES public.quality_labtest(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_suspension
    ADD CONSTRAINT quality_suspension_certificate_id_a6d3f18f_fk_quality_c FOREIGN KEY (certificate_id) REFERENCES public.quality_certificate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_suspension
    ADD CONSTRAINT quality_suspension_confirmed_by_id_9957d056_fk_access_user_id FOREIGN KEY (confirmed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_suspension
    ADD CONSTRAINT quality_suspension_district_id_b528e15e_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_suspension
    ADD CONSTRAINT quality_suspension_lift_proposed_by_id_4f86cef8_fk_access_us FOREIGN KEY (lift_proposed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_suspension
    ADD CONSTRAINT quality_suspension_lifted_by_id_33e48d19_fk_access_user_id FOREIGN KEY (lifted_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_suspension
    ADD CONSTRAINT quality_suspension_proposed_by_id_ed159b9a_fk_access_user_id FOREIGN KEY (proposed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_attendance
    ADD CONSTRAINT training_attendance_district_id_12d599fc_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_attendance
    ADD CONSTRAINT training_attendance_seat_id_4aff7e98_fk_training_seat_id FOREIGN KEY (seat_id) REFERENCES public.training_seat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_batch
    ADD CONSTRAINT training_batch_call_id_c4d296a2_fk_casework_call_id FOREIGN KEY (call_id) REFERENCES public.casework_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_batch
    ADD CONSTRAINT training_batch_district_id_c5bdb19d_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_batch
    ADD CONSTRAINT training_batch_product_id_c37ef942_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_batch
    ADD CONSTRAINT training_batch_trainer_id_e2fc2566_fk_programme_office_code FOREIGN KEY (trainer_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_callback
    ADD CONSTRAINT training_callback_district_id_3593e811_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_callback
    ADD CONSTRAINT training_callback_seat_id_9bdc05a1_fk_training_seat_id FOREIGN KEY (seat_id) REFERENCES public.training_seat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_codeshown
    ADD CONSTRAINT training_codeshown_batch_id_9268b4e2_fk_training_batch_id FOREIGN KEY (batch_id) REFERENCES public.training_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_codeshown
    ADD CONSTRAINT training_codeshown_district_id_dc656c58_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_doubt
    ADD CONSTRAINT training_doubt_batch_id_e68920db_fk_training_batch_id FOREIGN KEY (batch_id) REFERENCES public.training_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_doubt
    ADD CONSTRAINT training_doubt_district_id_92e406f7_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_handovercode
    ADD CONSTRAINT training_handovercod_district_id_5974b7fb_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_handovercode
    ADD CONSTRAINT training_handovercod_toolkit_id_3ed29f1f_fk_training_ FOREIGN KEY (toolkit_id) REFERENCES public.training_toolkit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_seat
    ADD CONSTRAINT training_seat_application_id_227b165d_fk_casework_ FOREIGN KEY (application_id) REFERENCES public.casework_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_seat
    ADD CONSTRAINT training_seat_artisan_id_461c16d5_fk_artisans_artisan_id FOREIGN KEY (artisan_id) REFERENCES public.artisans_artisan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_seat
    ADD CONSTRAINT training_seat_batch_id_2813d388_fk_training_batch_id FOREIGN KEY (batch_id) REFERENCES public.training_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_seat
    ADD CONSTRAINT training_seat_district_id_2f261c95_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_seat
    ADD CONSTRAINT training_seat_product_id_c665dcbf_fk_programme_product_code FOREIGN KEY (product_id) REFERENCES public.programme_product(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_toolkit
    ADD CONSTRAINT training_toolkit_district_id_38a575ea_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_toolkit
    ADD CONSTRAINT training_toolkit_kit_list_id_c844ad30_fk_programme_kitlist_id FOREIGN KEY (kit_list_id) REFERENCES public.programme_kitlist(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_toolkit
    ADD CONSTRAINT training_toolkit_order_id_ff1da0d7_fk_training_toolkitorder_id FOREIGN KEY (order_id) REFERENCES public.training_toolkitorder(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_toolkit
    ADD CONSTRAINT training_toolkit_replaces_id_77305de5_fk_training_toolkit_id FOREIGN KEY (replaces_id) REFERENCES public.training_toolkit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_toolkit
    ADD CONSTRAINT training_toolkit_seat_id_dcfe8145_fk_training_seat_id FOREIGN KEY (seat_id) REFERENCES public.training_seat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_toolkitorder
    ADD CONSTRAINT training_toolkitorde_district_id_24664d92_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_toolkitorder
    ADD CONSTRAINT training_toolkitorde_supplier_id_52972575_fk_programme FOREIGN KEY (supplier_id) REFERENCES public.programme_office(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_trainerbill
    ADD CONSTRAINT training_trainerbill_batch_id_543f71aa_fk_training_batch_id FOREIGN KEY (batch_id) REFERENCES public.training_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_trainerbill
    ADD CONSTRAINT training_trainerbill_district_id_20d83f08_fk_programme FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_trainerbill
    ADD CONSTRAINT training_trainerbill_paper_id_7d6d0f3f_fk_documents_document_id FOREIGN KEY (paper_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_word
    ADD CONSTRAINT training_word_district_id_56fc56a4_fk_programme_district_code FOREIGN KEY (district_id) REFERENCES public.programme_district(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.training_word
    ADD CONSTRAINT training_word_seat_id_19cd86da_fk_training_seat_id FOREIGN KEY (seat_id) REFERENCES public.training_seat(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;
INSERT INTO public.django_migrations (app, name, applied) VALUES
    ('programme', '0001_initial', now()),
    ('programme', '0002_tiles_may_be_exchanged', now()),
    ('programme', '0003_margin_money', now()),
    ('access', '0001_initial', now()),
    ('access', '0002_cache', now()),
    ('access', '0003_margin_money', now()),
    ('access', '0004_office_keys', now()),
    ('access', '0005_reaching_further', now()),
    ('access', '0006_own_keys', now()),
    ('account', '0001_initial', now()),
    ('account', '0002_email_max_length', now()),
    ('account', '0003_alter_emailaddress_create_unique_verified_email', now()),
    ('account', '0004_alter_emailaddress_drop_unique_email', now()),
    ('account', '0005_emailaddress_idx_upper_email', now()),
    ('account', '0006_emailaddress_lower', now()),
    ('account', '0007_emailaddress_idx_email', now()),
    ('account', '0008_emailaddress_unique_primary_email_fixup', now()),
    ('account', '0009_emailaddress_unique_primary_email', now()),
    ('documents', '0001_initial', now()),
    ('artisans', '0001_initial', now()),
    ('artisans', '0002_what_enrolment_needs', now()),
    ('artisans', '0003_search', now()),
    ('artisans', '0004_fewer_indexes', now()),
    ('artisans', '0005_an_account_is_never_edited', now()),
    ('audit', '0001_initial', now()),
    ('audit', '0002_history', now()),
    ('audit', '0003_find_a_case', now()),
    ('audit', '0004_history_sooner', now()),
    ('contenttypes', '0001_initial', now()),
    ('contenttypes', '0002_remove_content_type_name', now()),
    ('auth', '0001_initial', now()),
    ('auth', '0002_alter_permission_name_max_length', now()),
    ('auth', '0003_alter_user_email_max_length', now()),
    ('auth', '0004_alter_user_username_opts', now()),
    ('auth', '0005_alter_user_last_login_null', now()),
    ('auth', '0006_require_contenttypes_0002', now()),
    ('auth', '0007_alter_validators_add_error_messages', now()),
    ('auth', '0008_alter_user_username_max_length', now()),
    ('auth', '0009_alter_user_last_name_max_length', now()),
    ('auth', '0010_alter_group_name_max_length', now()),
    ('auth', '0011_update_proxy_permissions', now()),
    ('auth', '0012_alter_user_first_name_max_length', now()),
    ('axes', '0001_initial', now()),
    ('axes', '0002_auto_20151217_2044', now()),
    ('axes', '0003_auto_20160322_0929', now()),
    ('axes', '0004_auto_20181024_1538', now()),
    ('axes', '0005_remove_accessattempt_trusted', now()),
    ('axes', '0006_remove_accesslog_trusted', now()),
    ('axes', '0007_alter_accessattempt_unique_together', now()),
    ('axes', '0008_accessfailurelog', now()),
    ('axes', '0009_add_session_hash', now()),
    ('axes', '0010_accessattemptexpiration', now()),
    ('programme', '0004_centres', now()),
    ('programme', '0005_fairs', now()),
    ('programme', '0006_committees', now()),
    ('programme', '0007_standards_and_labs', now()),
    ('programme', '0008_payees', now()),
    ('mart', '0001_initial', now()),
    ('mart', '0002_kept_words', now()),
    ('documents', '0002_letters', now()),
    ('documents', '0003_a_letter_stands', now()),
    ('casework', '0001_initial', now()),
    ('casework', '0002_steps_aside_and_numbers', now()),
    ('casework', '0003_margin_money', now()),
    ('casework', '0004_words_of_a_refusal', now()),
    ('casework', '0005_agenda_reason', now()),
    ('casework', '0006_branch_sheets', now()),
    ('casework', '0007_trials', now()),
    ('casework', '0008_one_open_loan', now()),
    ('casework', '0009_open_loans_by_lock', now()),
    ('casework', '0010_committees', now()),
    ('casework', '0011_marketing', now()),
    ('casework', '0012_targets', now()),
    ('casework', '0013_signed_minutes_stand', now()),
    ('casework', '0014_councils', now()),
    ('casework', '0015_taken_back', now()),
    ('casework', '0016_indexes_that_are_used', now()),
    ('casework', '0017_a_filed_claim_keeps_its_day', now()),
    ('casework', '0018_lesser_sums', now()),
    ('casework', '0019_hearings', now()),
    ('documents', '0004_a_file_stands', now()),
    ('facilities', '0001_initial', now()),
    ('facilities', '0002_first_promise', now()),
    ('facilities', '0003_reports_say_more', now()),
    ('facilities', '0004_machines', now()),
    ('facilities', '0005_accounts_are_finances', now()),
    ('facilities', '0006_charges_and_mortgage', now()),
    ('facilities', '0007_words_of_a_turn', now()),
    ('facilities', '0008_what_was_kept_stands', now()),
    ('facilities', '0009_pieces_of_a_use', now()),
    ('facilities', '0010_a_report_stands', now()),
    ('figures', '0001_initial', now()),
    ('figures', '0002_corrections_and_hiding', now()),
    ('figures', '0003_counts_of_rupees', now()),
    ('figures', '0004_no_product', now()),
    ('figures', '0005_a_count_stands', now()),
    ('notices', '0001_initial', now()),
    ('finance', '0001_initial', now()),
    ('finance', '0002_what_the_database_holds', now()),
    ('finance', '0003_held_after_a_failure', now()),
    ('finance', '0004_bank_files', now()),
    ('finance', '0005_chain_over_lines', now()),
    ('finance', '0006_short_ways', now()),
    ('finance', '0007_told_first', now()),
    ('finance', '0008_marketing', now()),
    ('finance', '0009_offices_that_are_paid', now()),
    ('finance', '0010_centre_kind', now()),
    ('mart', '0003_results_asked', now()),
    ('mart', '0004_tried_on', now()),
    ('mart', '0005_level_stands', now()),
    ('mfa', '0001_initial', now()),
    ('mfa', '0002_authenticator_timestamps', now()),
    ('mfa', '0003_authenticator_type_uniq', now()),
    ('training', '0001_initial', now()),
    ('training', '0002_first_promise', now()),
    ('outcomes', '0001_initial', now()),
    ('outcomes', '0002_next_due_and_evidence', now()),
    ('outcomes', '0003_tries_and_words', now()),
    ('outcomes', '0004_recheck_draws', now()),
    ('outcomes', '0005_indexes_that_are_used', now()),
    ('plans', '0001_surveys', now()),
    ('plans', '0002_what_stands', now()),
    ('plans', '0003_action_plans', now()),
    ('plans', '0004_first_days', now()),
    ('plans', '0005_studies', now()),
    ('plans', '0006_a_study_stands', now()),
    ('plans', '0007_done_at', now()),
    ('plans', '0008_done_stands', now()),
    ('plans', '0009_lines_adopted', now()),
    ('plans', '0010_adoption_stands', now()),
    ('procrastinate', '0001_initial', now()),
    ('procrastinate', '0002_drop_started_at_column', now()),
    ('procrastinate', '0003_drop_started_at_column', now()),
    ('procrastinate', '0004_drop_procrastinate_version_table', now()),
    ('procrastinate', '0005_fix_procrastinate_fetch_job', now()),
    ('procrastinate', '0006_fix_trigger_status_events_insert', now()),
    ('procrastinate', '0007_add_queueing_lock_column', now()),
    ('procrastinate', '0008_close_fetch_job_race_condition', now()),
    ('procrastinate', '0009_add_defer_job_function', now()),
    ('procrastinate', '0010_add_procrastinate_periodic_defers', now()),
    ('procrastinate', '0011_add_foreign_key_index', now()),
    ('procrastinate', '0012_add_locks_to_periodic_defer', now()),
    ('procrastinate', '0013_fix_procrastinate_defer_periodic_job', now()),
    ('procrastinate', '0014_add_finish_job_and_retry_job_functions', now()),
    ('procrastinate', '0015_add_trigger_on_job_deletion', now()),
    ('procrastinate', '0016_delete_finished_jobs', now()),
    ('procrastinate', '0017_add_checks_to_finish_job', now()),
    ('procrastinate', '0018_add_checks_to_retry_job', now()),
    ('procrastinate', '0019_fix_finish_job_compat_issue', now()),
    ('procrastinate', '0020_add_index_on_procrastinate_jobs', now()),
    ('procrastinate', '0021_add_kwargs_to_defer_periodic_job', now()),
    ('procrastinate', '0022_null_locks_excluded', now()),
    ('procrastinate', '0023_remove_old_finish_job_function', now()),
    ('procrastinate', '0024_job_id_bigint', now()),
    ('procrastinate', '0025_add_models', now()),
    ('procrastinate', '0026_add_job_priority', now()),
    ('procrastinate', '0027_add_periodic_job_priority', now()),
    ('procrastinate', '0028_add_cancel_states', now()),
    ('procrastinate', '0029_add_additional_params_to_retry_job', now()),
    ('procrastinate', '0030_alter_procrastinateevent_options', now()),
    ('procrastinate', '0031_add_indexes_for_fetch_job', now()),
    ('procrastinate', '0032_pre_cancel_notification', now()),
    ('procrastinate', '0033_post_cancel_notification', now()),
    ('procrastinate', '0034_pre_add_heartbeat', now()),
    ('procrastinate', '0035_post_add_heartbeat', now()),
    ('procrastinate', '0036_add_worker_model', now()),
    ('procrastinate', '0037_pre_batch_defer_jobs', now()),
    ('procrastinate', '0038_post_batch_defer_jobs', now()),
    ('procrastinate', '0039_pre_priority_lock_fetch_job', now()),
    ('procrastinate', '0040_pre_retry_failed_job', now()),
    ('procrastinate', '0041_post_retry_failed_job', now()),
    ('quality', '0001_tests_and_certificates', now()),
    ('quality', '0002_promise_stands', now()),
    ('quality', '0003_gi_and_library', now()),
    ('quality', '0004_a_signed_result_stands', now()),
    ('quality', '0005_the_maker_is_heard', now()),
    ('quality', '0006_where_a_design_went_in_hindi', now()),
    ('quality', '0007_a_certificate_stands', now()),
    ('sessions', '0001_initial', now()),
    ('training', '0003_attendance_words', now()),
    ('training', '0004_promise_carried_on', now()),
    ('training', '0005_one_standing_seat', now()),
    ('training', '0006_one_open_seat', now()),
    ('training', '0007_trainer_bills', now()),
    ('training', '0008_indexes_that_are_used', now()),
    ('usersessions', '0001_initial', now());
