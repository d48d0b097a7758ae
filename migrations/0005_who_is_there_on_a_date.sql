-- The host's list from a date on: stays that are on when it begins. By hand, since drizzle-kit does not know the generated range.
CREATE INDEX reservations_property_stay ON reservations USING gist (property_id, stay);
--> statement-breakpoint
-- Names are many: a hundred steps say too little of how many begin alike.
ALTER INDEX guests_name_begins ALTER COLUMN 2 SET STATISTICS 1000;
