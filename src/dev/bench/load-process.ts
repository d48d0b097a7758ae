import { connect, type Socket } from 'node:net';

/**
 * What a load process is asked to do: the same request over keep-alive connections, each sending its next when it has the answer of the
 * one before. The n-th request has `bodies[n % bodies.length]`; `{n}` in a header stands for n.
 */
export type LoadPlan = {
  readonly url: string;
  readonly connections: number;
  readonly requests: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
  /** Text that the body of each answer with this status must hold. */
  readonly mustHold: Readonly<Record<string, string>>;
};

export type LoadReport = {
  readonly ms: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Answers with the text that they must hold. */
  readonly right: number;
  /** Sorted, milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly slowestMs: number;
};

type Counted = { byStatus: Record<string, number>; right: number; times: number[] };

const HEAD_END = '\r\n\r\n';

/** One answer at the start of `text`, or null while it is not whole. Answers without a length are not ours. */
function answerIn(text: string): { status: string; body: string; bytes: number } | null {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = text.slice(0, headEnd);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without Content-Length: ${head}`);
  const bytes = headEnd + HEAD_END.length + Number(length);
  if (text.length < bytes) return null;
  return { status: text.slice(9, 12), body: text.slice(headEnd + HEAD_END.length, bytes), bytes };
}

const opened = (host: string, port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket));
    // One byte a character, so that lengths in characters are lengths in bytes.
    socket.setEncoding('latin1').once('error', reject);
  });

/** Runs the plan; every connection is open before the first request leaves. */
async function run(plan: LoadPlan): Promise<LoadReport> {
  const { hostname, port, pathname } = new URL(plan.url);
  const sockets = await Promise.all(
    Array.from({ length: plan.connections }, () => opened(hostname, Number(port))),
  );
  const given = Object.entries(plan.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\n${given.join('')}content-length: `;
  const messages = plan.bodies.map((body) => `${Buffer.byteLength(body)}${HEAD_END}${body}`);
  const counted: Counted = { byStatus: {}, right: 0, times: [] };
  let next = 0;
  const request = (): string | null => {
    if (next >= plan.requests) return null;
    const message = messages[next % messages.length] ?? '';
    return head.replaceAll('{n}', String(next++)) + message;
  };
  const startedAt = performance.now();
  await Promise.all(sockets.map((socket) => converse(socket, request, plan, counted)));
  const ms = performance.now() - startedAt;
  for (const socket of sockets) socket.destroy();
  const times = counted.times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const { byStatus, right } = counted;
  return { ms, byStatus, right, p50Ms: at(0.5), p99Ms: at(0.99), slowestMs: at(1) };
}

function converse(
  socket: Socket,
  request: () => string | null,
  plan: LoadPlan,
  counted: Counted,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let buffered = '';
    let sentAt = 0;
    const send = (): void => {
      const text = request();
      sentAt = performance.now();
      if (text === null) resolve();
      else socket.write(text);
    };
    socket.on('data', (chunk: string) => {
      buffered += chunk;
      const answer = answerIn(buffered);
      if (!answer) return;
      buffered = buffered.slice(answer.bytes);
      counted.times.push(performance.now() - sentAt);
      counted.byStatus[answer.status] = (counted.byStatus[answer.status] ?? 0) + 1;
      if (answer.body.includes(plan.mustHold[answer.status] ?? '')) counted.right += 1;
      send();
    });
    socket.once('close', () => reject(new Error('the Worker hung up')));
    send();
  });
}

process.on('message', (plan: LoadPlan) => {
  run(plan).then(
    (report) => process.send?.({ report }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
