import type { Message } from './message.ts';

export type EventState = 'CREATED' | 'ACTIVE' | 'DELIVERED' | 'RETRY' | 'FAILED' | 'CANCELED';
export type LogEvent = {
  readonly time: number;
  readonly state: EventState;
  readonly messageId: string;
  readonly url: string;
  readonly error?: string;
  readonly label?: string;
  readonly nextDeliveryTime?: number;
};

const EVENTS_MAX = 5_000;

/** What happened to messages lately, for `/v2/logs`. Not kept over a restart. */
export class EventLog {
  readonly #events: LogEvent[] = [];

  add(state: EventState, message: Message, error: string | null = null): void {
    this.#events.push({
      time: Date.now(),
      state,
      messageId: message.messageId,
      url: message.url,
      ...(error === null ? {} : { error }),
      ...(message.label === null ? {} : { label: message.label }),
      ...(state === 'RETRY' ? { nextDeliveryTime: message.notBefore } : {}),
    });
    if (this.#events.length > EVENTS_MAX) this.#events.splice(0, EVENTS_MAX / 10);
  }

  /** Newest first. */
  list(): readonly LogEvent[] {
    return this.#events.toReversed();
  }
}
