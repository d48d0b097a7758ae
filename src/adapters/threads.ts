import type { ThreadBatch } from '../domain/inbound.ts';
import type { Heard } from '../domain/thread-items.ts';
import type { HandedOver, ThreadInbox, ThreadPeers } from '../ports.ts';

/** What a thread's object offers to others. */
type ThreadStub = ThreadInbox & {
  accept(batch: ThreadBatch): Promise<'accepted' | 'unknown'>;
  handOver(to: string): Promise<HandedOver>;
  hear(wamid: string, heard: Heard): Promise<'heard' | 'known'>;
};

/** The part of a Durable Object namespace that is needed. */
export type ThreadNamespace = {
  getByName(name: string): ThreadStub;
  get(id: DurableObjectId): ThreadStub;
  idFromString(id: string): DurableObjectId;
};

/** The guests' threads as durable objects: by name, or by the id that our sends carry. */
export function createThreads(
  namespace: ThreadNamespace,
  around: (stub: ThreadStub) => ThreadStub = (stub) => stub,
): ThreadPeers {
  const named = (name: string): ThreadStub => around(namespace.getByName(name));
  return {
    threadOf: (name) => named(name),
    acceptByName: (name, batch) => named(name).accept(batch),
    async acceptById(threadId, batch) {
      const id = idOf(namespace, threadId);
      return id ? around(namespace.get(id)).accept(batch) : 'unknown';
    },
    async hear(threadId, wamid, heard) {
      const id = idOf(namespace, threadId);
      return id ? around(namespace.get(id)).hear(wamid, heard) : 'known';
    },
    handOver: (from, to) => named(from).handOver(to),
  };
}

/** Null for an id that is not of this namespace: a send of another deployment. */
function idOf(namespace: ThreadNamespace, threadId: string): DurableObjectId | null {
  try {
    return namespace.idFromString(threadId);
  } catch {
    return null;
  }
}
