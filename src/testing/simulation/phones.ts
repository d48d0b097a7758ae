import type { Reply } from '../../domain/conversation/contract.ts';
import type { InboundContent, StatusName } from '../../domain/inbound.ts';
import { err, ok } from '../../domain/result.ts';
import { CircuitBreaker } from '../../flows/circuit-breaker.ts';
import { receiveMessages } from '../../flows/receive-messages.ts';
import type { ReceivedEvents, WhatsAppSender } from '../../ports.ts';
import { type Fate, NoAnswer, Process } from './network.ts';
import { servicesFor } from './services-for.ts';
import type { World } from './world.ts';

const REDELIVER_MS = 4_000;
/** Meta gives up a delivery that nobody answers. */
const WEBHOOK_TIMEOUT_MS = 20_000;
const STATUSES: readonly StatusName[] = ['sent', 'delivered', 'read'];

export type Received = {
  readonly callbackData: string;
  readonly reply: Reply | null;
  readonly guest: string;
  readonly at: number;
  readonly fate: Fate;
};

/** An unclear send is not repeated before its status could have come: 20 s in the design, a timeout of 10 s less. */
const UNCLEAR_MS = 8_000;
/** A send that was on its way when the status of the one before came is not to blame. */
const ON_THE_WAY_MS = 5_000;

/** WhatsApp between the guests' phones and the program: at least once, in any order. */
export class Phones {
  readonly #world: World;
  readonly #breaker = new CircuitBreaker();
  /** What arrived on phones, by the callback data that each send carried. */
  readonly received = new Map<string, Received[]>();
  /** The last reply that each guest sees. */
  readonly lastReply = new Map<string, Reply>();
  /** Messages that guests sent. */
  readonly written = new Set<string>();
  /** Messages that Meta heard a 200 for. */
  readonly accepted = new Set<string>();
  /** When a thread had the first status of a send, by callback data. */
  readonly #statusKnownAt = new Map<string, number>();
  #wamids = 0;

  constructor(world: World) {
    this.#world = world;
  }

  readonly breakerOf = (): CircuitBreaker => this.#breaker;

  nameOf(guest: string): string {
    return `${this.#world.property.phoneNumberId}:${guest}`;
  }

  /** True if the guest's thread keeps this event. */
  hasEvent(guest: string, key: string): boolean {
    const { threads } = this.#world;
    const name = this.nameOf(guest);
    if (!threads.names.includes(name)) return false;
    return threads
      .storageOf(name)
      .rows('select wamid from inbox')
      .some(({ wamid }) => wamid === `event:${key}`);
  }

  /** A guest sends a message; Meta brings it until it hears a 200, sometimes twice. */
  write(guest: string, content: InboundContent): string {
    const wamid = `wamid.${guest}.${++this.#wamids}`;
    this.written.add(wamid);
    const from = { waId: guest, userId: null, name: `Guest ${guest}` };
    const message = { wamid, sentAt: Math.floor(this.#world.now / 1_000) * 1_000, from, content };
    this.#deliver({
      messages: [{ threadName: this.nameOf(guest), message }],
      statuses: [],
      ignored: 0,
      accountErrors: [],
    });
    return wamid;
  }

  senderFor(by: Process): WhatsAppSender {
    const { links } = this.#world;
    return {
      showTyping: () => links.whatsapp.call(by, () => undefined),
      answers: () =>
        links.whatsapp
          .call(by, () => true)
          .catch((error) => {
            if (error instanceof NoAnswer) return false;
            throw error;
          }),
      send: async ({ waId, content, callbackData }) => {
        try {
          const reply = 'reply' in content ? content.reply : null;
          const arrive = (fate: Fate) => this.#arrive({ guest: waId ?? '', callbackData, reply, fate });
          return ok({ wamid: await links.whatsapp.call(by, arrive) });
        } catch (error) {
          if (!(error instanceof NoAnswer)) throw error;
          return err({ kind: 'ambiguous' });
        }
      },
    };
  }

  #arrive(message: Omit<Received, 'at'>): string {
    const { callbackData, guest, reply } = message;
    const wamid = `wamid.out.${++this.#wamids}`;
    const all = this.received.get(callbackData) ?? [];
    const knownAt = this.#statusKnownAt.get(callbackData) ?? this.#world.now;
    const lastAt = all.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    if (this.#world.now - lastAt < UNCLEAR_MS)
      this.#world.watch.fail('an unclear send waits for its status', callbackData);
    if (all.length > 0 && (this.#world.now - knownAt > ON_THE_WAY_MS || all.every(wasTold)))
      this.#world.watch.fail('no guest is told twice what is known to have arrived', callbackData);
    all.push({ ...message, at: this.#world.now });
    this.received.set(callbackData, all);
    if (reply) this.lastReply.set(guest, reply);
    const cut = callbackData.lastIndexOf('.');
    const threadId = callbackData.slice(0, cut);
    const outboxId = Number(callbackData.slice(cut + 1));
    for (const status of STATUSES) {
      const update = { outboxId, wamid, status, at: this.#world.now, costCategory: null, errorCode: null };
      const statuses = [{ threadId, update }];
      this.#world.scheduler.after(this.#world.random.int(50, 3_000), () =>
        this.#deliver({ messages: [], statuses, ignored: 0, accountErrors: [] }),
      );
    }
    return wamid;
  }

  #deliver(events: ReceivedEvents): void {
    const { scheduler, random } = this.#world;
    this.#attempt(events);
    if (random.chance(0.05))
      scheduler.after(random.int(1, 30_000), () => {
        this.#world.count('webhook twice');
        this.#attempt(events);
      });
  }

  /** One POST of the webhook, in a run of the Worker that may die. */
  #attempt(events: ReceivedEvents): void {
    const { scheduler, random } = this.#world;
    const run = new Process('webhook WhatsApp');
    let isOver = false;
    const over = (again: boolean): void => {
      if (isOver) return;
      isOver = true;
      run.isAlive = false;
      if (again) scheduler.after(random.int(500, REDELIVER_MS), () => this.#attempt(events));
    };
    scheduler.after(random.int(1, 40), () => {
      receiveMessages(servicesFor(this.#world, run), events).then(
        (isKept) => {
          if (isKept && !isOver) this.#keep(events);
          over(!isKept);
        },
        () => over(true),
      );
    });
    if (random.chance(0.02)) scheduler.after(random.int(1, 60), () => over(true));
    scheduler.after(WEBHOOK_TIMEOUT_MS, () => over(true));
  }

  #keep(events: ReceivedEvents): void {
    for (const { message } of events.messages) this.accepted.add(message.wamid);
    for (const { threadId, update } of events.statuses) {
      const callbackData = `${threadId}.${update.outboxId}`;
      if (!this.#statusKnownAt.has(callbackData)) this.#statusKnownAt.set(callbackData, this.#world.now);
    }
  }
}

const wasTold = ({ fate }: Received): boolean => fate.answer === 'told';
