import pg from 'pg';
import { createUser } from './seed/seed.ts';

const HELP = `npm run admin:create -- <e-mail> <owner|viewer> <property's WhatsApp phone number id> <name>

Makes a user of the admin. The password is read from ADMIN_PASSWORD (12 characters or more), the database from DATABASE_URL.`;
const PASSWORD_CHARS_MIN = 12;

async function main(): Promise<string> {
  const [email, role, phoneNumberId, ...name] = process.argv.slice(2);
  const { ADMIN_PASSWORD: password = '', DATABASE_URL: connectionString } = process.env;
  if (!email?.includes('@') || (role !== 'owner' && role !== 'viewer') || !phoneNumberId)
    throw new Error(HELP);
  if (password.length < PASSWORD_CHARS_MIN)
    throw new Error(`ADMIN_PASSWORD needs ${PASSWORD_CHARS_MIN} characters or more.`);
  if (!connectionString) throw new Error('DATABASE_URL is not set.');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const found = await client.query('select id from properties where whatsapp_phone_number_id = $1', [
      phoneNumberId,
    ]);
    const propertyId: string | undefined = found.rows[0]?.id;
    if (!propertyId) throw new Error(`No property has the WhatsApp phone number id ${phoneNumberId}.`);
    await createUser(client, { email, password, name: name.join(' ') || email, role, propertyId });
    return `${email} is ${role} now`;
  } finally {
    await client.end();
  }
}

if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(HELP);
else {
  main().then(console.log, (error: unknown) => {
    const isKnown =
      error instanceof Error && 'constraint' in error && error.constraint === 'admin_users_email_unique';
    console.error(
      isKnown ? 'This e-mail has a user already.' : error instanceof Error ? error.message : error,
    );
    process.exit(1);
  });
}
