-- What the database holds of offices that are paid: the same care as for a maker's account.
CREATE OR REPLACE FUNCTION finance_keep_payee() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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

-- Whether this is the office's account in force: the last one confirmed.
CREATE FUNCTION finance_account_of(one text, holder text, number text, code text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM (SELECT a.holder, a.account, a.ifsc FROM finance_officeaccount a
            WHERE a.office_id = one AND a.state = 'CONFIRMED' ORDER BY a.decided_at DESC, a.id DESC LIMIT 1) now
        WHERE (now.holder, now.account, now.ifsc) = (finance_account_of.holder, number, code))
$$;

-- An office is paid into its account in force, whoever writes down what it is owed.
CREATE FUNCTION finance_office_owed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT finance_account_of(NEW.office_id, NEW.payee, NEW.account, NEW.ifsc) THEN
        RAISE EXCEPTION '% is not owed into the account of the office', NEW.key
            USING ERRCODE = 'check_violation', CONSTRAINT = 'office_paid_into_its_account';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER office_owed BEFORE INSERT ON finance_entitlement FOR EACH ROW
    WHEN (NEW.office_id IS NOT NULL) EXECUTE FUNCTION finance_office_owed();
CREATE TRIGGER owed_office_stands BEFORE UPDATE OF office_id ON finance_entitlement
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('what is owed, and to whom, stands');

CREATE TRIGGER office_account_stands BEFORE UPDATE OF office_id, district_id, replaces_id, holder, account, ifsc, words,
    proposed_by, proposed_at, cools_until ON finance_officeaccount
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('an account of an office stands as it was proposed');
CREATE TRIGGER office_account_begins_proposed BEFORE INSERT ON finance_officeaccount
    FOR EACH ROW WHEN (NEW.state <> 'PROPOSED') EXECUTE FUNCTION finance_refuse('an account of an office is first proposed');
CREATE TRIGGER decided_office_account_stands BEFORE UPDATE ON finance_officeaccount
    FOR EACH ROW WHEN (OLD.state <> 'PROPOSED') EXECUTE FUNCTION finance_refuse('a decided account of an office stands');
CREATE TRIGGER office_account_is_not_removed BEFORE DELETE ON finance_officeaccount
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('an account of an office is not removed');

-- The application cannot shorten the days: the moments are the database's own, and an account in force is replaced,
-- never passed over as if there were none.
CREATE FUNCTION finance_office_moments() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER office_account_by_the_clock BEFORE INSERT OR UPDATE OF state, decided_at ON finance_officeaccount
    FOR EACH ROW EXECUTE FUNCTION finance_office_moments();

CREATE TRIGGER spending_stands BEFORE UPDATE OF number, district_id, office_id, scheme, year, amount, words, paper_id,
    proposed_by, proposed_at ON finance_spending
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a bill stands as it was proposed');
CREATE TRIGGER decided_spending_stands BEFORE UPDATE ON finance_spending
    FOR EACH ROW WHEN (OLD.state <> 'PROPOSED') EXECUTE FUNCTION finance_refuse('a decided bill stands');
CREATE TRIGGER spending_is_not_removed BEFORE DELETE ON finance_spending
    FOR EACH STATEMENT EXECUTE FUNCTION finance_refuse('a bill is not removed');
