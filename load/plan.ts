import type { CalendarDate } from '../src/domain/calendar-date.ts';
import type { CatalogProperty, Setting } from './journeys/setting.ts';
import { randomOf } from './journeys/setting.ts';
import type { Scenario } from './profiles.ts';

/** Everything that a driver needs, as JSON: k6 reads it from a file, the Node worker from its parent. */
export type Plan = {
  readonly runId: string;
  readonly seed: number;
  readonly scenarios: readonly Scenario[];
  /** Without a trailing slash. */
  readonly workerUrl: string;
  readonly outsideUrl: string;
  readonly appSecret: string;
  readonly today: CalendarDate;
  readonly catalog: readonly CatalogProperty[];
  readonly adminCookie: string;
  readonly guestBase: number;
};

const SEED_STEP = 0x9e3779b1;

/** The setting of one journey; a run with the same seed draws the same, journey by journey. */
export const settingOf = (
  plan: Plan,
  iteration: number,
  thinkMs: number,
  driver: Pick<Setting, 'hmac' | 'now'>,
): Setting => {
  const { runId, appSecret, today, catalog, adminCookie, guestBase } = plan;
  const random = randomOf(Math.imul(plan.seed + iteration + 1, SEED_STEP));
  // The first draws of near seeds are alike.
  for (let drawn = 0; drawn < 4; drawn++) random();
  return { runId, appSecret, today, catalog, adminCookie, guestBase, iteration, thinkMs, random, ...driver };
};

export const REQUEST_TIMEOUT_MS = 30_000;
/** Journeys under way at the end may finish for so long. */
export const GRACE_SECONDS = 25;
