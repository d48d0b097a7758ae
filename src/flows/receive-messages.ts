import type { Metrics, ReceivedEvents, ThreadAcceptor } from '../ports.ts';

export type ReceivePorts = { readonly acceptors: ThreadAcceptor; readonly metrics: Metrics };

/** Calls to objects under way at once. */
const AT_ONCE = 6;

type Delivery = { readonly accept: () => Promise<'accepted' | 'unknown'> };

/**
 * Hands a webhook's events to their threads, one call a thread, in the webhook's order. True once all of it is durable; false if any could
 * not be, so that Meta delivers the whole again: what was kept is kept once.
 */
export async function receiveMessages(
  ports: ReceivePorts,
  received: ReceivedEvents,
  traceId?: string,
): Promise<boolean> {
  const trace = traceId === undefined ? {} : { traceId };
  const { acceptors, metrics } = ports;
  const deliveries: Delivery[] = [
    ...groupBy(received.messages, ({ threadName }) => threadName).map(([name, group]) => ({
      accept: () =>
        acceptors.acceptByName(name, {
          messages: group.map(({ message }) => message),
          statuses: [],
          ...trace,
        }),
    })),
    ...groupBy(received.statuses, ({ threadId }) => threadId).map(([id, group]) => ({
      accept: () => acceptors.acceptById(id, { messages: [], statuses: group.map(({ update }) => update) }),
    })),
  ];
  for (const { message } of received.messages) {
    metrics.count('whatsapp_messages_total', {
      direction: 'in',
      type: message.content.type,
      status: 'received',
    });
  }
  const kept = await inParallel(deliveries, AT_ONCE);
  return kept.every(Boolean);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  return [...Map.groupBy(items, keyOf)];
}

/** Each runs as soon as there is room; one that fails does not stop the others. */
async function inParallel(deliveries: readonly Delivery[], atOnce: number): Promise<boolean[]> {
  const kept: boolean[] = [];
  const queue = deliveries.values();
  const worker = async (): Promise<void> => {
    for (const { accept } of queue) {
      kept.push(
        await accept().then(
          () => true,
          (error: unknown) => {
            console.error(JSON.stringify({ level: 'error', event: 'accept_failed', error: String(error) }));
            return false;
          },
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return kept;
}
