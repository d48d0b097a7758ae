import type { Property } from './domain/accommodation.ts';
import type { AccommodationNights } from './domain/availability.ts';
import type { KnownReservation, Reply, ReservationEvent, Template } from './domain/conversation/contract.ts';
import type { AccommodationGate, ProviderPayment } from './domain/gate/verbs.ts';
import type { InboundMessage, StatusUpdate, ThreadBatch } from './domain/inbound.ts';
import type { GuestIdentity, Reservation } from './domain/reservation.ts';
import type { Result } from './domain/result.ts';
import type { Heard, InboxItem } from './domain/thread-items.ts';

/** Properties and API keys, cached per isolate for 60 s. */
export type Catalog = {
  findByPhoneNumberId(phoneNumberId: string): Promise<Property | null>;
  findById(propertyId: string): Promise<Property | null>;
  findByAccommodationId(accommodationId: string): Promise<Property | null>;
  /** The next look asks Postgres: rates or texts were changed. */
  forgetAll(): void;
  /** The property whose key this is; null for an unknown or revoked one. `keyHash` is hex SHA-256. */
  findByApiKeyHash(
    keyHash: string,
  ): Promise<{ readonly property: Property; readonly keyId: string; readonly ratePerSecond: number } | null>;
};

/** The compact snapshot in Redis; on a miss the reader asks the gate, which rewrites its field. */
export type NightsReader = {
  /** One for each active accommodation of the property, in its order. */
  nightsOf(property: Property, now: number): Promise<readonly AccommodationNights[]>;
};

export type Gates = { gateOf(accommodationId: string): AccommodationGate };

/** A guest's thread: named `{phoneNumberId}:{BSUID, else wa_id}`. */
export type ThreadInbox = {
  /** Keeps the event in the inbox, once per key, and wakes the thread. Resolves when it is durable. */
  notify(event: { readonly key: string; readonly event: ReservationEvent }): Promise<void>;
  /** The host gives a conversation that a person had taken over back to the bot. */
  handBack(): Promise<void>;
};
export type Threads = { threadOf(name: string): ThreadInbox };

/** What a webhook of WhatsApp holds, in its order. */
export type ReceivedEvents = {
  readonly messages: readonly { readonly threadName: string; readonly message: InboundMessage }[];
  readonly statuses: readonly { readonly threadId: string; readonly update: StatusUpdate }[];
  /** Messages and statuses that name nobody, or are not ours. */
  readonly ignored: number;
  /** Codes of errors that concern the account. */
  readonly accountErrors: readonly number[];
};

export type WhatsAppWebhook = {
  /** The challenge to answer with; null when the token is not ours. */
  challengeOf(query: {
    readonly mode: string | undefined;
    readonly token: string | undefined;
    readonly challenge: string | undefined;
  }): string | null;
  /** True if `signature` (`X-Hub-Signature-256`) is that of these very bytes. */
  verify(signature: string | null, body: Uint8Array<ArrayBuffer>): Promise<boolean>;
  parse(body: string): Result<ReceivedEvents, 'not-a-webhook'>;
};

/** Where a webhook's events go. Each resolves when the batch is durable, and throws if it could not be made so. */
export type ThreadAcceptor = {
  acceptByName(threadName: string, batch: ThreadBatch): Promise<'accepted' | 'unknown'>;
  /** By the object's id, which our sends carry; `unknown`: no thread of ours has it. */
  acceptById(threadId: string, batch: ThreadBatch): Promise<'accepted' | 'unknown'>;
};

/** Where transcripts go. `known`: it was there already, or that thread has no such note. */
export type TranscriptInbox = {
  hear(threadId: string, wamid: string, heard: Heard): Promise<'heard' | 'known'>;
};

/** What a thread gives to the one that takes its guest over. The same to the same asker, however often. */
export type HandedOver = {
  readonly state: string | null;
  readonly items: readonly InboxItem[];
  readonly guestName: string | null;
  readonly waId: string | null;
  readonly userId: string | null;
  readonly lastInboundAt: number;
  readonly handedOffAt: number | null;
};

/** A thread's calls to other threads of the same guest. */
export type ThreadPeers = ThreadAcceptor &
  TranscriptInbox &
  Threads & {
    /** The thread `from` gives all it has to the thread `to` and forwards to it from now on. */
    handOver(from: string, to: string): Promise<HandedOver>;
  };

export type ReservationDetail = {
  readonly reservation: Reservation;
  readonly guest: GuestIdentity;
  readonly paymentUrl: string | null;
};

/** Reads and small writes of reservations that need no gate. Each is one statement. */
export type Reservations = {
  findByCode(propertyId: string, code: string): Promise<ReservationDetail | null>;
  /** By code alone, for payment links and provider references. */
  findByCodeAnywhere(code: string): Promise<(ReservationDetail & { readonly phoneNumberId: string }) | null>;
};

/** Made at the provider on the first opening of a payment link. */
export type Checkout = { readonly checkoutId: string; readonly url: string };

export type PaymentProvider = {
  /** Idempotent by `code` and deposit. The checkout expires with the hold. */
  createCheckout(request: {
    readonly code: string;
    readonly title: string;
    readonly amountMinor: number;
    readonly currency: string;
    readonly expiresAt: number;
    readonly payerEmail: string | null;
    readonly returnUrl: string;
    readonly webhookUrl: string;
  }): Promise<Checkout>;
  /** The payment and our code it refers to; null when the provider does not know it. */
  findPayment(
    providerPaymentId: string,
  ): Promise<{ readonly payment: ProviderPayment; readonly code: string | null } | null>;
  /** Idempotent by payment: refunds `amountMinor`, or all that is left. */
  refund(request: {
    readonly providerPaymentId: string;
    readonly amountMinor: number | null;
    readonly idempotencyKey: string;
    readonly currency: string;
  }): Promise<void>;
};

