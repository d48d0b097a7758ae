import type { Journey } from './action.ts';
import { admin, health, hold, stays } from './calls.ts';
import { conversation } from './conversation.ts';
import { race, raceTalk } from './race.ts';
import type { Setting } from './setting.ts';
import { voice } from './voice.ts';

export const JOURNEYS: Readonly<Record<JourneyName, (setting: Setting) => Journey>> = {
  ...{ conversation, stays, hold, admin, health, race, voice },
  race_talk: raceTalk,
};
export type JourneyName =
  | 'conversation'
  | 'stays'
  | 'hold'
  | 'admin'
  | 'health'
  | 'race'
  | 'race_talk'
  | 'voice';

/** Shares, in any unit. */
export type Mix = Readonly<Partial<Record<JourneyName, number>>>;

/** As guests and hosts do it. */
export const USUAL: Mix = { conversation: 60, stays: 20, hold: 10, admin: 5, health: 5 };
/** The same without guests who write. */
export const CALLS: Mix = { stays: 20, hold: 10, admin: 5, health: 5 };
export const TALK: Mix = { conversation: 1 };
/** One racer in fifty writes: they all write to one number, which WhatsApp lets send 80 messages a second. */
export const RACE: Mix = { race: 49, race_talk: 1 };
export const VOICE: Mix = { voice: 1 };

/** The journey at `choice` (0 ≤ x < 1) of the shares in their order. */
export function journeyAt(mix: Mix, choice: number): JourneyName {
  const shares = NAMES.map((name) => [name, mix[name] ?? 0] as const).filter(([, share]) => share > 0);
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  let left = choice * total;
  for (const [name, share] of shares) {
    if (left < share) return name;
    left -= share;
  }
  return shares.at(-1)?.[0] ?? 'health';
}

const NAMES: readonly JourneyName[] = [
  ...(['conversation', 'stays', 'hold', 'admin'] as const),
  ...(['health', 'race', 'race_talk', 'voice'] as const),
];
