import type { Fields } from '../json.ts';
import type { Ledger, Table } from '../ledger.ts';

/** How far a message has come; of a guest's own: `delivered` when the Worker accepted it, `read` when it said so. */
export type Tick = 'sending' | 'sent' | 'delivered' | 'read';

/** One bubble on a guest's phone. Instants are Unix ms. */
export type PhoneMessage = {
  readonly guest: string;
  /** Counted per guest from 1. */
  readonly n: number;
  /** Counted over all outbound messages; null for inbound ones. */
  readonly outboundN: number | null;
  readonly direction: 'in' | 'out';
  readonly wamid: string;
  readonly phoneNumberId: string;
  readonly sentAt: number;
  /** When it really passed here: `sentAt` of a guest's message may have been chosen. */
  readonly passedAt: number;
  /** The Graph message. */
  readonly payload: Fields;
  /** Outbound: since the message that it answers. */
  readonly replyMs: number | null;
  /** Inbound: the webhook's body, as it went over the wire. */
  readonly webhook: string | null;
};

export type Guest = {
  readonly key: string;
  readonly name: string;
  readonly userId: string | null;
  readonly lastN: number;
  /** By phone number id: when the guest last wrote to it. Opens Meta's 24-hour window. */
  readonly wroteAt: Readonly<Record<string, number>>;
};

const MESSAGES_PER_GUEST_MAX = 2_000;
const MESSAGES_MAX = 10_000;
const OUTBOUND_MAX = 10_000;
const TYPING_MS = 25_000;
const ANYONE = '*';

const laterTick: Readonly<Record<Tick, number>> = { sending: 0, sent: 1, delivered: 2, read: 3 };

/** What every guest's phone shows. Bounded: the oldest messages are forgotten, guests and their numbers are not. */
export class Phones {
  readonly #messages: Table<PhoneMessage>;
  readonly #guests: Table<Guest>;
  /** The wamids that were read; the other ticks are not worth keeping over a restart. */
  readonly #read: Table<true>;
  /** Guests who have blocked this business. */
  readonly #blocked: Table<true>;
  readonly #lists = new Map<string, PhoneMessage[]>();
  readonly #outbound: PhoneMessage[] = [];
  readonly #ticks = new Map<string, Tick>();
  readonly #typingUntil = new Map<string, number>();
  readonly #versions = new Map<string, number>();
  readonly #keysByUserId = new Map<string, string>();
  readonly #waiting = new Map<string, Set<() => void>>();
  #lastOutboundN = 0;

  constructor(ledger: Ledger) {
    this.#messages = ledger.table('phone.messages');
    this.#guests = ledger.table('phone.guests');
    this.#read = ledger.table('phone.read');
    this.#blocked = ledger.table('phone.blocked');
    for (const guest of this.#guests.values()) {
      if (guest.userId !== null) this.#keysByUserId.set(guest.userId, guest.key);
    }
    for (const message of this.#messages.values()) {
      this.#show(message);
      this.#ticks.set(message.wamid, this.#read.get(message.wamid) ? 'read' : 'delivered');
    }
  }

  guest(key: string): Guest | null {
    return this.#guests.get(key) ?? null;
  }

  guests(): IterableIterator<Guest> {
    return this.#guests.values();
  }

  /** The guest's key; a user id that no guest here has is a key itself. */
  keyOfUserId(userId: string): string {
    return this.#keysByUserId.get(userId) ?? userId;
  }

  find(wamid: string): PhoneMessage | null {
    return this.#messages.get(wamid) ?? null;
  }

  /** The guest wrote to a number: opens the window from `at`. */
  noteWriting(
    key: string,
    phoneNumberId: string,
    at: number,
    name: string | null,
    userId: string | null,
  ): void {
    const known = this.#guests.get(key);
    const wroteAt = { ...known?.wroteAt };
    wroteAt[phoneNumberId] = Math.max(at, wroteAt[phoneNumberId] ?? 0);
    const id = userId ?? known?.userId ?? null;
    if (id !== null) this.#keysByUserId.set(id, key);
    const lastN = known?.lastN ?? 0;
    this.#guests.set(key, { key, name: name ?? known?.name ?? key, userId: id, lastN, wroteAt });
  }

