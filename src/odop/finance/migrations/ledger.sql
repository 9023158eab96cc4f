-- What the database itself holds of the ledger, whoever writes and by whatever path.
CREATE FUNCTION finance_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: %', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'check_violation';
END $$;

-- 1. Entries and lines are added, never changed and never removed.
CREATE TRIGGER entry_stands BEFORE UPDATE OR DELETE ON finance_entry
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('an entry of the ledger stands');
CREATE TRIGGER line_stands BEFORE UPDATE OR DELETE ON finance_line
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a line of the ledger stands');

-- 2. At commit, every entry of the transaction has two lines or more, and they sum to nought. One row here for
-- each transaction that wrote to the ledger, so that the deferred trigger runs once and not once for each entry.
CREATE TABLE finance_seal (
    transaction bigint PRIMARY KEY,
    pieces integer NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE FUNCTION finance_weigh() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    wrong text;
BEGIN
    -- Only the last word about a transaction is weighed: it covers all that went before.
    IF (SELECT s.pieces FROM finance_seal s WHERE s.transaction = NEW.transaction) IS DISTINCT FROM NEW.pieces THEN
        RETURN NULL;
    END IF;
    SELECT string_agg(w.key, ', ') INTO wrong FROM (
        SELECT e.key FROM finance_entry e LEFT JOIN finance_line l ON l.entry_id = e.id
        WHERE e.transaction = NEW.transaction
        GROUP BY e.id HAVING count(l.id) < 2 OR sum(l.paise) <> 0 LIMIT 5) w;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'these entries do not balance: %', wrong
            USING ERRCODE = 'check_violation', CONSTRAINT = 'every_entry_balances';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER every_entry_balances AFTER INSERT OR UPDATE ON finance_seal
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION finance_weigh();

CREATE FUNCTION finance_by_trigger_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() = 1 THEN
        RAISE EXCEPTION '%: only the lines of the ledger move this', TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER seal_by_trigger_only BEFORE INSERT OR UPDATE OR DELETE ON finance_seal
    FOR EACH STATEMENT EXECUTE FUNCTION finance_by_trigger_only();

CREATE FUNCTION finance_seal_transaction() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO finance_seal (transaction, pieces) VALUES (txid_current(), 1)
    ON CONFLICT (transaction) DO UPDATE SET pieces = finance_seal.pieces + 1;
$$;

CREATE FUNCTION finance_entries_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM new_rows n WHERE n.transaction <> txid_current()) THEN
        RAISE EXCEPTION 'an entry bears the number of the transaction that writes it' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM finance_seal_transaction();
    RETURN NULL;
END $$;
CREATE TRIGGER entries_added AFTER INSERT ON finance_entry REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION finance_entries_added();

-- 3. Lines come with their entry, in one transaction, and move the balances; accounts are locked in one order.
CREATE FUNCTION finance_lines_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM new_rows n JOIN finance_entry e ON e.id = n.entry_id WHERE e.transaction <> txid_current()) THEN
        RAISE EXCEPTION 'lines are written with their entry, and none is added later' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM 1 FROM finance_account a WHERE a.id IN (SELECT n.account_id FROM new_rows n) ORDER BY a.id FOR NO KEY UPDATE;
    UPDATE finance_account a SET balance = a.balance + s.paise
        FROM (SELECT n.account_id, sum(n.paise)::bigint AS paise FROM new_rows n GROUP BY n.account_id) s
        WHERE a.id = s.account_id AND s.paise <> 0;
    PERFORM finance_seal_transaction();
    RETURN NULL;
END $$;
CREATE TRIGGER lines_added AFTER INSERT ON finance_line REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION finance_lines_added();

-- 4. A balance is moved by lines alone; an account begins at nought and is never removed.
CREATE TRIGGER account_by_lines_only BEFORE UPDATE OR DELETE ON finance_account
    FOR EACH STATEMENT EXECUTE FUNCTION finance_by_trigger_only();
CREATE TRIGGER account_begins_at_nought BEFORE INSERT ON finance_account
    FOR EACH ROW WHEN (NEW.balance <> 0) EXECUTE FUNCTION finance_refuse('an account begins at nought');

-- 5. The fingerprint of an entry: what it says, and its lines.
CREATE FUNCTION finance_content(key text, kind text, district text, about text, on_date date, at timestamptz, by text, lines text)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT encode(sha256(convert_to(concat_ws(E'\n', key, kind, coalesce(district, ''), about, on_date - DATE '1970-01-01',
        (extract(epoch FROM at) * 1000000)::bigint, by, lines), 'UTF8')), 'hex')
$$;

