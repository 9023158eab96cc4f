-- The guards of the ledger read by index whatever the tables' statistics say: a plan made for a hundred thousand rows
-- is kept by the session, and would read the whole ledger for the next single posting.
CREATE OR REPLACE FUNCTION finance_weigh() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET enable_seqscan = off AS $$
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

CREATE OR REPLACE FUNCTION finance_lines_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
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

CREATE OR REPLACE FUNCTION finance_payments_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
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
