import { hashPassword } from 'better-auth/crypto';
import pg from 'pg';
import { type CalendarDate, localDate } from '../../domain/calendar-date.ts';
import { uuidv7 } from '../../ids.ts';
import { localPhoneNumberId, localSecrets } from '../local-secrets.ts';
import { DEMO_ACCOMMODATIONS, DEMO_STAYS } from './demo-property.ts';
import { generateReservations } from './generate-reservations.ts';
import { type WrittenProperty, writeProperty } from './write-property.ts';
import { writeStay } from './write-stay.ts';

export type SeedOptions = {
  /** Where the drawn photos are served, without a trailing slash. */
  readonly photosUrl: string;
  readonly onProgress?: (doneShare: number) => void;
};

const LOAD_PROPERTIES = 25;
const API_RATE_PER_SECOND = 20_000;
const ZONE = 'America/Argentina/Buenos_Aires';

/**
 * Fills an empty database; one that has a property is left as it is. `kind`: `demo`, `empty`, `load` (25 properties, a number
 * each), or a number of reservations to generate. Returns a sentence that says what was done; throws on another kind.
 */
export async function seed(databaseUrl: string, kind: string, options: SeedOptions): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const existing = await client.query('select count(*)::int as n from properties');
    if (existing.rows[0].n > 0) return 'kept what was there';
    if (kind === 'empty') return 'left empty';
    return await fill(client, kind, options);
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, kind: string, options: SeedOptions): Promise<string> {
  const today = localDate(Date.now(), ZONE);
  if (kind === 'demo') {
    const demo = await writeDemo(client, options.photosUrl, today);
    await writeOwner(client, demo.id);
    return 'demo property with five accommodations';
  }
  if (kind === 'load') {
    for (let ordinal = 1; ordinal <= LOAD_PROPERTIES; ordinal++) {
      const property = await writeProperty(client, propertyNumber(ordinal, options.photosUrl), today);
      if (ordinal === 1) await writeOwner(client, property.id);
    }
    return `${LOAD_PROPERTIES} properties for load`;
  }
  const count = Number(kind);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`SEED=${kind} is none of demo, empty, load or a number of reservations`);
  }
  const demo = await writeDemo(client, options.photosUrl, today);
  await writeOwner(client, demo.id);
  await generateReservations(client, {
    count,
    propertyId: demo.id,
    today,
    onProgress: options.onProgress ?? (() => undefined),
  });
  return `${count} reservations`;
}

async function writeDemo(
  client: pg.Client,
  photosUrl: string,
  today: CalendarDate,
): Promise<WrittenProperty> {
  const demo = await writeProperty(client, propertyNumber(1, photosUrl), today);
  for (const stay of DEMO_STAYS) await writeStay(client, demo, stay, today);
  return demo;
}

function propertyNumber(ordinal: number, photosUrl: string) {
  const suffix = ordinal === 1 ? '' : `-${ordinal}`;
  return {
    name: ordinal === 1 ? 'Refugio del Lago' : `Refugio del Lago ${ordinal}`,
    phoneNumberId: localPhoneNumberId(ordinal),
    whatsappNumber: `+54 9 294 455-${String(ordinal).padStart(4, '0')}`,
    apiKey: `${localSecrets.apiKey}${suffix}`,
    apiRatePerSecond: API_RATE_PER_SECOND,
    accommodations: DEMO_ACCOMMODATIONS,
    photosUrl,
  };
}

/** The first owner of the local stack; in production `npm run admin:create` makes one. */
async function writeOwner(client: pg.Client, propertyId: string): Promise<void> {
  await createUser(client, {
    email: localSecrets.adminEmail,
    password: localSecrets.adminPassword,
    name: 'Ana, la dueña',
    role: 'owner',
    propertyId,
  });
}

export type NewUser = {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: 'owner' | 'viewer';
  readonly propertyId: string;
};

/** Writes a user that better-auth accepts, with a password of its hash. Fails on an e-mail that is already there. */
export async function createUser(client: pg.Client, user: NewUser): Promise<void> {
  const userId = uuidv7(Date.now());
  await client.query(
    'insert into admin_users (id, name, email, email_verified, role, property_id) values ($1, $2, $3, true, $4, $5)',
    [userId, user.name, user.email.toLowerCase(), user.role, user.propertyId],
  );
  await client.query(
    `insert into admin_accounts (id, account_id, provider_id, user_id, password) values ($1, $2, 'credential', $2, $3)`,
    [uuidv7(Date.now()), userId, await hashPassword(user.password)],
  );
}
