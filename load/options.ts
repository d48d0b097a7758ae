import { defaultSeconds, PROFILES, type ProfileName } from './profiles.ts';

export type LoadOptions = {
  readonly profile: ProfileName;
  readonly seconds: number;
  readonly driver: 'k6' | 'node';
  readonly seed: number;
};

export const HELP = `npm run load -- <profile> [--driver node] [--seed N]

Starts a fresh Tranquera with 25 properties, plays guests, programs and hosts against it, writes load/reports/<profile>-<time>.html
and .csv, then asks Postgres whether any two stays overlap and whether each message was answered exactly once. Fails if not.

  smoke      5 users, 20 s: everything answers          spike      10, then 100 within 10 s, then 10 again: 2 min
  baseline   10 users, 1 min                            endurance  50 users, 1 h: memory and drift
  peak       100 users, 5 min                           race       200 users on the same nights, 30 s
  stress     200 users, then more to the breaking point voice      20 users with voice notes, 2 min
  levels     open: 40 guest messages and 20 API calls a second, every conversation a new guest
  closed     100 users without pauses, 1 min: throughput

  --driver node      without k6: the same journeys from a Node process; the report says so
  --seed N           the same choices again
  DURATION=90s       another length (s, m or h)
  BASE_URL, SIM_URL  a running stack and its outside world instead of a fresh one (npm start with SEED=load), with
  DATABASE_URL       to ask its Postgres, and STACK_PID (the pid of npm start's node) to sample its memory`;

export const K6_MISSING = `k6 is not installed. It is a program of its own, not an npm package: https://grafana.com/docs/k6/latest/set-up/install-k6/
(brew install k6 · winget install k6 · docker pull grafana/k6). Without it: npm run load -- <profile> --driver node`;

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 };
const SEED_MAX = 2 ** 31;

/** Seconds of `90`, `90s`, `15m`, `1h`; null for anything else. */
export function parseDuration(text: string): number | null {
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?)\s*([smh]?)$/.exec(text.trim()) ?? [];
  const seconds = Number(number) * (UNITS[unit || 's'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 1 ? seconds : null;
}

/** What was asked for, or a sentence that says what is wrong with it. */
export function loadOptions(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  someSeed: number,
): LoadOptions | string {
  const flags = new Map<string, string>();
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, flag, value] = /^--(driver|seed)(?:=(.*))?$/.exec(word) ?? [];
    if (flag) flags.set(flag, value ?? words[++at] ?? '');
    else if (word.startsWith('-')) return `${word} is not known: see npm run load -- --help.`;
    else names.push(word);
  }
  const profile = PROFILES.find((each) => each === names[0]);
  if (!profile || names.length > 1) return `Which profile? One of ${PROFILES.join(', ')}.`;
  const driver = flags.get('driver') ?? 'k6';
  if (driver !== 'k6' && driver !== 'node') return `--driver ${driver} is none of k6, node.`;
  const seconds = env.DURATION ? parseDuration(env.DURATION) : defaultSeconds(profile);
  if (seconds === null) return `DURATION=${env.DURATION} is no length such as 90s, 15m or 1h.`;
  const seed = flags.has('seed') ? Number(flags.get('seed')) : someSeed;
  if (!Number.isInteger(seed) || seed < 0 || seed >= SEED_MAX) return '--seed wants a whole number.';
  return { profile, seconds, driver, seed };
}
