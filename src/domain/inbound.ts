import type { Heard } from './thread-items.ts';

/** Who wrote, as the webhook names them. One of the two ids is always there. */
export type WhatsAppIdentity = {
  /** Digits; null for a guest who hides the phone. */
  readonly waId: string | null;
  /** The business-scoped user id. */
  readonly userId: string | null;
  readonly name: string | null;
};

export type Media = {
  readonly id: string;
  readonly mimeType: string;
  /** Base64, as the webhook gives it. */
  readonly sha256: string;
};

/** What a guest sent, in the shape the thread keeps. */
export type InboundContent =
  | { readonly type: 'text'; readonly text: string }
  /** A button or a list row of ours. `title` is what the guest saw. */
  | { readonly type: 'press'; readonly replyId: string; readonly title: string }
  | { readonly type: 'voice'; readonly media: Media }
  /** A picture, a document, a film; `caption` may be empty. */
  | { readonly type: 'media'; readonly what: string; readonly caption: string }
  | { readonly type: 'location'; readonly latitude: number; readonly longitude: number }
  | { readonly type: 'reaction'; readonly emoji: string | null }
  /** The guest's number or user id changed: `previousIds` are the old ones. */
  | { readonly type: 'identity'; readonly previousIds: readonly string[] }
  /** Anything else; `what` is the type as the webhook names it. */
  | { readonly type: 'unsupported'; readonly what: string };

export type InboundMessage = {
  /** WhatsApp's id of the message: the key of the inbox, for good. */
  readonly wamid: string;
  /** Epoch milliseconds, by the guest's phone (whole seconds). */
  readonly sentAt: number;
  readonly from: WhatsAppIdentity;
  readonly content: InboundContent;
};

/** A voice note that another thread of the same guest has had heard. */
export type HeardMessage = InboundMessage & { readonly heard?: Heard };

export const STATUS_NAMES = ['sent', 'delivered', 'read', 'played', 'failed'] as const;
export type StatusName = (typeof STATUS_NAMES)[number];

/** What became of a message of ours. `outboxId` is the one that the send carried. */
export type StatusUpdate = {
  readonly outboxId: number;
  readonly wamid: string;
  readonly status: StatusName;
  readonly at: number;
  readonly costCategory: string | null;
  /** Of a `failed` one. */
  readonly errorCode: number | null;
};

/** What one webhook brings to one thread, in the order of the webhook. */
export type ThreadBatch = {
  /** Of the webhook that brought it: 32 hex digits. */
  readonly traceId?: string;
  readonly messages: readonly HeardMessage[];
  readonly statuses: readonly StatusUpdate[];
};
