import { z } from 'zod';

const targetsSchema = z.array(z.object({ id: z.string(), webSocketDebuggerUrl: z.string() }));

/** Nodes form a tree by `children`; `samples` are ids of the innermost, `timeDeltas` the µs since the sample before. As V8 writes it. */
const profileSchema = z.object({
  nodes: z.array(
    z.looseObject({
      id: z.number(),
      callFrame: z.looseObject({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
  startTime: z.number(),
  endTime: z.number(),
});
export type CpuProfile = z.infer<typeof profileSchema>;

const answerSchema = z.object({ id: z.number(), result: z.unknown(), error: z.unknown() }).partial();
const stopSchema = z.object({ profile: profileSchema });

/** The Worker itself; workerd names the services of Miniflare otherwise. */
const WORKER = 'core:user:';
const SAMPLE_MICROSECONDS = 200;

/** Profiles the Worker behind DevTools at `port` while `work` runs. */
export async function profileDuring(port: number, work: () => Promise<void>): Promise<CpuProfile> {
  const targets = targetsSchema.parse(await (await fetch(`http://127.0.0.1:${port}/json`)).json());
  const target = targets.find(({ id }) => id === WORKER);
  if (!target) throw new Error(`DevTools know no ${WORKER}, only ${targets.map(({ id }) => id).join(', ')}`);
  const socket = new WebSocket(target.webSocketDebuggerUrl.replace('localhost', '127.0.0.1'));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error('DevTools hung up')), { once: true });
  });
  const ask = asker(socket);
  try {
    await ask('Profiler.enable');
    await ask('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
    await ask('Profiler.start');
    await work();
    return stopSchema.parse(await ask('Profiler.stop')).profile;
  } finally {
    socket.close();
  }
}

function asker(socket: WebSocket) {
  let last = 0;
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = answerSchema.parse(JSON.parse(String(data)));
    const asked = id === undefined ? undefined : waiting.get(id);
    if (!asked || id === undefined) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(JSON.stringify(error)));
    else asked.resolve(result);
  });
  return (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
