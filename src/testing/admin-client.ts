import pg from 'pg';
import { localSecrets } from '../dev/local-secrets.ts';
import { createUser } from '../dev/seed/seed.ts';
import { sharedStack } from './stack.ts';

/** Sign-ins are counted by address: tests that run beside each other are not one guesser. */
let addresses = 0;
const nextAddress = (): string => {
  addresses += 1;
  return `198.51.${process.pid % 256}.${addresses % 256}`;
};

export async function signIn(email: string, password: string): Promise<{ status: number; cookie: string }> {
  const response = await fetch(`${sharedStack().workerUrl}/admin/api/auth/sign-in/email`, {
    method: 'POST',
    // A browser says where it comes from; better-auth refuses one that does not.
    headers: {
      'content-type': 'application/json',
      origin: sharedStack().workerUrl,
      'cf-connecting-ip': nextAddress(),
    },
    body: JSON.stringify({ email, password }),
  });
  return { status: response.status, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** Calls the host's API with a session. */
export const adminCall = (cookie: string, path: string, init: RequestInit = {}) =>
  fetch(`${sharedStack().workerUrl}/admin/api${path}`, {
    ...init,
    headers: { cookie, 'content-type': 'application/json', ...init.headers },
  });

export async function owner(): Promise<string> {
  const { status, cookie } = await signIn(localSecrets.adminEmail, localSecrets.adminPassword);
  if (status !== 200) throw new Error(`the owner cannot sign in: ${status}`);
  return cookie;
}

export async function viewer(): Promise<string> {
  const client = new pg.Client({ connectionString: sharedStack().databaseUrl });
  await client.connect();
  const properties = await client.query('select id from properties limit 1');
  const email = `viewer-${Date.now()}@tranquera.test`;
  await createUser(client, {
    email,
    password: 'a-long-password',
    name: 'V',
    role: 'viewer',
    propertyId: properties.rows[0].id,
  });
  await client.end();
  return (await signIn(email, 'a-long-password')).cookie;
}
