import { messagesExpected } from './journeys/conversation.ts';
import { CALLS, type Mix, RACE, TALK, USUAL, VOICE } from './journeys/mix.ts';

export const PROFILES = [
  ...(['smoke', 'baseline', 'peak', 'stress', 'spike', 'endurance'] as const),
  ...(['race', 'voice', 'levels', 'closed'] as const),
] as const;
export type ProfileName = (typeof PROFILES)[number];

/** Users at an instant lie on the line between two stages. */
export type Stage = { readonly atSeconds: number; readonly users: number };

/** Closed: users who each begin anew when they have left. Open: new ones come, whatever has become of the others. */
export type Scenario =
  | {
      readonly model: 'closed';
      readonly name: string;
      readonly mix: Mix;
      readonly stages: readonly Stage[];
      readonly thinkMs: number;
    }
  | {
      readonly model: 'open';
      readonly name: string;
      readonly mix: Mix;
      readonly perSecond: number;
      readonly seconds: number;
    };

type Ramp = {
  readonly users: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly thinkMs: number;
  readonly mix: Mix;
};

const RAMPS: Readonly<Record<Exclude<ProfileName, 'stress' | 'levels'>, Ramp>> = {
  smoke: { users: 5, perSecond: 5, seconds: 20, thinkMs: 100, mix: USUAL },
  baseline: { users: 10, perSecond: 2, seconds: 60, thinkMs: 500, mix: USUAL },
  peak: { users: 100, perSecond: 10, seconds: 300, thinkMs: 0, mix: USUAL },
  spike: { users: 100, perSecond: 10, seconds: 120, thinkMs: 500, mix: USUAL },
  endurance: { users: 50, perSecond: 5, seconds: 3_600, thinkMs: 1_000, mix: USUAL },
  race: { users: 200, perSecond: 200, seconds: 30, thinkMs: 0, mix: RACE },
  voice: { users: 20, perSecond: 20, seconds: 120, thinkMs: 500, mix: VOICE },
  closed: { users: 100, perSecond: 50, seconds: 60, thinkMs: 0, mix: USUAL },
};
const LEVELS_SECONDS = 60;
const STRESS = { users: 200, perSecond: 20, seconds: 600, steps: 4 };

export const MESSAGES_PER_SECOND = 40;
export const CALLS_PER_SECOND = 20;
/** Availability is followed by a quote and the list by the calendars: so many calls has a journey of `CALLS`, nearly. */
const CALLS_PER_JOURNEY = (20 * 2 + 10 + 5 * 2 + 5) / 40;

export const defaultSeconds = (profile: ProfileName): number => {
  if (profile === 'levels') return LEVELS_SECONDS;
  return profile === 'stress' ? STRESS.seconds : RAMPS[profile].seconds;
};

/** What runs beside each other, in `seconds`. */
export function scenariosOf(profile: ProfileName, seconds: number): readonly Scenario[] {
  if (profile === 'levels') return levels(seconds);
  if (profile === 'stress') return [closed('stress', USUAL, stressStages(seconds), 0)];
  const { users, perSecond, thinkMs, mix } = RAMPS[profile];
  const rampSeconds = Math.min(users / perSecond, seconds / 2);
  if (profile === 'spike') return [closed(profile, mix, spikeStages(seconds), thinkMs)];
  const stages = [
    { atSeconds: 0, users: profile === 'race' || profile === 'voice' ? users : 1 },
    { atSeconds: rampSeconds, users },
    { atSeconds: seconds, users },
  ];
  return [closed(profile, mix, stages, thinkMs)];
}

const closed = (name: string, mix: Mix, stages: readonly Stage[], thinkMs: number): Scenario => ({
  model: 'closed',
  name,
  mix,
  stages,
  thinkMs,
});

const levels = (seconds: number): readonly Scenario[] => [
  {
    model: 'open',
    name: 'messages',
    mix: TALK,
    perSecond: MESSAGES_PER_SECOND / messagesExpected(),
    seconds,
  },
  { model: 'open', name: 'calls', mix: CALLS, perSecond: CALLS_PER_SECOND / CALLS_PER_JOURNEY, seconds },
];

/** A third of the time with 200 users, then steps of 200 more. */
function stressStages(seconds: number): readonly Stage[] {
  const { users, perSecond, steps } = STRESS;
  const firstEnd = seconds / 3;
  const stages = [
    { atSeconds: 0, users: 1 },
    { atSeconds: Math.min(users / perSecond, firstEnd), users },
    { atSeconds: firstEnd, users },
  ];
  for (let step = 1; step <= steps; step++) {
    const from = firstEnd + ((step - 1) * (seconds - firstEnd)) / steps;
    stages.push({ atSeconds: from + 1, users: users * (step + 1) });
    stages.push({ atSeconds: firstEnd + (step * (seconds - firstEnd)) / steps, users: users * (step + 1) });
  }
  return stages;
}

/** Ten users for a third, a hundred within ten seconds for a third, ten again: is it as fast as before? */
const SPIKE = { few: 10, many: 100, riseSeconds: 10 };
export const spikeTimes = (seconds: number) => ({ riseAt: seconds / 4, fallAt: seconds * 0.6 });
function spikeStages(seconds: number): readonly Stage[] {
  const { riseAt, fallAt } = spikeTimes(seconds);
  return [
    { atSeconds: 0, users: SPIKE.few },
    { atSeconds: riseAt, users: SPIKE.few },
    { atSeconds: Math.min(riseAt + SPIKE.riseSeconds, fallAt), users: SPIKE.many },
    { atSeconds: fallAt, users: SPIKE.many },
    { atSeconds: fallAt + 1, users: SPIKE.few },
    { atSeconds: seconds, users: SPIKE.few },
  ];
}

/** How many users are in the run at an instant; 0 when it is over. */
export function usersAt(stages: readonly Stage[], seconds: number): number {
  for (const [index, stage] of stages.entries()) {
    if (seconds > stage.atSeconds) continue;
    const before = stages[index - 1];
    if (!before || stage.atSeconds === before.atSeconds) return stage.users;
    const share = (seconds - before.atSeconds) / (stage.atSeconds - before.atSeconds);
    return Math.round(before.users + share * (stage.users - before.users));
  }
  return 0;
}

/** Evenly spaced arrivals of an open model, in seconds from its start. */
export const arrivalSeconds = (perSecond: number, seconds: number): readonly number[] =>
  Array.from({ length: Math.round(perSecond * seconds) }, (_, index) => index / perSecond);
