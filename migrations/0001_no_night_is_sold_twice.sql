-- The last word: two live stays of one accommodation can never share a night, whatever the code does.
-- drizzle-kit writes neither generated ranges nor EXCLUDE, so this migration is by hand.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
--> statement-breakpoint
-- STORED is said because PostgreSQL 18's default is virtual, which EXCLUDE refuses.
ALTER TABLE reservations
  ADD COLUMN stay daterange GENERATED ALWAYS AS (daterange(check_in, check_out, '[)')) STORED,
  ADD COLUMN occupied daterange GENERATED ALWAYS AS (daterange(check_in, check_out + turnover_nights::integer, '[)')) STORED;
--> statement-breakpoint
ALTER TABLE reservations
  ADD CONSTRAINT reservations_no_night_twice EXCLUDE USING gist (accommodation_id WITH =, occupied WITH &&)
  WHERE (status IN ('held', 'confirmed', 'in_house', 'blocked'));
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_log is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