export type Mailer = {
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly idempotencyKey: string;
  }): Promise<void>;
};

/** How a send ended. `ambiguous`: it may have gone out. */
export type SendFailure =
  | { readonly kind: 'ambiguous' }
  | {
      readonly kind: 'rejected';
      readonly httpStatus: number;
      readonly code: number;
      readonly message: string;
    };

export type WhatsAppSender = {
  send(message: {
    readonly phoneNumberId: string;
    /** Digits; null when only the BSUID is known. */
    readonly waId: string | null;
    readonly userId: string | null;
    readonly content: { readonly reply: Reply } | { readonly template: Template };
    readonly inReplyTo: string | null;
    /** Comes back in the statuses. */
    readonly callbackData: string;
  }): Promise<Result<{ readonly wamid: string }, SendFailure>>;
  /** Marks read and shows typing; failures do not matter. */
  showTyping(request: { readonly phoneNumberId: string; readonly wamid: string }): Promise<void>;
  /** Whether WhatsApp answers at all, whatever it says. Changes nothing. */
  answers(phoneNumberId: string): Promise<boolean>;
};

export type PaymentLinks = {
  /** Made without I/O from the code and a keyed hash. */
  urlFor(code: string): Promise<string>;
  /** The code, if the token is one of ours. */
  codeOf(token: string): Promise<string | null>;
};

export type { KnownReservation };

export type RateRule = {
  readonly name: string;
  /** Requests in a window of `windowSeconds`. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** Tokens an isolate takes from Redis at a time; 1 asks each time. */
  readonly lease: number;
};

export type RateLimiter = {
  take(
    rule: RateRule,
    identifier: string,
    now: number,
    waitUntil: (promise: Promise<unknown>) => void,
  ): Promise<{ readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number }>;
};

/** A message in or out, as the host's conversation and a replay need it. */
export type TranscriptMessage = {
  readonly direction: 'in' | 'out';
  /** One row each: the wamid of a message in, `{threadId}.{outboxId}` of one out. */
  readonly messageKey: string;
  readonly wamid: string | null;
  readonly turnId: string;
  readonly type: string;
  readonly body: string;
  readonly understanding: unknown;
  readonly trace: unknown;
  readonly status: string | null;
  readonly statusRank: number;
  readonly costCategory: string | null;
  readonly errorCode: number | null;
  readonly sentAt: number;
};

export type TranscriptBatch = {
  readonly propertyId: string;
  readonly guest: GuestIdentity & {
    /** Ids of before a change of number or user id. */
    readonly formerIds: readonly string[];
    /** Those of which this batch brings the news: whatever is kept under them is this guest's. */
    readonly mergedIds: readonly string[];
    readonly lastMessageAt: number;
    /** When a person took over; null: the bot answers. */
    readonly handedOffAt: number | null;
  };
  readonly messages: readonly TranscriptMessage[];
};

/**
 * Writes guest and messages in one statement; the same batch may be written again. A status only moves up.
 * `refused`: the data can never be kept; a throw means later, perhaps.
 */
export type Transcripts = { write(batch: TranscriptBatch, now: number): Promise<'written' | 'refused'> };

export type MediaFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly mimeType: string };
/** `gone`: it will never be there; `wrong_hash`: the bytes are not what the guest sent. */
export type MediaError = 'too_large' | 'wrong_hash' | 'gone' | 'try_again';

export type VoiceMedia = {
  /** `sha256` is base64, empty when the webhook gave none. */
  download(request: {
    readonly mediaId: string;
    readonly phoneNumberId: string;
    readonly sha256: string;
    readonly bytesMax: number;
  }): Promise<Result<MediaFile, MediaError>>;
};

/** Messages that used up their retries at QStash. */
export type DeadLetterCount = {
  /** Null when QStash does not say. */
  count(now: number): Promise<number | null>;
};

export type SpeechQueue = {
  /** Resolves when the note is safely queued; the transcript comes to `/callbacks/speech`. Throws when it is not. */
  ask(note: {
    readonly threadId: string;
    readonly wamid: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly mimeType: string;
  }): Promise<void>;
};

/** What QStash brings is signed over body and address. */
export type QueueSignature = {
  verify(delivery: {
    readonly signature: string | null;
    readonly body: string;
    readonly url: string;
  }): Promise<boolean>;
};

export type MetricLabels = Readonly<Record<string, string>>;

/** Counters, histograms and gauges of this isolate; names are those of `adapters/metrics/definitions`, others throw. */
export type Metrics = {
  count(name: string, labels: MetricLabels, by?: number): void;
  observe(name: string, value: number, labels: MetricLabels): void;
  /** All values of a gauge at once: what it said before, of whatever labels, is no longer so. */
  set(name: string, values: readonly { readonly labels: MetricLabels; readonly value: number }[]): void;
  /** Hands the deltas to the hub if a few seconds have passed since the last time; null if not due. */
  flushIfDue(now: number): Promise<void> | null;
  flush(): Promise<void>;
};
