import { type Answer, type Call, json, listen } from './http.ts';

export type FakeWorker = {
  readonly url: string;
  readonly calls: Call[];
  /** What it answers next, as a status (0: it hangs up) or whole; the last one for good. */
  answers: (number | Answer)[];
  /** Resolves with the first call, past or future, that fits. */
  until(fits: (call: Call) => boolean): Promise<Call>;
  close(): Promise<void>;
};

/** Something at the Worker's place that notes what the vendors bring and answers as it is told. */
export async function startFakeWorker(): Promise<FakeWorker> {
  const calls: Call[] = [];
  const watchers = new Set<() => void>();
  const worker: { answers: (number | Answer)[] } = { answers: [200] };
  const listener = await listen(0, '127.0.0.1', async (call) => {
    calls.push(call);
    for (const watcher of [...watchers]) watcher();
    const next = (worker.answers.length > 1 ? worker.answers.shift() : worker.answers[0]) ?? 200;
    if (typeof next !== 'number') return next;
    return next === 0 ? null : json(next, {});
  });
  return Object.assign(worker, {
    url: `http://127.0.0.1:${listener.port}`,
    calls,
    until: (fits: (call: Call) => boolean) =>
      new Promise<Call>((resolve) => {
        const look = (): void => {
          const call = calls.find(fits);
          if (!call) return;
          watchers.delete(look);
          resolve(call);
        };
        watchers.add(look);
        look();
      }),
    close: () => listener.close(),
  });
}
