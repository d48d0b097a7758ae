import { backOffMs } from '../src/domain/outbox/failure-policy.ts';
import type { Heard } from '../src/domain/thread-items.ts';
import { askForTranscript, type TranscribePorts } from '../src/flows/transcribe-voice.ts';
import { randomFraction } from '../src/ids.ts';
import type { Catalog, Metrics, WhatsAppSender } from '../src/ports.ts';
import { Remembered } from './remembered.ts';
import type { ThreadParts } from './thread-transcript.ts';

export type VoicePorts = TranscribePorts & {
  readonly catalog: Catalog;
  readonly sender: WhatsAppSender;
  readonly metrics: Metrics;
};

type Job = {
  readonly wamid: string;
  readonly attempts: number;
  readonly give_up_at: number;
  /** 1: it is on its way, and its transcript comes by callback. */
  readonly asked: number;
};

/** Tries to bring a note on its way. */
const ATTEMPTS_MAX = 5;
/** A guest waits no longer for a transcript than this, whatever QStash still tries. */
const GIVE_UP_AFTER_MS = 4 * 60_000;
/** WhatsApp shows typing for 25 s. */
const TYPING_EVERY_MS = 20_000;

/** Voice notes between their acceptance and their transcript. */
export class VoiceNotes {
  readonly #sql: SqlStorage;
  readonly #parts: ThreadParts;
  readonly #ports: VoicePorts;
  readonly #now: () => number;
  readonly #nextAt = new Remembered(
    () => this.#sql.exec<{ at: number | null }>('select min(next_at) as at from voice_notes').one().at,
  );

  constructor(sql: SqlStorage, parts: ThreadParts, ports: VoicePorts, now: () => number) {
    this.#sql = sql;
    this.#parts = parts;
    this.#ports = ports;
    this.#now = now;
  }

  add(wamid: string, now: number): void {
    this.#write(
      'insert or ignore into voice_notes (wamid, next_at, give_up_at) values (?, ?, ?)',
      wamid,
      now,
      now + GIVE_UP_AFTER_MS,
    );
  }

  nextAt(): number | null {
    return this.#nextAt.value;
  }

  /** Works on every note that is due; each is tried once. */
  async listen(): Promise<void> {
    const due = this.#sql
      .exec<Job>('select wamid, attempts, give_up_at, asked from voice_notes where next_at <= ?', this.#now())
      .toArray();
    for (const job of due) {
      try {
        await this.#advance(job);
      } catch (error) {
        console.error(JSON.stringify({ level: 'error', event: 'voice_failed', error: String(error) }));
        this.#wait(job, this.#now() + backOffMs(job.attempts + 1, randomFraction()));
      }
    }
  }

  /** The note's outcome, once; false if it was known or there is no such note. */
  hear(wamid: string, heard: Heard): boolean {
    this.#write('delete from voice_notes where wamid = ?', wamid);
    const isNews = this.#parts.inbox.complete(wamid, heard);
    const item = isNews ? this.#parts.inbox.find(wamid) : null;
    if (!item) return false;
    const seconds = (this.#now() - item.acceptedAt) / 1_000;
    this.#ports.metrics.observe('speech_seconds', seconds, { outcome: heard.kind });
    return true;
  }

  async #advance(job: Job): Promise<void> {
    const now = this.#now();
    const item = this.#parts.inbox.find(job.wamid);
    const message = item?.body.kind === 'message' ? item.body.message : null;
    const isTriedOut = job.attempts >= ATTEMPTS_MAX && job.asked === 0;
    if (message?.content.type !== 'voice' || now >= job.give_up_at || isTriedOut) {
      this.hear(job.wamid, { kind: 'failed' });
      return;
    }
    const { profile, threadId } = this.#parts;
    const { phoneNumberId } = profile;
    // A number that is not ours has no token of ours: its note is ended like its texts.
    if (!(await this.#ports.catalog.findByPhoneNumberId(phoneNumberId))) {
      this.hear(job.wamid, { kind: 'failed' });
      return;
    }
    if (profile.current.handedOffAt === null)
      this.#ports.sender.showTyping({ phoneNumberId, wamid: job.wamid }).catch(() => undefined);
    if (job.asked === 1) {
      this.#wait(job, now + TYPING_EVERY_MS);
      return;
    }
    const { media } = message.content;
    const asked = await askForTranscript(this.#ports, {
      threadId,
      phoneNumberId,
      wamid: job.wamid,
      media,
      attempts: job.attempts,
    });
    if (asked === 'asked') this.#wait(job, now + TYPING_EVERY_MS, true);
    else if (asked === 'later') this.#wait(job, now + backOffMs(job.attempts + 1, randomFraction()));
    else this.hear(job.wamid, asked);
  }

  #wait(job: Job, until: number, isAsked = job.asked === 1): void {
    this.#write(
      'update voice_notes set attempts = attempts + 1, next_at = ?, asked = ? where wamid = ?',
      Math.min(until, job.give_up_at),
      isAsked ? 1 : 0,
      job.wamid,
    );
  }

  #write(statement: string, ...bindings: SqlStorageValue[]): void {
    this.#sql.exec(statement, ...bindings);
    this.#nextAt.forget();
  }
}
