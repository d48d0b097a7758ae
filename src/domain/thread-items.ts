import type { Act, ActOutcome, ReservationEvent } from './conversation/contract.ts';
import type { InboundMessage } from './inbound.ts';

/** What became of a voice note. */
export type Heard =
  | { readonly kind: 'transcript'; readonly text: string; readonly confidence: 'high' | 'low' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'too_long' };

/** What waits in a thread. `heard` is there once a voice note was heard, or could not be. */
export type InboxBody =
  | {
      readonly kind: 'message';
      readonly message: InboundMessage;
      readonly heard?: Heard;
      /** Of the webhook that brought it. */
      readonly traceId?: string;
    }
  | { readonly kind: 'event'; readonly event: ReservationEvent }
  | { readonly kind: 'handed_back' };

/** `key` is the wamid of a message, the key of an event. */
export type InboxItem = { readonly key: string; readonly acceptedAt: number; readonly body: InboxBody };

/** How far a turn that has acts has come; each step is durable before the next begins. `state` is JSON text. */
export type TurnProgress =
  | { readonly stage: 'accepted' }
  | { readonly stage: 'decided'; readonly state: string; readonly act: Act; readonly actsDone: number }
  | {
      readonly stage: 'acted';
      readonly state: string;
      readonly act: Act;
      readonly outcome: ActOutcome;
      readonly actsDone: number;
    };
