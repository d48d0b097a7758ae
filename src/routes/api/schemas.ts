import { z } from 'zod';
import { parseCalendarDate } from '../../domain/calendar-date.ts';

export const NAME_CHARS_MAX = 100;
export const GUESTS_MAX = 50;
export const REASON_CHARS_MAX = 500;

/** A date that exists in the calendar; 31 February does not. */
export const dateSchema = z
  .string({ error: 'a date as YYYY-MM-DD is needed' })
  .meta({ format: 'date', examples: ['2027-01-10'] })
  .transform((text, context) => {
    const date = parseCalendarDate(text);
    if (date) return date;
    context.addIssue({ code: 'custom', message: 'is not a date of the calendar (YYYY-MM-DD)' });
    return z.NEVER;
  });

const countSchema = z
  .number({ error: 'a whole number is needed' })
  .int('a whole number is needed')
  .min(0, 'cannot be negative')
  .max(GUESTS_MAX, `cannot be over ${GUESTS_MAX}`);

export const adultsSchema = countSchema.min(1, 'at least one adult is needed');
export const childrenSchema = countSchema.optional();

/** Text that Postgres and JSON can keep: no NUL, no lone surrogates. */
export const plainText = (charsMax: number) =>
  z
    .string()
    .max(charsMax, `at most ${charsMax} characters`)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), {
      error: 'holds characters that are no text',
    });

export const staySchema = z.object({
  accommodationId: z.uuid('is no id of an accommodation'),
  checkIn: dateSchema,
  checkOut: dateSchema,
  adults: adultsSchema,
  children: childrenSchema,
});

export const guestSchema = z.object({
  name: plainText(NAME_CHARS_MAX).trim().min(1, 'a name is needed'),
  phone: z
    .string()
    .regex(/^\+?[0-9 ()-]{6,20}$/, 'is no phone number')
    .optional(),
  email: z.email('is no e-mail address').max(254).optional(),
});

export const holdSchema = staySchema.extend({
  guest: guestSchema,
  channel: z.enum(['api', 'airbnb', 'booking_com', 'vrbo', 'other']).optional(),
});

export const cancelSchema = z.object({ reason: plainText(REASON_CHARS_MAX).optional() });

export const availabilitySchema = z.object({
  checkIn: dateSchema,
  checkOut: dateSchema,
  adults: z.coerce.number().pipe(adultsSchema),
  children: z.coerce.number().pipe(countSchema).optional(),
});

export const codeSchema = z.string().regex(/^[A-Z]{2,4}-?[A-Z0-9]{6,10}$/);
