import type { WhatsAppIdentity } from '../src/domain/inbound.ts';
import type { Language } from '../src/domain/nlu/understanding.ts';
import { fullBucket, type PairBucket } from '../src/domain/outbox/pacing.ts';

/** What a thread knows of its guest, beside the conversation. */
export type ThreadProfile = {
  /** `{phoneNumberId}:{BSUID, else wa_id}`. */
  readonly name: string;
  readonly waId: string | null;
  readonly userId: string | null;
  readonly guestName: string | null;
  /** Set when this guest's thread is another one now. */
  readonly forwardTo: string | null;
  /** Ids under which this guest's earlier threads were asked for what they had. */
  readonly absorbed: readonly string[];
  /** When the guest last wrote: the 24-hour window counts from here. */
  readonly lastInboundAt: number;
  readonly lastTurnAt: number;
  readonly language: Language | null;
  /** When a person took over; null: the bot answers. */
  readonly handedOffAt: number | null;
};

const PROFILE = 'profile';
const STATE = 'state';
const PAIR = 'pair';

/** The few values of a thread that are not rows; kept in memory, written through in the step that changes them. */
export class ProfileStore {
  readonly #kv: SyncKvStorage;
  #profile: ThreadProfile;

  constructor(kv: SyncKvStorage, nameOfObject: string | undefined) {
    this.#kv = kv;
    this.#profile = kv.get<ThreadProfile>(PROFILE) ?? emptyProfile(nameOfObject ?? '');
  }

  get current(): ThreadProfile {
    return this.#profile;
  }

  /** The first part of the name. */
  get phoneNumberId(): string {
    return this.#profile.name.slice(0, this.#profile.name.indexOf(':'));
  }

  change(change: Partial<ThreadProfile>): void {
    const isNews = Object.entries(change).some(
      ([key, value]) => this.#profile[key as keyof ThreadProfile] !== value,
    );
    if (!isNews) return;
    this.#profile = { ...this.#profile, ...change };
    this.#kv.put(PROFILE, this.#profile);
  }

  keep(): void {
    this.#kv.put(PROFILE, this.#profile);
  }

  /** What a message tells of its sender; ids are learnt, never unlearnt. */
  learn(from: WhatsAppIdentity, sentAt: number): void {
    const { waId, userId, guestName, lastInboundAt } = this.#profile;
    this.change({
      waId: from.waId ?? waId,
      userId: from.userId ?? userId,
      guestName: from.name ?? guestName,
      lastInboundAt: Math.max(sentAt, lastInboundAt),
    });
  }

  /** The conversation's state as its own JSON text; null before the first turn. */
  get state(): string | null {
    return this.#kv.get<string>(STATE) ?? null;
  }

  set state(state: string) {
    this.#kv.put(STATE, state);
  }

  pair(now: number): PairBucket {
    return this.#kv.get<PairBucket>(PAIR) ?? fullBucket(now);
  }

  keepPair(bucket: PairBucket): void {
    this.#kv.put(PAIR, bucket);
  }
}

const emptyProfile = (name: string): ThreadProfile => {
  const id = name.slice(name.indexOf(':') + 1);
  const isPhone = /^\d+$/.test(id);
  return {
    name,
    waId: isPhone ? id : null,
    userId: isPhone ? null : id,
    guestName: null,
    forwardTo: null,
    absorbed: [],
    lastInboundAt: 0,
    lastTurnAt: 0,
    language: null,
    handedOffAt: null,
  };
};
