import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { codeOf, Refusal } from './refusal.ts';

/** Below the range from which systems draw the ports of outgoing connections, so that nothing takes one by chance. */
const FIRST_PORT = 16_000;
const LAST_PORT = 32_000;
const ATTEMPTS_MAX = 50;

/** Null when the port can be listened on, else the system's code. */
const tryPort = (port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error) ?? 'unknown'));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(null)));
  });

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const port = randomInt(FIRST_PORT, LAST_PORT);
    if ((await tryPort(port)) === null) return port;
  }
  throw new Refusal(
    `No free port was found on 127.0.0.1 in ${ATTEMPTS_MAX} attempts: end some programs and try again.`,
  );
}

/** The wanted port, or a free one for 0. Refuses one that is taken, naming the variable to change. */
export async function claimPort(wanted: number, variable: string): Promise<number> {
  if (wanted === 0) return freePort();
  const code = await tryPort(wanted);
  if (code === null) return wanted;
  if (code === 'EACCES') {
    throw new Refusal(
      `Port ${wanted} needs rights that this user does not have: choose one over 1023 with ${variable}.`,
    );
  }
  throw new Refusal(
    `Port ${wanted} is in use: end the program that listens there, or choose another with ${variable} (0 takes a free one).`,
  );
}
