ALTER TABLE "calendar_feeds" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "properties" ADD COLUMN "payment_provider" text DEFAULT 'mercadopago' NOT NULL;--> statement-breakpoint
ALTER TABLE "feed_conflicts" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_url" ON "calendar_feeds" USING btree ("accommodation_id","url") WHERE removed_at is null;--> statement-breakpoint
ALTER TABLE "properties" ADD CONSTRAINT "properties_payment_provider" CHECK ("properties"."payment_provider" in ('mercadopago', 'stripe'));