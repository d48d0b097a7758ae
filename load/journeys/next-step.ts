import type { Seen } from './phone.ts';

/** What the guest did last. */
export type Did = 'greeted' | 'asked' | 'counted' | 'chose' | 'agreed';

/** What a reply offers, told from what can be pressed and not from its words. */
export type Offer = 'menu' | 'offers' | 'quote' | 'reading' | 'link' | 'question' | 'none_free' | 'other';

export type Step =
  | { readonly kind: 'ask' | 'count' }
  | { readonly kind: 'press'; readonly id: string; readonly title: string; readonly did: Did }
  | { readonly kind: 'pay'; readonly url: string }
  | { readonly kind: 'leave' }
  /** A reply that does not fit what was said: an error, however it was answered. */
  | { readonly kind: 'wrong'; readonly what: string };

export function offerOf({ kind, options, url }: Seen): Offer {
  const has = (prefix: string): boolean => options.some(({ id }) => id.startsWith(prefix));
  if (kind === 'link') return url.includes('/pay/') ? 'link' : 'other';
  if (has('choose:') || has('hold:')) return 'offers';
  if (has('yes')) return 'quote';
  if (has('reading:')) return 'reading';
  if (has('availability')) return 'menu';
  if (has('change_dates')) return 'none_free';
  return kind === 'text' ? 'question' : 'other';
}

/** Which replies are right after what the guest did. `other` never is. */
const RIGHT: Readonly<Record<Did, readonly Offer[]>> = {
  greeted: ['menu'],
  asked: ['offers', 'quote', 'reading', 'none_free', 'question'],
  counted: ['offers', 'quote', 'reading', 'none_free'],
  chose: ['quote', 'offers', 'reading', 'none_free'],
  agreed: ['link', 'offers', 'none_free'],
};

const MONEY = /\d[.,\s\u00a0\u202f]?\d{3}/;

/** What is wrong with a reply that has the right shape. */
function wrongWords(did: Did, offer: Offer, seen: Seen, propertyName: string): string | null {
  if (did === 'greeted' && !seen.text.includes(propertyName))
    return `a greeting that does not name ${propertyName}`;
  if ((offer === 'offers' || offer === 'quote') && !MONEY.test(seen.text)) return `${offer} without a price`;
  if (offer === 'link' && !/TQ-[0-9A-Z]{6}/.test(`${seen.text} ${seen.url}`)) return 'a link without a code';
  return null;
}

/** Pure: the guest's next step from the reply they see. `choice` (0 ≤ x < 1) picks among offers. */
export function nextStep(did: Did, seen: Seen, propertyName: string, choice: number): Step {
  const offer = offerOf(seen);
  if (!RIGHT[did].includes(offer)) return { kind: 'wrong', what: `${offer} after the guest ${did}` };
  const what = wrongWords(did, offer, seen, propertyName);
  if (what !== null) return { kind: 'wrong', what };
  switch (offer) {
    case 'menu':
      return { kind: 'ask' };
    case 'question':
      return { kind: 'count' };
    case 'offers':
      return pressOne(seen, /^(choose|hold):/, 'chose', choice);
    case 'reading':
      return pressOne(seen, /^reading:/, 'asked', 0);
    case 'quote':
      return pressOne(seen, /^yes$/, 'agreed', 0);
    case 'link':
      return { kind: 'pay', url: seen.url };
    default:
      return { kind: 'leave' };
  }
}

function pressOne(seen: Seen, pattern: RegExp, did: Did, choice: number): Step {
  const fitting = seen.options.filter(({ id }) => pattern.test(id));
  const chosen = fitting[Math.floor(choice * fitting.length)];
  if (!chosen) return { kind: 'leave' };
  // What took another's place is held at once, without a question more.
  return { kind: 'press', ...chosen, did: chosen.id.startsWith('hold:') ? 'agreed' : did };
}
