import { z } from 'zod';
import { PROBLEMS } from '../problem.ts';
import { availabilitySchema, cancelSchema, holdSchema, staySchema } from './schemas.ts';

const minor = z.number().int().meta({ description: 'Minor units (centavos, cents)' });
const date = z.string().meta({ format: 'date' });
const instant = z.string().meta({ format: 'date-time' });

const quote = z.object({
  currency: z.string(),
  totalMinor: minor,
  depositMinor: minor,
  lines: z.array(
    z.object({
      rule: z.string(),
      label: z.string(),
      quantity: z.number().int(),
      unitMinor: minor,
      amountMinor: minor,
    }),
  ),
});
const accommodation = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  capacity: z.number().int(),
  baseRateMinor: minor,
  currency: z.string(),
  minNights: z.number().int(),
  photos: z.array(z.object({ url: z.string(), caption: z.string() })),
});
const offer = {
  accommodationId: z.uuid(),
  name: z.string(),
  checkIn: date,
  checkOut: date,
  totalMinor: minor,
  currency: z.string(),
};
const freeStay = z.object({ ...offer, nights: z.number().int(), depositMinor: minor });
const held = z.object({
  code: z.string(),
  status: z.literal('held'),
  expiresAt: instant,
  quote,
  paymentUrl: z.string(),
});
const reservation = z.object({
  code: z.string(),
  status: z.string(),
  accommodationId: z.uuid(),
  checkIn: date,
  checkOut: date,
  adults: z.number().int(),
  children: z.number().int(),
  infants: z.number().int(),
  guest: z.object({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() }),
  currency: z.string(),
  totalMinor: minor,
  depositMinor: minor,
  paidMinor: minor,
  refundedMinor: minor,
  expiresAt: instant.nullable(),
  paymentUrl: z.string().nullable(),
});
const cancelled = z.object({
  code: z.string(),
  status: z.string(),
  refundMinor: minor,
  currency: z.string(),
});
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  requestId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  alternatives: z.array(z.object(offer)).optional(),
});

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};
const body = (schema: z.ZodType) => ({
  required: true,
  content: { 'application/json': { schema: schemaOf(schema) } },
});
const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema: schemaOf(schema) } },
});
const problems = (...types: (keyof typeof PROBLEMS)[]) =>
  Object.fromEntries(
    [...types, 'unauthorized' as const, 'too-many-requests' as const].map((type) => [
      String(PROBLEMS[type].status),
      {
        description: PROBLEMS[type].title,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
const codeParameter = {
  name: 'code',
  in: 'path',
  required: true,
  schema: { type: 'string', examples: ['TQ-7K3M9A'] },
};
const queryParameters = Object.entries(availabilitySchema.shape).map(([name, schema]) => ({
  name,
  in: 'query',
  required: name !== 'children',
  schema: name.startsWith('check') ? { type: 'string', format: 'date' } : schemaOf(schema),
}));

/** OpenAPI 3.1 of `/api/v1`, made from the schemas that the handlers parse with. */
export const openApiDocument = (serverUrl: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Tranquera',
    version: '1.0.0',
    description:
      'Accommodations, availability, quotes, holds and reservations of one property. Money is in minor units.',
  },
  servers: [{ url: `${serverUrl}/api/v1` }],
  security: [{ key: [] }],
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: { Problem: schemaOf(problemSchema) },
  },
  paths: { ...catalogPaths, ...holdPaths, ...reservationPaths },
});

const catalogPaths = {
  '/accommodations': {
    get: {
      summary: 'The active accommodations',
      responses: {
        200: answer('In the host’s order', z.object({ accommodations: z.array(accommodation) })),
        ...problems(),
      },
    },
  },
  '/availability': {
    get: {
      summary: 'What is free for a stay and a party, with prices',
      parameters: queryParameters,
      responses: {
        200: answer('Free stays', z.object({ stays: z.array(freeStay) })),
        ...problems('invalid'),
      },
    },
  },
  '/quotes': {
    post: {
      summary: 'The itemised price of a stay',
      requestBody: body(staySchema),
      responses: { 200: answer('Lines add up to the total', quote), ...problems('invalid') },
    },
  },
};

const holdPaths = {
  '/holds': {
    post: {
      summary: 'Keep nights until the deposit is paid',
      description: 'The same Idempotency-Key and body answer the same hold again. A refusal is decided anew.',
      parameters: [
        { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', maxLength: 200 } },
      ],
      requestBody: body(holdSchema),
      responses: {
        201: answer('Held until expiresAt', held),
        ...problems('dates-taken', 'invalid', 'bad-request', 'try-again'),
      },
    },
  },
  '/holds/{code}': {
    delete: {
      summary: 'Let a hold go',
      parameters: [codeParameter],
      responses: {
        204: { description: 'The nights are free' },
        ...problems('not-found', 'wrong-state', 'try-again'),
      },
    },
  },
};

const reservationPaths = {
  '/reservations/{code}': {
    get: {
      summary: 'A reservation by its code',
      parameters: [codeParameter],
      responses: { 200: answer('The reservation', reservation), ...problems('not-found') },
    },
  },
  '/reservations/{code}/cancel': {
    post: {
      summary: 'Cancel, with the refund of the property’s policy',
      parameters: [codeParameter],
      requestBody: { ...body(cancelSchema), required: false },
      responses: {
        200: answer('Cancelled', cancelled),
        ...problems('not-found', 'wrong-state', 'try-again'),
      },
    },
  },
};
