CREATE TYPE "public"."accommodation_kind" AS ENUM('cabin', 'apartment', 'house', 'room');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('whatsapp', 'api', 'admin', 'airbnb', 'booking_com', 'vrbo', 'other');--> statement-breakpoint
CREATE TYPE "public"."message_direction" AS ENUM('in', 'out');--> statement-breakpoint
CREATE TYPE "public"."payment_status" AS ENUM('pending', 'approved', 'rejected', 'cancelled', 'refunded', 'charged_back');--> statement-breakpoint
CREATE TYPE "public"."reservation_status" AS ENUM('held', 'confirmed', 'in_house', 'checked_out', 'cancelled', 'expired', 'no_show', 'blocked');--> statement-breakpoint
CREATE TABLE "accommodations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"property_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" "accommodation_kind" NOT NULL,
	"capacity" integer NOT NULL,
	"base_rate_minor" bigint NOT NULL,
	"weekend_multiplier_bp" integer DEFAULT 12000 NOT NULL,
	"min_nights" integer DEFAULT 1 NOT NULL,
	"max_nights" integer DEFAULT 60 NOT NULL,
	"included_guests" integer NOT NULL,
	"extra_guest_minor" bigint DEFAULT 0 NOT NULL,
	"cleaning_fee_minor" bigint DEFAULT 0 NOT NULL,
	"long_stay_discounts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"amenities" text[] DEFAULT '{}' NOT NULL,
	"photos" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"description" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"turnover_nights" smallint DEFAULT 0 NOT NULL,
	"calendar_token" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accommodations_calendar_token_unique" UNIQUE("calendar_token"),
	CONSTRAINT "accommodations_capacity" CHECK ("accommodations"."capacity" > 0),
	CONSTRAINT "accommodations_money" CHECK ("accommodations"."base_rate_minor" >= 0 and "accommodations"."extra_guest_minor" >= 0 and "accommodations"."cleaning_fee_minor" >= 0),
	CONSTRAINT "accommodations_nights" CHECK ("accommodations"."min_nights" >= 1 and "accommodations"."max_nights" >= "accommodations"."min_nights"),
	CONSTRAINT "accommodations_turnover" CHECK ("accommodations"."turnover_nights" between 0 and 30)
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"property_id" uuid NOT NULL,
	"key_hash" text NOT NULL,
	"label" text NOT NULL,
	"rate_per_second" integer DEFAULT 50 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"property_id" uuid NOT NULL,
	"accommodation_id" uuid NOT NULL,
	"channel" "channel" NOT NULL,
	"url" text NOT NULL,
	"etag" text,
	"last_synced_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"property_id" uuid NOT NULL,
	"user_id" text,
	"wa_id" text,
	"phone" text,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"language" text,
	"consent_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"handed_off_at" timestamp with time zone,
	"last_message_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guests_user" UNIQUE("property_id","user_id"),
	CONSTRAINT "guests_wa" UNIQUE("property_id","wa_id")
);
--> statement-breakpoint
CREATE TABLE "properties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"country" text NOT NULL,
	"currency" text NOT NULL,
	"first_language" text NOT NULL,
	"second_language" text NOT NULL,
	"whatsapp_phone_number_id" text NOT NULL,
	"whatsapp_number" text NOT NULL,
	"check_in_time" text DEFAULT '15:00' NOT NULL,
	"check_out_time" text DEFAULT '10:00' NOT NULL,
	"weekend_nights" smallint[] DEFAULT '{6,7}' NOT NULL,
	"hold_minutes" integer DEFAULT 30 NOT NULL,
	"deposit_percent" integer DEFAULT 30 NOT NULL,
	"cancellation_policy" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"address" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"host_email" text,
	"hand_back_minutes" integer DEFAULT 720 NOT NULL,
	"texts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "properties_whatsapp_phone_number_id_unique" UNIQUE("whatsapp_phone_number_id"),
	CONSTRAINT "properties_hold_minutes" CHECK ("properties"."hold_minutes" > 0),
	CONSTRAINT "properties_deposit_percent" CHECK ("properties"."deposit_percent" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "reservations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"property_id" uuid NOT NULL,
	"accommodation_id" uuid NOT NULL,
	"guest_id" uuid,
	"code" text NOT NULL,
	"check_in" date NOT NULL,
	"check_out" date NOT NULL,
	"turnover_nights" smallint DEFAULT 0 NOT NULL,
	"adults" integer DEFAULT 0 NOT NULL,
	"children" integer DEFAULT 0 NOT NULL,
	"infants" integer DEFAULT 0 NOT NULL,
	"pets" boolean DEFAULT false NOT NULL,
	"status" "reservation_status" NOT NULL,
	"channel" "channel" NOT NULL,
	"quote" jsonb,
	"currency" text NOT NULL,
	"total_minor" bigint DEFAULT 0 NOT NULL,
	"deposit_minor" bigint DEFAULT 0 NOT NULL,
	"paid_minor" bigint DEFAULT 0 NOT NULL,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone,
	"extended_at" timestamp with time zone,
	"idempotency_key" text,
	"request_hash" text,
	"checkout_id" text,
	"checkout_url" text,
	"checkout_expires_at" timestamp with time zone,
	"guest_told_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"feed_id" uuid,
	"feed_uid" text,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"expired_at" timestamp with time zone,
	"checked_in_at" timestamp with time zone,
	"checked_out_at" timestamp with time zone,
	"no_show_at" timestamp with time zone,
	"moved_at" timestamp with time zone,
	CONSTRAINT "reservations_code_unique" UNIQUE("code"),
	CONSTRAINT "reservations_idempotency" UNIQUE("property_id","idempotency_key"),
	CONSTRAINT "reservations_dates" CHECK ("reservations"."check_in" < "reservations"."check_out"),
	CONSTRAINT "reservations_money" CHECK ("reservations"."total_minor" >= 0 and "reservations"."deposit_minor" >= 0 and "reservations"."paid_minor" >= 0 and "reservations"."refunded_minor" >= 0),
	CONSTRAINT "reservations_party" CHECK ("reservations"."adults" >= 0 and "reservations"."children" >= 0 and "reservations"."infants" >= 0),
	CONSTRAINT "reservations_hold_ends" CHECK ("reservations"."status" <> 'held' or "reservations"."expires_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "seasons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"property_id" uuid NOT NULL,
	"accommodation_id" uuid,
	"name" text NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"rate_minor" bigint,
	"multiplier_bp" integer,
	"min_nights" integer,
	"closed_to_arrival" boolean DEFAULT false NOT NULL,
	"closed_to_departure" boolean DEFAULT false NOT NULL,
	"stop_sell" boolean DEFAULT false NOT NULL,
	CONSTRAINT "seasons_dates" CHECK ("seasons"."from_date" < "seasons"."to_date")
);
--> statement-breakpoint
CREATE TABLE "admin_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "admin_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "admin_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "admin_users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'viewer' NOT NULL,
	"property_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "admin_users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "admin_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"property_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_conflicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"feed_id" uuid NOT NULL,
	"feed_uid" text NOT NULL,
	"accommodation_id" uuid NOT NULL,
	"check_in" text NOT NULL,
	"check_out" text NOT NULL,
	"with_code" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "feed_conflicts_once" UNIQUE("feed_id","feed_uid","check_in","check_out","with_code")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"property_id" uuid NOT NULL,
	"guest_id" uuid,
	"direction" "message_direction" NOT NULL,
	"wamid" text,
	"message_key" text NOT NULL,
	"turn_id" text NOT NULL,
	"type" text NOT NULL,
	"body" text NOT NULL,
	"understanding" jsonb,
	"trace" jsonb,
	"status" text,
	"status_rank" smallint DEFAULT 0 NOT NULL,
	"cost_category" text,
	"error_code" integer,
	"sent_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_wamid_unique" UNIQUE("wamid"),
	CONSTRAINT "messages_message_key_unique" UNIQUE("message_key")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reservation_id" uuid,
	"provider" text NOT NULL,
	"provider_payment_id" text NOT NULL,
	"status" "payment_status" NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"settlement" text,
	"refund_requested_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"events" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_provider" UNIQUE("provider","provider_payment_id")
);
--> statement-breakpoint
ALTER TABLE "accommodations" ADD CONSTRAINT "accommodations_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_accommodation_id_accommodations_id_fk" FOREIGN KEY ("accommodation_id") REFERENCES "public"."accommodations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_accommodation_id_accommodations_id_fk" FOREIGN KEY ("accommodation_id") REFERENCES "public"."accommodations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_feed_id_calendar_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."calendar_feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seasons" ADD CONSTRAINT "seasons_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seasons" ADD CONSTRAINT "seasons_accommodation_id_accommodations_id_fk" FOREIGN KEY ("accommodation_id") REFERENCES "public"."accommodations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_accounts" ADD CONSTRAINT "admin_accounts_user_id_admin_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."admin_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_sessions" ADD CONSTRAINT "admin_sessions_user_id_admin_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."admin_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_users" ADD CONSTRAINT "admin_users_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_conflicts" ADD CONSTRAINT "feed_conflicts_feed_id_calendar_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."calendar_feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_conflicts" ADD CONSTRAINT "feed_conflicts_accommodation_id_accommodations_id_fk" FOREIGN KEY ("accommodation_id") REFERENCES "public"."accommodations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_property_id_properties_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accommodations_property" ON "accommodations" USING btree ("property_id","position");--> statement-breakpoint
CREATE INDEX "calendar_feeds_accommodation" ON "calendar_feeds" USING btree ("accommodation_id");--> statement-breakpoint
CREATE INDEX "guests_phone" ON "guests" USING btree ("property_id","phone");--> statement-breakpoint
CREATE UNIQUE INDEX "reservations_feed_uid" ON "reservations" USING btree ("feed_id","feed_uid") WHERE feed_id is not null and status in ('held','confirmed','in_house','blocked');--> statement-breakpoint
CREATE INDEX "reservations_expiring" ON "reservations" USING btree ("expires_at") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "reservations_untold" ON "reservations" USING btree ("expired_at") WHERE status = 'expired' and guest_told_at is null;--> statement-breakpoint
CREATE INDEX "reservations_status_dates" ON "reservations" USING btree ("status","check_in","check_out");--> statement-breakpoint
CREATE INDEX "reservations_property_check_in" ON "reservations" USING btree ("property_id","check_in","id");--> statement-breakpoint
CREATE INDEX "reservations_property_created" ON "reservations" USING btree ("property_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reservations_channel" ON "reservations" USING btree ("property_id","channel","created_at");--> statement-breakpoint
CREATE INDEX "reservations_guest" ON "reservations" USING btree ("guest_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "seasons_property" ON "seasons" USING btree ("property_id","from_date");--> statement-breakpoint
CREATE INDEX "admin_accounts_user" ON "admin_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "admin_sessions_user" ON "admin_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "admin_verifications_identifier" ON "admin_verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("property_id","subject","created_at");--> statement-breakpoint
CREATE INDEX "messages_guest" ON "messages" USING btree ("guest_id","sent_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "payments_reservation" ON "payments" USING btree ("reservation_id");