  /** Puts a message on the guest's phone, once per wamid. */
  add(message: Omit<PhoneMessage, 'n' | 'outboundN' | 'replyMs'>, answers: string | null): PhoneMessage {
    const known = this.find(message.wamid);
    if (known) return known;
    const isOut = message.direction === 'out';
    const shown: PhoneMessage = {
      ...message,
      n: this.#lastN(message.guest) + 1,
      outboundN: isOut ? this.#lastOutboundN + 1 : null,
      replyMs: isOut ? this.#replyMs(message.guest, message.passedAt, answers) : null,
    };
    this.#messages.set(message.wamid, shown);
    this.#show(shown);
    this.#ticks.set(message.wamid, 'sending');
    if (isOut) this.#typingUntil.delete(message.guest);
    this.#forgetOldest(shown.guest);
    this.#changed(shown.guest);
    return shown;
  }

  /** Moves a message's tick forward, never back. */
  tick(wamid: string, tick: Tick): void {
    const message = this.find(wamid);
    if (!message || laterTick[tick] <= laterTick[this.tickOf(wamid)]) return;
    this.#ticks.set(wamid, tick);
    if (tick === 'read') this.#read.set(wamid, true);
    this.#changed(message.guest);
  }

  tickOf(wamid: string): Tick {
    return this.#ticks.get(wamid) ?? 'sending';
  }

  /** The business has read this message and those before it. */
  markRead(wamid: string): void {
    const last = this.find(wamid);
    for (const message of last ? (this.#lists.get(last.guest) ?? []) : []) {
      if (last && message.direction === 'in' && message.n <= last.n) this.tick(message.wamid, 'read');
    }
  }

  setBlocked(key: string, isBlocked: boolean): void {
    if (isBlocked) this.#blocked.set(key, true);
    else this.#blocked.delete(key);
  }

  isBlocked(key: string): boolean {
    return this.#blocked.get(key) === true;
  }

  showTyping(key: string): void {
    this.#typingUntil.set(key, Date.now() + TYPING_MS);
    this.#changed(key);
  }

  isTyping(key: string): boolean {
    return (this.#typingUntil.get(key) ?? 0) > Date.now();
  }

  messagesOf(key: string): readonly PhoneMessage[] {
    return this.#lists.get(key) ?? [];
  }

  outboundAfter(n: number): readonly PhoneMessage[] {
    const first = this.#outbound[0]?.outboundN ?? 1;
    return this.#outbound.slice(Math.max(0, n - first + 1));
  }

  /** Grows with every change of what this phone shows. Not kept over a restart. */
  versionOf(key: string): number {
    return this.#versions.get(key) ?? 0;
  }

  /** Resolves at the next change of a guest's phone (null: of any), or after `ms`. */
  nextChange(key: string | null, ms: number): Promise<void> {
    const waiting = this.#waiting.get(key ?? ANYONE) ?? new Set();
    this.#waiting.set(key ?? ANYONE, waiting);
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      waiting.add(done);
    });
  }

  #lastN(key: string): number {
    return Math.max(this.#lists.get(key)?.at(-1)?.n ?? 0, this.#guests.get(key)?.lastN ?? 0);
  }

  #replyMs(key: string, passedAt: number, answers: string | null): number | null {
    const named = answers === null ? null : this.find(answers);
    const answered = named ?? this.messagesOf(key).findLast((message) => message.direction === 'in');
    return answered ? passedAt - answered.passedAt : null;
  }

  #show(message: PhoneMessage): void {
    const list = this.#lists.get(message.guest) ?? [];
    list.push(message);
    this.#lists.set(message.guest, list);
    if (message.outboundN === null) return;
    this.#outbound.push(message);
    this.#lastOutboundN = message.outboundN;
    if (this.#outbound.length > OUTBOUND_MAX * 1.5) this.#outbound.splice(0, OUTBOUND_MAX / 2);
  }

  #forgetOldest(key: string): void {
    if ((this.#lists.get(key)?.length ?? 0) > MESSAGES_PER_GUEST_MAX) this.#forgetFirstOf(key);
    if (this.#messages.size <= MESSAGES_MAX) return;
    const oldest = this.#messages.values().next();
    if (!oldest.done) this.#forgetFirstOf(oldest.value.guest);
  }

  #forgetFirstOf(key: string): void {
    const list = this.#lists.get(key) ?? [];
    const first = list.shift();
    if (!first) return;
    this.#messages.delete(first.wamid);
    this.#ticks.delete(first.wamid);
    this.#read.delete(first.wamid);
    if (list.length > 0) return;
    this.#lists.delete(key);
    const guest = this.#guests.get(key);
    if (guest) this.#guests.set(key, { ...guest, lastN: first.n });
  }

  #changed(key: string): void {
    this.#versions.set(key, this.versionOf(key) + 1);
    for (const waiting of [this.#waiting.get(key), this.#waiting.get(ANYONE)]) {
      for (const done of [...(waiting ?? [])]) done();
    }
  }
}
