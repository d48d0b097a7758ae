import type { Property } from '../domain/accommodation.ts';
import { type ConversationState, previousOf } from '../domain/conversation/state.ts';
import type { UnderstandingContext } from '../domain/nlu/understanding.ts';

/** A user id begins with its country; Americans write the month first. */
const LOCALES: Readonly<Record<string, string>> = { US: 'en-US' };

/** What `understand` is told beside the message. `now` is epoch milliseconds. */
export function understandingContext(
  { timeZone, country }: Pick<Property, 'timeZone' | 'country'>,
  state: ConversationState,
  userId: string | null,
  now: number,
): UnderstandingContext {
  const locale = LOCALES[userId?.slice(0, 2) ?? ''];
  return {
    now: new Date(now).toISOString(),
    timezone: timeZone,
    country,
    ...(locale === undefined ? {} : { locale }),
    previous: previousOf(state, now),
  };
}
