DROP INDEX "guests_phone";--> statement-breakpoint
CREATE INDEX "guests_phone_begins" ON "guests" USING btree ("property_id","phone" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "guests_name_begins" ON "guests" USING btree ("property_id",lower("name") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "guests_email_begins" ON "guests" USING btree ("property_id",lower("email") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "reservations_property_status" ON "reservations" USING btree ("property_id","status","check_in","id");--> statement-breakpoint
CREATE INDEX "reservations_accommodation" ON "reservations" USING btree ("accommodation_id","check_in","id");--> statement-breakpoint
CREATE INDEX "payments_untold" ON "payments" USING btree ("updated_at") WHERE told_at is null and settlement is not null;