import type { Property } from '../accommodation.ts';
import type { AccommodationNights } from '../availability.ts';
import type { Alternative, Settlement } from '../gate/verbs.ts';
import type { Language, Understanding } from '../nlu/understanding.ts';
import type { Quote } from '../pricing.ts';
import type { Party, Stay } from '../stay.ts';

/** What decide may rely on: the property's own words and rules, and each accommodation's nights as the snapshot has them. */
export type Facts = {
  readonly property: Property;
  /** One for each active accommodation, in the host's order. */
  readonly nights: readonly AccommodationNights[];
};

/** A reservation as the conversation knows and shows it. */
export type KnownReservation = {
  readonly code: string;
  readonly accommodationId: string;
  readonly stay: Stay;
  readonly party: Party;
  readonly status: 'held' | 'confirmed' | 'in_house' | 'checked_out' | 'cancelled' | 'expired' | 'no_show';
  readonly currency: string;
  readonly totalMinor: number;
  readonly depositMinor: number;
  readonly paidMinor: number;
  readonly expiresAt: number | null;
  readonly quote: Quote | null;
  /** Null when nothing is to be paid. */
  readonly paymentUrl: string | null;
};

/** What happened that the guest must hear of. Each is sent once, keyed by reservation and event. */
export type ReservationEvent =
  | { readonly event: 'hold_expired'; readonly reservation: KnownReservation }
  | { readonly event: 'hold_reminder'; readonly reservation: KnownReservation }
  | {
      readonly event: 'payment_settled';
      readonly settlement: Settlement;
      readonly reservation: KnownReservation;
      readonly alternatives: readonly Alternative[];
      readonly amountMinor: number;
    }
  | {
      readonly event: 'payment_pending' | 'payment_rejected' | 'payment_refunded';
      readonly reservation: KnownReservation;
      readonly amountMinor: number;
    }
  | {
      readonly event: 'confirmed_by_host' | 'cancelled_by_host';
      readonly reservation: KnownReservation;
      readonly refundMinor: number;
    };

/** What a turn asks the world to do. Performed at most once in effect: the turn's id is the key. */
export type Act =
  | {
      readonly kind: 'place_hold';
      readonly accommodationId: string;
      readonly stay: Stay;
      readonly party: Party;
      readonly pets: boolean;
    }
  | { readonly kind: 'release_hold'; readonly code: string; readonly accommodationId: string }
  | { readonly kind: 'cancel'; readonly code: string; readonly accommodationId: string }
  | {
      readonly kind: 'move';
      readonly code: string;
      readonly fromAccommodationId: string;
      readonly accommodationId: string;
      readonly stay: Stay;
      readonly party: Party;
    }
  | { readonly kind: 'find_reservation'; readonly code: string };

export type ActOutcome =
  | { readonly kind: 'held' | 'moved' | 'found' | 'released'; readonly reservation: KnownReservation }
  | { readonly kind: 'cancelled'; readonly reservation: KnownReservation; readonly refundMinor: number }
  | { readonly kind: 'dates_taken'; readonly alternatives: readonly Alternative[] }
  | {
      readonly kind: 'invalid';
      readonly details: readonly { readonly pointer: string; readonly detail: string }[];
    }
  | { readonly kind: 'not_found' | 'wrong_state' }
  /** Still unknown after the bounded tries: the guest hears "one moment"; the turn goes on by the thread's alarm. */
  | { readonly kind: 'unknown' };

/** One step of a turn. A turn is: one `message`, `event` or `unsupported`, then an `outcome` for each act. */
export type ConversationInput =
  | {
      readonly kind: 'message';
      readonly understanding: Understanding;
      /** The guest's words (a caption, a transcript); empty when only a button was pressed. */
      readonly text: string;
      /** Id of the button or list row that was pressed. */
      readonly replyId: string | null;
      /** True when the words come from a voice note; `confidence` low means: read back first. */
      readonly voice: { readonly confidence: 'high' | 'low' } | null;
      readonly guestName: string | null;
      /** True if the number of messages in this turn was more than one. */
      readonly joined: boolean;
    }
  /** Only messages we do not handle (a sticker, a video, a contact, a note that could not be heard). */
  | { readonly kind: 'unsupported'; readonly what: 'media' | 'voice_failed' | 'voice_too_long' | 'location' }
  /** Nothing to answer: a reaction. */
  | { readonly kind: 'reaction' }
  | { readonly kind: 'event'; readonly event: ReservationEvent }
  | { readonly kind: 'handed_back' }
  | { readonly kind: 'outcome'; readonly act: Act; readonly outcome: ActOutcome };

/** What goes out on WhatsApp. All limits of the Graph API hold by construction (see `replies/limits`). */
export type Reply =
  | { readonly kind: 'text'; readonly body: string }
  | {
      readonly kind: 'buttons';
      readonly body: string;
      readonly imageUrl?: string;
      readonly footer?: string;
      readonly buttons: readonly { readonly id: string; readonly title: string }[];
    }
  | {
      readonly kind: 'list';
      readonly body: string;
      readonly footer?: string;
      readonly button: string;
      readonly rows: readonly {
        readonly id: string;
        readonly title: string;
        readonly description?: string;
      }[];
    }
  | {
      readonly kind: 'link';
      readonly body: string;
      readonly footer?: string;
      readonly title: string;
      readonly url: string;
    }
  | { readonly kind: 'image'; readonly url: string; readonly caption: string }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name: string;
      readonly address: string;
    };

/** An approved template, for outside the 24-hour window. */
export type Template = {
  readonly name: string;
  readonly language: Language;
  readonly parameters: readonly string[];
};

/** How a step ends: an act to perform (its outcome is the next input), one reply, or a recorded silence. */
export type Step =
  | { readonly kind: 'act'; readonly act: Act }
  | {
      readonly kind: 'reply';
      readonly reply: Reply;
      readonly template: Template | null /** Shown to hosts. */;
      readonly handOff: string | null;
    }
  | { readonly kind: 'silence'; readonly reason: 'reaction' | 'handed_off' | 'duplicate' };