-- 6. What was promised to whom is not changed; a payee's account only by a change two officers have made.
CREATE FUNCTION finance_keep_payee() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
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
CREATE TRIGGER payee_stands BEFORE UPDATE OF payee, account, ifsc ON finance_entitlement FOR EACH ROW
    WHEN ((OLD.payee, OLD.account, OLD.ifsc) IS DISTINCT FROM (NEW.payee, NEW.account, NEW.ifsc))
    EXECUTE FUNCTION finance_keep_payee();
CREATE TRIGGER owed_stands BEFORE UPDATE OF key, kind, about, scheme, district_id, year, artisan_id, amount, owed_at
    ON finance_entitlement FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('what is owed, and to whom, stands');
CREATE TRIGGER owed_is_not_removed BEFORE DELETE ON finance_entitlement
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('what is owed is cancelled, not removed');
CREATE TRIGGER change_stands BEFORE UPDATE OF entitlement_id, from_payee, from_account, from_ifsc, payee, account, ifsc,
    proposed_by, proposed_at, told_at, told_phone, cools_until ON finance_accountchange
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a proposed change of account stands as it was proposed');
CREATE TRIGGER change_begins_proposed BEFORE INSERT ON finance_accountchange
    FOR EACH ROW WHEN (NEW.state <> 'PROPOSED') EXECUTE FUNCTION finance_refuse('a change of account is first proposed');
CREATE TRIGGER decided_change_stands BEFORE UPDATE ON finance_accountchange
    FOR EACH ROW WHEN (OLD.state <> 'PROPOSED') EXECUTE FUNCTION finance_refuse('a decided change of account stands');
CREATE TRIGGER change_is_not_removed BEFORE DELETE ON finance_accountchange
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a change of account is not removed');
CREATE TRIGGER hold_stands BEFORE UPDATE OF entitlement_id, reason, seen, held_at ON finance_holdup
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a hold is lifted, not changed');
CREATE TRIGGER hold_is_not_removed BEFORE DELETE ON finance_holdup
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a hold is lifted, not removed');
CREATE TRIGGER holding_stands BEFORE UPDATE OF entitlement_id, from_on, ends_on ON finance_holding
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('the end of a holding is not put off');
CREATE TRIGGER holding_is_not_removed BEFORE DELETE ON finance_holding
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a holding is not removed');

-- 7. Allotments, orders and payments stand as they were made; answers are added.
CREATE TRIGGER allotment_stands BEFORE UPDATE OF number, kind, scheme, year, district_id, from_district_id, amount,
    proposed_by, proposed_at ON finance_allotment
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('an allotment stands as it was proposed');
CREATE TRIGGER decided_allotment_stands BEFORE UPDATE ON finance_allotment
    FOR EACH ROW WHEN (OLD.confirmed IS NOT NULL) EXECUTE FUNCTION finance_refuse('a decided allotment stands');
CREATE TRIGGER allotment_is_not_removed BEFORE DELETE ON finance_allotment
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('an allotment is not removed');
CREATE TRIGGER order_stands BEFORE UPDATE OF number, district_id, scheme, year, payments, total, two_above, prepared_by,
    prepared_at ON finance_paymentorder
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a payment order stands as it was prepared');
CREATE TRIGGER order_is_not_removed BEFORE DELETE ON finance_paymentorder
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a payment order is withdrawn, not removed');
CREATE TRIGGER payment_stands BEFORE UPDATE OF order_id, entitlement_id, end_to_end, payee, account, ifsc, amount
    ON finance_payment FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a payment stands as it was ordered');
CREATE TRIGGER payment_is_not_removed BEFORE DELETE ON finance_payment
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a payment is not removed');
CREATE TRIGGER answer_stands BEFORE UPDATE OR DELETE ON finance_answered
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('an answer of a bank stands');

-- 8. Nothing is ordered or sent that is held, or that goes to another account or sum than what is owed.
CREATE FUNCTION finance_payments_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    wrong text;
BEGIN
    SELECT string_agg(w.key, ', ') INTO wrong FROM (
        SELECT e.key FROM new_rows n JOIN finance_entitlement e ON e.id = n.entitlement_id
        WHERE n.state IN ('PREPARED', 'SENT') AND (
            (e.payee, e.account, e.ifsc, e.amount) IS DISTINCT FROM (n.payee, n.account, n.ifsc, n.amount)
            OR EXISTS (SELECT FROM finance_holdup h WHERE h.entitlement_id = e.id AND h.lifted_at IS NULL)
            OR EXISTS (SELECT FROM finance_accountchange c WHERE c.entitlement_id = e.id AND c.state = 'PROPOSED'))
        LIMIT 5) w;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'not to be paid as it stands: %', wrong
            USING ERRCODE = 'check_violation', CONSTRAINT = 'paid_as_owed_and_not_held';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER payments_ordered AFTER INSERT ON finance_payment REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION finance_payments_written();
CREATE TRIGGER payments_sent AFTER UPDATE ON finance_payment REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION finance_payments_written();
